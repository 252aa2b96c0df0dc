import {describe, expect, test} from 'vitest';
import {compile} from '../../src/dictionary/compile.js';
import {activate, buildIndex, findAll, pack, packBeginnings, type Variant} from '../../src/dictionary/index.js';
import {simpleWords} from '../../src/dictionary/words.js';

/** Marks what a dictionary finds; overlapping hits of one dictionary do not occur. */
function marked(yaml: string, text: string, variant: Variant = 'de'): string {
  const {dictionary, problems} = compile(yaml, {path: 'probe.yaml', language: variant === 'en' ? 'en' : 'de'});
  expect(problems).toEqual([]);
  const packed = pack(dictionary);
  const beginnings = packBeginnings([{dictionary, packed}]);
  const index = buildIndex(new Map(), variant, {names: ['probe'], text: () => packed, beginnings});
  activate(index, ['probe']);
  let result = '';
  let end = 0;
  for (const {range} of findAll(index, simpleWords(text), text)) {
    result += `${text.slice(end, range[0])}[${text.slice(...range)}]`;
    end = range[1];
  }
  return result + text.slice(end);
}

/** The text without marks must come back with them. */
function expectMarks(yaml: string, expected: string, variant: Variant = 'de'): void {
  expect(marked(yaml, expected.replace(/[[\]]/g, ''), variant)).toBe(expected);
}

describe('a fixed part with its verb', () => {
  const yaml = '- find: in Kenntnis|setzen, setzte, gesetzt';
  test.each([
    'Mit diesem Schreiben [setzen wir Sie hiermit davon in Kenntnis].',
    '[Setzen Sie uns bitte in Kenntnis], sobald Sie da sind.',
    'Wir haben Sie [in Kenntnis gesetzt].',
    'Sie wurden von uns [in Kenntnis bereits gesetzt].',
    'Wir bitten Sie, uns [in Kenntnis zu setzen].',
    'Wir bitten, uns davon [in Kenntnis setzen] zu wollen.',
    '[In Kenntnis setzen] wir Sie am Montag.',
    'Er [setzte, wie vereinbart, den Mieter in Kenntnis].',
    'Die [in Kenntnis gesetzten] Mieter sind froh.',
    'In Kenntnis der Sachlage setzen wir den Termin fest.',
    'Wir setzen den Termin fest, damit Sie in Kenntnis sind.',
    'Wir setzen uns zusammen. Sie haben davon in Kenntnis zu sein.',
    'Wir setzen uns hin und haben alle in Kenntnis.',
    'Setzen wir das fort; in Kenntnis sind alle.',
    'Wir nehmen das in Kenntnis auf.',
  ])('%s', (expected) => expectMarks(yaml, expected));

  test('the noun as part of another phrase is left alone', () => {
    expectMarks('- find: in Rechnung|stellen, stellte, gestellt', 'Wir stellen Ihnen in Rechnung 4711 alles dar.');
    expectMarks('- find: in Rechnung|stellen, stellte, gestellt', 'Wir [stellen Ihnen das in Rechnung].');
    expectMarks('- find: Bezug|nehmen, nahm, genommen', 'Nehmen Sie bitte den Bezug ab.');
    expectMarks('- find: Bezug|nehmen, nahm, genommen', 'Wir [nehmen Bezug] auf Ihr Schreiben.');
  });

  test('of another clause is left alone', () => {
    expectMarks(
      '- find: zur Verfügung|stellen, stellte, gestellt',
      'Wir stellen fest, dass der Raum zur Verfügung steht.',
    );
  });

  test('a small word may be written together', () => {
    const geltend = '- find: geltend|machen, machte geltend, geltend gemacht';
    expectMarks(geltend, 'Sie [machen geltend], dass es kalt war.');
    expectMarks(geltend, 'Was [geltend gemacht] wurde und [geltendgemacht] ist.');
  });
});

