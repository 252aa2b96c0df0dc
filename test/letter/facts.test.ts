import {describe, expect, it} from 'vitest';
import {file, letter, mailboxes, people, phones} from './reading.js';

function signed(signature: string, head = ''): ReturnType<typeof letter> {
  return letter(
    `${head}Guten Tag Frau Rot,\n\ndie Ware ist da. Vielen Dank für Ihre Geduld.\n\nFreundliche Grüße\n\n${signature}`,
  );
}

describe('people', () => {
  it.each([
    ['Anna Berg\nKundenberaterin', ['sender: Anna Berg']],
    ['i. A. Thomas von der Aue', ['sender: Thomas von der Aue']],
    ['gez. Kurz', ['sender: Kurz']],
    ['Ihre Frau Weber', ['sender: Weber']],
    ['Ihr Serviceteam', []],
    ['Ihre Stadtwerke Musterstadt\nKundenservice', []],
    ['Holzbau Kern GmbH\n\nppa. Ines Kern     i. V. Tom Adler', ['sender: Ines Kern', 'sender: Tom Adler']],
    ['Dr. Eva Stahl, Steuerberaterin', ['sender: Eva Stahl']],
    ['E: info@zelt.example | W: www.zelt.example', []],
  ])('who signs: %s', (signature, expected) => {
    expect(people(signed(signature))).toEqual(expected);
  });

  it('are read from the info block', () => {
    expect(
      people(letter('Ansprechpartnerin: Frau Demir\nTelefon: 030 1234-56\n\nGuten Tag Frau Rot,\n\ndanke.')),
    ).toContain('sender: Demir');
    expect(people(letter('Es schreibt Ihnen: Uwe Kern\nDatum: 3.5.2026\n\nGuten Tag Frau Rot,\n\ndanke.'))).toContain(
      'sender: Uwe Kern',
    );
    expect(
      people(letter('Auskunft erteilt: Gebührenstelle\nDatum: 3.5.2026\n\nGuten Tag Frau Rot,\n\ndanke.')),
    ).toEqual([]);
  });

  it('are not the management in the small print', () => {
    const read = signed('Ihr Serviceteam\n\nKern GmbH, Geschäftsführer: Uwe Kern, Amtsgericht Ulm HRB 12');
    expect(people(read)).toEqual([]);
  });

  it('are written to, with their title', () => {
    const read = letter(
      'Herrn\nDr. Jan Pohl\nGartenstraße 3\n60311 Frankfurt\n\nIhr Umzug\n\nLieber Herr Dr. Pohl,\n\nder Wagen kommt um acht.',
    );
    expect(read.facts.people[0]).toMatchObject({name: 'Jan Pohl', role: 'recipient', honorific: 'Herr'});
  });

  it('are offered in the text', () => {
    const read = signed('Anna Berg').facts.people;
    expect(read.map(({role}) => role)).toEqual(['sender']);
    const offered = letter(
      'Guten Tag Frau Rot,\n\nab Mai hilft Ihnen Herr Jonas Klee weiter, Sie erreichen ihn unter 030 1234-77.\n\nViele Grüße\nAnna Berg',
    );
    expect(people(offered)).toContain('contact: Jonas Klee');
  });

  it('come from the From header, unless it is a team', () => {
    const mail = (from: string): string =>
      `From: ${from}\nTo: rot@mail.example\nSubject: Zelt\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n\nGuten Tag Frau Rot,\n\ndas Zelt ist da.\n`;
    expect(people(file('a.eml', mail('Anna Berg <berg@zelt.example>')))).toContain('sender: Anna Berg');
    expect(people(file('a.eml', mail('Zeltladen Kundenservice <info@zelt.example>')))).toEqual([]);
  });

  it('stand behind fields of a template', () => {
    const read = file(
      'a.twig',
      'Guten Tag {{ kunde.nachname }},\n\ndanke.\n\nFreundliche Grüße\n{{ berater.name }}\nDurchwahl {{ berater.telefon }}\n',
    );
    expect(read.facts.people.some(({role}) => role === 'sender')).toBe(true);
    expect(read.facts.phones.map(({kind}) => kind)).toEqual(['direct']);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['Anna Berg\nTel. 089 1234-567', 'direct: 089 1234-567'],
    ['Anna Berg\nTel. 089 1234-0', 'switchboard: 089 1234-0'],
    ['Anna Berg\nTelefon +49 (0)89 12 34 - 5 67', 'direct: +49 (0)89 12 34 - 5 67'],
    ['Anna Berg\n089/1234567', 'direct: 089/1234567'],
    ['Anna Berg\nZentrale 089 1234567', 'switchboard: 089 1234567'],
    ['Anna Berg\nHotline 089 1234-56', 'service: 089 1234-56'],
    ['Anna Berg\nTel. 0180 5 123456', 'service: 0180 5 123456'],
    ['Anna Berg\nTel. 0800 1234567', 'service: 0800 1234567'],
    ['Anna Berg\nMobil 0170 1234567', 'mobile: 0170 1234567'],
    ['Anna Berg\nFax: 089 1234-99', 'fax: 089 1234-99'],
    ['Anna Berg\nTel. 01 4000 DW 12', 'direct: 01 4000 DW 12'],
    ['Anna Berg\nTel. 01 4000, Kl. 0', 'switchboard: 01 4000, Kl. 0'],
    ['Anna Berg\nTel. 0551 1234 0', 'switchboard: 0551 1234 0'],
    ['Anna Berg\nTelefon 01905 555 000 ext. 204', 'direct: 01905 555 000 ext. 204'],
    ['Anna Berg (01905 555 000 ext. 204)', 'direct: 01905 555 000 ext. 204'],
    ['Ihr Serviceteam\nTelefon 089 1234567', 'switchboard: 089 1234567'],
  ])('%s', (signature, expected) => {
    expect(phones(signed(signature))).toEqual([expected]);
  });

  it('count for a person in a sentence about that person', () => {
    expect(phones(letter('Guten Tag Frau Rot,\n\nrufen Sie mich gern unter 0351 445566 an.'))).toEqual([
      'direct: 0351 445566',
    ]);
    expect(phones(letter('Guten Tag Frau Rot,\n\nwir sind unter 0351 445566 zu erreichen.'))).toEqual([
      'switchboard: 0351 445566',
    ]);
  });

  it('stand for a person in a head of that person, and are known in American', () => {
    const club = 'Schwimmverein Nord\nKassenwart: Uwe Kern\nTelefon 0551 445566\nuwe.kern@nord.example\n\n';
    expect(phones(letter(`${club}Guten Tag Frau Rot,\n\nder Kurs beginnt.\n\nViele Grüße\n\nUwe Kern`))).toEqual([
      'direct: 0551 445566',
    ]);
    const read = letter(
      'Dear Mr. Webb:\n\nPayment is due on June 24, 2026.\n\nRick Sandoval, Owner\nCell (208) 555-0142\nrick@canopy.example',
    );
    expect(phones(read)).toEqual(['mobile: (208) 555-0142']);
    expect(people(read)).toContain('sender: Rick Sandoval');
  });

  it('of the customer are not ours among what they have typed in', () => {
    const form =
      'Guten Tag {{ vorname }} {{ nachname }},\n\ndas haben Sie uns geschrieben:\n\n- Firma: {{ firma }}\n- Telefon: {{ telefon }}\n\nViele Grüße\nAnna Berg\n';
    expect(phones(file('a.twig', form))).toEqual([]);
  });

  it.each([
    'Die Rechnung Nr. 0815 4711 22 ist da.',
    'IBAN DE02 1203 0000 0000 2020 51',
    'Der Termin ist am 03.05.2026 um 9 Uhr.',
    'Das macht 01.250,00 Euro im Jahr.',
    'Wir ziehen nach 01067 Dresden um.',
    'Kundennummer: 0049 1234 5678',
    'ISBN 0-306-40615-2',
  ])('are not in: %s', (text) => {
    expect(phones(letter(`Guten Tag Frau Rot,\n\n${text}\n\nViele Grüße\nAnna Berg`))).toEqual([]);
  });

  it('of the customer are left out', () => {
    const mail =
      'From: Anna Berg <berg@zelt.example>\nTo: rot@mail.example\nSubject: Re: Zelt\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n\nGuten Tag Frau Rot,\n\ndas Zelt ist da.\n\nViele Grüße\nAnna Berg\n\nAm 02.03.2026 um 18:00 schrieb Eva Rot <rot@mail.example>:\n> Rufen Sie mich unter 0170 9999999 an.\n';
    expect(phones(file('a.eml', mail))).toEqual([]);
  });
});

