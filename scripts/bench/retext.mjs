// retext with its English parser and no rule at all: what a check costs that only reads.
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {retext} from 'retext';
import {VFile} from 'vfile';
import {reporter} from 'vfile-reporter';

const files = process.argv
  .slice(2)
  .flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]));
const processor = retext().freeze();
for (const path of files) {
  const file = new VFile({path, value: readFileSync(path)});
  processor.runSync(processor.parse(file), file);
  reporter(file);
}
