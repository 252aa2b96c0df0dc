import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {file, letter, names, parts, textOf} from './reading.js';

const din = `Musterbau GmbH
Werkstraße 4
01099 Dresden
Tel. 0351 4455-0

Frau
Dr. Helene Krug
Amselweg 12
01129 Dresden

Ihr Zeichen: HK/7
Name: Tobias Lenk
Telefon: 0351 4455-17
Datum: 4. März 2026

Neue Fenster für Ihr Gartenhaus

Sehr geehrte Frau Dr. Krug,

am Montag kommt der Glaser zu Ihnen. Er bringt die drei
Scheiben mit.

- Scheibe links
- Scheibe rechts

Mit freundlichen Grüßen

i. A. Tobias Lenk
Kundenberater

Anlagen
Maßzeichnung

PS: Der Hund darf im Garten bleiben.`;

describe('the parts of a letter on paper', () => {
  it('are found in the order of DIN 5008', () => {
    expect(parts(letter(din))).toEqual([
      'letterhead: Musterbau GmbH Werkstraße 4 01099 Dresde',
      'recipient: Frau Dr. Helene Krug Amselweg 12 01129 D',
      'info: Ihr Zeichen: HK/7 Name: Tobias Lenk Tele',
      'subject: Neue Fenster für Ihr Gartenhaus',
      'salutation: Sehr geehrte Frau Dr. Krug,',
      'body: am Montag kommt der Glaser zu Ihnen. Er ',
      'closing: Mit freundlichen Grüßen',
      'signature: i. A. Tobias Lenk Kundenberater',
      'enclosures: Anlagen Maßzeichnung',
      'postscript: PS: Der Hund darf im Garten bleiben.',
    ]);
  });

  it('keep exact places', () => {
    expect(textOf(letter(din), 'subject')).toBe('Neue Fenster für Ihr Gartenhaus');
    expect(textOf(letter(din), 'closing')).toBe('Mit freundlichen Grüßen');
  });

  it('are the same with CRLF', () => {
    expect(names(letter(din.replaceAll('\n', '\r\n')))).toEqual(names(letter(din)));
  });

  it('need no letterhead', () => {
    const text =
      'Herrn\nJan Pohl\nGartenstraße 3\n60311 Frankfurt\n\nFrankfurt, 3. Mai 2026\n\nIhr Umzug\n\nLieber Herr Pohl,\n\nder Wagen kommt um acht.\n\nViele Grüße\nRita Sommer';
    expect(names(letter(text))).toEqual(['recipient', 'date', 'subject', 'salutation', 'body', 'closing', 'signature']);
  });

  it('are found in columns and with the date on the right', () => {
    const text = `Optik Brandt e. K.                         Telefon 0511 3322-0
Lange Laube 7                              info@optik-brandt.example
30159 Hannover

Herrn
Max Ott
Am Markt 1
30159 Hannover
                                           Hannover, 7. Januar 2026

Ihre neue Brille

Guten Tag Herr Ott,

Ihre Brille liegt bereit.

Freundliche Grüße

Inga Brandt`;
    expect(names(letter(text))).toEqual([
      'letterhead',
      'recipient',
      'date',
      'subject',
      'salutation',
      'body',
      'closing',
      'signature',
    ]);
  });

  it('are found in English', () => {
    const text =
      'HARLOW GLASS LTD\n12 Mill Lane, Harlow CM20 2AB\n\nMrs Joan Peel\n3 High Street\nHarlow CM20 1AA\n\n3 March 2026\n\nYour conservatory roof\n\nDear Mrs Peel,\n\nThe glazier comes on Monday.\n\nYours sincerely\n\nTom Harlow\nDirector\n\nEnc. drawing';
    expect(names(letter(text))).toEqual([
      'letterhead',
      'recipient',
      'date',
      'subject',
      'salutation',
      'body',
      'closing',
      'signature',
      'enclosures',
    ]);
  });

  it('leave a Swiss salutation without a mark alone', () => {
    const text = 'Guten Tag Frau Bühler\n\nBesten Dank für Ihre Anfrage.\n\nFreundliche Grüsse\n\nUrs Amstutz';
    expect(textOf(letter(text), 'salutation')).toBe('Guten Tag Frau Bühler');
  });
});

