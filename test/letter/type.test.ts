import {describe, expect, it} from 'vitest';
import {reasonTexts} from '../../src/letter/reason-texts.js';
import {file, letter} from './reading.js';

function mail(subject: string, body: string, headers = ''): ReturnType<typeof file> {
  return file(
    'a.eml',
    `From: Anna Berg <berg@firma.example>\nTo: Eva Rot <rot@mail.example>\nSubject: ${subject}\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n${headers}\n${body}\n`,
  );
}

const greet = 'Guten Tag Frau Rot,\n\n';
const close = '\n\nFreundliche Grüße\nAnna Berg';
const quote = (text: string): string => `\n\nAm 02.03.2026 um 18:00 schrieb Eva Rot <rot@mail.example>:\n> ${text}`;

describe('the type of a letter', () => {
  it.each([
    [
      'reminder',
      'Zahlungserinnerung zur Rechnung 4711',
      'unsere Rechnung über 90 Euro war am 3. Februar fällig. Falls Sie schon gezahlt haben, danken wir Ihnen.',
    ],
    [
      'invoice',
      'Rechnung 4711: Reparatur Ihrer Markise',
      'wir haben die Markise repariert. Bitte überweisen Sie den Rechnungsbetrag von 90 Euro bis zum 20. März.',
    ],
    [
      'offer',
      'Angebot für Ihr neues Bad',
      'vielen Dank für Ihre Anfrage. Für den Umbau biete ich Ihnen an: Fliesen und Montage zum Festpreis von 4.200 Euro.',
    ],
    [
      'order-confirmation',
      'Ihre Bestellung 4711 ist eingegangen',
      'vielen Dank für Ihre Bestellung. Wir liefern am Freitag zwei Stühle.',
    ],
    [
      'contact-change',
      'Ihre neue Ansprechpartnerin',
      'Herr Klee geht in den Ruhestand. Ab Mai ist Frau Adler für Sie da, die Unterlagen hat er ihr übergeben.',
    ],
    [
      'congratulation',
      'Herzlichen Glückwunsch zum Geburtstag',
      'zu Ihrem 60. Geburtstag wünschen wir Ihnen Gesundheit und ein schönes Fest.',
    ],
    [
      'advertising',
      'Nur bis Samstag: 20 % Rabatt auf alle Zelte',
      'unser Zelt verfügt über zwei Kammern. Sichern Sie sich jetzt den Sonderpreis.',
    ],
    [
      'general',
      'Sperrung des Parkplatzes im April',
      'der Parkplatz ist vom 3. bis 5. April gesperrt. Sie erreichen uns zu Fuß über den Hof.',
    ],
    ['notification', 'Passwort zurücksetzen', 'Sie haben Ihr Passwort vergessen. Dieser Link ist zwei Stunden gültig.'],
  ])('%s: %s', (type, subject, text) => {
    expect(mail(subject, greet + text + close).letterType).toBe(type);
  });

  it('is an answer when it quotes a question, and one to a complaint when it quotes one', () => {
    expect(
      mail(
        'Re: Öffnungszeiten',
        `${greet}am Samstag haben wir bis 14 Uhr offen.${close}${quote('Wann haben Sie samstags offen?')}`,
      ).letterType,
    ).toBe('reply');
    expect(
      mail(
        'Re: Stuhl wackelt',
        `${greet}das tut mir leid. Am Montag tauschen wir den Stuhl um.${close}${quote('Der Stuhl ist kaputt, ich bin enttäuscht.')}`,
      ).letterType,
    ).toBe('complaint-reply');
  });

  it.each([
    [
      'complaint-reply',
      'Ihr Schreiben',
      'Wir danken für Ihr Schreiben vom 2. März, in dem Sie unsere Abrechnung beanstanden.',
    ],
    [
      'offer',
      'Seminartage: Angebot für 14 Personen',
      'Zwei Nächte kosten 268 Euro je Person. Sie bekommen 10 % Nachlass.',
    ],
    [
      'congratulation',
      'Zehn Jahre bei uns',
      'vor zehn Jahren standen Sie mit einem kleinen Hund in der Tür. Sie bekommen dafür 15 % Rabatt.',
    ],
  ])('%s by what its words do together: %s', (type, subject, text) => {
    expect(mail(subject, greet + text + close).letterType).toBe(type);
  });

  it('is no reminder because money could be late or comes back', () => {
    const late = 'die Unterlagen liegen bei. Unsere Gebühr beträgt 90 Euro, bei Zahlungsverzug fallen Zinsen an.';
    const back = 'Sie bekommen nicht nur die 86 Euro zurück, sondern auch den Bonus.';
    for (const text of [late, back]) expect(mail('Ihr Umzug', greet + text + close).letterType).not.toBe('reminder');
  });

  it('is a newsletter with topics and an unsubscribe header', () => {
    const body = `${greet}das gibt es Neues.\n\nUnser Hofladen\n\nDie Äpfel sind da.\n\nUnser Fest\n\nAm 3. Oktober feiern wir.\n\nUnser Tipp\n\nKürbis mit Salbei.${close}`;
    expect(mail('Neuigkeiten vom Hof', body, 'List-Unsubscribe: <mailto:stopp@firma.example>\n').letterType).toBe(
      'newsletter',
    );
  });

  it.each([
    [
      'reminder',
      'Overdue: invoice 4711',
      'Our invoice for £90 fell due on 3 February and remains unpaid. If you have already paid, please ignore this letter.',
    ],
    [
      'complaint-reply',
      'Your complaint about the cracked vase',
      'We are sorry that the vase arrived broken. A replacement leaves us today.',
    ],
    ['order-confirmation', 'Your order 4711', 'Thank you for your order. The two chairs will be delivered on Friday.'],
    [
      'offer',
      'Your quotation for the garden wall',
      'Thank you for your enquiry. The price of the wall is £2,100 and holds until June.',
    ],
    ['congratulation', 'Happy birthday', 'Many happy returns! We wish you health and a lovely day.'],
  ])('%s in English: %s', (type, subject, text) => {
    expect(mail(subject, `Dear Ms Red,\n\n${text}\n\nKind regards\nAnna Berg`).letterType).toBe(type);
  });

  it('is a fragment without salutation and closing, and then nothing is missing', () => {
    expect(letter('Bei Fragen rufen Sie uns an. Wir helfen Ihnen gern.').letterType).toBe('fragment');
    expect(
      file('fuss.html', '<p>Ihre Ansprechpartnerin: {{ berater.name }}<br>Tel. {{ berater.durchwahl }}</p>').letterType,
    ).toBe('fragment');
  });

  it('is a notification when a program answers by itself', () => {
    const away = mail(
      'Re: Ihr Zaun',
      `${greet}bis Montag bin ich im Urlaub.${close}`,
      'Auto-Submitted: auto-replied\n',
    );
    expect(away.letterType).toBe('notification');
  });

  it('is what somebody set', () => {
    const read = letter(`${greet}danke.${close}`, {type: 'offer'});
    expect(read).toMatchObject({letterType: 'offer', typeIsSet: true});
  });

  it('gives reasons that have a text in both languages', () => {
    const all = [
      mail('Mahnung', `${greet}offen.${close}`),
      letter('Grüezi Herr Frei\n\nDie Offerte liegt bei.\n\nFreundliche Grüsse\nReto'),
      letter('Kurz.'),
    ];
    for (const {reasons} of all) {
      expect(reasons.length).toBeGreaterThan(1);
      for (const {message, values = {}} of reasons) {
        const text = reasonTexts[message];
        for (const locale of ['de', 'en'] as const) {
          for (const [, slot] of text?.[locale].matchAll(/\{(\w+)\}/g) ?? []) expect(values).toHaveProperty(slot ?? '');
        }
        expect(text, message).toBeDefined();
      }
    }
  });
});
