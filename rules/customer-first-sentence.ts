import {
  body,
  customerWords,
  defineRule,
  type Letter,
  type Lookup,
  type Sentence,
  senderWords,
  type Word,
} from '../src/rule/index.js';

export default defineRule({
  id: 'customer-first-sentence',
  category: 'addressing',
  level: 'warning',
  seldom: ['customer-first-sentence/'],
  options: {strict: false},
  title: {
    de: 'Beginnen Sie mit Ihrem Kunden',
    en: 'Begin with your customer',
  },
  why: {
    de: 'Der erste Satz entscheidet, ob jemand weiterliest. Beginnen Sie mit einem Dank oder mit dem, was Ihr Kunde davon hat.',
    en: 'The first sentence decides whether people read on. Begin with thanks, or with what your customer gains.',
  },
  messages: {
    sender: {
      de: 'Sprechen Sie im ersten Satz Ihren Kunden an: Hier kommt nur der Absender vor.',
      en: 'Address your customer in the first sentence: only the sender appears here.',
    },
    nobody: {
      de: 'Sprechen Sie im ersten Satz Ihren Kunden an: mit „Sie“ oder „Ihr“, mit seinem Namen, mit einem Dank oder einer Bitte.',
      en: 'Address your customer in the first sentence: with “you” or “your”, by name, with thanks or a request.',
    },
    late: {
      de: 'Nennen Sie Ihren Kunden vor sich selbst: Der erste Satz beginnt mit dem Absender.',
      en: 'Put your customer before yourself: the first sentence begins with the sender.',
    },
  },
  exceptions: {
    de: 'Angesprochen ist Ihr Kunde mit einer Form von Sie, Ihnen, Ihr (oder du, dich, dein), mit seinem Namen, einer Bitte, einem Dank oder einem Platzhalter dafür. Mit der Option „strict“ muss er vor dem Absender stehen.',
    en: 'A form of you or your, the name, a request, thanks, or a placeholder for the customer addresses them. With the option “strict” the customer must come before the sender.',
  },
  examples: {
    de: [
      {
        type: 'general',
        bad: `Guten Tag Frau Brehm,

<mark>wir haben die Preise zum 1. Mai angepasst.</mark> Ihr Abschlag bleibt gleich.

Freundliche Grüße
Tim Osten`,
        good: `Guten Tag Frau Brehm,

Ihr Abschlag bleibt gleich, auch nach dem 1. Mai.

Freundliche Grüße
Tim Osten`,
      },
      {
        type: 'general',
        bad: `Guten Tag Frau Brehm,

<mark>hiermit wird der Eingang der Bestellung bestätigt.</mark>

Freundliche Grüße
Tim Osten`,
        good: `Guten Tag Frau Brehm,

vielen Dank für die Bestellung.

Freundliche Grüße
Tim Osten`,
      },
    ],
    en: [
      {
        type: 'general',
        bad: `Dear Ms Brehm,

<mark>We have adjusted our prices as of 1 May.</mark> Your monthly payment stays the same.

Kind regards
Tim East`,
        good: `Dear Ms Brehm,

Your monthly payment stays the same, even after 1 May.

Kind regards
Tim East`,
      },
    ],
  },
  *check(letter, {options, list}) {
    const sentence = firstSentence(letter);
    if (!sentence) return;
    const [customer] = customerWords(letter, sentence);
    const [sender] = senderWords(letter, sentence);
    if (customer && options.strict && sender && sender.at[0] < customer.at[0]) yield {message: 'late', at: sentence.at};
    if (
      customer ||
      opensWithIhr(letter, sentence) ||
      isThanksOrWish(sentence, list('thanks')) ||
      isRequest(letter, sentence, list('request'), list('no-infinitive'))
    )
      return;
    yield {message: sender ? 'sender' : 'nobody', at: sentence.at};
  },
});

/** The first sentence of the running text; headings and tables are no sentences. */
function firstSentence(letter: Letter): Sentence | undefined {
  for (const block of body(letter)) {
    if (block.kind === 'heading' || block.kind === 'cell') continue;
    const sentence = block.sentences.find((candidate) => candidate.words.length > 1);
    if (sentence) return sentence;
  }
  return undefined;
}

/** "ihr Konto wurde …": right behind the salutation a small ihr is a typing error more often than a third person. */
function opensWithIhr(letter: Letter, {words}: Sentence): boolean {
  return letter.language !== 'en' && /^ihr(?:e[mnrs]?)?$/.test(words[0]?.key ?? '');
}

/** Thanks, wishes and congratulations speak to the customer without naming them ("Danke für sechs Gurkenernten!"). */
function isThanksOrWish(sentence: Sentence, thanks: Lookup): boolean {
  return thanks
    .hits(sentence)
    .some(({entry, words: [at]}) => at !== undefined && (entry.say[0] === 'first' ? at === 0 : at < 4));
}

/** "Bitte prüfen", "Please check", "Click the link below": a request speaks to the customer. */
function isRequest(letter: Letter, sentence: Sentence, requests: Lookup, noInfinitives: Lookup): boolean {
  const {words} = sentence;
  const opening = words.slice(0, 2).map((word) => word.key);
  if (letter.language === 'en') return opening.includes('please') || asksInEnglish(sentence, requests);
  return opening.includes('bitte') || asksInfinitive(letter, sentence, noInfinitives) || asksPerDu(sentence, requests);
}

