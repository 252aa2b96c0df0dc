import type {Letter, Sentence, Word} from '../letter/letter.js';
import {isFormal} from './references.js';

/** A word by which the letter says Sie or du, and the sentence that it stands in. */
export interface AddressForm {
  readonly word: Word;
  readonly sentence: Sentence;
}

/** Every unambiguous form of Sie (Ihnen, Ihr …) and of du (dich, dein, euch …) in subject, body and postscript. */
export function addressForms(letter: Letter): {
  readonly formal: readonly AddressForm[];
  readonly familiar: readonly AddressForm[];
} {
  const formal: AddressForm[] = [];
  const familiar: AddressForm[] = [];
  let previous: Sentence | undefined;
  for (const block of letter.blocks) {
    for (const sentence of block.sentences) {
      sentence.words.forEach((word, index) => {
        if (word.cited || word.field) return;
        if (familiarForms.has(word.key)) familiar.push({word, sentence});
        else if (isFormalHere(letter, sentence, index, previous)) formal.push({word, sentence});
      });
      previous = sentence;
    }
  }
  return {formal, familiar};
}

function isFormalHere(letter: Letter, sentence: Sentence, index: number, previous: Sentence | undefined): boolean {
  const word = sentence.words[index];
  if (!word || !/^(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)$/.test(word.text)) return false;
  if (letter.address !== 'du') return isFormal(letter, sentence, index);
  const next = sentence.words[index + 1];
  const opens = index === 0 || /[:.!?„»«“"‚]$/.test(word.before);
  // "Wenn Ihr kommt, bringt Eure Räder mit": a polite capital for several friends.
  if (word.text === 'Ihr') return !opens && next !== undefined && /^[A-ZÄÖÜ]/.test(next.text) && next.before === '';
  if (!opens) return true;
  return word.text === 'Sie' && next !== undefined && pluralVerbs.has(next.key) && !namesSeveral(previous);
}

/** Whether a sentence could be what "Sie" at the beginning of the next one refers to: it speaks of several people or things. */
function namesSeveral(sentence: Sentence | undefined): boolean {
  if (!sentence) return false;
  return sentence.words.some(
    ({key}, index) =>
      plurals.has(key) && /^[A-ZÄÖÜ]/.test(sentence.words[index + 1]?.text ?? sentence.words[index + 2]?.text ?? ''),
  );
}

const familiarForms = new Set(
  'du dich dir dein deine deinem deinen deiner deines deins deinerseits deinetwegen euch euer eure eurem euren eurer eures'.split(
    ' ',
  ),
);
const pluralVerbs = new Set(
  'koennen muessen duerfen sollen sollten moechten wollen haben sind werden finden erhalten bekommen sparen brauchen erreichen zahlen wissen'.split(
    ' ',
  ),
);
/** "die" may be one or many: where it stands before a noun, nobody knows, and the rule is silent. */
const plurals = new Set(
  'die unsere deine diese alle viele einige mehrere beide zwei drei vier fuenf sechs sieben acht neun zehn zwoelf ihre eure manche andere neue'.split(
    ' ',
  ),
);
