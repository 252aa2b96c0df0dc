import {
  customerWords,
  defineRule,
  type Letter,
  type Lookup,
  type PartName,
  type Range,
  type Sentence,
  search,
  senderWords,
  sentencesIn,
} from '../src/rule/index.js';

export default defineRule({
  id: 'placeholder-left',
  category: 'wording',
  level: 'error',
  seldom: ['placeholder-left'],
  title: {
    de: 'Füllen Sie jeden Platzhalter aus',
    en: 'Fill in every placeholder',
  },
  why: {
    de: '„Guten Tag [Name]“ verrät Ihrem Kunden, dass der Brief für niemanden geschrieben ist. Das macht kein schöner Satz danach wieder gut.',
    en: '“Dear [Name]” tells your customers that the letter was written for nobody. No fine sentence makes up for that.',
  },
  messages: {
    field: {
      de: 'Setzen Sie ein, was hierher gehört: „{found}“ ist ein Platzhalter.',
      en: 'Put in what belongs here: “{found}” is a placeholder.',
    },
    expression: {
      de: 'Setzen Sie den Wert ein: „{found}“ blieb stehen, wie es in der Vorlage steht, und Ihr Kunde sieht es so.',
      en: 'Put in the value: “{found}” was left as it stands in the template, and your customer sees it like this.',
    },
    note: {
      de: 'Erledigen Sie die Notiz und löschen Sie „{found}“, bevor der Brief das Haus verlässt.',
      en: 'Settle this note and delete “{found}” before the letter leaves the house.',
    },
    dummy: {
      de: 'Ersetzen Sie den Blindtext „{found}“ durch Ihren eigenen.',
      en: 'Replace the dummy text “{found}” by your own.',
    },
  },
  exceptions: {
    de: 'Maskierte Nummern („Karte xxxx 4471“), Kästchen und Linien zum Ausfüllen („Unterschrift: ______“), Quellen wie [1] und Auslassungen wie [...]. In Vorlagen dürfen Ausdrücke stehen, „XXX“, „TODO“ und „Lorem ipsum“ auch dort nicht.',
    en: 'Masked numbers (“card xxxx 4471”), boxes and lines to fill in (“Signature: ______”), references such as [1] and omissions such as [...]. Templates may hold expressions, but no “XXX”, “TODO” or “Lorem ipsum”.',
  },
  examples: {
    de: [
      {
        bad: 'Ihr Termin ist am <mark>xx.xx.2026</mark> um 9 Uhr.',
        good: 'Ihr Termin ist am 4. Mai um 9 Uhr.',
      },
      {
        bad: 'Ihr neuer Vertrag hat die Nummer <mark>[Vertragsnummer]</mark>.',
        good: 'Den Betrag buchen wir von Ihrer Karte xxxx 4471 ab [1].',
      },
      {bad: '<mark>TODO</mark>: Preis nachfragen.', good: 'Der Preis: 40 Euro.'},
    ],
    en: [
      {bad: 'Your account <mark>[ACCOUNT NO]</mark> is open.', good: 'Your account 4471 is open [sic].'},
      {bad: 'The fee is <mark>XXX</mark> pounds.', good: 'We charge the card ending in XXXX 4471.'},
    ],
  },
  *check(letter, {dictionary}) {
    const found = [...expressions(letter)];
    const searched = hinted(letter);
    if (searched) {
      for (const {name, at} of letter.children) {
        if (name !== 'quoted') for (const place of placesIn(letter, name, at, searched, dictionary)) found.push(place);
      }
    }
    let end = -1;
    for (const {message, at} of found.sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1])) {
      if (at[0] < end) continue;
      yield {message, at, values: {found: letter.source.shown(at).replace(/\s+/g, ' ')}};
      end = at[1];
    }
  },
});

interface Place {
  readonly message: 'field' | 'expression' | 'note' | 'dummy';
  readonly at: Range;
}

/** A document that is no template shows its expressions to the customer. */
function* expressions(letter: Letter): Generator<Place> {
  if (letter.template) return;
  for (const {at} of letter.source.fields()) yield {message: 'expression', at};
}

/** What is worth looking for in a letter. */
interface Searched {
  readonly everywhere: readonly {readonly message: Place['message']; readonly pattern: RegExp}[];
  readonly syntax: boolean;
  readonly brackets: boolean;
  readonly gaps: boolean;
}

