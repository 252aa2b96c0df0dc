import type {VFile} from 'vfile';
import {type MessageKey, messages} from '../messages.js';
import {type Answer, questions} from './checklist.js';
import {render} from './message.js';
import type {Verdict} from './report.js';
import {nameOf, type ReporterOptions} from './reporter.js';
import {spotText} from './spot.js';

/**
 * What people take away: one letter's score with every deduction and the six questions with their evidence; of several letters the
 * mean, those that need help most, and how many answer each question with yes. Empty when nothing was scored.
 */
export function scorecard(files: readonly VFile[], {locale, color, quiet, defaultName}: ReporterOptions): string {
  const letters = files.flatMap((file) => {
    const verdict = file.data.klarbrief;
    return verdict ? [{path: nameOf(file, defaultName), verdict}] : [];
  });
  const [first] = letters;
  if (quiet || !first) return '';
  const writer: Writer = {
    locale,
    say: (key, values) => render(messages[key], values, locale),
    paint: (code, text) => (color ? `\u001B[${code}m${text}\u001B[39m` : text),
  };
  return (letters.length === 1 ? ofLetter(first.verdict, writer) : ofSeveral(letters, writer)).join('\n');
}

interface Writer {
  readonly locale: ReporterOptions['locale'];
  say(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  paint(code: string, text: string): string;
}

interface Scored {
  readonly path: string;
  readonly verdict: Verdict;
}

function ofLetter({score, deductions, metrics, type, checklist}: Verdict, writer: Writer): string[] {
  const {say} = writer;
  const lost = deductions.map(({rule, points}) => `${rule} −${number(points, writer)}`).join(', ');
  const {words, wordsPerSentence, customerReferences: customer, senderReferences: sender} = metrics;
  return [
    lost === '' ? say('card-score', {score}) : `${say('card-score', {score})} (${lost})`,
    [
      say('card-facts', {type, words, length: number(wordsPerSentence, writer), customer, sender}),
      ...easeOf(metrics, writer),
    ].join(' · '),
    ...checklist.map((answer) => `  ${answered(answer, writer)}`),
  ];
}

/** „Lesbarkeit 61 (Flesch nach Amstad)“ */
function easeOf({readability}: Verdict['metrics'], writer: Writer): string[] {
  const german = readability?.['flesch-amstad'];
  const english = readability?.flesch;
  if (german !== undefined) return [writer.say('card-amstad', {value: number(german, writer)})];
  return english === undefined ? [] : [writer.say('card-flesch', {value: number(english, writer)})];
}

/** „✗ nein  Stil und Wortwahl … (amtsdeutsch: Zeile 3, 7)“ */
function answered({question, answer, evidence}: Answer, {locale, say, paint}: Writer): string {
  const [code, sign, word] = signs[answer];
  const width = Math.max(...Object.values(signs).map(([, , each]) => say(each).length));
  const text = questions.find(({id}) => id === question)?.text[locale] ?? question;
  const rules = [...new Set(evidence.map(({rule}) => rule))].map((rule) => {
    const own = evidence.filter((one) => one.rule === rule);
    const spots = own.flatMap(({spot}) => (spot?.paragraph === undefined ? [] : (spotText(spot, locale) ?? [])));
    const places = [...new Set<string | number>(spots.length > 0 ? spots : own.map(({line}) => line))];
    const lines = places.slice(0, mostLines).join(', ');
    return spots.length > 0 ? `${rule}: ${lines}` : say('card-evidence', {rule, lines});
  });
  const shown = `${paint(code, sign)} ${say(word).padEnd(width)}  ${text}`;
  return rules.length === 0 ? shown : `${shown} (${rules.join('; ')})`;
}

function ofSeveral(letters: readonly Scored[], writer: Writer): string[] {
  const {say, locale} = writer;
  const mean = Math.round(letters.reduce((sum, {verdict}) => sum + verdict.score, 0) / letters.length);
  const lowest = [...letters]
    .sort((a, b) => a.verdict.score - b.verdict.score || (a.path < b.path ? -1 : 1))
    .filter(({verdict}) => verdict.score < 100)
    .slice(0, mostLetters)
    .map(({path, verdict}) => `${path} (${verdict.score})`);
  return [
    say('card-mean', {score: mean, letters: letters.length}),
    ...(lowest.length === 0 ? [] : [say('card-lowest', {letters: lowest.join(', ')})]),
    ...questions.map(({id, text}) => `  ${shared(id, text[locale], letters, writer)}`),
  ];
}

/** „✗ 4 von 10  Schreiben sprechen den Kunden persönlich an.“ */
function shared(id: string, text: string, letters: readonly Scored[], {say, paint}: Writer): string {
  const given = letters.flatMap(({verdict}) => verdict.checklist.filter(({question}) => question === id));
  const asked = given.filter(({answer}) => answer !== 'n/a').length;
  const yes = given.filter(({answer}) => answer === 'yes').length;
  const [code, sign] = signs[asked === 0 ? 'n/a' : yes === asked ? 'yes' : 'no'];
  const width = say('card-share', {yes: letters.length, asked: letters.length}).length;
  const share = asked === 0 ? say('card-none') : say('card-share', {yes, asked});
  return `${paint(code, sign)} ${share.padEnd(width)}  ${text}`;
}

const mostLines = 5;
const mostLetters = 3;

const signs = {
  yes: ['32', '✓', 'card-yes'],
  no: ['33', '✗', 'card-no'],
  'n/a': ['90', '–', 'card-none'],
} as const satisfies Readonly<Record<Answer['answer'], readonly [code: string, sign: string, word: MessageKey]>>;

function number(value: number, {locale}: Writer): string {
  return locale === 'de' ? String(value).replace('.', ',') : String(value);
}
