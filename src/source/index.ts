export {SourceBuilder} from './builder.js';
export {compose} from './compose.js';
export {Lines, type Point} from './lines.js';
export {type Field, type FieldKind, type Hint, type PartName, type Range, type Segment, Source} from './source.js';
