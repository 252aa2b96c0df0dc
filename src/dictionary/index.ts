export type {Dictionary, Entry, PackedDictionary, Variant} from './entry.js';
export {fold} from './fold.js';
export {eachForm, openPacked, pack, packList, unpack, wordSet} from './pack.js';
export {buildIndex, findAll, type Hit, type HitRange, type Index, type SearchWord} from './search.js';
