import type {PlacedLine} from '../anatomy.js';
import type {Known} from '../facts.js';
import type {Block, Facts} from '../letter.js';

/** What a letter's type is read from. */
export interface Looked extends Known {
  readonly blocks: readonly Block[];
  readonly facts: Facts;
  readonly template: boolean;
  readonly frontMatter?: Readonly<Record<string, string>>;
}

/** A question whose answer many signs of a letter need. */
function once<Answer>(ask: (letter: Looked) => Answer): (letter: Looked) => Answer {
  const answers = new WeakMap<Looked, Answer>();
  return (letter) => {
    const known = answers.get(letter);
    if (known !== undefined) return known;
    const answer = ask(letter);
    answers.set(letter, answer);
    return answer;
  };
}

/** An answer: a quoted message, "Re:" in the subject, or the customer's message with its date. */
export const isAnswer = once((letter) => {
  const {lines, facts, mail, source} = letter;
  if (mail?.inReplyTo || lines.some((line) => line.name === 'quoted')) return true;
  const subject = subjectOf(letter);
  return (
    /^(?:re|aw|antw|antwort|sv)\s?:/i.test(subject) ||
    facts.dates.some(
      (date) => date.role === 'incoming' && !ours.test(source.text.slice(Math.max(0, date.at[0] - 40), date.at[0])),
    )
  );
});

/** "Unser Schreiben vom …" is no message of the customer's. */
const ours = /\b(?:unser|mein|our|my)(?:e[mnrs]?)?\s[^.\n]{0,40}$/i;

/** "Ja, ab Juli wird ein Platz frei": whoever begins so was asked. */
export function beginsWithYes({blocks}: Looked): boolean {
  const first = blocks.find((block) => block.part === 'body')?.sentences[0];
  return first !== undefined && /^\s*(?:ja|nein|yes|no)[,:;.!]\s/i.test(first.text);
}

/** An answer, or thanks for a call, a talk or an enquiry: the customer has asked for what the letter offers. */
export function isAsked(letter: Looked): boolean {
  return isAnswer(letter) || says(letter, thanksForAsking);
}

const thanksForAsking =
  /\b(?:dank|danke)\b[^.!?]{0,30}\b(?:Anfrage|Anruf|Gespräch|Besuch|Interesse|Aufmaß|an (?:uns|mich) (?:gedacht|denken))\b|\b(?:Sie|du) (?:suchen|suchst|planen|planst)\b|\bthank you for\b[^.!?]{0,30}\b(?:enquiry|inquiry|call|visit|interest|thinking of (?:me|us))\b|\byou asked (?:for|about|what|how)\b/i;

export const subjectOf = once(
  ({lines, mail, frontMatter = {}}) =>
    frontMatter.subject ??
    frontMatter.betreff ??
    lines.find((line) => line.name === 'subject')?.text ??
    mail?.subject ??
    '',
);

/** "50 Jahre Bäckerei Jannsen": years in the subject, and whom the letter goes to. */
export function isJubilee(letter: Looked): boolean {
  const subject = subjectOf(letter);
  if (isTimeTogether(letter)) return true;
  if (!/\b\d{1,3}(?:[.-]?\s?(?:jährig|Jahre)|\syears|(?:th|st|nd|rd)\sanniversary)/i.test(subject)) return false;
  const name = letter.facts.salutation?.name;
  return (
    (name !== undefined && subject.includes(name)) ||
    /\b(?:Sie|Ihr[A-Za-zÀ-ɏ]*|you|your|dein[A-Za-zÀ-ɏ]*)\b/u.test(subject)
  );
}

/** "Ten years with Wren & Hollis", "Zehn Jahre bei uns" in the subject: whose years they are needs no name. */
export function isTimeTogether(letter: Looked): boolean {
  return withUs.test(subjectOf(letter));
}

const withUs =
  /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|twenty-five|thirty|forty|fifty|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|fünfzehn|zwanzig|fünfundzwanzig|dreißig|dreissig|vierzig|fünfzig)\s(?:years (?:with|a (?:customer|member|client))|Jahre (?:bei (?!d)|Kund(?:e|in)\b|Mitglied\b|treu|mit (?:uns|Ihnen)))/i;

