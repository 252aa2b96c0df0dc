import {boldNodes} from './bold.js';
import {button, make} from './dom.js';
import type {Checked, Comparison, Locale, Place} from './protocol.js';
import type {Table, View, Wording} from './table.js';
import {say} from './texts.js';
import {levelOf} from './verdict.js';

type Source = 'text' | 'suggestions' | 'good';

/** Two wordings side by side, with their scores and the words that differ. */
export function compareView(goodVersion: (table: Table) => Promise<Wording | undefined>): View {
  let chosen: Source | undefined;
  let count = 0;
  return {
    id: 'compare',
    title: 'compare',
    async draw(element, table) {
      const {locale, letter, before, linter, sample} = table;
      if (before.text.trim() === '' && letter.text.trim() === '') {
        element.replaceChildren(make('p', {class: 'empty'}, say('skim-empty', locale)));
        return;
      }
      const turn = ++count;
      const possible: readonly Source[] = ['text', 'suggestions', ...(sample ? (['good'] as const) : [])];
      // Whoever has changed nothing yet wants to see what the letter could be.
      const unchanged: Source = sample ? 'good' : 'suggestions';
      const usual: Source = letter.text === before.text ? unchanged : 'text';
      const source = chosen !== undefined && possible.includes(chosen) ? chosen : usual;
      const after = await afterOf(source, table);
      const comparison = await linter.ask('compare', {before, after}, locale);
      if (turn !== count) return;
      const choose = (next: Source): void => {
        chosen = next;
        void this.draw(element, table);
      };
      element.replaceChildren(
        controls(possible, source, comparison, table, choose),
        versionsNode(before, after, comparison, locale),
      );
      if (document.activeElement === document.body)
        element.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
    },
  };

  async function afterOf(source: Source, table: Table): Promise<Wording> {
    const {letter, locale, linter} = table;
    if (source === 'good') return (await goodVersion(table)) ?? letter;
    if (source === 'text') return letter;
    return {...letter, text: await linter.ask('rewrite', letter, locale)};
  }
}

function controls(
  possible: readonly Source[],
  source: Source,
  {changes}: Comparison,
  table: Table,
  choose: (source: Source) => void,
): HTMLElement {
  const {locale} = table;
  const radio = (one: Source): HTMLElement => {
    const input = make('input', {type: 'radio', name: 'after', value: one, checked: one === source});
    input.addEventListener('change', () => choose(one));
    return make('label', {}, input, say(`compare-${one}`, locale));
  };
  const number =
    changes.length === 0
      ? say('compare-same', locale)
      : changes.length === 1
        ? say('compare-change', locale)
        : say('compare-changes', locale, {count: changes.length});
  return make(
    'div',
    {class: 'compare-tools'},
    make('fieldset', {}, make('legend', {}, say('compare-with', locale)), ...possible.map(radio)),
    make('p', {class: 'changes'}, number),
    button(
      say('compare-keep', locale),
      () => {
        table.keep();
        table.tell('compare-kept');
      },
      {class: 'quiet'},
    ),
  );
}

/** Both wordings, with what differs. */
export function versionsNode(
  before: Wording,
  after: Wording,
  comparison: Comparison,
  locale: Locale,
  names: Readonly<Record<'before' | 'after', string>> = {before: say('before', locale), after: say('after', locale)},
): HTMLElement {
  return make(
    'div',
    {class: 'versions'},
    version('before', before, comparison, locale, names.before),
    version('after', after, comparison, locale, names.after),
  );
}

function version(
  side: 'before' | 'after',
  {text}: Wording,
  comparison: Comparison,
  locale: Locale,
  name: string,
): HTMLElement {
  const checked: Checked = comparison[side];
  const places = comparison.changes.map(([before, after]) => (side === 'before' ? before : after));
  const {length} = checked.findings;
  const findings =
    length === 0
      ? say('found-none', locale)
      : length === 1
        ? say('found-one', locale)
        : say('found-many', locale, {count: length});
  const score = checked.verdict?.score ?? 0;
  return make(
    'section',
    {class: `version ${side}`, 'aria-labelledby': `version-${side}`},
    make(
      'header',
      {},
      make('h2', {id: `version-${side}`}, name),
      make(
        'p',
        {},
        make('span', {class: `version-score ${levelOf(score)}`}, String(score)),
        make('span', {}, ` ${say('score', locale)} · ${findings}`),
      ),
    ),
    make(
      'div',
      {class: 'sheet letter', tabindex: 0, role: 'group', 'aria-labelledby': `version-${side}`, lang: checked.language},
      ...changed(text, places, side),
    ),
  );
}

function changed(text: string, places: readonly Place[], side: 'before' | 'after'): readonly Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const [start, end] of places) {
    if (end <= start) continue;
    nodes.push(...boldNodes(text, [from, start]));
    nodes.push(make(side === 'before' ? 'del' : 'ins', {}, ...boldNodes(text, [start, end])));
    from = end;
  }
  return [...nodes, ...boldNodes(text, [from, text.length])];
}
