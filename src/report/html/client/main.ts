import type {FindingData, LetterData, ReportData} from '../data.js';
import {element, filled} from './element.js';
import {letterView} from './letter.js';
import {isFiltered, readAddress, type State, showState, stateIn, writeAddress} from './state.js';
import {showTips} from './tip.js';

const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as ReportData;
interface Entry {
  readonly letter: LetterData;
  readonly index: number;
  readonly details: HTMLDetailsElement;
  readonly counts: HTMLElement;
  /** All that a search looks at; made by the first search. */
  haystack?: string;
}

function report(holder: HTMLElement, tools: HTMLFormElement): void {
  const entries = data.letters.map((letter, index) => entryOf(letter, index));
  const byElement = new Map<Element, Entry>(entries.map((entry) => [entry.details, entry]));
  let state = readAddress().state;
  let order: readonly Entry[] = [];
  let printing: readonly HTMLDetailsElement[] | undefined;

  function update(): void {
    state = stateIn(tools);
    const query = normal(state.q);
    let letters = 0;
    let findings = 0;
    for (const entry of entries) {
      const own = entry.letter.findings.filter((finding) => wanted(finding, state));
      const shown = belongs(entry, own.length, state, query);
      entry.details.hidden = !shown;
      if (!shown) continue;
      letters++;
      findings += own.length;
      dim(entry, state);
    }
    const sorted = [...entries].sort(orders[state.sort] ?? orders.score);
    if (sorted.some((entry, at) => order[at] !== entry)) holder.append(...sorted.map(({details}) => details));
    order = sorted;
    const {texts} = data;
    const text = letters === 0 ? texts['none-shown'] : filled(texts.shown, {letters, all: entries.length, findings});
    const output = document.getElementById('shown');
    if (output) output.textContent = text;
    const reset = document.getElementById('reset');
    if (reset) reset.hidden = !isFiltered(state);
    for (const button of document.querySelectorAll<HTMLElement>('button[data-rule]'))
      button.setAttribute('aria-pressed', String(button.dataset.rule === state.rule));
    for (const button of document.querySelectorAll<HTMLElement>('button[data-question]'))
      button.setAttribute('aria-pressed', String(button.dataset.question === state.question));
    remember();
  }

  function remember(): void {
    if (printing) return;
    writeAddress(
      state,
      entries.filter(({details}) => details.open).map(({index}) => index),
    );
  }

  function build(entry: Entry): void {
    if (entry.details.childElementCount > 1) return;
    entry.details.append(letterView(entry.letter, data));
    dim(entry, state);
  }

  function open(entry: Entry): void {
    build(entry);
    entry.details.open = true;
  }

  function fromAddress(): void {
    const address = readAddress();
    showState(address.state, tools);
    update();
    for (const index of address.open) {
      const entry = entries[index];
      if (entry) open(entry);
    }
    const first = address.open[0];
    if (first !== undefined) entries[first]?.details.scrollIntoView({block: 'start'});
  }

  function choose(change: Partial<State>): void {
    showState({...state, ...change}, tools);
    update();
    tools.scrollIntoView({block: 'start'});
  }

  holder.addEventListener(
    'toggle',
    ({target}) => {
      const entry = target instanceof Element ? byElement.get(target) : undefined;
      if (!entry) return;
      if (entry.details.open) build(entry);
      remember();
    },
    true,
  );
  tools.addEventListener('input', update);
  tools.addEventListener('submit', (event) => event.preventDefault());
  tools.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.target instanceof HTMLInputElement) {
      event.target.value = '';
      update();
    }
  });
  document.getElementById('reset')?.addEventListener('click', () => {
    choose({q: '', level: '', category: '', rule: '', type: '', question: ''});
    document.getElementById('q')?.focus();
  });
  document.getElementById('print')?.addEventListener('click', () => window.print());
  document.addEventListener('click', ({target}) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : undefined;
    if (!button) return;
    const {rule, question, open: letter, finding} = button.dataset;
    if (rule !== undefined) choose({rule: rule === state.rule ? '' : rule, question: ''});
    else if (question !== undefined) choose({question: question === state.question ? '' : question, rule: ''});
    else if (letter !== undefined) goTo(entries[Number(letter)]);
    else if (finding !== undefined) jump(button, finding);
    else if (button.classList.contains('print-one')) printOne(button);
  });

  function goTo(entry: Entry | undefined): void {
    if (!entry) return;
    if (entry.details.hidden) choose({q: '', level: '', category: '', rule: '', type: '', question: ''});
    open(entry);
    entry.details.scrollIntoView({block: 'start'});
    entry.details.querySelector('summary')?.focus({preventScroll: true});
  }

  /** From the text to what is said about it, and back. */
  function jump(button: HTMLElement, finding: string): void {
    const letter = button.closest('details.letter');
    const mark = letter?.querySelector<HTMLElement>(`.sheet button[data-finding="${CSS.escape(finding)}"]`);
    const said = letter?.querySelector<HTMLElement>(`li[data-finding="${CSS.escape(finding)}"]`);
    const target = button.classList.contains('to-place') && mark ? mark : said;
    target?.focus();
    target?.scrollIntoView({block: 'center'});
    light(letter, finding);
  }

  for (const kind of ['pointerover', 'focusin'] as const) {
    holder.addEventListener(kind, ({target}) => {
      const about = target instanceof Element ? target.closest<HTMLElement>('[data-finding]') : undefined;
      light(about?.closest('details.letter'), about?.dataset.finding);
    });
  }
  holder.addEventListener('click', ({target}) => {
    const mark =
      target instanceof Element && !target.closest('button') ? target.closest<HTMLElement>('mark') : undefined;
    const {finding} = mark?.dataset ?? {};
    const said = mark
      ?.closest('details.letter')
      ?.querySelector<HTMLElement>(`li[data-finding="${CSS.escape(finding ?? '')}"]`);
    // Who marks words to copy them stays where they are.
    if (said && String(getSelection()) === '') said.scrollIntoView({block: 'nearest'});
  });
  holder.addEventListener('keydown', (event) => {
    const summary =
      event.target instanceof Element && event.target.matches('details.letter > summary') ? event.target : undefined;
    if (!summary || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const shown = order.filter(({details}) => !details.hidden);
    const at = shown.findIndex(({details}) => details === summary.parentElement);
    const next = shown[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.details.querySelector('summary')?.focus();
  });

  // Whoever prints wants the letters, not their names: all that the filters show are opened, and closed again.
  function printOne(button: HTMLElement): void {
    const chosen = button.closest('details.letter');
    document.documentElement.classList.add('only-one');
    chosen?.classList.add('chosen');
    addEventListener(
      'afterprint',
      () => {
        document.documentElement.classList.remove('only-one');
        chosen?.classList.remove('chosen');
      },
      {once: true},
    );
    window.print();
  }
  addEventListener('beforeprint', () => {
    const one = document.documentElement.classList.contains('only-one');
    const closed = order.filter(({details}) => !details.hidden && !details.open && !one);
    printing = closed.map(({details}) => details);
    for (const entry of closed) open(entry);
  });
  addEventListener('afterprint', () => {
    for (const details of printing ?? []) details.open = false;
    // The events of closing come later, and are no choice of the reader.
    setTimeout(() => {
      printing = undefined;
      remember();
    });
  });
  addEventListener('hashchange', () => {
    for (const {details} of entries) details.open = false;
    fromAddress();
  });

  holder.append(...entries.map(({details}) => details));
  order = entries;
  fromAddress();
  const [only] = entries;
  if (only && entries.length === 1) open(only);
  showTips(holder, data, (target) => {
    const details = target.closest('details.letter');
    return details ? byElement.get(details)?.letter : undefined;
  });
}

function entryOf(letter: LetterData, index: number): Entry {
  const {texts} = data;
  const {name, verdict} = letter;
  const counts = element('span', {class: 'levels'});
  for (const level of ['error', 'warning', 'info'] as const) {
    const count = letter.findings.filter((finding) => finding.level === level).length;
    const word = texts[count === 1 ? level : (`${level}s` as const)];
    if (count > 0) counts.append(element('span', {class: `level ${level}`}, `${count} ${word}`), ' ');
  }
  if (letter.findings.length === 0) counts.append(element('span', {class: 'level clean'}, texts.clean));
  const score = verdict
    ? element(
        'span',
        {class: 'score'},
        element('b', {}, String(verdict.score)),
        ` ${texts[verdict.score === 1 ? 'point' : 'points']}`,
      )
    : element('span', {class: 'score'}, texts.unread);
  const at = name.lastIndexOf('/') + 1;
  const title = element('h3', {}, element('span', {class: 'folder'}, name.slice(0, at)), name.slice(at));
  const summary = element(
    'summary',
    {},
    score,
    element('span', {class: 'names'}, title, element('span', {class: 'type'}, verdict?.typeName ?? '')),
    counts,
  );
  return {letter, index, counts, details: element('details', {class: 'letter'}, summary)};
}

function wanted({level, rule}: FindingData, state: State): boolean {
  const about = data.rules[rule];
  return (
    (state.level === '' || state.level === level) &&
    (state.rule === '' || state.rule === about?.id) &&
    (state.category === '' || state.category === about?.category)
  );
}

function belongs(entry: Entry, findings: number, state: State, query: string): boolean {
  const {verdict} = entry.letter;
  if (findings === 0 && (state.level !== '' || state.rule !== '' || state.category !== '')) return false;
  if (state.type !== '' && verdict?.type !== state.type) return false;
  if (state.question !== '' && verdict?.answers[Number(state.question) - 1]?.answer !== 'no') return false;
  if (query === '') return true;
  entry.haystack ??= haystackOf(entry.letter);
  return entry.haystack.includes(query);
}

function haystackOf({name, text, findings}: LetterData): string {
  const said = findings.flatMap(({rule, reason, expected}) => [data.rules[rule]?.title ?? '', reason, ...expected]);
  return normal([name, text, ...said].join('\n'));
}

function normal(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What a filter does not ask for stays, but steps back. */
function dim({letter, details}: Entry, state: State): void {
  if (details.childElementCount < 2) return;
  for (const one of details.querySelectorAll<HTMLElement>('[data-finding]')) {
    const finding = letter.findings[Number(one.dataset.finding)];
    one.classList.toggle('dim', finding !== undefined && !wanted(finding, state));
  }
}

function light(letter: Element | null | undefined, finding: string | undefined): void {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  if (finding === undefined || !letter) return;
  for (const one of letter.querySelectorAll(
    `mark[data-finding="${CSS.escape(finding)}"], li[data-finding="${CSS.escape(finding)}"]`,
  ))
    one.classList.add('lit');
}

const byName = (a: Entry, b: Entry): number =>
  a.letter.name < b.letter.name ? -1 : a.letter.name > b.letter.name ? 1 : a.index - b.index;
const scoreOf = ({letter}: Entry): number => letter.verdict?.score ?? -1;
const orders: Readonly<Record<string, (a: Entry, b: Entry) => number>> = {
  score: (a, b) => scoreOf(a) - scoreOf(b) || a.index - b.index,
  best: (a, b) => scoreOf(b) - scoreOf(a) || a.index - b.index,
  findings: (a, b) => b.letter.findings.length - a.letter.findings.length || a.index - b.index,
  name: byName,
};

// Last, so that everything above is there.
const list = document.getElementById('list');
const form = document.getElementById('tools');
if (list && form instanceof HTMLFormElement) report(list, form);
