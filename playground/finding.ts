import {button, make} from './dom.js';
import type {Finding, Locale, Offer} from './protocol.js';
import {quoted, shortened, unbroken} from './quotes.js';
import {say} from './texts.js';

/** What a finding's buttons do. */
export interface FindingActs {
  take(finding: Finding, offer: Offer): void;
  show(finding: Finding): void;
}

/** Everything about a finding: what to do, suggestions, why, and how it reads before and after. */
export function findingNode(finding: Finding, number: number, locale: Locale, acts: FindingActs): HTMLElement {
  const {category, title, reason} = finding;
  const show = button(unbroken(title), () => acts.show(finding), {class: 'finding-title', title: say('show', locale)});
  return make(
    'article',
    {class: `finding ${category}`},
    make(
      'header',
      {},
      make('span', {class: 'number', 'aria-hidden': 'true'}, String(number)),
      make('h3', {}, show),
      make(
        'span',
        {class: 'topic'},
        make('span', {class: `sign ${category}`, 'aria-hidden': 'true'}),
        say(category, locale),
      ),
    ),
    foundNode(finding, locale),
    make('p', {class: 'reason'}, unbroken(reason)),
    offersNode(finding, locale, acts),
    whyNode(finding, locale),
  );
}

/** What was found, unless the reason says it. */
function foundNode({found, reason}: Finding, locale: Locale): HTMLElement | undefined {
  if (found === undefined || reason.includes(found)) return undefined;
  return make('p', {class: 'found'}, quoted(shortened(found), locale));
}

/** Suggestions, each a button. */
export function offersNode(finding: Finding, locale: Locale, acts: Pick<FindingActs, 'take'>): HTMLElement | undefined {
  const {offers} = finding;
  if (offers.length === 0) return undefined;
  return make(
    'p',
    {class: 'offers'},
    ...offers.slice(0, mostOffers).map((offer) => {
      const label = offer.label === '' ? say('omit', locale) : offer.label;
      const name = say('take-name', locale, {text: label});
      return button(label, () => acts.take(finding, offer), {class: 'offer', 'aria-label': name, title: name});
    }),
  );
}

/** Nobody chooses among more. */
const mostOffers = 4;

function whyNode({why, pair}: Finding, locale: Locale): HTMLElement | undefined {
  if (why === '' && !pair) return undefined;
  return make(
    'details',
    {},
    make('summary', {}, say('why', locale)),
    make('p', {}, unbroken(why)),
    pairNode({pair}, locale),
  );
}

/** How it reads before and after. */
export function pairNode(
  {pair}: Pick<Finding, 'pair'> | {readonly pair: undefined},
  locale: Locale,
): HTMLElement | undefined {
  if (!pair) return undefined;
  return make(
    'dl',
    {class: 'pair'},
    ...(pair.before === ''
      ? [make('dt', {}, say('example', locale))]
      : [
          make('dt', {}, say('before', locale)),
          make('dd', {class: 'bad'}, pair.before),
          make('dt', {}, say('after', locale)),
        ]),
    make('dd', {class: 'good'}, pair.after),
  );
}

/** What stands at a place, for the card at the pointer. */
export function cardNode(finding: Finding, locale: Locale, acts: FindingActs): HTMLElement {
  return make(
    'div',
    {class: `card-finding ${finding.category}`},
    make(
      'p',
      {class: 'card-title'},
      make('span', {class: `sign ${finding.category}`, 'aria-hidden': 'true'}),
      unbroken(finding.title),
    ),
    make('p', {}, unbroken(finding.reason)),
    offersNode(finding, locale, acts),
    finding.why === '' ? undefined : make('p', {class: 'why'}, unbroken(finding.why)),
    pairNode(finding.pair ? {pair: finding.pair} : {pair: undefined}, locale),
  );
}
