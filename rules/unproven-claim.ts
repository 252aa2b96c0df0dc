import {
  baseLanguage,
  clausesOf,
  defineRule,
  type Hit,
  isQuestion,
  type Letter,
  type Lookup,
  type Range,
  type Sentence,
  search,
  sentences,
  type Word,
} from '../src/rule/index.js';

export default defineRule({
  id: 'unproven-claim',
  category: 'wording',
  level: 'warning',
  title: {
    de: 'Belegen Sie, was Sie behaupten',
    en: 'Prove what you claim',
  },
  why: {
    de: 'Dass er der Beste sei, sagt jeder. Eine Zahl, ein Test oder eine Garantie macht daraus einen Grund.',
    en: 'Everybody says they are the best. A figure, a test or a guarantee turns it into a reason.',
  },
  messages: {
    claim: {
      de: 'Belegen Sie „{found}“ im selben Satz, mit einer Zahl, einem Test oder einer Garantie, oder lassen Sie es weg.',
      en: 'Prove “{found}” in the same sentence, with a figure, a test or a guarantee, or leave it out.',
    },
  },
  exceptions: {
    de: 'Ein Beleg im selben Satz: Test, Auszeichnung, Zahl mit Quelle, Garantie mit Bedingungen. Superlative, die nur die Richtung weisen: „am besten rufen Sie an“, „der schnellste Weg zu uns“, „die besten Wünsche“, „unser kleinstes Modell“.',
    en: 'Evidence in the same sentence: a test, an award, a figure with its source, a guarantee with its terms. Superlatives that only point the way: “the best time to call”, “the fastest way to us”, “our smallest model”.',
  },
  source: {
    de: 'Alleinstellungs- und Spitzenstellungswerbung: § 5 UWG (Deutschland), § 2 UWG (Österreich), Art. 3 UWG (Schweiz).',
    en: 'Misleading claims: section 5 UWG (Germany), section 2 UWG (Austria), article 3 UWG (Switzerland).',
  },
  examples: {
    de: [
      {
        bad: 'Wir sind ein <mark>führender Anbieter</mark>, und unser Preis ist <mark>unschlagbar</mark>.',
        good: 'Bei der Nummer fehlt die führende Null.',
      },
      {
        bad: 'Wir bieten Ihnen <mark>die beste Beratung</mark>.',
        good: 'Wir bieten Ihnen die beste Beratung im Ort, sagt die Stiftung Warentest (Heft 3/2026).',
      },
      {
        bad: 'Das ist <mark>die schönste Terrasse der Stadt</mark>.',
        good: 'Am besten rufen Sie abends an; die schönste Zeit für Ihre Rosen beginnt im Mai.',
      },
    ],
    en: [
      {
        bad: 'Our prices are <mark>unbeatable</mark>.',
        good: 'Our prices are £20 below the average (survey of 40 shops, May 2026).',
      },
      {
        bad: 'You get <mark>the finest coffee in town</mark>.',
        good: 'The best time to call is after six. With best wishes to your mother.',
      },
    ],
  },
  *check(letter, {list}) {
    const words: Lists = {
      superlative: list('superlative'),
      claimed: list('claimed'),
      scope: list('scope'),
      moment: list('moment'),
      evidence: list('evidence'),
      choice: list('choice'),
      goodTimes: list('good-times'),
      lookedFor: list('looked-for'),
    };
    const hype = list('hype');
    for (const sentence of sentences(letter)) {
      const found: Range[] = [];
      for (const {
        words: [at],
        range,
      } of search(sentence, hype))
        if (!isPraise(sentence.words, at ?? 0)) found.push(range);
      const best = search(sentence, words.superlative);
      if (best.length > 0 && !isQuestion(sentence))
        for (const at of superlatives(letter, sentence, best, words)) found.push(at);
      if (found.length === 0 || isProven(sentence, words.evidence)) continue;
      for (const at of joined(sentence, found)) {
        const text = letter.source.text.slice(...at).replace(/\s+/g, ' ');
        yield {message: 'claim', at, values: {found: text}};
      }
    }
  },
});

interface Lists {
  readonly superlative: Lookup;
  readonly claimed: Lookup;
  readonly scope: Lookup;
  readonly moment: Lookup;
  readonly evidence: Lookup;
  readonly choice: Lookup;
  readonly goodTimes: Lookup;
  readonly lookedFor: Lookup;
}

