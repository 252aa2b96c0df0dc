import {languageNames, questions, typeNames} from '../index.js';
import type {Draft} from './draft.js';
import type {Checklist} from './protocol.js';
import {say, type TextKey} from './texts.js';
import {titleOf} from './titles.js';

/** What the checklist of a letter shows: its score, its figures, and the six questions with the places that speak against it. */
export function checklist(draft: Draft): Checklist | null {
  const {verdict, locale, finished} = draft;
  if (!verdict) return null;
  const {type, language, score, deductions} = verdict;
  const answers = questions.flatMap((question) => {
    const answer = verdict.checklist.find((each) => each.question === question.id)?.answer;
    return answer === undefined ? [] : [{question, answer}];
  });
  const asked = answers.filter(({answer}) => answer !== 'n/a').length;
  const yes = answers.filter(({answer}) => answer === 'yes').length;
  return {
    type,
    typeName: typeNames[type][locale],
    language: languageNames[language][locale],
    score,
    deductions: deductions.map(({rule, points}) => ({rule, title: titleOf(rule, locale), points})),
    metrics: metricsOf(verdict.metrics, locale),
    questions: answers.map(({question: {id, text, rules: judged}, answer}) => ({
      id,
      text: text[locale],
      answer,
      answerText: say(answer, locale),
      evidence: answer === 'no' ? evidenceOf(judged, draft) : [],
    })),
    texts: {
      ...Object.fromEntries(Object.entries(labels).map(([name, key]) => [name, say(key, locale)])),
      scoreOf: say('checklist-score-of', locale, {score}),
      answers:
        asked === 0
          ? say('checklist-no-questions', locale)
          : say(asked === 1 ? 'question' : 'questions', locale, {yes, asked}),
      ...(finished ? {} : {unfinished: say('checklist-unfinished', locale)}),
    },
  };
}

/** The findings that make a question a no: those of its rules that are more than hints, as the core answers it. */
function evidenceOf(
  judged: readonly string[],
  {findings, document, locale}: Draft,
): Checklist['questions'][number]['evidence'] {
  return findings
    .filter(({rule, level}) => level !== 'info' && judged.includes(rule))
    .map(({rule, reason, at: [start, end]}) => ({
      rule,
      title: titleOf(rule, locale),
      reason,
      range: {start: document.positionAt(start), end: document.positionAt(end)},
    }));
}

type Metrics = NonNullable<Draft['verdict']>['metrics'];

function metricsOf(metrics: Metrics, locale: Draft['locale']): Checklist['metrics'] {
  const figure = (key: TextKey, value: string) => ({label: say(key, locale), value});
  const times = (count: number): string =>
    count === 1 ? say('metric-once', locale) : say('metric-times', locale, {count});
  return [
    figure('metric-words', String(metrics.words)),
    figure('metric-sentences', String(metrics.sentences)),
    figure('metric-length', number(metrics.wordsPerSentence, locale)),
    figure('metric-customer', times(metrics.customerReferences)),
    figure('metric-sender', times(metrics.senderReferences)),
    ...formulas.flatMap(({name, label, ease}) => {
      const value = metrics.readability?.[name];
      if (value === undefined) return [];
      const text = number(value, locale);
      return [figure(label, ease ? say(easeOf(value), locale, {value: text}) : text)];
    }),
  ];
}

/** The formulas that people know, the ones made for the letter's language first. */
const formulas = [
  {name: 'flesch-amstad', label: 'metric-amstad', ease: true},
  {name: 'flesch', label: 'metric-flesch', ease: true},
  {name: 'wiener-1', label: 'metric-wiener', ease: false},
  {name: 'flesch-kincaid', label: 'metric-kincaid', ease: false},
  {name: 'lix', label: 'metric-lix', ease: false},
] as const;

/** Flesch’s own steps, the inner ones taken together: 70 and more is easy, below 30 is hard. */
function easeOf(value: number): 'ease-easy' | 'ease-plain' | 'ease-demanding' | 'ease-hard' {
  if (value >= 70) return 'ease-easy';
  if (value >= 55) return 'ease-plain';
  return value >= 30 ? 'ease-demanding' : 'ease-hard';
}

function number(value: number, locale: Draft['locale']): string {
  return locale === 'de' ? String(value).replace('.', ',') : String(value);
}

/** The names under which the view finds its headings and labels. */
const labels = {
  title: 'checklist-title',
  heading: 'checklist-heading',
  type: 'checklist-type',
  language: 'checklist-language',
  score: 'checklist-score',
  deductions: 'checklist-deductions',
  clean: 'checklist-clean',
  metrics: 'checklist-metrics',
  evidence: 'checklist-evidence',
  jump: 'checklist-jump',
  line: 'checklist-line',
  yes: 'yes',
  no: 'no',
  'n/a': 'n/a',
} as const satisfies Readonly<Record<string, TextKey>>;