/** "Alles Gute zu Ihrem Geburtstag": the customer's own day is what the letter is for, whatever it gives or sells besides. */
export function isCustomersDay(letter: Looked): boolean {
  const opening = letter.blocks.find((block) => block.part === 'body')?.sentences[0]?.text.slice(0, 300) ?? '';
  return [subjectOf(letter), opening].some((text) => yourDay.test(text) && !ourDay.test(text));
}

const yourDay =
  /\b(?:Ihr|dein|euer|eur)(?:e[mnrs]?)?\s(?:[^\s.!?]{1,20}\s)?(?:\d{1,3}\.\s)?(?:[A-Z]?[a-zäöü]{0,10})(?:[Gg]eburtstag|[Hh]ochzeit|[Hh]ochzeitstag|[Jj]ubiläum|Ehrentag)\b|\b(?:Glückwunsch|Glückwünsche|[Aa]lles (?:Gute|Liebe)|gratulier[a-z]{1,4})\b[^.!?\n]{0,30}\bzu[mr]\s[^.!?\n]{0,25}(?:[Gg]eburtstag|[Hh]ochzeit|[Jj]ubiläum)|\b(?:[Hh]appy birthday|[Mm]any happy returns)\b|\b(?:[Cc]ongratulations|[Bb]est wishes)\s(?:on|for)\syour\s[^.!?\n]{0,25}(?:birthday|anniversary|wedding|jubilee)\b/u;
const ourDay = /\b(?:unser|our|wir (?:feiern|werden)|we (?:celebrate|turn|are turning))/i;

/** "Der kompetenteste Partner": a superlative on oneself. */
export function hasPraise({blocks}: Looked): boolean {
  return blocks.some(
    (block) => block.part === 'body' && block.sentences.some(({text}) => text.length < 600 && praise.test(text)),
  );
}

const praise =
  /\b(?:der|die|das|den|the)\s(?!(?:erst|nächst|letzt|meist|wenigst|spätest|frühest|best\b|first|last|next|latest|nearest|rest|most\b))(?:[a-zß-ÿā-ž]{4,}st(?:e[nrs]?)?|most\s[a-zß-ÿā-ž]+)\s(?:[A-ZÀ-ÞĀ-Ž]|[a-zß-ÿā-ž]+\s(?:ever|in\b))/u;

export const hasUnsubscribe = once(({lines, mail, source}) => {
  if (mail?.listUnsubscribe || source.fields().some(({field}) => field.kind === 'unsubscribe')) return true;
  return lines.some((line) => line.name !== 'quoted' && line.text.length < 1000 && unsubscribes.test(line.text));
});

const unsubscribes = /\b(?:abbestell|abmelden|austragen|abmeldelink|unsubscribe|opt[- ]out)/i;

/** Somebody is offered in the text together with a telephone number or an address of his own. */
export function namesOther({facts}: Looked): boolean {
  return (
    facts.people.some((one) => one.role === 'contact') &&
    (facts.phones.some((one) => one.part === 'body') || facts.mailboxes.some((one) => one.part === 'body'))
  );
}

/** Headings of the body, or paragraphs that begin in bold letters; table heads and labels are no topics. */
export const topics = once(({blocks, source, lines}) => {
  const isLabel = (end: number) => /:\s*$/.test(source.text.slice(Math.max(0, end - 4), end));
  const body = blocks.filter(({part, kind, at}) => part === 'body' && kind !== 'cell' && !isLabel(at[1]));
  const headings = body.filter((block) => block.kind === 'heading').length;
  const starts = new Set(body.map((block) => block.at[0]));
  const bold = source.hints.filter((hint) => hint.kind === 'bold' && starts.has(hint.at[0]) && !isLabel(hint.at[1]));
  return Math.max(headings, bold.length, plainHeadings(lines));
});

/** Headings of plain text: a short line without a full stop, alone above a line that has one. */
function plainHeadings(lines: readonly PlacedLine[]): number {
  let found = 0;
  for (let index = 1; index + 1 < lines.length; index++) {
    const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
    if (line?.name !== 'body' || after?.name !== 'body' || line.text.length > 60) continue;
    const isAlone = !before || before.text.trim() === '' || line.at[0] - before.at[1] > 1;
    if (
      isAlone &&
      /^\s*(?:\d{1,2}\.\s)?[A-ZÀ-Þ\d][^.!:;]*[^\s.!:;,]\s*$/.test(line.text) &&
      /[.!?]\s*$/.test(after.text)
    )
      found++;
  }
  return found;
}

