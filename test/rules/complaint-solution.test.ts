import {describe, expect, it} from 'vitest';
import {found, letter} from './found.js';

const parts = (body: string, closing = 'Freundliche Grüße\nIhr Kundendienst') =>
  found('complaint-solution', letter(body, {closing}), {type: 'complaint-reply'}).map(({part}) => part);

const english = (body: string) =>
  found('complaint-solution', `Dear Ms Shaw,\n\n${body}\n\nKind regards\nYour service team`, {
    type: 'complaint-reply',
    language: 'en',
  }).map(({part}) => part);

describe('regret, solution and date are there', () => {
  it.each([
    'dass die Scheibenwischer quietschen, ist ärgerlich. Am Donnerstag wechseln wir sie kostenlos.',
    'da ist uns ein Fehler unterlaufen. Der rechte Schuh ist seit heute Mittag unterwegs.',
    'ich kann gut verstehen, dass Sie verärgert sind. 412 Euro überweisen wir Ihnen bis zum 20. Mai.',
    'Sie haben recht. Ihr Guthaben ist seit gestern angewiesen.',
    'das tut uns leid. Bis Freitag tauschen wir das Gerät um.',
    'das tut uns leid. Am Samstag pflanzen wir Ihnen neun neue Büsche.',
    'das tut uns leid. Ihr Gerät wird am Montag repariert.',
    'das tut uns leid. Bis zum 30. Mai prüfe ich, woran es lag.',
    'das tut uns leid. Das Geld ist am Freitag auf Ihrem Konto.',
    'das tut uns leid. Wenn Sie möchten, holen wir das Gerät morgen ab.',
    'das tut uns leid. Das Ergebnis teile ich Ihnen spätestens am 30. Mai mit.',
  ])('%s', (body) => {
    expect(parts(body)).toEqual([]);
  });

  it.each([
    'I am so sorry. A new one left our warehouse this morning.',
    'That must have been maddening. We will refund the fare within five working days.',
    'You are right, and I apologise. Our engineer will come on Monday.',
  ])('%s', (body) => {
    expect(english(body)).toEqual([]);
  });

  it('a direct number or a personal address will do instead of a date', () => {
    const body = 'das tut uns leid. Wir tauschen das Gerät um.';
    expect(parts(body)).toEqual(['c']);
    expect(parts(body, 'Freundliche Grüße\nJana Petersen\nDurchwahl 040 5550-217')).toEqual([]);
    expect(parts(body, 'Freundliche Grüße\nJana Petersen\njana.petersen@wasserwerk.example')).toEqual([]);
    expect(parts(body, 'Freundliche Grüße\nJana Petersen\nTelefon 040 5550-0\nservice@wasserwerk.example')).toEqual([
      'c',
    ]);
  });
});

describe('something is missing', () => {
  it.each([
    ['wir haben Ihren Brief gelesen.', ['a', 'b', 'c']],
    ['wir bedauern, Ihnen keine andere Antwort geben zu können. Am Montag holen wir das Gerät ab.', ['a']],
    ['danke für Ihr Verständnis. Am Montag holen wir das Gerät ab.', ['a']],
    ['das tut uns leid. Eine Erstattung ist leider nicht möglich.', ['b', 'c']],
    ['das tut uns leid. Eine Erstattung scheidet aus.', ['b', 'c']],
    ['das tut uns leid. Bitte schicken Sie uns das Gerät.', ['b', 'c']],
    ['das tut uns leid. Wir haben Ihren Fall geprüft.', ['b', 'c']],
    ['das tut uns leid. Wir nehmen dazu wie folgt Stellung.', ['b', 'c']],
    ['das tut uns leid. Auf Ihr Schreiben vom 3. Mai tauschen wir das Gerät um.', ['c']],
  ])('%s', (body, missing) => {
    expect(parts(body)).toEqual(missing);
  });

  it('is not asked of a text that is filled in later', () => {
    expect(
      found('complaint-solution', 'Guten Tag Frau Roth,\n\n{{ content }}\n\nFreundliche Grüße\nTim', {
        path: 'a.hbs',
        type: 'complaint-reply',
      }),
    ).toEqual([]);
  });
});

