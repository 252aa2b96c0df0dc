import {allFormats} from './formats/all.js';
import {linter, reader} from './lint.js';

/** Check one file: bytes (or text) in `file.value`, findings as messages on `file`, the verdict in `file.data.klarbrief`. */
export const lint = linter(allFormats);

/** Read the letters of a file without checking them. */
export const readDocument = reader(allFormats);

export {rules} from '../rules/index.js';
export type {Reading} from './formats/index.js';
export type {Facts, Language, Letter, LetterType, Part} from './letter/letter.js';
export {retextGerman} from './letter/parse-german.js';
export type {Document} from './lint.js';
export {klarbrief, retextKlarbrief} from './plugins.js';
export type {Verdict} from './report/report.js';
export type {Example, Finding, Rule} from './rule/rule.js';
export {defaults, type Settings} from './settings/settings.js';
export {type Range, type Segment, Source} from './source/index.js';
