import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {junitErrors, sarifErrors} from '../support/schemas.js';
import {letter as fixable, folder, klarbrief} from './klarbrief.js';

/** What a terminal obeys: another title, colours, the cursor; eight-bit commands; text that is read backwards. */
const control = '\u001B]0;x\u0007\u001B[31m\u009B2J\b\u202Egpj.exe\u2066';
/** What a page obeys. */
const script = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
/** What GitHub, Azure and TeamCity obey in the log of a job. */
const orders = '##[error]x ##vso[task.setvariable variable=x]y ##teamcity[z]';
const hostile = `${control}${script}${orders}`;

const letter = `---
type: "${'\\e'}[31m ::error::x"
---

Muster GmbH ${hostile}
Claudia ${hostile} Weber

Ihr Rad ${hostile}

Sehr geehrter Herr ${hostile},

::error file=a::Seitens ${hostile} kam heute die Zusage. Anbei ${hostile} finden Sie die Liegenschaft.

##vso[task.complete result=Failed]

Freundliche Grüße

Claudia ${hostile} Weber
`;

const yaml = (text: string): string => JSON.stringify(text);
/** A name that begins a command, ends a line, and holds what names may hold; a slash would be a folder. */
const name = `::error file=x,line=1::${control.replace('\n', '')}%0A::warning::<script>alert(1)<!--\n::stop-commands::y.md`;
const files = {
  [name]: letter,
  'haus.yaml': `- find: die Liegenschaft, -en\n  say: [${yaml(`Haus ${hostile}`)}]\n  why: ${yaml(hostile)}\n`,
  'klarbrief.config.yaml': `dictionaries:\n  de/amtsdeutsch: haus.yaml\nallow: [${yaml(hostile)}]\n`,
};

const codes = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Nothing in a text that is shown may be obeyed by a terminal or by what reads the log of a job. */
function harmless(text: string): void {
  expect(text).not.toMatch(codes);
  for (const line of text.split('\n')) {
    expect(line).not.toMatch(/^\s*::/);
    expect(line).not.toMatch(/##(?:vso|teamcity)?\[/);
  }
}

describe('letters, names and configurations that mean harm', () => {
  it.each([
    [['*.md', '--note']],
    [['*.md', '--format', 'compact']],
    [['*.md', '--format', 'compact', '--locale', 'en']],
    [['explain', '*.md']],
    [['project', '*.md']],
    [['project', '*.md', '--format', 'markdown']],
    [['baseline', '*.md']],
    [['*.md', '--cache', '--jobs', '2']],
    [['weg\u001B[31m\n::error::x.txt']],
    [[`-o\u001B[31m${name}`, `--format=pretty${name}`]],
    [['--format', `json=/dev/null/${name}`, '*.md']],
    [['--config', `weg${name}`, '*.md']],
    [['--baseline', `weg${name}`, '*.md']],
    [[`--\u001B[31m::error::x`]],
    [['rules', `x${control}\n::error::x`]],
    [['forms', `der ${control}, -n`]],
    [['handout', '--rules', `x${control}\n::error::x`]],
    [['report', '--from', `weg${control}\n::error::x`]],
    [['lint', '*.md', '--changed-since', `x${control}\n::error::x`]],
  ])('are shown, not obeyed: %j', async (args) => {
    const {out, err} = await klarbrief(folder(files), args);
    harmless(out);
    harmless(err);
    expect(out + err).not.toBe('');
    if (args[0] === '*.md') expect(out + err).toMatch(/amtsdeutsch|\\u\{1B\}/);
  });

  it('are shown to people who look at a fix, and left as they are for programs', async () => {
    const cwd = folder({'a.md': fixable.replace('vielen Dank', `${control} vielen Dank`)});
    const shown = await klarbrief(cwd, ['--fix-dry-run', '*.md'], {tty: true});
    expect(shown.out.replaceAll(/^[-+ ]/gm, '')).not.toMatch(codes);
    expect(shown.out).toContain('\\u{1B}');
    const {out} = await klarbrief(cwd, ['--fix-dry-run', '*.md']);
    expect(out).toContain(control);
  });

  it.each([
    ['rulez', `${yaml(hostile)}: 1\n`],
    ['values', `rules:\n  amtsdeutsch: ${yaml(hostile)}\n`],
    ['syntax', `a: [${control}\n::error::x\n`],
    ['extends', `extends: ${yaml(`./${hostile}\n::error::x`)}\n`],
    ['dictionaries', `dictionaries:\n  de/amtsdeutsch: ${yaml(`${hostile}\n::error::x.yaml`)}\n`],
    ['customers', `customers: ${yaml(`${hostile}\n::error::x.csv`)}\n`],
    ['fields', `fields:\n  ${yaml(hostile)}: ${yaml(hostile)}\n`],
  ])('are shown where a configuration is wrong: %s', async (_what, configuration) => {
    const {code, err, out} = await klarbrief(folder({...files, 'klarbrief.config.yaml': configuration}), ['*.md']);
    expect(code).toBe(2);
    harmless(err);
    harmless(out);
  });

  it.each([
    ['haus.yaml', `- find: ${yaml(`die ${hostile}, -x-${control}\n::error::x`)}\n  sag: [${yaml(hostile)}]\n`],
    ['haus.yaml', `- find: gehen, ${yaml(control)}\n  say: [x]\n  bad: ${yaml(hostile)}\n  good: ${yaml(hostile)}\n`],
    ['fields.yaml', `fields:\n  ${yaml(`${hostile}\n::error::x`)}: {typ: ${yaml(hostile)}}\n`],
  ])('are shown where %s is wrong: %j', async (file, content) => {
    const {code, err, out} = await klarbrief(folder({...files, [file]: content}), ['*.md']);
    expect(code).toBe(2);
    harmless(err);
    harmless(out);
  });

  it('stay text in reports for programs', async () => {
    const cwd = folder(files);
    const formats = ['sarif', 'junit', 'github', 'gitlab', 'markdown', 'html', 'json'];
    const asked = formats.flatMap((format) => ['--format', `${format}=${format}`]);
    expect(await klarbrief(cwd, ['*.md', ...asked])).toMatchObject({out: '', err: ''});
    const read = (format: string): string => readFileSync(path.join(cwd, format), 'utf8');
    expect(sarifErrors(JSON.parse(read('sarif')))).toEqual([]);
    expect(await junitErrors(read('junit'))).toEqual([]);
    expect(JSON.parse(read('json'))[0].path).toBe(name);
    expect(JSON.parse(read('gitlab'))[0].location.path).toBe(name);
    // Every line is one annotation of its own level, and its words say nothing more.
    const lines = read('github').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines.filter((one) => !/^Noch |^Dazu /.test(one))) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=[^:,\r\n]*%3A%3Aerror file=x%2Cline=1[^:\r\n]*::[^\r\n]*$/,
      );
      expect(line.slice(line.indexOf('::', 2) + 2)).not.toMatch(codes);
      expect(line).not.toMatch(/##(?:vso|teamcity)?\[/);
    }
    for (const line of read('markdown')
      .replaceAll(/<(?:code|details|\/details|summary|\/summary|\/code)>/g, '')
      .split('\n')) {
      expect(line.replaceAll(/(`+)(?:(?!\1).)*\1/g, '')).not.toMatch(/(?<!\\)<\w/);
    }
    harmless(read('markdown'));
    const page = read('html');
    expect(page.match(/<script\b/g)).toHaveLength(2);
    expect(page).not.toMatch(/<img|onerror=alert\(1\)>"/);
  });
});
