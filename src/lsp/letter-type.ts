import type {TextEdit} from 'vscode-languageserver';
import {frontMatterOf, type LetterType, letterTypes, readSource, typeMeanings, typeNames} from '../index.js';
import type {Draft} from './draft.js';
import {editOf} from './fixes.js';
import {frontMatterLines, keyNamed} from './front-matter.js';
import type {Types} from './protocol.js';

/** The types that somebody can choose from for a letter, and which one it has now. */
export function typesOf({letters, locale}: Draft): Types | null {
  const [letter] = letters;
  if (!letter) return null;
  const meanings = new Map(Object.entries(typeMeanings));
  return {
    current: letter.letterType,
    detected: !letter.typeIsSet,
    types: Object.entries(typeNames).map(([id, name]) => {
      return {id, name: name[locale], description: meanings.get(id)?.[locale] ?? ''};
    }),
  };
}

/**
 * The type of a letter, written into its front matter. Undefined where it has none and cannot have one: nobody wants two lines of
 * hyphens in what customers receive.
 */
export function typeInFrontMatter(draft: Draft, type: string): TextEdit | undefined {
  const {document, reading} = draft;
  const text = document.getText();
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const front = frontMatterLines(document);
  const edits: TextEdit[] = [];
  if (front?.last !== undefined && frontMatterOf(text)) {
    const pair = front.pairs.find(({key}) => keyNamed(key) === 'type');
    const position = {line: front.first + 1, character: 0};
    if (pair)
      edits.push({
        range: pair.valueRange,
        newText: pair.valueRange.start.character === pair.key.length + 1 ? ` ${type}` : type,
      });
    else
      edits.push({
        range: {start: position, end: position},
        newText: `${draft.locale === 'de' ? 'typ' : 'type'}: ${type}${eol}`,
      });
  } else if (reading && !reading.template && (reading.format === 'text' || reading.format === 'markdown')) {
    const start = text.startsWith('\ufeff') ? 1 : 0;
    edits.push(editOf(document, {at: [start, start], text: `---${eol}type: ${type}${eol}---${eol}${eol}`}));
  }
  return edits.find((edit) => saysType(draft, edit, type));
}

/** Read as it will be, the letter is of that type. */
function saysType({document, path, settings}: Draft, {range, newText}: TextEdit, type: string): boolean {
  const text = document.getText();
  const after = text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
  const frontMatter = readSource(after, path, settings).letters[0]?.frontMatter ?? {};
  return Object.entries(frontMatter).some(([key, value]) => keyNamed(key) === 'type' && value === type);
}

/** A type as somebody named it, if there is one of that name. */
export function typeNamed(name: string): LetterType | undefined {
  return letterTypes.find((type) => type === name);
}

/** A glob that matches this one file below the folder of a configuration. */
export function globFor(configuration: string, uri: string): string | undefined {
  const folder = configuration.slice(0, configuration.lastIndexOf('/') + 1);
  if (!uri.startsWith(folder)) return undefined;
  try {
    // What means something in a glob stands for itself behind a backslash.
    return decodeURIComponent(uri.slice(folder.length)).replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
  } catch {
    return undefined;
  }
}
