import {spawn, spawnSync} from 'node:child_process';
import {EventEmitter} from 'node:events';
import {readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {beforeAll, describe, expect, it} from 'vitest';
import {run} from '../../src/node/cli.js';
import {linesOf} from '../../src/node/ndjson.js';
import {builtCommand, root} from './built.js';
import {folder, klarbrief, letter, mail, plain} from './klarbrief.js';

const command = builtCommand();

// biome-ignore lint/suspicious/noExplicitAny: results are looked into.
type Result = any;

function resultsOf(out: string): readonly Result[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** Run `stream` in a folder without a configuration of its own. */
async function stream(input: string, ...args: readonly string[]) {
  const {code, out, err} = await klarbrief(folder({}), ['stream', ...args], {stdin: input});
  return {code, err, results: resultsOf(out)};
}

const line = (name: string, content: string, more: object = {}): string =>
  JSON.stringify({path: name, content, ...more});

describe('stream', () => {
  it('answers each line with what --format json says, in order, and with the month', async () => {
    const dated = letter.replace('Ihr Fahrrad', '12. März 2026\n\nIhr Fahrrad');
    const input = [line('a.txt', dated), line('b.txt', plain), line('c.eml', mail)].join('\n');
    const {code, err, results} = await stream(`${input}\n`, '--note');
    expect([code, err]).toEqual([0, '']);
    expect(results.map(({path: name, month}) => [name, month])).toEqual([
      ['a.txt', '2026-03'],
      ['b.txt', undefined],
      ['c.eml', undefined],
    ]);
    const cwd = folder({'a.txt': dated, 'b.txt': plain, 'c.eml': mail});
    const report = JSON.parse((await klarbrief(cwd, ['a.txt', 'b.txt', 'c.eml', '--format', 'json'])).out);
    expect(results.map(({month, ...rest}) => rest)).toEqual(report);
    expect(results[0].messages.map(({ruleId}: Result) => ruleId)).toContain('amtsdeutsch');
    expect(results[0].data.klarbrief.checklist).toHaveLength(6);
  });

  it('leaves the reasons of rules out unless somebody asks for them', async () => {
    const {results} = await stream(line('a.txt', letter));
    expect(results[0].messages.length).toBeGreaterThan(0);
    for (const message of results[0].messages) expect(message).not.toHaveProperty('note');
  });

  it('reads bytes, formats by their names, files with several letters, and types', async () => {
    const latin = Buffer.from(letter, 'latin1').toString('base64');
    const po =
      'msgid "mail.body"\nmsgstr "Sehr geehrter Herr Meyer,\\n\\nseitens der Werkstatt ist alles fertig.\\n\\nFreundliche Grüße"\n\nmsgid "mahnung.body"\nmsgstr "Sehr geehrter Herr Meyer,\\n\\nseitens der Werkstatt ist alles fertig.\\n\\nFreundliche Grüße"\n';
    const broken = latin.replace(/.{76}/g, '$&\r\n');
    const {results} = await stream(
      [
        JSON.stringify({path: 'a.txt', base64: latin}),
        JSON.stringify({path: 'a.txt', base64: broken, content: null, type: null}),
        line('b.po', po),
        line('c.txt', plain, {type: 'reminder', id: 7}),
      ].join('\n'),
    );
    expect(results[0].messages).toEqual(results[1].messages);
    expect(results[0].messages[0].actual).toBe('Seitens der Werkstatt');
    expect(results[2].units.map(({unit}: Result) => unit)).toEqual(['mail.body', 'mahnung.body']);
    for (const unit of results[2].units) expect(unit.messages.length).toBeGreaterThan(0);
    expect(results[3].data.klarbrief.type).toBe('reminder');
  });

  it('takes one configuration for all: the nearest to the working directory, with its overrides by path', async () => {
    const cwd = folder({
      'klarbrief.config.yaml': 'overrides: [{files: alt/**, rules: {amtsdeutsch: off}}]\n',
      'other/klarbrief.config.yaml': 'rules: {amtsdeutsch: error}\n',
      'broken.yaml': 'rules: {gibtsnicht: off}\n',
    });
    const input = ['alt/a.txt', 'other/a.txt'].map((name) => line(name, letter)).join('\n');
    const levels = async (...args: readonly string[]) =>
      resultsOf((await klarbrief(cwd, ['stream', ...args], {stdin: input})).out).map(
        ({messages}) => messages.find(({ruleId}: Result) => ruleId === 'amtsdeutsch')?.fatal,
      );
    expect(await levels()).toEqual([undefined, false]);
    expect(await levels('--no-config')).toEqual([false, false]);
    expect(await levels('--config', 'other/klarbrief.config.yaml')).toEqual([true, true]);
    const broken = await klarbrief(cwd, ['stream', '--config', 'broken.yaml'], {stdin: input});
    expect([broken.code, broken.out]).toEqual([2, '']);
    expect(broken.err).toContain('gibtsnicht');
  });

  it.each([
    ['no JSON', '{"path": "a.txt", "content": ', /^Zeile 2: .*JSON-Objekt/],
    ['half a line of another', 'gruß"}', /^Zeile 2: .*JSON-Objekt/],
    ['a list', '[]', /^Zeile 2: .*Objekt/],
    ['null', 'null', /^Zeile 2: .*Objekt/],
    ['no path', '{"content": "x"}', /^Zeile 2: .*„path“/],
    ['a path that is no text', '{"path": 7, "content": "x"}', /^Zeile 2: .*„path“/],
    ['nothing to read', '{"path": "a.txt"}', /^Zeile 2: .*„content“.*„base64“/],
    ['both', '{"path": "a.txt", "content": "x", "base64": ""}', /^Zeile 2: .*genau eines/],
    ['a content that is no text', '{"path": "a.txt", "content": ["x"]}', /^Zeile 2: .*„content“/],
    ['bad Base64', '{"path": "a.txt", "base64": "Grüße"}', /^Zeile 2: .*„base64“/],
    ['Base64 that is cut off', '{"path": "a.txt", "base64": "U2VociBnZWVocnRlIERhbWVuIHVuZCBIZXJyZW"}', /„base64“/],
    ['an unknown type', '{"path": "a.txt", "content": "x", "type": "mahnung"}', /^Zeile 2: .*„type“.*reminder/],
  ])('tells of a line with %s what was expected, and goes on', async (_, bad, expected) => {
    const {code, err, results} = await stream([line('a.txt', letter), bad, line('b.txt', plain)].join('\n'));
    expect(code).toBe(0);
    expect(results).toHaveLength(3);
    expect(results[1]).toMatchObject({line: 2, error: expect.stringMatching(expected)});
    expect(Object.keys(results[1])).not.toContain('messages');
    expect([results[0].path, results[2].path]).toEqual(['a.txt', 'b.txt']);
    expect(err).toBe('Eine Zeile war kein Brief; ihr Ergebnis sagt unter „error“, was erwartet wird.\n');
  });

  it('speaks English where it is asked to', async () => {
    const {results, err} = await stream('x\ny\n', '--locale', 'en');
    expect(results[1].error).toMatch(/^Line 2: expected is a JSON object/);
    expect(err).toContain('2 lines were no letters');
  });

  it('reads CRLF, a byte order mark, empty lines, and a last line without an end; of nothing, nothing comes', async () => {
    const plainly = await stream([line('a.txt', letter), line('b.txt', plain)].join('\n'));
    const odd = await stream(`\uFEFF${line('a.txt', letter)}\r\n\r\n  \n${line('b.txt', plain)}`);
    expect(odd).toEqual(plainly);
    expect(plainly.results).toHaveLength(2);
    for (const nothing of ['', '\n', '\r\n\n', '\uFEFF']) {
      expect(await stream(nothing)).toEqual({code: 0, err: '', results: []});
    }
  });

  it('counts the lines that are there, empty ones too', async () => {
    const {results} = await stream('\n\nx\n');
    expect(results[0].line).toBe(3);
  });

  it('never fails on a letter', async () => {
    const odd = ['', '\u0000', '\uD83D', '<'.repeat(5000), '{{'.repeat(5000), 'a'.repeat(200_000)];
    const paths = ['a.txt', 'a.eml', 'a.html', 'a.docx', 'a.msg', 'a.po', 's3://bucket/a b.eml', '../../x\u0000.md'];
    const {code, results} = await stream(paths.flatMap((name) => odd.map((content) => line(name, content))).join('\n'));
    expect(code).toBe(0);
    expect(results).toHaveLength(paths.length * odd.length);
    for (const result of results) expect(result.messages ?? result.units).toBeInstanceOf(Array);
  });

  it('says when the input breaks off, behind the results so far', async () => {
    const cwd = folder({});
    const broken = (async function* () {
      yield Buffer.from(`${line('a.txt', letter)}\n`);
      throw Object.assign(new Error('gone'), {code: 'EIO'});
    })();
    const {code, out, err} = await inProcess(cwd, broken, (text) => text.length >= 0);
    expect(code).toBe(2);
    expect(resultsOf(out)).toHaveLength(1);
    expect(err).toContain('EIO');
  });
});

/** Run `stream` on a stream of bytes; `write` takes its results. */
async function inProcess(
  cwd: string,
  stdin: AsyncIterable<Uint8Array>,
  write: (text: string) => boolean,
  events: EventEmitter = new EventEmitter(),
) {
  let [out, err] = ['', ''];
  const stdout = Object.assign(events, {
    write(text: string | Uint8Array) {
      out += String(text);
      return write(String(text));
    },
  });
  const stderr = {write: (text: string | Uint8Array) => (err += String(text))};
  const code = await run(['stream', '--no-config'], {cwd, env: {}, stdin, stdout, stderr});
  return {code, out, err};
}

describe('lines', () => {
  const read = async (chunks: readonly Uint8Array[], longest = 1000) => {
    const found: (readonly [number, string | undefined])[] = [];
    const source = (async function* () {
      yield* chunks;
    })();
    for await (const {number, bytes} of linesOf(source, longest))
      found.push([number, bytes && Buffer.from(bytes).toString()]);
    return found;
  };

  it('are the same wherever the stream is cut, also within a character', async () => {
    const bytes = Buffer.from('\uFEFFGrüße 👋🏽\r\nzweite\n\n„dritte“');
    const whole = await read([bytes]);
    expect(whole).toEqual([
      [1, 'Grüße 👋🏽'],
      [2, 'zweite'],
      [4, '„dritte“'],
    ]);
    for (let size = 1; size <= bytes.length; size++) {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
      expect(await read(chunks)).toEqual(whole);
    }
  });

  it('that are too long are skipped without being kept', async () => {
    const long = Array.from({length: 50}, () => Buffer.alloc(100, 'x'));
    expect(await read([Buffer.from('a\n'), ...long, Buffer.from('\nb')], 1000)).toEqual([
      [1, 'a'],
      [2, undefined],
      [3, 'b'],
    ]);
    expect(await read([Buffer.alloc(1000, 'x')], 1000)).toEqual([[1, 'x'.repeat(1000)]]);
    expect(await read([Buffer.alloc(1001, 'x')], 1000)).toEqual([[1, undefined]]);
  });
});

describe('back-pressure', () => {
  it('reads no further while the reader is busy', {timeout: 60_000}, async () => {
    const events = new EventEmitter();
    let [given, written, most, full] = [0, 0, 0, false];
    const source = (async function* () {
      for (let index = 0; index < 60; index++) {
        expect(full, 'nothing is read while the output is full').toBe(false);
        given++;
        yield Buffer.from(`${line(`${index}.txt`, plain)}\n`);
      }
    })();
    const slow = (): boolean => {
      written++;
      most = Math.max(most, given - written);
      full = true;
      void setImmediate()
        .then(() => setImmediate())
        .then(() => {
          full = false;
          events.emit('drain');
        });
      return false;
    };
    const {code, out} = await inProcess(folder({}), source, slow, events);
    expect(code).toBe(0);
    expect(resultsOf(out).map(({path: name}) => name)).toEqual(Array.from({length: 60}, (_, index) => `${index}.txt`));
    expect(most).toBeLessThanOrEqual(1);
    expect(events.listenerCount('drain') + events.listenerCount('error')).toBe(0);
  });

  it.each([['error'], ['close']])('ends at once when the reader goes away (%s)', async (event) => {
    const events = new EventEmitter();
    let given = 0;
    const source = (async function* () {
      while (given < 200) {
        given++;
        yield Buffer.from(`${line('a.txt', plain)}\n`);
      }
    })();
    const gone = (): boolean => {
      void setImmediate().then(() => events.emit(event, new Error('EPIPE')));
      return false;
    };
    const {code, err} = await inProcess(folder({}), source, gone, events);
    expect([code, err]).toEqual([0, '']);
    expect(given).toBeLessThan(4);
  });

  it.each([['1'], ['2']])('holds for real pipes, with --jobs %s', {timeout: 120_000}, async (jobs) => {
    const child = spawn(process.execPath, [command, 'stream', '--no-config', '--jobs', jobs], {
      stdio: ['pipe', 'pipe', 'inherit'],
      cwd: folder({}),
    });
    // Nobody reads, so that after the pipes klarbrief is full, and then the pipe to it.
    let taken = 0;
    const wanted = 4000;
    const feeding = (async () => {
      for (let index = 0; index < wanted && child.stdin.writable; index++) {
        const all = `${line(`${index}.txt`, `${plain}${'\n'.repeat(2000)}`)}\n`;
        if (!child.stdin.write(all)) await new Promise((resolve) => child.stdin.once('drain', resolve));
        taken = index;
      }
    })();
    const settled = async (): Promise<number> => {
      for (let before = -1; ; ) {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        if (taken === before && taken > 0) return taken;
        before = taken;
      }
    };
    expect(await settled()).toBeLessThan(wanted / 4);
    // `| head -n 3`: the reader has enough.
    const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve([code, signal])));
    child.stdin.on('error', () => {});
    child.stdout.destroy();
    expect(await ended).toEqual([0, null]);
    void feeding;
  });
});

