import {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {type LetterType, lint, type Settings} from '../../src/index.js';

/** What a rule finds in a letter: the flagged text, the key of the message and its part; nothing else runs. */
export function found(
  rule: string,
  value: string,
  {path = 'letter.txt', ...settings}: Partial<Settings> & {path?: string} = {},
): {
  readonly actual: string;
  readonly message: string;
  readonly part: string;
  readonly expected: readonly string[];
  readonly info: boolean;
}[] {
  return messagesOf(rule, value, path, {type: 'general', ...settings}).map((message) => {
    const {message: key, part} = (message as {data?: {message?: string; part?: string}}).data ?? {};
    return {
      actual: String(message.actual ?? ''),
      message: key ?? '',
      part: part ?? '',
      expected: message.expected ?? [],
      info: message.fatal === undefined,
    };
  });
}

/** What one rule flags, the text alone. Without a type the text is prose, so that nothing about its parts has to be guessed. */
export function flagged(
  rule: string,
  value: string,
  {type = 'fragment', path = 'letter.txt', language = 'de', options = {}}: Given = {},
): string[] {
  const settings = {rules: {[rule]: {level: 'warning' as const, options}}, language};
  return messagesOf(rule, value, path, type === 'detected' ? settings : {...settings, type}).map(({actual}) =>
    String(actual ?? ''),
  );
}

interface Given {
  readonly language?: 'de' | 'de-AT' | 'de-CH' | 'en';
  readonly type?: LetterType | 'detected';
  readonly path?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

function messagesOf(rule: string, value: string, path: string, settings: Partial<Settings>): VFileMessage[] {
  const file = new VFile({value, path});
  lint(file, {rules: {}, fields: {}, dictionaries: {}, language: 'de', ...settings});
  return file.messages.filter(({ruleId}) => ruleId === rule);
}

/** A German letter with this body, and whatever else differs from a plain one. */
export function letter(
  body: string,
  {
    head = '',
    subject = 'Ihr neuer Zähler',
    salutation = 'Guten Tag Frau Aksoy,',
    closing = 'Freundliche Grüße\nJana Petersen',
  } = {},
): string {
  return [head, subject, salutation, body, closing].filter((part) => part !== '').join('\n\n');
}

/** An e-mail with this text. */
export function mail(body: string, subject = 'Ihr neuer Zähler', date = 'Mon, 04 May 2026 09:00:00 +0200'): string {
  return `From: Jana Petersen <jana.petersen@wasserwerk.example>
To: Aksoy <aksoy@post.example>
Subject: ${subject}
Date: ${date}
Content-Type: text/plain; charset=utf-8

${body}`;
}
