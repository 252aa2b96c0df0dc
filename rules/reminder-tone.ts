import {
  clausesOf,
  defineRule,
  type Hit,
  isQuestion,
  type Letter,
  type Lookup,
  missingAt,
  namesMoment,
  negationIn,
  type Range,
  type Sentence,
  search,
  sentences,
  sentencesIn,
  type Word,
} from '../src/rule/index.js';

export default defineRule({
  id: 'reminder-tone',
  category: 'arguments',
  level: 'warning',
  types: ['reminder'],
  seldom: ['reminder-tone/'],
  title: {
    de: 'Erinnern Sie so, dass der Kunde bleibt',
    en: 'Remind in a way that keeps the customer',
  },
  why: {
    de: 'Die meisten haben eine Rechnung nur übersehen. Wer alles Nötige auf einen Blick sieht und das Gesicht wahren kann, zahlt schneller und kauft wieder.',
    en: 'Most people have only overlooked an invoice. Those who see at a glance what is needed and can save face pay sooner and buy again.',
  },
  messages: {
    invoiceNumber: {
      de: 'Nennen Sie die Nummer der Rechnung: Ohne sie muss Ihr Kunde suchen.',
      en: 'Give the number of the invoice: without it your customer has to search.',
    },
    amount: {
      de: 'Nennen Sie den offenen Betrag: Ihr Kunde soll gleich sehen, worum es geht.',
      en: 'Name the amount that is open: your customer should see at once what this is about.',
    },
    dueDate: {
      de: 'Nennen Sie ein Datum, bis zu dem Sie das Geld erwarten oder an dem es fällig war: Im Brief steht keines.',
      en: 'Give the date by which you expect the money, or on which it was due: the letter has none.',
    },
    wayOut: {
      de: 'Lassen Sie einen freundlichen Ausweg („Falls Sie schon gezahlt haben, legen Sie den Brief einfach weg“): So wahrt Ihr Kunde das Gesicht.',
      en: 'Leave a friendly way out (“If you have already paid, please put this letter aside”): it lets your customer save face.',
    },
    threat: {
      de: 'Lassen Sie Drohungen für spätere Briefe: „{found}“ verletzt Kunden, die die Rechnung nur übersehen haben.',
      en: 'Leave threats for later letters: “{found}” hurts customers who have only overlooked the invoice.',
    },
    accusation: {
      de: 'Bitten Sie, statt vorzuwerfen („Könnten Sie den Betrag bitte bis Freitag überweisen?“): „{found}“ verletzt Kunden, die die Rechnung nur übersehen haben.',
      en: 'Ask instead of accusing (“Could you please send the amount by Friday?”): “{found}” hurts customers who have only overlooked the invoice.',
    },
  },
  exceptions: {
    de: 'Drohungen werden nur in der ersten Erinnerung gemeldet. Als Ausweg zählen auch Raten, mehr Zeit oder das Angebot, eine Lösung zu finden. Felder einer Vorlage für Nummer, Betrag und Datum zählen mit.',
    en: 'Threats are reported in the first reminder only. Instalments, more time or the offer to find a solution count as a way out. Fields of a template for number, amount and date count.',
  },
  examples: {
    de: [
      {
        type: 'reminder',
        bad: `Guten Tag Frau Roth,

die Rechnung 4711 über 80 Euro war am 2. Mai fällig. Bitte überweisen Sie den Betrag bis zum 20. Mai. <mark>Sonst geben wir die Forderung an ein Inkassobüro</mark>. Falls Sie schon gezahlt haben, danken wir Ihnen.

Freundliche Grüße
Eva Sander`,
        good: `Guten Tag Frau Roth,

die Rechnung 4711 über 80 Euro war am 2. Mai fällig. Bitte überweisen Sie den Betrag bis zum 20. Mai. Falls Sie schon gezahlt haben, danken wir Ihnen.

Freundliche Grüße
Eva Sander`,
      },
      {
        type: 'reminder',
        bad: `Guten Tag Frau Roth,

die Rechnung 4711 über 80 Euro war am 2. Mai fällig. Bitte überweisen Sie den Betrag bis zum 20. Mai.<mark></mark>

Freundliche Grüße
Eva Sander`,
        good: `Guten Tag Frau Roth,

dies ist unsere dritte Mahnung. Die Rechnung 4711 über 80 Euro war am 2. Mai fällig. Bitte überweisen Sie den Betrag bis zum 20. Mai, sonst beantragen wir einen Mahnbescheid. Gern vereinbaren wir Raten mit Ihnen.

Freundliche Grüße
Eva Sander`,
      },
    ],
    en: [
      {
        type: 'reminder',
        bad: `Dear Ms Roth,

Invoice 4711 for £80 was due on 2 May. Please pay by 20 May. <mark>Otherwise we will take legal action</mark>. If you have already paid, thank you.

Kind regards
Eve Sanders`,
        good: `Dear Ms Roth,

Invoice 4711 for £80 was due on 2 May. Could you please pay by 20 May? If you have already paid, thank you.

Kind regards
Eve Sanders`,
      },
      {
        type: 'reminder',
        bad: `Dear Ms Roth,

We have not yet received your payment of £80, due on 2 May. If you have already paid, thank you.<mark></mark>

Kind regards
Eve Sanders`,
        good: `Dear Ms Roth,

We have not yet received your payment of £80 for invoice 4711, due on 2 May. If you have already paid, thank you.

Kind regards
Eve Sanders`,
      },
    ],
  },
  *check(letter, {list}) {
    if (isFirst(letter, list('stage'))) yield* threats(letter, list('threat'));
    if (letter.source.fields().some(({field}) => field.kind === 'text-block')) return;
    const at = missingAt(letter, 'body', 'subject');
    // What the text itself says spares reading the info block; its last cells may go on there.
    const prose = sentences(letter);
    const said = (tells: (some: readonly Sentence[]) => boolean): boolean =>
      tells(prose) || tells([...prose.slice(-cellsOfRow), ...aside(letter)]);
    const [invoice, due] = [list('invoice'), list('due')];
    if (!said((some) => hasInvoiceNumber(letter, some, invoice)))
      yield {message: 'invoiceNumber', at, part: 'invoice-number'};
    if (!said((some) => hasAmount(letter, some))) yield {message: 'amount', at, part: 'amount'};
    if (!said((some) => hasDueDate(letter, some, due))) yield {message: 'dueDate', at, part: 'due-date'};
    if (!hasWayOut(letter, list('way-out'))) yield {message: 'wayOut', at, part: 'way-out'};
  },
});

