import type {VFile} from 'vfile';
import {allFormats} from './formats/all.js';
import {type Reading, read} from './formats/index.js';
import type {Steps} from './letter/steps.js';
import {type Document, linter, reader, readInSteps} from './lint.js';
import type {Settings} from './settings/settings.js';

/** Check one file: bytes (or text) in `file.value`, findings as messages on `file`, the verdict in `file.data.klarbrief`. */
export const lint = linter(allFormats);

/** Read the letters of a file without checking them. */
export const readDocument = reader(allFormats);

/** Read the letters of a file with pauses, so that an editor stays quick; `checking` goes on with them. */
export function reading(file: VFile, settings: Settings): Steps<Document> {
  return readInSteps(file, allFormats, settings);
}

/** Only find out how a text is read: its format, its comments, where the text of its letters stands. Much quicker than a check. */
export function readSource(text: string, path: string | undefined, {fields, engine}: Settings): Reading {
  return read(text, {fields, ...(path === undefined ? {} : {path}), ...(engine ? {engine} : {})}, allFormats);
}

export {rules} from '../rules/index.js';
export {rememberFewer} from './dictionary/index.js';
export {editorScope, underneath} from './editor-scope.js';
export {explain, type Fact} from './explain.js';
/** From findings to edits of the file. */
export {apart, type Edit, type Fixable, type Replacement, replacementOf, withEdits} from './fix/index.js';
export {frontMatterOf} from './formats/front-matter.js';
export type {Reading} from './formats/index.js';
export {version} from './generated/package.js';
export type {Facts, Language, Letter, LetterType, Part} from './letter/letter.js';
export {fieldNames, languageNames, type Names, partNames, typeMeanings, typeNames} from './letter/names.js';
export {retextGerman} from './letter/parse-german.js';
export type {Steps} from './letter/steps.js';
/** Check the letters of a file with pauses: the findings, which become messages on the file as well. */
export {checkInSteps as checking, type Document, isLetter} from './lint.js';
export {klarbrief, retextKlarbrief} from './plugins.js';
export {questions} from './report/checklist.js';
export {exampleOf} from './report/example.js';
export {render} from './report/message.js';
export type {Remark, Verdict} from './report/report.js';
export type {Example, Finding, Rule} from './rule/rule.js';
export {applyDirectives, directiveKinds, parseDirectives} from './settings/directives.js';
export {addWord, type Change, configurationIn, editConfiguration} from './settings/edit.js';
export {type FrontMatterKey, frontMatterKeys} from './settings/front-matter.js';
export {letterTypes} from './settings/schema.js';
export {scopeOf} from './settings/scope.js';
export {defaults, type Settings} from './settings/settings.js';
export {type Range, type Segment, Source} from './source/index.js';
