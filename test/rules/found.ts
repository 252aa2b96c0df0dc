import {VFile} from 'vfile';
import {lint, type Settings} from '../../src/index.js';

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
  const file = new VFile({value, path});
  lint(file, {rules: {}, fields: {}, dictionaries: {}, language: 'de', type: 'general', ...settings});
  return file.messages
    .filter(({ruleId}) => ruleId === rule)
    .map((message) => {
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