function baseOf({language}: Letter): 'de' | 'en' {
  return language === 'en' ? 'en' : 'de';
}

/** Number, amount and date may stand in the info block, too. */
function aside(letter: Letter): readonly Sentence[] {
  return letter.children
    .filter(({name}) => name === 'info' || name === 'letterhead' || name === 'enclosures')
    .flatMap(({name, at}) => sentencesIn(letter, at, name));
}

/** The subject knows best which reminder this is; then what the text says of itself and of earlier letters. */
function isFirst(letter: Letter, stages: Lookup): boolean {
  const all = sentences(letter);
  // "{{ level }}. Mahnung": any of them.
  const fields = letter.source.fields();
  const follows = ({at}: Word): boolean => fields.some((field) => at[0] - field.at[1] >= 0 && at[0] - field.at[1] <= 3);
  if (
    fields.length > 0 &&
    all.some(({words}) =>
      words.some((word) => /^(?:mahnung|zahlungserinnerung|reminder)$/.test(word.key) && follows(word)),
    )
  )
    return false;
  const inSubject = new Set<string | undefined>();
  const anywhere = new Set<string | undefined>();
  for (const sentence of all) {
    const {part, kind} = sentence.block;
    for (const {entry, words} of search(sentence, stages)) {
      if (part !== 'subject' && isYetToCome(sentence, words[0] ?? 0)) continue;
      anywhere.add(entry.say[0]);
      if (part === 'subject' || kind === 'heading') inSubject.add(entry.say[0]);
    }
  }
  if (inSubject.has('later')) return false;
  return inSubject.has('first') || (!anywhere.has('later') && !anywhere.has('before'));
}

