import {readHeadword} from '../dictionary/notation.js';
import {formsOf} from '../dictionary/pattern.js';
import {printable} from '../report/printable.js';
import {Trouble} from './io.js';
import type {Session} from './session.js';

/** `klarbrief forms`: what an entry of a word list finds, for the people who write them. */
export async function showForms(
  {io, say}: Session,
  find: string,
  {language = 'de'}: {readonly language?: 'de' | 'en'},
): Promise<number> {
  if (find.trim() === '') throw new Trouble(say('forms-empty'));
  const reading = readHeadword(find, language);
  if ('problem' in reading) throw new Trouble(reading.problem);
  const found = formsOf(reading.pattern);
  const count = found.length;
  io.stdout.write(`${count === 1 ? say('forms-count-one', {find}) : say('forms-count', {count, find})}\n`);
  for (const form of found) io.stdout.write(`  ${printable(form)}\n`);
  return 0;
}
