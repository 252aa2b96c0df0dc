import {strongVerb} from './strong-verbs.js';

/** The forms of a German verb without separable prefix; the names say person, number, tense and mood. */
export interface VerbForms {
  readonly infinitive: string;
  readonly participle: readonly string[];
  readonly presentParticiple: string;
  /** All finite forms by feature: `1s.prs`, `3s.prt`, `2p.kj1`, `s.imp`. */
  readonly finite: ReadonlyMap<string, string>;
}

/** What a trainer wrote of a verb: the principal parts without separable prefix. */
export interface PrincipalParts {
  readonly infinitive: string;
  readonly preterite?: string;
  readonly participle?: string;
  readonly third?: string;
}

/** Conjugate a German verb from its principal parts; the stem table knows what they leave open. */
export function conjugate(parts: PrincipalParts): VerbForms {
  const {infinitive} = parts;
  const {prefix, base} = splitPrefix(infinitive);
  const strong = strongVerb(infinitive) ?? strongVerb(base);
  const lead = strongVerb(infinitive) ? '' : prefix;
  const stem = stemOf(infinitive);
  const preterite = parts.preterite ?? (strong ? lead + (strong.preterite[0] ?? '') : weakPreterite(stem));
  const third = parts.third ?? (strong?.third === undefined ? undefined : lead + strong.third);
  const finite = new Map<string, string>();
  present(finite, {infinitive, stem, third, base, lead, strong: strong !== undefined || !preterite.endsWith('te')});
  past(finite, 'prt', preterite);
  const expected = strong?.preterite.map((form) => lead + form) ?? [];
  past(finite, 'kj2', subjunctive(preterite, stem, expected[0] === preterite ? strong?.subjunctive : undefined, lead));
  return {
    infinitive,
    participle: parts.participle === undefined ? participles(infinitive) : [parts.participle],
    presentParticiple: `${infinitive === 'sein' ? 'seien' : infinitive === 'tun' ? 'tuen' : infinitive}d`,
    finite,
  };
}

/** Whether principal parts can belong to one verb; otherwise what would have been expected. */
export function disagreement({infinitive, preterite, participle, third}: PrincipalParts): string | undefined {
  if (!/(?:e[lr]?n|tun|sein)$/.test(infinitive))
    return 'Die Grundform eines Verbs endet auf „-en“, „-eln“ oder „-ern“.';
  const strong = strongVerb(infinitive);
  const {prefix, base} = splitPrefix(infinitive);
  const stems = strong ?? strongVerb(base);
  const lead = strong ? '' : prefix;
  const stem = stemOf(infinitive);
  const regularPast = weakPreterite(stem);
  const regularPerfect = weakParticiples(infinitive);
  const pasts = [...(stems?.preterite.map((form) => lead + form) ?? []), ...(stems ? [] : [regularPast])];
  const perfects = [...(stems ? strongParticiples(stems.participle, lead) : []), ...(stems ? [] : regularPerfect)];
  // A weak verb may end like a strong one (beantragen, veranlassen, bereiten): both paradigms are possible then.
  if (stems && lead !== '') {
    pasts.push(regularPast);
    perfects.push(...regularPerfect);
  }
  if (preterite !== undefined && !pasts.includes(preterite))
    return `Die Vergangenheit „${preterite}“ passt nicht zu „${infinitive}“; erwartet wird ${anyOf(pasts)}.`;
  if (participle !== undefined && !perfects.includes(participle))
    return `Das Partizip „${participle}“ passt nicht zu „${infinitive}“; erwartet wird ${anyOf(perfects)}.`;
  if (preterite !== undefined && participle !== undefined && stems && lead !== '') {
    const weakPast = preterite === regularPast && !stems.preterite.includes(preterite.slice(lead.length));
    const weakPerfect = regularPerfect.includes(participle);
    const strongPerfect = strongParticiples(stems.participle, lead).includes(participle);
    if (weakPast !== weakPerfect && !(strongPerfect && weakPerfect))
      return `„${preterite}“ und „${participle}“ gehören nicht zum selben Verb; eines ist stark, das andere schwach gebeugt.`;
  }
  if (third !== undefined && !/(?:t|ß|muss|darf|kann|will|soll|mag)$/.test(third))
    return `Der vierte Teil ist die Gegenwart mit „er/sie/es“ und endet auf „-t“; „${third}“ tut das nicht.`;
  return undefined;
}

