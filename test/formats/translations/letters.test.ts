import fc from 'fast-check';
import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {allFormats} from '../../../src/formats/all.js';
import {type LetterSource, read} from '../../../src/formats/index.js';
import {isLetter, linter, reader} from '../../../src/lint.js';
import {json} from '../../../src/report/json.js';
import {isData, scopeOf} from '../../../src/settings/scope.js';
import {defaults} from '../../../src/settings/settings.js';

function lettersOf(path: string, text: string): readonly LetterSource[] {
  const {letters} = read(new TextEncoder().encode(text), {path}, allFormats);
  for (const {source} of letters) sound(source);
  return letters;
}

function sound({original, segments, branches}: LetterSource['source']): void {
  for (const {kind, text, from} of segments) {
    if (from[0] < 0 || from[1] < from[0] || from[1] > original.length) throw new Error(`outside: ${from}`);
    if (kind === 'verbatim' && original.slice(...from) !== text) throw new Error(`not its slice: ${text}`);
  }
  for (const branch of branches) sound(branch);
}

const units = (path: string, text: string) => lettersOf(path, text).map(({unit, source}) => [unit, source.text]);

describe('one letter from sibling keys', () => {
  const whole = 'Ihr Termin\n\nGuten Tag Muster,\n\nbis Montag sind wir bei Ihnen.\n\nViele Grüße\nIhr Team';

  test.each([
    [
      'de.json',
      '{"mail": {"visit": {"signature": "Viele Gr\\u00fc\\u00dfe\\nIhr Team", "body": "bis Montag sind wir bei Ihnen.", "greeting": "Guten Tag {last},", "subject": "Ihr Termin"}}}',
      'mail.visit',
    ],
    [
      'de.json',
      '{"mail.visit.subject": "Ihr Termin", "mail.visit.greeting": "Guten Tag {last},", "mail.visit.body": "bis Montag sind wir bei Ihnen.", "mail.visit.signature": "Viele Grüße\\nIhr Team"}',
      'mail.visit',
    ],
    [
      'messages_de.properties',
      'visit.mail.subject=Ihr Termin\nvisit.mail.greeting = Guten Tag {last},\nvisit.mail.body: bis Montag sind \\\n   wir bei Ihnen.\nvisit.mail.signature=Viele Gr\\u00fc\\u00dfe\\nIhr Team\n',
      'visit.mail',
    ],
    [
      'config/locales/de.yml',
      'de:\n  visit_mailer:\n    subject: Ihr Termin\n    greeting: "Guten Tag %{last},"\n    body: >\n      bis Montag sind\n      wir bei Ihnen.\n    signature: |\n      Viele Grüße\n      Ihr Team\n',
      'de.visit_mailer',
    ],
    [
      'de.po',
      'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "visit.mail.subject"\nmsgstr "Ihr Termin"\n\nmsgid "visit.mail.greeting"\nmsgstr "Guten Tag %(last)s,"\n\nmsgid "visit.mail.body"\nmsgstr ""\n"bis Montag sind "\n"wir bei Ihnen."\n\nmsgid "visit.mail.signature"\nmsgstr "Viele Grüße\\nIhr Team"\n',
      'visit.mail',
    ],
  ])('%s', (path, text, unit) => {
    expect(units(path, text).map(([name, body]) => [name, body?.replace('Kim Muster', 'Muster')])).toEqual([
      [unit, whole],
    ]);
  });

  test('names with a common beginning belong together, others are letters of their own', () => {
    const text =
      '{"welcomeSubject": "Schön, dass Sie da sind", "welcomeBody": "Guten Tag, hier sind Ihre Daten.", "byeMailBody": "Auf Wiedersehen. Wir danken Ihnen."}';
    expect(units('de.json', text).map(([unit]) => unit)).toEqual(['welcome', 'byeMailBody']);
  });

  test('of HTML and plain text of one body, the HTML is read', () => {
    const text =
      '{"subject": "Ihr Termin", "body_html": "<p>Guten Tag,</p><p>bis Montag kommen wir.</p>", "body_text": "Guten Tag, bis Montag!"}';
    expect(units('de.json', text)).toEqual([['.', 'Ihr Termin\n\nGuten Tag,\n\nbis Montag kommen wir.']]);
  });
});

