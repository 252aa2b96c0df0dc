import {type Range, type Source, SourceBuilder} from '../../source/index.js';
import {fieldMark} from './mask.js';
import type {Chain, Node} from './node.js';

/** Which branch of a chain is printed, by its index. */
export type Choice = (chain: Chain) => number;

/** A template printed once. */
export interface Rendered {
  readonly body: Source;
  /** What the template keeps as its subject. */
  readonly subject?: Source;
  /** Other templates that would print here; places in the original. */
  readonly includes: readonly Include[];
}

export interface Include {
  readonly name: string;
  readonly at: number;
  /** A layout: it prints around the whole. */
  readonly around: boolean;
}

/** Print a tree, taking one branch of each chain. */
export function render(original: string, nodes: readonly Node[], choice: Choice): Rendered {
  const body = new SourceBuilder(original);
  const includes: Include[] = [];
  let subject: SourceBuilder | undefined;
  const write = (list: readonly Node[], to: SourceBuilder): void => {
    for (const node of list) {
      switch (node.type) {
        case 'text':
          to.verbatim(node.at[0], node.at[1]);
          break;
        case 'literal':
          literal(original, node.at, to);
          break;
        case 'field':
          to.placeholder(fieldMark, node.at, node.field);
          break;
        case 'include':
          includes.push({name: node.name, at: node.at[0], around: node.around});
          break;
        case 'chain':
          write(node.branches[choice(node)]?.nodes ?? [], to);
          break;
        case 'capture':
          if (!node.subject || subject) break;
          subject = new SourceBuilder(original);
          write(node.nodes, subject);
          break;
      }
    }
  };
  write(nodes, body);
  const kept = subject?.build();
  return {body: body.build(), ...(kept ? {subject: kept} : {}), includes};
}

/** A string literal without its escapes. */
function literal(original: string, [from, to]: Range, builder: SourceBuilder): void {
  let start = from;
  for (let at = original.indexOf('\\', from); at >= 0 && at < to - 1; at = original.indexOf('\\', at + 2)) {
    builder.verbatim(start, at);
    const character = original[at + 1] ?? '';
    builder.atom(character === 'n' ? '\n' : character === 't' ? '\t' : character, [at, at + 2]);
    start = at + 2;
  }
  builder.verbatim(start, to);
}
