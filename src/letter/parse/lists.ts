import {eachForm} from '../../dictionary/index.js';
import {fold} from '../fold.js';

/**
 * What the full stop behind an abbreviation means: the sentence always goes on; it may end if the next word can only
 * begin a sentence; it ends before any capitalised word, for it closes a list; it is one only before a number.
 */
export type Abbreviation = 'goes-on' | 'may-end' | 'list-end' | 'number';

/** The closed word classes of a language that decide where a sentence ends. */
export interface Lists {
  /** The kind of an abbreviation written without its last stop; undefined for an ordinary word. */
  abbreviation(word: string): Abbreviation | undefined;
  /** The kind of a group of letters such as `z. B.`; the letters come without stops and spaces. */
  group(letters: string): Abbreviation | undefined;
  /** Whether a capitalised word begins a sentence; `polite`: it may carry its capital anywhere (Sie, Ihr). */
  opener(word: string): 'opens' | 'polite' | undefined;
  /** Whether a number with a full stop before this word is a day. Languages without ordinals in figures have no months here. */
  isMonth(word: string): boolean;
  /** `3.` may mean "third". */
  readonly ordinals: boolean;
}

/** The lists behind the packed dictionaries of one language. */
export function lists(abbreviations: string, openers: string, months = ''): Lists {
  const words = new Map<string, Abbreviation>();
  const capitals = new Map<string, Abbreviation>();
  const groups = new Map<string, Abbreviation>();
  eachForm(abbreviations, (find, means) => {
    const kind = kindOf(means);
    const isGroup = /[. ]./.test(find) && !find.includes('-');
    const key = isGroup ? letters(find) : fold(find.replace(/\.$/, ''));
    (isGroup ? groups : isCapital(find) ? capitals : words).set(key, kind);
  });
  const opening = new Map<string, 'opens' | 'polite'>();
  eachForm(openers, (word, means) => opening.set(fold(word), means === 'polite' ? 'polite' : 'opens'));
  const monthNames = new Set<string>();
  eachForm(months, (month) => monthNames.add(fold(month.replace(/\.$/, ''))));
  return {
    abbreviation(word) {
      const key = fold(word);
      return words.get(key) ?? (isCapital(word) ? capitals.get(key) : undefined);
    },
    group: (text) => groups.get(letters(text)),
    opener: (word) => (isCapital(word) ? opening.get(fold(word)) : undefined),
    isMonth: (word) => monthNames.has(fold(word)),
    ordinals: months !== '',
  };
}

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether a word begins with a lower-case letter. */
export function isLower(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 97 && code <= 122;
  const first = word.charAt(0);
  return first !== first.toUpperCase() || first === 'ß';
}

function kindOf(say: string | undefined): Abbreviation {
  return say === 'may-end' || say === 'list-end' || say === 'number' ? say : 'goes-on';
}

function letters(group: string): string {
  return fold(group.replace(/[.\s]/g, ''));
}
