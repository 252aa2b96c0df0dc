import {isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap} from 'yaml';
import type {Entry, Fix, Variant} from './entry.js';
import {fold} from './fold.js';
import {readHeadword} from './notation.js';
import {formsOf, type Pattern} from './pattern.js';
import {plainProblem, shownPlain} from './plain.js';
import {findAll} from './search.js';
import {buildIndex} from './trie.js';
import {simpleWords} from './words.js';
import {yamlTooDeepAt} from './yaml-nesting.js';

export interface Compiled {
  readonly dictionary: readonly Entry[];
  readonly problems: readonly CompileProblem[];
}

/** Something wrong in a dictionary file, told so that a trainer can put it right. */
export interface CompileProblem {
  readonly line: number;
  readonly message: string;
}

export interface CompileOptions {
  /** Named in every problem. */
  readonly path: string;
  readonly language: 'de' | 'en';
}

/** Turn what a trainer wrote into entries with all their forms; whatever is wrong is told, the rest is compiled. */
export function compile(yaml: string, {path, language}: CompileOptions): Compiled {
  const problems: CompileProblem[] = [];
  const lines = new LineCounter();
  const deep = yamlTooDeepAt(yaml);
  if (deep !== undefined) {
    const line = yaml.slice(0, deep).split('\n').length;
    const message = `${path}, Zeile ${line}: Hier ist zu viel ineinander verschachtelt. Schreiben Sie eine Liste von Einträgen („- find: …“), und rücken Sie die Zeilen eines Eintrags gleich weit ein.`;
    return {dictionary: [], problems: [{line, message}]};
  }
  const document = parseDocument(yaml, {lineCounter: lines, uniqueKeys: true});
  const tell = (line: number, message: string): void => {
    problems.push({line, message: `${path}, Zeile ${line}: ${message}`});
  };
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  for (const error of document.errors) tell(lineOf(error.pos[0]), yamlProblem(error.code, error.message));
  const drafts: Draft[] = [];
  const list = document.contents;
  if (isSeq(list)) {
    for (const item of list.items) {
      if (!isMap(item) && !isScalar(item)) continue;
      const line = lineOf(item.range?.[0] ?? 0);
      const draft = readEntry(item, line, language, (node, message) =>
        tell(node?.range ? lineOf(node.range[0]) : line, message),
      );
      if (draft) drafts.push(draft);
    }
  } else if (list !== null) tell(1, 'Erwartet wird eine Liste. Beginnen Sie jeden Eintrag mit „- find: …“.');
  const unique = withoutDuplicates(drafts, tell);
  tellShadows(unique, tell);
  tellExamples(unique, language, tell);
  return {dictionary: unique.map(({entry}) => entry), problems};
}

