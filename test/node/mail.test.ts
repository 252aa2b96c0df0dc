import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {klarbrief} from './klarbrief.js';

/** What a message says (see the README beside the samples); what is not there has not been asked. */
interface Expected {
  readonly language?: 'de' | 'en' | null;
  readonly subject: string;
  readonly from: string;
  readonly visible_text_starts_with: string;
  readonly quoted_reply: boolean;
  readonly signature_name?: string | null;
  readonly charset: string;
  readonly charset_declared?: string;
}

interface Explained {
  readonly language: string;
  readonly charset: {readonly used: string; readonly declared: string | null};
  readonly fields: {readonly subject: string | null; readonly from: string | null};
  readonly people: readonly {readonly name: string; readonly role: string}[];
  readonly parts: readonly {readonly name: string; readonly text: string}[];
}

const own = fileURLToPath(new URL('../formats/samples/', import.meta.url));
const shared = fileURLToPath(new URL('../../../shared/data/eml/', import.meta.url));
const samples = [own, ...(existsSync(shared) ? [shared] : [])].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => ({name, folder})),
);

describe.each(samples)('explain $name', ({name, folder}) => {
  const expected: Expected = JSON.parse(readFileSync(folder + name.replace(/\.eml$/, '.expect.json'), 'utf8'));

  it('gives what the message says', async () => {
    const {code, out} = await klarbrief(folder, ['explain', name, '--format', 'json']);
    expect(code).toBe(0);
    const [mail] = JSON.parse(out) as [Explained];
    const text = mail.parts
      .filter((part) => part.name !== 'subject' && part.name !== 'quoted')
      .map((part) => part.text);
    expect(mail.fields).toEqual({subject: expected.subject, from: expected.from});
    expect(mail.charset.used).toBe(expected.charset);
    if (expected.charset_declared) expect(mail.charset.declared).toBe(expected.charset_declared);
    if (expected.language) expect(mail.language.slice(0, 2)).toBe(expected.language);
    expect(text.join(' ').replace(/\s+/g, ' ').trim()).toMatch(startingWith(expected.visible_text_starts_with));
    expect(mail.parts.some((part) => part.name === 'quoted')).toBe(expected.quoted_reply);
    const signature = mail.parts.filter((part) => part.name === 'signature').map((part) => part.text);
    if (expected.signature_name) expect(signature.join('\n')).toContain(expected.signature_name);
    if (expected.signature_name === null) expect(signature).toEqual([]);
    const signers = mail.people.filter(({role}) => role === 'sender');
    if (expected.signature_name === null) expect(signers).toEqual([]);
    // Who signs without a title or with a first name only is one with the person whom the header names.
    for (const {name} of signers) {
      if (typeof expected.signature_name !== 'string') continue;
      expect(name.includes(expected.signature_name) || expected.signature_name.includes(name), name).toBe(true);
    }
  });
});

function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/\s+/g, ' ').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`);
}
