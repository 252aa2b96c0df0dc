import {languages, letterTypes} from './schema.js';
import type {Locale, Settings} from './settings.js';

/** A key of front matter that klarbrief reads: its names, what it means, and what it can be set to. */
export interface FrontMatterKey {
  /** Lower-cased; the first one wins where several are there. */
  readonly names: readonly [string, ...string[]];
  /** Undefined: any text. */
  readonly values?: readonly string[];
  readonly about: Readonly<Record<Locale, string>>;
}

/** All that klarbrief reads in front matter; other keys belong to other tools. */
export const frontMatterKeys = {
  type: {
    names: ['type', 'typ', 'art'],
    values: letterTypes,
    about: {
      de: 'Die Art des Briefs. Ohne Angabe erkennt klarbrief sie; hier gesetzt, gilt sie in jedem Fall.',
      en: 'The type of the letter. Without it klarbrief finds out; set here, it applies in any case.',
    },
  },
  language: {
    names: ['language', 'lang', 'sprache'],
    values: languages,
    about: {
      de: 'Die Sprache des Briefs: Deutsch, auch österreichisches und Schweizer, oder Englisch.',
      en: 'The language of the letter: German, Austrian and Swiss included, or English.',
    },
  },
  country: {
    names: ['country', 'land'],
    values: ['DE', 'AT', 'CH'],
    about: {
      de: 'Das Land des Absenders, zwei Buchstaben. Von ihm hängen die Feiertage ab.',
      en: 'The country of the sender, two letters. Public holidays depend on it.',
    },
  },
  subject: {
    names: ['subject', 'betreff'],
    about: {
      de: 'Der Betreff. klarbrief prüft ihn mit, als stünde er im Brief.',
      en: 'The subject. It is checked as if it stood in the letter.',
    },
  },
} as const satisfies Readonly<Record<string, FrontMatterKey>>;

/**
 * What a letter says about itself in its front matter. It wins over the configuration, which speaks of many letters, and
 * yields to the command line. A value that klarbrief does not know is left alone: front matter is shared with other tools.
 */
export function withFrontMatter(settings: Settings, frontMatter: Readonly<Record<string, string>> = {}): Settings {
  const fixed = settings.fixed ?? [];
  const type = pick(frontMatter, frontMatterKeys.type.names, letterTypes);
  const language = pick(frontMatter, frontMatterKeys.language.names, languages);
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
  return pick(frontMatter, frontMatterKeys.type.names, letterTypes) !== undefined;
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
