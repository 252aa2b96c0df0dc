import type {Letter, Sentence, Word} from '../letter/letter.js';
import {search} from './letter.js';
import {customerWords, senderWords} from './references.js';
import type {Lookup} from './rule.js';

/**
 * A benefit makes the customer the one who gains: a cue says so, or the sentence is about the customer. Where the sender
 * is the one who acts ("Wir bieten Ihnen …"), only a cue counts.
 */
export function hasBenefit(letter: Letter, sentence: Sentence, cues: Lookup): boolean {
  if (search(sentence, cues).length > 0) return true;
  const senderActs = senderWords(letter, sentence).some((word) => /^(?:wir|ich|we|i)$/.test(word.key));
  if (senderActs || isRequestOnly(sentence)) return false;
  return customerWords(letter, sentence).some((word) => !namesVisit(sentence, word));
}

/** "Auf Ihr Kommen freut sich …", "Thank you for your call": what the customer does for the sender is no gain. */
function namesVisit({words}: Sentence, owner: Word): boolean {
  if (!/^(?:ihr(?:e[nmrs]?)?|your)$/.test(owner.key)) return false;
  const thing = words[words.indexOf(owner) + 1]?.key ?? '';
  return /^(?:kommen|besuch|anruf|nachricht|antwort|interesse|rueckmeldung|vertrauen|treue|visit|call|reply|interest|trust|custom)$/.test(
    thing,
  );
}

/** "Rufen Sie mich an": a request mentions the customer, but gives nothing. */
function isRequestOnly({words}: Sentence): boolean {
  const [first, second] = words;
  return first !== undefined && second !== undefined && /en$/.test(first.key) && second.text === 'Sie';
}
