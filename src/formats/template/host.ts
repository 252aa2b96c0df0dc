import type {TemplateEngine} from '../format.js';
import {maskTemplate} from './mask.js';

export type HostFormat = 'text' | 'markdown' | 'html';

/**
 * What a text is under its template syntax, whatever its extension says: most plain text mails in `.html.twig` files hold
 * no tag, and a forgotten `<br>` makes no HTML.
 */
export function hostFormat(original: string, engine?: TemplateEngine): HostFormat {
  const text = engine === undefined ? original : maskTemplate(original, engine);
  if (blocks.test(text)) return 'html';
  const breaks = text.match(lineBreaks)?.length ?? 0;
  const lines = text.match(filledLines)?.length ?? 0;
  const closed = text.match(inlines)?.length ?? 0;
  if (breaks + closed > 0 && breaks * 2 + closed >= lines) return 'html';
  return markdown.test(text) ? 'markdown' : 'text';
}

const blocks =
  /<(?:!doctype html|html|head|body|table|tbody|tr|td|p|div|h[1-6]|ul|ol|li|style|center|blockquote|section|article|header|footer|main|mjml|mj-[a-z]{1,30})(?:[\s/>\uE000\uE002]|$)/i;
const lineBreaks = /<br\s{0,3}\/?>/gi;
const inlines = /<\/(?:a|b|i|strong|em|span|font|small|u)>/gi;
const filledLines = /^[^\S\n\r\u2028\u2029]*\S/gm;
const markdown = /^#{1,6} (?!klarbrief-)\S|\*\*[^\s*][^*\n]{0,200}\*\*|\]\((?:https?:|mailto:|tel:|\uE000)/m;