/** "Ihr legendärer Apfelkuchen", "Your garden is unique", "you know it better than anyone": praise for what is the customer's own. */
function isPraise(words: readonly Word[], at: number): boolean {
  const so = words.slice(Math.max(0, at - 7), at);
  const you = so.some(({text, key}) => text === 'Sie' || key === 'du' || key === 'you');
  const knows = so.some(({key}) => /^(?:kennen|kennst|wissen|weisst|verstehen|know|understand|remember)$/.test(key));
  if (you && knows && !so.some(({key}) => key === 'wir' || key === 'we')) return true;
  if (
    /\b(?:sie sind|sind sie|you are|you're)(?: (?:fuer|for) (?:uns|mich|us|me))?(?: (?:so|einfach|wirklich|ganz|simply|truly|really))?$/.test(
      so.map(({key}) => key).join(' '),
    )
  )
    return true;
  const yours = (word: Word | undefined) => /^(?:ihre?[nmrs]?|deine?[nmrs]?|your)$/.test(word?.key ?? '');
  if (yours(words[at - 1])) return true;
  let verb = at - 1;
  while (/^(?:so|einfach|wirklich|schlicht|ganz|truly|simply|really|quite)$/.test(words[verb]?.key ?? '')) verb--;
  if (!/^(?:ist|war|sind|waren|bleibt|is|was|are|were)$/.test(words[verb]?.key ?? '')) return false;
  return yours(words[verb - 2]) && words.slice(verb - 1, at + 1).every(({before}) => before === '');
}

/** Superlatives by which the sender praises their own goods, or compares them with all others. */
function* superlatives(letter: Letter, sentence: Sentence, best: readonly Hit[], lists: Lists): Generator<Range> {
  const {words} = sentence;
  const claimed = new Set(search(sentence, lists.claimed).map((hit) => hit.words[0] ?? -1));
  const scopes = search(sentence, lists.scope).map((hit) => hit.words);
  const scopeFrom = new Map(scopes.map((one) => [one[0] ?? -1, one]));
  const scopeTo = new Map(scopes.map((one) => [one.at(-1) ?? -1, one]));
  const moments = new Map(search(sentence, lists.moment).map((hit) => [hit.words[0] ?? -1, hit.words]));
  const german = baseLanguage(letter.language) === 'de';
  const choices = wordsOf(sentence, lists.choice);
  const goodTimes = wordsOf(sentence, lists.goodTimes);
  const looking = searching(letter, sentence, lists.lookedFor);
  for (const {entry, words: at} of best) {
    const first = at[0] ?? 0;
    const last = at.at(-1) ?? first;
    const before = words[first - 1];
    // "am besten", "Ihr schönster Tag", "your best option"; "Wir sind Ihr bester Partner" is about the sender.
    const yours = /^(?:ihre?[nmrs]?|deine?[nmrs]?|your)$/.test(before?.key ?? '');
    if (/^(?:am|aufs|his|her|their|als)$/.test(before?.key ?? '') || (yours && !isSelf(words, first))) continue;
    const noun = german ? nounBehind(words, last) : headOf(claimed, last);
    const all = reach.map((distance) => scopeFrom.get(last + distance)).find((one) => one !== undefined);
    const evaluative = !entry.say.includes('measured');
    const year = evaluative ? momentBehind(words, last, moments, goodTimes) : undefined;
    const scope = wholeScope(words, all) ?? year ?? (evaluative ? placeBehind(words, noun) : undefined);
    const front = scopeTo.get(first - 1);
    const ours = /^(?:unsere?[nmrs]?|meine?[nmrs]?|our|my)$/.test(before?.key ?? '');
    const modest = /^(?:wohl|vielleicht|vermutlich|wahrscheinlich|arguably|probably|possibly)$/.test(before?.key ?? '');
    const boast = modest || isLeading(words, last);
    if (!boast && !scope && !front && noun !== undefined && entry.say.includes('choice') && choices.has(noun)) continue;
    const praised = noun !== undefined && (claimed.has(noun) || boast) && !ours && !looking.has(words[first]);
    const predicate = noun === undefined && german && isPredicate(words, first);
    if (!scope && !front && !praised && !predicate) continue;
    if (!scope && !front && noun !== undefined && isForCustomer(words, noun)) continue;
    const begin = front?.[0] ?? first;
    const start = isArticle(words[begin - 1]) ? begin - 1 : begin;
    const end = scope?.at(-1) ?? noun ?? last;
    const [from, to] = [words[start], words[end]];
    if (from && to) yield [from.at[0], to.at[1]];
  }
}

