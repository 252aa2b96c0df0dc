import {existsSync} from 'node:fs';
import {join} from 'node:path';

const root = join(import.meta.dirname, '../..');
const cache = process.env.KLARBRIEF_CACHE ?? join(root, '.cache');

/** A Node to compare with; `program` is undefined where it is not installed. */
export interface OtherNode {
  readonly major: number;
  readonly program: string | undefined;
}

/** The newer Nodes that klarbrief runs on; scripts/nodes.mjs installs them. */
export const otherNodes: readonly OtherNode[] = [22, 24].map((major) => {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const program = join(cache, `node-${major}`, 'node_modules', `node-${system}-${process.arch}`, 'bin', file);
  return {major, program: existsSync(program) ? program : undefined};
});
