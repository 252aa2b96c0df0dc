import {
  conjugate,
  declineAdjective,
  declineNoun,
  disagreement,
  type PrincipalParts,
  splitParticle,
} from './inflect-de.js';
import {englishForms} from './inflect-en.js';
import {features, type Pattern, type Verb} from './pattern.js';

export type Reading = {readonly pattern: Pattern} | {readonly problem: string};

/** Read a headword in one of the shapes of the notation; what cannot be read becomes a sentence that says why. */
export function readHeadword(find: string, language: 'de' | 'en'): Reading {
  const text = find.normalize('NFC').trim().replace(/\s+/g, ' ').replaceAll('...', '…');
  if (language === 'en') return english(text);
  if (text.includes('|')) return separableVerb(text);
  const parts = text.split(/, ?/);
  const [head = '', ...rest] = parts;
  const noun = /^(der|die|das|der\/die) (\p{Lu}[\p{L}-]*)$/u.exec(head);
  if (noun && rest.length <= 1) return germanNoun(noun[1] ?? '', noun[2] ?? '', rest[0] ?? 'o. Pl.');
  if (isVerbWithoutBar(parts))
    return {problem: `Vor dem Verb fehlt der Strich: „${head.replace(/ (?=\S+$)/, '|')}, ${rest.join(', ')}“.`};
  const group = /^(der|die|das|der\/die) (\p{Lu}.*)$/u.exec(head);
  if (group && rest.length === 0) return nounGroup(group[1] ?? '', (group[2] ?? '').split(' '));
  if (rest.length >= 1 && /^-[a-z]+$/.test(rest[0] ?? '')) {
    // TÜV-geprüft begins with a capital and is an adjective all the same.
    if (/^\p{Ll}|-\p{Ll}+$/u.test(head)) return adjective(head, rest);
    if (/^\p{Lu}\p{L}*$/u.test(head) && rest.length === 1)
      return {problem: `Vor einem Hauptwort steht sein Artikel: „die ${text}“.`};
  }
  if (rest.length === 1 && /^\p{Ll}[\p{L}-]*e$/u.test(rest[0] ?? '') && sameWord(head, rest[0] ?? ''))
    return adjective(head, rest);
  if (
    (rest.length === 2 || rest.length === 3) &&
    /^(?:sich )?\p{Ll}\p{L}*n$/u.test(head) &&
    rest.every((part) => /^\p{Ll}+(?: sich)?$/u.test(part))
  )
    return simpleVerb(head, rest);
  return {pattern: {kind: 'phrase', forms: alternatives(text)}};
}

/** `in/mit Bezug auf` stands for two phrases; a lone `und/oder` is what it is. */
export function alternatives(phrase: string): string[] {
  const words = phrase.split(' ');
  if (words.length === 1) return [phrase];
  let phrases: string[] = [''];
  for (const word of words) {
    const choices =
      /^\p{L}[\p{L}’'-]+(?:\/\p{L}[\p{L}’'-]+)+$/u.test(word) && !/^(?:und\/oder|and\/or)$/.test(word)
        ? word.split('/')
        : [word];
    phrases = phrases.flatMap((front) => choices.map((choice) => (front === '' ? choice : `${front} ${choice}`)));
  }
  return phrases;
}

function english(text: string): Reading {
  if (text.includes('|'))
    return {
      problem:
        'Der senkrechte Strich ist für deutsche Verben da; im Englischen steht „to confirm, confirmed, confirmed“.',
    };
  const forms = englishForms(text);
  if ('problem' in forms) return forms;
  return {pattern: {kind: 'phrase', forms: [...new Set(forms.forms.flatMap(alternatives))]}};
}

