import type {PartName} from '../source/index.js';
import {keysOf} from './lexicon.js';
import type {Line} from './lines.js';

/** The lines of a mail's head at the very top of a text, with the part that each of them is; none where there is no head. */
export function mailHead(lines: readonly Line[]): readonly PartName[] {
  const names: PartName[] = [];
  const fields = new Set<string>();
  for (const line of lines) {
    const name = fieldOf(line.text);
    const part = headParts[name];
    if (part === undefined || line.part !== undefined || (names.length > 0 && line.blanks > 0)) break;
    names.push(part);
    fields.add(part);
    if (sender.has(name)) fields.add('sender');
  }
  const addressed = fields.has('sender') || fields.has('recipient');
  return addressed && fields.has('subject') && names.length > 1 ? names : [];
}

/** An address field holds lines for To and Cc; From and Sent are what an information block tells on paper. */
const headParts: Readonly<Record<string, PartName>> = {
  von: 'info',
  from: 'info',
  absender: 'info',
  gesendet: 'info',
  sent: 'info',
  datum: 'info',
  date: 'info',
  'reply-to': 'info',
  antwort: 'info',
  anlage: 'info',
  anlagen: 'info',
  attachments: 'info',
  an: 'recipient',
  to: 'recipient',
  cc: 'recipient',
  bcc: 'recipient',
  kopie: 'recipient',
  empfaenger: 'recipient',
  betreff: 'subject',
  subject: 'subject',
};

/** Which lines belong to an earlier message that a reply carries; own lines between `>` lines stay the writer's. */
export function quotedLines(lines: readonly Line[], from = 0): boolean[] {
  const quoted = lines.map((line) => line.part === 'quoted' || line.attribution || line.text.startsWith('>'));
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (!line || quoted[index]) continue;
    if (separates(line.text) && (separator.test(line.text) || headed(lines, index + 1))) return endsHere(quoted, index);
    if (headed(lines, index)) return endsHere(quoted, index);
    const length = attribution(lines, index);
    if (length === 0) continue;
    for (let at = index; at < index + length; at++) quoted[at] = true;
    if (!quoted.slice(index + length, index + length + 2).some(Boolean)) return endsHere(quoted, index);
  }
  return quoted;
}

function endsHere(quoted: boolean[], from: number): boolean[] {
  return quoted.map((is, index) => is || index >= from);
}

const separator =
  /^-{3,}\s*(?:Original Message|Original Appointment|Ursprüngliche Nachricht|Urspr. Nachricht|Originalnachricht|Weitergeleitete Nachricht|Forwarded message|Ende der weitergeleiteten Nachricht)\s*-{3,}|^(?:Begin forwarded message|Anfang der weitergeleiteten Nachricht):/i;

function separates(text: string): boolean {
  if (!'-_BbAa'.includes(text.charAt(0))) return false;
  return separator.test(text) || /^_{20,}$/.test(text);
}

const sender: ReadonlySet<string> = new Set(['von', 'from']);
const fields: ReadonlySet<string> = new Set([
  'gesendet',
  'sent',
  'datum',
  'date',
  'an',
  'to',
  'cc',
  'betreff',
  'subject',
]);

/** The block "Von: … Gesendet: … An: … Betreff: …" that mail programs put above a quoted message. */
function headed(lines: readonly Line[], index: number): boolean {
  if (!sender.has(fieldOf(lines[index]?.text))) return false;
  let found = 0;
  for (let at = index + 1; at < index + 6; at++) if (fields.has(fieldOf(lines[at]?.text))) found++;
  return found >= 2;
}

function fieldOf(text = ''): string {
  const colon = text.indexOf(':');
  return colon > 0 && colon < 14 ? (keysOf(text.slice(0, colon))[0] ?? '') : '';
}

/** "Am 3. Mai schrieb NAME:" and "On … wrote:", over one to three lines: how many they are. */
function attribution(lines: readonly Line[], index: number): number {
  const first = lines[index]?.text ?? '';
  if (!'AOL'.includes(first.charAt(0)) || !/^(?:Am|On|Le)\s/.test(first) || !/\d/.test(first)) return 0;
  let whole = '';
  for (let length = 1; length <= 3; length++) {
    const line = lines[index + length - 1];
    if (!line || (length > 1 && line.blanks > 0)) return 0;
    whole += ` ${line.text}`;
    if (whole.length > 400) return 0;
    if (/:$/.test(line.text)) return /\b(?:schrieb|wrote|a écrit)\b/.test(whole) ? length : 0;
  }
  return 0;
}
