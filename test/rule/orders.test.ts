import {describe, expect, test} from 'vitest';
import type {Language} from '../../src/letter/letter.js';
import {readLetter} from '../../src/letter/read.js';
import {englishOrders, germanOrders} from '../../src/rule/orders.js';
import {Source} from '../../src/source/index.js';

function found(text: string, language: Language, orders: typeof germanOrders): string[] {
  const letter = readLetter(Source.verbatim(text), {
    type: 'fragment',
    language,
    template: false,
    external: {letterhead: false, signature: false, subject: false},
  });
  return letter.blocks.flatMap((block) =>
    block.sentences.flatMap((sentence) => [...orders(sentence)].map(([start, end]) => text.slice(start, end))),
  );
}

describe('orders in German', () => {
  test.each([
    ['Dem Antrag ist ein Lichtbild beizufügen.', 'ist ein Lichtbild beizufügen'],
    ['Änderungen sind der Kasse sofort zu melden.', 'sind der Kasse sofort zu melden'],
    ['Die Ablesung hat bis Freitag zu erfolgen.', 'hat bis Freitag zu erfolgen'],
    ['Wir weisen darauf hin, dass Lärm zu unterbleiben hat.', 'zu unterbleiben hat'],
    ['Mitzubringen sind Ausweis und Vertrag.', 'Mitzubringen sind'],
    [
      'Der Schlüssel ist, sofern Sie ausziehen, beim Hausmeister abzugeben.',
      'ist, sofern Sie ausziehen, beim Hausmeister abzugeben',
    ],
    ['Dabei ist auf die Frist zu achten.', 'ist auf die Frist zu achten'],
    ['Mieter haben den Müll vor acht Uhr herauszustellen.', 'haben den Müll vor acht Uhr herauszustellen'],
    [
      'Die Belege sind dem Antrag beizulegen und bis Freitag zu senden.',
      'sind dem Antrag beizulegen und bis Freitag zu senden',
    ],
    ['Besucher haben Ausweis und Karte vorzulegen.', 'haben Ausweis und Karte vorzulegen'],
    ['Die Anmeldung ist bis Montag, 12 Uhr, vorzunehmen.', 'ist bis Montag, 12 Uhr, vorzunehmen'],
    ['Die Beiträge sind um die Gebühr zu erhöhen.', 'sind um die Gebühr zu erhöhen'],
    ['Ansprüche sind schriftlich geltend zu machen.', 'sind schriftlich geltend zu machen'],
    ['Die Tonnen sind am Vorabend bereitzustellen.', 'sind am Vorabend bereitzustellen'],
    ['Einwendungen wären binnen vier Wochen einzubringen.', 'wären binnen vier Wochen einzubringen'],
    ['Den Fragebogen wollen Sie uns bis Montag zusenden.', 'wollen Sie uns bis Montag zusenden'],
  ])('%s', (sentence, order) => {
    expect(found(sentence, 'de', germanOrders)).toEqual([order]);
  });

  test.each([
    'Der Drucker ist leicht zu bedienen.',
    'Ich bin bis 18 Uhr zu erreichen.',
    'Karten sind noch zu haben.',
    'Was haben Sie zu tun?',
    'Sie haben nichts zu befürchten.',
    'Wir haben uns gefreut, Sie kennenzulernen.',
    'Es ist schön, Sie wiederzusehen.',
    'Sie haben das Recht, den Vertrag zu kündigen.',
    'Unser Ziel ist, Ihnen schnell zu helfen.',
    'Die Kinder sind zu klein und die Wege zu lang.',
    'Haben Sie Lust, uns zu besuchen?',
    'Der Preis ist der Tabelle zu entnehmen.',
    'Von hier ist der See zu sehen.',
    'Die Kinder sind müde und beginnen zu singen.',
    'Die Zimmer sind hell und leicht zu lüften.',
    'Sollten Sie Fragen haben, zögern Sie nicht, mich anzurufen.',
    'Vierzig Minuten auf die Suppe zu warten ist zu lang.',
    'Das Haus ist nicht zu verfehlen.',
    'Die Uhr ist nicht mehr zu reparieren.',
    'Das wäre zu überlegen.',
    'Daran ist nichts zu machen.',
    'Wenn Sie wollen, holen wir den Schrank ab.',
    'Was wollen Sie uns noch sagen?',
    'Wir sind um acht da, um Ihnen zu helfen.',
  ])('no order: %s', (sentence) => {
    expect(found(sentence, 'de', germanOrders)).toEqual([]);
  });
});

describe('orders in English', () => {
  test.each([
    ['The form is to be returned by Friday.', 'is to be returned'],
    ['All keys are to be properly labelled.', 'are to be properly labelled'],
    ['The fee is to be paid in advance.', 'is to be paid'],
  ])('%s', (sentence, order) => {
    expect(found(sentence, 'en', englishOrders)).toEqual([order]);
  });

  test.each([
    'The shop is to be found behind the station.',
    'Your daughter is to be congratulated.',
    'We are happy to be here.',
  ])('no order: %s', (sentence) => {
    expect(found(sentence, 'en', englishOrders)).toEqual([]);
  });
});
