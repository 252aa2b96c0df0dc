import type {Letter, Mailbox, Phone} from '../letter/letter.js';
import type {Range} from '../source/index.js';
import type {Claim, Topic} from './claim.js';
import {written} from './written.js';

/** The numbers and mailboxes of people and teams, where the letter leaves no doubt whose they are. */
export function* contacts(letter: Letter): Generator<Claim> {
  const {facts} = letter;
  const person = onlySender(letter);
  const isWritten = written(letter);
  for (const phone of facts.phones) {
    const digits = digitsOf(phone.text);
    if (!isWritten(phone.at) || digits.length < 6) continue;
    const team = teamBefore(letter, phone.at);
    const key = phone.kind === 'fax' ? 'fax' : phone.kind === 'mobile' ? 'mobile' : 'phone';
    const owner = team ?? (person !== undefined && ownsPhone(phone) ? person : undefined);
    if (owner) yield claim(key, owner, digits, phone.text, phone.at);
  }
  for (const mailbox of facts.mailboxes) {
    if (!isWritten(mailbox.at) || mailbox.part === 'quoted' || mailbox.part === 'recipient') continue;
    const team = mailbox.part === 'from' ? undefined : teamBefore(letter, mailbox.at);
    const owner = team ?? (person !== undefined && ownsMailbox(mailbox) ? person : undefined);
    if (owner) yield claim('email', owner, mailbox.address.toLowerCase(), mailbox.address, mailbox.at);
  }
}

function claim(key: Topic['key'], of: string, value: string, text: string, at: Range): Claim {
  return {check: 'project-contacts', topic: {key, of}, value, text: text.replace(/\s+/g, ' ').trim(), at};
}

/** The one person who signs; where two sign, nobody knows whose number it is. */
function onlySender({facts, source}: Letter): string | undefined {
  const senders = facts.people.filter(
    ({role, at}) => role !== 'recipient' && at[1] > at[0] && source.fieldAt(at[0]) === undefined,
  );
  const names = new Set(senders.map(({name}) => name.replace(/\s+/g, ' ').trim()));
  const [name] = names;
  // A first or last name alone may be anybody's.
  return names.size === 1 && name?.includes(' ') ? name : undefined;
}

/** A number in the text may be of anybody who is spoken of there. */
function ownsPhone({kind, part}: Phone): boolean {
  return (kind === 'direct' || kind === 'mobile') && (part === 'signature' || part === 'info');
}

function ownsMailbox({kind, part}: Mailbox): boolean {
  return kind === 'personal' && (part === 'signature' || part === 'info');
}

/** The team that a number is said to be of: the last one named before it, in the same line or alone in the line above. */
function teamBefore({source}: Letter, [at]: Range): string | undefined {
  const {text} = source;
  const begin = text.lastIndexOf('\n', at - 1) + 1;
  const head = text.slice(Math.max(begin, at - 90), at);
  // "Telefon …, aus dem Ausland …": another number for other callers.
  if (elsewhere.test(head)) return undefined;
  const own = lastTeam(head.slice(lastStop(head)));
  if (own) return own;
  if (!/^[\s\W]*(?:(?:tel(?:efon)?|phone|fon|e-?mail|fax|t|m)\b[.:]?\s*)?$/i.test(head)) return undefined;
  // The lines of a block, up to the one that names its team.
  let end = begin - 1;
  for (let lines = 0; lines < 3 && end > 0; lines++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end).trim();
    if (line === '') return undefined;
    const team = lastTeam(line);
    if (team) return line.length <= team.length + 12 ? team : undefined;
    end = start - 1;
  }
  return undefined;
}

/** Where the last sentence or list entry of a line begins. */
function lastStop(head: string): number {
  let stop = 0;
  for (const match of head.matchAll(/[!?;|·•]|(?<!tel|nr|str|no)\.\s/gi)) stop = match.index + match[0].length;
  return stop;
}

function lastTeam(text: string): string | undefined {
  let found: string | undefined;
  for (const match of text.matchAll(teams)) found = match[0];
  return found?.replace(/\s+/g, ' ');
}

const elsewhere = /ausland|abroad|overseas|outside|international|textphone|minicom|whatsapp|notfall|emergency/i;

/** Teams and departments as letters name them. The name of a product before them makes another team. */
const teams =
  /(?<![A-Za-zÀ-ɏ-])(?:Kunden(?:service|dienst|betreuung|center|zentrum|beratung)|Service-?(?:Team|Center|Hotline|Zentrale|Telefon|Nummer)|Bestell(?:service|hotline|annahme)|Buchhaltung|Rechnungs(?:abteilung|stelle|wesen)|Mahn(?:abteilung|stelle|wesen)|Vertriebs(?:innendienst|team)|Reklamations(?:abteilung|stelle)|Beschwerde(?:stelle|management)|Personal(?:abteilung|büro)|Schaden(?:abteilung|service|hotline)|Leistungsabteilung|Mitglieder(?:service|verwaltung|betreuung)|(?:Abo|Leser|Gäste|Mieter|Patienten|Händler)-?[Ss]ervice|Störungs(?:stelle|dienst|annahme)|Notdienst|Werkstatt|Rezeption|Zentrale|Sekretariat|Datenschutzbeauftragter?|customer (?:services?|care|support|relations)|help ?desk|service desk|accounts (?:department|team|payable|receivable)|billing (?:department|team)|sales (?:department|team|office)|support team|complaints (?:department|team)|claims (?:department|team)|membership (?:services?|team)|reception|switchboard)(?![A-Za-zÀ-ɏ])/gi;

/** What tells numbers apart; how they are grouped does not. */
function digitsOf(text: string): string {
  const plus = text.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return plus.replace(/^\+|^00/, '~').replace(/^~(?:49|43|41|44|353)/, '0');
}
