import {fold} from '../../dictionary/fold.js';
import type {VerbForms} from '../../dictionary/inflect-de.js';
import type {PlainVerb} from '../../dictionary/plain.js';
import type {Letter, Sentence} from '../../letter/letter.js';
import type {Range} from '../../source/index.js';
import type {Hit} from '../rule.js';
import {type Edits, isNear, newEdits, rewritten} from './edits.js';
import {type Found, keepsObject} from './found.js';
import {objectEdits, prepositionEdits} from './government.js';
import {objectOf} from './object.js';
import {plainForms, plainOf, plainTakesSein, takesSein} from './plain-verbs.js';
import {reflexiveEdits} from './reflexive.js';
import {clauseEnd, clauseStart, isSubordinate} from './surroundings.js';
import {narrowed, verbFormOf} from './verb-form.js';

/**
 * The plain verbs of an entry in the place of the one that was found: same person, number, tense and mood, what stands apart at
 * its place, the prepositions that it wants. No text where any of this stays unsure.
 */
export function replaceVerb(
  letter: Letter,
  sentence: Sentence,
  hit: Hit,
): {readonly at: Range; readonly texts: readonly string[]} {
  const none = {at: hit.range, texts: []};
  const {entry} = hit;
  const {words} = sentence;
  const {pattern} = entry;
  if (pattern?.kind !== 'verb') return none;
  const form = verbFormOf(words, hit, pattern);
  if (!form) return none;
  const noun = hit.words.map((at) => words[at]?.text ?? '').find((text) => /^[A-ZÀ-Þ].*ung(?:en)?$/.test(text));
  const plainly = entry.put ?? entry.say;
  for (const [index, text] of plainly.entries()) {
    const plain = plainOf(text, noun);
    if (!plain) continue;
    const generic = text.startsWith('-en') && pattern.fixed !== undefined && /^(?:die|eine) -/.test(pattern.fixed);
    const found = {words, hit, pattern, form, plain: generic ? {...plain, needsObject: true} : plain};
    const best = written(letter, found);
    if (!best) continue;
    const others = plainly.slice(index + 1).flatMap((other) => {
      const another = plainOf(other, noun);
      const result = another && written(letter, {...found, plain: another});
      return result && result.at[0] === best.at[0] && result.at[1] === best.at[1] ? [result.text] : [];
    });
    return {at: best.at, texts: [best.text, ...others]};
  }
  return none;
}

function written(letter: Letter, found: Found): {readonly at: Range; readonly text: string} | undefined {
  if (!isPossible(found)) return undefined;
  const edits = newEdits();
  const steps = [verbEdits, objectOf, reflexiveEdits, prepositionEdits, objectEdits];
  for (const step of steps) if (!step(found, edits)) return undefined;
  if (opensWithVerb(found, edits)) return undefined;
  const result = rewritten(letter, found.words, found.hit.words, edits);
  return result && isNear(found.hit.range, result.at) ? result : undefined;
}

/** „Die Prüfung führt Herr Lohse durch“: without its noun the sentence would begin with the verb and ask something. */
function opensWithVerb({words, hit, form}: Found, {texts}: Edits): boolean {
  const finite = form.kind === 'finite' ? form.at : form.governor?.at;
  const start = clauseStart(words, Math.min(...hit.words));
  if (finite === undefined || finite <= start || isSubordinate(words, start)) return false;
  for (let at = start; at < finite; at++) if (texts.get(at) !== null) return false;
  return true;
}

/** Whether voice and perfect of the two verbs go together. */
function isPossible(found: Found): boolean {
  const {words, hit, pattern, form, plain} = found;
  const {kind, governor} = form;
  if (form.isFronted && !keepsObject(found)) return false;
  if (plain.instead?.was === 'dass' && isBeforeClause(words, hit.words)) return false;
  const was = takesSein(pattern.verb, pattern.particle);
  const is = plainTakesSein(plain);
  // „gelangt zur Auszahlung“ as „wird ausgezahlt“ would only trade one flaw for another; „der ausgezahlte Betrag“ is plain.
  if (plain.passive && kind !== 'attribute') return false;
  if (kind !== 'participle' && kind !== 'attribute') return true;
  if (kind === 'attribute')
    return (
      plain.infinitive !== 'machen' && !plain.reflexive && plain.fixed === undefined && (plain.passive || was === is)
    );
  // „wird Ihrem Wunsch Rechnung getragen“ would need a subject.
  if ((governor?.kind === 'werden' || governor?.worden) && plain.accusative) return false;
  if (governor?.kind === 'werden' || governor?.worden) return !plain.reflexive && !is;
  return was === is ? governor?.kind !== 'sein' || was || !plain.reflexive : auxiliary(found) !== undefined;
}

