/** A text as it stands, where Markdown would read signs in it: fields of templates, addresses, stars, tags, a date as a list. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~#&]/g, '\\$&')
    .replace(/^(\s{0,3}\d{1,9})([.)])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s{0,3})([-+])(?=\s)/gm, '$1\\$2');
}
