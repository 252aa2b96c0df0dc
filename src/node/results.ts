import {createReadStream, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {rules} from '../../rules/index.js';
import {printable} from '../report/printable.js';
import {type Shares, sharesFrom, tally, trendOf} from '../report/shares.js';
import {sharesView} from '../report/shares-view.js';
import {Trouble} from './io.js';
import {jsonOf, linesOf} from './ndjson.js';
import type {ResultsOptions, Session} from './session.js';

/** Results of long letters have many findings; nothing is longer than this. */
const longestLine = 100_000_000;

/** A report in JSON has some kilobytes; what is larger are results. */
const largestReport = 10_000_000;

/** `klarbrief report`: what the results of `stream` come to. They are read once, line by line, and none is kept. */
export async function showResults(session: Session, options: ResultsOptions): Promise<number> {
  const {io, say, locale} = session;
  const {from = [], format = 'pretty', earlier} = options;
  if (from.length === 0) throw new Trouble(`${say('usage-report-from')}\n${say('usage-hint')}`);
  if ([...from, earlier].filter((name) => name === '-').length > 1) throw new Trouble(say('usage-report-twice'));
  const before =
    earlier === undefined ? undefined : (reportIn(earlier, session) ?? (await sharesOf([earlier], session)));
  const shares = await sharesOf(from, session);
  const trend = before && trendOf(before, shares);
  io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(trend ? {...shares, trend} : shares, null, 2)}\n`
      : sharesView(shares, {format, locale, rules, ...(trend ? {trend} : {})}),
  );
  return 0;
}

async function sharesOf(names: readonly string[], session: Session): Promise<Shares> {
  const {io, say} = session;
  const counting = tally();
  let any = false;
  for (const name of names) {
    const shown = name === '-' ? say('report-standard-input') : printable(name);
    let [first, others] = [0, 0];
    try {
      const stream = name === '-' ? io.stdin : createReadStream(path.resolve(io.cwd, name));
      for await (const {number, bytes} of linesOf(stream, longestLine)) {
        if (bytes && counting.add(jsonOf(bytes))) any = true;
        else if (first === 0) first = number;
        else others++;
      }
    } catch (error) {
      throw new Trouble(say('report-unreadable', {file: shown, detail: codeOf(error)}));
    }
    if (first === 0) continue;
    const count = others + 1;
    io.stderr.write(`${say(count === 1 ? 'report-line' : 'report-lines', {file: shown, line: first, count})}\n`);
  }
  if (!any) throw new Trouble(say('report-empty', {file: names.map(printable).join(', ')}));
  return counting.shares();
}

/** An earlier report, if that is what the file holds. */
function reportIn(name: string, {io}: Session): Shares | undefined {
  if (name === '-') return undefined;
  try {
    const file = path.resolve(io.cwd, name);
    return statSync(file).size > largestReport ? undefined : sharesFrom(jsonOf(readFileSync(file)));
  } catch {
    // Whoever reads it line by line says why that is not possible.
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