describe('several processes', () => {
  const letters = [
    path.join(root, 'test/clean'),
    path.join(root, 'playground/letters'),
    path.join(root, 'test/annotated'),
  ];
  const input = letters
    .flatMap((where) => readdirSync(where).map((name) => path.join(where, name)))
    .filter((file) => !file.endsWith('.json'))
    .filter((_, index) => index % 3 === 0)
    .map((file) => JSON.stringify({path: path.relative(root, file), base64: readFileSync(file).toString('base64')}))
    .join('\n');
  const shell = (script: string) => {
    const {PATH = '', HOME = ''} = process.env;
    const env = {PATH, HOME, LANG: 'C.UTF-8', NODE: process.execPath, COMMAND: command};
    return spawnSync('bash', ['-c', script], {input, env, cwd: tmpdir(), encoding: 'utf8', maxBuffer: 2 ** 28});
  };
  let alone: ReturnType<typeof shell>;
  beforeAll(() => {
    alone = shell('"$NODE" "$COMMAND" stream --no-config');
  }, 120_000);

  it('of --jobs write what one writes, byte for byte', {timeout: 120_000}, () => {
    expect([alone.status, alone.stderr]).toEqual([0, '']);
    expect(resultsOf(alone.stdout)).toHaveLength(input.split('\n').length);
    expect(shell('"$NODE" "$COMMAND" stream --no-config --jobs 3')).toMatchObject({
      status: 0,
      stdout: alone.stdout,
      stderr: '',
    });
  });

  it('under GNU parallel write what one writes, byte for byte', {timeout: 120_000}, (context) => {
    const {stdout: version} = spawnSync('parallel', ['--version'], {encoding: 'utf8'});
    if (!version?.startsWith('GNU parallel') && !/^(1|true)$/.test(process.env.CI ?? ''))
      context.skip('GNU parallel is missing (apt-get install parallel, or let `npm test` install it).');
    // Several blocks for each of the jobs, cut wherever a line ends.
    const together = shell('parallel --will-cite --pipe --block 20k -j 3 -k "$NODE" "$COMMAND" stream --no-config');
    expect(together.stderr).toBe('');
    expect(together.status).toBe(0);
    expect(Math.ceil(input.length / 20_000)).toBeGreaterThan(4);
    expect(together.stdout === alone.stdout).toBe(true);
  });
});
