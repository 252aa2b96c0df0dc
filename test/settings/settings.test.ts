import {describe, expect, it} from 'vitest';
import {type Config, emptyConfig} from '../../src/settings/config.js';
import {saysLetter, withFrontMatter} from '../../src/settings/front-matter.js';
import {jsonPlaces} from '../../src/settings/json-places.js';
import {settingsFor} from '../../src/settings/merge.js';
import {nearest} from '../../src/settings/nearest.js';
import {scopeOf} from '../../src/settings/scope.js';
import {defaults} from '../../src/settings/settings.js';

describe('the settings of a file', () => {
  const config: Config = {
    ...emptyConfig,
    language: 'de',
    type: 'general',
    rules: {amtsdeutsch: {level: 'error', options: {a: 1}}},
    overrides: [
      {files: ['mahnung/**'], type: 'reminder', rules: {amtsdeutsch: {options: {b: 2}}}},
      {files: ['mahnung/3/**'], signature: 'external', rules: {amtsdeutsch: {level: 'off'}}},
    ],
  };

  it('are the configuration where no override matches', () => {
    expect(settingsFor(config, () => false)).toMatchObject({type: 'general', rules: {amtsdeutsch: {level: 'error'}}});
  });

  it('take later overrides over earlier ones, and keep what these do not name', () => {
    expect(settingsFor(config, () => true)).toMatchObject({
      type: 'reminder',
      language: 'de',
      signature: 'external',
      rules: {amtsdeutsch: {level: 'off', options: {a: 1, b: 2}}},
    });
  });

  it('yield to what the run was told', () => {
    const settings = settingsFor(config, () => true, undefined, {type: 'offer', locale: 'en'});
    expect(settings).toMatchObject({type: 'offer', locale: 'en', language: 'de', fixed: ['type']});
  });

  it('share the dictionaries of all files, so that they are indexed once', () => {
    expect(settingsFor(config, () => true).dictionaries).toBe(defaults.dictionaries);
  });
});

describe('front matter', () => {
  it('speaks German and English, and wins over the configuration', () => {
    const settings = {...defaults, type: 'general', language: 'de'} as const;
    expect(withFrontMatter(settings, {typ: 'Reminder', sprache: 'de-at', land: 'at'})).toMatchObject({
      type: 'reminder',
      language: 'de-AT',
      country: 'AT',
    });
    expect(withFrontMatter(settings, {type: 'offer', lang: 'en'})).toMatchObject({type: 'offer', language: 'en'});
  });

  it('yields to the command line', () => {
    const settings = {...defaults, type: 'offer', fixed: ['type']} as const;
    expect(withFrontMatter(settings, {type: 'reminder', language: 'en'})).toMatchObject({
      type: 'offer',
      language: 'en',
    });
  });

  it('of other tools is left alone', () => {
    expect(withFrontMatter(defaults, {type: 'post', lang: 'fr', country: 'France'})).toEqual(defaults);
    expect(saysLetter({type: 'post', layout: 'letter'})).toBe(false);
    expect(saysLetter({typ: 'invoice'})).toBe(true);
  });
});

describe('what a folder holds', () => {
  it.each([
    ['a.eml', 'mail'],
    ['order.html.twig', 'mail'],
    ['order/confirmation.txt.liquid', 'mail'],
    ['MAHNUNG.HBS', 'mail'],
    ['brief.txt', 'text'],
    ['README.md', 'text'],
    ['mail.html', 'text'],
    ['nginx.conf.j2', 'other'],
    ['component.ts.hbs', 'other'],
    ['logo.png', 'other'],
    ['Makefile', 'other'],
    ['.gitignore', 'other'],
    ['C:\\briefe.v2\\angebot', 'other'],
  ])('%s is %s', (path, scope) => {
    expect(scopeOf(path)).toBe(scope);
  });
});

describe('did you mean', () => {
  it.each([
    ['amtsdeusch', 'amtsdeutsch'],
    ['Amtsdeutsch', 'amtsdeutsch'],
    ['direct-dail', 'direct-dial'],
    ['dial', 'direct-dial'],
    ['xyz', undefined],
    ['a', undefined],
    ['constructor', undefined],
  ])('%s: %s', (word, meant) => {
    expect(nearest(word, ['amtsdeutsch', 'direct-dial', 'contact-person'])).toBe(meant);
  });
});

describe('places in JSON', () => {
  const text = '{\n  "rules": {"a": [1, {"b": "x\\"y"}]},\n  "list": [true, null, -1.5e3]\n}\n';

  it('are those of keys and values', () => {
    const places = jsonPlaces(text);
    expect(places.brokenAt).toBeUndefined();
    expect(text.slice(places.at(['rules', 'a', 1, 'b'], true)).startsWith('"b"')).toBe(true);
    expect(text.slice(places.at(['rules', 'a', 1, 'b'], false)).startsWith('"x')).toBe(true);
    expect(text.slice(places.at(['list', 2], false)).startsWith('-1.5')).toBe(true);
    expect(text.slice(places.at(['list', 9], false)).startsWith('[true')).toBe(true);
  });

  it.each([
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ["{'a': 1}", 1],
    ['{"a": 1', 7],
    ['{"a": 1} x', 9],
    ['', 0],
    ['{"a": // why\n 1}', 6],
    ['[1 2]', 3],
    ['{"a": "line\n"}', 6],
  ])('tell where %j stops being JSON', (broken, at) => {
    expect(jsonPlaces(broken).brokenAt).toBe(at);
    expect(() => JSON.parse(broken)).toThrow();
  });

  it('survive any depth of brackets', () => {
    expect(jsonPlaces('['.repeat(2000)).brokenAt).toBe(2000);
  });
});
