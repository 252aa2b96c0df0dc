import {letterTypes} from '../settings/schema.js';
import {questions} from './checklist.js';

/** How many letters answer a question with yes, of those that it applies to. */
export interface Share {
  readonly question: string;
  readonly yes: number;
  readonly asked: number;
}

/** What letters that belong together come to. */
export interface Group {
  readonly letters: number;
  /** The mean; nothing where no letter was scored. */
  readonly score?: number;
  readonly questions: readonly Share[];
}

/** How often a rule found something. */
export interface RuleShare {
  readonly rule: string;
  readonly findings: number;
  /** Letters with at least one. */
  readonly letters: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** What many results come to: numbers and names of rules, never a word of a letter or the name of a person or file. */
export interface Shares extends Group {
  readonly report: 'klarbrief';
  readonly version: 1;
  readonly median?: number;
  /** Letters that could not be read. */
  readonly unreadable: number;
  /** Lines that were no letters: `stream` says so in their place. */
  readonly refused: number;
  readonly types: readonly (Group & {readonly type: string})[];
  /** In their order. */
  readonly months: readonly (Group & {readonly month: string})[];
  /** Letters whose month nobody knows. */
  readonly undated: number;
  readonly findings: readonly RuleShare[];
}

/** Adds up results, one by one; what it holds does not grow with their number. */
export interface Tally {
  /** Add what `stream` wrote on one line; false, when it is something else. */
  add(result: unknown): boolean;
  shares(): Shares;
}

/** Begin to add up. */
export function tally(): Tally {
  const all = sum();
  const types = new Map<string, Sum>();
  const months = new Map<string, Sum>();
  const rules = new Map<string, {-readonly [Key in keyof Omit<RuleShare, 'rule'>]: number}>();
  const scores = new Array<number>(101).fill(0);
  let [unreadable, refused, undated] = [0, 0, 0];

  function addLetter(letter: Readonly<Record<string, unknown>>, messages: readonly unknown[]): void {
    const verdict = isRecord(letter.data) && isRecord(letter.data.klarbrief) ? letter.data.klarbrief : undefined;
    const groups = [all];
    if (verdict) {
      const type = letterTypes.find((one) => one === verdict.type);
      if (type !== undefined) groups.push(sumIn(types, type));
    }
    const month =
      typeof letter.month === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(letter.month) ? letter.month : '';
    if (month !== '' && (months.has(month) || months.size < mostMonths)) groups.push(sumIn(months, month));
    else undated++;
    const score = verdict && typeof verdict.score === 'number' ? Math.round(verdict.score) : Number.NaN;
    const isScored = score >= 0 && score <= 100;
    if (isScored) scores[score] = (scores[score] ?? 0) + 1;
    const answers = verdict && Array.isArray(verdict.checklist) ? verdict.checklist.filter(isRecord) : [];
    for (const group of groups) {
      group.letters++;
      if (isScored) {
        group.scored++;
        group.points += score;
      }
      for (const {question, answer} of answers) {
        const counted = group.questions.get(String(question));
        if (!counted || (answer !== 'yes' && answer !== 'no')) continue;
        counted.asked++;
        if (answer === 'yes') counted.yes++;
      }
    }
    if (addMessages(messages)) unreadable++;
  }

  /** True, when one of them says that the letter could not be read. */
  function addMessages(messages: readonly unknown[]): boolean {
    const here = new Set<string>();
    let unread = false;
    for (const message of messages) {
      if (!isRecord(message)) continue;
      const rule = nameOf(message.ruleId);
      let counted = rules.get(rule);
      if (!counted) {
        counted = {findings: 0, letters: 0, error: 0, warning: 0, info: 0};
        rules.set(rule, counted);
      }
      counted.findings++;
      counted[message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info']++;
      if (!here.has(rule)) counted.letters++;
      here.add(rule);
      unread ||= rule === 'unreadable' && message.fatal === true;
    }
    return unread;
  }

  /** Rules of any version have their place; what looks like no rule, or would be too many, is counted together. */
  function nameOf(id: unknown): string {
    const isName = typeof id === 'string' && /^[a-z][a-z0-9-]{0,59}$/.test(id);
    return isName && (rules.has(id) || rules.size < mostRules) ? id : 'other';
  }

  return {
    add(result) {
      if (!isRecord(result)) return false;
      const {error, messages, units} = result;
      if (typeof error === 'string') {
        refused++;
        return true;
      }
      if (Array.isArray(messages)) addLetter(result, messages);
      else if (Array.isArray(units) && units.every(isRecord))
        for (const unit of units) addLetter(unit, Array.isArray(unit.messages) ? unit.messages : []);
      else return false;
      return true;
    },
    shares() {
      const middle = medianOf(scores, all.scored);
      return {
        report: 'klarbrief',
        version: 1,
        ...groupOf(all),
        ...(middle === undefined ? {} : {median: middle}),
        unreadable,
        refused,
        types: [...types]
          .sort(([a, one], [b, two]) => two.letters - one.letters || order(a, b))
          .map(([type, group]) => ({type, ...groupOf(group)})),
        months: [...months].sort(([a], [b]) => order(a, b)).map(([month, group]) => ({month, ...groupOf(group)})),
        undated,
        findings: [...rules]
          .sort(
            ([a, one], [b, two]) =>
              two.error + two.warning - (one.error + one.warning) || two.findings - one.findings || order(a, b),
          )
          .map(([rule, counted]) => ({rule, ...counted})),
      };
    },
  };
}

/** A hundred years; what claims to come from more is not believed. */
const mostMonths = 1200;
const mostRules = 500;

interface Sum {
  letters: number;
  scored: number;
  points: number;
  readonly questions: ReadonlyMap<string, {yes: number; asked: number}>;
}

function sum(): Sum {
  return {letters: 0, scored: 0, points: 0, questions: new Map(questions.map(({id}) => [id, {yes: 0, asked: 0}]))};
}

function sumIn(sums: Map<string, Sum>, key: string): Sum {
  const known = sums.get(key) ?? sum();
  sums.set(key, known);
  return known;
}

function groupOf({letters, scored, points, questions: answers}: Sum): Group {
  return {
    letters,
    ...(scored === 0 ? {} : {score: Math.round((points / scored) * 10) / 10}),
    questions: [...answers].map(([question, {yes, asked}]) => ({question, yes, asked})),
  };
}

function medianOf(scores: readonly number[], scored: number): number | undefined {
  let seen = 0;
  for (const [score, count] of scores.entries()) {
    seen += count;
    if (count > 0 && seen * 2 >= scored) return score;
  }
  return undefined;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An object of JSON, to look into. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How things have changed since an earlier report; in percentage points, points, and findings in 100 letters. */
export interface Trend {
  readonly letters: number;
  readonly score?: {readonly earlier: number; readonly now: number};
  readonly questions: readonly {readonly question: string; readonly earlier: number; readonly now: number}[];
  readonly findings: readonly {readonly rule: string; readonly earlier: number; readonly now: number}[];
}

/** Compare what letters come to now with what they came to earlier. */
export function trendOf(earlier: Shares, now: Shares): Trend {
  const shareOf = ({questions: answers}: Group, id: string): number | undefined => {
    const {yes = 0, asked = 0} = answers.find(({question}) => question === id) ?? {};
    return asked === 0 ? undefined : round((yes / asked) * 100);
  };
  const rateOf = ({findings, letters}: Shares, id: string): number => {
    const count = findings.find(({rule}) => rule === id)?.findings ?? 0;
    return letters === 0 ? 0 : round((count / letters) * 100);
  };
  const ids = new Set([...now.findings, ...earlier.findings].map(({rule}) => rule));
  return {
    letters: earlier.letters,
    ...(earlier.score === undefined || now.score === undefined
      ? {}
      : {score: {earlier: earlier.score, now: now.score}}),
    questions: questions.flatMap(({id}) => {
      const [before, after] = [shareOf(earlier, id), shareOf(now, id)];
      return before === undefined || after === undefined ? [] : [{question: id, earlier: before, now: after}];
    }),
    findings: [...ids].map((rule) => ({rule, earlier: rateOf(earlier, rule), now: rateOf(now, rule)})),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The report that `--format json` wrote earlier; undefined for anything else. */
export function sharesFrom(value: unknown): Shares | undefined {
  if (!isRecord(value) || value.report !== 'klarbrief' || value.version !== 1) return undefined;
  const {letters, score, questions: answers, findings} = value;
  if (typeof letters !== 'number' || !Array.isArray(answers) || !Array.isArray(findings)) return undefined;
  const number = (one: unknown): number => (typeof one === 'number' && one >= 0 ? one : 0);
  return {
    report: 'klarbrief',
    version: 1,
    letters,
    ...(typeof score === 'number' ? {score} : {}),
    questions: answers
      .filter(isRecord)
      .map(({question, yes, asked}) => ({question: String(question), yes: number(yes), asked: number(asked)})),
    unreadable: number(value.unreadable),
    refused: number(value.refused),
    types: [],
    months: [],
    undated: number(value.undated),
    findings: findings.filter(isRecord).map((one) => ({
      rule: String(one.rule),
      findings: number(one.findings),
      letters: number(one.letters),
      error: number(one.error),
      warning: number(one.warning),
      info: number(one.info),
    })),
  };
}