describe('salutation and closing', () => {
  it.each([
    ['Sehr geehrte Frau Demir,', 'person', 'Demir'],
    ['Guten Tag Kim Weber,', 'person', 'Weber'],
    ['Sehr geehrter Herr Prof. Dr. von der Heide,', 'person', 'Heide'],
    ['Grüß Gott, Herr Huber,', 'person', 'Huber'],
    ['Moin Frau Jessen,', 'person', 'Jessen'],
    ['Liebe Familie Schulz,', 'person', 'Schulz'],
    ['Hi Tom,', 'person', 'Tom'],
    ['Dear Mr and Mrs Lane,', 'person', 'Lane'],
    ['Good morning Ms Ward,', 'person', 'Ward'],
    ['Sehr geehrte Damen und Herren,', 'group', undefined],
    ['Liebe Kundin, lieber Kunde,', 'group', undefined],
    ['Sehr geehrter Kunde,', 'group', undefined],
    ['Sehr geehrte Versicherungsnehmerin,', 'group', undefined],
    ['Sehr geehrte Familie,', 'group', undefined],
    ['Hallo zusammen,', 'group', undefined],
    ['Guten Tag,', 'group', undefined],
    ['Dear Sir or Madam,', 'group', undefined],
    ['Dear customer,', 'group', undefined],
    ['To whom it may concern,', 'group', undefined],
  ])('%s', (greeting, greets, name) => {
    const {salutation} = letter(`${greeting}\n\nwir haben Post für Sie.\n\nViele Grüße\nAnna Berg`).facts;
    expect(salutation).toMatchObject({text: greeting, greets});
    expect(salutation?.name).toBe(name);
  });

  it('notices a title that contradicts its formula', () => {
    expect(letter('Sehr geehrter Frau Meyer,\n\ndanke.').facts.salutation?.disagrees).toBe(true);
    expect(letter('Sehr geehrte Frau Meyer, sehr geehrter Herr Meyer,\n\ndanke.').facts.salutation?.disagrees).toBe(
      false,
    );
  });

  it('cuts off a salutation that begins a paragraph', () => {
    const read = letter('Hallo Frau Sommer, danke für Ihre Nachricht. Der Termin passt.\n\nViele Grüße\nPia Koch');
    expect(textOf(read, 'salutation')).toBe('Hallo Frau Sommer,');
    expect(textOf(read, 'body')).toBe('danke für Ihre Nachricht. Der Termin passt.');
  });

  it('takes no sentence for a salutation', () => {
    expect(letter('Liebe geht durch den Magen. Kochen Sie mit uns.').facts.salutation).toBeUndefined();
    expect(letter('Hallo sagen kostet nichts.').facts.salutation).toBeUndefined();
    expect(letter('Liebe Grüße\nAnna Berg').facts.salutation).toBeUndefined();
  });

  it.each([
    'MfG',
    'LG',
    'Glück auf und freundliche Grüße',
    'Sonnige Grüße vom Bodensee',
    'Mit erdigen Grüßen',
    'Herzlichst',
    'Freundliche Grüsse',
    'Hochachtungsvoll',
    'Bis Freitag',
    'Kind regards,',
    'Yours faithfully',
  ])('closes with %s', (closing) => {
    const read = letter(`Guten Tag Frau Rot,\n\ndie Ware ist da.\n\n${closing}\n\nUte Blau`);
    expect(textOf(read, 'closing')).toBe(closing);
    expect(textOf(read, 'signature')).toBe('Ute Blau');
  });

  it('finds a closing in front of the name and in the last sentence', () => {
    expect(textOf(letter('Guten Tag Herr Rot,\n\ndanke.\n\nViele Grüße, Ute Blau'), 'signature')).toBe('Ute Blau');
    const read = letter('Guten Tag Herr Rot,\n\nIn dieser Hoffnung verbleiben wir mit freundlichen Grüßen\n\nUte Blau');
    expect(textOf(read, 'closing')).toBe('mit freundlichen Grüßen');
    const wrapped = letter(
      'Guten Tag Herr Rot,\n\ndanke.\n\nWir freuen uns auf die Zusammenarbeit im neuen Jahr und verbleiben\nmit freundlichen Grüßen\n\nUte Blau',
    );
    expect(textOf(wrapped, 'closing')).toBe('mit freundlichen Grüßen');
    expect(textOf(wrapped, 'signature')).toBe('Ute Blau');
  });

  it('leaves greetings in the middle of a text alone', () => {
    const read = letter(
      'Guten Tag Herr Rot,\n\nwir lassen freundliche Grüße ausrichten, auch an Ihre Frau.\nDie Ware ist da.\n\nBeste Grüße\nUte Blau',
    );
    expect(textOf(read, 'closing')).toBe('Beste Grüße');
  });
});

