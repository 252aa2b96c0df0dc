import {
  body,
  type Clause,
  clausesOf,
  defineRule,
  type Hit,
  type Letter,
  type Lookup,
  negationIn,
  type Range,
  type Sentence,
  search,
  type Word,
} from '../src/rule/index.js';

export default defineRule({
  id: 'congratulation-gift',
  category: 'arguments',
  level: 'warning',
  types: ['congratulation'],
  seldom: ['congratulation-gift/'],
  title: {
    de: 'Gratulieren Sie, ohne zu werben',
    en: 'Congratulate without selling',
  },
  why: {
    de: 'Ein Glückwunsch gehört dem Kunden allein. Steht ein Gutschein daneben, war der Glückwunsch nur der Anlass.',
    en: 'A congratulation belongs to the customer alone. With a voucher beside it, it was only the occasion.',
  },
  messages: {
    gift: {
      de: 'Lassen Sie „{found}“ weg und gratulieren Sie nur: Ein Angebot oder Geschenk macht aus dem Glückwunsch Werbung.',
      en: 'Leave out “{found}” and just congratulate: an offer or gift turns good wishes into advertising.',
    },
  },
  exceptions: {
    de: 'Dank für gemeinsame Jahre ist willkommen, ebenso eine Spende statt Geschenken.',
    en: 'Thanks for years together are welcome, and so is a donation instead of gifts.',
  },
  examples: {
    de: [
      {
        type: 'congratulation',
        bad: `Liebe Frau Roth,

herzlichen Glückwunsch zum Geburtstag! <mark>Als Geschenk erhalten Sie 10 % auf Ihren nächsten Einkauf</mark>.

Herzliche Grüße
Eva Sander`,
        good: `Liebe Frau Roth,

herzlichen Glückwunsch zum Geburtstag! Danke für zehn Jahre, in denen Sie uns die Treue gehalten haben.

Herzliche Grüße
Eva Sander`,
      },
      {
        type: 'congratulation',
        bad: `Liebe Frau Roth,

frohe Weihnachten! Wir wünschen Ihnen ruhige Tage, und <mark>den neuen Katalog legen wir gleich bei</mark>.

Herzliche Grüße
Eva Sander`,
        good: `Liebe Frau Roth,

frohe Weihnachten! Statt Geschenke zu verschicken, spenden wir in diesem Jahr an die Tafel. Ihr Vertrauen ist für uns das schönste Geschenk.

Herzliche Grüße
Eva Sander`,
      },
    ],
    en: [
      {
        type: 'congratulation',
        bad: `Dear Ms Roth,

Happy birthday! <mark>Please find enclosed a voucher for our new range</mark>.

Kind regards
Eve Sanders`,
        good: `Dear Ms Roth,

Happy birthday! Thank you for ten years of your company.

Kind regards
Eve Sanders`,
      },
    ],
  },
  *check(letter, {list}) {
    const cues = {gift: list('gift'), harmless: list('harmless')};
    for (const block of body(letter)) {
      let invitation: Range | undefined;
      for (const sentence of block.sentences) {
        const at = advertisingIn(letter, sentence, cues);
        if (!at) {
          invitation = search(sentence, cues.gift).some(({entry}) => entry.say[0] === 'sale')
            ? trimmed(sentence)
            : undefined;
          continue;
        }
        const whole: Range = invitation ? [invitation[0], at[1]] : at;
        invitation = undefined;
        yield {message: 'gift', at: whole, values: {found: shortened(letter, whole)}};
      }
    }
  },
});

interface Cues {
  readonly gift: Lookup;
  readonly harmless: Lookup;
}