/** The auxiliary of the perfect where the two verbs differ in it: „ist … gekommen“, „hat … geendet“. */
function auxiliary({words, pattern, form, plain}: Found): string | undefined {
  const {governor} = form;
  if (form.kind !== 'participle' || governor === undefined || governor.worden) return undefined;
  const was = takesSein(pattern.verb, pattern.particle);
  const wants = plainTakesSein(plain);
  if (was === wants || governor.kind !== (was ? 'sein' : 'haben')) return undefined;
  const key = words[governor.at]?.key ?? '';
  const [, twin] =
    (was ? perfects : perfects.map(([sein, haben]) => [haben, sein] as const)).find(([from]) => fold(from) === key) ??
    [];
  return twin;
}

function isBeforeClause(words: Found['words'], own: readonly number[]): boolean {
  const next = words[Math.max(...own) + 1];
  return next?.before.includes(',') === true && /^(?:dass|ob|wie|was|wer|wann|wo)$/.test(next.key);
}

/** Forms of sein and haben that change places. */
const perfects: readonly (readonly [sein: string, haben: string])[] = [
  ['bin', 'habe'],
  ['bist', 'hast'],
  ['ist', 'hat'],
  ['sind', 'haben'],
  ['seid', 'habt'],
  ['war', 'hatte'],
  ['warst', 'hattest'],
  ['waren', 'hatten'],
  ['wart', 'hattet'],
  ['wäre', 'hätte'],
  ['wären', 'hätten'],
  ['sein', 'haben'],
];

/** The verb itself and what stands apart from it. */
function verbEdits(found: Found, edits: Edits): boolean {
  const {words, hit, pattern, form, plain} = found;
  const {at} = form;
  const forms = plainForms(plain);
  const {particle, front} = apartOf(plain);
  const rest = hit.words.filter((other) => other !== at);
  const keeps = keepsObject(found);
  const own = keeps ? rest.filter((other) => fold(words[other]?.key ?? '') === fold(pattern.particle ?? '')) : rest;
  for (const other of own) edits.drop(other);
  if (form.kind === 'finite' && form.isApart) {
    const text = narrowed(words, form, (feature) => formOf(forms, feature));
    if (text === undefined) return false;
    edits.put(at, text);
    const end = particle ?? (keeps ? undefined : front);
    if (end === undefined) return true;
    const last = own
      .filter((other) => other > at && !/^(?:sich|uns|mich|dich|euch)$/.test(words[other]?.key ?? ''))
      .at(-1);
    if (last !== undefined) edits.put(last, end);
    else {
      const close = clauseEnd(words, at);
      if (close === undefined) return false;
      edits.after(close, end);
    }
    return true;
  }
  const before = keeps ? undefined : front;
  const joined = (text: string): string => `${before === undefined ? '' : `${before} `}${particle ?? ''}${text}`;
  switch (form.kind) {
    case 'finite': {
      const text = narrowed(words, form, (feature) => formOf(forms, feature));
      if (text === undefined) return false;
      edits.put(at, joined(text));
      return true;
    }
    case 'infinitive':
      edits.put(at, joined(forms.infinitive));
      return true;
    case 'zu': {
      if (words[at - 1]?.key === 'zu' && pattern.particle === undefined) edits.drop(at - 1);
      const infinitive = particle === undefined ? `zu ${forms.infinitive}` : `${particle}zu${forms.infinitive}`;
      edits.put(at, `${before === undefined ? '' : `${before} `}${infinitive}`);
      return true;
    }
    case 'participle': {
      const perfect = auxiliary(found);
      if (perfect !== undefined && form.governor) edits.put(form.governor.at, perfect);
      edits.put(at, joined(forms.participle[0] ?? ''));
      return forms.participle[0] !== undefined;
    }
    case 'attribute': {
      // Before a noun, geschickt means skilful.
      const participle =
        plain.infinitive === 'schicken' && plain.particle === undefined
          ? 'zugeschickt'
          : plainForms(plain).participle[0];
      if (participle === undefined) return false;
      const stem = participle + form.ending;
      edits.put(at, (plain.particle ?? '') + stem);
      return true;
    }
    case 'ongoing':
      if (plain.fixed !== undefined) return false;
      edits.put(at, (plain.particle ?? '') + forms.presentParticiple + form.ending);
      return true;
    case 'gerundive': {
      if (plain.fixed !== undefined || plain.reflexive) return false;
      const ongoing = forms.presentParticiple + form.ending;
      if (pattern.particle === undefined) edits.drop(at - 1);
      edits.put(at, plain.particle === undefined ? `zu ${ongoing}` : `${plain.particle}zu${ongoing}`);
      return true;
    }
  }
}

/** What stands apart from the plain verb: its particle and its fixed words. */
function apartOf({particle, fixed}: PlainVerb): {readonly particle?: string; readonly front?: string} {
  return {...(particle === undefined ? {} : {particle}), ...(fixed === undefined ? {} : {front: fixed})};
}

function formOf({finite, infinitive}: VerbForms, feature: string): string | undefined {
  const found = finite.get(feature);
  // „nutzte“ is the past to everybody: a weak verb has no subjunctive that one could hear.
  if (feature.endsWith('kj2') && found === finite.get(feature.replace('kj2', 'prt'))) return undefined;
  if (found !== undefined) return found;
  return feature === '3p.kj1' || feature === '1p.kj1' ? infinitive : undefined;
}
