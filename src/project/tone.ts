import {closingOf} from '../letter/closing.js';
import type {Letter} from '../letter/letter.js';
import {addressForms} from '../rule/address-forms.js';
import {lineRanges} from '../rule/lines.js';
import type {Claim} from './claim.js';
import {written} from './written.js';

/** Whether the letter says Sie or du. English has one word for both. */
export function* addressing(letter: Letter): Generator<Claim> {
  if (letter.language === 'en' || (letter.address !== 'sie' && letter.address !== 'du')) return;
  const {formal, familiar} = addressForms(letter);
  // A letter that mixes them is told so by `familiar-address`.
  if (formal.length > 0 && familiar.length > 0) return;
  const [first] = letter.address === 'sie' ? formal : familiar;
  if (!first) return;
  const {word} = first;
  yield {
    check: 'project-address',
    topic: {key: 'address-form'},
    value: letter.address,
    text: letter.address === 'sie' ? 'Sie' : 'du',
    at: word.at,
  };
}

/** The formula before the name. Occasions have their own, and so have letters that sell. */
export function* closings(letter: Letter): Generator<Claim> {
  if (/^(?:congratulation|advertising|newsletter|fragment)$/.test(letter.letterType)) return;
  const {text} = letter.source;
  const part = letter.children.find(({name}) => name === 'closing');
  const [line] = part ? lineRanges(text, part.at) : [];
  if (!line) return;
  const closing = closingOf(text.slice(...line));
  // Only formulas that many use: "Sonnige Grüße vom Hof" is meant to be different.
  if (!closing || closing.sure < 3) return;
  const at = [line[0], line[0] + closing.end] as const;
  if (!written(letter)(at)) return;
  const formula = text.slice(...at).replace(/(?<![\s,.!])[\s,.!]+$/, '');
  const value = formula.toLowerCase().replace(/ß/g, 'ss').replace(/ü/g, 'ue').replace(/\s+/g, ' ');
  if (value === '' || value.length > 60) return;
  yield {
    check: 'project-closing',
    topic: {key: 'closing', among: letter.address},
    value,
    text: formula.replace(/\s+/g, ' '),
    at: [at[0], at[0] + formula.length],
  };
}
