import type {TextEdit, WorkspaceEdit} from 'vscode-languageserver';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {addWord, type Change, configurationIn, editConfiguration, rules} from '../index.js';
import type {Draft} from './draft.js';
import {editOf} from './fixes.js';
import type {ConfigurationFile} from './host.js';
import {say} from './texts.js';

/** What an editor can ask to be changed for all letters of a project. */
export type ProjectChange =
  | Exclude<Change, {readonly kind: 'dictionary'}>
  /** These words are to be found from now on. */
  | {readonly kind: 'word'; readonly find: string; readonly language: 'de' | 'en'};

/** The files that a change may be about, as they lie on the disk. */
export interface Project {
  readonly configuration: ConfigurationFile;
  /** The list of the house's own words in the letter's language; `wordsFile` says where. */
  readonly words: ConfigurationFile;
}

/** A file with its text before and after; without a text before, it is a new one. */
export interface FileChange {
  readonly uri: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What an editor can do with edits of several files. */
export interface EditAbilities {
  /** `workspace.workspaceEdit.documentChanges` */
  readonly documentChanges: boolean;
  /** `workspace.workspaceEdit.resourceOperations` names `create`. */
  readonly create: boolean;
}

/** The file of the house's own words, relative to its configuration: the one that is named there, or a new one. */
export function wordsFile({uri, text}: ConfigurationFile, language: 'de' | 'en'): string {
  const value = text === undefined ? undefined : configurationIn(uri, text)?.value;
  const named = entryOf(entryOf(value, 'dictionaries'), dictionaryFor[language]);
  const last: unknown = Array.isArray(named) ? named.at(-1) : named;
  return typeof last === 'string' ? last : language === 'de' ? 'klarbrief.words.yaml' : 'klarbrief.words.en.yaml';
}

/** The files after a change, none where nothing has to change; or why it cannot be made, for people. */
export function changesOf(
  {configuration, words}: Project,
  change: ProjectChange,
  locale: Draft['locale'],
): {readonly changes: readonly FileChange[]} | {readonly trouble: string} {
  const changes: FileChange[] = [];
  const add = (file: ConfigurationFile, edited: ReturnType<typeof addWord>): string | undefined => {
    if ('problem' in edited) return say(`project-${edited.problem}`, locale, {file: nameOf(file.uri)});
    if (edited.text !== file.text) changes.push({uri: file.uri, before: file.text, after: edited.text});
    return undefined;
  };
  let trouble: string | undefined;
  if (change.kind === 'word') {
    const {find, language} = change;
    trouble = add(words, addWord(words.text, find, language, [say('words-about', locale), say('words-say', locale)]));
    const file = wordsFile(configuration, language);
    const named: Change = {kind: 'dictionary', name: dictionaryFor[language], file};
    trouble ??= add(configuration, editConfiguration(nameOf(configuration.uri), configuration.text, named, rules));
  } else trouble = add(configuration, editConfiguration(nameOf(configuration.uri), configuration.text, change, rules));
  return trouble === undefined ? {changes} : {trouble};
}

/** The changes as one edit, each as small as it can be; undefined where the editor cannot make a file that is new. */
export function editFor(changes: readonly FileChange[], abilities: EditAbilities): WorkspaceEdit | undefined {
  const {documentChanges, create} = abilities;
  if (!documentChanges) {
    if (changes.some(({before}) => before === undefined)) return undefined;
    return {changes: Object.fromEntries(changes.map((change) => [change.uri, [smallest(change)]]))};
  }
  if (!create && changes.some(({before}) => before === undefined)) return undefined;
  return {
    documentChanges: changes.flatMap((change) => [
      ...(change.before === undefined
        ? [{kind: 'create' as const, uri: change.uri, options: {overwrite: false, ignoreIfExists: true}}]
        : []),
      {textDocument: {uri: change.uri, version: null}, edits: [smallest(change)]},
    ]),
  };
}

/** What lies between the same beginning and the same end, in whole characters. */
function smallest({uri, before = '', after}: FileChange): TextEdit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  if (isSplit(before, start) || isSplit(after, start)) start--;
  let [from, to] = [before.length, after.length];
  while (from > start && to > start && before[from - 1] === after[to - 1]) [from, to] = [from - 1, to - 1];
  if (isSplit(before, from) || isSplit(after, to)) [from, to] = [from + 1, to + 1];
  return editOf(TextDocument.create(uri, '', 0, before), {at: [start, from], text: after.slice(start, to)});
}

/** Inside of a pair of surrogates, or between the two characters of a line end, no editor can cut. */
function isSplit(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (
    (before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000) || (before === 13 && behind === 10)
  );
}

function entryOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** The list that words of the house join: the plain one about everyday words. */
const dictionaryFor = {de: 'de/amtsdeutsch', en: 'en/officialese'} as const;
