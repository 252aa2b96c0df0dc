import type {PlacedLine} from './anatomy.js';
import {wordLists} from './language-lists.js';
import type {Country, Language, Mail, Reason} from './letter.js';
import {keysOf} from './lexicon.js';
import {traits} from './traits.js';

/** What was said about the language before the text was looked at. */
interface Told {
  readonly language?: Language;
  readonly lang?: string;
  readonly path?: string;
  readonly mail?: Mail;
  readonly country?: Country;
  readonly frontMatter?: Readonly<Record<string, string>>;
}

/** The letter's language, set or found out, and why. */
export function languageOf(
  text: string,
  lines: readonly PlacedLine[],
  told: Told,
): {readonly language: Language; readonly reasons: readonly Reason[]} {
  if (told.language)
    return {language: told.language, reasons: [{message: 'language-set', values: {language: told.language}}]};
  const {frontMatter = {}} = told;
  const written = frontMatter.language ?? frontMatter.lang ?? frontMatter.sprache ?? told.lang;
  const named = languageTag(written);
  const own = lines.filter((line) => line.name !== 'quoted');
  const counted = countWords(own);
  const hinted = named === undefined && Math.abs(counted.en - counted.de) < telling ? hintedBy(told) : undefined;
  const base =
    named === 'en' || (named === undefined && (hinted?.language ?? (counted.en > counted.de ? 'en' : 'de')) === 'en')
      ? 'en'
      : 'de';
  const reasons: Reason[] = [
    hinted
      ? hinted.reason
      : named === undefined
        ? {
            message: base === 'en' ? 'language-words-en' : 'language-words-de',
            values: {de: Math.round(counted.de), en: Math.round(counted.en)},
          }
        : {message: 'language-named', values: {name: written?.trim() ?? ''}},
  ];
  if (base === 'en') return {language: 'en', reasons};
  if (named !== undefined && named !== 'de') return {language: named, reasons};
  if (/^de[-_]de$/i.test(written?.trim() ?? '')) return {language: 'de', reasons};
  const {country} = told;
  if (country === 'AT' || country === 'CH') {
    const [language, message] =
      country === 'AT' ? (['de-AT', 'variant-austrian'] as const) : (['de-CH', 'variant-swiss'] as const);
    return {language, reasons: [...reasons, {message, values: {sign: `country: ${country}`}}]};
  }
  const variant = variantOf(text, own);
  return variant ? {language: variant.language, reasons: [...reasons, variant.reason]} : {language: 'de', reasons};
}

/** With fewer words than this between the languages, what stands beside the text may say more than the text. */
const telling = 2;

/** A language in the path (`mails/en/order.hbs`, `mail.de.html`), else the words of the mail's subject. */
function hintedBy({path = '', mail}: Told): {readonly language: 'de' | 'en'; readonly reason: Reason} | undefined {
  const names = path.toLowerCase().split(/[\\/]/).slice(-3);
  for (const name of names.reverse()) {
    const found = name
      .split(/[._-]/)
      .find((word) => word === 'de' || word === 'en' || word === 'german' || word === 'english');
    if (found) {
      const language = found === 'en' || found === 'english' ? 'en' : 'de';
      return {language, reason: {message: 'language-path', values: {name}}};
    }
  }
  const subject = mail?.subject ?? '';
  const {de, en, words} = wordsIn(keysOf(subject), subject);
  if (de === en && !(words > 0 && de === 0 && englishEndings.test(subject))) return undefined;
  return {language: en >= de ? 'en' : 'de', reason: {message: 'language-subject', values: {name: subject}}};
}

const englishEndings = /[a-z]{2}(?:ed|ing|tion|ly|th)\b/;

/** The country whose holidays and laws count; English letters have none unless it is set. */
export function countryOf(language: Language, country: Country | undefined): Country | undefined {
  if (country !== undefined) return country;
  if (language === 'de-AT') return 'AT';
  if (language === 'de-CH') return 'CH';
  return language === 'de' ? 'DE' : undefined;
}

/** `de-AT` for what a tag, a front matter or an attribute says; undefined for languages that klarbrief does not speak. */
function languageTag(written: string | undefined): Language | undefined {
  const tag = written?.trim().toLowerCase().replace('_', '-') ?? '';
  if (/^de-at\b/.test(tag)) return 'de-AT';
  if (/^de-(?:ch|li)\b/.test(tag)) return 'de-CH';
  if (/^(?:de|deutsch|german|deu|ger)\b/.test(tag)) return 'de';
  if (/^(?:en|english|englisch|eng)\b/.test(tag)) return 'en';
  return undefined;
}

const enough = 600;

function wordsIn(keys: readonly string[], text: string): {de: number; en: number; words: number} {
  const known = wordLists();
  let de = /[äöüßÄÖÜ]/.test(text) ? 0.5 : 0;
  let en = 0;
  for (const key of keys) {
    if (known.german.has(key)) de++;
    if (known.english.has(key)) en++;
  }
  return {de, en, words: keys.length};
}

