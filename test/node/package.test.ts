import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createContext, runInContext} from 'node:vm';
import {build} from 'esbuild';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {junitErrors, sarifErrors} from '../support/schemas.js';
import {folder, letter, mail, plain} from './klarbrief.js';

// Everything here runs the package as `npm pack` makes it, in projects that have nothing else.
const root = path.resolve(import.meta.dirname, '../..');
const {dependencies, bin} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const work = mkdtempSync(path.join(tmpdir(), 'klarbrief-pack-'));
let packed = '';

beforeAll(() => {
  if (!existsSync(path.join(root, 'dist/klarbrief.cjs'))) throw new Error('dist is missing: node scripts/build.mjs');
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', work];
  packed = path.join(work, execFileSync('npm', args, {cwd: root, encoding: 'utf8'}).trim());
}, 120_000);
afterAll(() => rmSync(work, {recursive: true, force: true}));

const installed = path.join(work, 'installed');

/** What `npm install klarbrief.tgz` does, but for the registry: its packages are those that klarbrief was built with. */
function install(prefix: string): void {
  const modules = path.join(prefix, 'node_modules');
  const place = path.join(modules, 'klarbrief');
  mkdirSync(path.join(modules, '.bin'), {recursive: true});
  mkdirSync(place);
  execFileSync('tar', ['-xzf', packed, '-C', place, '--strip-components=1']);
  for (const name of Object.keys(dependencies)) {
    mkdirSync(path.dirname(path.join(modules, name)), {recursive: true});
    symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name));
  }
  for (const [name, file] of Object.entries<string>(bin)) {
    symlinkSync(path.join('..', 'klarbrief', file), path.join(modules, '.bin', name));
  }
}

function project(files: Readonly<Record<string, string>>): string {
  const made = folder({'package.json': '{"private": true}', '.gitignore': '/node_modules\n', ...files});
  if (!existsSync(installed)) install(installed);
  symlinkSync(path.join(installed, 'node_modules'), path.join(made, 'node_modules'));
  return made;
}

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(cwd: string, command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const {PATH = '', HOME = ''} = process.env;
  return spawnSync(command, [...args], {cwd, env: {PATH, HOME, LANG: 'C', ...env}, encoding: 'utf8'});
}

describe('the packed package', () => {
  it('has what it needs and nothing else', () => {
    const files = execFileSync('tar', ['-tzf', packed], {encoding: 'utf8'}).trim().split('\n');
    const inside = files.map((file) => file.replace(/^package\//, ''));
    for (const needed of [
      ...Object.values<string>(bin).map((file) => file),
      'dist/index.js',
      'dist/lsp.js',
      'playground/dist/klarbrief.html',
      'LICENSE',
      'README.md',
      'SECURITY.md',
    ]) {
      expect(inside).toContain(needed.replace(/^\.\//, ''));
    }
    expect(inside).toContain('dist/types/src/index.d.ts');
    expect(
      inside.filter(
        (file) =>
          !/^(?:dist|docs)\/|^playground\/dist\/klarbrief\.html$/.test(file) &&
          !/^(?:package\.json|CHANGELOG\.md|SECURITY\.md|LICENSE|README(?:\.de)?\.md)$/.test(file),
      ),
    ).toEqual([]);
    expect(inside.filter((file) => /\.(?:vsix|map)$|test/.test(file))).toEqual([]);
  });

  it('brings the command', () => {
    const cwd = project({'letter.txt': letter});
    const command = path.join(cwd, 'node_modules/.bin/klarbrief');
    const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(run(cwd, command, ['--version'])).toMatchObject({status: 0, stdout: `${version}\n`});
    const {status, stdout} = run(cwd, command, ['letter.txt', '--max-warnings', '0', '--format', 'compact']);
    expect([status, stdout]).toEqual([1, expect.stringContaining('letter.txt:15:32: warning amtsdeutsch')]);
    for (const format of ['sarif', 'junit', 'github', 'gitlab', 'markdown']) {
      expect(run(cwd, command, ['letter.txt', '--format', format])).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('amtsdeutsch'),
        stderr: '',
      });
    }
  });

  it('brings the language server', async () => {
    const cwd = project({});
    const server = spawn(path.join(cwd, 'node_modules/.bin/klarbrief-language-server'), ['--stdio'], {cwd});
    const request = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: {processId: null, rootUri: null, capabilities: {}},
    });
    server.stdin.write(`Content-Length: ${request.length}\r\n\r\n${request}`);
    let answer = '';
    for await (const chunk of server.stdout) {
      answer += chunk;
      if (answer.includes('"id":1') && answer.endsWith('}')) break;
    }
    server.kill();
    const message = answer.split('\r\n\r\n').find((part) => part.includes('"id":1')) ?? '{}';
    expect(JSON.parse(message.slice(0, message.lastIndexOf('}') + 1)).result.capabilities).toHaveProperty(
      'codeActionProvider',
    );
  });

  it('brings the library and the portable language server', () => {
    const cwd = project({
      'use.mjs': `import {VFile} from 'vfile';
        import {lint, rules} from 'klarbrief';
        import * as lsp from 'klarbrief/lsp';
        const file = lint(new VFile({path: 'a.txt', value: ${JSON.stringify(letter)}}));
        console.log(JSON.stringify([file.messages.map(({ruleId}) => ruleId), rules.length > 30, Object.keys(lsp)]));`,
    });
    const {status, stdout, stderr} = run(cwd, process.execPath, ['use.mjs']);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual([['amtsdeutsch'], true, expect.arrayContaining(['connect'])]);
  });
});

