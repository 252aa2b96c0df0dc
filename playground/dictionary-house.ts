import {defaults, type Settings} from '../src/index.js';

let words: Settings['dictionaries'] = defaults.dictionaries;
let houses: readonly Settings[] = [];
/** Words of a house and those of the page together, until either changes: so they are indexed once. */
let together = new Map<Settings, Settings['dictionaries']>();

/** The words that count in letters of a house, or of none; the same object until they change. */
export function houseWords(house?: number): Settings['dictionaries'] {
  const settings = houseSettings(house);
  if (settings === defaults) return words;
  const known = together.get(settings) ?? joined(settings.dictionaries, words);
  together.set(settings, known);
  return known;
}

/** Other words count from now on. */
export function useHouseWords(next: Settings['dictionaries']): void {
  words = Object.keys(next).length === 0 ? defaults.dictionaries : next;
  together = new Map();
}

/** What the configuration of a house says; nothing where a letter has none. */
export function houseSettings(house?: number): Settings {
  return (house === undefined ? undefined : houses[house]) ?? defaults;
}

/** The houses whose letters lie on the table. */
export function useHouses(settings: readonly string[]): null {
  // The command that made the page wrote them; it has read and checked the configuration.
  houses = settings.map((json) => ({...defaults, ...(JSON.parse(json) as Settings)}));
  together = new Map();
  return null;
}

function joined(one: Settings['dictionaries'], other: Settings['dictionaries']): Settings['dictionaries'] {
  const all = {...one};
  for (const [name, entries] of Object.entries(other)) all[name] = [...(all[name] ?? []), ...entries];
  return all;
}
