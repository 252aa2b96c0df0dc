import {toString as nlcstToString} from 'nlcst-to-string';
import {VFile} from 'vfile';
import {fieldsOf, reasonsOf} from '../explain.js';
import type {Letter} from '../letter/letter.js';
import type {Names} from '../letter/names.js';
import {isLetter, reader} from '../lint.js';
import {messages} from '../messages.js';
import {render} from '../report/message.js';
import {printable} from '../report/printable.js';
import type {Locale} from '../settings/settings.js';
import {describeLetter, type Explained} from './explain-text.js';
import {unreadableFile} from './files.js';
import {type Input, inputs} from './inputs.js';
import {colored} from './io.js';
import {readersFor} from './readers.js';
import {allSentences} from './sentences.js';
import type {ExplainOptions, Session} from './session.js';

/** `klarbrief explain`: show a letter as klarbrief reads it, for people or as data. */
export async function explain(session: Session, args: readonly string[], options: ExplainOptions): Promise<number> {
  const {io, locale} = session;
  const {list, trouble} = await inputs(session, args, options);
  const letters: Explained[] = [];
  let unread = trouble;
  for (const input of list) {
    const found = await read(input, locale);
    if (typeof found === 'string') {
      io.stderr.write(`${printable(found)}\n`);
      unread = true;
    } else letters.push(...found);
  }
  if (letters.length === 0 && !unread) {
    io.stderr.write(`${session.say('no-letters')}\n`);
    unread = true;
  }
  io.stdout.write(options.format === 'json' ? asJson(letters, options, locale) : asText(letters, options, session));
  return unread ? 2 : 0;
}

/** The letters of one file, or why it has none. */
async function read(input: Input, locale: Locale): Promise<readonly Explained[] | string> {
  try {
    return await lettersOf(input, locale);
  } catch (error) {
    // As in `lint`: the core never throws; if it does all the same, the other letters shall not suffer.
    const values = {detail: error instanceof Error ? error.message : String(error)};
    return `${input.path ?? '<stdin>'}: ${render(messages['file-crashed'], values, locale)}`;
  }
}

async function lettersOf(input: Input, locale: Locale): Promise<readonly Explained[] | string> {
  const path = input.path ?? '<stdin>';
  const value = await input.read();
  if ('message' in value) return `${path}: ${unreadableFile(path, value, locale).messages[0]?.reason ?? ''}`;
  const file = new VFile({...(input.path === undefined ? {} : {path: input.path}), value});
  const {children} = reader(await readersFor(value, input.path))(file, input.settings);
  const {reading} = file.data;
  if (!reading) return [];
  const problem = reading.problems.find(({rule}) => rule === 'unreadable');
  if (problem || children.length === 0) {
    const {problemTexts} = await import('../formats/problem-texts.js');
    const texts: Names<string> = problemTexts;
    const text = problem ? texts[problem.message] : undefined;
    return text && problem ? `${path}: ${render(text, problem.values, locale)}` : [];
  }
  if (input.ifLetter && !isLetter(children, reading)) return [];
  return children.map((letter) => ({path, reading, letter}));
}

function asJson(letters: readonly Explained[], {stage}: ExplainOptions, locale: Locale): string {
  const data = letters.map(({path, reading, letter}) => {
    if (stage === 'sentences') return {path, sentences: allSentences(letter)};
    if (stage === 'letter') return {path, letter: treeOf(letter)};
    const {source, facts} = letter;
    return {
      path,
      format: reading.format,
      engine: reading.engine ?? null,
      charset: {used: reading.charset.used, declared: reading.charset.declared ?? null},
      language: letter.language,
      country: letter.country ?? null,
      type: letter.letterType,
      reasons: reasonsOf(letter, locale),
      fields: fieldsOf(letter),
      parts: letter.children.map(({name, at}) => {
        const [start, end] = source.toOriginal(at);
        return {name, text: source.text.slice(...at), start, end};
      }),
      // Whoever only stands in the mail's header signs nothing; `fields.from` names them.
      people: facts.people
        .filter(({role, from}) => role !== 'sender' || from !== 'header')
        .map(({name, role}) => ({name, role})),
      phones: facts.phones.map(({text, kind}) => ({text, kind})),
      mailboxes: facts.mailboxes.map(({address, kind}) => ({address, kind})),
      dates: facts.dates.map(({text, iso, role}) => ({text, iso, role})),
    };
  });
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** The tree of a letter without what only the engine needs: places in the letter's text, nlcst below the parts. */
function treeOf({source, children}: Letter): unknown {
  return {
    type: 'LetterNode',
    children: children.map((part) => ({
      type: part.type,
      name: part.name,
      at: part.at,
      text: source.text.slice(...part.at),
      children: part.children,
    })),
  };
}

function asText(letters: readonly Explained[], {stage}: ExplainOptions, session: Session): string {
  const color = colored(session.io.stdout, session.io.env);
  return letters
    .map((explained) => {
      if (stage === 'sentences')
        return allSentences(explained.letter)
          .map((text) => `${printable(text)}\n`)
          .join('');
      if (stage === 'letter') return outline(explained.letter);
      return describeLetter(explained, session.locale, color);
    })
    .join('\n');
}

/** Parts, paragraphs and sentences, indented. */
function outline({children, blocks}: Letter): string {
  const lines: string[] = [];
  for (const part of children) {
    lines.push(`${part.name} ${part.at[0]}–${part.at[1]}`);
    const inside = blocks.filter((block) => block.at[0] >= part.at[0] && block.at[1] <= part.at[1]);
    for (const block of inside) {
      lines.push(`  ${block.kind} ${block.at[0]}–${block.at[1]}`);
      for (const sentence of block.sentences) lines.push(`    ${printable(sentence.text)}`);
    }
    if (inside.length === 0) lines.push(`  ${printable(nlcstToString(part.children).trim())}`);
  }
  return `${lines.join('\n')}\n`;
}
