/** Text as HTML, in elements and in attributes with double quotes. */
export function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/[\u2028\u2029]/g, (one) => `&#${one.charCodeAt(0)};`)
    .replace(/\u0000/g, '\uFFFD');
}

/** Data as JSON that ends no script element, opens none, and is one line for every program that counts lines. */
export function embedded(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
