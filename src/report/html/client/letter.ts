import type {FindingData, LetterData, ReportData} from '../data.js';
import {element, filled} from './element.js';
import {markedText} from './marked.js';

/** What a letter shows when it is open: its text, its findings, how its score comes about, and the six questions. */
export function letterView(letter: LetterData, data: ReportData): HTMLElement {
  const {texts} = data;
  const beside = element('div', {class: 'beside'});
  const groups = [
    [texts.findings, (finding: FindingData) => finding.at.length > 0],
    [texts.missing, (finding: FindingData) => finding.missing === true],
    [texts.elsewhere, (finding: FindingData) => finding.at.length === 0 && finding.missing !== true],
  ] as const;
  if (letter.findings.length === 0) beside.append(element('p', {class: 'nothing'}, texts.nothing));
  for (const [title, belongs] of groups) {
    const own = letter.findings.flatMap((finding, index) =>
      belongs(finding) ? [findingItem(finding, index, data)] : [],
    );
    if (own.length > 0) beside.append(section(title, element('ol', {class: 'findings'}, ...own)));
  }
  const text =
    letter.text.trim() === '' ? element('p', {class: 'nothing'}, texts['no-text']) : markedText(letter, data);
  const about = element('div', {class: 'about'});
  if (letter.verdict) about.append(scoreView(letter.verdict, data), answersView(letter, data));
  const actions = element(
    'p',
    {class: 'actions'},
    element('button', {type: 'button', class: 'print-one'}, texts['print-one']),
  );
  return element(
    'div',
    {class: 'opened'},
    ...(letter.verdict ? [element('p', {class: 'facts'}, `${letter.verdict.facts} · ${letter.verdict.language}`)] : []),
    element(
      'div',
      {class: 'pair'},
      element('div', {class: 'left'}, element('div', {class: 'paper'}, text), about),
      beside,
    ),
    actions,
  );
}

function section(title: string, ...content: readonly Node[]): HTMLElement {
  return element('section', {}, element('h4', {}, title), ...content);
}

function findingItem(finding: FindingData, index: number, {rules, notes, texts}: ReportData): HTMLElement {
  const {level, reason, actual, expected, place, at} = finding;
  const rule = rules[finding.rule];
  const item = element('li', {
    class: `finding ${rule?.category ?? 'document'}`,
    value: index + 1,
    'data-finding': index,
    tabindex: -1,
  });
  const number =
    at.length > 0
      ? element(
          'button',
          {
            type: 'button',
            class: 'number to-place',
            'data-finding': index,
            'aria-label': `${texts['to-place']} ${index + 1}`,
          },
          String(index + 1),
        )
      : element('span', {class: 'number'}, String(index + 1));
  item.append(
    element(
      'p',
      {class: 'what'},
      number,
      ' ',
      element('span', {class: `level ${level}`}, texts[level]),
      ' ',
      element('strong', {}, rule?.title ?? ''),
      ' ',
      element('span', {class: 'place'}, place),
    ),
  );
  if (actual !== undefined) item.append(element('p', {class: 'actual'}, element('q', {}, actual)));
  item.append(element('p', {class: 'reason'}, reason));
  if (expected.length > 0) {
    const better = element('p', {class: 'better'}, `${texts.instead}: `);
    expected.slice(0, mostReplacements).forEach((text, position) => {
      if (position > 0) better.append(' · ');
      better.append(element('ins', {}, text === '' ? texts.omit : text));
    });
    item.append(better);
  }
  const note = finding.note === undefined ? undefined : notes[finding.note];
  if (note) {
    const why = element('details', {class: 'why'}, element('summary', {}, texts.why));
    for (const line of note.split('\n')) why.append(element('p', {}, line));
    if (rule) why.append(element('p', {class: 'rule-id'}, element('code', {}, rule.id)));
    item.append(why);
  }
  return item;
}

const mostReplacements = 5;

function scoreView({score, deductions}: NonNullable<LetterData['verdict']>, {rules, texts}: ReportData): HTMLElement {
  const rows = deductions.map(({rule, findings, points}) =>
    element(
      'tr',
      {},
      element('th', {scope: 'row'}, rules[rule]?.title ?? ''),
      element('td', {}, findings === 1 ? texts.once : filled(texts.times, {count: findings})),
      element('td', {class: 'points'}, `−${points}`),
    ),
  );
  const whole = (name: string, points: number): HTMLElement =>
    element(
      'tr',
      {class: 'whole'},
      element('th', {scope: 'row', colspan: 2}, name),
      element('td', {class: 'points'}, String(points)),
    );
  return section(
    texts.score,
    element(
      'table',
      {class: 'deductions'},
      element('tbody', {}, whole(texts['start-points'], 100), ...rows, whole(texts.sum, score)),
    ),
  );
}

function answersView({verdict, findings}: LetterData, {questions, texts}: ReportData): HTMLElement {
  const names = {yes: texts.yes, no: texts.no, 'n/a': texts.na};
  const rows = (verdict?.answers ?? []).map(({answer, evidence, known}, index) => {
    const item = element(
      'li',
      {class: answer === 'n/a' ? 'na' : answer},
      element('span', {class: 'answer'}, names[answer]),
      element('span', {class: 'question'}, questions[index] ?? ''),
    );
    if (answer !== 'no') return item;
    const places = element('span', {class: 'evidence'});
    for (const finding of evidence) {
      const number = finding + 1;
      const reason = findings[finding]?.reason ?? '';
      places.append(
        element(
          'button',
          {
            type: 'button',
            class: 'number to-place',
            'data-finding': finding,
            'aria-label': `${filled(texts.finding, {number})}: ${reason}`,
          },
          String(number),
        ),
        ' ',
      );
    }
    if (known > 0) places.append(known === 1 ? texts['known-one'] : filled(texts.known, {count: known}));
    item.append(places);
    return item;
  });
  return section(texts.questions, element('ol', {class: 'answers'}, ...rows));
}
