import {describe, expect, it} from 'vitest';
import {file, letter} from './reading.js';

describe('the language of a letter', () => {
  it('is German or English by its common words', () => {
    expect(letter('Guten Tag Frau Rot,\n\nvielen Dank für Ihre Bestellung.').language).toBe('de');
    expect(letter('Dear Ms Red,\n\nThank you for your order.').language).toBe('en');
  });

  it.each([
    [
      'Fiaker Reisen GesmbH\nRingstraße 4, 3100 St. Pölten\nTel. +43 2742 12345-0\n\nSehr geehrte Frau Mag. Huber,\n\nIm Jänner fahren wir wieder.',
      'de-AT',
    ],
    [
      'Sehr geehrter Herr Ing. Gruber,\n\nheuer bekommen Sie die Rechnung im Feber. Das heißt, Sie haben Zeit.\n\nFreundliche Grüße\nEva Moser\nA-8010 Graz',
      'de-AT',
    ],
    [
      'Velo Müller AG\nHauptstrasse 3, 8400 Winterthur\n\nGuten Tag Frau Keller\n\nBesten Dank für Ihre Anfrage. Unsere Offerte liegt bei.\n\nFreundliche Grüsse\nReto Müller',
      'de-CH',
    ],
    [
      "Grüezi Herr Frei\n\nDas Velo ist bereit, die Rechnung über 1'250.00 CHF liegt bei.\n\nFreundliche Grüsse\nReto Müller",
      'de-CH',
    ],
    [
      'Radhaus GmbH\nHauptstraße 3, 01067 Dresden\n\nGuten Tag Frau Keller,\n\nIhr Rad ist fertig, außer der Klingel.',
      'de',
    ],
  ])('tells the country: %#', (text, language) => {
    expect(letter(text).language).toBe(language);
  });

  it('takes no German letter with typed ss for a Swiss one', () => {
    expect(
      letter('Guten Tag Frau Kurz,\n\nwir gruessen Sie und melden uns am Montag.\n\nHolz GmbH, 50667 Köln').language,
    ).toBe('de');
  });

  it('believes the document and the settings', () => {
    expect(
      file('a.html', '<html lang="de-AT"><body><p>Guten Tag Frau Rot,</p><p>danke.</p></body></html>').language,
    ).toBe('de-AT');
    expect(letter('Thank you for your order.', {language: 'de-CH'}).language).toBe('de-CH');
    expect(letter('Kurz', {frontMatter: {lang: 'en'}}).language).toBe('en');
  });

  it('brings the country with it, but none for English', () => {
    expect(letter('Guten Tag', {language: 'de-CH'}).country).toBe('CH');
    expect(letter('Hello', {language: 'en'}).country).toBeUndefined();
    expect(letter('Hello', {language: 'en', country: 'IE'}).country).toBe('IE');
  });

  it('asks the file name and the subject when the text says nothing', () => {
    expect(file('en-plain.html.twig', '{{ order.number }}: {{ name }}').language).toBe('en');
    expect(file('mails/en/order.txt', 'Hello Kim').language).toBe('en');
    expect(file('mail.de.html', '<p>{{ order.number }}</p>').language).toBe('de');
    expect(file('en.html', '<p>Ihre Bestellung ist unterwegs und kommt morgen.</p>').language).toBe('de');
    const empty = (subject: string): string => `From: berg@firma.example\nSubject: ${subject}\n\n`;
    expect(file('a.eml', empty('Your order is attached')).language).toBe('en');
    expect(file('a.eml', empty('Ihre Bestellung ist da')).language).toBe('de');
  });
});
