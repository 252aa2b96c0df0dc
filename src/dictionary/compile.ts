import {isMap, isScalar, isSeq, LineCounter, parseDocument} from 'yaml';
import type {Entry, Variant} from './entry.js';
import {fold} from './fold.js';
import {forms} from './forms.js';

export interface Compiled {
  readonly dictionary: readonly Entry[];
  readonly problems: readonly CompileProblem[];
}

/** Something wrong in a dictionary file, told so that a trainer can put it right. */
export interface CompileProblem {
  readonly line: number;
  readonly message: string;
}

/** Turn what a trainer wrote into entries with all their forms; whatever is wrong is told, the rest is compiled. */
export function compile(yaml: string, where: {readonly path: string; readonly language: 'de' | 'en'}): Compiled {
  const problems: CompileProblem[] = [];
  const lines = new LineCounter();
  const document = parseDocument(yaml, {lineCounter: lines});
  const tell = (offset: number, message: string): void => {
    const {line} = lines.linePos(offset);
    problems.push({line, message: `${where.path}, Zeile ${line}: ${message}`});
  };
  for (const error of document.errors)
    tell(error.pos[0], `Das ist kein gültiges YAML (${error.message.split('\n')[0]}).`);
  const list = document.contents;
  if (list === null) return {dictionary: [], problems};
  if (!isSeq(list)) {
    tell(0, 'Erwartet wird eine Liste von Einträgen, jeder beginnt mit „- find:“.');
    return {dictionary: [], problems};
  }
  const dictionary: Entry[] = [];
  const seen = new Map<string, number>();
  for (const item of list.items) {
    const offset = (isMap(item) || isScalar(item)) && item.range ? item.range[0] : 0;
    const raw: unknown = isMap(item) || isScalar(item) ? item.toJS(document) : undefined;
    const fields = typeof raw === 'string' ? {find: raw} : raw;
    if (!isRecord(fields)) {
      tell(offset, 'Erwartet wird ein Eintrag mit „find: …“.');
      continue;
    }
    const find = typeof fields.find === 'number' ? String(fields.find) : fields.find;
    if (typeof find !== 'string' || find.trim() === '') {
      tell(offset, 'Diesem Eintrag fehlt „find: …“ mit dem Wort, das gefunden werden soll.');
      continue;
    }
    const known = seen.get(fold(find));
    const {line} = lines.linePos(offset);
    if (known !== undefined) {
      tell(offset, `„${find}“ steht schon in Zeile ${known}. Führen Sie die beiden Einträge zusammen.`);
      continue;
    }
    seen.set(fold(find), line);
    dictionary.push({
      find,
      say: texts(fields.say),
      forms: forms(find, where.language),
      ...(typeof fields.why === 'string' ? {why: fields.why} : {}),
      ...(fields.not === undefined ? {} : {not: texts(fields.not)}),
      ...(fields.fix === 'never' ? {fix: 'never' as const} : {}),
      ...(fields.only === undefined ? {} : {only: variants(fields.only)}),
      ...(fields.except === undefined ? {} : {except: variants(fields.except)}),
    });
  }
  return {dictionary, problems};
}

function texts(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((item) => String(item));
}

function variants(value: unknown): Variant[] {
  return texts(value).filter(isVariant);
}

function isVariant(value: string): value is Variant {
  return value === 'de' || value === 'de-AT' || value === 'de-CH' || value === 'en';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
