import type {LetterData, ReportData, Stretch} from '../data.js';
import {element, filled} from './element.js';

/** The text of a letter, part by part, with its findings marked in place. */
export function markedText(letter: LetterData, {rules, texts}: ReportData): HTMLElement {
  const cuts = new Set<number>();
  const add = ([start, end]: Stretch): void => {
    cuts.add(start).add(end);
  };
  letter.fields.forEach(add);
  letter.bold.forEach(add);
  const covering: {readonly finding: number; readonly at: Stretch; readonly last: boolean}[] = [];
  letter.findings.forEach(({at}, finding) => {
    at.forEach((stretch, index) => {
      add(stretch);
      covering.push({finding, at: stretch, last: index === at.length - 1});
    });
  });
  // The longer one lies outside.
  covering.sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
  const parts = letter.parts.length > 0 ? letter.parts : [{name: '', at: [0, letter.text.length] as const}];
  for (const {at} of parts) add(at);
  const places = [...cuts].sort((a, b) => a - b);
  const sheet = element('div', {class: 'sheet', role: 'group', 'aria-label': texts.letter});
  let next = 0;
  let open: typeof covering = [];
  let before = '';
  for (const {name, at, loose} of parts) {
    const text = element('div', {class: loose ? 'text loose' : 'text'});
    const shown = name === before ? '' : name;
    before = name;
    sheet.append(element('div', {class: 'part'}, element('div', {class: 'name'}, shown), text));
    const [start, end] = at;
    const inside = [start, ...between(places, start, end), end];
    for (let index = 0; index + 1 < inside.length; index++) {
      const [from = start, to = end] = [inside[index], inside[index + 1]];
      if (to <= from) continue;
      for (; (covering[next]?.at[0] ?? Number.POSITIVE_INFINITY) <= from; next++) {
        const one = covering[next];
        if (one) open.push(one);
      }
      open = open.filter((one) => one.at[1] > from);
      let holder: HTMLElement = text;
      for (const {finding, at: own, last} of open) {
        const {rule = 0, layer = 0, level = 'info'} = letter.findings[finding] ?? {};
        const mark = element('mark', {
          class: `mark ${rules[rule]?.category ?? 'document'} layer${layer}`,
          'data-finding': finding,
          'data-level': level,
        });
        if (holder === text) text.append(mark);
        else holder.prepend(mark);
        // The number stands behind the last words of the finding, inside of the marks around them.
        if (last && own[1] === to) mark.append(number(finding, letter, rules[rule]?.title ?? '', texts));
        holder = mark;
      }
      let words: Node | string = letter.text.slice(from, to);
      if (within(letter.fields, from)) words = element('span', {class: 'field-name'}, words);
      if (within(letter.bold, from)) words = element('b', {}, words);
      if (holder === text) text.append(words);
      else holder.prepend(words);
    }
  }
  return sheet;
}

function number(finding: number, {findings}: LetterData, title: string, texts: ReportData['texts']): HTMLElement {
  const {reason = ''} = findings[finding] ?? {};
  const label = `${filled(texts.finding, {number: finding + 1})}: ${title}. ${reason}`;
  return element(
    'button',
    {class: 'number', type: 'button', 'data-finding': finding, 'aria-label': label},
    String(finding + 1),
  );
}

function within(stretches: readonly Stretch[], place: number): boolean {
  return stretches.some(([start, end]) => start <= place && place < end);
}

/** The cuts inside of a stretch. */
function between(places: readonly number[], start: number, end: number): readonly number[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let index = low; (places[index] ?? end) < end; index++) found.push(places[index] ?? end);
  return found;
}
