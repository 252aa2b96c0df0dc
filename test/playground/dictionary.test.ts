import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {checked} from '../../playground/check.js';
import {emptyFields, type Fields, fileOf, type HouseList} from '../../playground/dictionary.js';
import {shapes} from '../../playground/dictionary-help.js';
import {readWords, tried, usedWords} from '../../playground/dictionary-words.js';
import type {Sheet} from '../../playground/protocol.js';
import {ruleOf, wordLists} from '../../src/handout/lists.js';

const sheet: Sheet = {name: '', format: 'text', head: '', about: [], attached: false, whole: true};
const letters = {
  de: (words: string, closing = 'Freundliche Grüße') =>
    `Ihr Termin am Montag\n\nGuten Tag Frau Demir,\n\nvielen Dank für Ihre Nachricht. ${words}\n\n${closing}\nKim Weber\nTelefon 089 5550-217\nkim.weber@muster.example\n`,
  en: (words: string, closing = 'Kind regards') =>
    `Your appointment on Monday\n\nDear Mrs Demir,\n\nThank you for your message. ${words}\n\n${closing}\nKim Weber\nPhone 020 7946 0217\nkim.weber@sample.example\n`,
};
const list = (name: string, yaml = ''): HouseList => {
  const read = readWords(yaml === '' ? '[]' : yaml, name, 'de');
  if ('problem' in read) throw new Error(read.problem);
  return {name, file: 'x.yaml', head: read.head, words: read.words};
};
const entry = (fields: Partial<Fields>): Fields => ({...emptyFields, ...fields});

afterEach(() => usedWords([]));

