import type {Range} from '../source/index.js';

/** What is known about a text before quoted mail is looked for in it. */
export interface QuotedOptions {
  /** Stretches that the format knows to be quoted (`<blockquote>`), ascending. */
  readonly known?: readonly Range[];
  /** The text is a mail that forwards another one, so a header block may stand at its very top. */
  readonly forwarded?: boolean;
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Without marks of quotation, bold type and white space around. */
  readonly text: string;
  readonly quoted: boolean;
}

/**
 * Where a text quotes or forwards earlier mail: whole lines, ascending, disjoint. Own lines between quoted ones (inline
 * answers) stay outside; the line that introduces a quotation ("Am … schrieb …:") belongs to it.
 */
export function quotedRanges(text: string, options: QuotedOptions = {}): readonly Range[] {
  const lines = linesOf(text, options.known ?? []);
  const found: Range[] = [];
  const from = (first: number, last: number): void => {
    const [head, tail] = [lines[first], lines[last]];
    if (head && tail) found.push([head.start, tail.end]);
  };
  const first = lines.findIndex((line) => line.text !== '');
  const own = ownArrows(lines, options.known ?? []);
  const head = options.forwarded ? first : endOfHead(lines, first);
  for (let at = Math.max(0, first); at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    if (line.quoted && !own.has(at)) {
      const last = quotedRun(lines, at, own);
      from(at, last);
      at = last + 1;
      continue;
    }
    if (line.text === '') {
      at++;
      continue;
    }
    const introduction = attribution(lines, at);
    if (introduction !== undefined) {
      const below = nextFilled(lines, introduction.last + 1);
      if (below !== undefined && lines[below]?.quoted && !own.has(below)) {
        const last = quotedRun(lines, below, own);
        from(at, last);
        at = last + 1;
        continue;
      }
      if (introduction.sure && below !== undefined) {
        from(at, lastFilled(lines));
        break;
      }
    }
    if (beginsForwarded(lines, at, at < head)) {
      from(at, lastFilled(lines));
      break;
    }
    at++;
  }
  return merged(found);
}

/** A text may begin with the head of its own mail, in any order: "To: … From: … Subject: …". Where that ends. */
function endOfHead(lines: readonly Line[], first: number): number {
  let end = Math.max(0, first) + 1;
  if (!key.test(lines[end - 1]?.text ?? '')) return end;
  while (end < lines.length && key.test(lines[end]?.text ?? '')) end++;
  return end;
}

function linesOf(text: string, known: readonly Range[]): readonly Line[] {
  const lines: Line[] = [];
  let index = 0;
  const returns = text.includes('\r');
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (returns) {
      const stop = text.slice(start, end).indexOf('\r');
      if (stop >= 0) end = start + stop;
    }
    while ((known[index]?.[1] ?? Number.POSITIVE_INFINITY) <= start && (known[index]?.[1] ?? 0) < end) index++;
    const range = known[index];
    const inside = range !== undefined && range[0] < end && range[1] > start;
    // Nothing that introduces a quotation is longer, and expressions stay cheap on a text without line breaks.
    const raw = text.slice(start, Math.min(end, start + 600));
    const marks = raw.includes('>') ? /^[ \t\ufeff]{0,4}(?:>[ \t]?)+/.exec(raw) : null;
    const bare = (marks ? raw.slice(marks[0].length) : raw).replace(/[\u200b\ufeff]/g, '').trim();
    const escaped = raw.startsWith('>From ');
    lines.push({start, end, text: bare, quoted: (marks !== null && !escaped) || (inside && bare !== '')});
    if (end >= text.length) break;
    start = text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
  }
  return lines;
}

/** Lines with a `>` that are no quotation: arrows before a link or an offer, alone and without an introduction. */
function ownArrows(lines: readonly Line[], known: readonly Range[]): ReadonlySet<number> {
  const own = new Set<number>();
  if (known.length > 0) return own;
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]?.quoted) continue;
    let last = at;
    while (lines[last + 1]?.quoted) last++;
    const introduced = at > 0 && isIntroduced(lines, at - 1);
    if (last === at && !introduced && isArrow(lines, at)) own.add(at);
    at = last;
  }
  return own;
}

function isArrow(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  return text.length < 80 && (/https?:|www\./.test(text) || /^https?:|^www\./.test(lines[at + 1]?.text ?? ''));
}

/** Whether the nearest lines above are the end of "… schrieb NAME:", be it on one line or on several. */
function isIntroduced(lines: readonly Line[], before: number): boolean {
  let last = before;
  while (last > before - 2 && lines[last]?.text === '') last--;
  if (!lines[last]?.text.endsWith(':')) return false;
  return [0, 1, 2, 3].some((back) => verbs.test(lines[last - back]?.text ?? ''));
}

/** The last line of a run of quoted lines; empty lines between two of them belong to it. */
function quotedRun(lines: readonly Line[], first: number, own: ReadonlySet<number>): number {
  let last = first;
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line?.quoted && !own.has(at)) last = at;
    else if (line?.text !== '') break;
  }
  return last;
}

function nextFilled(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < Math.min(lines.length, from + 4); at++) if (lines[at]?.text !== '') return at;
  return undefined;
}

function lastFilled(lines: readonly Line[]): number {
  for (let at = lines.length - 1; at > 0; at--) if (lines[at]?.text !== '') return at;
  return 0;
}