describe('blame', () => {
  const blamed = (sentence: string) =>
    found('complaint-solution', letter(`${sentence} Es tut uns leid. Wir kommen am Freitag.`), {
      type: 'complaint-reply',
    })
      .filter(({part}) => part === 'blame')
      .map(({actual}) => actual);

  it.each([
    ['Sie haben den Filter offenbar nie gereinigt.', 'Sie haben den Filter offenbar nie gereinigt'],
    ['Hätten Sie angerufen, wäre das nicht passiert.', 'Hätten Sie angerufen, wäre das nicht passiert'],
    ['Wenn Sie den Hinweis gelesen hätten, wüssten Sie das.', 'Wenn Sie den Hinweis gelesen hätten, wüssten Sie das'],
    ['Sie hätten den Mangel sofort melden müssen.', 'Sie hätten den Mangel sofort melden müssen'],
    ['Wir vermuten, dass Sie das Glas fallen gelassen haben.', 'dass Sie das Glas fallen gelassen haben'],
    ['Das Gerät wurde von Ihnen falsch montiert.', 'Das Gerät wurde von Ihnen falsch montiert'],
    ['Die Ursache ist ein Bedienungsfehler.', 'Die Ursache ist ein Bedienungsfehler'],
    ['Bei sachgemäßer Pflege wäre der Stoff noch heil.', 'Bei sachgemäßer Pflege wäre der Stoff noch heil'],
  ])('%s', (sentence, actual) => {
    expect(blamed(sentence)).toEqual([actual]);
  });

  it.each([
    'Sie haben nichts falsch gemacht.',
    'Sie trifft keine Schuld, ein Bedienungsfehler war es nicht.',
    'Hätten Sie uns nicht geschrieben, hätten wir es nie erfahren.',
    'Sie hätten sofort informiert werden müssen.',
    'Sie hätten nicht so lange warten müssen.',
    'Sie hätten eine bessere Antwort verdient.',
    'Wir haben versäumt, Sie anzurufen.',
    'Sie haben das falsche Modell erhalten.',
    'Sie haben zu spät erfahren, dass der Zug ausfällt.',
    'Der Schaden ist durch einen Bedienungsfehler unseres Fahrers entstanden.',
    'Sie fragen, ob es ein Bedienungsfehler war.',
  ])('is not: %s', (sentence) => {
    expect(blamed(sentence)).toEqual([]);
  });

  it.each([
    'You should have been told at once.',
    'You did nothing wrong.',
    'We should have checked the address.',
    'You were wrongly charged twice.',
    'You did not receive an answer.',
  ])('is not: %s', (sentence) => {
    expect(english(`${sentence} I am sorry. We will refund you by Friday.`)).toEqual([]);
  });

  it.each([
    'Sie haben die Pflanze vermutlich zu oft gegossen',
    'Wahrscheinlich haben Sie die Schrauben mit der Zange angezogen',
    'Offenbar wurde das Kleid bei Ihnen zu heiß gewaschen',
    'Ihre Tochter hat das Tablet wohl aus der Hand gegeben',
  ])('is a guess at what the customer did: %s', (sentence) => {
    expect(blamed(`${sentence}.`)).toEqual([sentence]);
  });

  it.each([
    'Sie haben offenbar lange auf den Monteur gewartet.',
    'Offenbar haben wir die Schraube zu fest angezogen.',
    'Sie haben vermutlich schon gesehen, dass das Geld da ist.',
    'Offenbar ist das Paket bei Ihnen beschädigt angekommen.',
    'Da Sie nicht vor Ort wohnen, schicken wir Ihnen die Schlüssel.',
    'Haben Sie das Gerät vielleicht zu lange geladen?',
  ])('is no guess that blames: %s', (sentence) => {
    expect(blamed(sentence)).toEqual([]);
  });
});
