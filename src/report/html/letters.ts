import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {anatomy, partsOf} from '../../letter/anatomy.js';
import {languageNames, partNames, typeNames} from '../../letter/names.js';
import {messages} from '../../messages.js';
import {Lines, type Source} from '../../source/index.js';
import {questions} from '../checklist.js';
import {render} from '../message.js';
import {printable} from '../printable.js';
import type {Verdict} from '../report.js';
import {inOrder, levelOf, positionOf, type ReporterOptions} from '../reporter.js';
import {dataOf, letterName, placeText} from '../where.js';
import type {FindingData, LetterData, PartData, Stretch, VerdictData} from './data.js';
import {type Shown, shownOf} from './shown.js';

/** Keeps texts that many findings share, each once; gives the number of a text. */
export type Numbers = (text: string) => number;

/** Everything that the report shows of one letter. */
export function letterData(file: VFile, rule: Numbers, note: Numbers, options: ReporterOptions): LetterData {
  const read = readOf(file);
  const shown = read ? shownOf(read.source) : undefined;
  const findings = layered(
    inOrder(file.messages)
      .map((message) => findingData(message, file, shown, rule, note, options))
      // Numbers go up along the text; what has no place in it comes behind.
      .sort((a, b) => Number(a.at.length === 0) - Number(b.at.length === 0) || first(a) - first(b)),
  );
  const {klarbrief: verdict} = file.data;
  const parts = read && shown ? partsData(read.source, read.mail?.from?.name, shown, options) : [];
  const text = parts.reduce((before, {at}) => unwrapped(before, at), shown?.text ?? '');
  return {
    name: printable(letterName(file, options)),
    ...(verdict ? {verdict: verdictData(verdict, findings, rule, options)} : {}),
    text,
    parts,
    fields: shown?.fields ?? [],
    bold: read && shown ? boldData(read.source, shown) : [],
    findings,
  };
}

/** The letter as its format was read. */
function readOf({data: {reading, unit}}: VFile) {
  const letters = reading?.letters ?? [];
  return unit === undefined ? letters[0] : letters.find((one) => one.unit === unit);
}

function partsData(source: Source, sender: string | undefined, shown: Shown, {locale}: ReporterOptions): PartData[] {
  return partsOf(anatomy(source, sender).lines).map(({name, at}) => ({
    name: partNames[name][locale],
    at: [shown.place(at[0]), shown.place(at[1])],
    ...(name === 'body' ? {} : {loose: true}),
  }));
}

/**
 * Lines that were only broken because the next word no longer fitted flow again: a page is as wide as it is. One character for
 * one, so that every place stays where it is.
 */
function unwrapped(text: string, [start, end]: Stretch): string {
  const lines = text.slice(start, end).split('\n');
  const width = lines.reduce((longest, line) => Math.max(longest, line.trimEnd().length), 0);
  if (width < 50 || width > 100) return text;
  let flowing = '';
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    flowing += line;
    if (next === undefined) return;
    const [word = ''] = /^\S*/.exec(next) ?? [];
    const soft = /^[A-Za-zÀ-ɏ„“"'(0-9]/.test(word) && !/^\d+[.)]$/.test(word);
    flowing += soft && line.trimEnd().length + 1 + word.length > width - 2 ? ' ' : '\n';
  });
  return text.slice(0, start) + flowing + text.slice(end);
}

function boldData({hints}: Source, shown: Shown): Stretch[] {
  return hints
    .filter(({kind}) => kind === 'bold' || kind === 'heading')
    .map(({at}): Stretch => [shown.place(at[0]), shown.place(at[1])])
    .filter(([start, end]) => end > start)
    .sort((a, b) => a[0] - b[0]);
}

