/** A finding that a project knows and lives with for now, as often as it is there. */
export interface KnownFinding {
  readonly rule: string;
  /** The words that are flagged, for whoever reads the file; what is missing has none. */
  readonly text?: string;
  /** The fingerprint of rule, words and paragraph, never of a line. */
  readonly print: string;
  readonly count: number;
}

/** The known findings of each file, by its path from the baseline's folder. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

/** A finding with its fingerprint, `print:number`: the second of two that are alike has the number 2. */
export interface Printed {
  readonly rule: string;
  readonly text?: string;
  readonly print: string;
}

/** Why a text is no baseline. */
export type BaselineProblem = {readonly problem: 'syntax' | 'shape' | 'version'; readonly detail: string};

/** Read a baseline from its text. */
export function parseBaseline(text: string): Baseline | BaselineProblem {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return {problem: 'syntax', detail: error instanceof Error ? error.message : String(error)};
  }
  if (!isRecord(value) || !isRecord(value.files)) return {problem: 'shape', detail: 'files'};
  if (value.version !== version) return {problem: 'version', detail: JSON.stringify(value.version) ?? 'undefined'};
  const files = new Map<string, readonly KnownFinding[]>();
  for (const [path, entries] of Object.entries(value.files)) {
    if (!Array.isArray(entries)) return {problem: 'shape', detail: `files[${JSON.stringify(path)}]`};
    const known: KnownFinding[] = [];
    for (const [index, entry] of entries.entries()) {
      if (!isKnown(entry)) return {problem: 'shape', detail: `files[${JSON.stringify(path)}][${index}]`};
      known.push(entry);
    }
    files.set(path, known);
  }
  return files;
}

/** The text of a baseline: sorted, one finding a line, so that two versions compare well. */
export function formatBaseline(baseline: Baseline): string {
  const files = [...baseline]
    .filter(([, known]) => known.length > 0)
    .sort(([a], [b]) => order(a, b))
    .map(([path, known]) => {
      const lines = [...known]
        .sort((a, b) => order(a.rule, b.rule) || order(a.text ?? '', b.text ?? '') || order(a.print, b.print))
        .map(({rule, text, print, count}) => `      ${JSON.stringify({rule, text, print, count})}`);
      return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`;
    });
  const list = files.length === 0 ? '{}' : `{\n${files.join(',\n')}\n  }`;
  return `{\n  "version": ${version},\n  "files": ${list}\n}\n`;
}

/** Which findings of a file are known, and how many known ones are not there any more. */
export function matchKnown<Found extends Printed>(
  known: readonly KnownFinding[],
  found: readonly Found[],
): {readonly known: ReadonlySet<Found>; readonly stale: number} {
  const counts = new Map(known.map(({print, count}) => [print, count]));
  const matched = new Set<Found>();
  for (const finding of found) {
    const {print, number} = split(finding.print);
    if (number <= (counts.get(print) ?? 0)) matched.add(finding);
  }
  const all = known.reduce((sum, {count}) => sum + count, 0);
  return {known: matched, stale: all - matched.size};
}

/** What a file's known findings become: what is gone goes, what is new only comes when it is asked for. */
export function updateKnown(
  known: readonly KnownFinding[],
  found: readonly Printed[],
  add: boolean,
): {readonly entries: readonly KnownFinding[]; readonly gone: number; readonly fresh: number} {
  const {known: matched, stale} = matchKnown(known, found);
  const kept = add ? found : [...matched];
  const entries = new Map<string, KnownFinding>();
  for (const {rule, text, print: whole} of kept) {
    const {print} = split(whole);
    const count = (entries.get(print)?.count ?? 0) + 1;
    entries.set(print, {rule, ...(text === undefined ? {} : {text}), print, count});
  }
  return {entries: [...entries.values()], gone: stale, fresh: found.length - matched.size};
}

/** The words of a finding as a baseline keeps them: white space does not count, and what is long is cut. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const version = 1;
const longest = 100;

function split(print: string): {readonly print: string; readonly number: number} {
  const colon = print.lastIndexOf(':');
  return {print: print.slice(0, colon), number: Number(print.slice(colon + 1))};
}

function isKnown(value: unknown): value is KnownFinding {
  if (!isRecord(value)) return false;
  const {rule, text, print, count} = value;
  if (typeof rule !== 'string' || typeof print !== 'string' || print.includes(':')) return false;
  if (text !== undefined && typeof text !== 'string') return false;
  return typeof count === 'number' && Number.isInteger(count) && count > 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** By code unit: the same order on every machine, whatever its language. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
