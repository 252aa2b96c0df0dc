import type {Range, Source} from '../source/index.js';
import {Lines} from '../source/lines.js';
import {addressOf} from './address.js';
import {anatomy, type PlacedLine, partsOf} from './anatomy.js';
import {stretchesOf} from './blocks.js';
import {factsOf} from './facts.js';
import {countryOf, languageOf} from './language.js';
import type {Block, Country, Language, Letter, LetterType, Mail, Part} from './letter.js';
import {looksLikeLetter} from './letter-like.js';
import {parseParagraph, readBlock} from './sentences.js';
import {finish, type Steps} from './steps.js';
import {typeOf} from './type/type.js';

/** What is known about a letter before it is read: from its format, its front matter, the configuration. */
export interface LetterOptions {
  readonly type?: LetterType;
  readonly language?: Language;
  readonly country?: Country;
  /** What a layout adds later. */
  readonly external: {readonly letterhead: boolean; readonly signature: boolean; readonly subject: boolean};
  readonly template: boolean;
  readonly mail?: Mail;
  /** The format is that of an e-mail. */
  readonly email?: boolean;
  readonly frontMatter?: Readonly<Record<string, string>>;
  /** The `lang` of an HTML document. */
  readonly lang?: string;
  readonly path?: string;
}

/** Read a letter: its language, its parts, its sentences, what it says about people, and what kind of letter it is. */
export function readLetter(source: Source, options: LetterOptions): Letter {
  return finish(readLetterInSteps(source, options));
}

/** The same, with a pause wherever a long letter would take its time. */
export function* readLetterInSteps(source: Source, options: LetterOptions): Steps<Letter> {
  const {lines, salutation} = anatomy(source, options.mail?.from?.name);
  yield;
  const spoken = languageOf(source.text, lines, options);
  const {language} = spoken;
  const country = countryOf(language, options.country);
  const lists = {count: 0};
  const places = new Lines(source.text);
  const blocks: Block[] = [];
  const parts: Part[] = [];
  for (const {name, at, lines: own} of partsOf(lines)) {
    if (name !== 'body' && name !== 'subject' && name !== 'postscript') {
      parts.push({type: 'PartNode', name, at, children: [{type: 'SourceNode', value: source.text.slice(...at)}]});
      continue;
    }
    const part: Part = {type: 'PartNode', name, at, children: []};
    for (const stretch of stretchesOf(own, source, lists)) {
      const [start, end] = stretch.at;
      const {line, column} = places.point(start);
      const paragraph = parseParagraph(source.text.slice(start, end), start, language, line, column);
      part.children.push(paragraph);
      blocks.push(readBlock(source, stretch, language, paragraph));
      yield;
    }
    parts.push(part);
  }
  const known = {
    source,
    lines,
    language,
    ...(salutation ? {salutation} : {}),
    ...(options.mail ? {mail: options.mail} : {}),
  };
  const facts = factsOf(known);
  yield;
  const {type, reasons} = typeOf(
    {
      ...known,
      blocks,
      facts,
      template: options.template,
      ...(options.frontMatter ? {frontMatter: options.frontMatter} : {}),
    },
    options,
  );
  yield;
  return {
    type: 'LetterNode',
    children: parts,
    source,
    language,
    ...(country === undefined ? {} : {country}),
    letterType: type,
    reasons: [...spoken.reasons, ...reasons],
    letterLike: looksLikeLetter(lines, facts, options),
    template: options.template,
    typeIsSet: options.type !== undefined,
    ...(options.mail ? {mail: options.mail} : {}),
    // A template with a street above the salutation is printed.
    medium: options.mail || (options.email && !isPosted(parts, lines)) ? 'email' : 'unknown',
    facts,
    address: addressOf(blocks, language, lines),
    external: externalOf(source, options.external, lines),
    blocks,
  };
}

/** What another template prints counts as added later: nobody can say what is missing there. */
/** Whether a postal address stands above the letter. */
function isPosted(parts: readonly Part[], lines: readonly PlacedLine[]): boolean {
  return (
    parts.some(({name}) => name === 'recipient') &&
    lines.some(({name, text}) => name === 'recipient' && /(?:^|\s)\d{4,5}\s\p{Lu}/u.test(text))
  );
}

function externalOf(
  source: Source,
  external: LetterOptions['external'],
  lines: readonly PlacedLine[],
): LetterOptions['external'] {
  const first = lines.find((line) => line.name === 'salutation' || line.name === 'body')?.at[0] ?? 0;
  const last = lines.findLast((line) => line.name === 'body')?.at[1] ?? 0;
  // Where somebody signs already, a partial behind it is the footer, whatever that holds.
  const signed = lines.some((line) => line.name === 'signature' && line.text.trim() !== '');
  const includes = source.hints.filter((hint) => hint.kind === 'include');
  const blocks = source
    .fields()
    .filter(({field, at}) => field.kind === 'text-block' && isAlone(source, at))
    .map(({at}) => at);
  const below = includes
    .filter(({name}) => !signed || /sign|gru(?:ß|ss)|closing|regards/i.test(name))
    .map(({at}) => at);
  return {
    letterhead: external.letterhead || [...includes.map(({at}) => at), ...blocks].some((at) => at[1] <= first),
    signature: external.signature || [...below, ...blocks].some((at) => at[0] >= last),
    subject: external.subject,
  };
}

/** A field that fills its line, so that it may hold a whole block. */
function isAlone(source: Source, [start, end]: Range): boolean {
  const before = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  const stop = source.text.indexOf('\n', end);
  return (before + source.text.slice(end, stop < 0 ? undefined : stop)).trim() === '';
}
