import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {compact} from '../../src/report/compact.js';
import {json} from '../../src/report/json.js';
import {pretty} from '../../src/report/pretty.js';
import {printable} from '../../src/report/printable.js';
import type {ReporterOptions} from '../../src/report/reporter.js';
import {summary} from '../../src/report/summary.js';
import {exitCodeOf} from '../../src/report/verdict.js';

const options: ReporterOptions = {
  locale: 'de',
  color: false,
  note: false,
  quiet: false,
  incomplete: false,
  defaultName: '<stdin>',
};

function file(path: string | undefined, ...levels: ('error' | 'warning' | 'info' | 'unreadable')[]): VFile {
  const made = new VFile(path === undefined ? {} : {path});
  for (const [index, level] of levels.entries()) {
    const message = made.message(`Text ${index}`, {
      place: {start: {line: 9 - index, column: 2, offset: 5}, end: {line: 9 - index, column: 4, offset: 7}},
      ruleId: level === 'unreadable' ? level : 'amtsdeutsch',
      source: 'klarbrief',
    });
    message.fatal = level === 'info' ? undefined : level !== 'warning';
  }
  return made;
}

describe('the last line', () => {
  it.each([
    [['info'], undefined, 'Bestanden mit 1 Hinweis.', 0],
    [['info', 'info'], undefined, 'Bestanden mit 2 Hinweisen.', 0],
    [
      ['warning', 'warning', 'info'],
      undefined,
      'Bestanden mit 2 Warnungen und 1 Hinweis; `--max-warnings 0` lässt sie scheitern.',
      0,
    ],
    [['warning', 'warning'], 2, 'Bestanden mit 2 Warnungen.', 0],
    [['warning', 'warning'], 1, 'Nicht bestanden, mit 2 Warnungen; erlaubt: 1 (`--max-warnings`).', 1],
    [['error', 'warning'], undefined, 'Nicht bestanden, mit 1 Fehler und 1 Warnung.', 1],
    [['error', 'error'], 0, 'Nicht bestanden, mit 2 Fehlern.', 1],
    [['unreadable'], undefined, '1 Datei ließ sich nicht lesen.', 2],
    [[], undefined, 'Bestanden: 1 Brief geprüft, nichts gefunden.', 0],
  ] as const)('for %j (at most %j warnings)', (levels, maxWarnings, line, code) => {
    const files = [file('a.txt', ...levels)];
    const limit = maxWarnings === undefined ? {} : {maxWarnings};
    expect(summary(files, {...options, ...limit})).toBe(line);
    expect(exitCodeOf(files, maxWarnings)).toBe(code);
  });

  it('counts letters and what could not be read apart', () => {
    const files = [file('a.txt', 'unreadable'), file('b.txt', 'unreadable'), file('c.txt'), file('d.txt')];
    expect(summary(files, options)).toBe(
      'Nicht alles ist geprüft. Im Rest ist nichts zu finden.\n2 Dateien ließen sich nicht lesen.',
    );
    files.push(file('e.txt', 'warning'));
    expect(summary(files, {...options, locale: 'en', quiet: true})).toBe(
      'Not everything has been checked. The rest passes with 1 warning.\n2 files could not be read.',
    );
    files.push(file('f.txt', 'error'));
    expect(summary(files, options)).toBe(
      'Nicht bestanden, mit 1 Fehler und 1 Warnung.\n2 Dateien ließen sich nicht lesen.',
    );
  });

  it('never says passed when something else went wrong', () => {
    expect(summary([file('a.txt', 'warning')], {...options, incomplete: true})).toBe(
      'Nicht alles ist geprüft. Der Rest besteht mit 1 Warnung.',
    );
  });
});

describe('reports', () => {
  it('sort by place and name standard input', () => {
    const lines = compact([file(undefined, 'error', 'info')], options);
    expect(lines).toBe('<stdin>:8:2: info amtsdeutsch Text 1\n<stdin>:9:2: error amtsdeutsch Text 0\n');
    expect(pretty([file(undefined, 'error')], options)).toContain('<stdin>\n9:2-9:4 error');
  });

  it('give programs what vfile-reporter-json gives, without where the machine keeps its files', () => {
    const [report] = JSON.parse(json([file('a.txt', 'warning')], options));
    expect(report).toEqual({
      path: 'a.txt',
      messages: [
        {
          reason: 'Text 0',
          line: 9,
          column: 2,
          place: {start: {line: 9, column: 2, offset: 5}, end: {line: 9, column: 4, offset: 7}},
          ruleId: 'amtsdeutsch',
          source: 'klarbrief',
          fatal: false,
          expected: [],
        },
      ],
      data: {},
    });
    expect(JSON.parse(json([file('a.txt', 'info')], options))[0].messages[0]).not.toHaveProperty('fatal');
  });

  it('do not change what they report', () => {
    const one = file('a\u001B.txt', 'warning');
    const before = JSON.stringify(one.messages);
    pretty([one], {...options, note: true, color: true});
    compact([one], options);
    expect(JSON.stringify(one.messages)).toBe(before);
    expect(one.path).toBe('a\u001B.txt');
  });
});

describe('printable text', () => {
  it('shows what a terminal would obey', () => {
    expect(printable('a\u001B[31mb\u0007\u202Ec\u009B')).toBe('a\\u{1B}[31mb\\u{7}\\u{202E}c\\u{9B}');
    expect(printable('Zeile 1\r\n  Zeile 2\tEnde')).toBe('Zeile 1 Zeile 2 Ende');
    expect(printable('::error::x')).toBe('\\u{3A}:error::x');
    expect(printable(' ::stop-commands::x')).toBe(' \\u{3A}:stop-commands::x');
    expect(printable('a ##[error]b ##vso[c] ##teamcity[d] ###[e]')).toBe(
      'a \\u{23}#[error]b \\u{23}#vso[c] \\u{23}#teamcity[d] #\\u{23}#[e]',
    );
    expect(printable('std::vector, ## Titel, #[x]')).toBe('std::vector, ## Titel, #[x]');
    expect(printable('Grüße – „Ja“ 👋🏽 שלום')).toBe('Grüße – „Ja“ 👋🏽 שלום');
  });
});
