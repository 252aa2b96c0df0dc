import type {Target} from '../target.js';
import {configuration, dictionary} from './data.js';
import {files} from './files.js';
import {languageServer} from './language-server.js';
import {directives, letter} from './letter.js';
import {stream} from './stream.js';

/** All that reads what strangers wrote. */
export const targets: readonly Target[] = [
  ...files,
  letter,
  directives,
  dictionary,
  configuration,
  languageServer,
  stream,
];
