export type {
  Block,
  Language,
  Letter,
  LetterDate,
  LetterType,
  Mailbox,
  Part,
  Person,
  Phone,
  Salutation,
  Sentence,
  Word,
} from '../letter/letter.js';
export type {PartName, Range} from '../source/index.js';
export {activeOf} from './active.js';
export {type AddressForm, addressForms} from './address-forms.js';
export {hasBenefit} from './benefit.js';
export {addDays, type Holiday, holidayOf, isWorkingDay, weekdayOf, withYear, workingDaysBetween} from './calendar.js';
export {type Clause, clausesOf, isQuestion} from './clauses.js';
export {fromThenOn, type Promised, withoutDelay} from './delays.js';
export {type Duty, englishDuties, germanDuties, isUrging} from './duties.js';
export {takesLeave} from './farewell.js';
export {askContract, type ContractField, type FieldContract, type FieldType} from './field-contract.js';
export {isParticiple} from './german-participle.js';
export {requestBehind} from './invitations.js';
export {type Detail, type LegalForm, legalFormOf} from './legal-forms.js';
export {body, missingAt, part, search, sentences, textOf} from './letter.js';
export {lineRanges, linesIn} from './lines.js';
export {hasMoment, namesMoment} from './moments.js';
export {negationIn, type Refusal, refusals} from './negation.js';
export {genitiveChains, nominalisations} from './nominalisations.js';
export {isNumeral} from './numerals.js';
export {englishOrders, germanOrders} from './orders.js';
export {type Passive, passives} from './passive.js';
export {tellsThePast} from './past.js';
export {quotedTone} from './quoted-tone.js';
export {type Readability, readabilityOf, readSentences} from './readability.js';
export {customerWords, isFormal, senderWords} from './references.js';
export {type Replacement, replacementOf} from './replace/index.js';
export {
  baseLanguage,
  type Category,
  type Company,
  type Context,
  defineRule,
  type Example,
  type Finding,
  type Hit,
  type House,
  type Level,
  type Localised,
  type Lookup,
  type Rule,
} from './rule.js';
export {sentencesIn} from './sentences-in.js';
export {spelled} from './spelling.js';
export {isTitle, type Subject, subjectOf} from './subject.js';
export {syllables} from './syllables.js';
export {dayBeside, dayLike, daysFrom, meantBy, type NamedDay, nearestOn} from './weekdays.js';
export {plainWords, whyOf, wordFindings} from './words.js';
