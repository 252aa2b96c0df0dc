import type {Letter, Sentence} from '../letter/letter.js';
import {sentences} from '../rule/letter.js';
import type {Range} from '../source/index.js';
import type {Claim, Topic} from './claim.js';
import {written} from './written.js';

/** How long something takes that the house promises, or that the customer has: one promise and one term in a sentence. */
export function* deadlines(letter: Letter): Generator<Claim> {
  const isWritten = written(letter);
  for (const sentence of sentences(letter)) {
    if (sentence.words.length > 45 || sentence.words.some(({cited}) => cited)) continue;
    const {text} = sentence;
    const found = [...termsIn(text)];
    const [term] = found;
    if (!term || found.length > 1 || past.test(text)) continue;
    const at: Range = [sentence.at[0] + term.at[0], sentence.at[0] + term.at[1]];
    if (!isWritten(at)) continue;
    const topics = letter.language === 'en' ? english : german;
    const [topic, ...others] = topics.filter(({pattern}) => pattern.test(text));
    if (!topic || others.length > 0 || !isPromise(topic, sentence, letter)) continue;
    // What an invoice asks for and what a reminder asks for are two things.
    const among = topic.key === 'payment' ? {among: letter.letterType} : {};
    if (topic.key === 'payment' && letter.letterType !== 'invoice' && letter.letterType !== 'order-confirmation')
      continue;
    yield {
      check: 'project-deadlines',
      topic: {key: topic.key, ...among},
      value: term.value,
      text: letter.source.text.slice(...at).replace(/\s+/g, ' '),
      at,
    };
  }
}

interface Promise {
  readonly key: Topic['key'];
  readonly pattern: RegExp;
  /** Who it is that does it. */
  readonly by: 'house' | 'customer';
}

const german: readonly Promise[] = [
  {
    key: 'refund',
    by: 'house',
    pattern:
      /(?:rück)?erstatt(?:en|et|ung)|zurückerstatt|rückzahlung|zahlen wir.{1,60}zurück|überweisen wir.{1,60}zurück|zurücküberw|schreiben wir.{1,60}gut|ihr geld zurück|dein geld zurück/i,
  },
  {
    key: 'answer',
    by: 'house',
    pattern:
      /(?:antworte[nt]?|beantworten) wir|wir (?:antworten|beantworten|melden uns)|melden wir uns|melde ich mich|ich (?:melde mich|antworte)|(?:erhalten|bekommen|haben) sie.{0,40}antwort|(?:bekommst|erhältst|hast) du.{0,40}antwort|rückmeldung von uns/i,
  },
  {
    key: 'return',
    by: 'customer',
    pattern:
      /(?:können|dürfen|haben|kannst|darfst|hast).{0,80}(?:zurückgeben|zurücksenden|zurückschicken|rückgaberecht|umtauschen|widerrufen|widerrufsrecht)|(?:rückgabe|widerrufs)(?:frist|recht)/i,
  },
  {key: 'payment', by: 'customer', pattern: /zahlbar|(?:bitte )?(?:zahlen|überweisen|begleichen) sie|zahlungsziel/i},
];

const english: readonly Promise[] = [
  {key: 'refund', by: 'house', pattern: /refund|reimburse|(?:credit|return) (?:the|your) (?:money|amount|payment)/i},
  {
    key: 'answer',
    by: 'house',
    pattern:
      /we (?:will|’ll|'ll|aim to|shall) (?:reply|respond|answer|get back)|(?:reply|respond|get back) to you|hear (?:back )?from us/i,
  },
  {
    key: 'return',
    by: 'customer',
    pattern:
      /(?:you (?:can|may|have)|free to).{0,80}(?:return|send (?:it|them) back|exchange|withdraw|cancel your order)|return (?:period|policy)/i,
  },
  {key: 'payment', by: 'customer', pattern: /please pay|payment (?:is due|terms)|payable/i},
];

/** "Senden Sie uns den Beleg innerhalb von 5 Tagen, dann erstatten wir": the term is of something else. */
function isPromise({by}: Promise, {text}: Sentence, {language}: Letter): boolean {
  if (by === 'customer') return true;
  if (/\?\s*$/.test(text)) return false;
  return language === 'en'
    ? !/\b(?:if|once|please|unless|must|you (?:send|return|have)|provided)\b/i.test(text)
    : !/(?:^|[\s,])(?:wenn|sofern|falls|bitte|senden sie|schicken sie|sobald|müssen|reichen sie)(?![a-zäöü])/i.test(
        text,
      );
}

const past =
  /\b(?:haben|hatten|hat) .{0,80}(?:erstattet|beantwortet|gemeldet|geantwortet)\b|\b(?:refunded|replied|answered|responded)\b|\bwurde/i;

interface Term {
  readonly at: Range;
  readonly value: string;
}

/** "innerhalb von 14 Tagen", "binnen zwei Wochen", "within 3 working days": a term in one spelling. */
function* termsIn(text: string): Generator<Term> {
  for (const match of text.matchAll(terms)) {
    const [whole, from, to, unit = ''] = match;
    const most = numberOf(to ?? from ?? '');
    if (most === undefined) continue;
    const least = to === undefined ? undefined : numberOf(from ?? '');
    const [kind, factor] = unitOf(unit);
    const value = `${least === undefined ? '' : `${least * factor}-`}${most * factor} ${kind}`;
    yield {at: [match.index, match.index + whole.length], value};
  }
}

const count =
  '(\\d{1,3}|eine[mnrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|zehn|zwölf|vierzehn|dreißig|one|two|three|four|five|six|seven|eight|ten|twelve|fourteen|thirty|a)';
const units =
  '(Stunden?|(?:Werk|Arbeits|Bank|Kalender)?[Tt]age?n?|Wochen?|Monate?[ns]?|hours?|(?:working |business |calendar |banking )?days?|weeks?|months?)';
const terms = new RegExp(
  `(?:innerhalb|binnen|innert|in|nach|within|after|no later than|up to)(?: (?:von|der|spätestens|den|längstens|maximal|the next|nächsten|at most))*[ \\u00a0]${count}(?: ?(?:bis|to|–|-) ?${count})?[ \\u00a0]${units}(?![A-Za-zÀ-ɏ])`,
  'gi',
);

const numbers: Readonly<Record<string, number>> = {
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  zehn: 10,
  zwölf: 12,
  vierzehn: 14,
  dreißig: 30,
  one: 1,
  a: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  thirty: 30,
};

function numberOf(text: string): number | undefined {
  const key = text.toLowerCase();
  if (/^\d+$/.test(key)) return Number(key);
  return key.startsWith('eine') ? 1 : numbers[key];
}

/** Two weeks are fourteen days, a day is not a working day. */
function unitOf(unit: string): readonly [kind: string, factor: number] {
  const key = unit.toLowerCase();
  if (/^(?:stunde|hour)/.test(key)) return ['hours', 1];
  if (/^(?:woche|week)/.test(key)) return ['days', 7];
  if (/^(?:monat|month)/.test(key)) return ['months', 1];
  return /^(?:werk|arbeits|bank|working|business)/.test(key) ? ['working days', 1] : ['days', 1];
}
