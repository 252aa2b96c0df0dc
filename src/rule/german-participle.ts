import {fold, remembered} from '../dictionary/index.js';
import {strongVerbs} from '../dictionary/strong-verbs.js';
import participleWords from '../generated/de/letter/participles.js';
import {opened} from './roles.js';

/** Whether a word is a participle by its parts: prefix, ge and stem. Folded keys, so that ä is ae; "vergeben" is an infinitive as well. */
export function participleForm(key: string): 'participle' | 'ambiguous' | undefined {
  if (key.length < 5 || !(key.endsWith('t') || key.endsWith('en') || key.endsWith('an'))) return undefined;
  const form = formOf(key);
  return form === 'none' ? undefined : form;
}

/** Whether a word can be a German participle. */
export function isParticiple(key: string): boolean {
  return participleForm(key) !== undefined;
}

const formOf = remembered((key) => compute(key) ?? 'none');

function compute(key: string): 'participle' | 'ambiguous' | undefined {
  if (key.startsWith('un') && !/^unter/.test(key)) return undefined;
  const {does} = participles();
  if (does('participle', key)) return 'participle';
  if (does('adjective', key) || does('none', key)) return undefined;
  if (/[a-z]{2}iert$/.test(key)) return 'participle';
  const plain = core(key);
  if (plain) return plain;
  for (let cut = 2; cut < key.length - 4; cut++) {
    const rest = key.slice(cut);
    const separable = particles.has(key.slice(0, cut));
    if (separable) {
      if (does('none', rest)) return undefined;
      const form = core(rest);
      if (form) return form === 'ambiguous' ? 'participle' : form;
    }
    // gutgeschrieben, nähergetreten: whatever is written together with a participle that has its ge.
    if (cut > 2 && rest.startsWith('ge') && (stems().whole.has(rest) || (separable && isWeak(rest.slice(2)))))
      return does('none', rest) ? undefined : 'participle';
  }
  return undefined;
}

function core(key: string): 'participle' | 'ambiguous' | undefined {
  const {whole, bare, infinitives} = stems();
  if (whole.has(key)) return 'participle';
  if (key.startsWith('ge') && key.endsWith('t') && isWeak(key.slice(2))) return 'participle';
  const prefix = inseparable.exec(key)?.[0];
  if (prefix === undefined) return undefined;
  for (const rest of [key.slice(prefix.length), key.slice(prefix.length).replace(/^(?:be|ver|er|ent)/, '')]) {
    if (bare.has(rest)) return infinitives.has(rest) ? 'ambiguous' : 'participle';
  }
  const rest = key.slice(prefix.length);
  return rest.endsWith('t') && isWeak(rest) ? 'participle' : undefined;
}

/** The end of a weak participle: a stem with a vowel and t, but no form of a strong verb ("beginnt", "erhielt"). */
function isWeak(rest: string): boolean {
  if (rest.length < 3 || !/[aeiouy]/.test(rest.slice(0, -1)) || !/[a-z]t$/.test(rest)) return false;
  const {finite, bare} = stems();
  return bare.has(rest) || !finite.has(rest);
}

interface Stems {
  /** geschrieben */
  readonly whole: ReadonlySet<string>;
  /** schrieben, as in beschrieben */
  readonly bare: ReadonlySet<string>;
  /** Those that are spelled like their infinitive: geben, lassen. */
  readonly infinitives: ReadonlySet<string>;
  /** What ends in t and is no participle: beginnt, erhielt. */
  readonly finite: ReadonlySet<string>;
}

let known: Stems | undefined;

function stems(): Stems {
  if (known) return known;
  const whole = new Set<string>();
  const bare = new Set<string>();
  const infinitives = new Set<string>();
  const finite = new Set<string>();
  for (const [infinitive, {participle, preterite, third}] of strongVerbs()) {
    for (const form of participle) {
      const key = fold(form);
      if (key !== fold(infinitive)) whole.add(key);
      const rest = key.replace(/^ge/, '');
      bare.add(rest);
      if (rest === fold(infinitive)) infinitives.add(rest);
    }
    const stem = fold(infinitive).replace(/e?n$/, '');
    for (const form of [fold(third ?? ''), `${stem}t`, `${stem}et`, ...preterite.map(fold)])
      if (form.endsWith('t')) finite.add(form);
  }
  known = {whole, bare, infinitives, finite};
  return known;
}

/** What the list of participles says of a word, before its parts count. */
export const participles = opened(participleWords);

const particles: ReadonlySet<string> = new Set(
  'ab an auf aus bei dar durch ein entgegen fehl fern fertig fest fort frei gegen gegenueber gleich gross gut heim her herab heran herauf heraus herbei herein herum herunter hervor hin hinauf hinaus hinein hinter hinunter hinweg hinzu hoch instand kennen klar klein kund kurz los mit nach nahe nieder offen preis richtig rueck runter sauber sicher statt still teil ueber ueberein um umher unter veroeffentlicht vor voran voraus vorbei vorher vorweg wahr weg weiter wieder zu zufrieden zurecht zurueck zusammen zwischen bereit bekannt davon dazu dabei hierher durcheinander auseinander aneinander scharf tot rein raus rauf wett krank lieb bloss irre not raum bevor inne nahe naeher besser down up out gewaehr hand mass schlag voll warm kalt still breit blau weiss schwarz fein wund'.split(
    ' ',
  ),
);
const inseparable = /^(?:be|emp|ent|er|ver|zer|miss|ueber|unter|hinter|wider|wieder|voll|durch|um)/;
