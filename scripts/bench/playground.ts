// The page to type into, in Chromium: its size, the time until somebody can type and until the linter answers, and the longest
// task while somebody pastes 3,000 words and types into them. A task counts twice: as long as it took (what people feel, and what
// other programs on the machine add to), and as much processor as it needed (what the page itself costs).
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {type CDPSession, chromium, type Page} from 'playwright-core';
import {findChromium} from '../../src/node/chromium.js';

const root = join(import.meta.dirname, '..', '..');
const words = 3000;
/** More than this, and typing stutters. */
const mostMilliseconds = 50;
const starts = 5;

async function main(): Promise<void> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) {
    console.log('SKIPPED the playground: Chromium is missing (apt-get install chromium, or CHROME_PATH=/path/to/it).');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'klarbrief-bench-'));
  try {
    const file = join(folder, 'klarbrief.html');
    // A script without types.
    const {buildPlayground} = (await import(pathToFileURL(join(root, 'scripts/playground.mjs')).href)) as {
      buildPlayground(file: string): Promise<number>;
    };
    const bytes = await buildPlayground(file);
    console.log(`playground: ${(bytes / 1e6).toFixed(2)} MB in one file`);
    await measure(pathToFileURL(file).href, executablePath);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

async function measure(url: string, executablePath: string): Promise<void> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = ['--headless=new', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'];
  const browser = await chromium.launch({executablePath, args: [...args, ...sandbox]});
  try {
    const typable: number[] = [];
    const answering: number[] = [];
    for (let start = 0; start < starts; start++) {
      const page = await browser.newPage();
      await page.goto(url, {waitUntil: 'commit'});
      await page.waitForSelector('#letter:focus');
      typable.push(await now(page));
      await page.waitForSelector('html[data-ready]');
      answering.push(await now(page));
      await page.close();
    }
    console.log(`ready to type after ${ms(median(typable))}, to answer after ${ms(median(answering))} (of ${starts})`);
    const context = await browser.newContext({viewport: {width: 1280, height: 800}});
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForSelector('html[data-ready]');
    const session = await context.newCDPSession(page);
    const pasted = await traced(session, () => paste(page, longLetter()));
    tell(`pasting ${words.toLocaleString('en')} words`, pasted);
    const typed = await traced(session, () => typing(page));
    tell(`typing into ${words.toLocaleString('en')} words`, typed);
    // Other programs make a task longer, never cheaper.
    if (typed.processor > mostMilliseconds) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

/** The letters of the exercises, one behind the other: German that a company wrote, with many findings. */
function longLetter(): string {
  const paragraphs = ['fitness-mahnung', 'strom-preise', 'bad-angebot', 'solar-mailing', 'hausrat-kuendigung'].flatMap(
    (name) => {
      const file = join(root, 'playground', 'exercises', `${name}.txt`);
      if (!existsSync(file)) throw new Error(`${file} is missing.`);
      return readFileSync(file, 'utf8').split('\n\n').slice(4, -1);
    },
  );
  const letter: string[] = ['Ihr Vertrag', 'Sehr geehrte Damen und Herren,'];
  for (let count = 0, at = 0; count < words; at++) {
    const paragraph = paragraphs[at % paragraphs.length] ?? '';
    letter.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return [...letter, 'Mit freundlichen Grüßen', 'Kim Weber'].join('\n\n');
}

async function now(page: Page): Promise<number> {
  return Number(await page.evaluate('performance.now()'));
}

async function paste(page: Page, letter: string): Promise<void> {
  await page.focus('#letter');
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(letter)})`);
  await page.keyboard.press('Control+v');
  await page.waitForSelector('html[data-checked]', {timeout: 60_000});
  await page.waitForTimeout(300);
}

async function typing(page: Page): Promise<void> {
  // The caret goes to the middle, and the paper with it.
  await page.evaluate(`{
    const [field, paper] = ['letter', 'paper'].map((id) => document.getElementById(id));
    const at = field.value.indexOf('\\n\\n', field.value.length / 2);
    field.setSelectionRange(at, at);
    paper.scrollTop = paper.scrollHeight / 2;
  }`);
  await page.keyboard.type(' Seitens der Firma bitten wir Sie um zeitnahe Zusendung der Unterlagen. Danke.', {
    delay: 90,
  });
  await page.waitForSelector('html[data-checked]', {timeout: 60_000});
}

interface Task {
  readonly ms: number;
  readonly processor: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** The longest task of the page's own thread while something happens, in time and in processor. */
async function traced(session: CDPSession, act: () => Promise<void>): Promise<Task> {
  const events: TraceEvent[] = [];
  const collect = ({value}: {value: object[]}): void => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {categories: 'devtools.timeline,toplevel', transferMode: 'ReportEvents'});
  await act();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  // Whoever gets the keys is the page.
  const key = events.find(({name}) => name === 'EventDispatch');
  const own = events.filter(({ph, pid, tid}) => ph === 'X' && pid === key?.pid && tid === key.tid);
  const tasks = own.filter(({name}) => name.endsWith('RunTask'));
  if (tasks.length === 0) throw new Error('Chromium told of no task.');
  const longest = (time: 'dur' | 'tdur'): number => Math.max(...tasks.map((task) => task[time] ?? 0)) / 1000;
  return {ms: longest('dur'), processor: longest('tdur')};
}

function tell(what: string, {ms: longest, processor}: Task): void {
  console.log(`${what}: longest task ${ms(longest)}, of the processor ${ms(processor)}`);
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

await main();
