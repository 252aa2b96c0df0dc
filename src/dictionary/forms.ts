import {readHeadword} from './notation.js';
import {formsOf} from './pattern.js';

/** Every form that a headword finds, for people to look at; nothing when it cannot be read. */
export function forms(find: string, language: 'de' | 'en'): string[] {
  const reading = readHeadword(find, language);
  return 'pattern' in reading ? formsOf(reading.pattern) : [];
}
