export type {
  Block,
  Language,
  Letter,
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
export {addDays, type Holiday, holidayOf, isWorkingDay, weekdayOf, workingDaysBetween} from './calendar.js';
export {body, missingAt, part, search, sentences, textOf} from './letter.js';
export {englishOrders, germanOrders} from './orders.js';
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
export {plainWords, wordFindings} from './words.js';