/** A page of somebody else: it checks a draft, and knows the types of what it is told. */
const page = `import {defaults, type Finding, type Language, lint, type Settings, type Verdict} from 'klarbrief';
import {connect} from 'klarbrief/lsp';
import {VFile} from 'vfile';

const settings: Settings = {...defaults, type: 'reply'};
const language: Language = 'de';

export function check(value: string): {readonly score: number | undefined; readonly found: readonly string[]} {
  const file: VFile = lint(new VFile({path: 'letter.txt', value}), {...settings, language});
  const verdict: Verdict | undefined = file.data.klarbrief;
  const place: Finding['at'] = [0, value.length];
  return {
    score: verdict?.score,
    found: file.messages
      .filter(({place: at}) => at === undefined || !('offset' in at) || (at.offset ?? 0) <= place[1])
      .map(({line, column, ruleId, reason}) => \`\${line}:\${column} \${ruleId} \${reason}\`),
  };
}

export const serve: typeof connect = connect;
`;

describe('a project with a bundler', () => {
  const sources = {'page.ts': page, 'package.json': '{"private": true, "type": "module"}'};

  it.each([
    ['bundler', 'esnext'],
    ['nodenext', 'nodenext'],
  ])('finds all types with “moduleResolution”: “%s”', {timeout: 120_000}, (moduleResolution, module) => {
    const compilerOptions = {
      target: 'es2022',
      lib: ['es2023', 'dom'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      module,
      moduleResolution,
    };
    const cwd = project({...sources, 'tsconfig.json': JSON.stringify({compilerOptions, files: ['page.ts']})});
    const {status, stdout} = run(cwd, path.join(root, 'node_modules/.bin/tsc'), ['-p', '.']);
    expect([status, stdout]).toEqual([0, '']);
  });

  it('runs in a worker of a browser, and finds what the command finds', {timeout: 120_000}, async () => {
    const cwd = project({...sources, 'letter.txt': letter});
    const {warnings, outputFiles} = await build({
      absWorkingDir: cwd,
      entryPoints: ['page.ts'],
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'iife',
      globalName: 'page',
      target: 'es2022',
      // A worker has no document, which a package of klarbrief's otherwise asks about characters.
      conditions: ['worker'],
      logLevel: 'silent',
    });
    expect(warnings).toEqual([]);
    const [bundle, ...others] = outputFiles;
    expect(others).toEqual([]);
    const code = bundle?.text ?? '';
    // What every browser has and the language itself has not.
    const context = createContext({
      TextDecoder,
      TextEncoder,
      setTimeout,
      clearTimeout,
      performance,
      console,
      queueMicrotask,
    });
    runInContext(code, context);
    expect(runInContext('typeof process + typeof Buffer + typeof require', context)).toBe('undefined'.repeat(3));
    const {score, found} = JSON.parse(runInContext(`JSON.stringify(page.check(${JSON.stringify(letter)}))`, context));
    expect(runInContext('typeof page.serve', context)).toBe('function');
    const command = path.join(cwd, 'node_modules/.bin/klarbrief');
    const {stdout} = run(cwd, command, ['letter.txt', '--no-config', '--type', 'reply', '--format', 'json']);
    const [report] = JSON.parse(stdout);
    const told = report.messages.map(
      (one: {line: number; column: number; ruleId: string; reason: string}) =>
        `${one.line}:${one.column} ${one.ruleId} ${one.reason}`,
    );
    expect(told.length).toBeGreaterThan(0);
    expect([score, found]).toEqual([report.data.klarbrief.score, told]);
  });
});

interface Step {
  readonly id: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Run the steps of action.yml as GitHub does: inputs and outputs filled in, each step in a shell of its own. */
function runAction(cwd: string, given: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'));
  const temp = mkdtempSync(path.join(work, 'runner temp '));
  const summary = path.join(temp, 'summary.md');
  const values = new Map<string, string>();
  for (const [name, {default: value = ''}] of Object.entries<{default?: string}>(action.inputs)) {
    values.set(`inputs.${name}`, given[name] ?? value);
  }
  for (const name of Object.keys(given)) expect(action.inputs).toHaveProperty(name);
  const filled = (text: string): string =>
    text.replace(/\$\{\{ (.*?) \}\}/g, (_expression, name: string) => {
      expect([name, values.has(name)]).toEqual([name, true]);
      return values.get(name) ?? '';
    });
  let last: Ran = {status: null, stdout: '', stderr: ''};
  for (const step of action.runs.steps as readonly Step[]) {
    // Values reach a script through its environment only: whoever may name files must not write commands.
    expect(step.run).not.toContain('${{');
    const output = path.join(temp, `${step.id}.output`);
    writeFileSync(output, '');
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text)]));
    last = run(cwd, 'bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: cwd,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: temp,
      ...env,
      ...own,
    });
    for (const line of readFileSync(output, 'utf8').split('\n')) {
      const equals = line.indexOf('=');
      if (equals > 0) values.set(`steps.${step.id}.outputs.${line.slice(0, equals)}`, line.slice(equals + 1));
    }
    if (last.status !== 0) break;
  }
  const sarif = filled(action.outputs.sarif.value);
  return {...last, sarif, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : ''};
}