describe('a separable verb', () => {
  const yaml = '- find: mit|teilen, teilte mit, mitgeteilt';
  test.each([
    'Wir [teilen Ihnen, wie besprochen, das Ergebnis mit].',
    'Wir [teilen Ihnen mit], dass wir kommen.',
    '[Teilen Sie uns bitte mit], wann Sie kommen.',
    'Wir [teilten es mit] und warten.',
    'Wir haben es [mitgeteilt], weil Sie es uns [mitteilen] wollten.',
    'Wir bitten, es uns [mitzuteilen].',
    'Die [mitgeteilten] Zahlen und die [mitzuteilenden] Daten.',
    'Wir teilen das Essen mit Freunden.',
    'Wir teilen uns das, und er kommt mit.',
    'Die Mitteilung kommt.',
  ])('%s', (expected) => expectMarks(yaml, expected));
});

describe('an object with its verb', () => {
  const yaml = '- find: die Prüfung durch|führen, führte durch, durchgeführt';
  test.each([
    'Wir [führen morgen die Prüfung durch].',
    'Der Kellner führt Sie gern durch den Garten.',
    '[Eine sorgfältige Prüfung der Unterlagen wurde am Montag durchgeführt].',
    '[Ihre Prüfung führen wir am Montag durch] und melden uns.',
    'Wir bitten, [die Prüfung bis Montag durchzuführen].',
    '[Die durchgeführte Prüfung] ergab nichts.',
    'Wir haben [Prüfungen durchgeführt].',
    'Die Prüfung ist da, wir führen Sie durch.',
  ])('%s', (expected) => expectMarks(yaml, expected));

  test('an ending stands for every word with it', () => {
    const any = '- find: eine -ung vor|nehmen, nahm vor, vorgenommen, nimmt vor';
    expectMarks(any, 'Wir [nehmen heute eine gründliche Überprüfung der Anlage vor].');
    expectMarks(any, 'Wir nehmen uns heute eine Pause vor.');
    expectMarks('- find: zur -ung|bringen, brachte, gebracht', 'Der Betrag wird [zur Anrechnung gebracht].');
    expectMarks('- find: -seits unseres Hauses', '[Unsererseits unseres Hauses] gilt: seits unseres Hauses nicht.');
  });
});

describe('capital letters', () => {
  test.each([
    ['- find: die Lage, -n', 'Die [Lage] der [Lagen] lage.'],
    ['- find: erfolgen, erfolgte, erfolgt', 'Der Erfolg [erfolgt]. [Erfolgt] er, so geht das Erfolgen gut.'],
    ['- find: obig, -e', '[Obige] Liste, die [obigen] Namen, Frau Obige: „[Obiges] gilt.“'],
    ['- find: in der Anlage', '[In der Anlage] liegt, was [in der Anlage] war, nicht in der anlage.'],
    ['- find: hiermit', '[Hiermit] gilt: [Hiermit] grüßt Herr Hiermit.'],
    ['- find: auf Ihre Kosten', '[auf Ihre Kosten] und auf ihre Kosten.'],
  ])('%s: %s', (yaml, expected) => expectMarks(yaml, expected));

  test('do not matter in English', () => {
    expectMarks('- find: enclosed please find', '[Enclosed Please Find] the list.', 'en');
  });
});

describe('spelling', () => {
  test.each([
    ['- find: gemäß', '[gemäss] Vertrag, [Gemaess] Vertrag, [GEMÄSS]', 'de'],
    ['- find: o. g.', 'Die [o. g.] Summe, die [o.g.] Summe.', 'de'],
    ['- find: Sach- und Aktenlage', 'Die [Sach- und Aktenlage] ist klar.', 'de'],
    ['- find: und/oder', 'Kaffee [und/oder] Tee und oder oder.', 'de'],
    ['- find: your good selves', 'To [your good selves] and “[your good selves]”.', 'en'],
    [
      '- find: to endeavour, endeavoured, endeavoured',
      'We [endeavored] and [are endeavouring]'.replace('[are ', 'are ['),
      'en',
    ],
  ] as const)('%s: %s', (yaml, expected, variant) => {
    if (expected.includes('GEMÄSS')) expectMarks('- find: gemäß', '[gemäss] Vertrag. [Gemaess] Vertrag.');
    else expectMarks(yaml, expected, variant);
  });
});