export const amounts = once(({blocks, lines}) => {
  let found = lines.filter((line) => line.name === 'body' && line.text.length < 90 && position.test(line.text)).length;
  for (const block of blocks)
    if (block.kind === 'cell' && block.at[1] - block.at[0] < 40)
      for (const {text} of block.sentences) if (amount.test(text)) found++;
  return found;
});

/** "Zwei Sitzbänke   1.450 Euro": a line of a list or of a table of blanks that ends in an amount. */
const position =
  /(?::\s?|\s\s|\t)(?:(?:€|£|\$|CHF|EUR)\s?\d[\d.,']*|\d[\d.,']*\s?(?:€|EUR|Euro|CHF|Franken)|\d[\d.']*[.,]\d\d)$/;

const amount = /\d[.,]\d\d\b|[€£$]|EUR|CHF|\bEuro\b/;

/** A price of goods or services, in a sentence. */
export function hasPrice(letter: Looked): boolean {
  return showsPrice(letter) && says(letter, price);
}

/** Most letters show no price at all, which one look at the text tells. */
export const showsPrice = once(({source}) => price.test(source.text));

const price = /(?:\d|[.,]-{1,2}|–)\s?(?:€|EUR\b|Euro\b|CHF\b|Franken\b)|(?:€|£|\$|CHF|EUR|Fr\.)\s?\d/;

export function hasAnyPrice(letter: Looked): boolean {
  return hasPrice(letter) || amounts(letter) > 0;
}

/** A price anywhere, or one that comes with an enclosure. */
export function namesPrice(letter: Looked): boolean {
  const {source, lines} = letter;
  return (
    hasPrice(letter) ||
    amounts(letter) > 0 ||
    (showsPrice(letter) && lines.some((line) => line.name === 'body' && price.test(line.text))) ||
    source.fields().some(({field}) => field.kind === 'amount') ||
    says(letter, enclosing)
  );
}

const enclosing = /\b(?:anbei|anhang|anlage|beilage|beiliegend|beigefügt|enclosed|attached|attachment)/i;

/** Money that is owed, paid, refunded or changed: nothing is for sale here. */
export function moneyMoves(letter: Looked): boolean {
  return says(letter, moving);
}

const moving =
  /\b(?:Rechnung|erstatte[nt]?|Erstattung|Gutschrift|zurück(?:zahl|überweis|erstatt)|überw(?:eis|ies)|Mahnung|Beitrag|Gebühr|Miete|statt\s\d|steigt|erhöh|angehoben|refund|credit note|invoice|reimburse|instead of)/i;

/** A sentence of the body that a pattern finds. */
export function says(letter: Looked, pattern: RegExp): boolean {
  const known = said(letter);
  let found = known.get(pattern);
  if (found === undefined) {
    // Most letters say it nowhere: one look at the whole is quicker than one at every sentence. No pattern has an anchor.
    const {whole, texts} = bodyOf(letter);
    found = pattern.test(whole) && texts.some((text) => pattern.test(text));
    known.set(pattern, found);
  }
  return found;
}

/** What patterns have found, because many signs ask for the same one. */
const said = once(() => new Map<RegExp, boolean>());

/** The sentences in which patterns look for signs. */
const bodyOf = once(({blocks}) => {
  const texts: string[] = [];
  for (const {part, sentences} of blocks)
    if (part !== 'postscript') for (const {text} of sentences) if (text.length < 800) texts.push(text);
  return {whole: texts.join('\n'), texts};
});

export function hasDiscount({blocks}: Looked): boolean {
  return blocks.some((block) =>
    block.sentences.some(({text}) =>
      /\d\s?(?:%|Prozent|percent|per cent)\s(?:Rabatt|Nachlass|günstiger|auf alle?s?|off|discount|reduziert)/i.test(
        text,
      ),
    ),
  );
}

/** Neither salutation nor closing, and no subject of its own: a text block, a partial, a signature. */
export function isFragment(letter: Looked): boolean {
  const {facts, lines, mail, blocks} = letter;
  if (facts.salutation || lines.some((line) => line.name === 'closing')) return false;
  if (hasUnsubscribe(letter) && blocks.some((block) => block.kind === 'heading' || block.part === 'subject'))
    return false;
  if (mail) return blocks.every((block) => block.part === 'subject');
  const recipient = lines.some((line) => line.name === 'recipient');
  const subject = lines.some((line) => line.name === 'subject');
  return !(recipient && subject);
}