/** "Mahnspesen fallen bei der zweiten Mahnung an", "with the second reminder": one that was not written yet. */
function isYetToCome({words}: Sentence, at: number): boolean {
  const start = /^(?:der|einer|the|a)$/.test(words[at - 1]?.key ?? '') ? at - 2 : at - 1;
  return /^(?:bei|mit|ab|vor|with|from|before|on)$/.test(words[start]?.key ?? '');
}

function* threats(letter: Letter, cues: Lookup) {
  for (const sentence of sentences(letter)) {
    if (sentence.block.kind === 'cell' || sentence.words.length < 4) continue;
    const hit = search(sentence, cues).find((one) => isThreat(letter, sentence, one));
    if (!hit) continue;
    const at = spanOf(letter, sentence, hit);
    const found = letter.source.text.slice(...at).replace(/\s+/g, ' ');
    const message = /^(?:accusation|neglect|unpaid)$/.test(hit.entry.say[0] ?? '') ? 'accusation' : 'threat';
    yield {message, at, values: {found: shortened(found)}, part: 'threat'} as const;
  }
}

/** A threat announces something: somebody will do it, or it will happen. "Mahngebühren fallen keine an" threatens nobody. */
function isThreat(letter: Letter, sentence: Sentence, {entry, range}: Hit): boolean {
  const language = baseOf(letter);
  const clause = clausesOf(sentence, language).find(({words}) =>
    words.some(({at}) => at[0] >= range[0] && at[1] <= range[1]),
  );
  if (!clause) return false;
  const denied = negationIn(clause, language);
  // "Trotz mehrfacher Mahnung haben wir nichts gehört": what is denied behind a reproach is something else.
  const behind = denied !== undefined && entry.say[0] === 'accusation' && denied.at[0] >= range[1];
  const within = denied !== undefined && denied.at[0] >= range[0] && denied.at[1] <= range[1];
  if (denied && !within && !behind && !isUnlessPaid(sentence, denied)) return false;
  const at = clause.words.findIndex((word) => word.at[0] === range[0]);
  if (
    clause.words.some(
      ({key}, index) => harmless.test(key) || (/^(?:ohne|without)$/.test(key) && at - index > 0 && at - index < 3),
    )
  )
    return false;
  if (entry.say[0] === 'accusation') return clause.role !== 'condition';
  if (entry.say[0] === 'unpaid')
    return (
      clause.role !== 'condition' &&
      !isQuestion(sentence) &&
      clause.words[at - 1]?.key !== 'noch' &&
      clause.words.some(({text, key}) => text === 'Sie' || key === 'du') &&
      clause.words.some(({key}) => /^(?:haben|hast|hatten)$/.test(key))
    );
  if (entry.say[0] === 'neglect')
    return (
      !isQuestion(sentence) &&
      !clause.words.some(({key}) => softeners.test(key)) &&
      clause.role !== 'condition' &&
      clause.words.some(({key}) => /^(?:haben|hast|hat|habt|wurden?|worden)$/.test(key))
    );
  return sentence.words.some(({key}) => announcing.test(key));
}

/** "Sicher haben Sie es nur vergessen" forgives. */
const softeners =
  /^(?:sicher|sicherlich|bestimmt|vielleicht|nur|einfach|schlicht|moeglicherweise|perhaps|maybe|just|surely)$/;

/** "if payment is not received we will …" in one clause: what is denied is the payment. */
function isUnlessPaid({words}: Sentence, denied: Word): boolean {
  const at = words.indexOf(denied);
  return words.slice(0, at).some(({key}) => /^(?:if|unless|wenn|falls|sollte|sollten|wird|werden|geht)$/.test(key));
}

