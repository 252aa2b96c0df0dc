import {describe, expect, test} from 'vitest';
import {compile} from '../../src/dictionary/compile.js';
import {pack, packList, unpack, wordSet} from '../../src/dictionary/index.js';

const german = (yaml: string) => compile(yaml, {path: 'dictionaries/de/probe.yaml', language: 'de'});
const told = (yaml: string): string =>
  german(yaml)
    .problems.map(({message}) => message)
    .join('\n');

describe('what a trainer writes', () => {
  test('becomes entries with all that was said', () => {
    const {dictionary, problems} = german(`
- find: obliegen, oblag, oblegen
  say: [müssen]
  why: So spricht niemand.
  fix: never
  only: [de-AT, de]
- Straße
- find: rubriziert, -e
  say:
  except: de-CH
  not: [rubrizierte Akten]
`);
    expect(problems).toEqual([]);
    expect(dictionary).toMatchObject([
      {
        find: 'obliegen, oblag, oblegen',
        say: ['müssen'],
        why: 'So spricht niemand.',
        fix: 'never',
        only: ['de-AT', 'de'],
      },
      {find: 'Straße', say: [], forms: ['Straße']},
      {find: 'rubriziert, -e', say: [], except: ['de-CH'], not: ['rubrizierte Akten']},
    ]);
    expect(dictionary[0]?.forms).toContain('oblag');
  });

  test('in a variant of language keeps its spelling', () => {
    expect(german('- find: vorbehältlich').dictionary[0]?.forms).toEqual(['vorbehältlich']);
  });

  test('nothing is an empty dictionary', () => {
    expect(german('')).toEqual({dictionary: [], problems: []});
    expect(german('# only a comment\n')).toEqual({dictionary: [], problems: []});
  });
});

describe('what is wrong is told with file, line and what to do', () => {
  test.each([
    ['- find: anbei\n- find: anbei', 'dictionaries/de/probe.yaml, Zeile 2: „anbei“ steht schon in Zeile 1.'],
    ['- find: anbei\n  sai: [hier]', 'Zeile 2: „sai“ ist hier kein Stichwort. Möglich sind „find“, „say“'],
    ['- find: nehmen, nehmte, genommen', 'Zeile 1: „nehmen, nehmte, genommen“: Die Vergangenheit „nehmte“ passt nicht'],
    ['- find: vor|nehmen, nahm ab, vorgenommen', '„nahm ab“ passt nicht zu „vor|nehmen“'],
    ['- find: vor|nehmen, nahm vor, abgenommen', 'Das Partizip „abgenommen“ passt nicht'],
    ['- find: abschlägig bescheiden, beschied, beschieden', 'Vor dem Verb fehlt der Strich: „abschlägig|bescheiden'],
    ['- find: Kunde, -n', 'Vor einem Hauptwort steht sein Artikel'],
    ['- find: die Anlage, -xyzxyz', 'Der Plural „-xyzxyz“ ist nicht zu verstehen'],
    [
      '- find: anbei\n  fix: always',
      'Bei „fix“ ist nur „never“ (rechtliche Bedeutung) oder „advice“ (nur ein Rat) möglich',
    ],
    [
      '- find: entrichten, entrichtete, entrichtet\n  say: [einzahlen]',
      'Setzen Sie einen Strich hinter den abtrennbaren Teil („ein|zahlen“)',
    ],
    [
      '- find: entrichten, entrichtete, entrichtet\n  say: [Geld geben]',
      '„Geld geben“ ist kein Verb, das klarbrief beugen kann',
    ],
    ['- find: entrichten, entrichtete, entrichtet\n  say: [zahlen; für von]', '„für von“ ist nicht zu verstehen'],
    ['- find: anbei\n  only: [de-DE]', '„de-DE“ ist bei „only“ nicht möglich'],
    ['- find: anbei\n  bad: Hiermit kommt der Brief.', 'wird in „bad: Hiermit kommt der Brief.“ nicht gefunden'],
    ['- find: anbei\n  good: Anbei kommt der Brief.', 'In „good: Anbei kommt der Brief.“ wird „Anbei“ gefunden'],
    ['- find: die Lage, -n\n- find: die Lage, Lagen', 'findet schon „die Lage, -n“ in Zeile 1'],
    ['- say: [hier]', 'Hier fehlt „find: …“'],
    ['find: anbei', 'Erwartet wird eine Liste'],
    ['- find: anbei\n  say: [hier: da]', 'Setzen Sie Texte mit Doppelpunkt in Anführungszeichen'],
    ['- find: "anbei', 'Das ist kein gültiges YAML'],
    ['- find: anbei\n  find: hiermit', 'Dasselbe Stichwort steht in diesem Eintrag zweimal'],
  ])('%j', (yaml, message) => {
    expect(told(yaml)).toContain(message);
  });

  test('and the rest is compiled', () => {
    const {dictionary, problems} = german('- find: nehmen, nehmte, genommen\n- find: anbei');
    expect(problems.map(({line}) => line)).toEqual([1]);
    expect(dictionary.map(({find}) => find)).toEqual(['anbei']);
  });

  test('a noun and an adjective that are spelled alike are no duplicates', () => {
    expect(told('- find: das Weh\n- find: weh')).toBe('');
  });

  test('entries for different countries do not stand in each other’s way', () => {
    expect(told('- find: anbei\n  only: de-AT\n- find: anbei\n  only: de-CH')).toBe('');
  });

  test('odd input never throws', () => {
    for (const yaml of [
      '- [a, b]',
      '- {}',
      '- find: {a: b}',
      '- find: [x]',
      '- |',
      '%',
      '- &a *a',
      '- find: "|"',
      '- find: a|b|c',
      '- 1',
      '- find: ","',
      '- find: -',
      '\0',
    ])
      expect(() => german(yaml)).not.toThrow();
  });
});