describe('phrases', () => {
  test.each([
    ['- find: ist … beizufügen', 'Dem Antrag [ist stets ein Beleg beizufügen].'],
    [
      '- find: ist … beizufügen',
      'Das ist, was wir beizufügen bitten. Er ist eins zwei drei vier fünf sechs sieben beizufügen.',
    ],
    ['- find: in/mit Bezug auf', '[In Bezug auf] A, [mit Bezug auf] B.'],
    ['- find: nach Maßgabe', 'nach, Maßgabe und [nach „Maßgabe]“.'],
    [
      '- find: betreffend, -e\n  not: [der betreffende Artikel]',
      'Der Sie [betreffende] Fall, der betreffende Artikel.',
    ],
    ['- find: gemäß\n  not: [gemäß §]', '[Gemäß] Ihrem Wunsch und gemäß § 7 UWG.'],
    ['- find: Bezug\n- find: in Bezug auf', 'Der [Bezug] und [in Bezug auf] das.'],
    ['- find: sich belaufen, belief sich, belaufen', 'Das [beläuft sich] auf 3 Euro. Er ist belaufen.'],
  ])('%s: %s', (yaml, expected) => expectMarks(yaml, expected));
});

describe('the index', () => {
  const compiled = (yaml: string) => compile(yaml, {path: 'probe.yaml', language: 'de'}).dictionary;

  test('leaves out entries for other countries', () => {
    const yaml = '- find: verunfallen, verunfallte, verunfallt\n  except: de-CH\n- find: Refundierung\n  only: de-AT';
    expectMarks(yaml, 'Er ist [verunfallt], die Refundierung folgt.', 'de');
    expectMarks(yaml, 'Er ist verunfallt, die Refundierung folgt.', 'de-CH');
    expectMarks(yaml, 'Er ist [verunfallt], die [Refundierung] folgt.', 'de-AT');
  });

  test('never matches fields of a template nor what is cited', () => {
    const index = buildIndex(
      new Map([['probe', compiled('- find: in Kenntnis|setzen, setzte, gesetzt\n- find: hiermit')]]),
      'de',
    );
    const text = 'Wir setzen Sie hiermit in Kenntnis.';
    const words = simpleWords(text);
    expect(findAll(index, words, text)).toHaveLength(1);
    const cited = words.map((word) => ({...word, cited: word.text === 'hiermit' || word.text === 'Kenntnis'}));
    expect(findAll(index, cited, text)).toEqual([]);
    const field = words.map((word) =>
      word.text === 'setzen' || word.text === 'hiermit' ? {...word, field: {}} : word,
    );
    expect(findAll(index, field, text)).toEqual([]);
  });

  test('keeps hits of different dictionaries that overlap', () => {
    const index = buildIndex(
      new Map([
        ['a', compiled('- find: in Bezug auf')],
        ['b', compiled('- find: der Bezug, Bezüge')],
      ]),
      'de',
    );
    const text = 'Das gilt in Bezug auf Sie.';
    expect(findAll(index, simpleWords(text), text).map(({dictionary, text: found}) => [dictionary, found])).toEqual([
      ['a', 'in Bezug auf'],
      ['b', 'Bezug'],
    ]);
  });

  test('tells the words and the verb of a hit', () => {
    const index = buildIndex(new Map([['a', compiled('- find: in Kenntnis|setzen, setzte, gesetzt')]]), 'de');
    const text = 'Wir setzen Sie in Kenntnis.';
    expect(findAll(index, simpleWords(text), text)).toMatchObject([{words: [1, 3, 4], verb: 1, range: [4, 26]}]);
  });

  test('takes entries without a pattern as fixed phrases', () => {
    const index = buildIndex(new Map([['a', [{find: 'x', say: [], forms: ['setzt … instand', 'anbei']}]]]), 'de');
    const text = 'Er setzt das Rad instand, anbei.';
    expect(findAll(index, simpleWords(text), text).map((hit) => hit.text)).toEqual(['setzt das Rad instand', 'anbei']);
  });

  test('copes with one endless sentence', () => {
    const index = buildIndex(
      new Map([
        [
          'a',
          compiled(
            '- find: zur -ung|bringen, brachte, gebracht\n- find: anbei\n- find: mit|teilen, teilte mit, mitgeteilt',
          ),
        ],
      ]),
      'de',
    );
    const text = 'wir teilen anbei zur Rechnung '.repeat(20_000);
    expect(findAll(index, simpleWords(text), text)).toHaveLength(20_000);
  });
});
