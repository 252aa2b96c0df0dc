/**
 * The key under which a word is compared: lower case, ä→ae, ö→oe, ü→ue, ß→ss, so that Swiss spelling, typed umlauts and
 * capitals meet the dictionary. Typographic apostrophes become plain ones, soft hyphens vanish.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return plain.test(lower)
    ? lower
    : (composed.test(lower) ? lower : lower.normalize('NFC')).replace(
        special,
        (character) => replacements[character] ?? '',
      );
}

/** Nothing to replace, and nothing that could be composed. */
const plain = /^[\x00-\x7f]*$/;
/** Nothing here can be composed any further. */
const composed = /^[\x00-\u02ff\u2000-\u20ff]*$/;
const special = /[äöüß’\u00AD\u200B-\u200D\uFEFF]/g;
const replacements: Readonly<Record<string, string>> = {ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', '’': "'"};
