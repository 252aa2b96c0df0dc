import {make} from './dom.js';
import type {Checked, Locale, Seen} from './protocol.js';
import {unbroken} from './quotes.js';
import type {View} from './table.js';
import {say, seenName} from './texts.js';

/** What a skimming reader sees: the letter with only that legible, and the same as a list. */
export const skimView: View = {
  id: 'skim',
  title: 'skim',
  draw(element, {locale, letter: {text}, checked}) {
    if (!checked || text.trim() === '') {
      element.replaceChildren(make('p', {class: 'empty'}, say('skim-empty', locale)));
      return;
    }
    element.replaceChildren(
      make(
        'section',
        {class: 'glance', 'aria-label': say('skim-letter', locale), tabindex: 0},
        make(
          'div',
          {class: 'sheet letter', 'aria-hidden': 'true', lang: checked.language},
          ...glance(text, checked.seen),
        ),
      ),
      make(
        'aside',
        {'aria-labelledby': 'skim-title'},
        make('h2', {id: 'skim-title'}, say('skim-title', locale)),
        make('p', {}, say('skim-about', locale)),
        make('p', {class: 'share'}, say('skim-share', locale, {seen: checked.words.seen, all: checked.words.all})),
        listOf(text, checked, locale),
        make('p', {class: 'test'}, say('skim-test', locale)),
      ),
    );
  },
};

/** The text, with what is not seen as lines without words. */
function glance(text: string, seen: readonly Seen[]): readonly Node[] {
  const nodes: Node[] = [];
  let from = 0;
  const hide = (to: number): void => {
    // Line by line, so that lines without words stay as long as those with words.
    for (const piece of text.slice(from, to).split(/(\s+)/)) {
      if (piece.trim() === '') nodes.push(document.createTextNode(piece));
      else nodes.push(make('span', {class: 'unseen'}, piece.replace(/\*\*/g, '')));
    }
  };
  for (const {kind, at} of seen) {
    hide(at[0]);
    nodes.push(make('span', {class: `seen ${kind}`}, text.slice(...at).replace(/\*\*/g, '')));
    from = at[1];
  }
  hide(text.length);
  return nodes;
}

function listOf(text: string, {seen}: Checked, locale: Locale): HTMLElement {
  const missing = seen.some(({kind}) => kind === 'subject')
    ? []
    : [make('dt', {}, seenName('subject', locale)), make('dd', {class: 'nothing'}, say('seen-no-subject', locale))];
  return make(
    'dl',
    {class: 'seen-list'},
    ...missing,
    ...seen.flatMap(({kind, at}) => [
      make('dt', {}, seenName(kind, locale)),
      make(
        'dd',
        {},
        unbroken(
          text
            .slice(...at)
            .replace(/\*\*/g, '')
            .replace(/^(?:Betreff|Subject):\s*/, '')
            .replace(/\s+/g, ' '),
        ),
      ),
    ]),
  );
}
