import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {corrected} from './corrected.js';
import {machine, patience} from './machine.js';

const {neovim, server} = machine;

const letter = [
  'Sehr geehrte Frau Müller,',
  '',
  '📎 hiermit senden wir Ihnen die Unterlagen.',
  '',
  'Mit freundlichen Grüßen',
  'Miriam Keller',
  '',
].join('\n');

describe.skipIf(!neovim || !server)('Neovim', () => {
  let folder = '';
  let said = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'klarbrief-neovim-'));
    await writeFile(join(folder, 'brief.md'), letter);
    said = await run(neovim ?? '', folder);
  });
  afterAll(() => rm(folder, {recursive: true, force: true}));

  const steps = ['attach', 'diagnostics', 'hover', 'outline', 'quick fix', 'typing', 'shutdown'];
  test.each(steps)('%s', (step) => {
    expect(said).toMatch(new RegExp(`^ok ${step}$`, 'm'));
  });

  test('the file on the disk has the replacement and nothing else changed', async () => {
    const text = await readFile(join(folder, 'brief.md'), 'utf8');
    expect(text).toBe(corrected('brief.md', letter, 'hiermit').text);
  });
});

function run(program: string, folder: string): Promise<string> {
  const env = {
    PATH: process.env.PATH ?? '',
    ...Object.fromEntries(
      ['HOME', 'XDG_STATE_HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME'].map((name) => [name, folder]),
    ),
    LANG: 'C.UTF-8',
    KLARBRIEF_NODE: process.execPath,
    KLARBRIEF_SERVER: server ?? '',
    KLARBRIEF_FILE: join(folder, 'brief.md'),
    KLARBRIEF_PATIENCE: String(patience),
  };
  // `nvim -l` came with 0.9; reading the script as a command does the same.
  const script = join(import.meta.dirname, 'neovim/check.lua');
  const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-c', `luafile ${script}`];
  return new Promise((done) => {
    execFile(program, args, {env, cwd: folder, timeout: patience * 4}, (_, stdout, stderr) => done(stdout + stderr));
  });
}
