import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {file} from './reading.js';

const folder = join(import.meta.dirname, 'types');

/** Letters without the catchwords of their type: `offer.hecke.eml` is an offer. */
describe('the type of plain letters', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const [type] = name.split('.');
    expect(file(name, readFileSync(join(folder, name), 'utf8')).letterType).toBe(type);
  });
});
