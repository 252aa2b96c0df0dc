import {isMap, isScalar, isSeq, parseDocument, stringify, type YAMLSeq} from 'yaml';
import {compile} from '../src/dictionary/compile.js';
import type {Entry} from '../src/dictionary/entry.js';
import {buildIndex, findAll} from '../src/dictionary/index.js';
import {ruleOf} from '../src/handout/lists.js';
import {draftOf} from './check.js';
import {
  emptyFields,
  type FieldProblem,
  type Fields,
  fileOf,
  type HouseList,
  type HouseWord,
  type ReadList,
  type Tried,
  type WordHit,
} from './dictionary.js';
import {houseWords, useHouseWords} from './dictionary-house.js';
import {plainProblem} from './dictionary-problems.js';
import type {Locale, Sheet} from './protocol.js';

/** What an entry finds, what is wrong with it, and what klarbrief says about the letter with the entry in force. */
export function tried(
  fields: Fields,
  {name, head, words}: Pick<HouseList, 'name' | 'head' | 'words'>,
  text: string,
  sheet: Sheet,
  locale: Locale,
): Tried {
  const source = written(fields);
  const before = fileOf({head, words});
  const start = before.split('\n').length;
  const language = languageOf(name);
  const {dictionary, problems} = compile(`${ended(before)}${source}`, {path: '', language});
  const from = before === '' || before.endsWith('\n') ? start : start + 1;
  const own = problems
    .filter(({line}) => line >= from)
    .map(({line, message}) => problemOf(message, line - from, source, locale));
  const entry = dictionary.find((one) => one === dictionary.at(-1) && one.find === fields.find);
  const letter = text.trim() === '' ? undefined : {text, sheet};
  if (fields.find.trim() === '') return {source, forms: [], problems: [], hits: []};
  if (!letter) return {source, forms: entry?.forms ?? [], problems: own, hits: []};
  const {hits, language: of} = hitsIn(letter, entry, name, dictionary, locale);
  return {source, forms: entry?.forms ?? [], problems: own, hits, language: of};
}

function hitsIn(
  {text, sheet}: {readonly text: string; readonly sheet: Sheet},
  entry: Entry | undefined,
  name: string,
  dictionary: readonly Entry[],
  locale: Locale,
): {readonly hits: readonly WordHit[]; readonly language: 'de' | 'en'} {
  const {draft} = draftOf(text, sheet, locale, {...houseWords(sheet.house), [name]: dictionary});
  const [letter] = draft.letters;
  const language = letter?.language === 'en' ? 'en' : 'de';
  if (!letter || !entry || language !== languageOf(name)) return {hits: [], language};
  const index = buildIndex(new Map([['', [entry]]]), letter.language);
  const {source} = letter;
  const said = draft.findings.filter(({rule}) => rule === ruleOf({name}));
  const hits = letter.blocks.flatMap(({sentences}) =>
    sentences.flatMap((sentence) =>
      findAll(index, sentence.words, source.text).map(({range: [from, to]}): WordHit => {
        const [start, end] = source.toOriginal([from, to]);
        const finding = said.find(({at}) => at[0] < end && start < at[1]);
        return {
          before: source.text.slice(sentence.at[0], from),
          text: source.text.slice(from, to),
          after: source.text.slice(to, sentence.at[1]),
          ...(finding ? {reason: finding.reason} : {}),
        };
      }),
    ),
  );
  return {hits, language};
}

/** The words of the house count from now on, in every view. */
export function usedWords(lists: readonly HouseList[]): null {
  const dictionaries: Record<string, readonly Entry[]> = {};
  for (const list of lists) {
    const {dictionary} = compile(fileOf(list), {path: '', language: languageOf(list.name)});
    dictionaries[list.name] = [...(dictionaries[list.name] ?? []), ...dictionary];
  }
  useHouseWords(dictionaries);
  return null;
}

