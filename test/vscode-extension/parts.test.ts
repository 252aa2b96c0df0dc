import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {editorSettings} from '../../vscode-extension/src/editor-settings.js';
import {restarts} from '../../vscode-extension/src/restarts.js';
import {offlineLinks} from '../../vscode-extension/src/rule-links.js';
import {ruleOf} from '../../vscode-extension/src/rule-of.js';
import {selfTestReport} from '../../vscode-extension/src/self-test-report.js';
import {smallestEdit} from '../../vscode-extension/src/smallest-edit.js';
import {german} from './german.js';

describe('after a crash', () => {
  test('the server starts again, later each time, and is given up in the end', () => {
    let now = 0;
    const next = restarts(() => now);
    const waits = Array.from({length: 5}, () => {
      now += 1000;
      return next();
    });
    expect(waits).toEqual([100, 1000, 3000, 10_000, undefined]);
  });

  test('one that crashes once in a while starts again each time', () => {
    let now = 0;
    const next = restarts(() => now);
    for (let crash = 0; crash < 50; crash++) {
      now += 4 * 60_000;
      expect(next()).toBe(100);
    }
  });
});

describe('the smallest edit', () => {
  const apply = (from: string, to: string) => {
    const edit = smallestEdit(from, to);
    return edit === undefined ? from : from.slice(0, edit.start) + edit.text + from.slice(edit.end);
  };
  // Few letters, so that beginnings and ends agree often; halves of emoji and of line ends on purpose.
  const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', '📎', '📌', 'ü')).map((parts) => parts.join(''));

  test('makes one text of the other', () => {
    fc.assert(fc.property(text, text, (from, to) => apply(from, to) === to));
  });

  test('never cuts an emoji or the end of a line in two', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const edit = smallestEdit(from, to);
        if (edit === undefined) return from === to;
        const cuts = [edit.start, edit.end].map((at) => from.slice(Math.max(0, at - 1), at + 1));
        return !cuts.some((pair) => pair === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair));
      }),
    );
  });

  test('leaves alone what is equal', () => {
    expect(smallestEdit('Hallo Frau Kim', 'Hallo Frau Kim')).toBeUndefined();
    expect(smallestEdit('hiermit senden wir Ihnen', 'wir senden Ihnen')).toEqual({
      start: 0,
      end: 18,
      text: 'wir senden',
    });
  });
});

test('settings say only what somebody has set', () => {
  const raw = {
    scope: 'letters',
    type: 'auto',
    language: 'auto',
    locale: 'auto',
    country: '',
    rules: {},
    trace: {server: 'off'},
  };
  expect(editorSettings(raw)).toEqual({scope: 'letters', locale: 'auto', rules: {}});
  expect(editorSettings({type: 'offer', country: 'AT'})).toEqual({type: 'offer', country: 'AT'});
  for (const odd of [undefined, null, 'letters', 3]) expect(editorSettings(odd)).toEqual({});
});

test.each([
  ['https://klarbrief.example/docs/rules/de/amtsdeutsch.md', {id: 'amtsdeutsch', locale: 'de'}],
  ['https://klarbrief.example/docs/rules/en/passive-voice.md#options', {id: 'passive-voice', locale: 'en'}],
  ['personal-email', {id: 'personal-email'}],
  ['https://klarbrief.example/../../etc/passwd%00', undefined],
  ['', undefined],
])('the rule behind %s', (address, expected) => {
  expect(ruleOf(address)).toEqual(expected);
});

test('links to rules open without a network, all others stay', () => {
  const page = 'https://klarbrief.example/docs/rules/de/amtsdeutsch.md';
  const text = `Mehr: [Regel](${page}), [Haus](https://klarbrief.example), [x](https://a.example/docs/rules/de/../x.md)`;
  const linked = offlineLinks(text);
  expect(linked).toBe(text.replace(`(${page})`, `(command:klarbrief.openRule?${encodeURIComponent(`["${page}"]`)})`));
});

test('the report of the self-test says first what is wrong, and keeps its tables whole', () => {
  const report = selfTestReport(
    {
      trials: [
        {name: 'Der Sprachserver läuft', works: true, detail: 'klarbrief 0.1.0'},
        {name: 'Hinweise werden unterstrichen', works: false, detail: 'Keine.'},
      ],
      surroundings: [['Node', 'v20']],
      settings: {scope: 'letters'},
      configurations: ['briefe/klarbrief.config.yaml'],
      findings: [{line: 3, rule: 'amtsdeutsch', message: 'Eine Zeile | noch\neine'}],
    },
    german,
  );
  expect(report).toContain('**1 von 2 Prüfungen sind gescheitert.**');
  expect(report).toContain(
    '- ✅ **Der Sprachserver läuft**: klarbrief 0.1.0\n- ❌ **Hinweise werden unterstrichen**: Keine.',
  );
  expect(report).toContain('| 3 | `amtsdeutsch` | Eine Zeile \\| noch eine |');
  expect(report).toContain('- `briefe/klarbrief.config.yaml`');
});