describe('other documents', () => {
  it('reads HTML with a title, small print and a free closing', () => {
    const html =
      '<html lang="de"><head><title>Ihr Zelt ist da</title></head><body><p>Liebe Frau Rot,</p><p>Ihr Zelt liegt im Laden.</p><p>Kommen Sie gut an!<br>Ihr Team vom Zeltladen</p><p style="font-size:10px">Zeltladen GmbH, Amtsgericht Ulm, HRB 4711</p></body></html>';
    expect(parts(file('mail.html', html))).toEqual([
      'subject: Ihr Zelt ist da',
      'salutation: Liebe Frau Rot,',
      'body: Ihr Zelt liegt im Laden.',
      'closing: Kommen Sie gut an!',
      'signature: Ihr Team vom Zeltladen',
      'footer: Zeltladen GmbH, Amtsgericht Ulm, HRB 471',
    ]);
  });

  it('reads Markdown with a heading as the subject', () => {
    const read = file(
      'brief.md',
      '# Ihr neuer Vertrag\n\nGuten Tag Frau Rot,\n\nder Vertrag liegt bei.\n\nFreundliche Grüße\n\nUte Blau\n',
    );
    expect(textOf(read, 'subject')).toBe('Ihr neuer Vertrag');
  });

  it('leaves quoted mail and app lines out of the signature', () => {
    const mail =
      'From: Ute Blau <ute.blau@laden.example>\nTo: Max Rot <max@rot.example>\nSubject: Re: Zelt\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n\nGuten Tag Herr Rot,\n\ndas Zelt ist da.\n\nViele Grüße\nUte Blau\n\nVon meinem iPhone gesendet\n\nAm 02.03.2026 um 18:00 schrieb Max Rot <max@rot.example>:\n> Ist mein Zelt da?\n';
    const read = file('mail.eml', mail);
    expect(textOf(read, 'signature')).toBe('Ute Blau');
    expect(names(read)).toContain('quoted');
    expect(names(read)).toContain('footer');
  });

  it('reads a template whose layout adds the rest', () => {
    const read = file('mail.hbs', '{{> header}}\nGuten Tag {{kunde.nachname}},\n\nIhre Ware ist da.\n{{> footer}}\n');
    expect(read.facts.salutation?.greets).toBe('person');
    expect(read.external).toMatchObject({letterhead: true, signature: true});
  });

  it('makes blocks of paragraphs, items, headings and cells', () => {
    const text =
      'Guten Tag Frau Rot,\n\nhier die Positionen:\n\nZelt                 120,00 €\nHeringe               12,00 €\n\nWas noch fehlt\n\n- der Boden\n- die Stangen, die wir\n  nachliefern\n\nBis Montag ist alles da.\n\nViele Grüße\nUte Blau';
    const kinds = letter(text).blocks.map(({kind, list}) => (list ? `${kind} ${list}` : kind));
    expect(kinds).toEqual([
      'paragraph',
      'cell',
      'cell',
      'cell',
      'cell',
      'heading',
      'list-item 1',
      'list-item 1',
      'paragraph',
    ]);
  });

  it('reads one sentence as a body and nothing else', () => {
    expect(parts(letter('Diesbezüglich melden wir uns am Montag.'))).toEqual([
      'body: Diesbezüglich melden wir uns am Montag.',
    ]);
  });

  it.each([
    ['README.md', '# klarbrief\n\nChecks letters.\n\n## Install\n\n```\nnpm install\n```\n\n## License\n\nMIT\n'],
    [
      'LICENSE.txt',
      'MIT License\n\nCopyright (c) 2026 Somebody\n\nPermission is hereby granted, free of charge, to any person obtaining a copy.\n',
    ],
    ['CHANGELOG.md', '# Changelog\n\n## 1.2.0\n\n- Added a rule\n- Fixed a bug\n'],
  ])('%s is no letter', (path, text) => {
    expect(file(path, text).letterLike).toBe(false);
  });

  it('a letter is one', () => {
    expect(letter(din).letterLike).toBe(true);
    expect(letter('Liebe Anna,\n\nbis morgen.\n\nGruß\nTom').letterLike).toBe(true);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'Sehr geehrte',
    'Frau',
    'Müller',
    ',',
    '\n',
    '\n\n',
    'Mit freundlichen Grüßen',
    '0351 44-0',
    '@',
    'a@b.de',
    '>',
    '-- ',
    'Tel.',
    ':',
    '   ',
    '12.3.2026',
    '€',
    '„',
    'GmbH',
    'PS',
    '\t',
    '😀',
    '\r\n',
    '(',
  );
  it('is read without a fault, its parts in order and inside of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join(' ')),
          fc.string({unit: 'grapheme'}),
        ),
        (text) => {
          const read = letter(text);
          let end = 0;
          for (const {at} of read.children) {
            expect(at[0]).toBeGreaterThanOrEqual(end);
            expect(at[1]).toBeLessThanOrEqual(text.length);
            end = at[1];
          }
        },
      ),
      {numRuns: 300},
    );
  });
});

