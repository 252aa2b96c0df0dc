import type {Range} from '../../source/index.js';
import type {Branch, Chain, Node} from './node.js';
import type {Choice} from './render.js';

/** One way through all conditions, and the branches that no earlier way took. */
export interface Way {
  readonly choice: Choice;
  /** Ascending, in the original. */
  readonly fresh: readonly Range[];
}

/** The first branch of every condition: the letter as it is read. */
export const firstBranches: Choice = () => 0;

/**
 * Further ways through the conditions of a template, so that together with the first each branch is taken once. Each way
 * takes as many new branches as it can, so their number is that of the longest chain, not of all branches.
 */
export function* furtherWays(nodes: readonly Node[]): Generator<Way> {
  const taken = new Set<Branch>();
  takeFirst(nodes, taken);
  while (pending(nodes, taken)) {
    const chosen = new Map<Chain, number>();
    const fresh: Range[] = [];
    choose(nodes, taken, chosen, fresh);
    yield {choice: (chain) => chosen.get(chain) ?? 0, fresh};
  }
}

function takeFirst(nodes: readonly Node[], taken: Set<Branch>): void {
  for (const node of nodes) {
    if (node.type === 'capture' && node.subject) takeFirst(node.nodes, taken);
    const branch = node.type === 'chain' ? node.branches[0] : undefined;
    if (!branch) continue;
    taken.add(branch);
    takeFirst(branch.nodes, taken);
  }
}

function pending(nodes: readonly Node[], taken: ReadonlySet<Branch>): boolean {
  return nodes.some((node) => {
    if (node.type === 'capture') return node.subject && pending(node.nodes, taken);
    return node.type === 'chain' && node.branches.some((branch) => !taken.has(branch) || pending(branch.nodes, taken));
  });
}

function choose(nodes: readonly Node[], taken: Set<Branch>, chosen: Map<Chain, number>, fresh: Range[]): void {
  for (const node of nodes) {
    if (node.type === 'capture' && node.subject) choose(node.nodes, taken, chosen, fresh);
    if (node.type !== 'chain') continue;
    let index = node.branches.findIndex((branch) => !taken.has(branch));
    if (index < 0)
      index = Math.max(
        0,
        node.branches.findIndex((branch) => pending(branch.nodes, taken)),
      );
    chosen.set(node, index);
    const branch = node.branches[index];
    if (!branch) continue;
    if (!taken.has(branch)) {
      taken.add(branch);
      fresh.push(branch.at);
    }
    choose(branch.nodes, taken, chosen, fresh);
  }
}
