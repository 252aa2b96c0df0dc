import type {Hint, Range} from '../source/index.js';

/** How many lines a signature below the delimiter `-- ` may have; more of them are the letter itself below a dash. */
const longestSignature = 40;

/** What a mail's own text shows about its end: the signature below `-- `, and lines that programs add. */
export function endHints(text: string, quoted: readonly Range[]): readonly Hint[] {
  const hints: Hint[] = [];
  let signature: {start: number; lines: number} | undefined;
  let last = 0;
  let index = 0;
  const close = (): void => {
    if (signature && signature.lines <= longestSignature && last > signature.start) {
      hints.push({kind: 'part', part: 'signature', at: [signature.start, last]});
    }
    signature = undefined;
  };
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    while ((quoted[index]?.[1] ?? Number.POSITIVE_INFINITY) <= start) index++;
    const inside = (quoted[index]?.[0] ?? Number.POSITIVE_INFINITY) < end;
    const line = text.slice(start, Math.min(end, start + 300)).replace(/\r$/, '');
    if (inside) close();
    else if (/^--[ \u00a0]?$/.test(line)) {
      close();
      signature = {start, lines: 0};
      last = start;
    } else if (isAddedByProgram(line.trim())) {
      close();
      hints.push({kind: 'part', part: 'footer', at: [start, start + line.trimEnd().length]});
    } else if (line.trim() !== '') {
      if (signature) signature.lines++;
      last = start + line.trimEnd().length;
    }
    start = end + 1;
  }
  close();
  return hints;
}

const added: readonly RegExp[] = [
  /^Von (?:meinem|meiner|unterwegs)\b.{0,60} (?:gesendet|verschickt|geschickt)\.?$/i,
  /^(?:Gesendet|Diese (?:Nachricht|E-Mail|Mail) wurde) von (?:meinem|unterwegs)\b.{0,80}$/i,
  /^Gesendet (?:von|mit|über) (?:Mail für|Outlook|der |meinem|Android|iPhone|iPad|Yahoo|Proton|K-9|BlueMail|Thunderbird).{0,80}$/i,
  /^(?:Von Samsung|Von Outlook|Outlook für) .{0,60}$/i,
  /^Sent (?:from|with|via) (?:my |Mail for|Outlook|Yahoo|Proton|K-9|BlueMail|Android|Samsung|an? ).{0,80}$/i,
  /^Get Outlook for .{0,60}$/i,
  /^Diese (?:E-Mail|Mail|Nachricht) wurde (?:von|mit|durch) .{1,60} (?:auf Viren )?(?:geprüft|gescannt|überprüft)\b.{0,80}$/i,
  /^(?:Virenfrei|Virus-free)\. ?.{0,60}$/i,
  /^This (?:e-?mail|message) has been (?:checked|scanned) (?:for viruses )?by .{0,80}$/i,
];

function isAddedByProgram(line: string): boolean {
  return line.length < 200 && added.some((pattern) => pattern.test(line));
}