/** The words of a sentence that a list names. */
function wordsOf(sentence: Sentence, list: Lookup): ReadonlySet<number> {
  return new Set(search(sentence, list).flatMap((hit) => hit.words));
}

/** "des Jahres" directly behind what is praised; "die schönste Zeit des Jahres" praises the season. */
function momentBehind(
  words: readonly Word[],
  at: number,
  moments: ReadonlyMap<number, readonly number[]>,
  goodTimes: ReadonlySet<number>,
): readonly number[] | undefined {
  const found = [2, 3, 4, 5].map((distance) => moments.get(at + distance)).find((one) => one !== undefined);
  const [begin = 0] = found ?? [];
  // "der Saison" is found by its noun alone.
  const bare = found?.length === 1;
  if (bare && words[begin - 1]?.key !== 'der') return undefined;
  return goodTimes.has(begin - (bare ? 2 : 1)) ? undefined : found;
}

/** "im ganzen" goes on to "Münsterland". */
function wholeScope(words: readonly Word[], scope: readonly number[] | undefined): readonly number[] | undefined {
  const last = scope?.at(-1);
  if (scope === undefined || last === undefined) return scope;
  const next = words[last + 1];
  const goesOn = /^(?:ganz|ganzen|gesamten|kreis|landkreis|kanton|bezirk|um|of)$/.test(words[last]?.key ?? '');
  return goesOn && next?.before === '' && /^[A-ZÄÖÜ]/.test(next.text) ? [...scope, last + 1] : scope;
}

/** "die beste Pizza in Köln", "the finest tea in Yorkshire": a place by its name. */
function placeBehind(words: readonly Word[], noun: number | undefined): readonly number[] | undefined {
  if (noun === undefined) return undefined;
  const [preposition, place] = [words[noun + 1], words[noun + 2]];
  if (preposition?.key !== 'in' || preposition.before !== '' || place?.before !== '' || place.cited) return undefined;
  if (!/^[A-ZÄÖÜ][a-zäöüß]{2,}/.test(place.text) || noPlaces.test(place.key)) return undefined;
  return [noun + 1, noun + 2];
}

/** What stands behind a bare "in" as well: "in Ruhe", "in Zukunft", "in Rot", "in May". */
const noPlaces =
  /(?:ung|heit|keit|schaft|ion|ihre?[nmrs]?|ruhe|zukunft|sachen|bezug|groesse|hoehe|laenge|breite|form|frage|kraft|betrieb|reichweite|sicht|haenden|kombination|haus|halle|saal|raum|stock|gebaeude|teil|kapitel|phase|stufe|rot|blau|gruen|weiss|schwarz|grau|gelb|januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december)$/;

/** "ein führendes Unternehmen", "a leading bank": whatever leads claims to; "führende Nullen" and "der zum See führende Weg" do not. */
function isLeading(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.key === 'leading')
    return (
      /^(?:a|an|the|our|of|two|three|other)$|['’]s$/.test(before?.key ?? '') &&
      !/^(?:zero|zeros|zeroes|digits?|edge|role|article|cause|causes|up|to|question|questions|lady|man)$/.test(
        next?.key ?? '',
      )
    );
  if (
    !/^fuehrende[nmrs]?$/.test(word?.key ?? '') ||
    /^(?:null(?:en)?|ziffern?|leerzeichen|rolle|hand)$/.test(next?.key ?? '')
  )
    return false;
  return (
    before === undefined ||
    word?.before !== '' ||
    /^(?:k?eine?[nmrs]?|der|die|das|den|dem|des|von|bei|fuer|mit|als|viele|alle[nr]?|andere[nr]?|zwei|drei|international|weltweit|europaweit|bundesweit|national|regional|technologisch)$/.test(
      before.key,
    )
  );
}

/** How many words behind a superlative its scope may begin. */
const reach = [1, 2, 3, 4, 5, 6, 7];

