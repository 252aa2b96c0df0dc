/**
 * Text from a letter, safe to show on a terminal and in the log of a CI system: control characters (which may move the cursor,
 * change colours or hide text), marks that turn the reading direction around and the beginnings of commands become visible codes;
 * line breaks become spaces.
 */
export function printable(text: string): string {
  const shown = text.replace(lineBreaks, ' ').replace(dangerous, coded).replace(commands, coded);
  // GitHub obeys a line that begins with two colons.
  return shown.trimStart().startsWith('::') ? shown.replace(':', coded) : shown;
}

function coded(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

const lineBreaks = /(?:(?<![ \t])[ \t]+)?[\r\n\u2028\u2029]+[ \t]*|\t/g;
const dangerous = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/g;
/** Wherever they stand: GitHub obeys `##[`, Azure `##vso[`, TeamCity `##teamcity[`. */
const commands = /#(?=#(?:vso|teamcity)?\[)/g;
