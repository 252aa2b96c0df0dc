import type {Entry} from '../dictionary/entry.js';
import type {Locale} from '../settings/settings.js';

/** What a word list in print says in one line. */
export interface WordRow {
  /** As people say it: „zum Einsatz kommen“, not its principal parts. */
  readonly word: string;
  /** What to write instead, best first; empty: leave it out. */
  readonly instead: readonly string[];
  readonly why?: string;
}

export type WordKind = 'phrase' | 'verb' | 'noun' | 'adjective';

/** Words of one kind, in the order of the alphabet. */
export interface WordGroup {
  readonly kind: WordKind;
  readonly rows: readonly WordRow[];
}

/**
 * The entries that teach most, by kind of word: `most` of them in all, no more than a reader takes home. Entries with a reason and
 * those with everyday senses come first, because people meet these words; then short ones. The same verb does not fill the list.
 */
export function wordGroups(
  entries: readonly Entry[],
  most: number,
  locale: Locale,
): {
  readonly groups: readonly WordGroup[];
  readonly shown: number;
} {
  const rows = ranked(entries).map((entry) => ({kind: kindOf(entry), row: rowOf(entry, locale)}));
  const chosen = new Map<string, {readonly kind: WordKind; readonly row: WordRow}>();
  const share = shareOf(rows, most);
  const counts = new Map<WordKind, number>();
  const said = new Map<string, number>();
  for (const one of rows) {
    const count = counts.get(one.kind) ?? 0;
    // „u.E.“ and „u. E.“ are one word to a reader.
    const key = one.row.word.toLowerCase().replace(/[\s.]/g, '');
    const advice = one.row.instead.join(', ');
    const time = said.get(advice) ?? 0;
    if (count >= share(one.kind) || chosen.has(key) || (rows.length > most && time >= sameAdvice)) continue;
    if (advice !== '') said.set(advice, time + 1);
    chosen.set(key, one);
    counts.set(one.kind, count + 1);
  }
  const groups = kinds.flatMap((kind): WordGroup[] => {
    const own = [...chosen.values()].filter((one) => one.kind === kind).map(({row}) => row);
    return own.length === 0 ? [] : [{kind, rows: own.sort(byAlphabet)}];
  });
  return {groups, shown: chosen.size};
}

/** Every kind has its part of the room; what one leaves free, the others take. */
function shareOf(rows: readonly {readonly kind: WordKind}[], most: number): (kind: WordKind) => number {
  const left = new Map<WordKind, number>();
  for (const {kind} of rows) left.set(kind, (left.get(kind) ?? 0) + 1);
  const shares = new Map<WordKind, number>();
  let room = most;
  while (room > 0 && left.size > 0) {
    const each = Math.max(1, Math.floor(room / left.size));
    for (const [kind, count] of left) {
      const take = Math.min(each, count, room);
      shares.set(kind, (shares.get(kind) ?? 0) + take);
      room -= take;
      if (take === count) left.delete(kind);
      else left.set(kind, count - take);
    }
  }
  return (kind) => shares.get(kind) ?? 0;
}

function ranked(entries: readonly Entry[]): readonly Entry[] {
  const times = new Map<string, number>();
  return entries
    .map((entry) => ({entry, points: pointsOf(entry)}))
    .sort((a, b) => b.points - a.points)
    .map(({entry, points}) => {
      const verb = entry.pattern?.kind === 'verb' ? entry.pattern.verb.infinitive : undefined;
      const time = verb === undefined ? 0 : (times.get(verb) ?? 0);
      if (verb !== undefined) times.set(verb, time + 1);
      return {entry, points: time < sameVerb ? points : points - 10};
    })
    .sort((a, b) => b.points - a.points)
    .map(({entry}) => entry);
}

/** So often a choice of words repeats itself. */
const sameAdvice = 3;

/** So many entries with one verb show the pattern. */
const sameVerb = 4;

function pointsOf({find, say, why, not, only, fix}: Entry): number {
  const {length} = headOf(find);
  return (
    (say.length > 0 ? 3 : 0) +
    (why === undefined ? 0 : 1) +
    (not === undefined ? 0 : 1.5) -
    (only === undefined ? 0 : 1) -
    (fix === 'never' ? 2 : 0) -
    (/(?:^| )-/.test(find) ? 2 : 0) -
    length / 12
  );
}

function kindOf({pattern}: Entry): WordKind {
  return pattern?.kind ?? 'phrase';
}

function rowOf(entry: Entry, locale: Locale): WordRow {
  return {
    word: readable(entry),
    instead: entry.say.map((text) => (text === '-en' ? innerVerb[locale] : text)),
    ...(entry.why === undefined ? {} : {why: entry.why}),
  };
}

const innerVerb = {de: 'das Verb, das im Hauptwort steckt', en: 'the verb inside the noun'} as const;

/** A headword without what only a dictionary needs: principal parts, plurals, endings, bars. */
function readable({find, pattern}: Entry): string {
  return plain(find, pattern)
    .replace(/(?<=^| )-(?=\p{Ll})/gu, '…')
    .replace(/(?<=\p{L})\/(?=\p{L})/gu, ' / ');
}

function plain(find: string, pattern: Entry['pattern']): string {
  if (pattern?.kind === 'verb') {
    const {verb, particle = '', fixed, reflexive} = pattern;
    return [...(reflexive ? ['sich'] : []), ...(fixed === undefined ? [] : [fixed]), particle + verb.infinitive].join(
      ' ',
    );
  }
  // A comma in a form belongs to the phrase: „angesichts der Tatsache, dass“.
  return pattern?.forms.some((form) => form.includes(', ')) ? find : headOf(find);
}

function headOf(find: string): string {
  return find.split(', ')[0] ?? find;
}

function byAlphabet({word: a}: WordRow, {word: b}: WordRow): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** As a German dictionary sorts: without the article, umlauts with their vowels. */
function sortKey(word: string): string {
  return word
    .toLowerCase()
    .replace(/^(?:der|die|das|der \/ die|to|an?) /, '')
    .replace(/[^a-z0-9äöüß]/g, '')
    .replace(/[äöüß]/g, (letter) => ({ä: 'a', ö: 'o', ü: 'u', ß: 'ss'})[letter] ?? letter);
}

const kinds: readonly WordKind[] = ['phrase', 'verb', 'noun', 'adjective'];
