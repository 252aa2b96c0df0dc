import type {Draft, Found} from '../../src/lsp/draft.js';
import {openDraft} from './opened.js';

/** A plain text in which somebody found what stands in brackets: `[words→suggestion|other suggestion]`. */
export function markedDraft(marked: string, more: Partial<Found> = {}): Draft {
  const findings: Found[] = [];
  let text = '';
  let rest = 0;
  for (const match of marked.matchAll(/\[([^→\]]*)→([^\]]*)\]/g)) {
    text += marked.slice(rest, match.index);
    const actual = match[1] ?? '';
    findings.push({
      rule: 'amtsdeutsch',
      level: 'warning',
      at: [text.length, text.length + actual.length],
      reason: 'Grund',
      url: 'https://klarbrief.example/amtsdeutsch',
      actual,
      expected: (match[2] ?? '').split('|'),
      message: 'plainer',
      missing: false,
      fixable: true,
      ...more,
    });
    text += actual;
    rest = match.index + match[0].length;
  }
  text += marked.slice(rest);
  return {...openDraft(text, {check: 'always', settings: {language: 'de', type: 'reply'}}), findings};
}
