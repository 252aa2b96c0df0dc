import {expect, test} from 'vitest';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {diagnosticsOf, toDiagnostic} from '../../src/lsp/diagnostics.js';
import type {Draft, Found} from '../../src/lsp/draft.js';

const document = TextDocument.create('file:///brief.txt', 'plaintext', 3, 'Guten Tag 🙂,\r\nbezüglich der Frage\r\n');

const found: Found = {
  rule: 'amtsdeutsch',
  level: 'warning',
  at: [15, 24],
  reason: 'Schreiben Sie „wegen“ statt „bezüglich“.',
  url: 'https://klarbrief.example/docs/rules/de/amtsdeutsch.md',
  actual: 'bezüglich',
  expected: ['wegen'],
  message: 'plainer',
  missing: false,
  fixable: true,
};

test('a finding becomes a diagnostic at its place, and says which one it is', () => {
  expect(toDiagnostic({document}, found)).toEqual({
    range: {start: {line: 1, character: 0}, end: {line: 1, character: 9}},
    severity: 2,
    code: 'amtsdeutsch',
    codeDescription: {href: 'https://klarbrief.example/docs/rules/de/amtsdeutsch.md'},
    source: 'klarbrief',
    message: 'Schreiben Sie „wegen“ statt „bezüglich“.',
    data: {rule: 'amtsdeutsch', at: [15, 24], message: 'plainer'},
  });
});

test.each([
  ['error', 1],
  ['warning', 2],
  ['info', 3],
] as const)('%s is severity %i', (level, severity) => {
  expect(toDiagnostic({document}, {...found, level}).severity).toBe(severity);
});

test('the part of a rule is told, a page that does not exist is not', () => {
  const {url: _, ...without} = found;
  const diagnostic = toDiagnostic({document}, {...without, part: 'b'});
  expect(diagnostic.data).toEqual({rule: 'amtsdeutsch', at: [15, 24], message: 'plainer', part: 'b'});
  expect(diagnostic).not.toHaveProperty('codeDescription');
});

test('what is missing waits until the draft is finished', () => {
  const missing: Found = {...found, rule: 'closing', at: [35, 35], missing: true};
  const draft: Draft = {
    uri: document.uri,
    version: 3,
    document,
    languageId: 'plaintext',
    locale: 'de',
    settings: {rules: {}, fields: {}, dictionaries: {}},
    letters: [],
    verdict: undefined,
    findings: [found, missing],
    finished: false,
  };
  expect(diagnosticsOf(draft).map(({code}) => code)).toEqual(['amtsdeutsch']);
  expect(diagnosticsOf({...draft, finished: true}).map(({code}) => code)).toEqual(['amtsdeutsch', 'closing']);
});
