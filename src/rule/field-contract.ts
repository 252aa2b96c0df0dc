import {typingErrors} from './typing-errors.js';

/** What a field of the house's templates holds, as its data sheet says. */
export interface ContractField {
  readonly type?: FieldType;
  /** Its value may be missing: the template has to say what then stands there. */
  readonly optional?: boolean;
  readonly example?: string;
}

/** What a field can hold. */
export type FieldType =
  | 'text'
  | 'name'
  | 'salutation'
  | 'date'
  | 'time'
  | 'amount'
  | 'number'
  | 'email'
  | 'phone'
  | 'url'
  | 'html'
  | 'address'
  | 'boolean'
  | 'list'
  | 'object';

/** The fields that templates may use, by name; `order.*` stands for all that belongs to `order`. */
export type FieldContract = Readonly<Record<string, ContractField>>;

/** What a contract says about a name: what the field holds, or that there is none, and which ones may be meant. */
export type Answer =
  | {readonly known: true; readonly field: ContractField}
  | {readonly known: false; readonly near: readonly string[]};

/** Look a field up. Undefined where the name is no plain path: a call, a calculation, a text. */
export function askContract(contract: FieldContract, name: string, anyCase: boolean): Answer | undefined {
  if (!plainPath.test(name)) return undefined;
  const sheet = sheetOf(contract);
  const key = keyOf(name);
  const exact = sheet.exact.get(key);
  if (exact) return {known: true, field: exact};
  const folded = sheet.folded.get(foldedKey(key));
  if (anyCase && folded !== undefined) return {known: true, field: sheet.exact.get(folded) ?? {}};
  // `firstname.presence`, `name.upcase`: what a language offers for every value.
  for (let end = key.lastIndexOf('.'); end > 0; end = key.lastIndexOf('.', end - 1)) {
    const field = sheet.exact.get(key.slice(0, end));
    if (field) return {known: true, field};
  }
  if (sheet.open.some((prefix) => key.startsWith(prefix))) return {known: true, field: {}};
  // What holds known fields is known: `{% if customer %}`, `customer|json`.
  if (sheet.holders.has(key)) return {known: true, field: {}};
  return {known: false, near: folded === undefined ? nearestOf(key, sheet) : [sheet.written.get(folded) ?? folded]};
}

/** `order.items[0].price`, `customer->name`, `Vorname`, `first name` (Notify); a leading sign of the engine is not part of it. */
const plainPath =
  /^[A-Za-zÀ-ɏ_][\wÀ-ɏ]*(?:[ -][A-Za-zÀ-ɏ_][\wÀ-ɏ]*){0,5}(?:(?:\.|->|\?\.|:)[\wÀ-ɏ-]*|\[["']?[\w -]{1,60}["']?\])*$/u;

interface Sheet {
  readonly exact: ReadonlyMap<string, ContractField>;
  /** From lower case without blanks to the key. */
  readonly folded: ReadonlyMap<string, string>;
  /** From the key to the name as its author wrote it. */
  readonly written: ReadonlyMap<string, string>;
  /** Beginnings under which anything goes. */
  readonly open: readonly string[];
  readonly holders: ReadonlySet<string>;
}

const sheets = new WeakMap<FieldContract, Sheet>();

function sheetOf(contract: FieldContract): Sheet {
  const known = sheets.get(contract);
  if (known) return known;
  const exact = new Map<string, ContractField>();
  const folded = new Map<string, string>();
  const written = new Map<string, string>();
  const open: string[] = [];
  const holders = new Set<string>();
  for (const [name, field] of Object.entries(contract)) {
    const key = keyOf(name);
    if (key.endsWith('.*')) open.push(key.slice(0, -1));
    else {
      exact.set(key, field);
      if (!folded.has(foldedKey(key))) folded.set(foldedKey(key), key);
      written.set(key, name);
      if (field.type === 'list' || field.type === 'object') open.push(`${key}.`);
    }
    const steps = key.split('.');
    for (let length = 1; length < steps.length; length++) holders.add(steps.slice(0, length).join('.'));
  }
  const sheet = {exact, folded, written, open, holders};
  sheets.set(contract, sheet);
  return sheet;
}

/** One spelling for all ways to write a path; numbers of list items are left out. */
function keyOf(name: string): string {
  return name
    .trim()
    .replace(/\[["']?([\w -]*)["']?\]/g, '.$1')
    .replace(/->|\?\./g, '.')
    .replace(/\.\d+(?=\.|$)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[$@.]+/, '');
}

function foldedKey(key: string): string {
  return key.toLowerCase().replace(/ /g, '');
}

/** The names with the fewest typing errors, if these are few for the length of the name: `custmer.name`, `customer.fristName`. */
function nearestOf(key: string, {exact, written}: Sheet): readonly string[] {
  const wanted = plain(key);
  let least = Math.max(1, Math.min(3, Math.floor(wanted.length / 4)));
  let best: string[] = [];
  for (const candidate of exact.keys()) {
    const errors = typingErrors(wanted, plain(candidate), least + 1);
    if (errors > least) continue;
    if (errors < least) best = [];
    least = errors;
    best.push(candidate);
  }
  return best.slice(0, 3).map((candidate) => written.get(candidate) ?? candidate);
}

/** Capitals, signs between words and steps are what people get wrong first: `first_name`, `firstName`. */
function plain(key: string): string {
  return key.toLowerCase().replace(/[_\s-]/g, '');
}
