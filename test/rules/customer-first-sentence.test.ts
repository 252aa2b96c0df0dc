import {describe, expect, it} from 'vitest';
import {flagged, letter} from './found.js';

const german = (body: string) => flagged('customer-first-sentence', letter(body), {type: 'general'});
const english = (body: string) =>
  flagged('customer-first-sentence', letter(body, {salutation: 'Dear Ms Brehm,', closing: 'Kind regards\nTim Osten'}), {
    language: 'en',
    type: 'general',
  });

describe('a request addresses the customer', () => {
  it.each([
    'Click the link below to confirm the order.',
    'Join us on 4 May for the opening.',
    'Save the date for the summer fair.',
    'Meet our new bakers.',
    'Meet Anna, our new baker.',
    'Book a table by Friday.',
    'Order now and save ten per cent.',
    'To reset it, click the button below.',
    'If the window jams again, call us on 0117 496 0031.',
    'Just reply to this letter.',
    'Sign up for the spring course.',
    'Let us know which day is best.',
    'Do not forget the keys.',
  ])('%s', (body) => {
    expect(english(body)).toEqual([]);
  });

  it.each([
    'Jetzt unsere neuen Räder testen!',
    'Einfach anmelden und mitmachen!',
    'Am besten gleich einen Platz sichern!',
    'Jetzt Platz sichern, bevor der Kurs voll ist!',
    'Nicht vergessen: Am 4. Mai öffnet die neue Halle.',
    'Schau am 4. Mai bei uns vorbei.',
    'Entdecke die neuen Räder.',
  ])('%s', (body) => {
    expect(german(body)).toEqual([]);
  });
});

describe('no request', () => {
  it.each([
    'Our shop has moved to the station.',
    'Book prices have risen.',
    'Order books are full.',
    'Order 4711 left the house on Monday.',
    'Call charges rise on 1 May.',
    'Visit by our engineer is planned for 4 May.',
    'Shop and café are closed on Monday.',
    'In our shop, book prices have risen.',
    'For the summer, our team has grown.',
  ])('%s', (body) => {
    expect(english(body)).toHaveLength(1);
  });

  it.each([
    'Unser Laden zieht um!',
    'Jetzt sind die neuen Räder eingetroffen!',
    'Jetzt neu eingetroffen!',
    'Jetzt wollen wir die neuen Räder testen!',
    'Hier zählen die inneren Werte und nicht die äußeren!',
    'Buche und Eiche liegen bereit.',
    'Der neue Katalog ist da.',
  ])('%s', (body) => {
    expect(german(body)).toHaveLength(1);
  });
});
