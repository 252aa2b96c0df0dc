import {TextDocument} from 'vscode-languageserver-textdocument';
import {
  exampleOf,
  type Letter,
  languageNames,
  partNames,
  questions,
  rules,
  type Settings,
  type Steps,
} from '../src/index.js';
import {checklist} from '../src/lsp/checklist.js';
import {type Draft, type Found, shown} from '../src/lsp/draft.js';
import {check} from '../src/lsp/drafts.js';
import {replacementOf, rewritten} from '../src/lsp/fixes.js';
import {titleOf} from '../src/lsp/titles.js';
import {houseSettings, houseWords} from './dictionary-house.js';
import type {Category, Checked, Finding, Locale, Offer, Part, Place, Sheet, Verdict} from './protocol.js';
import {seenIn, wordsIn} from './skim.js';

/** Check the letter on the table: what editors are told, in the words of the page. */
export function checked(text: string, sheet: Sheet, locale: Locale): Checked {
  const {draft, shift} = draftOf(text, sheet, locale);
  const inText = ([start, end]: Place): Place => [bounded(start - shift, text), bounded(end - shift, text)];
  const [letter] = draft.letters;
  const seen = letter
    ? seenIn(letter)
        .map(({kind, at}) => ({kind, at: inText(at)}))
        .filter(({at}) => at[1] > at[0])
    : [];
  const verdict = verdictOf(draft);
  return {
    findings: shown(draft).map((found) => findingOf(found, draft, inText)),
    parts: letter ? partsOf(letter, locale, inText) : [],
    seen,
    words: wordsIn(text, seen),
    ...(verdict ? {verdict} : {}),
    finished: draft.finished,
    language: letter?.language === 'en' ? 'en' : 'de',
  };
}

/** The letter with every suggestion in place. */
export function withSuggestions(text: string, sheet: Sheet, locale: Locale): string {
  const {draft, shift} = draftOf(text, sheet, locale);
  const whole = rewritten(draft).text.slice(shift);
  return sheet.format === 'mail' ? whole.replace(/^Subject:/, subjectLine(text) ?? 'Subject:') : whole;
}

/** The letter as it was checked, with the words of the house. */
export function draftOf(
  text: string,
  sheet: Sheet,
  locale: Locale,
  dictionaries: Settings['dictionaries'] = houseWords(sheet.house),
): {readonly draft: Draft; readonly shift: number} {
  const {content, shift} = contentOf(text, sheet);
  const document = TextDocument.create(`klarbrief:${sheet.name}`, 'plaintext', 1, content);
  const wanted = {
    settings: {...settingsOf(sheet, locale), dictionaries},
    path: paths[sheet.format],
    check: 'always',
    locale,
  } as const;
  const draft = finish(check(document, {...wanted, run: 'onType', debounce: 0}, sheet.whole));
  return {draft, shift};
}

const paths = {text: 'brief.txt', markdown: 'brief.md', mail: 'brief.eml'} as const;

function settingsOf({type, attached, template, house}: Sheet, locale: Locale): Settings {
  const settings = houseSettings(house);
  return {
    ...settings,
    locale,
    ...(type === undefined ? {} : {type, fixed: ['type']}),
    ...(template ? {template} : {}),
    ...(attached ? {rules: {...settings.rules, 'attachment-missing': {level: 'off'}}} : {}),
  };
}

/**
 * What the reader gets: a text behind its front matter, a mail behind the header that nobody edits, with its first line as the
 * subject. „Betreff:“ is as long as “Subject:”, so that places stay where they are.
 */
function contentOf(text: string, {format, head}: Sheet): {readonly content: string; readonly shift: number} {
  if (format !== 'mail') return {content: head + text, shift: head.length};
  const line = subjectLine(text);
  if (line === undefined) return {content: `${head}\n${text}`, shift: head.length + 1};
  return {content: `${head}Subject:${text.slice(line.length)}`, shift: head.length};
}

function subjectLine(text: string): string | undefined {
  return /^(?:Betreff|Subject):/.exec(text)?.[0];
}

function bounded(at: number, text: string): number {
  return Math.max(0, Math.min(at, text.length));
}

function findingOf(found: Found, draft: Draft, inText: (at: Place) => Place): Finding {
  const rule = rules.find(({id}) => id === found.rule);
  const pair = rule && exampleOf(rule, draft.letters[0]?.language ?? draft.locale);
  return {
    rule: found.rule,
    ...(found.part === undefined ? {} : {part: found.part}),
    category: (rule?.category ?? 'document') satisfies Category,
    level: found.level,
    at: inText(found.at),
    title: titleOf(found.rule, draft.locale),
    reason: found.reason,
    why: found.note?.split('\n')[0] ?? '',
    ...(pair ? {pair} : {}),
    ...(found.actual === undefined || found.missing ? {} : {found: found.actual}),
    offers: found.expected.flatMap((label, index): Offer[] => {
      const replacement = replacementOf(draft, found, index);
      return replacement ? [{label, at: inText(replacement.at), text: replacement.text}] : [];
    }),
  };
}

function partsOf({children, source}: Letter, locale: Locale, inText: (at: Place) => Place): readonly Part[] {
  return children.flatMap(({name, at: [start, end]}): Part[] => {
    const text = source.text.slice(start, end);
    if (text.trim() === '') return [];
    const from = start + text.length - text.trimStart().length;
    const at = inText(source.toOriginal([from, start + text.trimEnd().length]));
    return at[1] > at[0] ? [{label: partNames[name][locale], at}] : [];
  });
}

function verdictOf(draft: Draft): Verdict | undefined {
  const list = checklist(draft);
  if (!list || !draft.verdict) return undefined;
  const {type, language, metrics} = draft.verdict;
  return {
    type,
    typeName: list.typeName,
    language: languageNames[language][draft.locale],
    score: list.score,
    points: list.deductions,
    figures: list.metrics,
    customer: metrics.customerReferences,
    sender: metrics.senderReferences,
    pronouns: pronounsOf(draft.letters[0]),
    questions: list.questions.map(({id, text, answer, answerText}) => ({
      text,
      answer,
      answerText,
      rules: questions.find((question) => question.id === id)?.rules ?? [],
    })),
  };
}

/** The words that the balance weighs. */
function pronounsOf(letter: Letter | undefined): readonly [customer: string, sender: string] {
  if (letter?.language === 'en') return ['you', 'we'];
  return [letter?.address === 'du' ? 'du' : 'Sie', 'wir'];
}

function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
