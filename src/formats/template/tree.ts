import type {FieldKind, Range} from '../../source/index.js';
import {assigned, printed} from './expression.js';
import type {Branch, Chain, Node} from './node.js';
import {inScope, variablesOf} from './scope.js';
import {stepOf} from './steps.js';
import type {Step, Tag} from './tag.js';

/** How deep blocks may be nested before their tags are only taken out. */
const deepest = 60;
/** How many tags around a field are asked whether they think of it, and how much of each. */
const nearest = 12;
const longestCode = 500;

/** Read the tags of a template into a tree. Tags that open nothing and close nothing are taken out. */
export function treeOf(
  original: string,
  tags: readonly Tag[],
  texts: (from: number, to: number) => readonly Range[],
  fields: Readonly<Record<string, FieldKind>> | undefined,
): readonly Node[] {
  const closings = closingWords(original, tags);
  const root: Frame = {name: '', kind: 'plain', branches: [], nodes: [], start: 0, subject: false, codes: []};
  const variables = new Set<string>();
  const stack: Frame[] = [root];
  let ignored = 0;
  let at = 0;
  const top = () => stack.at(-1) ?? root;
  const write = (to: number) => {
    for (const range of texts(at, to)) top().nodes.push({type: 'text', at: range});
  };
  for (const tag of tags) {
    write(tag.at[0]);
    at = tag.at[1];
    if (tag.kind === 'comment') continue;
    const code = original.slice(tag.code[0], tag.code[1]);
    const step: Step =
      tag.kind === 'output' && tag.engine !== 'erb' ? {step: 'print'} : stepOf(tag, code, closings, top().kind);
    switch (step.step) {
      case 'print':
        top().nodes.push(
          ...inScope(printed(original, tag, fields), code, tag.engine, {
            blocks: stack.flatMap(({codes}) => codes).slice(-nearest),
            variables,
          }),
        );
        break;
      case 'include':
        top().nodes.push({type: 'include', at: tag.at, name: step.name, around: step.around ?? false});
        break;
      case 'set': {
        variables.add(step.name);
        const value = assigned(original, tag, fields, step.value);
        if (value.length > 0)
          top().nodes.push({type: 'capture', name: step.name, subject: isSubject(step.name), nodes: value});
        break;
      }
      case 'open': {
        if (stack.length > deepest) {
          ignored++;
          break;
        }
        if (step.include !== undefined)
          top().nodes.push({type: 'include', at: tag.at, name: step.include, around: true});
        for (const name of variablesOf(code)) variables.add(name);
        if (step.kind === 'inverted') {
          const before = reopened(top(), step.name, original);
          if (before) {
            stack.push({...before, start: tag.at[1], codes: [code.slice(0, longestCode)]});
            break;
          }
        }
        stack.push({
          name: step.name,
          kind: step.kind,
          ...(step.called === undefined ? {} : {called: step.called}),
          branches: [],
          nodes: [],
          start: tag.at[1],
          codes: [code.slice(0, longestCode)],
          subject: step.called !== undefined && isSubject(step.called),
        });
        break;
      }
      case 'branch': {
        const frame = top();
        if (frame === root || frame.kind === 'capture') break;
        endBranch(frame, tag.at[0]);
        frame.start = tag.at[1];
        frame.codes.push(code.slice(0, longestCode));
        if (frame.codes.length > nearest) frame.codes.shift();
        break;
      }
      case 'close': {
        if (ignored > 0) {
          ignored--;
          break;
        }
        close(stack, step.name, tag.at[0]);
        break;
      }
    }
  }
  write(original.length);
  while (stack.length > 1) close(stack, undefined, original.length);
  return root.nodes;
}

interface Frame {
  readonly name: string;
  readonly kind: 'if' | 'switch' | 'loop' | 'plain' | 'capture' | 'inverted';
  /** The name that a block or a capture gives to its content. */
  readonly called?: string;
  readonly subject: boolean;
  readonly branches: Branch[];
  /** The code of the tags that opened it and began its branches. */
  readonly codes: string[];
  nodes: Node[];
  start: number;
}

/** Sections that were closed, so that `{{^x}}` right behind `{{/x}}` becomes their other branch. */
const closed = new WeakMap<Chain, string>();

function reopened(parent: Frame, name: string, original: string): Frame | undefined {
  let index = parent.nodes.length - 1;
  for (let node = parent.nodes[index]; node?.type === 'text'; node = parent.nodes[--index]) {
    if (original.slice(node.at[0], node.at[1]).trim() !== '') return undefined;
  }
  const node = parent.nodes[index];
  if (node?.type !== 'chain' || closed.get(node) !== name) return undefined;
  parent.nodes.length = index;
  return {name, kind: 'if', subject: false, branches: [...node.branches], nodes: [], start: 0, codes: []};
}

function endBranch(frame: Frame, end: number): void {
  frame.branches.push({at: [frame.start, end], nodes: frame.nodes});
  frame.nodes = [];
}

/** Close the block with that name; without a name, or when no such block is open, the innermost. */
function close(stack: Frame[], name: string | undefined, end: number): void {
  let index = stack.length - 1;
  if (name !== undefined && name !== '') {
    while (index > 0 && stack[index]?.name !== name) index--;
    if (index === 0) return;
  }
  while (stack.length > Math.max(1, index)) {
    const frame = stack.pop();
    const parent = stack.at(-1);
    if (!frame || !parent) return;
    endBranch(frame, end);
    // What stands between `{% case x %}` and the first `{% when %}` is never printed.
    const branches = frame.kind === 'switch' && frame.branches.length > 1 ? frame.branches.slice(1) : frame.branches;
    if (frame.kind === 'capture' || frame.subject) {
      const nodes = branches.flatMap((branch) => branch.nodes);
      parent.nodes.push({type: 'capture', name: frame.called ?? '', subject: frame.subject, nodes});
      continue;
    }
    const chain: Chain = {type: 'chain', branches};
    closed.set(chain, frame.name);
    parent.nodes.push(chain);
  }
}

function isSubject(name: string): boolean {
  return /^(?:(?:e?mail|message|nachricht)[_-]?)?(?:subject|betreff|betreffzeile)(?:[_-]?(?:line|zeile|text|de|en))?$/i.test(
    name,
  );
}

/** The names of blocks that are closed somewhere: only such words open one. */
function closingWords(original: string, tags: readonly Tag[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const tag of tags) {
    if (tag.kind !== 'control') continue;
    const code = original.slice(tag.code[0], Math.min(tag.code[1], tag.code[0] + 80)).trim();
    const word = tag.engine === 'twig' ? /^end_?(\w+)/.exec(code)?.[1] : /^\/[#@]?([\w.@-]+)/.exec(code)?.[1];
    if (word) words.add(word);
  }
  return words;
}
