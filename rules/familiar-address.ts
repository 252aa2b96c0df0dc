import {
  type AddressForm,
  addressForms,
  type Block,
  baseLanguage,
  defineRule,
  type Finding,
  type Letter,
  type Lookup,
  part,
  quotedTone,
  type Range,
  type Sentence,
  search,
  sentences,
  sentencesIn,
  type Word,
} from '../src/rule/index.js';

export default defineRule({
  id: 'familiar-address',
  // A text block and every branch of a template can be chummy, so this rule reads them like a rule of wording.
  category: 'wording',
  level: 'warning',
  seldom: ['familiar-address/capitals'],
  options: {address: 'auto'},
  title: {
    de: 'Warm, aber nie kumpelhaft',
    en: 'Warm, but never chummy',
  },
  why: {
    de: 'Nähe entsteht durch Aufmerksamkeit. Wer sich anbiedert oder laut wird, verliert die Achtung, um die er wirbt.',
    en: 'Closeness comes from attention. People who act chummy or shout lose the respect they are asking for.',
  },
  messages: {
    mixed: {
      de: 'Bleiben Sie bei einer Anrede: Der Brief sagt „{other}“, hier steht „{found}“.',
      en: 'Stay with one form of address: the letter says “{other}”, this says “{found}”.',
    },
    slang: {
      de: 'Sagen Sie es freundlich, aber nicht im Kumpelton: „{found}“ klingt nach Chat, nicht nach Ihrem Haus.',
      en: 'Say it kindly, but not like a chum: “{found}” sounds like a chat, not like your house.',
    },
    greeting: {
      de: 'Grüßen Sie mit „{better}“: „{found}“ passt nicht zu einem Kunden, den Sie siezen.',
      en: 'Greet with “{better}”: “{found}” is for friends, not for customers.',
    },
    smiley: {
      de: 'Lassen Sie „{found}“ weg und legen Sie das Lächeln in die Worte.',
      en: 'Leave out “{found}” and put the smile into your words.',
    },
    marks: {
      de: 'Setzen Sie ein einziges Zeichen statt „{found}“: Mehr davon klingt laut, nicht herzlich.',
      en: 'Use a single mark instead of “{found}”: more of them sound loud, not warm.',
    },
    capitals: {
      de: 'Schreiben Sie „{found}“ in normalen Buchstaben: Großbuchstaben lesen sich wie Geschrei.',
      en: 'Write “{found}” in ordinary letters: capitals read like shouting.',
    },
  },
  exceptions: {
    de: 'Ein Brief, der durchgehend du sagt, ist in Ordnung (Option „address“: auto, sie oder du). Grüße wie „Moin“, „Servus“ und „Grüezi“, Abkürzungen, Namen und Überschriften in Großbuchstaben, Häkchen und Pfeile vor Listenpunkten.',
    en: 'In German a letter that says du throughout is fine (option “address”: auto, sie or du). Acronyms, names and headings in capitals, ticks and arrows before list items.',
  },
  examples: {
    de: [
      {
        bad: 'Haben Sie schon gewählt? Wir beraten Sie gern, schreib uns einfach, wann <mark>du</mark> Zeit hast.',
        good: 'Haben Sie schon gewählt? Wir beraten Sie gern, schreiben Sie uns einfach, wann Sie Zeit haben.',
      },
      {
        bad: 'Die Rückgabe ist <mark>kein Ding</mark>, und der neue Preis ist <mark>mega</mark>.',
        good: 'Die Rückgabe kostet Sie nichts. Kommen Sie einfach vorbei!',
      },
      {
        bad: 'Bestellen Sie <mark>JETZT</mark>, denn am Freitag ist Schluss<mark>!!</mark> Wir freuen uns <mark>:-)</mark>',
        good: 'Bestellen Sie gleich, denn am Freitag ist Schluss! Wir freuen uns (bis Punkt 8).',
      },
      {
        type: 'reply',
        bad: `<mark>Hey</mark> Frau Brehm,

danke für Ihre Frage. Wir haben für Sie bis 18 Uhr geöffnet.

Freundliche Grüße
Tim Osten`,
        good: `Moin Frau Brehm,

danke für Ihre Frage. Wir haben für Sie bis 18 Uhr geöffnet.

Freundliche Grüße
Tim Osten`,
      },
    ],
    en: [
      {
        bad: '<mark>No worries</mark>, your new lamp is on its way.',
        good: 'Your new lamp is on its way, and you need not do anything.',
      },
      {
        bad: '<mark>PLEASE</mark> label your milk<mark>!!</mark>',
        good: 'Please label your milk. The BBC and NATO are not shouting.',
      },
    ],
  },
  *check(letter, {options, list}) {
    const found = [
      ...mixedForms(letter, options.address),
      ...greeting(letter),
      ...slang(letter, list('slang')),
      ...smileys(letter),
      ...joinedByMarks(capitals(letter, list('capitals')), marks(letter)),
    ];
    let last: Noise | undefined;
    for (const one of found.sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1])) {
      if (last && one.at[0] < last.at[1]) continue;
      // "Mega!!" is one slip, not two.
      if (last && one.message === 'marks' && one.at[0] === last.at[1] && last.message === 'slang') continue;
      const {better, ...finding} = one;
      const text = letter.source.text.slice(...one.at).replace(/\s+/g, ' ');
      const replacements = better === undefined ? [] : [better];
      yield {...finding, values: {...finding.values, found: text, ...(better ? {better} : {})}, replacements};
      last = one;
    }
  },
});