/** "Join us on 4 May", "To reset it, click the link": a verb without a subject that cannot be a noun where it stands. */
function asksInEnglish(sentence: Sentence, requests: Lookup): boolean {
  const {words} = sentence;
  const start = verbPlace(words);
  const hit = requests.hits(sentence).find((one) => Math.min(...one.words) === start);
  if (!hit || words[start]?.field) return false;
  const next = words[Math.max(...hit.words) + 1];
  if (!next || hit.words.length > 1) return true;
  // "Book, paper and pens": what a list goes on from is a noun.
  if (next.before !== '' && !/^["“‘']/.test(next.before)) return false;
  const [kind] = hit.entry.say;
  if (objects.has(next.key)) return true;
  if (kind === 'thing') return false;
  if (directions.has(next.key) || /^\d/.test(next.key)) return true;
  return kind === undefined && next.key !== 'of' && !finite.has(next.key);
}

/** Where the verb of a request would stand: first, behind "just", or behind a short clause that leads in. */
function verbPlace(words: readonly Word[]): number {
  const first = words[0]?.key ?? '';
  if (leadIns.has(first)) {
    const comma = words.findIndex((word, index) => index > 1 && word.before.startsWith(','));
    return comma > 0 && comma <= 14 ? comma : -1;
  }
  return /^(?:just|simply|now|today|so|always|never|also)$/.test(first) ? 1 : 0;
}

const leadIns: ReadonlySet<string> = new Set(
  'to if when whenever for in before after once until while as with at on by from'.split(' '),
);
/** What only a verb has behind it. */
const objects: ReadonlySet<string> = new Set(
  'the a an this that these those our my your its their his her us me it them him all any both every each some more one now today here there again online early soon up out back along yourself whether how what where why which who'.split(
    ' ',
  ),
);
const directions: ReadonlySet<string> = new Set(
  'and or to for at by in into on onto off from with without over through around about before after until till down away under via inside between together ahead just only even also well quickly easily not'.split(
    ' ',
  ),
);
const finite: ReadonlySet<string> = new Set(
  'is are was were has have had will would can could may might must shall should does did'.split(' '),
);

/** "Jetzt unsere neuen Räder testen!", "Nicht vergessen: …": an infinitive that asks. */
function asksInfinitive(letter: Letter, sentence: Sentence, noInfinitives: Lookup): boolean {
  const {words} = sentence;
  const [first, second] = words.map((word) => word.key);
  if (first === 'nicht' && (second === 'vergessen' || second === 'verpassen')) return true;
  const from = first === 'am' && second === 'besten' ? 2 : first === 'noch' && second === 'heute' ? 2 : 1;
  if (from === 1 && !/^(?:jetzt|einfach|hier|gleich|schnell|direkt|sofort|heute)$/.test(first ?? '')) return false;
  const comma = words.findIndex((word, index) => index > 0 && /^[,:–-]/.test(word.before));
  const clause = words.slice(0, comma < 0 ? words.length : comma);
  const verb = clause.at(-1);
  const lastWord = words.at(-1);
  if (!verb || !lastWord || clause.length <= from) return false;
  if (!/^[a-zäöüß]{3,}(?:en|ern|eln)$/.test(verb.text) || participle.test(verb.key) || helpers.has(verb.key))
    return false;
  if (noInfinitives.hits(sentence).some((hit) => hit.words.some((at) => words[at] === verb))) return false;
  if (clause.slice(from).some(({key}) => subjectsAndHelpers.has(key))) return false;
  if (/^(?:d(?:ie|er|as|en|em)|unsere[nmrs]?|alle[nmrs]?)$/.test(clause.at(-2)?.key ?? '')) return false;
  return /^["“”»’]?\s?!/.test(letter.source.text.slice(lastWord.at[1], lastWord.at[1] + 4));
}

/** Participles are built by rule: "gekommen", "abgegeben", "erschienen". "Genießen" and "gewinnen" only look like one. */
const participle =
  /^(?:(?:ab|an|auf|aus|bei|durch|ein|her|hin|los|mit|nach|um|vor|weg|zu|zurueck|zusammen|heim|frei|fest|neu)?ge(?!niessen|winnen|stalten|langen|denken|brauchen|ben|hen)[a-z]+|(?:an|be|auf|aus|mit|vorbei|her|hin|zurueck)gekommen|(?:er|ver|be|ent|zer|unter|ueber)(?:schienen|griffen|boten|schlossen|bunden|gangen|standen|troffen|nommen|worben|sprochen|funden|loren|wiesen|schrieben))$/;
/** Helping verbs, pronouns and prepositions that end like an infinitive; other words are in no-infinitive.yaml. */
const helpers: ReadonlySet<string> = new Set(
  'denen haben werden koennen muessen wollen duerfen sollen moegen worden wegen gegen neben zwischen'.split(' '),
);
const subjectsAndHelpers: ReadonlySet<string> = new Set(
  'wir ich man es er ist sind war waren wird werden wurde wurden hat haben kann koennen muss muessen will wollen soll sollen darf duerfen gibt geht zu'.split(
    ' ',
  ),
);

/** "Schau vorbei": the verb opens the sentence, and nothing follows that would make it a noun. */
function asksPerDu(sentence: Sentence, requests: Lookup): boolean {
  const [first, second] = sentence.words;
  if (!first || first.field || !second || /^(?:und|oder|ist|sind|war|hat|wird|wurde|wie|ich)$/.test(second.key))
    return false;
  return requests.hits(sentence).some((hit) => hit.words[0] === 0);
}