/** The noun that an adjective belongs to: at most two more adjectives stand between. */
function nounBehind(words: readonly Word[], at: number): number | undefined {
  for (let index = at + 1; index <= at + 3; index++) {
    const word = words[index];
    if (!word || /[.;:!?()–]/.test(word.before)) return undefined;
    if (/^[A-ZÄÖÜ]/.test(word.text)) return index;
    if (!/(?:e|en|er|es|em|und|oder)$/.test(word.key)) return undefined;
  }
  return undefined;
}

function headOf(claimed: ReadonlySet<number>, at: number): number | undefined {
  return [at + 1, at + 2, at + 3].find((index) => claimed.has(index));
}

/** "Wir sind die günstigsten", "Unser Akku ist der leiseste": nothing follows that it could belong to. */
function isPredicate(words: readonly Word[], at: number): boolean {
  const article = words[at - 1]?.key ?? '';
  const verb = words[at - 2]?.key ?? '';
  if (!/^(?:der|die|das)$/.test(article) || !/^(?:sind|ist|bin|bleiben|bleibt)$/.test(verb)) return false;
  return words.slice(Math.max(0, at - 8), at).some(({key}) => /^(?:wir|ich|unsere?[nmrs]?)$/.test(key));
}

/** "Wir sind Ihr kompetentester Partner", "We are your best partner". */
function isSelf(words: readonly Word[], at: number): boolean {
  return /^(?:wir sind|sind wir|we are|ich bin)$/.test(
    words
      .slice(Math.max(0, at - 3), at - 1)
      .map(({key}) => key)
      .join(' '),
  );
}

/** The clauses of "Wir suchen die beste Lösung", "we will find the best price": what is still looked for is not claimed. */
function searching(letter: Letter, sentence: Sentence, lookedFor: Lookup): ReadonlySet<Word | undefined> {
  const verbs = new Set(search(sentence, lookedFor).flatMap((hit) => hit.words.map((at) => sentence.words[at])));
  if (verbs.size === 0) return new Set();
  const clauses = clausesOf(sentence, baseLanguage(letter.language)).filter(
    ({words}) =>
      words.some((one) => verbs.has(one)) && words.some(({key}) => /^(?:wir|ich|we|i|we'll|zu|to)$/.test(key)),
  );
  return new Set(clauses.flatMap(({words}) => words));
}

/** "der beste Tarif für Sie", "the best price for your car": it fits one customer, and nobody else is compared. */
function isForCustomer(words: readonly Word[], noun: number): boolean {
  const [preposition, next] = [words[noun + 1]?.key ?? '', words[noun + 2]?.key ?? ''];
  return /^(?:fuer|for)$/.test(preposition) && /^(?:sie|dich|ihre?[nmrs]?|deine?[nmrs]?|you|your)$/.test(next);
}

function isArticle(word: Word | undefined): boolean {
  return word !== undefined && /^(?:der|die|das|den|dem|des|the|a|an)$/.test(word.key);
}

/** A cue for evidence, a guarantee with a term, or a bracket with a year or a source. */
function isProven(sentence: Sentence, evidence: Lookup): boolean {
  if (search(sentence, evidence).length > 0) return true;
  // 100 % is the claim, not its term.
  if (/[Gg]arant|guarantee/.test(sentence.text) && /\d/.test(sentence.text.replaceAll('100', ''))) return true;
  return [...sentence.text.matchAll(/\([^()]*\)/g)].some(([inner]) => /(?:19|20)\d\d|Quelle|Source|Stand/.test(inner));
}

/** "einzigartig und 100%ig wirksam", "the finest kettle ever made": what stands together is one claim. */
function joined(sentence: Sentence, found: readonly Range[]): Range[] {
  const claims: Range[] = [];
  for (const at of [...found].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = claims.at(-1);
    if (last && (at[0] < last[1] || areClose(sentence, last[1], at[0])))
      claims[claims.length - 1] = [last[0], Math.max(last[1], at[1])];
    else claims.push(at);
  }
  return claims;
}

/** At most one word stands between two places, and no new sentence or clause begins. */
function areClose({text, at}: Sentence, from: number, to: number): boolean {
  return to - from < 20 && /^,?\s*(?:[^\s.;:!?]+\s+)?$/.test(text.slice(from - at[0], to - at[0]));
}
