import {
  body,
  clausesOf,
  defineRule,
  type Letter,
  type Lookup,
  negationIn,
  type Range,
  type Sentence,
  search,
} from '../src/rule/index.js';

export default defineRule({
  id: 'congratulation-gift',
  category: 'arguments',
  level: 'warning',
  types: ['congratulation'],
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
  const hits = search(sentence, cues.gift);
  if (hits.length === 0) return undefined;
  const language = letter.language === 'en' ? 'en' : 'de';
  const harmless = search(sentence, cues.harmless).map(({entry}) => entry.say[0]);
  const given = hits.some(({entry}) => entry.say[0] === 'give');
  let start: number | undefined;
  let end = 0;
  for (const clause of clausesOf(sentence, language)) {
    const own = hits.filter(({range}) => clause.words.some(({at}) => at[0] >= range[0] && at[1] <= range[1]));
    const sells = own.some(({entry, words}) => {
      const role = entry.say[0];
      if (role === 'offer') return !harmless.includes('instead');
      if (role === 'percent') return isPercent(sentence, words[0] ?? 0);
      return role === 'gift' && given && harmless.length === 0;
    });
    if (!sells || negationIn(clause, language)) continue;
    start ??= clause.words[0]?.at[0];
    end = clause.words.at(-1)?.at[1] ?? end;
  }
  return start === undefined ? undefined : [withoutAnd(sentence, start), end];
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
