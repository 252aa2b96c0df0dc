import {button, make} from './dom.js';
import type {Category, Checked, Locale, Verdict} from './protocol.js';
import {categories, say, type TextKey} from './texts.js';

/** Score, type and balance of a letter. */
export function verdictNodes(
  checked: Checked,
  locale: Locale,
  types: HTMLSelectElement,
): readonly (Node | undefined)[] {
  const {verdict, finished} = checked;
  if (!verdict) return [];
  return [
    make(
      'div',
      {class: 'score'},
      finished ? scoreNode(verdict, locale) : make('p', {class: 'unfinished'}, say('unfinished', locale)),
      make('label', {class: 'type'}, make('span', {}, say('type', locale)), types),
    ),
    balanceNode(verdict, locale),
  ];
}

function scoreNode({score}: Verdict, locale: Locale): HTMLElement {
  const level = levelOf(score);
  return make(
    'div',
    {class: `points ${level}`, role: 'img', 'aria-label': say('score-name', locale, {score})},
    make('span', {class: 'big', id: 'score'}, String(score)),
    make(
      'span',
      {class: 'of'},
      make('strong', {}, say(`score-${level}`, locale)),
      make('span', {}, say('score', locale)),
    ),
  );
}

/** How good a score is, in a word. */
export function levelOf(score: number): 'top' | 'good' | 'fair' | 'low' {
  if (score >= 90) return 'top';
  if (score >= 75) return 'good';
  return score >= 50 ? 'fair' : 'low';
}

function balanceNode({customer, sender, pronouns: [you, we]}: Verdict, locale: Locale): HTMLElement {
  const share = customer + sender === 0 ? 50 : Math.round((100 * customer) / (customer + sender));
  const bar = make('span', {class: 'bar-fill'});
  bar.style.inlineSize = `${share}%`;
  return make(
    'div',
    {class: 'balance', role: 'img', 'aria-label': say('balance-name', locale, {customer, sender})},
    make('span', {class: 'balance-title'}, say('balance', locale)),
    make('span', {class: 'side'}, `${you} ${customer}`),
    make('span', {class: 'balance-bar'}, bar),
    make('span', {class: 'side'}, `${sender} ${we}`),
  );
}

/** The figures behind it, for those who want them. */
export function figuresNode({figures, language}: Verdict, locale: Locale): HTMLElement {
  const shown = figures.filter((_, index) => index < 3 || index === 5);
  return make(
    'details',
    {},
    make('summary', {}, say('figures', locale)),
    make(
      'dl',
      {},
      ...shown.flatMap(({label, value}) => [make('dt', {}, label), make('dd', {}, value)]),
      make('dt', {}, say('language', locale)),
      make('dd', {}, language),
    ),
  );
}

/** The six questions, each a button that shows what speaks against it. */
export function questionNodes(
  {questions}: Verdict,
  chosen: number | undefined,
  locale: Locale,
  choose: (question: number) => void,
): readonly Node[] {
  return questions.map(({answer, answerText}, index) => {
    const name = say(questionNames[index] ?? 'question-0', locale);
    const node = button('', () => choose(index), {
      class: `answer ${answer === 'n/a' ? 'none' : answer}`,
      'aria-pressed': String(chosen === index),
      'aria-label': `${name}: ${answerText}`,
      'data-question': index,
    });
    node.append(make('span', {class: 'tick', 'aria-hidden': 'true'}), make('span', {}, name));
    return node;
  });
}

const questionNames: readonly TextKey[] = [
  'question-0',
  'question-1',
  'question-2',
  'question-3',
  'question-4',
  'question-5',
];

/** What the marks mean, and a switch for each. */
export function legendNodes(
  {findings}: Checked,
  hidden: ReadonlySet<Category>,
  locale: Locale,
  toggle: (category: Category) => void,
): readonly Node[] {
  return categories.flatMap((category) => {
    const count = findings.filter((finding) => finding.category === category).length;
    if (count === 0 && !hidden.has(category) && category === 'document') return [];
    const name = say(category, locale);
    const node = button('', () => toggle(category), {
      class: 'subject-filter',
      'aria-pressed': String(!hidden.has(category)),
      'data-category': category,
    });
    node.append(make('span', {class: `sign ${category}`}), `${name} `, make('span', {class: 'count'}, String(count)));
    return [node];
  });
}
