#!/usr/bin/env node
import {join} from 'node:path';
import {programOf} from './program.js';

// Built as CommonJS, where __dirname is the folder of the command.
const program = programOf(join(__dirname, 'main.cjs'), join(__dirname, 'main.cache'));
const {main} = program.load() as typeof import('./main.js');
void main(join(__dirname, 'worker.cjs'));
