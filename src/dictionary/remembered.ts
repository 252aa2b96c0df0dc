/** How many words of each question stay, and as many of those before them. */
let most = 4000;

/** Remember fewer words from now on: an editor meets every half-typed word, and a day of them must not take more memory. */
export function rememberFewer(): void {
  most = 1000;
}

/**
 * A question about words whose answer is remembered. Most words of a text were in the one before it, so the words that were asked
 * for lately stay; the others go, and a day of writing takes no more memory than its first minutes.
 */
export function remembered<Answer extends NonNullable<unknown>>(
  ask: (word: string) => Answer,
  own?: number,
): (word: string) => Answer {
  let fresh = new Map<string, Answer>();
  let old = new Map<string, Answer>();
  return (word) => {
    const known = fresh.get(word);
    if (known !== undefined) return known;
    const answer = old.get(word) ?? ask(word);
    if (fresh.size >= (own ?? most)) [old, fresh] = [fresh, new Map<string, Answer>()];
    fresh.set(owned(word), answer);
    return answer;
  };
}

/**
 * The same word with memory of its own. Engines cut a word out of a text by pointing into it; whoever remembers the word would
 * keep the whole text alive, in an editor every version of it.
 */
export function owned(word: string): string {
  return word.length < 13 ? word : JSON.parse(JSON.stringify(word));
}
