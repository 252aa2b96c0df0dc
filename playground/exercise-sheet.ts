import {boldNodes} from './bold.js';
import {make} from './dom.js';
import type {NamedLack} from './exercise-lacks.js';
import {isPlaced} from './exercise-marks.js';
import {tell} from './exercise-texts.js';
import type {Checked, Locale, Place} from './protocol.js';
import {quoted} from './quotes.js';
import type {Wording} from './table.js';
import {say} from './texts.js';

/** Words of a letter that are drawn differently. */
export interface Span {
  readonly at: Place;
  readonly class: string;
  readonly finding?: number;
  /** A sign behind the words. */
  readonly note?: string;
}

/** A text with its spans; where several lie over each other, the narrowest decides how the words look. */
export function markedNodes(text: string, spans: readonly Span[]): readonly Node[] {
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({at}) => at)])].sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((from, index): Node[] => {
    const to = cuts[index + 1] ?? text.length;
    const words = document.createTextNode(text.slice(from, to));
    const over = spans
      .filter(({at}) => at[0] < to && at[1] > from)
      .sort((a, b) => a.at[1] - a.at[0] - (b.at[1] - b.at[0]));
    const [narrowest] = over;
    if (!narrowest) return [words];
    const findings = over.flatMap(({finding}) => (finding === undefined ? [] : [finding]));
    const notes = spans.filter(({at, note}) => at[1] === to && note !== undefined).map(({note}) => note);
    return [
      make(
        'span',
        {class: narrowest.class, 'data-findings': findings.length === 0 ? undefined : findings.join(' ')},
        words,
      ),
      ...(notes.length === 0 ? [] : [make('sup', {}, notes.join(' '))]),
    ];
  });
}

/** What is printed: a worksheet before somebody reveals the solution, the solution sheet from then on. */
export function sheetNode({
  title,
  letter,
  checked,
  lacks,
  good,
  locale,
  solved,
}: {
  readonly title: string;
  readonly letter: Wording;
  readonly checked: Checked;
  readonly lacks: readonly NamedLack[];
  readonly good: string | undefined;
  readonly locale: Locale;
  readonly solved: boolean;
}): HTMLElement {
  const {findings, language} = checked;
  const spans = findings.flatMap((finding, index): Span[] =>
    isPlaced(finding) ? [{at: finding.at, class: `mark ${finding.category}`, note: String(index + 1)}] : [],
  );
  const about =
    letter.sheet.about.length === 0 ? undefined : make('p', {class: 'sheet-about'}, letter.sheet.about.join('\n'));
  return make(
    'div',
    {class: `print-sheet ${solved ? 'solution' : 'worksheet'}`},
    make('p', {class: 'sheet-kind'}, tell(solved ? 'sheet-solution' : 'sheet-work', locale)),
    make('h2', {}, title),
    solved ? undefined : make('p', {}, tell('sheet-task', locale)),
    about,
    make('div', {class: 'sheet-letter', lang: language}, ...(solved ? markedNodes(letter.text, spans) : [letter.text])),
    ...(solved
      ? [
          make(
            'ol',
            {class: 'sheet-findings'},
            ...findings.map(({title: name, reason, found}) =>
              make(
                'li',
                {},
                make('strong', {}, name),
                ` · ${found === undefined ? say('missing', locale) : quoted(found.replace(/\s+/g, ' '), locale)}`,
                make('br'),
                reason,
              ),
            ),
          ),
          ...(good === undefined
            ? []
            : [
                make('h3', {}, tell('sheet-good', locale)),
                make('div', {class: 'sheet-letter good', lang: language}, ...boldNodes(good)),
              ]),
        ]
      : [
          make('h3', {}, tell('lacks', locale)),
          make('ul', {class: 'sheet-lacks'}, ...lacks.map(({text}) => make('li', {}, text[locale]))),
        ]),
  );
}