function germanNoun(article: string, noun: string, plural: string): Reading {
  const gender = genderOf(article);
  const full = fullPlural(noun, plural);
  if (full === undefined)
    return {
      problem: `Der Plural „${plural}“ ist nicht zu verstehen; erwartet wird eine Endung („-en“), „-“, der ganze Plural („Vorgänge“) oder „o. Pl.“.`,
    };
  return {pattern: {kind: 'noun', forms: declineNoun(gender, noun, full === '' ? undefined : full)}};
}

/** `der Unterzeichner dieses Schreibens`, `die Sach- und Aktenlage`: one noun carries the case. */
function nounGroup(article: string, words: readonly string[]): Reading {
  const head = words[0]?.endsWith('-') ? words.length - 1 : 0;
  const forms = declineNoun(genderOf(article), words[head] ?? '');
  return {
    pattern: {
      kind: 'phrase',
      forms: forms.map((form) => words.map((word, at) => (at === head ? form : word)).join(' ')),
    },
  };
}

function genderOf(article: string): 'der' | 'die' | 'das' {
  return article === 'die' || article === 'das' ? article : 'der';
}

/** The plural in full; empty when the noun has none. */
function fullPlural(noun: string, plural: string): string | undefined {
  if (/^(?:o\. ?Pl\.|ohne Plural|ohne Mehrzahl)$/.test(plural)) return '';
  if (/^[-–]$/.test(plural)) return noun;
  if (/^-[a-zäöü]{1,3}$/.test(plural)) return noun + plural.slice(1);
  if (/^-\p{Ll}{4,}$/u.test(plural)) return compoundPlural(noun, plural.slice(1));
  return /^\p{Lu}[\p{L}-]*$/u.test(plural) ? plural : undefined;
}

/** `Fernsprechanschluss, -anschlüsse`: the ending replaces the last part of the compound. */
function compoundPlural(noun: string, ending: string): string | undefined {
  const plain = (text: string): string =>
    text.replace(/[äöü]/g, (letter) => ({ä: 'a', ö: 'o', ü: 'u'})[letter] ?? letter);
  const at = plain(noun).lastIndexOf(plain(ending).slice(0, 3));
  return at > 0 ? noun.slice(0, at) + ending : undefined;
}

function adjective(head: string, rest: readonly string[]): Reading {
  const words = head.split(' ');
  const word = words.at(-1) ?? '';
  const front = words
    .slice(0, -1)
    .map((each) => `${each} `)
    .join('');
  const [first = '', comparative, superlative] = rest;
  const forms = declineAdjective(word, first.startsWith('-') ? undefined : first);
  if (first.startsWith('-') && first !== '-e' && !(word.endsWith('e') && /^-[nrs]$/.test(first)))
    return {problem: `Hinter einem Eigenschaftswort steht „-e“, nicht „${first}“: „${head}, -e“.`};
  if (comparative !== undefined) forms.push(...declineAdjective(stepped(word, comparative)));
  if (superlative !== undefined)
    forms.push(...declineAdjective(stepped(word, superlative).replace(/en$/, '')).slice(1));
  const every = [...new Set(forms)].map((form) => front + form);
  return {pattern: {kind: words.length > 1 || /^\p{Lu}/u.test(head) ? 'phrase' : 'adjective', forms: every}};
}

function stepped(word: string, step: string): string {
  return step.startsWith('-') ? word + step.slice(1) : step;
}

/** `abschlägig bescheiden, beschied, beschieden`: principal parts, but nothing says where the verb begins. */
function isVerbWithoutBar([head = '', ...rest]: readonly string[]): boolean {
  return (
    /^(?!sich )\S.* \p{Ll}+n$/u.test(head) &&
    rest.length >= 2 &&
    rest.length <= 3 &&
    rest.every((part) => /^\p{Ll}+$/u.test(part))
  );
}

function simpleVerb(head: string, rest: readonly string[]): Reading {
  const bare = rest.map((part) => part.replace(/ sich$/, ''));
  return verbReading(partsOf(head.replace(/^sich /, ''), bare), {reflexive: head.startsWith('sich ')});
}

