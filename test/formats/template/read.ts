import type {TemplateEngine} from '../../../src/formats/format.js';
import {readHtml} from '../../../src/formats/html.js';
import {readMarkdown} from '../../../src/formats/markdown.js';
import {detectEngine, hostFormat} from '../../../src/formats/template/index.js';
import {readText} from '../../../src/formats/text.js';

/** What a template says, in the shape that tests compare. */
export interface Said {
  readonly engine: TemplateEngine | undefined;
  readonly text: string;
  /** `name: kind`, with the fallback behind an equals sign. */
  readonly fields: readonly string[];
  readonly branches: readonly string[];
  readonly comments: readonly string[];
  readonly includes: readonly string[];
}

/** Read a template as the file would be read: engine and host are found out. */
export function said(template: string, path?: string): Said {
  const options = path === undefined ? {} : {path};
  const host = hostFormat(template, detectEngine(template, path));
  const content = {text: readText, markdown: readMarkdown, html: readHtml}[host](template, options);
  const source = content.letters[0]?.source;
  return {
    engine: content.engine,
    text: source?.text.trim() ?? '',
    fields:
      source
        ?.fields()
        .map(
          ({field: {name, kind, fallback}}) => `${name}: ${kind}${fallback === undefined ? '' : ` = ${fallback}`}`,
        ) ?? [],
    branches: source?.branches.map(({text}) => text) ?? [],
    comments: content.comments.map(({text}) => text),
    includes: source?.hints.flatMap((hint) => (hint.kind === 'include' ? [hint.name] : [])) ?? [],
  };
}
