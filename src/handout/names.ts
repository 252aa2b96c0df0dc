import type {Category, Example, Localised} from '../rule/rule.js';
import type {AnyRule} from '../rule/run.js';

/** What rules are about, in the order in which people should read it. */
export const categories: Readonly<Record<Category, Localised>> = {
  addressing: {de: 'Den Kunden ansprechen', en: 'Addressing the customer'},
  reachability: {de: 'Erreichbar sein', en: 'Being reachable'},
  wording: {de: 'Wortwahl', en: 'Wording'},
  form: {de: 'Form', en: 'Form'},
  arguments: {de: 'Argumente und Anlässe', en: 'Arguments and occasions'},
};

/** The rules by what they are about. */
export function byCategory(
  rules: readonly AnyRule[],
): readonly {readonly category: Category; readonly rules: readonly AnyRule[]}[] {
  return (Object.keys(categories) as Category[])
    .map((category) => ({category, rules: rules.filter((rule) => rule.category === category)}))
    .filter((group) => group.rules.length > 0);
}

/** A piece of an example: text, or what is flagged in it; a flagged piece without text is where something is missing. */
export interface Piece {
  readonly text: string;
  readonly flagged: boolean;
}

/** An example's text in pieces. */
export function pieces({bad}: Pick<Example, 'bad'>): readonly Piece[] {
  return bad
    .split(/<\/?mark>/)
    .map((text, index) => ({text, flagged: index % 2 === 1}))
    .filter(({text, flagged}) => flagged || text !== '');
}