/** All endings of an attributive adjective or participle, the bare word first. */
export function declineAdjective(word: string, inflected?: string): string[] {
  const stem = inflected?.endsWith('e') ? inflected.slice(0, -1) : adjectiveStem(word);
  return [word, ...['e', 'em', 'en', 'er', 'es'].map((ending) => stem + ending)];
}

/** All cases of a German noun in both numbers; without `plural` only the singular. */
export function declineNoun(gender: 'der' | 'die' | 'das', noun: string, plural?: string): string[] {
  const forms = new Set([noun]);
  const weak = gender === 'der' && plural !== undefined && (plural === `${noun}n` || plural === `${noun}en`);
  if (weak && !/or$/.test(noun)) {
    forms.add(plural);
    if (mixed.test(noun)) forms.add(`${plural}s`);
    if (plural === `${noun}en`) for (const form of genitives(noun)) forms.add(form);
  } else if (gender !== 'die') for (const form of genitives(noun)) forms.add(form);
  if (plural !== undefined) {
    forms.add(plural);
    if (!/[ns]$/.test(plural)) forms.add(`${plural}n`);
  }
  return [...forms];
}

interface Present {
  readonly infinitive: string;
  readonly stem: string;
  readonly third: string | undefined;
  readonly base: string;
  readonly lead: string;
  readonly strong: boolean;
}

function present(finite: Map<string, string>, {infinitive, stem, third, base, lead, strong}: Present): void {
  const special = irregularPresent(infinitive, base, lead);
  if (special) {
    for (const [feature, form] of special) finite.set(feature, form);
    return;
  }
  const link = needsLink(stem) ? 'e' : '';
  const rolling = /e[lr]n$/.test(infinitive);
  const plural = infinitive;
  const changed = third ?? `${stem}${link}t`;
  finite.set('1s.prs', `${stem}e`);
  finite.set('2s.prs', third === undefined ? secondPerson(stem, link) : secondFromThird(third, stem));
  finite.set('3s.prs', changed);
  finite.set('1p.prs', plural);
  finite.set('2p.prs', `${stem}${link}t`);
  finite.set('3p.prs', plural);
  if (rolling && stem.endsWith('el')) finite.set('1s.prs*', `${stem.slice(0, -2)}le`);
  finite.set('1s.kj1', `${stem}e`);
  finite.set('2s.kj1', `${stem}${rolling ? '' : 'e'}st`);
  finite.set('3s.kj1', `${stem}e`);
  finite.set('2p.kj1', `${stem}${rolling ? '' : 'e'}t`);
  const raised = strong && third !== undefined && vowelRaised(stem, third);
  finite.set('s.imp', raised ? imperative(stem, third) : `${stem}e`);
  // Without its e a prefixed imperative looks like something else: gelang, erfolg, verfüg.
  if (!raised && lead === '' && base === infinitive && link === '' && !rolling && syllables(stem) === 1)
    finite.set('s.imp*', stem);
}

function irregularPresent(infinitive: string, base: string, lead: string): [string, string][] | undefined {
  const forms = irregular.get(infinitive) ?? (lead === '' ? undefined : irregular.get(base));
  if (!forms) return undefined;
  const found: [string, string][] = [];
  const front = irregular.has(infinitive) ? '' : lead;
  forms.forEach((form, index) => {
    const feature = features[index];
    if (form === '-' || feature === undefined) return;
    found.push([feature, front + form]);
    const twin = alike[feature];
    if (twin !== undefined) found.push([twin, front + form]);
  });
  if (base === 'sein' || infinitive === 'sein') found.push(['3p.kj1', `${front}seien`]);
  return found;
}

function past(finite: Map<string, string>, tense: 'prt' | 'kj2', first: string): void {
  const weak = first.endsWith('e');
  const link = weak ? '' : /[dt]$/.test(first) ? 'e' : '';
  const sibilant = /[sßzx]$/.test(first);
  finite.set(`1s.${tense}`, first);
  finite.set(`2s.${tense}`, weak ? `${first}st` : sibilant ? `${first}t` : `${first}${link}st`);
  if (sibilant) finite.set(`2s.${tense}*`, `${first}est`);
  finite.set(`3s.${tense}`, first);
  finite.set(`1p.${tense}`, weak ? `${first}n` : `${first}en`);
  finite.set(`2p.${tense}`, weak ? `${first}t` : `${first}${link}t`);
  finite.set(`3p.${tense}`, weak ? `${first}n` : `${first}en`);
}

