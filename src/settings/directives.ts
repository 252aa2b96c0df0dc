import type {Range, Source} from '../source/index.js';
import {nearest} from './nearest.js';
import {documentRules} from './schema.js';

/**
 * A comment that switches rules off for a stretch of a file:
 *
 * - `klarbrief-disable-next-line RULE… -- reason`: what begins on the next line that holds text of the letter
 * - `klarbrief-disable RULE… -- reason`: everything from here, up to `klarbrief-enable` or the end
 * - `klarbrief-enable RULE…`: ends it
 * - `klarbrief-disable-file RULE… -- reason`: the whole file, wherever the comment stands
 *
 * Without a rule it is about all of them. What a letter lacks (no telephone number, no closing) has a place, too: the
 * end of the part where it belongs. The stretch around that place switches it off, and so does `disable-file`, which is
 * the clearer way to say it; a `disable-next-line` behind the last line is about what is missing at the end.
 */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-next-line' | 'disable-file';
  /** Empty: all rules. */
  readonly rules: readonly string[];
  /** In the original. */
  readonly at: Range;
}

/** Something wrong with a directive: a rule of the document, the key of its text in `src/messages.ts`, its place. */
export interface DirectiveProblem {
  readonly rule: 'unused-directive' | 'unknown-directive';
  readonly message:
    | 'directive-unknown'
    | 'directive-unknown-near'
    | 'directive-unknown-rule'
    | 'directive-unknown-rule-near'
    | 'directive-unused'
    | 'directive-unused-all'
    | 'directive-unused-enable';
  readonly values: Readonly<Record<string, string>>;
  /** In the original. */
  readonly at: Range;
}

/** Read the directives of a file from its comments. What looks like one but is none is told. */
export function parseDirectives(
  comments: readonly {readonly text: string; readonly at: Range}[],
  /** The ids of all rules, whether they run or not. */
  ruleIds: readonly string[],
): {readonly directives: readonly Directive[]; readonly problems: readonly DirectiveProblem[]} {
  const directives: Directive[] = [];
  const problems: DirectiveProblem[] = [];
  if (comments.length === 0) return {directives, problems};
  const known = new Set([...ruleIds, ...Object.keys(documentRules)]);
  for (const {text, at} of comments) {
    const words = beforeReason(withoutTrims(text)).split(separator).filter(Boolean);
    const name = /^klarbrief-([\w-]+)$/i.exec(words[0] ?? '')?.[1]?.toLowerCase();
    if (name === undefined) continue;
    if (!isKind(name)) {
      const near = nearest(name, directiveKinds);
      const values = {name: `klarbrief-${name}`};
      problems.push(
        near
          ? {
              rule: 'unknown-directive',
              message: 'directive-unknown-near',
              values: {...values, near: `klarbrief-${near}`},
              at,
            }
          : {rule: 'unknown-directive', message: 'directive-unknown', values, at},
      );
      continue;
    }
    const rules: string[] = [];
    for (const id of words.slice(1)) {
      if (known.has(id)) rules.push(id);
      else {
        const near = nearest(id, known);
        problems.push(
          near
            ? {rule: 'unknown-directive', message: 'directive-unknown-rule-near', values: {name: id, near}, at}
            : {rule: 'unknown-directive', message: 'directive-unknown-rule', values: {name: id}, at},
        );
      }
    }
    // A typing error in the only rule must not switch off all of them.
    if (rules.length > 0 || words.length === 1) directives.push({kind: name, rules: [...new Set(rules)], at});
  }
  directives.sort((a, b) => a.at[0] - b.at[0]);
  return {directives, problems};
}

/** Take out what the directives switch off, and tell which of them switch off nothing. */
export function applyDirectives<Found>(
  found: readonly Found[],
  /** The rule of a finding and its place in the original; an empty range is something missing there. */
  placeOf: (found: Found) => {readonly rule: string; readonly at: Range},
  directives: readonly Directive[],
  letters: readonly Source[],
): {readonly kept: readonly Found[]; readonly problems: readonly DirectiveProblem[]} {
  if (directives.length === 0) return {kept: found, problems: []};
  const stretches = stretchesOf(directives, letters);
  const kept = found.filter((item) => {
    const {rule, at} = placeOf(item);
    if (rule === 'unreadable') return true;
    let off = false;
    for (const stretch of stretches) {
      if (!covers(stretch, rule, at)) continue;
      stretch.used.add(rule);
      off = true;
    }
    return !off;
  });
  return {kept, problems: unused(directives, stretches)};
}

/** What one directive switches off, and whether it was needed. */
interface Stretch {
  readonly directive: Directive;
  readonly rule: string | undefined;
  /** Where findings must begin. */
  readonly from: number;
  to: number;
  /** From where on something missing belongs here. */
  readonly missingFrom: number;
  readonly used: Set<string>;
}