describe('which texts are letter text', () => {
  test.each([
    ['de.json', '{"save": "Speichern", "form": {"email": "E-Mail-Adresse"}, "count": "{n} Dateien"}'],
    ['de.json', '{"contact": {"subject": "Betreff", "message": "Nachricht", "send": "Senden"}}'],
    ['fr.json', '{"mail": {"subject": "Votre commande", "body": "Bonjour, merci beaucoup pour votre commande."}}'],
    [
      'de.po',
      '#, fuzzy\nmsgid "mail body"\nmsgstr "Wir melden uns bei Ihnen."\n\n#~ msgid "mail old"\n#~ msgstr "Wir melden uns bei Ihnen."\n',
    ],
    [
      'app_de.arb',
      '{"@@locale": "de", "ok": "Gut", "@mail": {"description": "The body of the mail that you send to customers."}}',
    ],
    ['api.yaml', 'paths:\n  /mail:\n    post:\n      description: Sends an e-mail to you. Returns 200.\n'],
  ])('%s has none: %s', (path, text) => {
    const reading = read(new TextEncoder().encode(text), {path}, allFormats);
    expect(reading.letters).toEqual([]);
    expect(reading.problems.map(({message}) => message)).toEqual([
      path.startsWith('fr') ? 'texts-other-language' : 'texts-no-letters',
    ]);
  });

  test.each([
    ['de.json', '{"notice": "Hallo {name}, Ihr Paket ist da."}'],
    ['de.json', '{"notice": "Das Paket ist unterwegs. Wir liefern es am Montag."}'],
    ['de.po', '#: app/mails/notice.txt:3\nmsgid "n"\nmsgstr "Das Paket kommt bald zu Ihnen."\n'],
    ['messages.pot', '#. body of the mail\nmsgid "The parcel is on its way to you."\nmsgstr ""\n'],
  ])('%s has one: %s', (path, text) => {
    expect(lettersOf(path, text)).toHaveLength(1);
  });

  test('plural forms are units', () => {
    const text =
      'msgctxt "mail"\nmsgid "one item"\nmsgid_plural "%d items"\nmsgstr[0] "Sie haben eine neue Nachricht."\nmsgstr[1] "Sie haben %d neue Nachrichten."\n';
    expect(units('de.po', text)).toEqual([
      ['mail: one item[0]', 'Sie haben eine neue Nachricht.'],
      ['mail: one item[1]', 'Sie haben 12 neue Nachrichten.'],
    ]);
  });

  test.each([
    ['package.json', 'other'],
    ['package-lock.json', 'other'],
    ['tsconfig.build.json', 'other'],
    ['pnpm-lock.yaml', 'other'],
    ['.gitlab-ci.yml', 'other'],
    ['locales/de.json', 'text'],
    ['messages.po', 'text'],
    ['brief.msg', 'mail'],
  ])('%s nobody has to name: %s', (path, scope) => {
    expect(scopeOf(path)).toBe(scope);
    expect(isData(path)).toBe(path !== 'brief.msg');
  });

  test.each([
    [
      'ci.yml',
      'on: push\njobs:\n  mail:\n    steps:\n      - name: Send the notification mail\n        run: |\n          echo "Please check your mail. Thank you."\n',
      false,
    ],
    ['de.json', '{"info": "Das Paket ist unterwegs. Wir liefern es am Montag."}', false],
    ['de.json', '{"mail": {"hint": "Wir melden uns bei Ihnen."}}', true],
  ])('%s counts in a folder: %s → %s', (path, text, counts) => {
    const file = new VFile({path, value: new TextEncoder().encode(text)});
    const {children} = reader(allFormats)(file, defaults);
    expect(isLetter(children, file.data.reading)).toBe(counts);
  });
});

