export {bytesWithEdits, charsetBehind, encode} from './bytes.js';
export {unifiedDiff} from './diff.js';
export {apart, type Edit, withEdits} from './edit.js';
export {folded} from './fold.js';
export {type Fixable, type Replacement, replacementOf} from './replacement.js';
export {mayFix, type Wanted} from './safe.js';
