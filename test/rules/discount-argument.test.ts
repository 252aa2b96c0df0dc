import {describe, expect, it} from 'vitest';
import {found, letter} from './found.js';

const flagged = (body: string, subject = 'Neues aus dem Lager') =>
  found('discount-argument', letter(body, {subject}), {type: 'advertising'}).map(({actual}) => actual);

describe('nothing but a discount', () => {
  it.each([
    ['bis Sonntag gibt es 25% Rabatt auf Schuhe. Mit dem Code SOMMER sparen Sie bis zu 30 Euro.', '25% Rabatt'],
    ['alle Tarife sind um die Hälfte reduziert. Greifen Sie zu!', 'um die Hälfte reduziert'],
    ['jetzt 20 Prozent auf alle Matratzen. Wir freuen uns auf Ihren Besuch.', '20 Prozent auf alle Matratzen'],
    ['sparen Sie bis Montag 15 %. Bestellen Sie noch heute.', 'sparen Sie bis Montag 15 %'],
    ['die Matratze kostet jetzt 199 statt 299 Euro.', '199 statt 299 Euro'],
    ['danke für Ihre Anfrage. Es gibt 50 Euro Rabatt auf Reifen.', '50 Euro Rabatt'],
    ['der Schlussverkauf beginnt. Es gibt viele Rabatte.', 'Schlussverkauf'],
  ])('%s', (body, actual) => {
    expect(flagged(body)).toEqual([actual]);
  });

  it('is told once, at the first', () => {
    expect(flagged('heute gibt es Rabatte. Morgen gibt es Rabatte.', 'Sonderpreise im Mai')).toEqual(['Sonderpreise']);
  });
});

describe('fine', () => {
  it.each([
    'bis Sonntag gibt es 20 % Rabatt. Die Federung trägt Ihre Schultern, damit Sie ohne Schmerzen aufstehen.',
    'bis Sonntag gibt es 20 % Rabatt. Sie wachen auf und fühlen sich zehn Jahre jünger.',
    'Sie sparen mit der neuen Heizung jeden Monat 40 Euro. Bis Mai gibt es 10 % Rabatt.',
    'als Dankeschön für Ihre Treue bekommen Sie 20 % Rabatt.',
    'Rabatte gibt es bei uns keine.',
    'im Mai stehen 20 % mehr Räder im Laden.',
    'kommen Sie am 3. statt am 5. Mai.',
    'am Samstag wird es warm.',
  ])('%s', (body) => {
    expect(flagged(body)).toEqual([]);
  });
});
