import {describe, expect, it} from 'vitest';
import {letter} from './reading.js';

describe('how the customer is addressed', () => {
  it.each([
    ['Vielen Dank für Ihre Nachricht. Wir rufen Sie an.', 'sie'],
    ['Danke für deine Nachricht. Wir rufen dich an.', 'du'],
    ['Wir freuen uns, dass ihr kommt. Bringt bitte ihr eure Schuhe mit.', 'du'],
    ['Habt ihr Fragen? Ihr könnt uns schreiben.', 'du'],
    ['Frau Wurster hilft gern. Sie kommt am Dienstag.', 'unknown'],
    ['Sie sparen zwölf Euro.', 'sie'],
    ['Die Ware ist da.', 'unknown'],
  ])('%s', (text, address) => {
    expect(letter(text, {language: 'de'}).address).toBe(address);
  });

  it('counts the signature too', () => {
    expect(letter('Hallo Tom,\n\ndie Ware ist da.\n\nViele Grüße\nDein Team vom Radhaus').address).toBe('du');
  });

  it('knows only one form in English', () => {
    expect(letter('Thank you for your order.', {language: 'en'}).address).toBe('you');
  });
});
