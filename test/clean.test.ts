import {readdirSync, readFileSync} from 'node:fs';
import {VFile} from 'vfile';
import {expect, test} from 'vitest';
import {lint} from '../src/index.js';

const folder = 'test/clean';

/** Good letters of every type, country and format. Whatever is reported in one of them is a false alarm. */
for (const name of readdirSync(folder)) {
  test(`nothing is reported in ${name}`, () => {
    const file = lint(new VFile({path: `${folder}/${name}`, value: readFileSync(`${folder}/${name}`)}));
    expect(file.messages.map(({line, ruleId, reason}) => `${line}: ${ruleId}: ${reason}`)).toEqual([]);
    expect(file.data.klarbrief?.score).toBe(100);
  });
}