/** `durch|führen, führte durch, durchgeführt`, `in Kenntnis|setzen, setzte, gesetzt`, `die Prüfung durch|führen`. */
function separableVerb(text: string): Reading {
  const [head = '', ...rest] = text.split(/, ?/);
  const [left = '', infinitive = '', ...more] = head.split('|').map((part) => part.trim());
  if (more.length > 0 || left === '' || !/^\p{Ll}+$/u.test(infinitive))
    return {
      problem: `„${head}“ ist nicht zu verstehen; erwartet wird ein Strich hinter dem abtrennbaren Teil: „durch|führen“, „in Kenntnis|setzen“.`,
    };
  if (rest.length > 3)
    return {problem: 'Ein Verb hat höchstens vier Stammformen: „vor|nehmen, nahm vor, vorgenommen, nimmt vor“.'};
  const reflexive = left.startsWith('sich ');
  const {particle, fixed} = splitParticle(reflexive ? left.slice(5) : left, rest[1]);
  const front = particle ?? fixed ?? '';
  const [past, perfect, third] = reflexive ? rest.map((part) => part.replace(/(?:^| )sich(?= |$)/, '').trim()) : rest;
  const wrong = [past, third].find((part) => part?.includes(' ') && !part.endsWith(` ${front}`));
  if (wrong !== undefined)
    return {problem: `„${wrong}“ passt nicht zu „${head}“; erwartet wird „… ${front}“ oder nur das Verb.`};
  const bare = (part: string | undefined): string | undefined =>
    part === undefined ? undefined : part.endsWith(` ${front}`) ? part.slice(0, -front.length - 1) : part;
  const participle = perfect === undefined ? undefined : withoutFront(perfect, particle, fixed);
  if (perfect !== undefined && participle === undefined)
    return {
      problem: `Das Partizip „${perfect}“ passt nicht zu „${head}“; erwartet wird eines, das mit „${front}“ beginnt.`,
    };
  const parts = partsOf(infinitive, [bare(past), participle, bare(third)]);
  return verbReading(parts, {reflexive, particle, fixed});
}

function withoutFront(perfect: string, particle: string | undefined, fixed: string | undefined): string | undefined {
  if (fixed !== undefined && perfect.startsWith(`${fixed} `))
    return withoutFront(perfect.slice(fixed.length + 1), particle, undefined);
  if (particle === undefined) return perfect.includes(' ') ? undefined : perfect;
  if (!perfect.startsWith(particle)) return undefined;
  return perfect.slice(particle.length).trim();
}

function partsOf(infinitive: string, [preterite, participle, third]: readonly (string | undefined)[]): PrincipalParts {
  return {
    infinitive,
    ...(preterite === undefined ? {} : {preterite}),
    ...(participle === undefined ? {} : {participle}),
    ...(third === undefined ? {} : {third}),
  };
}

interface Belongings {
  readonly reflexive: boolean;
  readonly particle?: string | undefined;
  readonly fixed?: string | undefined;
}

function verbReading(parts: PrincipalParts, {reflexive, particle, fixed}: Belongings): Reading {
  const problem = disagreement(parts);
  if (problem !== undefined) return {problem};
  const forms = conjugate(parts);
  const verb: Verb = {
    infinitive: parts.infinitive,
    finite: features.map((feature) => forms.finite.get(feature) ?? '-'),
    participles: forms.participle,
    ongoing: forms.presentParticiple,
  };
  return {
    pattern: {
      kind: 'verb',
      verb,
      ...(particle === undefined ? {} : {particle}),
      ...(fixed === undefined ? {} : {fixed}),
      ...(reflexive ? {reflexive: true as const} : {}),
    },
  };
}

/** `dunkel, dunkle`: the second is the first with an ending, not the next word of a phrase. */
function sameWord(word: string, inflected: string): boolean {
  return inflected.startsWith(word.slice(0, Math.max(2, word.length - 2)));
}
