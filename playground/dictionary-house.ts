import {defaults, type Settings} from '../src/index.js';

let words: Settings['dictionaries'] = defaults.dictionaries;

/** The words of the house that count now; the same object until they change, so that they are indexed once. */
export function houseWords(): Settings['dictionaries'] {
  return words;
}

/** Other words count from now on. */
export function useHouseWords(next: Settings['dictionaries']): void {
  words = Object.keys(next).length === 0 ? defaults.dictionaries : next;
}
