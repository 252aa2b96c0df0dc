import {splitParticle} from './inflect-de.js';

/** A plain verb as the notation has it: what of it stands apart, and how it governs its sentence. */
export interface PlainVerb {
  /** Without what stands apart: `ziehen` of abziehen. */
  readonly infinitive: string;
  /** A separable prefix: `ab`. */
  readonly particle?: string;
  /** Words that belong to the verb: `Auskunft` of Auskunft geben. */
  readonly fixed?: string;
  /** `sich melden`. */
  readonly reflexive: boolean;
  /** Says nothing without its object: `etw. anpassen`. */
  readonly needsObject: boolean;
  /** The subject stays where it is: „gelangt zur Auszahlung“ becomes „wird ausgezahlt“. */
  readonly passive: boolean;
  /** Another preposition than the verb that it replaces (`über statt von`), or an object instead of it (`ohne in`). */
  readonly instead?: {readonly is?: string; readonly was: string};
  /** Prepositions of the other verb that this one has no place for: `zustimmen; nicht mit`. */
  readonly unlike: readonly string[];
  /** The nouns that it goes with; with others it would say something else: `zustimmen; nur Antrag/Wunsch`. */
  readonly goesWith?: readonly string[];
  /** Its object stands in the accusative where the other verb has a dative: `beachten; Akk. statt Dat.` */
  readonly accusative: boolean;
}

/** What people read of an item of `say`: `ab|ziehen; Passiv` is „abziehen“, `(befolgen)` is „befolgen“. */
export function shownPlain(text: string): string {
  if (!/[|(;.]/.test(text)) return text;
  const {head} = cut(/^\(([^()]+)\)$/.exec(text)?.[1] ?? text);
  const {left, verb, reflexive} = parts(head.replace(/^etw\. /, ''));
  if (left === '') return reflexive + verb;
  const words = left.replace(/^(?:der|die|das|den) /, '');
  return `${reflexive}${words}${splitParticle(left).particle === undefined || left.includes(' ') ? ' ' : ''}${verb}`;
}

/** Read an item of `say` as a verb; undefined when it stands in brackets, is no verb, or cannot be read. */
export function readPlain(text: string): PlainVerb | undefined {
  const {head, hints} = cut(text);
  const match = /^(etw\. )?(sich )?(?:([^|]+)\|)?([a-zäöüß]+n)$/.exec(head);
  if (!match || /^\(/.test(text)) return undefined;
  const [, object, reflexive, left = '', infinitive = ''] = match;
  const {particle, fixed} = left === '' ? {} : splitParticle(left);
  const goesWith = hints.map((hint) => company.exec(hint)?.[1]?.split('/')).find((nouns) => nouns !== undefined);
  const instead = hints.map((hint) => swap.exec(hint)).find((found) => found !== null);
  return {
    infinitive,
    ...(particle === undefined ? {} : {particle}),
    ...(fixed === undefined ? {} : {fixed}),
    reflexive: reflexive !== undefined,
    needsObject: object !== undefined,
    passive: hints.includes('Passiv'),
    accusative: hints.includes(otherCase),
    unlike: hints.flatMap((hint) => refusal.exec(hint)?.[1]?.split('/') ?? []),
    ...(goesWith === undefined ? {} : {goesWith}),
    ...(instead ? {instead: {was: instead[2] ?? '', ...(instead[1] === undefined ? {} : {is: instead[1]})}} : {}),
  };
}

/** What is wrong with an item of `say` behind a verb, told so that a trainer can put it right. */
export function plainProblem(text: string): string | undefined {
  if (/^\(.+\)$/.test(text) || /^-en(?:; Passiv)?$/.test(text)) return undefined;
  const [head = '', ...hints] = text.split(/[,;] /);
  const wrong = hints.find(
    (hint) => hint !== 'Passiv' && hint !== otherCase && ![swap, refusal, company].some((known) => known.test(hint)),
  );
  if (wrong !== undefined)
    return `„${text}“: „${wrong}“ ist nicht zu verstehen. Möglich sind „Passiv“, „über statt von“ (ein anderes Verhältniswort), „ohne in“ (keines), „nicht mit“ (nur ein Rat, wo dieses steht), „nur Antrag/Wunsch“ (nur bei diesen Hauptwörtern) und „Akk. statt Dat.“ (ein anderer Fall).`;
  if (readPlain(text) === undefined)
    return `„${text}“ ist kein Verb, das klarbrief beugen kann. Setzen Sie einen Strich vor das Verb („Auskunft|geben“), klammern Sie den Vorschlag ein („(${text})“) oder schreiben Sie „fix: advice“.`;
  const separable = head.includes('|') ? null : front.exec(head);
  if (separable && !together.has(head))
    return `„${text}“: Setzen Sie einen Strich hinter den abtrennbaren Teil („${separable[1]}|${separable[2]}“), damit klarbrief das Verb beugen kann.`;
  return undefined;
}

/** Hints stand behind a semicolon; other words with a semicolon have none. */
function cut(text: string): {readonly head: string; readonly hints: readonly string[]} {
  const at = text.search(/; (?:Passiv|ohne|nicht|nur|Akk\.|[a-zäöüß]+ statt)/);
  return at < 0 ? {head: text, hints: []} : {head: text.slice(0, at), hints: text.slice(at + 2).split(/[,;] /)};
}

function parts(head: string): {readonly left: string; readonly verb: string; readonly reflexive: string} {
  const reflexive = head.startsWith('sich ') ? 'sich ' : '';
  const [left = '', verb] = head.slice(reflexive.length).split('|');
  return verb === undefined ? {left: '', verb: left, reflexive} : {left, verb, reflexive};
}

const swap = /^(?:([a-zäöüß]+) statt|ohne) ([a-zäöüß]+)$/;
const refusal = /^nicht ([a-zäöüß]+(?:\/[a-zäöüß]+)*)$/;
const company = /^nur ([A-ZÄÖÜ][a-zäöüß]+(?:\/[A-ZÄÖÜ][a-zäöüß]+)*)$/;
const otherCase = 'Akk. statt Dat.';
const front =
  /^((?:zurück|zusammen|weiter|heraus|voraus|nieder|statt|teil|fest|fort|frei|gut|los|vor|weg|ab|an|auf|aus|bei|dar|ein|her|hin|mit|nach|zu))((?=..[^aeiouäöü]*[aeiouäöü])[a-zäöüß]+n|tun)$/;
/** These only look separable. */
const together: ReadonlySet<string> = new Set(['antworten', 'beinhalten', 'einigen', 'festigen', 'herrschen']);