interface Draft {
  readonly entry: Entry;
  readonly pattern: Pattern;
  readonly line: number;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

type TellAt = (node: Node | undefined, message: string) => void;
type Tell = (line: number, message: string) => void;

function readEntry(item: Node, line: number, language: 'de' | 'en', tell: TellAt): Draft | undefined {
  const fields = isMap(item) ? readFields(item, tell) : new Map([['find', item]]);
  const find = textOf(fields.get('find'));
  if (find === undefined || find.trim() === '') {
    tell(item, 'Hier fehlt „find: …“ mit dem Wort, das gefunden werden soll.');
    return undefined;
  }
  const reading = readHeadword(find, language);
  if ('problem' in reading) {
    tell(fields.get('find'), `„${find}“: ${reading.problem}`);
    return undefined;
  }
  const {pattern} = reading;
  const texts = (key: string): string[] => textsOf(key, fields.get(key), tell);
  const why = textOf(fields.get('why'));
  const not = texts('not');
  const fix = fixOf(fields.get('fix'), tell);
  const put = texts('say');
  const say = put.map(shownPlain);
  if (language === 'de' && pattern.kind === 'verb' && fix === undefined)
    for (const text of put) {
      const problem = plainProblem(text);
      if (problem !== undefined) tell(fields.get('say'), problem);
    }
  const only = variantsOf('only', texts('only'), fields.get('only'), tell);
  const except = variantsOf('except', texts('except'), fields.get('except'), tell);
  const entry: Entry = {
    find,
    say,
    pattern,
    get forms() {
      return formsOf(pattern);
    },
    ...(why === undefined ? {} : {why}),
    ...(not.length === 0 ? {} : {not}),
    ...(put.every((text, at) => text === say[at]) ? {} : {put}),
    ...(fix === undefined ? {} : {fix}),
    ...(only.length === 0 ? {} : {only}),
    ...(except.length === 0 ? {} : {except}),
  };
  return {entry, pattern, line, bad: texts('bad'), good: texts('good')};
}

function readFields(item: YAMLMap, tell: TellAt): Map<string, Node> {
  const fields = new Map<string, Node>();
  for (const {key, value} of item.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const place = isScalar(key) ? key : item;
    if (!keys.includes(name)) {
      tell(place, `„${name}“ ist hier kein Stichwort. Möglich sind ${keys.map((each) => `„${each}“`).join(', ')}.`);
      continue;
    }
    if (isScalar(value) || isSeq(value)) {
      if (!isScalar(value) || value.value !== null) fields.set(name, value);
    } else if (isMap(value))
      tell(
        place,
        `Hinter „${name}:“ wird ein Text oder eine Liste erwartet. Setzen Sie Texte mit Doppelpunkt in Anführungszeichen.`,
      );
  }
  return fields;
}

function textOf(node: Node | undefined): string | undefined {
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

function textsOf(key: string, node: Node | undefined, tell: TellAt): string[] {
  const texts: string[] = [];
  for (const item of isSeq(node) ? node.items : node === undefined ? [] : [node]) {
    const place = isScalar(item) || isMap(item) ? item : undefined;
    const text = isScalar(item) ? textOf(item) : undefined;
    if (text === undefined)
      tell(place ?? node, `In „${key}“ wird ein Text erwartet. Setzen Sie Texte mit Doppelpunkt in Anführungszeichen.`);
    else if (/[¦\t]/.test(text) || (key !== 'say' && text.includes('|')))
      tell(place, `„${text}“: Der senkrechte Strich und der Tabulator sind in „${key}“ nicht möglich.`);
    else texts.push(text);
  }
  return texts;
}

function fixOf(node: Node | undefined, tell: TellAt): Fix | undefined {
  const fix = textOf(node);
  if (fix === 'never' || fix === 'advice') return fix;
  if (fix !== undefined)
    tell(node, `Bei „fix“ ist nur „never“ (rechtliche Bedeutung) oder „advice“ (nur ein Rat) möglich, nicht „${fix}“.`);
  return undefined;
}

function variantsOf(key: string, texts: readonly string[], node: Node | undefined, tell: TellAt): Variant[] {
  const found: Variant[] = [];
  for (const text of texts) {
    if (isVariant(text)) found.push(text);
    else tell(node, `„${text}“ ist bei „${key}“ nicht möglich; erwartet wird „de“, „de-AT“, „de-CH“ oder „en“.`);
  }
  return found;
}

function withoutDuplicates(drafts: readonly Draft[], tell: Tell): Draft[] {
  const seen = new Map<string, number>();
  return drafts.filter(({entry, line}) => {
    // Capitals part a noun from a verb, a variant parts two countries; everything else would be found twice.
    const {find} = entry;
    const key = [find.charAt(0), fold(find.slice(1)), entry.only ?? '', entry.except ?? ''].join('\t');
    const known = seen.get(key);
    if (known === undefined) seen.set(key, line);
    else tell(line, `„${find}“ steht schon in Zeile ${known}. Führen Sie die beiden Einträge zusammen.`);
    return known === undefined;
  });
}

function tellShadows(drafts: readonly Draft[], tell: Tell): void {
  const seen = new Map<string, Draft>();
  for (const draft of drafts) {
    const told = new Set<Draft>();
    for (const form of formsOf(draft.pattern)) {
      const key = `${draft.pattern.kind}\t${form.charAt(0)}${fold(form.slice(1))}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, draft);
      else if (other !== draft && !told.has(other) && meet(draft.entry, other.entry)) {
        told.add(other);
        tell(
          draft.line,
          `„${draft.entry.find}“: Die Form „${form}“ findet schon „${other.entry.find}“ in Zeile ${other.line}. Streichen Sie einen der beiden Einträge oder grenzen Sie ihn ein.`,
        );
      }
    }
  }
}

/** Whether two entries can be in force for the same letter. */
function meet(one: Entry, other: Entry): boolean {
  return variants.some((variant) =>
    [one, other].every(({only, except}) => (only?.includes(variant) ?? true) && !except?.includes(variant)),
  );
}

function tellExamples(drafts: readonly Draft[], language: 'de' | 'en', tell: Tell): void {
  if (drafts.every(({bad, good}) => bad.length + good.length === 0)) return;
  const whole = buildIndex(new Map([['', drafts.map(({entry}) => entry)]]), language);
  for (const {entry, line, bad, good} of drafts) {
    const variant = entry.only?.[0] ?? language;
    const own = buildIndex(new Map([['', [entry]]]), variant);
    for (const sentence of bad)
      if (findAll(own, simpleWords(sentence), sentence).length === 0)
        tell(
          line,
          `„${entry.find}“ wird in „bad: ${sentence}“ nicht gefunden. Prüfen Sie die Schreibweise des Eintrags und des Satzes.`,
        );
    for (const sentence of good) {
      const words = simpleWords(sentence);
      const hit = findAll(own, words, sentence)[0] ?? findAll(whole, words, sentence)[0];
      if (hit)
        tell(
          line,
          `In „good: ${sentence}“ wird „${hit.text}“ gefunden (Eintrag „${hit.entry.find}“). Nennen Sie unter „not“, wo das Wort gemeint ist wie im Alltag, oder ändern Sie den Satz.`,
        );
    }
  }
}

function yamlProblem(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'Dasselbe Stichwort steht in diesem Eintrag zweimal. Streichen Sie eines.';
  if (code === 'TAB_AS_INDENT') return 'Rücken Sie mit Leerzeichen ein, nicht mit dem Tabulator.';
  return `Das ist kein gültiges YAML. Prüfen Sie Einrückung und Anführungszeichen (${message.split('\n')[0]}).`;
}

function isVariant(value: string): value is Variant {
  return variants.some((variant) => variant === value);
}

const variants: readonly Variant[] = ['de', 'de-AT', 'de-CH', 'en'];
const keys: readonly string[] = ['find', 'say', 'why', 'bad', 'good', 'not', 'fix', 'only', 'except'];
