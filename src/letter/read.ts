import type {Range, Source} from '../source/index.js';
import {addressOf} from './address.js';
import {anatomy, partsOf} from './anatomy.js';
import {stretchesOf} from './blocks.js';
import {factsOf} from './facts.js';
import {countryOf, languageOf} from './language.js';
import type {Block, Country, Language, Letter, LetterType, Mail, Part} from './letter.js';
import {looksLikeLetter} from './letter-like.js';
import {parseParagraph, readBlock} from './sentences.js';
import {typeOf} from './type.js';

/** What is known about a letter before it is read: from its format, its front matter, the configuration. */
export interface LetterOptions {
  readonly type?: LetterType;
  readonly language?: Language;
  readonly country?: Country;
  /** What a layout adds later. */
  readonly external: {readonly letterhead: boolean; readonly signature: boolean; readonly subject: boolean};
  readonly template: boolean;
  readonly mail?: Mail;
  readonly frontMatter?: Readonly<Record<string, string>>;
  /** The `lang` of an HTML document. */
  readonly lang?: string;
  readonly path?: string;
}

/** Read a letter: its language, its parts, its sentences, what it says about people, and what kind of letter it is. */
export function readLetter(source: Source, options: LetterOptions): Letter {
  const {lines, salutation} = anatomy(source);
  const spoken = languageOf(source.text, lines, options);
  const {language} = spoken;
  const country = countryOf(language, options.country);
  const lists = {count: 0};
  const blocks: Block[] = [];
  const parts: Part[] = [];
  for (const {name, at, lines: own} of partsOf(lines)) {
    if (name !== 'body' && name !== 'subject' && name !== 'postscript') {
      parts.push({type: 'PartNode', name, at, children: [{type: 'SourceNode', value: source.text.slice(...at)}]});
      continue;
    }
    const part: Part = {type: 'PartNode', name, at, children: []};
    for (const stretch of stretchesOf(own, source, lists)) {
      const paragraph = parseParagraph(
        source.text.slice(...stretch.at),
        stretch.at[0],
        language,
        ...pointOf(source, stretch.at),
      );
      part.children.push(paragraph);
      blocks.push(readBlock(source, stretch, language, paragraph));
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
  const {type, reasons} = typeOf({...known, blocks, facts, template: options.template}, options);
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
    facts,
    address: addressOf(blocks, language, lines),
    external: options.external,
    blocks,
  };
}

/** Line and column, counted from 1, at which a stretch begins; `position` of the tree is for people too. */
function pointOf(source: Source, [start]: Range): [number, number] {
  const before = source.text.lastIndexOf('\n', start - 1);
  let line = 1;
  for (let at = source.text.indexOf('\n'); at >= 0 && at < start; at = source.text.indexOf('\n', at + 1)) line++;
  return [line, start - before];
}