describe('the head of a mail that was copied as text', () => {
  const head =
    'Von: Heike Jansen <heike.jansen@maler.example>\nAn: Gerd Olsen <olsen@post.example>\nGesendet: Montag, 2. Februar 2026 08:15\nBetreff: Ihr Flur';
  const text = `${head}\n\nGuten Tag Herr Olsen,\n\nIhr Flur ist fertig gestrichen.\n\nMit freundlichen Grüßen\nHeike Jansen\n`;

  it('names sender, recipient, date and subject of the letter below it', () => {
    const read = letter(text);
    expect(names(read)).toEqual(['info', 'recipient', 'info', 'subject', 'salutation', 'body', 'closing', 'signature']);
    expect(read.facts.people.map(({name, role}) => [name, role])).toEqual([
      ['Gerd Olsen', 'recipient'],
      ['Heike Jansen', 'sender'],
    ]);
    expect(read.facts.mailboxes.map(({address}) => address)).toEqual(['heike.jansen@maler.example']);
    expect(read.facts.dates[0]).toMatchObject({iso: '2026-02-02', role: 'letter'});
  });

  it('is quoted mail where it stands below the letter', () => {
    const read = letter(`Hallo Frau Jansen,\n\nSie können kommen.\n\nViele Grüße\nGerd Olsen\n\n${text}`);
    expect(textOf(read, 'quoted')).toMatch(/^Von: Heike Jansen/);
  });
});

describe('what stands above the salutation', () => {
  const below = '\n\nSehr geehrter Herr Pfaff,\n\nvielen Dank für Ihre Anfrage.\n\nBeste Grüße\nMartin Köhler';
  it.each([
    ['Neuburg, den 27. April 2026\n\nIhre Anfrage: Zaun aus Lärche', 'Ihre Anfrage: Zaun aus Lärche'],
    ['Neuburg, den 27. April 2026\n\nIhr Schreiben vom 3. April', 'Ihr Schreiben vom 3. April'],
    ['Reparatur Ihrer Waschmaschine\n\nNeuburg, den 27. April 2026', 'Reparatur Ihrer Waschmaschine'],
    ['Ihr Schreiben vom 3. April\n\nKündigung Ihres Abos', 'Kündigung Ihres Abos'],
  ])('%j: the subject is %s', (above, subject) => {
    expect(textOf(letter(above + below), 'subject')).toBe(subject);
  });
});

describe('who signs', () => {
  it.each([
    ['Cheers,\nSarah Whitfield | Customer Care | Direct line 0161 496 0123 | Mobile 07700 900456', 'Sarah Whitfield'],
    ['Mit freundlichen Grüßen\n\nMag. Sabine Lechner\nGeschäftsführerin', 'Sabine Lechner'],
    ['Zum Wohl!\nTim Rohn', 'Tim Rohn'],
    ['Bis später!\nLukas Brandt', 'Lukas Brandt'],
  ])('%j', (end, name) => {
    const read = letter(`Hallo Frau Baker,\n\nder Kessel ist morgen bei Ihnen.\n\n${end}`);
    expect(read.facts.people.filter(({role}) => role === 'sender').map((one) => one.name)).toEqual([name]);
  });

  it.each(['Planning Section', 'Geschäftsführer: Jan Hörmann, HRB 1234'])('%s is nobody to ask', (line) => {
    const read = letter(`Dear Ms Baker,\n\nYour form is ready.\n\nYours faithfully\n\n${line}`);
    expect(read.facts.people.filter(({role}) => role === 'sender')).toEqual([]);
  });
});

describe('a letter in two languages', () => {
  const german = 'Guten Tag Frau Rot,\n\nIhr Zelt ist da und wartet auf Sie.\n\nFreundliche Grüße\n\nAnna Berg';
  const english = 'Dear Ms Rot,\n\nyour tent has arrived and is waiting for you.\n\nKind regards\n\nAnna Berg';

  it('is read in its first, whichever that is', () => {
    for (const [text, language, first] of [
      [`${german}\n\n---\n\n${english}\n\nZeltladen GmbH, Amtsgericht Ulm HRB 12`, 'de', 'Ihr Zelt'],
      [`${english}\n\n${german}\n`, 'en', 'your tent'],
    ] as const) {
      const read = letter(text);
      expect(read.language).toBe(language);
      expect(textOf(read, 'body')?.startsWith(first)).toBe(true);
      expect(names(read)).toContain('quoted');
    }
  });

  it('needs a greeting in each: somebody else may greet in the same one', () => {
    expect(names(letter(`${german}\n\n${german}\n`))).not.toContain('quoted');
    expect(
      names(letter('Dear Ms Rot,\n\nSehr geehrte Frau Rot,\n\nIhr Zelt ist da.\n\nViele Grüße\n\nAnna Berg')),
    ).not.toContain('quoted');
  });
});
