import {languages, letterTypes} from './schema.js';
import type {Settings} from './settings.js';

/**
 * What a letter says about itself in its front matter. It wins over the configuration, which speaks of many letters, and
 * yields to the command line. A value that klarbrief does not know is left alone: front matter is shared with other tools.
 */
export function withFrontMatter(settings: Settings, frontMatter: Readonly<Record<string, string>> = {}): Settings {
  const fixed = settings.fixed ?? [];
  const type = pick(frontMatter, ['type', 'typ', 'art'], letterTypes);
  const language = pick(frontMatter, ['language', 'lang', 'sprache'], languages);
  const country = (frontMatter.country ?? frontMatter.land)?.trim().toUpperCase();
  return {
    ...settings,
    ...(type && !fixed.includes('type') ? {type} : {}),
    ...(language && !fixed.includes('language') ? {language} : {}),
    ...(country && /^[A-Z]{2}$/.test(country) ? {country} : {}),
  };
}

/** True when front matter says that the file is a letter: it names a type of letter. */
export function saysLetter(frontMatter: Readonly<Record<string, string>> = {}): boolean {
  return pick(frontMatter, ['type', 'typ', 'art'], letterTypes) !== undefined;
}

function pick<Value extends string>(
  frontMatter: Readonly<Record<string, string>>,
  names: readonly string[],
  values: readonly Value[],
): Value | undefined {
  for (const name of names) {
    const written = frontMatter[name]?.trim().toLowerCase().replace('_', '-');
    const value = values.find((candidate) => candidate.toLowerCase() === written);
    if (value) return value;
  }
  return undefined;
}
