import {eachForm, fold, remembered} from '../dictionary/index.js';
import germanWords from '../generated/de/letter/syllables.js';
import englishWords from '../generated/en/letter/syllables.js';

/**
 * How many syllables a word has when it is spoken, told by its groups of vowels and a list of words that go their own way.
 * Parts with a hyphen count one by one; figures, abbreviations and addresses count as one, for a reader takes them in at a glance.
 */
export function syllables(word: string, language: 'de' | 'en'): number {
  return counts[language](word);
}

const counts = {
  de: remembered((word) => countSyllables(word, 'de')),
  en: remembered((word) => countSyllables(word, 'en')),
};

function countSyllables(word: string, language: 'de' | 'en'): number {
  if (/[\d@]|:\/\/|\.[A-Za-z]/.test(word)) return 1;
  const listed = exceptions(language).get(fold(word));
  if (listed !== undefined) return listed;
  let sum = 0;
  for (const part of word.split(/[-‐–/*_:]/)) {
    if (part === '') continue;
    const lower = part.normalize('NFC').toLowerCase().replace(/[’]/g, "'");
    sum += isShort(part) ? 1 : language === 'de' ? german(lower) : english(lower);
  }
  return Math.max(1, sum);
}

/** GmbH, PDF, Abs.: nobody reads these letter by letter. */
function isShort(part: string): boolean {
  return part.endsWith('.') || /^[A-ZÄÖÜ]{2,5}s?$/.test(part) || /^[A-ZÄÖÜ][A-Za-zäöü]{0,4}[A-ZÄÖÜ]$/.test(part);
}

function german(word: string): number {
  const whole = exceptions('de').get(fold(word));
  if (whole !== undefined) return whole;
  // A loan may open or close a compound: Servicenummer, Kundenservice.
  for (const [loan, count] of loans()) {
    if (word.length > loan.length + 1 && word.startsWith(loan)) {
      const tail = word.slice(loan.length);
      return count + (/^(?:e?[ns]|)$/.test(tail) ? 0 : german(tail));
    }
    if (word.length > loan.length + 3 && (word.endsWith(loan) || word.endsWith(`${loan}s`)))
      return german(word.slice(0, word.lastIndexOf(loan))) + count;
  }
  return Math.max(1, count(hiatus(word), germanNucleus));
}

const germanNucleus = /eau|äu|ei|ai|au|eu|ie|aa|ee|oo|ou|oi|ey|ay|oy|ae|oe|ue|[aeiouäöüyéèêáàóòô]/g;

/** The word with a bar where two vowels that look like one sound belong to two syllables. */
function hiatus(word: string): string {
  if (!germanVowelPair.test(word)) return word.replaceAll('qu', 'q');
  return (
    word
      .replaceAll('qu', 'q')
      .replace(/^y(?=[aeou])/, 'j')
      // be-enden, ge-ehrt, be-urteilen, an-ge-eignet: a prefix keeps its own vowel.
      .replace(/^(un)?(be|ge)(?=e(?:h|n[dg]|rd|i[nlg])|ur[tl]|or|an)/, '$1$2|')
      .replace(/(?:ab|an|auf|aus|ein|vor|zu|mit|um|nach|hin|her|weiter|zurück)ge(?=e[hinr])/, (found) => `${found}|`)
      .replace(/^(?:zu|dazu|hinzu)(?=e[rni])/, (found) => `${found}|`)
      .replace(/ko(?=o[pr])|zo(?=o[lt])/g, (found) => `${found}|`)
      .replace(/[äe](?=u(?:m|s)(?:s|[^a-zäöü]|$))/g, (found) => `${found}|`)
      .replace(/u(?=ell)/g, 'u|')
      .replace(/i(?=ell(?!ei))/g, 'i|')
      .replace(/([^dh])i(?=en[tz])/g, '$1i|')
      .replace(/i(?=en$)(?<=[aeiouäöüy][a-zäöüß]*i)/, 'i|')
      .replace(unstressed, (found) => `${found}|`)
      .replace(/e(?=en$)/, 'e|')
      .replace(/na(?=iv)|kra(?=in)|saik/g, (found) => (found === 'saik' ? 'sa|ik' : `${found}|`))
      .replace(/(her|eg)o(?=i)/g, '$1o|')
  );
}

/** Without two vowels side by side, no two of them can belong to two syllables. */
const germanVowelPair = /[aeiouäöüy][aeiouäöü]/;

/** What stands before an -ie that is two syllables: Familie, Serienfertigung, Immobilienmakler. */
const unstressed =
  /(?:(?:fam|immob|mob|fol|texti?|utens|petersi)il?l|famil|lin|stud|akt|ser|fol|immobil|fer|med|mater|materiali?|bakter|arter|kriter|prinzip|komöd|tragöd|pin|zerimon|stipend|italien|prem)i(?=e(?!r))/g;

function english(word: string): number {
  const stem = word.replace(/'s$|s'$/, (found) => (found === "s'" ? 's' : ''));
  const listed = exceptions('en').get(fold(stem)) ?? exceptions('en').get(fold(stem.replace(/s$/, '')));
  if (listed !== undefined) return listed;
  if (stem.length <= 3) return Math.max(1, count(stem.replace(/[^aeiouy]e$/, ''), englishNucleus));
  const spoken = apart(ending(stem.replace(/^y(?=[aeiou])/, '').replaceAll('qu', 'q')));
  return Math.max(1, count(spoken.endsWith('ism') ? `${spoken.slice(0, -1)}im` : spoken, englishNucleus));
}

/** The word with its ending as it is spoken. Silent: the e of "made", "makes", "asked"; spoken: "tables", "needed", "prices", "services". */
function ending(word: string): string {
  let spoken = word;
  if (spoken.endsWith('e'))
    spoken = spoken.replace(/([^aeiouylr]|[aeiouy]l|[aeiouy]r|[aeiouyr]l|r)e$/, '$1').replace(/le$/, 'el');
  if (spoken.endsWith('es'))
    spoken = spoken
      .replace(/([^aeiou]l)es$/, '$1is')
      .replace(/(s|x|z|ch|sh|c|g)es$/, '$1is')
      .replace(/([^aeiouy])es$/, '$1s');
  if (spoken.endsWith('ed'))
    spoken = spoken
      .replace(/([td])ed$/, '$1id')
      .replace(/([^aeiouyl])led$/, '$1eld')
      .replace(/([^aeiouy])ed$/, '$1d')
      .replace(/ied$/, 'id');
  return spoken.replace(/([^aeiouy])e(?=(?:ly|ment|ments|ful|fully|less|ness|ty)$)/, '$1');
}

/** The word with a bar where two vowels that look like one sound belong to two syllables. */
function apart(word: string): string {
  if (!englishVowelPair.test(word)) return word;
  return word
    .replace(/[ei](?=ou?s$)/, (found) => `${found}|`)
    .replace(/([ct])i\|?(?=ou?s)/g, '$1')
    .replace(/(?:[tscg])i(?=on|an|al|en)/g, (found) => found.slice(0, 1))
    .replace(/([ln])i(?=on|or)|i(?=our)/g, '$1')
    .replace(/i(?=a|o|u)/g, 'i|')
    .replace(/([aeiou][^aeiou]*)i(?=er|en[ct])/g, '$1i|')
    .replace(/y(?=er)/g, 'y|')
    .replace(/u(?=a|ou)/g, 'u|')
    .replace(/(?:e)(?=o(?!u))/g, 'e|')
    .replace(/y(?=i)/g, 'y|')
    .replace(/([eo])(?=ing$)/g, '$1|')
    .replace(/^(re|pre|de)(?=[aeiou](?!d|s[ot]|c[eht]|l|v|p|m|g|f|n|r))/, '$1|');
}

const englishVowelPair = /[eiouy][aeiou]/;

const englishNucleus = /[aeiouyéèêáàóô]+/g;

function count(word: string, nucleus: RegExp): number {
  return word.match(nucleus)?.length ?? 0;
}

const known = new Map<'de' | 'en', ReadonlyMap<string, number>>();

function exceptions(language: 'de' | 'en'): ReadonlyMap<string, number> {
  let words = known.get(language);
  if (!words) {
    const all = new Map<string, number>();
    eachForm(language === 'de' ? germanWords : englishWords, (form, means) => all.set(fold(form), Number(means)));
    words = all;
    known.set(language, words);
  }
  return words;
}

let parts: readonly (readonly [string, number])[] | undefined;

/** The loans that are looked for inside compounds, the longest first. */
function loans(): readonly (readonly [string, number])[] {
  parts ??= [...exceptions('de')]
    .filter(([word]) => word.length > 4 && compounds.test(word))
    .sort((a, b) => b[0].length - a[0].length);
  return parts;
}

const compounds =
  /^(?:service|update|upgrade|website|software|hardware|firmware|account|deadline|homepage|download|upload|online|offline|hotline|airline|smartphone|office|streaming|leasing|business|mountainbike|landingpage|template|voucher|barcode|dashboard|keyboard|firewall|feature|toilette|management)/;
