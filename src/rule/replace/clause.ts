import type {Word} from '../../letter/letter.js';
import {isParticiple} from '../german-participle.js';
import {clauseStart} from './surroundings.js';

/** What happens in the clause around a place: many small words depend on it. */
export interface Clause {
  /** The folded words that are no nouns. */
  readonly keys: readonly string[];
  /** The folded nouns. */
  readonly nouns: readonly string[];
}

/** The clause around the words from `first` to `last`, these left out; what und or oder adds behind them is another clause. */
export function clauseAround(words: readonly Word[], first: number, last: number): Clause {
  const keys: string[] = [];
  const nouns: string[] = [];
  const start = clauseStart(words, first);
  for (let at = start; at < words.length; at++) {
    const word = words[at];
    if (!word || (at > last && /[,.;:!?–—()]/.test(word.before))) break;
    if (at > last + 1 && /^(?:und|oder|sowie)$/.test(word.key)) break;
    if (at >= first && at <= last) continue;
    if (at === start || /^[a-zäöü]/.test(word.text)) keys.push(word.key);
    else if (!/^(?:Sie|Ihnen|Ihr.{0,2})$/.test(word.text)) nouns.push(word.key);
  }
  return {keys, nouns};
}

/** Somebody says, writes or asks something. */
export function isTold({keys, nouns}: Clause): boolean {
  return (
    keys.some((key) => telling.test(key)) ||
    (keys.includes('mit') && keys.some((key) => /^teil(?:en|e|t|ten)$/.test(key))) ||
    (keys.includes('fest') && keys.some((key) => /^stell/.test(key))) ||
    (keys.includes('hin') && keys.some((key) => /^w(?:ei|ie)s/.test(key))) ||
    nouns.includes('stellung')
  );
}

/** What is there, comes or is sent is something to read or to answer: questions, news, papers. */
export function isNews({keys, nouns}: Clause): boolean {
  return (
    nouns.some((noun) => news.test(noun)) &&
    keys.some(
      (key) =>
        /^(?:ha(?:be|ben|t|st|tten)$|gib|gab|geb|besteh|offen$|auftret|ergib|ergeb)/.test(key) || passing.test(key),
    )
  );
}

/** Something is sent, or lies there for somebody. */
export function isSent({keys}: Clause): boolean {
  return keys.some((key) => passing.test(key));
}

/** „haben“ is the verb of the clause, not its auxiliary. */
export function hasSomething({keys}: Clause): boolean {
  const last = keys.filter((key) => !/^ha(?:be|ben|t|st)$/.test(key)).at(-1) ?? '';
  return keys.some((key) => /^ha(?:be|ben|t|st)$/.test(key)) && !isParticiple(last);
}

/** Somebody helps. */
export function isHelp({keys}: Clause): boolean {
  return keys.some((key) => /^(?:hilf|helf|geholfen|unterstuetz|behilflich)/.test(key));
}

/** Somebody gets in touch, asks or comes. */
export function isContact({keys}: Clause): boolean {
  return keys.some((key) =>
    /^(?:meld|gemeldet|ruf|anruf|angerufen|anzurufen|schreib|schrieb|geschrieben|sprech|sprich|gesprochen|frag|gefragt|nachfrag|nachgefragt|komm|gekommen|vorbeikomm|besuch|wend|gewandt|wart|kontaktier)/.test(
      key,
    ),
  );
}

/** Somebody gets in touch, and nothing says that he tells or asks anything. */
export function isOnlyContact({keys, nouns}: Clause): boolean {
  return (
    keys.some((key) => /^(?:meld|gemeldet|ruf|anruf|angerufen|anzurufen)/.test(key)) &&
    !nouns.some((noun) => news.test(noun))
  );
}

/** Whether a noun names something to read, to ask or to answer. */
export function isNewsNoun(key: string): boolean {
  return news.test(key);
}

const telling =
  /^(?:meld|gemeldet|ruf|anruf|angerufen|anzurufen|schreib|schrieb|geschrieben|informier|beantwort|antwort|geantwortet|sag|gesagt|frag|gefragt|nachfrag|nachgefragt|mitteil|mitgeteilt|mitzuteilen|berat|beraet|erklaer|lies$|lesen$|aeusser|geaeussert|erfahr|berichte)/;
const passing =
  /^(?:erhalt|erhielt|bekomm|bekam|send|gesendet|gesandt|schick|geschickt|zuschick|zusend|uebersend|find|lieg|lag$|vorlieg|eingegangen|reich)/;
const news =
  /(?:frage|rueckfrage|neues|neuigkeit|nachricht|wunsch|wuensche|idee|antwort|hinweis|anmerkung|anliegen|information|infos?|vorschlag|vorschlaege|auskunft|auskuenfte|bedenken|einwand|einwaende|kommentar|meinung|unterlage|angabe|brief|schreiben|mail|rechnung|angebot|bescheid|fotos?|bilde?r?|plan|plaene|skizze|beleg|einzelheit|details?|formular|protokoll|ueberblick|zusage|absage|entscheidung|rueckmeldung|mitteilung|bestaetigung|gutachten|bericht|merkblatt|broschuere|erkenntnisse?)(?:en|n|s|es)?$/;