describe('the GitHub action', () => {
  it('checks with the project’s own klarbrief: annotations, a summary, a report in SARIF', () => {
    const cwd = project({'post/a b.eml': mail, 'post/plain.txt': plain});
    const {status, stdout, stderr, summary, sarif} = runAction(cwd, {files: 'post/*.eml\r\n\npost/plain.txt\n'});
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^::warning file=post\/a b\.eml,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=amtsdeutsch::/m,
    );
    expect(summary).toContain('post/a b.eml');
    expect(summary).toContain('post/plain.txt');
    const report = JSON.parse(readFileSync(sarif, 'utf8'));
    expect(sarifErrors(report)).toEqual([]);
    expect(report.runs[0].artifacts).toHaveLength(2);
  });

  it('fails for errors and tells them', () => {
    const cwd = project({'a.eml': mail, 'klarbrief.config.yaml': 'rules:\n  amtsdeutsch: error\n'});
    const {status, stdout, summary} = runAction(cwd, {});
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^::error file=a\.eml,/m)]);
    expect(summary).toContain('❌');
  });

  it('installs what it is asked for, when the project has none or another one', () => {
    // Stands in for the registry: it takes what npm is told and installs the packed package.
    const tools = mkdtempSync(path.join(work, 'tools-'));
    const log = path.join(tools, 'log');
    writeFileSync(
      path.join(tools, 'npm'),
      `#!/bin/sh\necho "$*" >> '${log}'\nln -s '${installed}/node_modules' "$3/node_modules"\n`,
      {mode: 0o755},
    );
    const env = {PATH: `${tools}:${process.env.PATH}`};
    const other = project({'a.eml': mail});
    const empty = folder({'a.eml': mail});
    expect(runAction(empty, {}, env)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('::warning file=a.eml'),
    });
    expect(runAction(other, {version: '1.2.3'}, env)).toMatchObject({status: 0});
    expect(readFileSync(log, 'utf8')).toMatch(
      /^install --prefix .* klarbrief@latest\ninstall --prefix .* klarbrief@1\.2\.3\n$/,
    );
  });

  it('takes names as names, never as commands or options', () => {
    const cwd = project({'a.eml': mail, '-V.eml': mail, '$(touch hacked).eml': mail});
    const {status, stdout} = runAction(cwd, {files: '-V.eml\n$(touch hacked).eml\n`touch hacked`\n; touch hacked'});
    expect(status).toBe(2);
    expect(stdout).toContain('file=-V.eml,');
    expect(readdirSync(cwd)).not.toContain('hacked');
  });
});