describe('mailboxes', () => {
  it.each([
    ['a.berg@zelt.example', 'personal'],
    ['berg@zelt.example', 'personal'],
    ['anna@zelt.example', 'personal'],
    ['aberg@zelt.example', 'personal'],
    ['info@zelt.example', 'shared'],
    ['kunden-service@zelt.example', 'shared'],
    ['werkstatt@zelt.example', 'shared'],
    ['dispo.sued@zelt.example', 'shared'],
    ['zelt@zelt.example', 'shared'],
    ['no-reply@zelt.example', 'no-reply'],
    ['noreply-shop@zelt.example', 'no-reply'],
  ])('%s is %s', (address, kind) => {
    expect(mailboxes(signed(`Anna Berg\n${address}`))).toEqual([`${kind}: ${address}`]);
  });

  it('know a name without its accents', () => {
    expect(mailboxes(signed('Gráinne Best\ngrainne@zelt.example'))).toEqual(['personal: grainne@zelt.example']);
  });
});

describe('dates', () => {
  const dates = (text: string, language: 'de' | 'en' = 'de'): string[] =>
    letter(text, {language}).facts.dates.map(({iso, role}) => `${role} ${iso}`);

  it('are the letter’s own, the customer’s, or mentioned', () => {
    expect(
      dates(
        'Bonn, 8. Mai 2026\n\nIhre Frage\n\nGuten Tag Frau Rot,\n\ndanke für Ihr Schreiben vom 3. Mai. Wir kommen am 12.05.2026.',
      ),
    ).toEqual(['letter 2026-05-08', 'incoming --05-03', 'mentioned 2026-05-12']);
  });

  it('are read in English', () => {
    expect(
      dates(
        '14 April 2026\n\nYour order\n\nDear Ms Ward,\n\nThank you for your letter of 5 April. We come on June 3rd, 2026.',
        'en',
      ),
    ).toEqual(['letter 2026-04-14', 'incoming --04-05', 'mentioned 2026-06-03']);
  });

  it('know the Austrian January and reject what is no date', () => {
    expect(dates('Guten Tag Herr Huber,\n\nam 7. Jänner 2026 und nicht am 45.13.2026 oder in 3 Monaten.')).toEqual([
      'mentioned 2026-01-07',
    ]);
  });
});
