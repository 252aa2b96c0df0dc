import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {builtCommand} from '../node/built.js';
import {bombs} from './bombs.js';

const command = builtCommand();
const folder = mkdtempSync(path.join(tmpdir(), 'klarbrief-bombs-'));
const peak = path.join(folder, 'peak.cjs');
writeFileSync(peak, "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));");
afterAll(() => rmSync(folder, {recursive: true, force: true}));

interface Message {
  readonly ruleId: string;
  readonly reason: string;
  readonly data: {readonly message: string};
}

describe('what is made to take all the memory or all the time ends with a word about it', () => {
  const all = process.env.KLARBRIEF_BOMBS === 'all';
  // A phone has as much memory, and nobody waits for as long.
  test.each(bombs.filter(({long}) => all || !long).map((bomb) => [bomb.file, bomb] as const))(
    '%s',
    {timeout: 180_000},
    (name, {content, told}) => {
      const file = path.join(folder, name);
      writeFileSync(file, content());
      const args = ['--max-old-space-size=512', '--require', peak, command, '--no-config', '--format', 'json', file];
      const {status, signal, stdout, stderr} = spawnSync(process.execPath, args, {
        timeout: 120_000,
        killSignal: 'SIGKILL',
        maxBuffer: 500_000_000,
      });
      expect([signal, status === 0 || status === 1 || status === 2], String(stderr).slice(-2000)).toEqual([null, true]);
      expect(Number(/peak (\d+)/.exec(String(stderr))?.[1]) / 1024).toBeLessThan(1024);
      const reports = JSON.parse(String(stdout)) as readonly {readonly messages: readonly Message[]}[];
      const document = reports
        .flatMap(({messages}) => messages)
        .filter(({ruleId}) => ['limit', 'damaged', 'unreadable'].includes(ruleId));
      expect(document.map(({data}) => data.message)).not.toContain('file-crashed');
      if (told !== undefined) expect(document.map(({data}) => data.message)).toContain(told);
      for (const {reason} of document) expect(reason).not.toMatch(/\{\w+\}/);
    },
  );
});