describe('the GitLab snippet', () => {
  it.each(['de', 'en'])('of the page in %s works and makes the reports that it names', async (language) => {
    const page = readFileSync(path.join(root, `docs/ci/${language}/gitlab.md`), 'utf8');
    const job = parse(/```yaml\n(.*?)```/s.exec(page)?.[1] ?? '').klarbrief;
    const cwd = project({'post/a.eml': mail});
    const {status, stdout} = run(cwd, 'bash', ['-eo', 'pipefail', '-c', job.script.join('\n')], {
      CI_PROJECT_DIR: cwd,
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining('post/a.eml')]);
    const {codequality, junit} = job.artifacts.reports;
    expect(JSON.parse(readFileSync(path.join(cwd, codequality), 'utf8'))).toMatchObject([
      {check_name: 'amtsdeutsch', location: {path: 'post/a.eml'}},
    ]);
    expect(await junitErrors(readFileSync(path.join(cwd, junit), 'utf8'))).toEqual([]);
  });
});

describe('the pre-commit hook', () => {
  const text = readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8');
  const [hook] = parse(text);
  const git = (cwd: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@klarbrief.example', ...args], {
      cwd,
      encoding: 'utf8',
    });

  /** A real repository with the mails of a commit in its index, and files that are none of the hook's business. */
  function repository(): string {
    const cwd = project({
      'post/a b.eml': mail,
      'post/gruß.txt.twig': mail.slice(mail.indexOf('Sehr geehrter')),
      'README.md': letter,
      'nginx.conf.j2': 'server {{ name }};',
      'later.eml': mail,
    });
    rmSync(path.join(cwd, '.git'), {recursive: true});
    git(cwd, 'init', '-q');
    git(cwd, 'add', 'post', 'README.md', 'nginx.conf.j2', '.gitignore');
    return cwd;
  }

  it('checks the staged mails and templates, and nothing else', () => {
    const cwd = repository();
    const staged = git(cwd, 'diff', '--cached', '--name-only', '-z', '--diff-filter=ACMRT').split('\0').slice(0, -1);
    const files = staged.filter((file) => new RegExp(hook.files).test(file));
    expect(files).toEqual(['post/a b.eml', 'post/gruß.txt.twig']);
    const [command, ...args] = hook.entry.split(' ');
    const {status, stdout} = run(cwd, command, [...args, ...files]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('post/a b.eml')]);
    expect(run(cwd, command, [...args, '--max-warnings', '0', ...files]).status).toBe(1);
  });

  const available = spawnSync('pre-commit', ['--version']).status === 0;
  it.runIf(available)('stops a commit when pre-commit itself runs it', () => {
    const source = folder({'.pre-commit-hooks.yaml': text});
    rmSync(path.join(source, '.git'), {recursive: true});
    git(source, 'init', '-q');
    git(source, 'add', '.');
    git(source, 'commit', '-qm', 'hooks');
    const rev = git(source, 'rev-parse', 'HEAD').trim();
    const cwd = repository();
    const config = {repos: [{repo: source, rev, hooks: [{id: hook.id, args: ['--max-warnings', '0']}]}]};
    writeFileSync(path.join(cwd, '.pre-commit-config.yaml'), JSON.stringify(config));
    git(cwd, 'add', '.pre-commit-config.yaml');
    const env = {PRE_COMMIT_HOME: mkdtempSync(path.join(work, 'pre-commit-')), LC_ALL: 'C.UTF-8'};
    const failed = run(cwd, 'pre-commit', ['run'], env);
    expect([failed.status, failed.stdout]).toEqual([1, expect.stringContaining('post/a b.eml')]);
    expect(failed.stdout).not.toMatch(/README\.md|nginx|later\.eml/);
    const passed = run(cwd, 'pre-commit', ['run', '--files', 'README.md'], env);
    expect([passed.status, passed.stdout]).toEqual([0, expect.stringContaining('Skipped')]);
  });
});
