import type {Letter} from '../letter/letter.js';

/**
 * How the customer addresses the house in the message that a reply carries: by the forms of Sie and du that leave no doubt.
 * What the house itself wrote before (the quotation in the quotation) does not count.
 */
export function quotedTone(letter: Letter): 'sie' | 'du' | undefined {
  let formal = 0;
  let familiar = 0;
  for (const {name, at} of letter.children) {
    if (name !== 'quoted') continue;
    const text = ownWords(letter.source.text.slice(...at));
    formal += count(text, /(?<=[a-zäöüß\d,;)]\s{1,3})(?:Sie|Ihnen|Ihre?[mnrs]?)(?![A-Za-zÀ-ɏ])/g);
    familiar += count(
      text,
      /(?<![A-Za-zÀ-ɏ])(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[mnrs]?|[Ee]uch|[Ee]ure?[mnrs]?)(?![A-Za-zÀ-ɏ])/g,
    );
  }
  if (formal === 0 && familiar === 0) return undefined;
  return formal > familiar ? 'sie' : 'du';
}

/** The newest message of a thread, its marks at the beginning of the lines removed. */
function ownWords(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const own: string[] = [];
  let headers = 0;
  for (const line of lines) {
    if (/^\s*>\s*>/.test(line)) continue;
    const plain = line.replace(/^\s*>\s?/, '');
    if (/^(?:Von|From):\s|(?:schrieb|wrote)[^\n]{0,80}:\s*$|^-{3,}/.test(plain)) headers++;
    if (headers > 1 && own.some((each) => each.trim() !== '' && !header.test(each))) break;
    if (!header.test(plain)) own.push(plain);
  }
  return own.join(' ');
}

const header =
  /^(?:Von|From|An|To|Cc|Gesendet|Sent|Datum|Date|Betreff|Subject):\s|(?:schrieb|wrote)[^\n]{0,80}:?\s*$|^-{3,}/;

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