function subjunctive(preterite: string, stem: string, irregular: string | undefined, lead: string): string {
  if (irregular !== undefined) return lead + irregular;
  if (preterite === weakPreterite(stem)) return preterite;
  const bare = preterite.endsWith('te') || preterite.endsWith('de') ? preterite.slice(0, -1) : preterite;
  return `${umlaut(bare, lead.length)}e`;
}

/** The last plain vowel gets its dots: gab → gäb, brachte → brächte; behind `from`, so that a prefix keeps its own. */
function umlaut(word: string, from: number): string {
  const tail = word.slice(from);
  const at = Math.max(tail.lastIndexOf('a'), tail.lastIndexOf('o'), tail.lastIndexOf('u'));
  if (at < 0 || /[äöüie]/.test(tail.slice(at + 1)) || /[aei]/.test(tail[at - 1] ?? '')) return word;
  const dotted = {a: 'ä', o: 'ö', u: 'ü'}[tail[at] ?? ''] ?? '';
  return word.slice(0, from) + tail.slice(0, at) + dotted + tail.slice(at + 1);
}

function secondPerson(stem: string, link: string): string {
  return /[sßzx]$/.test(stem) ? `${stem}t` : `${stem}${link}st`;
}

function secondFromThird(third: string, stem: string): string {
  if (stem.endsWith('t')) return `${third}st`;
  const bare = third.slice(0, -1);
  return /[sßzx]$/.test(bare) ? third : `${bare}st`;
}

function imperative(stem: string, third: string): string {
  return stem.endsWith('t') ? third : third.slice(0, -1);
}

function vowelRaised(stem: string, third: string): boolean {
  return /e[^aeiouäöü]*$/.test(stem) && /ie?[^aeiouäöü]*$/.test(third);
}

/** Whether an e stands between stem and ending: arbeitet, rechnet, but lernt, wohnt. */
function needsLink(stem: string): boolean {
  return /[dt]$/.test(stem) || /(?:ch|[^aeiouäöülrhmn])[mn]$/.test(stem);
}

function syllables(stem: string): number {
  return stem.match(/[aeiouäöüy]+/g)?.length ?? 0;
}

function stemOf(infinitive: string): string {
  return infinitive.endsWith('en') ? infinitive.slice(0, -2) : infinitive.slice(0, -1);
}

function weakPreterite(stem: string): string {
  return `${stem}${needsLink(stem) ? 'e' : ''}te`;
}

function participles(infinitive: string): string[] {
  const whole = strongVerb(infinitive);
  const {prefix, base} = splitPrefix(infinitive);
  const strong = whole ?? strongVerb(base);
  return strong ? strongParticiples(strong.participle, whole ? '' : prefix) : weakParticiples(infinitive).slice(0, 1);
}

function strongParticiples(participle: readonly string[], lead: string): string[] {
  return participle.map((form) => (lead === '' ? form : lead + form.replace(/^ge/, '')));
}

function weakParticiples(infinitive: string): string[] {
  const stem = stemOf(infinitive);
  const end = `${stem}${needsLink(stem) ? 'e' : ''}t`;
  if (/ieren$/.test(infinitive) && stem.length > 4) return [end];
  return splitPrefix(infinitive).prefix === ''
    ? [`ge${end}`]
    : /^(?:be|ge|er|ent|emp|ver|zer)/.test(infinitive)
      ? [end, `ge${end}`]
      : [end, `ge${end}`];
}

