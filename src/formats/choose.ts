import {byteOrderMark, decode} from './charset.js';
import type {FormatId} from './format.js';
import {officeFormat} from './office/kind.js';
import {isOutlookMessage} from './signatures.js';
import {detectEngine, hostFormat} from './template/index.js';

const byExtension: Readonly<Record<string, FormatId>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.mjml': 'mjml',
  '.eml': 'eml',
  '.po': 'po',
  '.pot': 'po',
  '.yml': 'yaml',
  '.yaml': 'yaml',
  '.json': 'json',
  '.arb': 'json',
  '.properties': 'properties',
};

const templateExtensions: ReadonlySet<string> = new Set(
  '.twig .j2 .jinja .jinja2 .njk .liquid .hbs .handlebars .mustache .gotmpl .gohtml .tmpl .tpl .ftl .ftlh .erb .ejs .vm .vtl .vsl .smarty .blade .phtml .php .email .amp .ampscript'.split(
    ' ',
  ),
);

/** How much of a file is looked at to find out what it is. */
const sample = 65_536;

/** The format of a file: its extension says so; under a template, without a telling extension and on stdin, its content does. */
export function chooseFormat(contents: Uint8Array | string, path: string | undefined): FormatId {
  if (typeof contents !== 'string' && isOutlookMessage(contents)) return 'msg';
  const office = typeof contents === 'string' ? undefined : officeFormat(contents, path);
  if (office) return office;
  const {host: extension, template} = extensionsOf(path);
  const named = extension === undefined ? undefined : byExtension[extension];
  if (named === 'eml' || (named !== undefined && !template)) return named ?? 'text';
  const text = beginning(contents);
  if (named === undefined && !template && looksLikeMail(text)) return 'eml';
  // A template's second extension may lie: most `.html.twig` of plain text mails hold no tag at all.
  const host = hostFormat(text, detectEngine(text, path));
  if (host === 'html') return /<mj(?:ml|-[a-z])/i.test(text) ? 'mjml' : 'html';
  return named === 'markdown' && host === 'text' ? 'markdown' : host;
}

function beginning(contents: Uint8Array | string): string {
  if (typeof contents === 'string') return contents.slice(0, sample);
  return decode(contents.subarray(0, sample), byteOrderMark(contents) ?? 'windows-1252');
}

/** The extension that names the host (`.html` of `mail.html.twig` and of `mail.twig.html`) and whether one names a template. */
export function extensionsOf(path: string | undefined): {readonly host?: string; readonly template: boolean} {
  const name = (path ?? '')
    .slice(Math.max((path ?? '').lastIndexOf('/'), (path ?? '').lastIndexOf('\\')) + 1)
    .toLowerCase();
  const parts = name.split('.').slice(1).reverse();
  let template = false;
  for (const part of parts.slice(0, 3)) {
    const extension = `.${part}`;
    if (templateExtensions.has(extension)) template = true;
    else
      return byExtension[extension] === undefined
        ? {template}
        : {
            host: extension,
            template: template || parts.slice(1, 3).some((other) => templateExtensions.has(`.${other}`)),
          };
  }
  return {template};
}

/** Whether text begins with the header of an e-mail. */
function looksLikeMail(text: string): boolean {
  const known =
    /^(?:from|to|subject|date|received|return-path|mime-version|message-id|content-type|delivered-to|reply-to|cc|dkim-signature|x-[a-z0-9-]+)[ \t]*:/i;
  const strong =
    /^(?:received|return-path|mime-version|message-id|delivered-to|dkim-signature|content-type|x-[a-z0-9-]+)[ \t]*:/i;
  let fields = 0;
  let sure = false;
  const lines = text
    .replace(/^\ufeff/, '')
    .slice(0, 8192)
    .split(/\r\n|\n|\r/, 60);
  for (const [index, line] of lines.entries()) {
    if (line === '') break;
    if (index === 0 && /^From \S/.test(line)) {
      sure = true;
      continue;
    }
    if (/^[ \t]/.test(line) && fields > 0) continue;
    if (!/^[!-9;-~]{1,76}[ \t]*:/.test(line)) return false;
    if (known.test(line)) fields++;
    if (strong.test(line)) sure = true;
  }
  return fields >= 3 || (fields >= 2 && sure);
}
