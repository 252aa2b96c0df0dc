import {describe, expect, it} from 'vitest';
import {rules} from '../../rules/index.js';
import {tally, trendOf} from '../../src/report/shares.js';
import {sharesView} from '../../src/report/shares-view.js';
import {folder, klarbrief, letter, plain} from './klarbrief.js';

/** A result as `stream` writes it. */
function result({
  month,
  type = 'reply',
  score = 80,
  answers = {},
  findings = [],
}: {
  month?: string;
  type?: string;
  score?: number;
  answers?: Readonly<Record<string, string>>;
  findings?: readonly (readonly [rule: string, fatal?: boolean])[];
}) {
  return {
    path: 'frau-demir/4711.eml',
    ...(month === undefined ? {} : {month}),
    messages: findings.map(([ruleId, fatal]) => ({
      ruleId,
      fatal,
      reason: 'Statt „Frau Demir“ …',
      actual: 'Frau Demir',
    })),
    data: {
      klarbrief: {
        type,
        score,
        language: 'de',
        checklist: Object.entries(answers).map(([question, answer]) => ({
          question,
          answer,
          evidence: [{rule: 'amtsdeutsch', line: 1, reason: 'Statt „Frau Demir“ …'}],
        })),
      },
    },
  };
}

const march = [
  result({month: '2026-03', score: 90, answers: {personal: 'yes', reply: 'n/a'}, findings: [['amtsdeutsch', false]]}),
  result({
    month: '2026-03',
    score: 71,
    type: 'reminder',
    answers: {personal: 'no', reply: 'yes'},
    findings: [['amtsdeutsch', false], ['amtsdeutsch'], ['closing', true]],
  }),
  result({month: '2026-02', score: 60, answers: {personal: 'yes'}}),
  result({score: 100, answers: {personal: 'yes'}}),
];

const lines = (results: readonly unknown[]): string => `${results.map((one) => JSON.stringify(one)).join('\n')}\n`;