describe('packed', () => {
  const yaml = `
- find: der Vorgang, Vorgänge
- find: die Prüfung durch|führen, führte durch, durchgeführt
  say: [etw. prüfen]
- find: durch|führen, führte durch, durchgeführt
- find: sich belaufen, belief sich, belaufen
- find: in/mit Bezug auf
  say: [zu]
  not: [in Bezug auf die Bibel]
- find: diesbezüglich, -e
  why: Zu   lang.
- find: verunfallen, verunfallte, verunfallt
  fix: never
  except: de-CH
- find: senden, sandte, gesandt
  only: de
- find: zu|senden, sendete zu, zugesendet
  say: [schicken, (senden)]
- find: in Abzug|kommen, kam, gekommen
  say: [ab|ziehen; Passiv]
`;

  test('everything comes back', () => {
    const {dictionary, problems} = german(yaml);
    expect(problems).toEqual([]);
    const back = unpack(pack(dictionary));
    const plain = (entries: typeof back) =>
      entries.map(({find, say, put, why, forms, pattern, not, fix, only, except}) => ({
        find,
        say,
        put,
        why: why?.replace(/\s+/g, ' '),
        forms,
        pattern,
        not,
        fix,
        only,
        except,
      }));
    expect(plain(back)).toEqual(plain(dictionary));
    expect(pack(back)).toBe(pack(dictionary));
  });

  test('a plain verb is shown without bar, brackets and hints', () => {
    const says = unpack(pack(german(yaml).dictionary)).flatMap(({say}) => say);
    expect(says).toEqual(['prüfen', 'zu', 'schicken', 'senden', 'abziehen']);
  });

  test('one line per verb and per entry, a shared verb once', () => {
    const lines = pack(german(yaml).dictionary).split('\n');
    expect(lines).toHaveLength(6 + 10);
    expect(lines.filter((line) => line.startsWith('~führen\t'))).toHaveLength(1);
    expect(lines.filter((line) => /^~senden2?\t/.test(line))).toHaveLength(2);
  });

  test('an empty dictionary stays empty', () => {
    expect(unpack(pack([]))).toEqual([]);
    expect(wordSet('').size).toBe(0);
  });

  test('a list of words is asked with folded keys', () => {
    const words = wordSet(packList(german('- Straße\n- find: Grüße\n- März').dictionary));
    expect([...words]).toEqual(['strasse', 'gruesse', 'maerz']);
  });
});