describe('words of the house in the page', () => {
  it.each(wordLists.filter(({closed}) => !closed).map(({name}) => name))('%s does something with an entry', (name) => {
    const language = name.startsWith('en/') ? 'en' : 'de';
    const closing = name.endsWith('closing');
    const word = closing ? (language === 'de' ? 'mit schnurpsigen Grüßen' : 'blorpily yours') : 'schnurpsobal';
    const sentence =
      language === 'de' ? `Wir kommen schnurpsobal am Haus vorbei.` : 'We shall call at your house schnurpsobal.';
    const text = closing ? letters[language]('', word[0]?.toUpperCase() + word.slice(1)) : letters[language](sentence);
    expect(
      checked(text, sheet, 'de').findings.map(({rule}) => rule),
      'without',
    ).not.toContain(ruleOf({name}));
    const {source, problems, forms} = tried(entry({find: word, say: ['(anders)']}), list(name), text, sheet, 'de');
    expect({problems, forms}).toEqual({problems: [], forms: [word]});
    usedWords([list(name, source)]);
    expect(checked(text, sheet, 'de').findings.map(({rule}) => rule)).toContain(ruleOf({name}));
  });

  it('says where the rule is silent, and where the letter has another language', () => {
    const text = letters.de('Sie fragten nach „schnurpsobal“. Wir kommen schnurpsobal.');
    const {hits} = tried(entry({find: 'schnurpsobal'}), list('de/amtsdeutsch'), text, sheet, 'de');
    expect(hits.map(({before, reason}) => [before, reason === undefined])).toEqual(
      expect.arrayContaining([['Wir kommen ', false]]),
    );
    const english = tried(
      entry({find: 'schnurpsobal'}),
      list('de/amtsdeutsch'),
      letters.en('schnurpsobal'),
      sheet,
      'de',
    );
    expect(english).toMatchObject({hits: [], language: 'en'});
  });

  it.each<[Partial<Fields>, keyof Fields, string]>([
    [
      {find: 'in Kenntnis setzen, setzte, gesetzt'},
      'find',
      'The bar in front of the verb is missing: “in Kenntnis|setzen, setzte, gesetzt”.',
    ],
    [{find: 'Anlage, -n'}, 'find', 'A German noun has its article in front: “die Anlage, -n”.'],
    [{find: 'die Anlage, en'}, 'find', 'The plural “en” cannot be understood.'],
    [{find: 'schön, -er'}, 'find', 'Behind an adjective there is “-e”, not “-er”: “schön, -e”.'],
    [{find: 'durch|führen|en'}, 'find', '“durch|führen|en” cannot be understood.'],
    [{find: 'vor|nehmen, nahm vor, vorgenommen, nimmt vor, x'}, 'find', 'A verb has four principal parts at most'],
    [
      {find: 'vor|nehmen, nahm ab, vorgenommen'},
      'find',
      '“nahm ab” does not go with “vor|nehmen”. Write “… vor”, or only the verb.',
    ],
    [
      {find: 'vor|nehmen, nahm vor, angenommen'},
      'find',
      'The participle “angenommen” does not go with “vor|nehmen”. Write one that begins with “vor”.',
    ],
    [
      {find: 'erfolgen, erfolgte, erfolgen'},
      'find',
      'The participle “erfolgen” does not go with “erfolgen”. It should be “erfolgt” or “geerfolgt”.',
    ],
    [
      {find: 'nehmen, nehmte, genommen'},
      'find',
      'The past tense “nehmte” does not go with “nehmen”. It should be “nahm”.',
    ],
    [{find: 'nehmen, nahm, genommen, nimm'}, 'find', 'The fourth part is the present with “er/sie/es”'],
    [{find: 'die Anlage'}, 'find', '“die Anlage” is in your list already.'],
    [{find: 'die Anlage, -n'}, 'find', 'is found by “die Anlage” already.'],
    [{find: 'erfolgen, erfolgte, erfolgt', say: ['Termin']}, 'say', '“Termin” is no verb that klarbrief can inflect.'],
    [
      {find: 'erfolgen, erfolgte, erfolgt', say: ['anrufen']},
      'say',
      '“anrufen”: put a bar behind the separable part (“an|rufen”)',
    ],
    [{find: 'erfolgen, erfolgte, erfolgt', say: ['kommen; nicht Mit']}, 'say', 'cannot be understood.'],
    [{find: 'mittels', not: ['a|b']}, 'not', '“a|b”: neither a bar nor a tab is possible here.'],
    [{find: 'mittels', bad: ['Mit der Bahn.']}, 'bad', 'It is not found in “Mit der Bahn.”.'],
    [{find: 'mittels', good: ['Mittels Bahn.']}, 'good', '“Mittels” is found in “Mittels Bahn.”.'],
  ])('tells in English what is wrong with %o', (fields, field, text) => {
    const {problems} = tried(entry(fields), list('de/amtsdeutsch', '- die Anlage\n'), '', sheet, 'en');
    expect(problems[0]).toEqual({field, message: expect.stringContaining(text)});
    expect(problems[0]?.message.replace(/“[^”]*”/g, '')).not.toMatch(
      /[„]|\b(?:oder|nicht|ist|cannot be understood \()/,
    );
    const [german] = tried(entry(fields), list('de/amtsdeutsch', '- die Anlage\n'), '', sheet, 'de').problems;
    expect(german?.message).not.toMatch(/Zeile|“not“|^„[^“]*“: „/);
  });

  it.each(['to commence|, commenced', 'to confirm, confermed, confermed'])(
    'tells in English what is wrong with “%s”',
    (find) => {
      const {problems} = tried(entry({find}), list('en/officialese'), '', sheet, 'en');
      expect(problems).toHaveLength(1);
      expect(problems[0]?.message.replace(/“[^”]*”/g, '')).not.toMatch(
        /[„]|\b(?:oder|nicht|ist|cannot be understood \()/,
      );
    },
  );

  it('reads what it writes, and keeps what it does not know', () => {
    const fields = entry({
      find: 'das # und: das',
      say: ['ja', '"nein"', '- vielleicht', 'a, b'],
      why: 'Darum: so.',
      bad: ['Das # und: das.'],
      good: ['Nein.', 'Nie: nie'],
      not: ['12'],
      fix: 'advice',
      only: ['de-AT'],
    });
    const {source} = tried(fields, list('de/cliche'), '', sheet, 'de');
    expect(list('de/cliche', source).words.map((word) => word.fields)).toEqual([fields]);
    for (const yaml of [
      '# a\n#   de/cliche: b.yaml\n- find: x y\n  say:\n    - z\n\n# c\n\n- d e # f\n# Ende\n',
      '- a b\n- c d',
      '-   find: a b\n    say: [c]\n',
      readFileSync(join(import.meta.dirname, '../../dictionaries/de/cliche.yaml'), 'utf8'),
    ]) {
      const read = readWords(yaml, 'de/amtsdeutsch', 'de');
      expect(read).toMatchObject({problems: []});
      if ('words' in read) expect(fileOf(read)).toBe(yaml.endsWith('\n') ? yaml : `${yaml}\n`);
    }
    expect(readWords('#   de/cliche: b.yaml\n- x\n', 'de/amtsdeutsch', 'de')).toMatchObject({name: 'de/cliche'});
    expect(readWords('- {find: a, say: [b]}\n', 'de/cliche', 'de')).toMatchObject({words: [{fields: {find: 'a'}}]});
    expect(readWords('[a, b]', 'de/cliche', 'de')).toMatchObject({
      words: [{source: '- find: a\n'}, {source: '- find: b\n'}],
    });
    for (const broken of ['a: 1', '- find: [', '"', '- \tx: y\n\t- z'])
      expect(readWords(broken, 'de/cliche', 'en'), broken).toHaveProperty('problem');
  });

  it.each(['de', 'en'] as const)(
    'explains shapes that are understood, in the page and in docs/notation/%s.md',
    (locale) => {
      const page = readFileSync(join(import.meta.dirname, `../../docs/notation/${locale}.md`), 'utf8').replaceAll(
        '\\|',
        '|',
      );
      for (const language of ['de', 'en'] as const)
        for (const {find} of shapes[language]) {
          const name = language === 'de' ? 'de/amtsdeutsch' : 'en/officialese';
          const {problems, forms} = tried(entry({find}), list(name), '', sheet, locale);
          expect(problems).toEqual([]);
          expect(forms.length, find).toBeGreaterThan(0);
          expect(page).toContain(`\`${find}\``);
        }
      for (const [, yaml = ''] of page.matchAll(/```yaml\n(- [\s\S]*?)```/g))
        expect(readWords(yaml, locale === 'de' ? 'de/amtsdeutsch' : 'en/officialese', locale)).toMatchObject({
          problems: [],
        });
    },
  );
});
