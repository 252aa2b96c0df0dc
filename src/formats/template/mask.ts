import type {TemplateEngine} from '../format.js';
import type {Tag} from './tag.js';
import {tagsOf} from './tags.js';

/** Stands for a field while the host format is parsed; `standIns` puts a value of its kind there. */
export const fieldMark = '\uE000';

/** Stand for the characters of tags in a masked text: the first of a field, its rest, and everything that prints nothing. */
export const marks = {field: fieldMark, rest: '\uE001', nothing: '\uE002'} as const;

/** The template with its tags replaced by private-use characters, of the same length. */
export function maskTemplate(original: string, engine: TemplateEngine): string {
  return masked(original, tagsOf(original, engine));
}

/** The text with these tags masked. */
export function masked(original: string, tags: readonly Tag[]): string {
  let text = '';
  let at = 0;
  for (const tag of tags) {
    const length = tag.at[1] - tag.at[0];
    text += original.slice(at, tag.at[0]);
    if (tag.kind !== 'output') text += marks.nothing.repeat(length);
    else if (length > 0) text += marks.field + marks.rest.repeat(length - 1);
    at = tag.at[1];
  }
  return text + original.slice(at);
}
