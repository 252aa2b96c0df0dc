import {allFormats} from '../../src/formats/all.js';
import {read} from '../../src/formats/index.js';
import type {Letter} from '../../src/letter/letter.js';
import {type LetterOptions, readLetter} from '../../src/letter/read.js';
import {Source} from '../../src/source/index.js';

const external = {letterhead: false, signature: false, subject: false};

/** A letter as plain text. */
export function letter(text: string, options: Partial<LetterOptions> = {}): Letter {
  return readLetter(Source.verbatim(text), {external, template: false, ...options});
}

/** The first letter of a file, read as the command line reads it. */
export function file(path: string, text: string): Letter {
  const reading = read(new TextEncoder().encode(text), {path}, allFormats);
  const [first] = reading.letters;
  if (!first) throw new Error('no letter');
  const {source, external: _external, ...more} = first;
  return readLetter(source, {external, template: reading.template, path, ...more});
}

/** The parts of a letter with the first words of each, one a line. */
export function parts(read: Letter): string[] {
  return read.children.map(
    ({name, at}) =>
      `${name}: ${read.source.text
        .slice(...at)
        .replace(/\s+/g, ' ')
        .slice(0, 40)}`,
  );
}

/** The names of the parts in order. */
export function names(read: Letter): string[] {
  return read.children.map(({name}) => name);
}

export function textOf(read: Letter, name: string): string | undefined {
  const found = read.children.find((part) => part.name === name);
  return found && read.source.text.slice(...found.at);
}

export function phones(read: Letter): string[] {
  return read.facts.phones.map(({text, kind}) => `${kind}: ${text}`);
}

export function people(read: Letter): string[] {
  return read.facts.people.map(({name, role}) => `${role}: ${name}`);
}

export function mailboxes(read: Letter): string[] {
  return read.facts.mailboxes.map(({address, kind}) => `${kind}: ${address}`);
}