describe('placeholders and arms', () => {
  test.each([
    [
      'Sie haben %d Punkte und %2$s, 100 % der Zeit, 5%% Rabatt.',
      'Sie haben 12 Punkte und Muster, 100 % der Zeit, 5% Rabatt.',
    ],
    [
      'Sie haben %(count)d Punkte bei %{company} und {{ company }}.',
      'Sie haben 12 Punkte bei Muster GmbH und Muster GmbH.',
    ],
    [
      'Sie sehen <0>hier</0> den Betrag {amount, number} Euro am {due, date, long}.',
      'Sie sehen hier den Betrag 12 Euro am 1. Januar.',
    ],
    ['Sie haben {0} Nachrichten, {1, choice} und mehr.', 'Sie haben Muster Nachrichten, Muster und mehr.'],
  ])('%s', (text, expected) => {
    expect(units('de.json', JSON.stringify({mail: {hint: text}}))[0]?.[1]).toBe(expected);
  });

  test('each arm of a choice is read; the one for all other cases is the letter', () => {
    const text = 'Sie haben {n, plural, =0 {keine Nachricht} one {eine Nachricht} other {# Nachrichten}} von uns.';
    const [letter] = lettersOf('de.json', JSON.stringify({mail: {hint: text}}));
    expect(letter?.source.text).toBe('Sie haben 12 Nachrichten von uns.');
    expect(letter?.source.branches.map((branch) => branch.text)).toEqual([
      'Sie haben keine Nachricht von uns.',
      'Sie haben eine Nachricht von uns.',
    ]);
  });
});

describe('replacements', () => {
  test.each([
    ['de.json', '{"mail": {"hint": "Wir sagen \\"ja\\" zu Ihnen alle Tage."}}', 'ein „A" \\'],
    ['de.po', 'msgctxt "mail"\nmsgid "x"\nmsgstr "Wir sagen \\"ja\\" zu Ihnen alle Tage."\n', 'ein „A" \\'],
    ['de.properties', 'mail.hint=Wir sagen \\"ja\\" zu Ihnen alle T\\u00e4ge.\n', 'schönes \\'],
    ['de.yml', 'mail:\n  hint: "Wir sagen \\"ja\\" zu Ihnen alle Tage."\n', 'ein „A" \\'],
    ['de.yml', "mail:\n  hint: 'Wir sagen ''ja'' zu Ihnen alle Tage.'\n", "ein 'A'"],
    ['de.yml', 'mail:\n  hint: |\n    Wir sagen "ja" zu Ihnen alle Tage.\n', 'ein: "A" #'],
    ['de.yml', 'mail:\n  hint: Wir sagen "ja" zu Ihnen alle Tage.\n', 'schön'],
  ])('in %s are read again as what they say (%s)', (path, text, replacement) => {
    const [letter] = lettersOf(path, text);
    if (!letter) throw new Error('no letter');
    const start = letter.source.text.indexOf('alle');
    const [from, to] = letter.source.toOriginal([start, start + 4]);
    expect(text.slice(from, to)).toBe('alle');
    const written = letter.rewrite?.(replacement, [from, to]);
    const [again] = lettersOf(path, text.slice(0, from) + written + text.slice(to));
    expect(again?.source.text).toBe(letter.source.text.replace('alle', replacement));
  });

  test('are not written where they would begin something else', () => {
    const text = 'mail:\n  hint: Wir sagen ja zu Ihnen alle Tage.\n';
    const at = text.indexOf('alle');
    const rewrite = lettersOf('de.yml', text)[0]?.rewrite;
    expect(rewrite?.('a: b', [at, at + 4])).toBeUndefined();
    expect(rewrite?.('{name}', [at, at + 4])).toBeUndefined();
  });
});