/** A file of words, entry by entry; what stands between them is kept as it is. */
export function readWords(yaml: string, fallback: string, locale: Locale): ReadList {
  const text = yaml.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const document = parseDocument(text);
  const head = text.slice(0, /^-(?=\s)/m.exec(text)?.index ?? 0);
  const name = /^#\s+((?:de|en)\/[\w/-]+):/m.exec(head)?.[1];
  const {problems} = compile(text, {path: '', language: languageOf(name ?? fallback)});
  const told = problems.map(
    ({line, message}) => `${locale === 'de' ? 'Zeile' : 'Line'} ${line}: ${plainProblem(bare(message), locale)}`,
  );
  const list = document.contents;
  if (document.errors.length > 0 || !isSeq(list))
    return {problem: told[0] ?? plainProblem('Erwartet wird eine Liste', locale)};
  const words = list.flow ? list.items.map((item) => ownWord(fieldsOf(item))) : wordsOf(list, text);
  return {head: list.flow ? '' : head, words, problems: told, ...(name === undefined ? {} : {name})};
}

function ownWord(fields: Fields): HouseWord {
  return {source: written(fields), tail: '', fields};
}

function wordsOf(list: YAMLSeq, text: string): readonly HouseWord[] {
  const starts = list.items.map((item) => {
    const [at = 0] = (isMap(item) || isScalar(item) ? item.range : undefined) ?? [];
    return text.lastIndexOf('\n', at - 1) + 1;
  });
  return list.items.map((item, index) => {
    const start = starts[index] ?? 0;
    const chunk = ended(text.slice(start, starts[index + 1] ?? text.length));
    // Blank lines and comments at its end belong to what follows.
    const lines = chunk.split('\n');
    let end = lines.length - 1;
    while (end > 1 && /^\s*(?:#.*)?$/.test(lines[end - 1] ?? '')) end--;
    const tail = lines.slice(end).join('\n');
    return {source: chunk.slice(0, chunk.length - tail.length), tail, fields: fieldsOf(item)};
  });
}

function fieldsOf(item: unknown): Fields {
  if (!isMap(item)) return {...emptyFields, find: textOf(item)};
  const texts = (key: string): readonly string[] => {
    const value = item.get(key, true) as unknown;
    if (isSeq(value)) return value.items.map(textOf).filter((text) => text !== '');
    const text = textOf(value);
    return text === '' ? [] : [text];
  };
  const [fix] = texts('fix');
  return {
    find: texts('find')[0] ?? '',
    say: texts('say'),
    why: texts('why')[0] ?? '',
    not: texts('not'),
    bad: texts('bad'),
    good: texts('good'),
    fix: fix === 'advice' || fix === 'never' ? fix : '',
    only: texts('only'),
    except: texts('except'),
  };
}

function textOf(node: unknown): string {
  if (!isScalar(node) || node.value === null) return '';
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

/** An entry as YAML, a key a line, as the dictionaries of klarbrief write it. */
function written(fields: Fields): string {
  const lines = keys.flatMap((key) => {
    const value: string | readonly string[] = fields[key];
    if (value.length === 0) return [];
    const [only] = value;
    const single = typeof value === 'string' ? value : value.length === 1 && examples.includes(key) ? only : undefined;
    // Lists in one line, which reads like a sentence.
    const style = single === undefined ? ({collectionStyle: 'flow', flowCollectionPadding: false} as const) : {};
    const text = stringify(single ?? value, {lineWidth: 0, ...style}).trimEnd();
    return [`${key}: ${text}`];
  });
  return `- ${lines.join('\n  ')}\n`;
}

/** One sentence stands alone, words always in a list. */
const examples: readonly (keyof Fields)[] = ['bad', 'good'];
const keys: readonly (keyof Fields)[] = ['find', 'say', 'why', 'bad', 'good', 'not', 'fix', 'only', 'except'];

function problemOf(message: string, line: number, source: string, locale: Locale): FieldProblem {
  const told = bare(message);
  const example = /^In „(good): |“ wird in „(bad): /.exec(told);
  const key = example?.[1] ?? example?.[2] ?? /^(?:- | {2})(\w+):/.exec(source.split('\n')[line] ?? '')?.[1];
  return {field: keys.find((one) => one === key) ?? 'find', message: plainProblem(told, locale)};
}

/** Without file and line, which nobody sees in the page. */
function bare(message: string): string {
  return message.replace(/^, Zeile \d+: /, '');
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function languageOf(name: string): 'de' | 'en' {
  return name.startsWith('en/') ? 'en' : 'de';
}