type Message = 'mixed' | 'slang' | 'greeting' | 'smiley' | 'marks' | 'capitals';

type Noise = Pick<Finding<Message>, 'message' | 'at' | 'values'> & {readonly better?: string};

/** The forms of the tone that the letter does not have: by its majority, or as the configuration says. */
function mixedForms(letter: Letter, address: string): Noise[] {
  if (letter.language === 'en') return [];
  const {formal, familiar} = addressForms(letter);
  const noise = (forms: readonly AddressForm[], other: string): Noise[] =>
    forms.map(({word}) => ({message: 'mixed', at: word.at, values: {other}}));
  const tone = address === 'sie' || address === 'du' ? address : letter.address;
  if (tone === 'du') return [...noise(formal, 'du'), ...noise(leading(letter, formal), 'du')];
  // A whole reply in the wrong tone is one finding of customer-tone.
  if (tone !== 'sie' || (letter.address === 'du' && quotedTone(letter) === 'sie')) return [];
  return noise(familiar, 'Sie');
}

/** "Ihre Zugangsdaten finden Sie …": at the head of a sentence Ihre may be hers, beside a Sie it is the customer's. */
function leading(letter: Letter, formal: readonly AddressForm[]): readonly AddressForm[] {
  const told = new Set(formal.map(({word}) => word.at[0]));
  return sentences(letter).flatMap((sentence) => {
    const {words} = sentence;
    const [word] = words;
    if (!word || !/^Ihr(?:e[mnrs]?)?$/.test(word.text) || told.has(word.at[0])) return [];
    return words.some(({at}) => told.has(at[0])) ? [{word, sentence}] : [];
  });
}

/** "Hey" and "Hi" to a customer who is addressed with Sie; in English only "Hey" is too much. */
function greeting(letter: Letter): Noise[] {
  const {salutation} = letter.facts;
  const word = /^[A-Za-zÀ-ɏ]+/.exec(salutation?.text ?? '')?.[0];
  if (!salutation || word === undefined) return [];
  const at: Range = [salutation.at[0], salutation.at[0] + word.length];
  if (letter.language === 'en')
    return /^(?:hey|heya|hiya|yo|howdy)$/i.test(word) ? [{message: 'greeting', at, better: 'Hello'}] : [];
  const formal = letter.address === 'sie' || (letter.address !== 'du' && salutation.honorific !== undefined);
  const chummy = /^(?:hey|hi|hej|huhu|hallöchen|hallihallo|yo|na)$/i.test(word);
  return formal && chummy ? [{message: 'greeting', at, better: 'Guten Tag'}] : [];
}