/** The clause that offers or gives something, or all clauses from the first that does to the last. */
function advertisingIn(letter: Letter, sentence: Sentence, cues: Cues): Range | undefined {
  const language = letter.language === 'en' ? 'en' : 'de';
  const own = search(sentence, cues.gift);
  const harmless = search(sentence, cues.harmless);
  let first: Range | undefined;
  let end = 0;
  for (const clause of clausesOf(sentence, language)) {
    const hits = own.filter(({range}) => clause.words.some(({at}) => at[0] >= range[0] && at[1] <= range[1]));
    const news = ownNews(clause, harmless);
    const selling = sellingIn(sentence, clause, hits, {all: own, harmless});
    const spots = [...selling.map(({range}) => range), ...(news ? [news] : [])];
    if (spots.length === 0 || denies(clause, language, spots)) continue;
    const last = clause.words.at(-1)?.at[1] ?? 0;
    first ??= [
      withoutAnd(sentence, clause.words[0]?.at[0] ?? last),
      spots.reduce((start, spot) => Math.min(start, spot[0]), last),
    ];
    end = last;
  }
  if (!first) return undefined;
  // A long clause is shown from the words that sell.
  return [end - first[0] > longestSpan && first[1] < end ? first[1] : first[0], end];
}

/** A reader grasps a phrase of this many characters at a glance. */
const longestSpan = 75;

interface Around {
  readonly all: readonly Hit[];
  readonly harmless: readonly Hit[];
}

/** The hits of a clause that sell or give: alone, with one another, or because the sentence asks the customer to do it. */
function sellingIn(sentence: Sentence, clause: Clause, hits: readonly Hit[], around: Around): readonly Hit[] {
  const roles = new Set(hits.map(({entry}) => entry.say[0]));
  const harmless = new Set(around.harmless.map(({entry}) => entry.say[0]));
  const instead = harmless.has('instead');
  const kind = instead || harmless.has('customer');
  const given = around.all.some(({entry}) => entry.say[0] === 'give');
  const amount = money.test(sentence.text);
  return hits.filter((hit) => {
    switch (hit.entry.say[0]) {
      case 'offer':
        return !instead;
      case 'percent':
        return isPercent(sentence, hit.words[0] ?? 0);
      case 'gift':
        return given && !kind;
      case 'give':
        return amount && !kind && !looksBack(sentence);
      case 'price':
        return amount && !instead && !looksBack(sentence);
      case 'treat':
        return given && !kind && !looksBack(sentence);
      case 'stock':
        return clause.words.some(({key}) => /^neue[nmrs]?$/.test(key));
      case 'buy':
        return isWanted(clause, hit) || (around.all.some(({entry}) => entry.say[0] === 'moment') && !kind);
      case 'come':
        return roles.has('own') && isWanted(clause, hit) && isOwn(clause);
      default:
        return false;
    }
  });
}

const money = /(?:€|£|\$|CHF|EUR|Fr\.)\s?\d|\d\s?(?:€|£|Euro|EUR|Franken|CHF|Fr\.|pounds?)(?![A-Za-zÀ-ɏ])/;

/** "Buchen Sie", "jetzt können Sie … testen", "Book a table": the customer is asked to, or may. */
function isWanted({words, role}: Clause, {range}: Hit): boolean {
  if (role === 'condition' && words[1]?.text !== 'Sie') return false;
  const at = words.findIndex((word) => word.at[0] >= range[0]);
  const [verb, next, before] = [words[at], words[at + 1], words[at - 1]];
  if (!verb) return false;
  if (next?.text === 'Sie' && /n$/.test(verb.key)) return at < 3;
  if (next && /^d(?:ir|ich)$/.test(next.key)) return at < 3;
  const may = words.findIndex(({key}) => /^(?:koennen|koenntest|kannst|duerfen|sollten|solltest)$/.test(key));
  if (may >= 0) return [words[may - 1], words[may + 1]].some((word) => word?.text === 'Sie' || word?.key === 'du');
  if (/^(?:to|you|please|now|and|just|why|simply|not)$/.test(before?.key ?? '') || at === 0)
    return /^[a-z]+$/.test(verb.key) && !/(?:en|t|s|ed|ing)$/.test(verb.key) ? isEnglishRequest(words, at) : false;
  return false;
}