/** An inseparable prefix, when what is left looks like a verb. */
function splitPrefix(infinitive: string): {readonly prefix: string; readonly base: string} {
  const match = /^(?:be|ge|er|ver|zer|ent|emp|miss|über|unter|hinter|wider|wieder|voll|durch|um|ob)/.exec(infinitive);
  const prefix = match?.[0] ?? '';
  const base = infinitive.slice(prefix.length);
  if (prefix === '' || !/[aeiouäöüy]/.test(base.slice(0, -1)) || base.length < 4) return {prefix: '', base: infinitive};
  // missverstehen, überbeanspruchen: a second inseparable prefix belongs to the stem table's verb as well.
  const inner = strongVerb(base)
    ? {prefix: '', base}
    : /^(?:be|er|ver|ent)/.test(base)
      ? splitPrefix(base)
      : {prefix: '', base};
  return strongVerb(inner.base) ? {prefix: prefix + inner.prefix, base: inner.base} : {prefix, base};
}

function adjectiveStem(word: string): string {
  if (word.endsWith('e')) return word.slice(0, -1);
  if (/(?:[^aeiouäöü]el)$/.test(word)) return `${word.slice(0, -2)}l`;
  if (/(?:eu|au)er$/.test(word)) return `${word.slice(0, -2)}r`;
  return word;
}

function genitives(noun: string): string[] {
  if (/nis$/.test(noun)) return [`${noun}ses`];
  if (/(?:[sßxz])$/.test(noun)) return [`${noun}es`, `${noun}e`];
  if (/(?:e[lrnm]|chen|lein|ling|[aeiou])$/.test(noun)) return [`${noun}s`];
  return [`${noun}s`, `${noun}es`, `${noun}e`];
}

function anyOf(forms: readonly string[]): string {
  return [...new Set(forms)].map((form) => `„${form}“`).join(' oder ');
}

const mixed = /(?:Name|Gedanke|Buchstabe|Wille|Glaube|Friede|Funke|Haufe|Same|name|gedanke|wille|glaube)$/;

const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'sein bin bist ist sind seid sei seist seid sei',
    'haben habe hast hat haben habt habe habest habet habe',
    'werden werde wirst wird werden werdet werde werdest werdet werde',
    'können kann kannst kann können könnt könne könnest könnet -',
    'dürfen darf darfst darf dürfen dürft dürfe dürfest dürfet -',
    'mögen mag magst mag mögen mögt möge mögest möget -',
    'müssen muss musst muss müssen müsst müsse müssest müsset -',
    'sollen soll sollst soll sollen sollt solle sollest sollet -',
    'wollen will willst will wollen wollt wolle wollest wollet -',
    'wissen weiß weißt weiß wissen wisst wisse wissest wisset wisse',
    'tun tue tust tut tun tut tue tuest tuet tu',
  ].map((line) => {
    const [infinitive = '', ...present] = line.split(' ');
    return [infinitive, present];
  }),
);

/** In the order of the table: 1s, 2s, 3s, 1p, 2p present; 1s, 2s, 2p subjunctive; imperative. */
const features = ['1s.prs', '2s.prs', '3s.prs', '1p.prs', '2p.prs', '1s.kj1', '2s.kj1', '2p.kj1', 's.imp'];
const alike: Readonly<Record<string, string>> = {'1p.prs': '3p.prs', '1s.kj1': '3s.kj1'};

/**
 * What stands before the bar: a separable prefix (`mit`), words that stand apart (`in Kenntnis`), or both (`die Prüfung durch`).
 * A lone small word that is no common prefix counts as one when the participle is written together with it.
 */
export function splitParticle(
  left: string,
  participle?: string,
): {readonly particle?: string; readonly fixed?: string} {
  const words = left.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length === 1) {
    if (!/^\p{Ll}/u.test(left)) return {fixed: left};
    if (particles.has(left)) return {particle: left};
    return participle?.startsWith(left) && !participle.startsWith(`${left} `) ? {particle: left} : {fixed: left};
  }
  if (!particles.has(last)) return {fixed: left};
  return {particle: last, fixed: words.slice(0, -1).join(' ')};
}

const particles: ReadonlySet<string> = new Set(
  `ab an auf aus bei dar durch ein fest fort her hin los mit nach nieder um vor weg weiter wieder zu zurück zusammen entgegen
  bereit hervor heraus herbei herein hinaus hinzu hinein vorbei voran voraus vorweg statt teil wahr sicher über unter gut frei
  klar richtig bloß heim preis auseinander bevor dazu davon fern gegenüber herab herauf herum herunter hierher hinweg inne
  nahe überein umher vorlieb wider zuvor anheim gleich offen lang kund`.split(/\s+/),
);
