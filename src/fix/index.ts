export {apart, type Edit, withEdits} from './edit.js';
export {type Fixable, type Replacement, replacementOf} from './replacement.js';