describe('report --from', () => {
  it('gives shares per question, type and month, scores and the most frequent findings', async () => {
    const cwd = folder({'r.ndjson': lines(march)});
    const {code, out, err} = await klarbrief(cwd, ['report', '--from', 'r.ndjson', '--format', 'json']);
    expect([code, err]).toEqual([0, '']);
    const report = JSON.parse(out);
    expect(report).toMatchObject({report: 'klarbrief', version: 1, letters: 4, score: 80.3, median: 71, undated: 1});
    const share = (group: {questions: readonly {question: string}[]}, id: string) =>
      group.questions.find(({question}) => question === id);
    expect(share(report, 'personal')).toEqual({question: 'personal', yes: 3, asked: 4});
    expect(share(report, 'reply')).toEqual({question: 'reply', yes: 1, asked: 1});
    expect(report.types.map(({type, letters, score}: Record<string, unknown>) => [type, letters, score])).toEqual([
      ['reply', 3, 83.3],
      ['reminder', 1, 71],
    ]);
    expect(report.months.map(({month, letters}: Record<string, unknown>) => [month, letters])).toEqual([
      ['2026-02', 1],
      ['2026-03', 2],
    ]);
    expect(share(report.months[1], 'personal')).toEqual({question: 'personal', yes: 1, asked: 2});
    expect(report.findings).toEqual([
      {rule: 'amtsdeutsch', findings: 3, letters: 2, error: 0, warning: 2, info: 1},
      {rule: 'closing', findings: 1, letters: 1, error: 1, warning: 0, info: 0},
    ]);
  });

  it('takes what stream writes, several files and standard input', async () => {
    const cwd = folder({'a.ndjson': '', 'march.ndjson': lines(march)});
    const input = [letter, plain].map((content, at) => JSON.stringify({path: `${at}.txt`, content})).join('\n');
    const {out} = await klarbrief(cwd, ['stream'], {stdin: `${input}\nnot a letter\n`});
    const ran = await klarbrief(
      cwd,
      ['report', '--from', '-', '--from', 'march.ndjson', '--from', 'a.ndjson', '--format', 'json'],
      {stdin: out},
    );
    expect(ran.err).toBe('');
    expect(JSON.parse(ran.out)).toMatchObject({letters: 6, refused: 1});
  });

  it.each(['pretty', 'markdown', 'json'])('names nobody and quotes nothing (%s)', async (format) => {
    const cwd = folder({'r.ndjson': lines(march)});
    const {out} = await klarbrief(cwd, ['report', '--from', 'r.ndjson', '--format', format]);
    expect(out).toContain('amtsdeutsch');
    expect(out).not.toMatch(/Demir|4711|\.eml/i);
  });

  it('writes tables in German and English', async () => {
    const cwd = folder({'r.ndjson': lines(march)});
    const german = await klarbrief(cwd, ['report', '--from', 'r.ndjson']);
    expect(german.out).toContain('4 Briefe. Im Mittel 80,3 von 100 Punkten; die Hälfte hat höchstens 71.');
    expect(german.out).toMatch(/^ +3 +4 +75\u00A0% +Schreiben sprechen den Kunden persönlich an\.$/m);
    expect(german.out).toMatch(/^ +amtsdeutsch +3 +50\u00A0% +75,0 +Schreiben Sie, wie Sie sprechen$/m);
    const english = await klarbrief(cwd, ['report', '--from', 'r.ndjson', '--locale', 'en', '--format', 'markdown']);
    expect(english.out).toContain('| Mailings are personal. | 3 | 4 | 75% |');
    expect(english.out).toContain('| 2026-03 | 2 | 80.5 |');
    for (const line of english.out.split('\n').filter((one) => one.startsWith('|')))
      expect(line.endsWith('|')).toBe(true);
  });

  it('compares with earlier results, or with an earlier report', async () => {
    const april = march.map((one) => ({...one, messages: [], data: march[3]?.data}));
    const cwd = folder({'march.ndjson': lines(march), 'april.ndjson': lines(april)});
    const {out: earlier} = await klarbrief(cwd, ['report', '--from', 'march.ndjson', '--format', 'json']);
    const args = ['report', '--from', 'april.ndjson', '--format', 'json', '--earlier'];
    const {out: again} = await klarbrief(cwd, [...args, '-'], {stdin: lines(march)});
    const {trend} = JSON.parse(again);
    expect(trend).toMatchObject({letters: 4, score: {earlier: 80.3, now: 100}});
    expect(trend.questions).toEqual([{question: 'personal', earlier: 75, now: 100}]);
    expect(trend.findings).toContainEqual({rule: 'amtsdeutsch', earlier: 75, now: 0});
    const other = folder({'april.ndjson': lines(april), 'march.json': earlier});
    expect((await klarbrief(other, [...args, 'march.json'])).out).toBe(again);
    const told = await klarbrief(other, ['report', '--from', 'april.ndjson', '--earlier', 'march.json']);
    expect(told.out).toContain('Früher: 4 Briefe, 80,3 Punkte. Veränderung: +19,7.');
    expect(told.out).toMatch(/100\u00A0% +\+25 +Schreiben sprechen/);
  });

  it('tells of lines that are no results, and counts the rest', async () => {
    const cwd = folder({'r.ndjson': `${lines(march)}{"a": 1}\nhalf a li\n`, 'one.ndjson': `x\n${lines(march)}`});
    const {code, out, err} = await klarbrief(cwd, ['report', '--from', 'r.ndjson', '--format', 'json']);
    expect([code, JSON.parse(out).letters]).toEqual([0, 4]);
    expect(err).toBe(
      '„r.ndjson“: 2 Zeilen sind keine Ergebnisse von „klarbrief stream“ und nicht mitgezählt; die erste ist Zeile 5.\n',
    );
    const one = await klarbrief(cwd, ['report', '--from', 'one.ndjson', '--locale', 'en']);
    expect(one.err).toBe('“one.ndjson”: line 1 is no result of “klarbrief stream” and has not been counted.\n');
  });

  it.each([
    [['report'], /Welche Ergebnisse\?.*--from/],
    [['report', '--from', 'nowhere'], /„nowhere“ lässt sich nicht lesen \(ENOENT\)/],
    [['report', '--from', 'empty'], /Hier ist kein Ergebnis: empty/],
    [['report', '--from', 'good', '--earlier', 'empty'], /Hier ist kein Ergebnis: empty/],
    [['report', '--from', '-', '--earlier', '-'], /nur einmal lesen/],
    [['report', '--from', 'good', '--format', 'xml'], /Möglich: pretty, markdown, json/],
  ])('fails with a sentence: %s', async (args, expected) => {
    const cwd = folder({empty: '', good: lines(march)});
    const {code, out, err} = await klarbrief(cwd, args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
  });
});

describe('adding up', () => {
  it('holds no more for many results than for few, whatever they claim', () => {
    const counting = tally();
    for (let index = 0; index < 5000; index++) {
      const month = `${String(index).padStart(4, '0')}-01`;
      counting.add(
        result({month, type: `type-${index}`, score: index, findings: [[`rule-${index}`], ['x'.repeat(99)]]}),
      );
      counting.add({path: 'a', month, messages: 'none'});
    }
    const shares = counting.shares();
    expect(shares.letters).toBe(5000);
    expect(shares.months).toHaveLength(1200);
    expect(shares.undated).toBe(3800);
    expect(shares.types).toEqual([]);
    expect(shares.findings.length).toBeLessThan(510);
    expect(shares.findings.find(({rule}) => rule === 'other')?.findings).toBe(9501);
  });

  it('takes each letter of a file with several, and those that could not be read', () => {
    const counting = tally();
    const {path: name, ...unit} = result({});
    expect(counting.add({path: name, units: [unit, {...unit, month: '2026-01'}]})).toBe(true);
    expect(counting.add({path: 'b', messages: [{ruleId: 'unreadable', fatal: true}], data: {}})).toBe(true);
    for (const other of [null, 7, 'x', [], {}, {path: 'a', units: [1]}]) expect(counting.add(other)).toBe(false);
    expect(counting.shares()).toMatchObject({letters: 3, unreadable: 1, undated: 2, score: 80, median: 80});
  });

  it('says nothing of shares that nobody was asked for, and nothing of nothing', () => {
    const [empty, some] = [tally().shares(), tally()];
    some.add(result({answers: {personal: 'yes'}}));
    expect(trendOf(empty, some.shares())).toEqual({letters: 0, questions: [], findings: []});
    for (const format of ['pretty', 'markdown'] as const) {
      const view = sharesView(empty, {format, locale: 'de', rules, trend: trendOf(empty, empty)});
      expect(view).toContain('0 Briefe.');
      expect(view).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
