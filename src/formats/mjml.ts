import {type Hint, Source} from '../source/index.js';
import type {Comment, Content, ContentOptions} from './content.js';
import {type Host, readDocument} from './document.js';
import {html} from './html.js';

/** Read an MJML document, with or without template syntax. */
export function readMjml(original: string, options: ContentOptions = {}): Content {
  return readDocument(original, options, mjml);
}

/** MJML is HTML whose text stands in elements of its own; what it includes is never opened, but may hold anything. */
const mjml: Host = (text, from) => {
  const reading = html(text, from);
  const {source} = reading;
  const hints = [...includes(text, source, reading.comments)];
  return hints.length === 0
    ? reading
    : {...reading, source: new Source(source.original, source.segments, [...source.hints, ...hints], source.branches)};
};

/** Where other files would print, as places of the letter's text. Styles and the head print nothing. */
function* includes(text: string, source: Source, comments: readonly Comment[]): Generator<Hint> {
  const body = Math.max(0, text.search(/<mj-body\b/i));
  let segment = 0;
  let begin = 0;
  let comment = 0;
  for (const match of text.matchAll(/<mj-include\b[^<>]{0,1000}>/gi)) {
    const at = match.index;
    if (at < body) continue;
    while ((comments[comment]?.at[1] ?? Number.POSITIVE_INFINITY) <= at) comment++;
    if ((comments[comment]?.at[0] ?? Number.POSITIVE_INFINITY) < at) continue;
    const name = /\bpath\s{0,5}=\s{0,5}["']([^"'<>]{0,500})/i.exec(match[0])?.[1] ?? '';
    if (/\btype\s{0,5}=\s{0,5}["']css/i.test(match[0]) || name.endsWith('.css')) continue;
    for (let next = source.segments[segment]; next && next.from[1] <= at; next = source.segments[++segment]) {
      begin += next.text.length;
    }
    yield {kind: 'include', name, at: [begin, begin]};
  }
}