function slang(letter: Letter, words: Lookup): Noise[] {
  const found: Noise[] = [];
  for (const sentence of prose(letter))
    for (const {range, text} of search(sentence, words))
      if (!isCapital(text)) found.push({message: 'slang', at: range});
  return found;
}

/** Everything that the sender says in running text; a closing may be chummy, too. */
function prose(letter: Letter): readonly Sentence[] {
  const closing = part(letter, 'closing');
  return closing ? [...sentences(letter), ...sentencesIn(letter, closing.at, 'closing')] : sentences(letter);
}

/** Stretches of the text in which people put smileys and exclamation marks. */
function stretches(letter: Letter): Range[] {
  const parts = letter.children.filter(({name}) => name === 'salutation' || name === 'closing' || name === 'signature');
  return [...letter.blocks, ...parts].map(({at}) => at).sort((a, b) => a[0] - b[0]);
}

function smileys(letter: Letter): Noise[] {
  const {text: whole} = letter.source;
  const [drawn, typed] = [mayDraw.test(whole), mayType.test(whole)];
  if (!drawn && !typed) return [];
  const found: Noise[] = [];
  for (const [start, end] of stretches(letter)) {
    const text = whole.slice(start, end);
    for (const {0: smiley, index} of drawn ? text.matchAll(emoji) : []) {
      const opensLine = /(?:^|\n)[^\S\n]*$/.test(
        text.slice(index < 20 ? 0 : index - 20, index).replace(/^[^\n]*\S/, 'x'),
      );
      if (opensLine && pointers.test(smiley)) continue;
      if (/^(?:⭐\uFE0F?){3,5}$/u.test(smiley)) continue;
      found.push({message: 'smiley', at: [start + index, start + index + smiley.length]});
    }
    for (const {0: smiley, index} of typed ? text.matchAll(emoticon) : []) {
      if (smiley.endsWith(')') && closesBracket(text.slice(Math.max(0, index - 200), index + smiley.length - 1)))
        continue;
      found.push({message: 'smiley', at: [start + index, start + index + smiley.length]});
    }
  }
  return uncited(letter, found);
}

/** What no picture goes without: most letters hold none, and need not be searched stretch by stretch. */
const mayDraw = /[\u2600-\u27BF\u2B50\uD83C-\uD83E]/;
/** What no typed face goes without. */
const mayType = /[:;]-?[)(DPpO]|=\)|\^\^|xD/;

/** Pictures of faces, things and hearts with what belongs to them; ticks, arrows, telephones and warning signs are none. */
const emoji =
  /(?:[\u{1F300}-\u{1F4DD}\u{1F4F0}-\u{1F5FF}\u{1F600}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{1FA70}-\u{1FAFF}\u2600-\u2604\u2614\u2615\u2618\u2639\u263A\u2665\u2693\u26A1\u26BD\u26C4\u2728\u2744\u2763\u2764\u2B50\u270A-\u270D]\uFE0F?[\u{1F3FB}-\u{1F3FF}]?(?:\u200D[\u{1F300}-\u{1FAFF}\u2640\u2642\u2764]\uFE0F?)?)+/gu;

/** What stands before a list item or a contact detail. */
const pointers =
  /^(?:\u{1F449}|\u{1F448}|\u{1F539}|\u{1F538}|\u{1F4CD}|\u{1F4CC}|\u{1F310}|\u{1F3E0}|\u{1F552}|\u{1F535}|\u{1F7E2}|\u{1F5D3}\uFE0F?|\u{1F550}|\u{1F517})$/u;

const emoticon =
  /(?<![A-Za-z\d:;/])(?:[:;]-[)(DPpO]|[:;][)(DPp](?![A-Za-z\d])|=\)|\^\^|xD(?![A-Za-z]))|(?<=[a-zäöüß!?.])(?:[:;]-[)(]|[:;]\)(?!\)))/g;

