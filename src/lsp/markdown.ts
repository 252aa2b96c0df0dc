/** A text as it stands, where Markdown would read signs in it: fields of templates, addresses, stars, tags. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#&]/g, '\\$&');
}
