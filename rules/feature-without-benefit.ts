import {
  type Block,
  body,
  customerWords,
  defineRule,
  type Letter,
  type Lookup,
  type Sentence,
  search,
  senderWords,
} from '../src/rule/index.js';

export default defineRule({
  id: 'feature-without-benefit',
  category: 'arguments',
  level: 'warning',
  types: ['advertising', 'newsletter', 'offer'],
  title: {
    de: 'Sagen Sie, was Ihr Kunde davon hat',
    en: 'Say what your customer gains',
  },
  why: {
    de: 'Niemand kauft 32 Meldelinien. Gekauft wird ein ruhiger Schlaf. Ein Merkmal überzeugt erst, wenn dabeisteht, wozu es gut ist.',
    en: 'Nobody buys 32 alarm lines. People buy a good night’s sleep. A feature convinces once it says what it is good for.',
  },
  messages: {
    feature: {
      de: 'Sagen Sie dazu, was Ihr Kunde davon hat („damit Sie …“, „so sparen Sie …“): Hier steht nur ein Merkmal.',
      en: 'Add what your customer gains (“so you can …”, “you save …”): this only names a feature.',
    },
  },
  exceptions: {
    de: 'Der Nutzen darf im selben Satz oder im nächsten stehen, bei einer Liste von Merkmalen im Listenpunkt oder im Satz davor oder danach. Preise und Positionen eines Angebots, Zeiten und Programmpunkte sind keine Merkmale.',
    en: 'The benefit may stand in the same sentence or the next; for a list of features in the item itself or in the sentence leading in or out. Prices and positions of an offer, times and programme items are no features.',
  },
  examples: {
    de: [
      {
        type: 'advertising',
        bad: `Guten Tag Frau Roth,

hier kommt Ihre neue Heizung. <mark>Sie verfügt über einen Pufferspeicher mit 300 Litern.</mark> Rufen Sie mich gern an.

Freundliche Grüße
Eva Sander`,
        good: `Guten Tag Frau Roth,

hier kommt Ihre neue Heizung. Sie verfügt über einen Pufferspeicher mit 300 Litern. So duschen Sie auch dann warm, wenn alle Kinder gleichzeitig aufstehen.

Freundliche Grüße
Eva Sander`,
      },
    ],
    en: [
      {
        type: 'advertising',
        bad: `Dear Ms Roth,

Here is your new boiler. <mark>It comes with a 300-litre tank.</mark> Call me any time.

Kind regards
Eve Sanders`,
        good: `Dear Ms Roth,

Here is your new boiler. It comes with a 300-litre tank, so you can run a bath while the children shower.

Kind regards
Eve Sanders`,
      },
    ],
  },
  *check(letter, {list}) {
    const cues = {feature: list('feature'), benefit: list('benefit')};
    for (const run of runs(letter)) {
      const led = run.leads.some((sentence) => hasBenefit(letter, sentence, cues.benefit));
      for (const block of run.blocks) {
        if (run.isList && (led || block.sentences.some((sentence) => hasBenefit(letter, sentence, cues.benefit))))
          continue;
        yield* features(letter, block, cues, run.isList);
      }
    }
  },
});

interface Cues {
  readonly feature: Lookup;
  readonly benefit: Lookup;
}

/** A paragraph, or a list with the sentences that lead in and out. */
interface Run {
  readonly isList: boolean;
  readonly blocks: readonly Block[];
  readonly leads: readonly Sentence[];
}

function* runs(letter: Letter): Generator<Run> {
  const blocks = body(letter).filter((block) => block.kind !== 'heading' && block.kind !== 'cell');
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    if (block.kind !== 'list-item') {
      yield {isList: false, blocks: [block], leads: []};
      continue;
    }
    const start = at;
    while (blocks[at + 1]?.kind === 'list-item' && blocks[at + 1]?.list === block.list) at++;
    const leads = [blocks[start - 1]?.sentences.at(-1), blocks[at + 1]?.sentences[0]].filter(
      (sentence) => sentence !== undefined,
    );
    yield {isList: true, blocks: blocks.slice(start, at + 1), leads};
  }
}

/** The feature sentences of a block that no benefit covers: in the sentence itself or in the next. */
function* features(letter: Letter, block: Block, cues: Cues, isItem: boolean) {
  for (const [index, sentence] of block.sentences.entries()) {
    if (!isFeature(letter, sentence, cues, isItem)) continue;
    const next = block.sentences[index + 1];
    if (next && hasBenefit(letter, next, cues.benefit)) continue;
    yield {message: 'feature' as const, at: sentence.at};
  }
}

function isFeature(letter: Letter, sentence: Sentence, cues: Cues, isItem: boolean): boolean {
  if (sentence.words.length < (isItem ? 2 : 3) || /[?:]\s*$/.test(sentence.text)) return false;
  if (hasBenefit(letter, sentence, cues.benefit)) return false;
  if (isOccasion(sentence) || isRefusal(sentence)) return false;
  return search(sentence, cues.feature).length > 0 || hasNumber(sentence) || (isItem && /\d/.test(sentence.text));
}

/**
 * A benefit makes the customer the one who gains: a cue says so, or the sentence is about the customer. Where the sender
 * is the one who acts ("Wir bieten Ihnen …"), only a cue counts.
 */
function hasBenefit(letter: Letter, sentence: Sentence, cues: Lookup): boolean {
  if (search(sentence, cues).length > 0) return true;
  const senderActs = senderWords(letter, sentence).some((word) => /^(?:wir|ich|we|i)$/.test(word.key));
  return !senderActs && customerWords(letter, sentence).length > 0 && !isRequestOnly(sentence);
}

/** "Rufen Sie mich an": a request mentions the customer, but gives nothing. */
function isRequestOnly({words}: Sentence): boolean {
  const [first, second] = words;
  return first !== undefined && second !== undefined && /en$/.test(first.key) && second.text === 'Sie';
}

/** "Unsere Server haben 64 Kerne": what has a number of something is a feature whatever the something is. */
function hasNumber({words}: Sentence): boolean {
  return words.some((word, index) => {
    const [number, noun] = [words[index + 1], words[index + 2]];
    if (!/^(?:hat|haben|has|have)$/.test(word.key) || !number || !noun) return false;
    return (
      /^\d/.test(number.key) &&
      number.before === '' &&
      /^[A-Za-zÀ-ɏ]{3}/u.test(noun.text) &&
      !/^(?:jahr|tag|stunde|minute|woche|monat|year|day|hour|minute|week|month)/.test(noun.key)
    );
  });
}

/** What somebody does not do or have is no argument at all. */
function isRefusal({words}: Sentence): boolean {
  return words.some(
    (word) =>
      /^(?:nicht|kein(?:e|en|em|er|es)?|leider|not|cannot|unfortunately|never|no)$/.test(word.key) ||
      word.key.endsWith("n't"),
  );
}

/** Prices, dates and times are the terms of an offer or the programme of an event. */
function isOccasion({text}: Sentence): boolean {
  return /\d\.\s?(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|\d{1,2}\.)|\d\s?(?:Uhr|€|Euro|EUR|CHF|Franken|£|USD|a\.?m\.?|p\.?m\.?)(?![A-Za-zÀ-ɏ])|(?:€|£|\$|CHF|EUR)\s?\d/u.test(
    text,
  );
}