/** "(siehe Punkt 3:)": the bracket was opened before. */
function closesBracket(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function marks(letter: Letter): Noise[] {
  if (!/[!?]{2}/.test(letter.source.text)) return [];
  const found: Noise[] = [];
  for (const [start, end] of stretches(letter)) {
    for (const {0: run, index} of letter.source.text.slice(start, end).matchAll(/[!?]{2,}/g)) {
      const better = run.includes('?') ? '?' : '!';
      found.push({message: 'marks', at: [start + index, start + index + run.length], better});
    }
  }
  return uncited(letter, found).filter(({at}) => letter.source.fieldAt(at[0]) === undefined);
}

/** Words in capitals for emphasis, a run of them as one; headings and lines that are all capitals are left alone. */
function capitals(letter: Letter, words: Lookup): Noise[] {
  const found: Noise[] = [];
  for (const sentence of sentences(letter)) {
    if (!loud.test(sentence.text)) continue;
    const hits = search(sentence, words).filter(({text}) => isCapital(text));
    if (hits.length === 0 || sentence.block.kind === 'heading' || !hasLowerCase(sentence.block)) continue;
    let done = -1;
    for (const {words: at} of hits) {
      let [first = 0] = at;
      let last = first;
      if (first <= done) continue;
      while (isLoud(sentence.words[first - 1]) && sentence.words[first]?.before === '') first--;
      while (isLoud(sentence.words[last + 1]) && sentence.words[last + 1]?.before === '') last++;
      done = last;
      const range: Range = [sentence.words[first]?.at[0] ?? 0, sentence.words[last]?.at[1] ?? 0];
      // [HINWEIS EINFÜGEN] is a placeholder, and its own affair.
      if (/[[<{]$/.test(sentence.words[first]?.before ?? '') || isHeadline(letter, range)) continue;
      const text = letter.source.text.slice(...range);
      const better =
        first === last && (first === 0 || baseLanguage(letter.language) === 'en')
          ? lower(text, first === 0)
          : undefined;
      found.push({message: 'capitals', at: range, ...(better === undefined ? {} : {better})});
    }
  }
  return found;
}

/** Most sentences hold no word in capitals. */
const loud = /[A-ZÀ-Þ]{2}/;

function isCapital(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** A neighbour in capitals that is a word and no code. */
function isLoud(word: Word | undefined): boolean {
  return word !== undefined && !word.cited && !word.field && isCapital(word.text) && /^[A-ZÄÖÜ'’]+$/.test(word.text);
}

function hasLowerCase(block: Block): boolean {
  return block.sentences.some(({words}) => words.filter(({text}) => /^[a-zäöüß]{2,}$/.test(text)).length > 1);
}

/** A line of its own in capitals is a heading, unless it shouts. */
function isHeadline(letter: Letter, [start, end]: Range): boolean {
  const {text} = letter.source;
  const before = text.slice(Math.max(0, start - longestHeadline), start);
  const behind = text.slice(end, end + longestHeadline);
  const stop = behind.indexOf('\n');
  const line = before.slice(before.lastIndexOf('\n') + 1) + (stop < 0 ? behind : behind.slice(0, stop));
  return !/[a-zäöüß]/.test(line) && !line.includes('!');
}

const longestHeadline = 100;

function lower(text: string, opens: boolean): string {
  const small = text.toLowerCase();
  return opens ? small.charAt(0).toUpperCase() + small.slice(1) : small;
}

/** "ZUGREIFEN!!" is one finding: capitals and the marks right behind them. */
function joinedByMarks(loud: readonly Noise[], runs: readonly Noise[]): Noise[] {
  if (loud.length === 0) return [...runs];
  const behind = new Map(runs.map((run) => [run.at[0], run]));
  const joined = loud.map((one) => {
    const run = behind.get(one.at[1]);
    if (!run) return one;
    behind.delete(one.at[1]);
    return {message: one.message, at: [one.at[0], run.at[1]] as const};
  });
  return [...joined, ...behind.values()];
}

/** What the sender says: the word right before a place is not cited. */
function uncited(letter: Letter, found: readonly Noise[]): Noise[] {
  if (found.length === 0) return [];
  const ends = new Set<number>();
  for (const sentence of sentences(letter)) for (const {cited, at} of sentence.words) if (cited) ends.add(at[1]);
  return found.filter(({at: [start]}) => !ends.has(start) && !ends.has(start - 1) && !ends.has(start - 2));
}
