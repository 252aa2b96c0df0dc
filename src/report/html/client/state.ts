/** What the reader has chosen; it stands in the address, so that a link leads to the same view. */
export interface State {
  readonly q: string;
  readonly level: string;
  readonly category: string;
  readonly rule: string;
  readonly type: string;
  readonly question: string;
  readonly sort: string;
}

const names = ['q', 'level', 'category', 'rule', 'type', 'question', 'sort'] as const;
const usual: State = {q: '', level: '', category: '', rule: '', type: '', question: '', sort: 'score'};

/** The filters that are set. */
export function isFiltered(state: State): boolean {
  return names.some((name) => name !== 'sort' && state[name] !== '');
}

export function stateIn(form: HTMLFormElement): State {
  const values = new FormData(form);
  return {...usual, ...Object.fromEntries(names.map((name) => [name, String(values.get(name) ?? '')]))};
}

export function showState(state: State, form: HTMLFormElement): void {
  for (const name of names) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = state[name];
    if (!(field instanceof HTMLSelectElement)) continue;
    field.value = state[name];
    // An address may name what this report does not have.
    if (field.selectedIndex < 0) field.value = usual[name];
  }
}

export function readAddress(): {readonly state: State; readonly open: readonly number[]} {
  const values = new URLSearchParams(location.hash.slice(1));
  const given = names.flatMap((name) => {
    const value = values.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const open = (values.get('open') ?? '').split(',').filter((one) => /^\d{1,7}$/.test(one));
  return {state: {...usual, ...Object.fromEntries(given)}, open: open.map((one) => Number(one) - 1)};
}

export function writeAddress(state: State, open: readonly number[]): void {
  const values = new URLSearchParams();
  for (const name of names) if (state[name] !== usual[name]) values.set(name, state[name]);
  if (open.length > 0) values.set('open', open.map((index) => index + 1).join(','));
  const hash = values.toString();
  history.replaceState(null, '', hash === '' ? '#' : `#${hash}`);
}
