export {type Compiled, type CompileProblem, compile} from './compile.js';
export type {Dictionary, Entry, Variant} from './entry.js';
export {fold} from './fold.js';
export {forms} from './forms.js';
export {pack, unpack, wordSet} from './pack.js';