function findingData(
  message: VFileMessage,
  file: VFile,
  shown: Shown | undefined,
  rule: Numbers,
  note: Numbers,
  options: ReporterOptions,
): FindingData {
  const place = positionOf(message);
  const [start, end] = [place?.start.offset, place?.end.offset];
  const missing = start !== undefined && start === end;
  const found = shown && start !== undefined && end !== undefined && !missing ? shown.stretches([start, end]) : [];
  const at = shown && found.length > 0 ? narrowed(found, message, shown.text, readOf(file)?.encoded) : [];
  return {
    rule: rule(message.ruleId ?? 'klarbrief'),
    level: levelOf(message),
    reason: printable(message.reason),
    ...(message.actual === undefined ? {} : {actual: shortened(printable(message.actual))}),
    expected: (message.expected ?? []).map(printable),
    ...(message.note ? {note: note(message.note)} : {}),
    place: placeText(message, file, options.locale),
    at,
    ...(missing ? {missing} : {}),
    layer: 0,
  };
}

/** A line of Base64 holds more than the words of a finding: it says itself where they begin, and what they are. */
function narrowed(
  found: readonly Stretch[],
  message: VFileMessage,
  text: string,
  encoded: Encoded | undefined,
): readonly Stretch[] {
  const {actual} = message;
  const [start, end] = [found[0]?.[0] ?? 0, found.at(-1)?.[1] ?? 0];
  if (!actual || end - start <= actual.length) return found;
  const told = encodedStart(message, encoded);
  const from = told !== undefined && text.startsWith(actual, told) ? told : text.indexOf(actual, start);
  return from < 0 || from + actual.length > end ? found : [[from, from + actual.length]];
}

type Encoded = NonNullable<NonNullable<ReturnType<typeof readOf>>['encoded']>;

function encodedStart(message: VFileMessage, encoded: Encoded | undefined): number | undefined {
  const place = dataOf(message).encoded;
  if (!encoded || typeof place !== 'object' || place === null) return undefined;
  const {line, column}: {line?: unknown; column?: unknown} = place;
  if (typeof line !== 'number' || typeof column !== 'number') return undefined;
  const offset = new Lines(encoded.decoded.original).start(line) + column - 1;
  const [first] = shownOf(encoded.decoded).stretches([offset, offset + 1]);
  return first && encoded.begin + first[0];
}

/** Marks that overlap get lines of their own below the words. */
function layered(findings: readonly FindingData[]): readonly FindingData[] {
  const ends: number[] = [];
  const layers = new Map<FindingData, number>();
  const marked = findings.filter(({at}) => at.length > 0);
  marked.sort((a, b) => first(a) - first(b) || last(b) - last(a));
  for (const finding of marked) {
    const free = ends.findIndex((end) => end <= first(finding));
    const layer = free < 0 ? ends.length : free;
    ends[layer] = last(finding);
    layers.set(finding, Math.min(layer, mostLayers - 1));
  }
  return findings.map((finding) => ({...finding, layer: layers.get(finding) ?? 0}));
}

const mostLayers = 4;

function first({at}: FindingData): number {
  return at[0]?.[0] ?? 0;
}

function last({at}: FindingData): number {
  return at.at(-1)?.[1] ?? 0;
}

function verdictData(
  {type, language, score, deductions, metrics, checklist}: Verdict,
  findings: readonly FindingData[],
  rule: Numbers,
  {locale}: ReporterOptions,
): VerdictData {
  const {words, wordsPerSentence, customerReferences: customer, senderReferences: sender} = metrics;
  const length = number(wordsPerSentence, locale);
  return {
    type,
    typeName: typeNames[type][locale],
    language: languageNames[language][locale],
    score,
    facts: render(messages['card-facts'], {type: typeNames[type][locale], words, length, customer, sender}, locale),
    deductions: deductions.map((one) => ({
      rule: rule(one.rule),
      findings: one.findings,
      points: number(one.points, locale),
    })),
    answers: questions.map(({id, rules}) => {
      const given = checklist.find(({question}) => question === id);
      const asked = new Set(rules.map(rule));
      const evidence = findings.flatMap((finding, index) =>
        finding.level !== 'info' && asked.has(finding.rule) ? [index] : [],
      );
      const answer = given?.answer ?? 'n/a';
      const known = Math.max(0, (given?.evidence.length ?? 0) - evidence.length);
      return {answer, evidence: answer === 'no' ? evidence : [], known};
    }),
  };
}

/** A number as the reader’s language writes it. */
export function number(value: number, locale: 'de' | 'en'): string {
  return locale === 'de' ? String(value).replace('.', ',') : String(value);
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const longest = 300;
