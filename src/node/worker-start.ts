import {join} from 'node:path';
import {programOf} from './program.js';

// What a worker thread runs: the program of the command, with its code cache.
const program = programOf(join(__dirname, 'main.cjs'), join(__dirname, 'main.cache'));
const {work} = program.load() as typeof import('./main.js');
void work();