/** "Book a table", "please visit our shop", "you can save": but no "you order from us every week". */
function isEnglishRequest(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.key;
  if (before === undefined) return true;
  if (before === 'to' || before === 'you') return false;
  return /^(?:please|now|just|simply|and|not)$/.test(before);
}

/** "in unserer Filiale", "our shop": what the sender owns. */
function isOwn({words}: Clause): boolean {
  return words.some(({key}) => /^(?:unser(?:e[nmrs]?)?|our|uns|us)$/.test(key));
}

/** "unsere neue Zahnversicherung": what is new at the sender's is advertised, unless it is an address or a colleague. */
function ownNews({words}: Clause, harmless: readonly Hit[]): Range | undefined {
  const at = words.findIndex(
    ({key}, index) =>
      /^(?:unser(?:e[nmrs]?)?|our)$/.test(key) &&
      /^(?:neue?(?:ste)?[nmrs]?|new|latest|newest)$/.test(words[index + 1]?.key ?? ''),
  );
  const [owner, noun] = [words[at], words[at + 2]];
  if (words.some(({key}) => /^(?:herrn?|frau|mr|mrs|ms)$/.test(key))) return undefined;
  if (at < 0 || !owner || !noun || past.test(words.at(-1)?.key ?? '')) return undefined;
  if (words.some(({key}) => /^(?:haben|hast|hatten|war|waren|was|were|had|helped|built)$/.test(key))) return undefined;
  const kept = harmless.some(
    ({entry, range}) => entry.say[0] === 'house' && range[1] > owner.at[0] && range[0] < noun.at[1] + 40,
  );
  return kept ? undefined : [owner.at[0], noun.at[1]];
}

const past = /^(?:habe|haben|hat|hast|hatten?|war|waren)$/;

/** "Damals kostete die Säge 99 Euro", "Sie haben für 300 Euro …": memories sell nothing. */
function looksBack({words}: Sentence): boolean {
  return words.some(
    ({key}, at) =>
      /^(?:damals|war|waren|kostete|was|were|had|did|(?:19|20)\d\d)$/.test(key) ||
      (/^(?:haben|hatten|have)$/.test(key) &&
        [words[at - 1], words[at + 1]].some((one) => one?.text === 'Sie' || one?.key === 'you')),
  );
}

/** "Gutscheine gibt es heute keine": but "ohne Vertrag" denies nothing. */
function denies(clause: Clause, language: 'de' | 'en', spots: readonly Range[]): boolean {
  const word = negationIn(clause, language);
  return word !== undefined && !spots.some(([start, end]) => word.at[0] >= start && word.at[1] <= end);
}

/** "10 % auf alles", "20 Prozent günstiger", "15% off". */
function isPercent({words}: Sentence, at: number): boolean {
  const [word, before, number] = [words[at], words[at - 1], words[at - 2]];
  if (!word || !before) return false;
  if (/%/.test(word.before)) return /\d/.test(before.text);
  if (/\d%$/.test(before.text)) return true;
  return /^(?:prozent|percent|cent)$/.test(before.key) && /\d/.test(number?.text ?? words[at - 3]?.text ?? '');
}

/** A span does not begin with the conjunction that joins it. */
function withoutAnd({words}: Sentence, start: number): number {
  const at = words.findIndex((word) => word.at[0] === start);
  const joins = at > 0 && /^(?:und|and)$/.test(words[at]?.key ?? '');
  return joins ? (words[at + 1]?.at[0] ?? start) : start;
}

function trimmed({words, at}: Sentence): Range {
  return [words[0]?.at[0] ?? at[0], words.at(-1)?.at[1] ?? at[1]];
}

function shortened(letter: Letter, [start, end]: Range): string {
  const text = letter.source.text.slice(start, end).replace(/\s+/g, ' ');
  return text.length <= 80 ? text : `${text.slice(0, text.lastIndexOf(' ', 76))} …`;
}
