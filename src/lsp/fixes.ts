import type {Position, TextEdit} from 'vscode-languageserver';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import {apart, type Edit, replacementOf as replacementIn, withEdits} from '../index.js';
import {type Draft, type Found, shown} from './draft.js';

/** What to put in place of a stretch of a draft. */
export interface Replacement extends Edit {
  readonly found: Found;
}

/** One suggestion of a finding, ready to be put in place; undefined where only a person can do that. */
export function replacementOf(draft: Draft, found: Found, index = 0): Replacement | undefined {
  const replacement = inPlace(draft, found, index);
  return replacement && {found, ...replacement.edit};
}

/** The first suggestion of every finding that is shown, in the order of the text, none touching another. */
export function replacementsIn(draft: Draft, rule?: string): readonly Replacement[] {
  const all = shown(draft)
    .filter((found) => rule === undefined || found.rule === rule)
    .flatMap((found) => {
      const replacement = inPlace(draft, found, 0);
      return replacement ? [{...replacement, found}] : [];
    });
  return apart(all).map(({found, edit}) => ({found, ...edit}));
}

function inPlace({document, reading}: Draft, found: Found, index: number): ReturnType<typeof replacementIn> {
  return found.fixable ? replacementIn(found, reading, document.getText(), index) : undefined;
}

/** A replacement as editors want it. */
export function editOf(document: TextDocument, {at, text}: Edit): TextEdit {
  const range: {start: Position; end: Position} = {start: document.positionAt(at[0]), end: document.positionAt(at[1])};
  return {range, newText: text};
}

/** The draft with every suggestion in place that can be put there safely, and how many findings that leaves. */
export function rewritten(draft: Draft): {readonly text: string; readonly replaced: number; readonly left: number} {
  const replacements = replacementsIn(draft);
  const replaced = replacements.length;
  return {
    text: withEdits(draft.document.getText(), replacements),
    replaced,
    left: shown(draft).length - replaced,
  };
}
