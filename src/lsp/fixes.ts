import type {Position, TextEdit} from 'vscode-languageserver';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import type {Range} from '../index.js';
import {type Draft, type Found, shown} from './draft.js';

/** What to put in place of a stretch of a draft. */
export interface Replacement {
  readonly found: Found;
  readonly at: Range;
  /** As the file writes it: HTML escapes, quoted-printable encodes. */
  readonly text: string;
}

/** One suggestion of a finding, ready to be put in place; undefined where only a person can do that. */
export function replacementOf({document, reading}: Draft, found: Found, index = 0): Replacement | undefined {
  const expected = found.expected[index];
  if (expected === undefined || !found.fixable || found.at[1] <= found.at[0]) return undefined;
  const text = document.getText();
  if (expected === '') return {found, ...omission(text, found.at)};
  const rewrite = reading?.letters[0]?.rewrite;
  const written = rewrite ? rewrite(expected, found.at) : expected;
  return written === undefined ? undefined : {found, at: found.at, text: written};
}

/**
 * The first suggestion of every finding that is shown, in the order of the text, none touching another: of two that share
 * characters the longer one wins, because it knows more of the sentence.
 */
export function replacementsIn(draft: Draft, rule?: string): readonly Replacement[] {
  const all = shown(draft)
    .filter((found) => rule === undefined || found.rule === rule)
    .flatMap((found) => replacementOf(draft, found) ?? []);
  const ranked = all
    .map((replacement, order) => ({replacement, order, length: replacement.at[1] - replacement.at[0]}))
    .sort((a, b) => b.length - a.length || a.order - b.order);
  const taken: Replacement[] = [];
  for (const {replacement} of ranked) {
    const free = taken.every(({at}) => replacement.at[1] <= at[0] || at[1] <= replacement.at[0]);
    if (free) taken.push(replacement);
  }
  return taken.sort((a, b) => a.at[0] - b.at[0]);
}

/** A replacement as editors want it. */
export function editOf(document: TextDocument, {at, text}: {readonly at: Range; readonly text: string}): TextEdit {
  const range: {start: Position; end: Position} = {start: document.positionAt(at[0]), end: document.positionAt(at[1])};
  return {range, newText: text};
}

/** The draft with every suggestion in place that can be put there safely, and how many findings that leaves. */
export function rewritten(draft: Draft): {readonly text: string; readonly replaced: number; readonly left: number} {
  const text = draft.document.getText();
  const replacements = replacementsIn(draft);
  let written = '';
  let from = 0;
  for (const {at, text: replacement} of replacements) {
    written += text.slice(from, at[0]) + replacement;
    from = at[1];
  }
  const replaced = replacements.length;
  return {text: written + text.slice(from), replaced, left: shown(draft).length - replaced};
}

/** Words that go take one space with them, and what then begins a line or a sentence is written as they were. */
function omission(text: string, [start, end]: Range): {readonly at: Range; readonly text: string} {
  const gone = text.slice(start, end);
  // The finding has taken white space in, or only a punctuation mark goes.
  if (!isWord(gone.charAt(0)) || !isWord(gone.charAt(gone.length - 1))) return {at: [start, end], text: ''};
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  const opens = start === 0 || /[\r\n>(„“"»«]/.test(before);
  if (!opens)
    return before === ' ' && /^$|[\s,.;:!?)<]/.test(after)
      ? {at: [start - 1, end], text: ''}
      : {at: [start, end], text: ''};
  const space = /^[ \t]{1,8}/.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  const next = text.charAt(end + space);
  const capital = next.toUpperCase();
  if (space > 0 && isCapital(gone.charAt(0)) && next !== capital) return {at: [start, end + space + 1], text: capital};
  return {at: [start, end + space], text: ''};
}

function isWord(character: string): boolean {
  return /[A-Za-zÀ-ÖØ-öø-ɏ0-9]/.test(character);
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}
