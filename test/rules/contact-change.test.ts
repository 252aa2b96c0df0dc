import {describe, expect, it} from 'vitest';
import {found, letter} from './found.js';

const parts = (body: string, closing = 'Freundliche Grüße\nEva Sander\nDurchwahl 040 5550-11') =>
  found('contact-change', letter(body, {subject: 'Ihre neue Ansprechpartnerin', closing}), {
    type: 'contact-change',
  }).map(({part}) => part);

const rest = ' Ihre Unterlagen kennt sie schon. Sie hilft Ihnen gern.';

describe('the new person', () => {
  it.each([
    'ab Mai ist Frau Miriam Lang für Sie da (Durchwahl 040 5550-17).',
    'ab Mai ist Frau Miriam Lang für Sie da, mobil 0171 5550117.',
    'ab Mai ist Frau Miriam Lang für Sie da: miriam.lang@hafen.example.',
    'ich bin ab Mai Ihre Ansprechpartnerin.',
  ])('can be reached: %s', (body) => {
    expect(parts(body + rest)).toEqual([]);
  });

  it.each([
    'ab Mai ist Frau Miriam Lang für Sie da.',
    'ab Mai ist Frau Miriam Lang Ihre Ansprechpartnerin (info@hafen.example).',
    'ab Mai ist Frau Miriam Lang Ihre Ansprechpartnerin, Zentrale 040 5550-0.',
  ])('cannot: %s', (body) => {
    expect(parts(body + rest)).toEqual(['person']);
  });

  it('who signs is reached by the signature', () => {
    const signed = 'Freundliche Grüße\nMiriam Lang\nDurchwahl 040 5550-17';
    expect(parts(`ab Mai ist Miriam Lang für Sie da.${rest}`, signed)).toEqual([]);
  });

  it('without a name is nobody', () => {
    expect(parts(`ab Mai ist ein anderes Team für Sie da.${rest}`, 'Freundliche Grüße\nIhr Kundendienst')).toEqual([
      'person',
    ]);
  });
});

describe('what stays, and help', () => {
  const who = 'ab Mai ist Frau Miriam Lang Ihre Ansprechpartnerin (Durchwahl 040 5550-17). ';

  it.each([
    ['Acht Jahre lang haben wir gemeinsam geplant. Sie ruft Sie am Montag an.', []],
    ['Für Sie bleibt alles, wie Sie es kennen. Wenden Sie sich gern an sie.', []],
    ['Die Übergabe ist gemacht. Sie berät Sie gern.', []],
    ['Wir hoffen auf gute Zusammenarbeit.', ['continuity', 'support']],
    ['Wir sind Ihre Akten durchgegangen. Sie hilft gern.', []],
    ['Alle Absprachen gelten weiter. Ein Anruf genügt.', []],
    ['Unser langjähriger Kollege ist in Pension. Sie hilft gern.', ['continuity']],
    ['Sie hat zehn Jahre Erfahrung und hilft Ihnen gern.', ['continuity']],
    ['Ihre Akte kennt sie. Bitte beantworten Sie den Fragebogen.', ['support']],
    ['Sie hilft Ihnen gern.', ['continuity']],
    ['Ihre Akte kennt sie.', ['support']],
    ['Sie erreichen sie von 8 bis 12 Uhr.', ['continuity', 'support']],
  ])('%s', (body, missing) => {
    expect(parts(who + body)).toEqual(missing);
  });

  it('may be in a text that is filled in later', () => {
    const template = 'Guten Tag Frau Roth,\n\n{{ content }}\n\nFreundliche Grüße\nTim';
    expect(found('contact-change', template, {path: 'a.hbs', type: 'contact-change'})).toEqual([]);
  });
});