const harmless = /^(?:vermeiden|ersparen|erspart|sparen|verhindern|avoid|spare|avoiding)$/;
const announcing =
  /^(?:wir|ich|uns|wird|werden|muessen|muss|fallen|entstehen|droht|drohen|folgt|folgen|behalten|we|i|we'll|we’ll|i'll|i’ll|us|will|shall|may|must)$/;

/** The sentence, or in a long one the clause. */
function spanOf(letter: Letter, sentence: Sentence, {range}: Hit): Range {
  const [first, last] = [sentence.words[0], sentence.words.at(-1)];
  if (first && last && last.at[1] - first.at[0] <= longest) return [first.at[0], last.at[1]];
  const clause = clausesOf(sentence, baseOf(letter)).find(({words}) => words.some(({at}) => at[0] === range[0]));
  const [from, to] = [clause?.words[0], clause?.words.at(-1)];
  return from && to ? [from.at[0], Math.max(to.at[1], range[1])] : range;
}

const longest = 160;

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, text.lastIndexOf(' ', 76))} …`;
}

/** A number behind a word for the invoice, in the same sentence or, in a table, in one of the next cells; or one that is shaped like it. */
function hasInvoiceNumber(letter: Letter, all: readonly Sentence[], cues: Lookup): boolean {
  return all.some((sentence, index) => {
    const {words, block} = sentence;
    if (words.some((word, at) => isShaped(word) && !isCustomers(words, at))) return true;
    const hits = search(sentence, cues);
    if (hits.length === 0) return false;
    const inTable = block.kind === 'cell' || words.length <= 4;
    const cells = inTable ? all.slice(index + 1, index + 1 + cellsOfRow).map((next) => next.words) : [];
    return hits.some(({range}) => {
      const own = words.filter(({at}) => at[0] >= range[1]).slice(0, inTable ? words.length : 7);
      return [own, ...cells].some((some) =>
        some.some((_, at) => isDocumentNumber(letter, some, at) && !isCustomers(some, at)),
      );
    });
  });
}

/** How far behind its label a number may stand in a table. */
const cellsOfRow = 8;

/** "RE-2025-0931", "2025/118", "R20417", but no IBAN. */
function isShaped({text}: Word): boolean {
  const first = text.charCodeAt(0);
  return (
    first >= 65 &&
    first <= 90 &&
    /^[A-Z]{1,5}[-_/.]?\d[\dA-Z/._-]{2,}$/.test(text) &&
    !/^(?:DE|AT|CH|LI|LU|FR|NL|GB|IE)\d\d(?:[A-Z\d]{4}|$)/.test(text)
  );
}

function isCustomers(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 3), at)
    .some(({key}) => /^(?:kunde|customer|mitglied|member|iban|bic|ust|vat)/.test(key));
}

/** A number that is neither a date nor an amount nor a part of one; a placeholder counts. */
function isDocumentNumber(letter: Letter, words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!word) return false;
  const {field, text} = word;
  if (field)
    return (
      field.kind === 'number' ||
      (field.kind === 'unknown' && !/\d/.test(text)) ||
      /nummer|number|_?nr|_?no$|id$/i.test(field.name)
    );
  // "Wasserrechnung für das Jahr 2025", "Jahresrechnung 2025"
  if (/^(?:19|20)\d\d$/.test(text) && !/^(?:nr|no|nummer|number|#)$/.test(before?.key ?? 'nr')) return false;
  // "vom 3. März 2026"
  if (
    /^(?:19|20)\d\d$/.test(text) &&
    before &&
    /^\d{1,2}/.test(words[at - 2]?.text ?? '') &&
    /^[A-ZÄÖÜ]/.test(before.text)
  )
    return false;
  if (!/\d/.test(text) || namesMoment([...(before ? [before] : []), word, ...(next ? [next] : [])], letter.language))
    return false;
  if (/^\d+[.,]\d\d$|^\d+[.,]?[–-]+$/.test(text) || money.test(word.before) || /^[€£$]/.test(next?.before ?? ''))
    return false;
  if (/^\d{1,2}\.?$/.test(text) && next && /^[A-Za-zÀ-ɏ]/.test(next.text)) return false;
  return !currency.test(before?.key ?? '') && !currency.test(next?.key ?? '');
}

const currency = /^(?:eur|euro|chf|franken|fr|sfr|gbp|pounds?|usd|dollars?)$/;
const money = /[€£$]/;

function hasAmount(letter: Letter, all: readonly Sentence[]): boolean {
  if (letter.source.fields().some(({field}) => field.kind === 'amount')) return true;
  return all.some(
    ({words, text}) =>
      /[€£$]\s?\d|\d[\s.,–-]*[€£$]/.test(text) ||
      words.some(({key, field, before}, at) => {
        if (field)
          return (
            money.test(before) || money.test(words[at + 1]?.before ?? '') || currency.test(words[at + 1]?.key ?? '')
          );
        return currency.test(key) && [words[at - 1], words[at + 1]].some((word) => /\d/.test(word?.text ?? ''));
      }) ||
      /\d[.']*,\d\d(?!\d)/.test(text),
  );
}

/** A day beside a word for the deadline, or in a table. The date of the invoice itself ("vom 3. März") is none. */
function hasDueDate(letter: Letter, all: readonly Sentence[], cues: Lookup): boolean {
  if (
    letter.source
      .fields()
      .some(
        ({field}) => field.kind === 'date' && /due|deadline|faellig|f[äa]llig|frist|ziel|until|bis/i.test(field.name),
      )
  )
    return true;
  return all.some((sentence) => {
    const {words, block} = sentence;
    if (block.kind !== 'cell' && search(sentence, cues).length === 0) return false;
    return namesMoment(words, letter.language) && !words.some(({key}) => booked.test(key));
  });
}

/** "Zahlungen bis zum 3. Mai sind berücksichtigt": a date of the books. */
const booked = /^(?:beruecksichtigt|beruecksichtigen|zahlungseingaenge|buchungsstand|considered)$/;

function hasWayOut(letter: Letter, cues: Lookup): boolean {
  const language = baseOf(letter);
  return sentences(letter).some((sentence) => {
    const hits = search(sentence, cues);
    if (hits.length === 0) return false;
    const denied = clausesOf(sentence, language)
      .map((clause) => negationIn(clause, language) ?? clause.words.find(({key}) => refused.test(key)))
      .find((word) => word !== undefined);
    if (
      hits.some(
        ({entry, range}) =>
          entry.say[0] === 'open' &&
          (!denied ||
            (denied.at[0] >= range[0] && denied.at[1] <= range[1]) ||
            sentence.words.some(({key}) => conditions.test(key))),
      )
    )
      return true;
    const {words, text} = sentence;
    const supposes =
      words.some(({key}) => conditions.test(key)) ||
      /\?\s*$/.test(text) ||
      /^(?:haben|hast|ist|laeuft|have)$/.test(words[0]?.key ?? '');
    return (
      !denied && supposes && words.some(({key}) => already.test(key)) && hits.some(({entry}) => entry.say[0] === 'paid')
    );
  });
}

/** "Ratenzahlungen sind ausgeschlossen" opens no door. */
const refused = /^(?:ausgeschlossen|unmoeglich|unzulaessig|excluded|impossible|ruled)$/;
const conditions = /^(?:falls|wenn|sollte|sollten|solltest|sofern|if|should|unless)$/;
const already =
  /^(?:schon|bereits|inzwischen|zwischenzeitlich|zwischenzeit|mittlerweile|gerade|soeben|eben|heute|gestern|haben|hast|sein|ist|already|recently|since|just|meantime|have)$/;
