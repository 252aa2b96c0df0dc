import type {Dictionary, Entry, Variant} from './entry.js';
import {fold} from './fold.js';

/** The dictionary as text, one line per entry, so that a reviewer sees in the diff what a new line will match. */
export function pack(dictionary: Dictionary): string {
  return dictionary
    .map((entry) =>
      [
        entry.find,
        entry.say.join('|'),
        entry.forms.join('|'),
        (entry.not ?? []).join('|'),
        [
          entry.fix ? 'fix' : '',
          ...(entry.only ?? []).map((one) => `+${one}`),
          ...(entry.except ?? []).map((one) => `-${one}`),
        ]
          .filter(Boolean)
          .join('|'),
        entry.why ?? '',
      ]
        .join('\t')
        .trimEnd(),
    )
    .join('\n');
}

/** The dictionary behind a packed text. */
export function unpack(packed: string): Dictionary {
  return packed === '' ? [] : packed.split('\n').map(entryOf);
}

/** The folded forms of all entries, for lists that are asked "is this word one of yours?". */
export function wordSet(packed: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const entry of unpack(packed)) for (const form of entry.forms) words.add(fold(form));
  return words;
}

function entryOf(line: string): Entry {
  const [find = '', say = '', forms = '', not = '', flags = '', why = ''] = line.split('\t');
  const marks = list(flags);
  const only = marks.filter((mark) => mark.startsWith('+')).map((mark) => mark.slice(1) as Variant);
  const except = marks.filter((mark) => mark.startsWith('-')).map((mark) => mark.slice(1) as Variant);
  return {
    find,
    say: list(say),
    forms: list(forms),
    ...(why === '' ? {} : {why}),
    ...(not === '' ? {} : {not: list(not)}),
    ...(marks.includes('fix') ? {fix: 'never' as const} : {}),
    ...(only.length === 0 ? {} : {only}),
    ...(except.length === 0 ? {} : {except}),
  };
}

function list(text: string): string[] {
  return text === '' ? [] : text.split('|');
}