/** Most letters hold no sign of any of them: then nobody has to go through their parts with all patterns. */
function hinted({source: {text}, template}: Letter): Searched | undefined {
  const some = everywhere.filter(({hint}) => hint.test(text));
  const searched = {
    everywhere: some,
    syntax: !template && /[{[]|[%#][A-Z]|<[<%]|\*\||@@|__[A-Z]/.test(text),
    brackets: !template && /[[<{«]/.test(text),
    gaps: !template && /___|…|\.\.\./.test(text),
  };
  return some.length > 0 || searched.syntax || searched.brackets || searched.gaps ? searched : undefined;
}

function* placesIn(
  letter: Letter,
  part: PartName,
  [start, end]: Range,
  searched: Searched,
  names: Lookup,
): Generator<Place> {
  const text = letter.source.text.slice(start, end);
  const place = (message: Place['message'], at: number, length: number): Place => ({
    message,
    at: [start + at, start + at + length],
  });
  const visible = (at: number) => letter.source.fieldAt(start + at) === undefined && !inAddress(text, at);
  for (const {message, pattern} of searched.everywhere)
    for (const match of text.matchAll(pattern)) {
      if (visible(match.index) && !isMasked(text, match) && !isKiss(letter, part, match[0]))
        yield place(message, match.index, match[0].length);
    }
  for (const match of searched.syntax ? text.matchAll(syntax) : []) {
    // A link with a forgotten {{ id }} leads nowhere; per cents and hashes are at home in links.
    const at = match.index;
    if (visible(at) || (/^(?:\{\{|\$\{|\*\||<%)/.test(match[0]) && letter.source.fieldAt(start + at) === undefined))
      yield place('expression', at, match[0].length);
  }
  for (const match of searched.brackets ? text.matchAll(brackets) : []) {
    const {index, 0: whole} = match;
    const inner: Range = [start + index + 1, start + index + whole.length - 1];
    if (visible(index) && namesField(letter, part, inner, text.slice(index + whole.length), names))
      yield place('field', index, whole.length);
  }
  if (!searched.gaps) return;
  const speaks = speaking(letter);
  for (const match of text.matchAll(gaps)) {
    const {index, 0: whole, 1: before = ''} = match;
    if (isGap(letter, part, before, [start + index, start + index + whole.length], speaks))
      yield place('field', index + before.length, whole.length - before.length);
  }
}

/** What the patterns for fields have in common. */
const fieldHint = /[Xx]{2}|\?\?|00\.[Xx?0]|XY|xy/;

/** What no letter and no template should hold; `hint` tells quickly that a text does not hold it. */
const everywhere: readonly {
  readonly message: Place['message'];
  readonly hint: RegExp;
  readonly pattern: RegExp;
}[] = [
  {message: 'dummy', hint: /lorem/i, pattern: /lorem ipsum(?: dolor(?: sit(?: amet)?)?)?/gi},
  {
    message: 'note',
    hint: /TODO|ToDo|FIXME|TBD|tbd|[tT]\.\s?[bB]\./,
    pattern: /(?<![A-Za-zÀ-ɏ\d_])(?:TODO|ToDo(?=:)|FIXME|TBD|tbd|[tT]\.\s?[bB]\.\s?[dD]\.)(?![A-Za-zÀ-ɏ\d_])/g,
  },
  {
    message: 'field',
    hint: fieldHint,
    pattern: /(?<![A-Za-zÀ-ɏ\d.])(?:[Xx]{2}|\?{2}|00)\.(?:[Xx]{2}|\?{2}|00)\.(?:\d{4}|\d{2}|[Xx]{2,4}|\?{2,4})?/g,
  },
  {message: 'field', hint: fieldHint, pattern: /(?<![A-Za-zÀ-ɏ\d.])\d{1,2}\.[Xx]{2}\.(?:\d{4}|\d{2}|[Xx]{2,4})?/g},
  {message: 'field', hint: fieldHint, pattern: /(?<![A-Za-zÀ-ɏ\d.:,])[Xx]{2}[:,][Xx]{2}(?![A-Za-zÀ-ɏ\d])/g},
  {
    message: 'field',
    hint: fieldHint,
    pattern: /(?<![A-Za-zÀ-ɏ\d])[Xx]{2}(?=\s?(?:%|€|Euro|EUR|CHF|Uhr|Tage[ns]?|Prozent)(?![A-Za-zÀ-ɏ]))/g,
  },
  {message: 'field', hint: fieldHint, pattern: /(?<![A-Za-zÀ-ɏ\d])(?:X{3,}|x{3,}|XYZ)(?![A-Za-zÀ-ɏ\d])/g},
  {
    message: 'field',
    hint: fieldHint,
    pattern: /(?<=(?:Frau|Herrn?|Firma|Mr|Ms|Mrs)\s)(?:XX|XY|xy|xx)(?![A-Za-zÀ-ɏ\d])/g,
  },
];

/** Expressions of template languages and mail merge. */
const syntax =
  /\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,80}%\}|\$\{[^{}\n]{1,80}\}|<%[^<>\n]{1,80}%>|<<[^<>\n]{1,60}>>|\*\|[A-Z][A-Z0-9_:]{1,40}\|\*|\[\[[^[\]\n]{1,60}\]\]|%{1,2}[A-Z][A-Z_]{2,40}%{1,2}|#{1,3}[A-Z][A-Z_]{2,40}#{1,3}|@@[A-Za-z_]{2,40}@@|__[A-Z][A-Z_]{2,40}__|\[[a-z]+_[a-z_]{2,40}\]|\{[a-z]+[._][a-z_.]{2,40}\}/g;

/** [Ihr Name], <Datum>, {Vorname}, «Anrede»: a field only where the words inside name one. */
const brackets = /\[[^[\]\n]{2,50}\]|<[^<>@:/="\n]{2,50}>|\{[^{}\n]{2,50}\}|«[A-Za-zÄÖÜäöüß_]{2,30}»/g;

function namesField(letter: Letter, part: PartName, inner: Range, behind: string, names: Lookup): boolean {
  const text = letter.source.text.slice(...inner);
  // A link of Markdown, a reference, a number: [mehr](https://…), [Text][1], [Nr. 3].
  if (/^[([]/.test(behind) || /\d/.test(text) || /^\s*(?:[xX✓]\s*)?$/.test(text)) return false;
  const [sentence] = sentencesIn(letter, inner, part);
  if (!sentence || sentence.words.length > 5) return false;
  return search(sentence, names).length > 0;
}

/** "Frau ______", "Herr …,", "am ____ um ____ Uhr". */
const gaps =
  /((?:Frau|Herrn?|Familie|Firma|Mr|Mrs|Ms|Dear|Liebe[r]?|Hallo|am|um|vom|bis|über|on|at|by)\.?[ \t]+)(?:_{3,}|…|\.{3,})(?=[\s,!.]|$)/g;

function isGap(letter: Letter, part: PartName, before: string, at: Range, speaks: (at: number) => boolean): boolean {
  const {text} = letter.source;
  const near = text.slice(Math.max(0, at[0] - 200), at[0]);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  const isTitle = /^(?:Frau|Herrn?|Familie|Firma|Mr|Mrs|Ms|Dear|Liebe|Hallo)/.test(before);
  if (isTitle) return line.trim() === '' || /(?:Sehr geehrte|Liebe|Guten Tag|Hallo|Dear|Hello)/.test(line + before);
  return part === 'body' && !line.includes(':') && speaks(at[0]);
}

/**
 * Whether a place of the body lies in a sentence that the sender says to the customer: "Ich komme am ____" is a line of a
 * form that the customer fills in.
 */
function speaking(letter: Letter): (at: number) => boolean {
  let said: {readonly at: Range; readonly speaks: boolean}[] | undefined;
  let next = 0;
  return (at) => {
    said ??= letter.blocks.flatMap((block) =>
      block.sentences.map((sentence) => ({at: sentence.at, speaks: isSaid(letter, sentence)})),
    );
    // Places are asked for in the order of the text.
    while (next < said.length && (said[next]?.at[1] ?? 0) < at) next++;
    const found = said[next];
    return found !== undefined && found.at[0] <= at && found.speaks;
  };
}

function isSaid(letter: Letter, sentence: Sentence): boolean {
  const sender = senderWords(letter, sentence);
  if (sender.some(({key}) => /^(?:ich|i|mein)/.test(key))) return false;
  return sender.length > 0 || customerWords(letter, sentence).length > 0;
}

/** "Karte xxxx 4471", "4111 XXXX": somebody hides a number on purpose. */
function isMasked(text: string, {index, 0: found}: RegExpMatchArray): boolean {
  if (index === undefined || !/^[Xx]+$/.test(found)) return false;
  const before = text.slice(Math.max(0, index - 40), index);
  const behind = text.slice(index + found.length, index + found.length + 30);
  if (/^[\sXx*•.\-–]{0,24}\d/.test(behind) && /^[\sXx*•.\-–]*\d{2}/.test(behind)) return true;
  return (
    (/(?:\d{4}|[A-Z]{2}\d{2})[\sXx*•-]*$/.test(before) && /\d{4}\s|[A-Z]{2}\d{2}/.test(before)) ||
    /(?:[Kk]arte|[Kk]onto(?:nummer)?|IBAN|[Cc]ard|[Aa]ccount)[^.!?\n]{0,25}[\sXx*•-]$/.test(before)
  );
}

/** "Love, Jane xxx". */
function isKiss(letter: Letter, part: PartName, found: string): boolean {
  return letter.language === 'en' && /^x+$/i.test(found) && (part === 'closing' || part === 'signature');
}

/** Part of a link or a path. */
function inAddress(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 300 && !/\s/.test(text.charAt(start - 1))) start--;
  return /:\/\/|www\.|mailto:/.test(text.slice(start, at));
}
