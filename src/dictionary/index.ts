export {packBeginnings} from './beginnings.js';
export type {Dictionary, Entry, PackedLexicon, Variant} from './entry.js';
export {fold} from './fold.js';
export {eachForm, pack, packList, unpack, wordSet} from './pack.js';
export {remembered, rememberFewer} from './remembered.js';
export {findAll, type Hit, type HitRange, type SearchWord} from './search.js';
export {activate, buildIndex, type Index} from './trie.js';
