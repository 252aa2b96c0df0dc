import type {Place, PlacedClaim, ProjectCheck, Topic} from './claim.js';

/** One thing that letters of a folder say in different ways. */
export interface Contradiction {
  readonly check: ProjectCheck;
  readonly topic: Topic;
  readonly language: 'de' | 'en';
  /** What most letters say comes first. */
  readonly variants: readonly Variant[];
}

/** One of the ways, and where it is said. */
export interface Variant {
  /** As the first of the letters writes it. */
  readonly text: string;
  readonly places: readonly Place[];
}

/** What the letters of a folder contradict each other in; languages are never compared. */
export function contradictions(claims: readonly PlacedClaim[]): readonly Contradiction[] {
  const groups = new Map<string, PlacedClaim[]>();
  const houseOf = houses(claims);
  for (const claim of claims) {
    const {topic, check, language} = claim;
    const key = [
      houseOf(claim),
      check,
      comparable.has(check) ? '' : language,
      topic.key,
      folded(topic.of),
      topic.among ?? '',
    ].join('\n');
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  const found: Contradiction[] = [];
  for (const group of groups.values()) {
    const variants = variantsOf(group);
    const [first] = group;
    if (first && variants.length > 1) {
      const {check, topic, language} = first;
      found.push({check, topic, language, variants});
    }
  }
  return found.sort(
    (a, b) => order.indexOf(a.check) - order.indexOf(b.check) || compare(a.topic.of ?? '', b.topic.of ?? ''),
  );
}

/** Numbers are the same in every language. */
const comparable: ReadonlySet<ProjectCheck> = new Set<ProjectCheck>(['project-contacts', 'project-details']);

const order: readonly ProjectCheck[] = [
  'project-contacts',
  'project-deadlines',
  'project-details',
  'project-address',
  'project-closing',
];

/**
 * Letters that give several values (a number for each country) agree with every letter that gives one of them: what is
 * connected like this is one way to say it. Two letters contradict each other when they have nothing in common.
 */
function variantsOf(group: readonly PlacedClaim[]): readonly Variant[] {
  const values = new Connected();
  const firstOf = new Map<string, string>();
  for (const {value, place} of group) {
    const letter = letterOf(place);
    const first = firstOf.get(letter);
    if (first === undefined) firstOf.set(letter, value);
    else values.connect(value, first);
  }
  const sets = new Map<string, PlacedClaim[]>();
  for (const claim of group) {
    const root = values.rootOf(claim.value);
    const set = sets.get(root);
    if (!set) sets.set(root, [claim]);
    // Once a letter is enough.
    else if (!set.some(({place}) => letterOf(place) === letterOf(claim.place))) set.push(claim);
  }
  return [...sets.values()]
    .map((set) => ({text: set[0]?.text ?? '', places: set.map(({place}) => place)}))
    .sort((a, b) => b.places.length - a.places.length);
}

/**
 * Which house a claim is of: letters that share a mark are of one. People connect letters but make no house of their own, and
 * letters that nothing tells apart are of the only house, if there is one.
 */
function houses(claims: readonly PlacedClaim[]): (claim: PlacedClaim) => string {
  const marks = new Connected();
  for (const {marks: own} of claims) for (const mark of own) marks.connect(mark, own[0] ?? mark);
  const roots = new Set<string>();
  for (const {marks: own} of claims)
    for (const mark of own) if (!mark.startsWith('person ')) roots.add(marks.rootOf(mark));
  const only = roots.size === 1 ? ([...roots][0] ?? '') : '';
  return ({marks: [first]}) => {
    const root = first === undefined ? only : marks.rootOf(first);
    return roots.has(root) ? root : only;
  };
}

/** What belongs together because it is connected, directly or through others. */
class Connected {
  readonly #parents = new Map<string, string>();

  rootOf(one: string): string {
    let root = one;
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root)) root = parent;
    // The next way is shorter.
    if (root !== one) this.#parents.set(one, root);
    return root;
  }

  connect(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.#parents.set(a, b);
  }
}

function letterOf({path, unit}: Place): string {
  return `${path}\n${unit ?? ''}`;
}

function folded(text = ''): string {
  return text.toLowerCase().replace(/[\s-]+/g, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