function stretchesOf(directives: readonly Directive[], letters: readonly Source[]): Stretch[] {
  const lines = directives.some(({kind}) => kind === 'disable-next-line') ? textOf(letters) : [];
  const stretches: Stretch[] = [];
  let open: Stretch[] = [];
  for (const directive of directives) {
    const {kind, rules, at} = directive;
    if (kind === 'enable') {
      const ended = open.filter(({rule}) => rules.length === 0 || (rule !== undefined && rules.includes(rule)));
      for (const stretch of ended) stretch.to = at[0];
      open = open.filter((stretch) => !ended.includes(stretch));
      continue;
    }
    for (const rule of rules.length === 0 ? [undefined] : rules) {
      const used = new Set<string>();
      const end = Number.POSITIVE_INFINITY;
      if (kind === 'disable-file') stretches.push({directive, rule, from: 0, to: end, missingFrom: 0, used});
      else if (kind === 'disable') {
        const stretch = {directive, rule, from: at[0], to: end, missingFrom: at[0], used};
        stretches.push(stretch);
        open.push(stretch);
      } else stretches.push({directive, rule, used, ...nextLine(at, lines, letters[0]?.original ?? '')});
    }
  }
  return stretches;
}

function covers(stretch: Stretch, rule: string, [start, end]: Range): boolean {
  if (stretch.rule !== undefined && stretch.rule !== rule) return false;
  if (start === end) return start >= stretch.missingFrom && start <= stretch.to;
  return start >= stretch.from && start < stretch.to;
}

function unused(directives: readonly Directive[], stretches: readonly Stretch[]): DirectiveProblem[] {
  const problems: DirectiveProblem[] = [];
  for (const stretch of stretches) {
    if (stretch.used.size > 0) continue;
    const {rule, directive} = stretch;
    problems.push({
      rule: 'unused-directive',
      message: rule === undefined ? 'directive-unused-all' : 'directive-unused',
      values: rule === undefined ? {} : {rule},
      at: directive.at,
    });
  }
  for (const {kind, at} of directives) {
    if (kind !== 'enable' || stretches.some(({to, directive}) => to === at[0] && directive.kind === 'disable'))
      continue;
    problems.push({rule: 'unused-directive', message: 'directive-unused-enable', values: {}, at});
  }
  return problems.sort((a, b) => a.at[0] - b.at[0]);
}

/** The next line of the original that holds text of the letter; with nothing behind it, the end of the letter. */
function nextLine(
  at: Range,
  text: readonly Range[],
  original: string,
): {readonly from: number; readonly to: number; readonly missingFrom: number} {
  const before = text.findLast(([, end]) => end <= at[0]);
  const missingFrom = before ? before[1] : 0;
  let first = Number.POSITIVE_INFINITY;
  for (const [start, end] of text) {
    if (end <= at[1]) continue;
    first = Math.max(start, at[1]);
    break;
  }
  if (first === Number.POSITIVE_INFINITY) return {from: first, to: first, missingFrom};
  breaks.lastIndex = first;
  const end = breaks.exec(original)?.index ?? original.length;
  return {from: at[1], to: end, missingFrom};
}

/** Where the original holds words of the letters: runs without white space at their edges, in order. */
function textOf(letters: readonly Source[]): Range[] {
  const found: Range[] = [];
  const texts = letters.flatMap((letter) => [letter, ...letter.branches]);
  for (const {segments, original} of texts) {
    for (const {kind, text, from} of segments) {
      if (kind !== 'verbatim') {
        if (text.trim() !== '') found.push(from);
        continue;
      }
      // Line by line: a run of plain text may reach far beyond the next line.
      words.lastIndex = from[0];
      for (let match = words.exec(original); match && match.index < from[1]; match = words.exec(original)) {
        found.push([match.index, Math.min(from[1], words.lastIndex)]);
      }
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}

/** `{#- … -#}`: marks that trim white space around a template's tag are no part of what it says. */
function withoutTrims(text: string): string {
  return text
    .trim()
    .replace(/^[-~]\s+/, '')
    .replace(/\s[-~]$/, '')
    .trimEnd();
}

/** A reason follows two hyphens or a dash between blanks; a rule id never holds either. */
function beforeReason(text: string): string {
  const at = text.search(/\s(?:--|[–—])(?:\s|$)/);
  return at < 0 ? text : text.slice(0, at);
}

/** What directives can say, behind `klarbrief-`; the most useful first. */
export const directiveKinds = ['disable-next-line', 'disable', 'enable', 'disable-file'] as const;
const separator = /[\s,;]+/;
const breaks = /[\r\n]/g;
const words = /\S+/g;

function isKind(name: string): name is Directive['kind'] {
  return directiveKinds.some((kind) => kind === name);
}
