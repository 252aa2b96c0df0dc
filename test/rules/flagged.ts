import {VFile} from 'vfile';
import {type LetterType, lint} from '../../src/index.js';

/** What one rule flags in a text; prose is wrapped in a letter, so that nothing about its parts has to be guessed. */
export function flagged(
  rule: string,
  text: string,
  {language = 'de', type = 'fragment', path = 'letter.txt', options = {}}: Given = {},
): string[] {
  const file = new VFile({value: text, path});
  lint(file, {
    rules: {[rule]: {level: 'warning', options}},
    fields: {},
    dictionaries: {},
    language,
    ...(type === 'detected' ? {} : {type}),
  });
  return file.messages.filter(({ruleId}) => ruleId === rule).map(({actual}) => String(actual ?? ''));
}

/** A whole letter around some prose. */
export function letter(body: string, {greeting = 'Guten Tag Frau Brehm,', closing = 'Freundliche Grüße'} = {}): string {
  return `${greeting}\n\n${body}\n\n${closing}\nTim Osten\n`;
}

interface Given {
  readonly language?: 'de' | 'de-AT' | 'de-CH' | 'en';
  readonly type?: LetterType | 'detected';
  readonly path?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}
