// Part of `npm run bench`: how each rule's time grows with the length of the text, on running prose of a quarter, half and whole
// megabyte. In one process, after a warm-up; the least of several runs, because everything else only adds.

import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {VFile} from 'vfile';
import {rules} from '../../rules/index.js';
import {allFormats} from '../../src/formats/all.js';
import {checkLetter, reader} from '../../src/lint.js';
import {defaults, type RuleSetting, type Settings} from '../../src/settings/settings.js';

const sizes = ['0.25', '0.5', '1'] as const;
const runs = 5;

function main(): void {
  const corpus = mkdtempSync(join(tmpdir(), 'klarbrief-bench-'));
  try {
    const maker = join(import.meta.dirname, 'make-corpus.mjs');
    spawnSync(process.execPath, [maker, corpus, '--de', '0', '--en', '0'], {stdio: 'inherit'});
    for (const language of ['de', 'en'] as const) {
      const texts = sizes.map((size) => readFileSync(join(corpus, `big-${language}-${size}.txt`)));
      for (const rule of rules) {
        if (!rule.examples[language]) continue;
        const settings = only(rule.id, rule.types?.[0] ?? 'general', language);
        const times = texts.map((value) => least(value, settings));
        const [quarter = 0, , whole = 0] = times;
        const exponent = Math.log2(whole / quarter) / 2;
        const list = times.map((time) => `${time.toFixed(1)} ms`).join(', ');
        console.log(`${language} ${rule.id.padEnd(26)} ${list.padEnd(34)} exponent ${exponent.toFixed(2)}`);
      }
    }
  } finally {
    rmSync(corpus, {recursive: true, force: true});
  }
}

/** Settings under which only one rule runs. */
function only(id: string, type: Settings['type'] & string, language: 'de' | 'en'): Settings {
  const off = Object.fromEntries(rules.map((rule): [string, RuleSetting] => [rule.id, {level: 'off'}]));
  return {...defaults, type, language, rules: {...off, [id]: {level: 'warning'}}};
}

/** The time of the check alone: the letter is read before. */
function least(value: Uint8Array, settings: Settings): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const {children} = reader(allFormats)(new VFile({path: 'big.txt', value}), settings);
    const start = performance.now();
    for (const letter of children) checkLetter(letter, settings);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

main();
