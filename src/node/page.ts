import {readFileSync} from 'node:fs';
import path from 'node:path';
import {Trouble} from './io.js';
import type {Session} from './session.js';

/** The page to type into, as the build made it. */
export function pageHtml({io, say}: Pick<Session, 'io' | 'say'>): string {
  try {
    // The package has the page beside the folder of the program.
    return readFileSync(path.join(path.dirname(io.worker ?? ''), '../playground/dist/klarbrief.html'), 'utf8');
  } catch {
    throw new Trouble(say('serve-no-page'));
  }
}
