import {createHash} from 'node:crypto';
import path from 'node:path';
import {rules} from '../../rules/index.js';
import {unpack} from '../dictionary/pack.js';
import {de} from '../generated/de/index.js';
import {en} from '../generated/en/index.js';
import {handout} from '../handout/handout.js';
import {byCategory} from '../handout/names.js';
import {printable} from '../report/printable.js';
import type {Category} from '../rule/rule.js';
import type {AnyRule} from '../rule/run.js';
import {nearest} from '../settings/nearest.js';
import type {Settings} from '../settings/settings.js';
import {configurations} from './configuration.js';
import {Trouble} from './io.js';
import {replaceFile} from './replace-file.js';
import type {HandoutOptions, Session} from './session.js';

/** `klarbrief handout`: rules as a hand-out for a seminar, as one HTML file or as PDF. */
export async function makeHandout(session: Session, options: HandoutOptions): Promise<number> {
  const {io, say, locale} = session;
  const {language = locale, output, title, words = 28} = options;
  const chosen = chosenRules(options, language, session);
  const house = await houseWords(options, session);
  const html = handout({
    rules: chosen,
    locale,
    language,
    words,
    house,
    dictionary(name) {
      const packed = name.startsWith('en/') ? en : de;
      const at = packed.names.indexOf(name.slice(3));
      return at < 0 ? [] : unpack(packed.text(at));
    },
    hash: (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    ...(title === undefined ? {} : {title}),
  });
  if (output === undefined || output === '-') {
    io.stdout.write(html);
    return 0;
  }
  const content = /\.pdf$/i.test(output) ? await asPdf(html, session) : html;
  try {
    replaceFile(path.resolve(io.cwd, output), content);
  } catch (error) {
    throw new Trouble(say('handout-failed', {file: printable(output), detail: codeOf(error)}));
  }
  const count = chosen.length;
  io.stderr.write(
    `${say(count === 1 ? 'handout-written-one' : 'handout-written', {file: printable(output), count})}\n`,
  );
  return 0;
}

/** Those that are named, in this order; else all of the subjects, as far as there are examples in the language. */
function chosenRules(
  {rules: named, category}: HandoutOptions,
  language: 'de' | 'en',
  {say}: Session,
): readonly AnyRule[] {
  if (named === undefined) {
    const wanted: readonly Category[] | undefined = category;
    return byCategory(rules)
      .filter((group) => wanted === undefined || wanted.includes(group.category))
      .flatMap((group) => group.rules.filter(({examples}) => examples[language]));
  }
  const ids = rules.map(({id}) => id);
  const found = [...new Set(named)].map((name) => {
    const rule = rules.find(({id}) => id === name);
    if (rule) return rule;
    const near = nearest(name, ids);
    throw new Trouble(near ? say('rules-unknown-near', {name, near}) : say('rules-unknown', {name}));
  });
  if (category === undefined) return found;
  const more = rules.filter((rule) => category.includes(rule.category) && !found.includes(rule));
  return [...found, ...more.filter(({examples}) => examples[language])];
}

/** The entries of the configuration that counts here. */
async function houseWords({config}: HandoutOptions, {io, locale}: Session): Promise<Settings['dictionaries']> {
  const found = configurations({
    cwd: io.cwd,
    locale,
    direct: {},
    rules,
    none: config === false,
    ...(config ? {file: config} : {}),
  });
  const loaded = await found.forFolder(io.cwd);
  if (!loaded) throw new Trouble(found.troubles.join('\n'));
  return loaded.settings(path.join(io.cwd, 'handout')).dictionaries;
}

async function asPdf(html: string, {io, say}: Session): Promise<Uint8Array> {
  const {findChromium, printed} = await import('./chromium.js');
  const chromium = findChromium(io.env);
  if (chromium === undefined) throw new Trouble(say('handout-no-chromium'));
  try {
    return await printed(html, chromium, io.env);
  } catch (error) {
    throw new Trouble(say('handout-no-pdf', {file: printable(chromium), detail: printable(codeOf(error))}));
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : (error.message.split('\n')[0] ?? '');
}
