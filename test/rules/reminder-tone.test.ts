import {describe, expect, it} from 'vitest';
import type {Settings} from '../../src/index.js';
import {found, letter} from './found.js';

const complete =
  'die Rechnung 4711 über 80 Euro war am 2. Mai fällig. Bitte überweisen Sie den Betrag bis zum 20. Mai. Falls Sie schon gezahlt haben, danken wir Ihnen.';

function parts(value: string, more: Partial<Settings> & {readonly path?: string} = {}) {
  return found('reminder-tone', value, {type: 'reminder', ...more}).map(({part}) => part);
}

const inLetter = (body: string, subject = 'Zahlungserinnerung') => parts(letter(body, {subject}));

describe('what a reminder names', () => {
  it.each([
    [complete, []],
    [complete.replace('4711', 'Nr. 2026/118 vom 3. März'), []],
    [complete.replace('die Rechnung 4711', 'RE-20344'), []],
    [complete.replace('die Rechnung 4711', 'die Rechnung'), ['invoice-number']],
    [complete.replace('die Rechnung 4711', 'die Rechnung vom 3. März 2026'), ['invoice-number']],
    [complete.replace('die Rechnung 4711', 'die Rechnung zu Ihrer Kundennummer K-20344'), ['invoice-number']],
    [complete.replace('80 Euro', 'CHF 80.–'), []],
    [complete.replace('80 Euro', '1.240,00 €'), []],
    [complete.replace(' über 80 Euro', ''), ['amount']],
    [complete.replace('am 2. Mai fällig', 'offen').replace('bis zum 20. Mai', 'innerhalb von zehn Tagen'), []],
    [complete.replace('am 2. Mai fällig', 'offen').replace('bis zum 20. Mai', 'in den nächsten Tagen'), ['due-date']],
    [complete.replace('am 2. Mai fällig', 'vom 2. Mai').replace(' bis zum 20. Mai', ''), ['due-date']],
  ])('%s', (body, missing) => {
    expect(inLetter(body)).toEqual(missing);
  });

  it('may stand in a table', () => {
    const table =
      '<html lang="de"><head><title>Zahlungserinnerung</title></head><body><p>Guten Tag Herr Simon,</p><p>offen ist noch:</p><table><tr><th>Rechnung</th><th>Fällig am</th><th>Betrag</th></tr><tr><td>4711</td><td>15.04.2026</td><td>89,90 EUR</td></tr></table><p>Haben Sie bereits gezahlt? Dann ist alles gut.</p><p>Freundliche Grüße<br>Lea Wolf</p></body></html>';
    expect(parts(table, {path: 'a.html'})).toEqual([]);
    expect(parts(table.replace('4711', 'offen'), {path: 'a.html'})).toEqual(['invoice-number']);
  });

  it('may be fields of a template', () => {
    const template =
      'Guten Tag Frau {{ customer.lastName }},\n\ndie Rechnung {{ invoice.number }} über {{ invoice.total }} war am {{ invoice.dueDate }} fällig. Falls Sie schon gezahlt haben, danken wir Ihnen.\n\nFreundliche Grüße\nTim';
    expect(parts(template, {path: 'a.hbs'})).toEqual([]);
  });
});

describe('a way out', () => {
  const owed = 'die Rechnung 4711 über 80 Euro war am 2. Mai fällig. ';

  it.each([
    'Sollte sich Ihre Zahlung mit diesem Brief überschnitten haben, danken wir Ihnen.',
    'Haben Sie inzwischen überwiesen? Dann ist dieser Brief gegenstandslos.',
    'Ist das Geld schon unterwegs, danke ich Ihnen.',
    'Gern vereinbaren wir Raten mit Ihnen.',
    'Wenn es gerade eng ist, finden wir eine Lösung.',
  ])('%s', (sentence) => {
    expect(inLetter(owed + sentence)).toEqual([]);
  });

  it.each([
    'Bitte überweisen Sie den Betrag.',
    'Sollten Sie bis dahin nicht gezahlt haben, schreiben wir Ihnen wieder.',
    'Ratenzahlung ist nicht möglich.',
  ])('is none: %s', (sentence) => {
    expect(inLetter(owed + sentence)).toEqual(['way-out']);
  });
});

describe('threats', () => {
  it.each([
    'Sonst geben wir die Forderung an ein Inkassobüro ab.',
    'Wir fordern Sie letztmalig auf zu zahlen.',
    'Sie haben versäumt, den Betrag zu zahlen.',
    'Andernfalls werden wir Ihren Anschluss sperren.',
    'Es fallen Verzugszinsen an.',
    'Sie haben offenbar vergessen zu zahlen.',
    'Bis heute haben Sie nicht reagiert.',
    'Trotz mehrfacher Mahnung haben wir nichts gehört.',
  ])('at the first level: %s', (sentence) => {
    expect(inLetter(`${complete} ${sentence}`, '1. Mahnung')).toEqual(['threat']);
  });

  it.each(['2. Mahnung', 'Dritte Mahnung', 'Letzte Mahnung', 'Letzte Zahlungserinnerung'])('not in a %s', (subject) => {
    expect(inLetter(`${complete} Sonst geben wir die Forderung an ein Inkassobüro ab.`, subject)).toEqual([]);
  });

  it('not after an earlier reminder', () => {
    const again = `auf unsere Mahnung vom 20. Mai haben wir nichts gehört. ${complete} Sonst beantragen wir einen Mahnbescheid.`;
    expect(inLetter(again, 'Ihre offene Rechnung')).toEqual([]);
  });

  it('not where the level is a field', () => {
    const subject = '{{ level }}. Mahnung';
    expect(parts(letter(`${complete} Sonst beantragen wir einen Mahnbescheid.`, {subject}), {path: 'a.hbs'})).toEqual(
      [],
    );
  });

  it.each([
    'Mahngebühren berechnen wir Ihnen nicht.',
    'So vermeiden Sie Mahngebühren.',
    'Wenn Sie schon gezahlt haben, können Sie diesen Brief ignorieren.',
    'Sicher haben Sie die Rechnung nur übersehen.',
    'Haben Sie die Rechnung schlicht vergessen?',
    'Falls Sie noch nicht gezahlt haben, holen Sie das bitte nach.',
  ])('are none: %s', (sentence) => {
    expect(inLetter(`${complete} ${sentence}`)).toEqual([]);
  });
});
