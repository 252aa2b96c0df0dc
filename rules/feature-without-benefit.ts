import {
  type Block,
  body,
  defineRule,
  hasBenefit,
  isNumeral,
  isParticiple,
  type Letter,
  type Lookup,
  type Sentence,
  search,
  type Word,
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
      {
        type: 'advertising',
        bad: `Guten Tag Frau Roth,

die neue Lüftung ist da. <mark>Das Gerät filtert 300 Kubikmeter Luft.</mark>

Das Modell im Überblick:

- <mark>leise Schwingfüße</mark>
- ein Filter, mit dem Sie auch im Mai gut schlafen

Freundliche Grüße
Eva Sander`,
        good: `Guten Tag Frau Roth,

die neue Lüftung ist da. Das Gerät filtert 300 Kubikmeter Luft in der Stunde: So schlafen Sie bei geschlossenem Fenster in frischer Luft. Am Samstag zeigen wir es Ihnen von 10 bis 16 Uhr.

Das Modell im Überblick:

- leise Schwingfüße, damit Sie in der Nacht nichts hören
- ein Filter, mit dem Sie auch im Mai gut schlafen

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
      {
        type: 'advertising',
        bad: `Dear Ms Roth,

The new fan has arrived. <mark>It moves 300 cubic metres of air.</mark>

Kind regards
Eve Sanders`,
        good: `Dear Ms Roth,

The new fan has arrived. It moves 300 cubic metres of air an hour, so your kitchen smells fresh before dinner is served. Come and see it on Saturday from 10am.

Kind regards
Eve Sanders`,
      },
    ],
  },
  *check(letter, {list}) {
    const cues: Cues = {
      feature: list('feature'),
      benefit: list('benefit'),
      figure: list('figure'),
      uncounted: list('uncounted'),
      product: list('product'),
      noProduct: list('no-product'),
      person: list('person'),
      news: list('news'),
      contents: list('contents'),
    };
    const products = productsOf(letter, cues);
    for (const run of runs(letter)) {
      const led = run.leads.some((sentence) => leadsToBenefit(letter, sentence, cues.benefit));
      const presents = run.isList && run.leads.some((sentence) => presentsFeatures(sentence, cues.figure));
      const unpacks =
        run.isList && letter.letterType !== 'offer' && run.leads.some((sentence) => unpacksParcel(sentence, cues));
      for (const block of run.blocks) {
        if (run.isList && (led || block.sentences.some((sentence) => hasBenefit(letter, sentence, cues.benefit))))
          continue;
        yield* features(
          letter,
          block,
          cues,
          run.isList,
          presents ? 'presented' : unpacks ? 'unpacked' : undefined,
          products,
        );
      }
    }
  },
});

interface Cues {
  readonly feature: Lookup;
  readonly benefit: Lookup;
  readonly figure: Lookup;
  readonly uncounted: Lookup;
  readonly product: Lookup;
  readonly noProduct: Lookup;
  readonly person: Lookup;
  readonly news: Lookup;
  readonly contents: Lookup;
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
function* features(
  letter: Letter,
  block: Block,
  cues: Cues,
  isItem: boolean,
  list: 'presented' | 'unpacked' | undefined,
  products: ReadonlySet<string>,
) {
  for (const [index, sentence] of block.sentences.entries()) {
    const listed =
      list !== undefined && isNominal(letter, sentence, cues) && (list === 'presented' || isDescribed(sentence));
    const told = !isItem && tellsOfProduct(letter, sentence, block.sentences[index - 1], cues, products);
    if (!isFeature(letter, sentence, cues, isItem) && !listed && !told) continue;
    if (isAboutPerson(letter, sentence, block.sentences[index - 1], cues.person)) continue;
    const next = block.sentences[index + 1];
    if (next && hasBenefit(letter, next, cues.benefit)) continue;
    yield {message: 'feature' as const, at: sentence.at};
  }
}

function isFeature(letter: Letter, sentence: Sentence, cues: Cues, isItem: boolean): boolean {
  if (sentence.words.length < (isItem ? 1 : 3) || /[?:]\s*$/.test(sentence.text)) return false;
  if (hasBenefit(letter, sentence, cues.benefit)) return false;
  if (isOccasion(sentence) || isRefusal(sentence) || isProgramme(sentence, cues.figure)) return false;
  if (isItem && /\d/.test(sentence.text) && /[A-Za-zÀ-ɏ]{3}/u.test(sentence.text)) return true;
  return search(sentence, cues.feature).length > 0 || hasFigure(sentence, cues);
}

/** "Das Rad im Überblick:", "At a glance:": what follows are features, even those without a cue of their own. */
function presentsFeatures(sentence: Sentence, figures: Lookup): boolean {
  if (!/:\s*$/.test(sentence.text)) return false;
  const roles = search(sentence, figures).map(({entry}) => entry.say[0]);
  return roles.includes('lead') && !roles.includes('topic');
}

/** "Max Ott ist der neue Koch. Er kommt aus Kiel": people have no features. */
function isAboutPerson({facts}: Letter, {words}: Sentence, before: Sentence | undefined, persons: Lookup): boolean {
  if (!before || !/^(?:er|sie|he|she)$/.test(words[0]?.key ?? '')) return false;
  return (
    search(before, persons).length > 0 ||
    facts.people.some(({name, role}) => role !== 'recipient' && before.text.includes(name.split(' ').at(-1) ?? name))
  );
}

/** "Zum Paket gehören:", "Das steckt drin:", "The pack includes:": what follows are things, features where they are described. */
function unpacksParcel(sentence: Sentence, {figure, contents}: Cues): boolean {
  if (!/:\s*$/.test(sentence.text)) return false;
  const events = search(sentence, figure).some(({entry}) => entry.say[0] === 'programme');
  const roles = search(sentence, contents).map(({entry}) => entry.say[0]);
  return !events && roles.includes('contains') && !roles.includes('agenda');
}

/** "ein Mahlwerk aus Keramik", "a cover with a zip": but no plain "Frühstück". */
function isDescribed({words}: Sentence): boolean {
  return (
    words.length >= 4 && words.some(({key}, at) => at > 0 && /^(?:mit|aus|with|of|from|die|der|das|that)$/.test(key))
  );
}

/** The nouns that the letter presents as new or as its own technology: "der neue Mäher", "our new app". */
function productsOf(letter: Letter, cues: Cues): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const block of letter.blocks)
    for (const sentence of block.sentences) {
      const figures = search(sentence, cues.figure);
      for (const {entry, range} of figures) {
        const word = sentence.words.find(({at}) => at[0] === range[0]);
        if (entry.say[0] === 'machine' && word) nouns.add(word.key);
      }
      const other = figures.filter(({entry}) => /^(?:programme|other|topic)$/.test(entry.say[0] ?? ''));
      const things = new Set(search(sentence, cues.product).flatMap(({words}) => words));
      const noThings = [cues.noProduct, cues.person].flatMap((list) => search(sentence, list));
      const excluded = new Set(noThings.flatMap(({words}) => words));
      for (const [at, {key}] of sentence.words.entries()) {
        const noun = sentence.words[at + 1];
        if (!noun || !/^(?:neue[nmrs]?|new|latest)$/.test(key) || noun.key.length < 3) continue;
        if (letter.language !== 'en' && !/^[A-ZÄÖÜ]/.test(noun.text)) continue;
        if (!things.has(at + 1) && !doer.test(noun.key)) continue;
        if (excluded.has(at + 1) || other.some(({range}) => noun.at[0] >= range[0] && noun.at[1] <= range[1])) continue;
        nouns.add(noun.key);
      }
    }
  return nouns;
}

/** What is named after what it does: "Mäher", "motor". Any verb makes such a noun, so no list could hold them. */
const doer = /(?:er|or)$/;

/** "Er findet selbst den Weg", "Die App erkennt Belege", "It sorts them by date": what the product does, told without the customer. */
function tellsOfProduct(
  letter: Letter,
  sentence: Sentence,
  before: Sentence | undefined,
  cues: Cues,
  products: ReadonlySet<string>,
): boolean {
  const {words} = sentence;
  const [first, second, third] = words;
  if (!first || !second || words.length < 4 || /[?:!]\s*$/.test(sentence.text)) return false;
  if (isOccasion(sentence) || isRefusal(sentence) || isReport(sentence) || isProgramme(sentence, cues.figure))
    return false;
  if (words.some(({key}) => /^(?:wir|ich|we|i)$/.test(key)) || hasBenefit(letter, sentence, cues.benefit)) return false;
  const news = search(sentence, cues.news).map((hit) => ({role: hit.entry.say[0], at: hit.words[0]}));
  if (news.some(({role}) => role === 'arrival')) return false;
  const verbOf = /^(?:er|es|sie|it)$/.test(first.key) ? second : third;
  if (!verbOf || !isPresent(verbOf, letter)) return false;
  const names = (word: Word): boolean => [...products].some((noun) => word.key === noun || word.key.endsWith(noun));
  if (/^(?:der|die|das|unser|unsere|dieser|diese|dieses|jeder|jede|jedes|the|our|this|each|every)$/.test(first.key))
    return names(second);
  if (!/^(?:er|es|sie|it)$/.test(first.key) || !before) return false;
  // "Sie gilt ab Mai", "Es gibt": no word of what the product does.
  const impersonal = /^(?:es|it)$/.test(first.key);
  if (news.some(({role, at}) => at === 1 && (role === 'terms' || impersonal))) return false;
  return before.words.some(names) || isFeature(letter, before, cues, false);
}

/** "kommt", "ist", "sorts": the third person of the present. */
function isPresent({key, text}: Word, letter: Letter): boolean {
  if (/^[A-ZÄÖÜ]/.test(text)) return false;
  return letter.language === 'en' ? /[a-z]{2}s$/.test(key) || key === 'can' : /[a-z]{2}t$/.test(key) || key === 'kann';
}

/** "hydraulische Scheibenbremsen": a list item that only names a thing. */
function isNominal(letter: Letter, sentence: Sentence, cues: Cues): boolean {
  const {words, text} = sentence;
  if (words.length === 0 || words.length > 9 || /[?:!]\s*$/.test(text)) return false;
  return !hasBenefit(letter, sentence, cues.benefit) && !isOccasion(sentence) && !isRefusal(sentence);
}

/** A sentence that leads into a list promises a benefit by a cue alone: "Ihr neues Rad:" only names what is listed. */
function leadsToBenefit(letter: Letter, sentence: Sentence, cues: Lookup): boolean {
  if (!/:\s*$/.test(sentence.text)) return hasBenefit(letter, sentence, cues);
  return search(sentence, cues).length > 0 || mayDo.test(sentence.text);
}

/** "On Saturday you can:", "Am Abend können Sie:": what follows is what the customer does. */
const mayDo =
  /(?:\byou (?:can|could|may|will|'ll)|\byou(?:'ll| will) be able to|können Sie|Sie können|kannst du|du kannst)(?: \S+){0,2}:\s*$/iu;

/** "Position 1 umfasst 12 Fenster", "Die Tagung bietet fünf Vorträge": an offer or a programme, told by what it begins with. */
function isProgramme(sentence: Sentence, figures: Lookup): boolean {
  return search(sentence, figures).some(
    ({entry, words: [at]}) => entry.say[0] === 'programme' && at !== undefined && at < 2,
  );
}

/**
 * A technical figure of the product or the sender: a number with a unit ("85 Newtonmeter"), or a number behind a verb of
 * performance ("beschäftigt 24 Monteure"). What was done once, distances to walk and percentages off are none.
 */
function hasFigure(sentence: Sentence, {figure, uncounted}: Cues): boolean {
  const {words} = sentence;
  const hits = search(sentence, figure);
  if (hits.length === 0 || isNumeral(words[0]?.key ?? '') || isReport(sentence)) return false;
  if (hits.some(({entry}) => entry.say[0] === 'other' || entry.say[0] === 'programme')) return false;
  const ideas = new Set(search(sentence, uncounted).flatMap((hit) => hit.words));
  return hits.some(({entry, words: at}) => {
    const [first] = at;
    const last = at.at(-1);
    if (first === undefined || last === undefined) return false;
    if (entry.say[0] === 'unit') return isNumeral(words[first - 1]?.key ?? '');
    return entry.say[0] === 'verb' && last > 0 && countsThings(words, last, ideas);
  });
}

/** "24 Monteure", "rund 300 Fenster am Tag" right behind the verb, but no "30 Jahre". */
function countsThings(words: readonly Word[], verb: number, ideas: ReadonlySet<number>): boolean {
  for (let at = verb + 1; at <= verb + 4; at++) {
    const word = words[at];
    if (!word || /[,;:–(]/.test(word.before)) return false;
    if (!isNumeral(word.key)) continue;
    const thing = words[at + 1];
    return (
      thing === undefined || (/^[A-Za-zÀ-ɏ]{3}/u.test(thing.text) && !noThing.test(thing.key) && !ideas.has(at + 1))
    );
  }
  return false;
}

/** Measures of time and share, and what goes on instead of naming a thing. */
const noThing =
  /^(?:jahr|tag|stunde|minute|woche|monat|prozent|mal$|year|day|hour|minute|week|month|percent|per|times|and|und|oder|or|von|of|bis|to|am|im|in|for|fuer)/;

/** "Wir haben 300 Liter Suppe gekocht", "war 30 Meter hoch": news of the past is no feature. */
function isReport({words}: Sentence): boolean {
  if (words.some(({key}) => /^(?:hatten?|war|waren|wurden?|worden|was|were|had|been)$/.test(key))) return true;
  const end = words.at(-1)?.key ?? '';
  return isParticiple(end) && words.some(({key}) => /^(?:habe|haben|hat|sind|ist)$/.test(key));
}

/** What somebody does not do or have is no argument at all. */
function isRefusal({words}: Sentence): boolean {
  return words.some(
    (word) =>
      /^(?:nicht|kein(?:e|en|em|er|es)?|leider|not|cannot|unfortunately|never|no)$/.test(word.key) ||
      word.key.endsWith("n't"),
  );
}

/** "Wir halten unsere Preise", "It includes VAT". */
const price =
  /(?:^|[^A-Za-zÀ-ɏ])(?:Preis|Preise|Preisen|Mehrwertsteuer|MwSt|Umsatzsteuer|VAT|prices?|Eintritt|admission)(?![A-Za-zÀ-ɏ])/;

/** Prices, dates and times are the terms of an offer or the programme of an event. */
function isOccasion({text}: Sentence): boolean {
  if (price.test(text) && !/ausgezeichnet|gewonnen|award/.test(text)) return true;
  return /\d\.\s?(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|\d{1,2}\.)|\d\s?(?:Uhr|€|Euro|EUR|CHF|Franken|£|USD|[ap]\.m\.)(?![A-Za-zÀ-ɏ])|\b\d{1,2}(?:[:.]\d\d)?\s?[ap]m\b|\b(?:at|from|until|till|by|um|ab|bis|gegen) \d{1,2}[.:]\d\d\b(?!\s?(?:%|[A-Za-z]))|(?:€|£|\$|CHF|EUR)\s?\d/u.test(
    text,
  );
}
