// The names of the types come with the linter's own texts, without the linter.
export {typeNames} from '../src/letter/names.js';
export {letterTypes} from '../src/settings/schema.js';