const verbs = /\b(?:schrieb|schrieben|geschrieben|wrote|writes|Zitat von|Quoting)\b|a écrit|ha scritto|escribió/i;
const clock = /\b\d{1,2}[:.]\d{2}\b/;
const year = /\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2}\b/;
const mailbox = /[^\s<>"@]@[^\s<>"@]/;

/**
 * "Am … schrieb …:", "On … wrote:", "NAME <…> schrieb am …:", on up to four lines. `sure`: it names a time or a mailbox, so what
 * follows is quoted even without marks; otherwise quoted lines must follow.
 */
function attribution(lines: readonly Line[], at: number): {readonly last: number; readonly sure: boolean} | undefined {
  let joined = '';
  for (let last = at; last < Math.min(lines.length, at + 4); last++) {
    const line = lines[last];
    if (!line || line.text === '' || (last > at && line.quoted)) return undefined;
    joined += (joined === '' ? '' : ' ') + line.text;
    if (joined.length > 500) return undefined;
    if (last === at && !mayIntroduce(joined)) return undefined;
    if (!/[:：]$/.test(joined)) continue;
    if (!verbs.test(joined)) {
      return undefined;
    }
    // "Am 3. März schrieben Sie uns:" is a sentence of the letter.
    if (/\b(?:schrieb ich|schrieben (?:Sie|wir)|schriebst du|you wrote|I wrote|we wrote)\b/i.test(joined)) {
      return undefined;
    }
    const dated = year.test(joined) && clock.test(joined);
    return {last, sure: dated || (mailbox.test(joined) && (year.test(joined) || joined.length < 200))};
  }
  return undefined;
}

/** Cheap look at a first line, so that ordinary lines are never joined with the ones below. */
function mayIntroduce(line: string): boolean {
  return (
    /^(?:Am|On|Le|Il|El|Zitat von|Quoting|Den|Mo|Di|Mi|Do|Fr|Sa|So)\b/.test(line) ||
    /\b(?:schrieb|geschrieben|wrote|writes)\b/.test(line) ||
    /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/.test(line)
  );
}

const separators: readonly RegExp[] = [
  /^-{2,20} ?(?:Original[- ]?(?:Message|Nachricht|nachricht|Mail|mail)|Ursprüngliche (?:Nachricht|Mail|E-Mail)|Urspr\S{1,12}ngliche Nachricht) ?-{2,20}$/i,
  /^-{2,20} ?(?:Weitergeleitete (?:Nachricht|Mail|E-Mail)|Forwarded (?:message|mail)|Fwd|Message transféré|Messaggio inoltrato)(?: (?:von|from|by) .{1,200})? ?-{0,20}$/i,
  /^(?:Begin forwarded message|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Start of forwarded message|Début du message transféré) ?:$/i,
];

/** Without dashes around them, these words need a header block below. */
const plainSeparator = /^(?:Original-?Nachricht|Ursprüngliche Nachricht|Original message) ?:?$/i;

const key =
  /^[*_]{0,2}(Von|From|De|Da|Gesendet(?: am)?|Sent|Envoyé|Inviato|Datum|Date|Data|An|To|À|A|Cc|Kopie|Bcc|Betreff|Betr\.|Subject|Objet|Oggetto|Antwort an|Reply-To|Priorität|Wichtigkeit|Importance|Anlagen?|Attachments?|Organisation|Organization)[*_]{0,2}[ \t]?:[*_]{0,2}(?:[ \t]|$)/i;

/** Whether what stands here and below is another message: a separator line, a row of underscores with a header, or a header block. */
function beginsForwarded(lines: readonly Line[], at: number, atTop: boolean): boolean {
  const text = lines[at]?.text ?? '';
  if (text.length > 300) return false;
  if (plainSeparator.test(text)) return headerBlock(lines, nextFilled(lines, at + 1));
  if (separators.some((separator) => separator.test(text))) return true;
  if (/^_{20,}$/.test(text)) {
    const below = nextFilled(lines, at + 1);
    return headerBlock(lines, below) || /mailing ?list/i.test(lines[below ?? -1]?.text ?? '');
  }
  return !atTop && headerBlock(lines, at);
}

/** Von/From and two more fields of a mail header within a few lines, each of which is a field or the rest of one. */
function headerBlock(lines: readonly Line[], at: number | undefined): boolean {
  if (at === undefined || !key.test(lines[at]?.text ?? '')) return false;
  const fields = new Set<string>();
  let others = 0;
  for (let index = at; index < Math.min(lines.length, at + 24); index++) {
    const text = lines[index]?.text ?? '';
    if (text === '') continue;
    const found = key.exec(text);
    if (found) {
      fields.add(kindOf((found[1] ?? '').toLowerCase()));
      others = 0;
    } else if (++others > 2) break;
  }
  fields.delete('other');
  return fields.has('from') && fields.size >= 3;
}

function kindOf(name: string): string {
  if (/^(?:von|from|de|da)$/.test(name)) return 'from';
  if (/^(?:gesendet|sent|envoyé|inviato|dat)/.test(name)) return 'date';
  if (/^(?:an|to|à|a)$/.test(name)) return 'to';
  if (/^(?:betr|subject|objet|oggetto)/.test(name)) return 'subject';
  return /^(?:cc|kopie)$/.test(name) ? 'cc' : 'other';
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && range[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
    else result.push(range);
  }
  return result;
}