test('the report has one object for each letter, with its key and its own findings', () => {
  const text =
    '{"mail": {"a": {"subject": "Ihr Termin", "body": "Diesbezüglich rufen wir Sie am Montag an."}, "b": {"hint": "Wir danken Ihnen sehr."}}}';
  const file = linter(allFormats)(new VFile({path: 'de.json', value: new TextEncoder().encode(text)}));
  const report = json(file.data.units ?? [], {
    locale: 'de',
    color: false,
    note: false,
    quiet: false,
    incomplete: false,
    defaultName: '',
  });
  const objects: readonly {readonly unit: string; readonly messages: readonly {readonly ruleId: string}[]}[] =
    JSON.parse(report);
  expect(objects.map(({unit}) => unit)).toEqual(['mail.a', 'mail.b.hint']);
  expect(objects[0]?.messages.map(({ruleId}) => ruleId)).toContain('amtsdeutsch');
  expect(objects[1]?.messages).toEqual([]);
});

describe('odd input', () => {
  const samples: readonly (readonly [string, string])[] = [
    [
      'a.json',
      '{"mail": {"a": "Wir sagen \\u00fc {n, plural, one {x} other {# y}} zu Ihnen.", "b": ["Ja. Nein, danke sehr."]}}',
    ],
    ['a.po', 'msgctxt "mail"\nmsgid "a b"\nmsgstr ""\n"Wir sagen \\"ja\\" "\n"zu %(x)s Ihnen."\n'],
    [
      'a.yml',
      'de:\n  mail: &a\n    a: "Wir \\\n      sagen\n\n      ja zu Ihnen"\n    b: >-\n      Wir sagen\n\n        ja zu\n      Ihnen.\n  c: *a\n',
    ],
    ['a.properties', '# x\nmail.a = Wir sagen \\\n   \\u00fc zu {0} Ihnen.\n! y\nmail.b:Ja\\'],
    ['a.mjml', '<mjml><mj-body><mj-include path="x" /><mj-text>Wir &auml; {{ a }}</mj-text></mj-body></mjml>'],
  ];

  test('damaged files are read soundly', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(400), fc.nat(6), fc.string({maxLength: 4})), {maxLength: 6}),
        ([path, sample], changes) => {
          let text = sample;
          for (const [at, length, inserted] of changes) text = text.slice(0, at) + inserted + text.slice(at + length);
          lettersOf(path, text);
        },
      ),
      {numRuns: 400},
    );
  });

  test.each([
    ['a.json', '['],
    ['a.json', '{"a":'],
    ['a.yml', '['],
    ['a.yml', '- '],
    ['a.yml', '{a: '],
    ['a.json', '{"mail": "'],
    ['a.po', 'msgid "'],
  ])('%s full of %s ends', (path, piece) => {
    expect(lettersOf(path, piece.repeat(20_000))).toEqual([]);
  });

  test('braces within braces cost no more than their length', () => {
    const text = JSON.stringify({
      mail: `Wir sagen Ihnen ja ${'{n, plural, other {'.repeat(20_000)}`,
      b: `Guten Tag, ${'{'.repeat(200_000)}`,
    });
    expect(lettersOf('de.json', text).length).toBeLessThanOrEqual(2);
  });

  test.each(['json', 'po', 'properties', 'yml'])('ten thousand keys in .%s', (extension) => {
    const line = (index: number): string => {
      const text = index % 50 === 0 ? `Hallo Frau Demir, das ist Nummer ${index} für Sie.` : 'Speichern';
      if (extension === 'json') return `"key${index}": "${text}"`;
      if (extension === 'po') return `msgid "key.${index}"\nmsgstr "${text}"\n`;
      return extension === 'yml' ? `key${index}: ${text}` : `key.${index}=${text}`;
    };
    const lines = Array.from({length: 10_000}, (_, index) => line(index));
    const text = extension === 'json' ? `{${lines.join(',\n')}}` : lines.join('\n');
    expect(lettersOf(`de.${extension}`, text)).toHaveLength(200);
  });
});
