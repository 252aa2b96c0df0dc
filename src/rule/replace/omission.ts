import type {Sentence} from '../../letter/letter.js';
import type {Range} from '../../source/index.js';
import type {Hit} from '../rule.js';

/** What is left when words go: nothing, or the sentence's beginning put in order. */
export interface Omission {
  readonly at: Range;
  readonly texts: readonly string[];
}

/**
 * Leave words out. Inside of a sentence they go with the space before them; at its beginning the verb would come first, so
 * „Hiermit bestätigen wir“ becomes „Wir bestätigen“. No text where more than that would have to move.
 */
export function omit({words}: Sentence, hit: Hit): Omission {
  const {range} = hit;
  const [first = 0] = hit.words;
  const last = hit.words.at(-1) ?? first;
  const previous = words[first - 1];
  if (last - first + 1 !== hit.words.length) return {at: range, texts: []};
  if (previous && words[first]?.before === '' && words[last + 1]?.before !== ':')
    return {at: [previous.at[1], range[1]], texts: ['']};
  const [verb, subject] = [words[last + 1], words[last + 2]];
  if (first !== 0 || !verb || !subject || verb.before !== '' || subject.before !== '') return {at: range, texts: []};
  if (!/^(?:wir|ich|sie|er|es)$/.test(subject.key) || !/^[a-zäöüß]+(?:e|en|t|ist|hat)$/.test(verb.text))
    return {at: range, texts: []};
  const text = subject.text.charAt(0).toUpperCase() + subject.text.slice(1);
  const isCapital = /^[A-ZÄÖÜ]/.test(words[first]?.text ?? '');
  return {at: [range[0], subject.at[1]], texts: [`${isCapital ? text : subject.text} ${verb.text}`]};
}
