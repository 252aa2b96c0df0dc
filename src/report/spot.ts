import type {Localised} from '../rule/rule.js';
import type {Locale} from '../settings/settings.js';
import {render} from './message.js';

/** How people find a place where the lines of the original say nothing to them; it stands in the `data` of a finding. */
export interface Spot {
  /** The paragraph of a Word or OpenDocument file, counted in a part of it. */
  readonly paragraph?: number;
  readonly area?: keyof typeof areas;
  /** The place in the decoded text of an encoded part of a mail. */
  readonly encoded?: {readonly part: number; readonly line: number; readonly column: number};
}

/** „Absatz 7 (Text)“, “paragraph 7 (body)”: what a place is called; nothing where lines are enough. */
export function spotText(
  {paragraph, area, encoded}: Readonly<Partial<Record<keyof Spot, unknown>>>,
  locale: Locale,
): string | undefined {
  if (typeof paragraph === 'number') {
    const name = Object.entries(areas).find(([key]) => key === area)?.[1];
    return name ? render(texts.paragraph, {number: paragraph, area: name[locale]}, locale) : undefined;
  }
  if (typeof encoded !== 'object' || encoded === null) return undefined;
  const {part, line, column}: {part?: unknown; line?: unknown; column?: unknown} = encoded;
  return render(texts.encoded, {part: String(part), line: String(line), column: String(column)}, locale);
}

const texts = {
  paragraph: {de: 'Absatz {number} ({area})', en: 'paragraph {number} ({area})'},
  encoded: {de: 'Teil {part}, Zeile {line}:{column}', en: 'part {part}, line {line}:{column}'},
} as const satisfies Readonly<Record<string, Localised>>;

const areas = {
  subject: {de: 'Betreff', en: 'subject'},
  header: {de: 'Kopfzeile', en: 'header'},
  body: {de: 'Text', en: 'body'},
  footer: {de: 'Fußzeile', en: 'footer'},
  'text box': {de: 'Textfeld', en: 'text box'},
  footnote: {de: 'Fußnote', en: 'footnote'},
} as const satisfies Readonly<Record<string, Localised>>;
