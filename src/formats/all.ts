import type {Formats} from './index.js';

/** Every reader, for the library and the browser, where nothing can be loaded later. */
export const allFormats: Formats = {};
