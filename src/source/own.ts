/**
 * The same string with memory of its own. Engines cut a word out of a text by pointing into it; a table that remembers the
 * word would keep the whole text alive, in an editor every version of it.
 */
export function owned(text: string): string {
  return text.length < 13 ? text : JSON.parse(JSON.stringify(text));
}