/** Common words of each language among the first words of the letter. */
function countWords(lines: readonly PlacedLine[]): {de: number; en: number} {
  let de = 0;
  let en = 0;
  let seen = 0;
  for (const line of lines) {
    if (seen > enough) break;
    for (let at = 0; at < line.traits.length; at++) {
      if (++seen > enough) break;
      const word = line.traits[at] ?? 0;
      if (word & traits.german) de++;
      if (word & traits.english) en++;
    }
    if (/[äöüßÄÖÜ]/.test(line.text)) de += 0.5;
  }
  return {de, en};
}

interface Evidence {
  points: number;
  best: string;
  most: number;
}

function countryCodes(at: Evidence, ch: Evidence): readonly (readonly [string, Evidence])[] {
  return [
    ['+43', at],
    ['0043', at],
    ['+41', ch],
    ['0041', ch],
  ];
}

/** Austrian and Swiss letters by numbers, postcodes, domains, spelling and words; ß rules out Switzerland. */
function variantOf(
  text: string,
  lines: readonly PlacedLine[],
): {language: 'de-AT' | 'de-CH'; reason: Reason} | undefined {
  const at: Evidence = {points: 0, best: '', most: 0};
  const ch: Evidence = {points: 0, best: '', most: 0};
  const add = (evidence: Evidence, points: number, sign: string): void => {
    evidence.points += points;
    if (points > evidence.most) {
      evidence.most = points;
      evidence.best = sign;
    }
  };
  const known = wordLists();
  const sharp = text.includes('ß');
  let four = '';
  let five = false;
  let spelled = 0;
  const seen = new Set<string>();
  const prose = new Set(['body', 'subject', 'postscript']);
  for (const line of lines) {
    const shown = line.text.length > 2000 ? line.text.slice(0, 2000) : line.text;
    const inProse = prose.has(line.name);
    const digits = /\d/.test(shown);
    if (line.name !== 'recipient') {
      if (digits && !inProse) {
        for (const [sign, evidence] of countryCodes(at, ch)) if (shown.includes(sign)) add(evidence, 2, sign);
      }
      const domain = shown.includes('.at') || shown.includes('.ch') ? /[\w-]\.(at|ch)(?![\w.-])/.exec(shown) : null;
      if (domain) add(domain[1] === 'ch' ? ch : at, inProse ? 1 : 2, domain[0].slice(1));
    }
    const marked = digits ? /\b(A|CH)[-–]\s?\d{4}\b/.exec(shown) : null;
    if (marked) add(marked[1] === 'A' ? at : ch, line.name === 'recipient' ? 1 : 3, marked[0]);
    else if (digits && !inProse) {
      const plain = /(?:^|[,·|•]\s*|\s)(\d{4,5})\s+([A-ZÀ-ÞĀ-Ž][a-zß-ÿā-ž][A-Za-zÀ-ɏ.]+)/u.exec(shown);
      if (plain && !months.test(plain[2] ?? '')) {
        if (plain[1]?.length === 5) five ||= line.name !== 'recipient';
        else if (line.name !== 'date' && !/^(?:19|20)\d\d$/.test(plain[1] ?? '')) four = plain[0].trim();
      }
    }
    if (digits && /\d['’]\d{3}(?:[.,]\d\d)?\b/.test(shown)) add(ch, 1.5, 'Zahl');
    if (digits && /\bFr\. ?\d/.test(shown)) add(ch, 1.5, 'Fr.');
    if (line.name === 'salutation' && /[A-Za-zÀ-ɏ\d]$/u.test(shown) && shown.length < 80)
      add(ch, sharp ? 0 : 1.5, shown);
    const weight = line.name === 'recipient' ? 0.25 : inProse ? 0.6 : 0.8;
    if ((line.any & traits.regional) === 0) continue;
    for (let index = 0; index < line.keys.length; index++) {
      if (((line.traits[index] ?? 0) & traits.regional) === 0) continue;
      const key = line.keys[index] ?? '';
      const pair = known.pairs.has(key) ? `${key} ${line.keys[index + 1]}` : '';
      for (const phrase of pair === '' ? [key] : [key, pair]) {
        const austrianPoints = known.austrian.get(phrase);
        const swissPoints = known.swiss.get(phrase);
        if ((austrianPoints === undefined && swissPoints === undefined) || seen.has(phrase)) continue;
        seen.add(phrase);
        if (austrianPoints) add(at, austrianPoints * weight, phrase);
        if (swissPoints) add(ch, swissPoints * weight, phrase);
      }
      if (
        !sharp &&
        spelled < 2 &&
        (known.spellings.has(key) || ((key.endsWith('strasse') || key.endsWith('mässig')) && key.length > 9))
      ) {
        spelled++;
        add(ch, 1.5, key);
      }
    }
  }
  if (sharp) ch.points -= 6;
  if (five) {
    at.points -= 2;
    ch.points -= 2;
  }
  if (four !== '') {
    add(at, sharp ? 2 : 1.5, four);
    add(ch, 1.5, four);
  }
  const [winner, language] = at.points >= ch.points ? ([at, 'de-AT'] as const) : ([ch, 'de-CH'] as const);
  if (winner.points < 2) return undefined;
  return {
    language,
    reason: {message: language === 'de-AT' ? 'variant-austrian' : 'variant-swiss', values: {sign: winner.best}},
  };
}

const months = /^(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/;
