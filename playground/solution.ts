import type {Checked, Locale} from './protocol.js';
import {quoted} from './quotes.js';
import {say} from './texts.js';

/** The solution sheet of a letter: every finding with its line, its words and what to do, one line each. */
export function solutionOf(text: string, {findings}: Checked, locale: Locale): string {
  const lines = findings.map(({at: [start], rule, found, title, reason}) => {
    const line = text.slice(0, start).split('\n').length;
    const words = found === undefined ? say('missing', locale) : quoted(found.replace(/\s+/g, ' '), locale);
    // A rule may miss several things; its reason says which.
    return `${line} · ${rule} · ${words} · ${found === undefined ? reason : title}\n`;
  });
  return lines.join('');
}
