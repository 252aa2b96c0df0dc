import {
  baseLanguage,
  type Clause,
  clausesOf,
  defineRule,
  type Finding,
  type Hit,
  isQuestion,
  type Letter,
  type Range,
  replacementOf,
  type Sentence,
  search,
  sentences,
  textOf,
} from '../src/rule/index.js';

export default defineRule({
  id: 'hedging',
  category: 'wording',
  level: 'info',
  title: {
    de: 'Sagen Sie, was Sie tun',
    en: 'Say what you do',
  },
  why: {
    de: '„Wir würden uns freuen“ freut sich noch nicht. Wer geradeheraus spricht, wirkt sicher, und Ihr Kunde weiß, woran er ist.',
    en: '“We would be pleased” is not pleased yet. Plain statements sound sure, and your customer knows where he stands.',
  },
  messages: {
    plainly: {
      de: 'Sagen Sie es geradeheraus, ohne „{found}“: Dann glaubt Ihr Kunde, dass Sie es auch tun.',
      en: 'Say it straight out, without “{found}”: then your customer believes that you will do it.',
    },
    filler: {
      de: 'Lassen Sie „{found}“ weg oder nennen Sie, wovon es abhängt: Das Wort lässt Ihren Kunden im Ungewissen.',
      en: 'Leave out “{found}” or say what it depends on: the word leaves your customer guessing.',
    },
  },
  exceptions: {
    de: 'Echte Bedingungen („Wenn Sie möchten, könnten wir am Freitag kommen“) und höfliche Fragen („Könnten Sie uns bitte schreiben?“).',
    en: 'Real conditions (“if you like, we could come on Friday”) and polite questions (“could you write to us?”).',
  },
  examples: {
    de: [
      {bad: '<mark>Wir würden uns freuen</mark>, Sie zu sehen.', good: 'Wir freuen uns auf Sie.'},
      {
        bad: '<mark>Wir würden Ihnen vorschlagen</mark>, am Montag zu kommen.',
        good: 'Wenn Sie möchten, könnten wir am Freitag kommen.',
      },
      {bad: '<mark>Eventuell</mark> kommt der Monteur am Montag.', good: 'Könnten Sie uns bitte bis Montag schreiben?'},
    ],
    en: [
      {bad: 'We <mark>would suggest</mark> a visit on Friday.', good: 'If you like, we could come on Friday.'},
      {bad: '<mark>Perhaps</mark> the engineer comes on Monday.', good: 'Could you write to us by Monday?'},
    ],
  },
  *check(letter, {list}) {
    const language = baseLanguage(letter.language);
    const lists = {verbs: list('verbs'), phrases: list('phrases'), fillers: list('fillers')};
    for (const sentence of sentences(letter)) {
      const phrases = language === 'en' ? search(sentence, lists.phrases) : [];
      const fillers = search(sentence, lists.fillers);
      const wishes = language === 'de' && sentence.words.some(({key}) => modals.has(key));
      if ((phrases.length === 0 && fillers.length === 0 && !wishes) || isQuestion(sentence)) continue;
      const clauses = clausesOf(sentence, language);
      const conditional = clauses.some(({role}) => role === 'condition');
      if (wishes) yield* germanHedges(letter, clauses, conditional, search(sentence, lists.verbs));
      if (phrases.length > 0) yield* englishHedges(letter, sentence, conditional, phrases);
      for (const hit of fillers) {
        if (conditional && !isEmpty(clauses, hit)) continue;
        if (language === 'en' && isOffer(sentence, hit)) continue;
        yield {message: 'filler', at: hit.range, values: {found: hit.text}};
      }
    }
  },
});

/** The subjunctives and wishes that a German hedge begins with. */
const modals: ReadonlySet<string> = new Set(
  'wuerde wuerden koennte koennten moechte moechten duerfen darf waere waeren wollte wollten'.split(' '),
);

/** "eigentlich" hedges beside a condition as well; "eventuell" may hang on it. */
function isEmpty(clauses: readonly Clause[], {text, range}: Hit): boolean {
  if (
    !/^(?:eigentlich|irgendwie|sozusagen|gewissermaßen|gewissermassen|quasi|im Grunde|im Grunde genommen|sort of|kind of|basically)$/i.test(
      text,
    )
  )
    return false;
  const clause = clauses.find(({words}) => words.some(({at}) => at[0] === range[0]));
  return clause !== undefined && clause.role !== 'condition';
}

/** "Wir würden Ihnen … vorschlagen", "möchten wir Sie … bitten": subjunctive or wish, the writer, a verb of saying at the end. */
function* germanHedges(
  letter: Letter,
  clauses: readonly Clause[],
  conditional: boolean,
  verbs: readonly Hit[],
): Generator<Finding<'plainly'>> {
  for (const {words, role} of clauses) {
    if (role !== 'main') continue;
    const modal = words.findIndex(({key}) => modals.has(key));
    const [word, behind, before] = [words[modal], words[modal + 1], words[modal - 1]];
    if (!word || word.cited) continue;
    const wish = clauses.some(({words: other}) => other[0]?.key === 'wenn' && other !== words);
    if (/^waere$/.test(word.key) && wish && [before, behind].some((each) => each?.key === 'es')) {
      const mood = words.find(({key}) =>
        /^(?:schoen|gut|nett|lieb|hilfreich|toll|prima|super|wuenschenswert|freundlich|ideal|sinnvoll|wunderbar|klasse)$/.test(
          key,
        ),
      );
      if (mood)
        yield plainly(letter, [Math.min(word.at[0], before?.key === 'es' ? before.at[0] : word.at[0]), mood.at[1]]);
      continue;
    }
    const subject = [before, behind].find((each) => /^(?:wir|ich)$/.test(each?.key ?? ''));
    // "Wir danken Ihnen und würden uns freuen": the subject stands in the clause before.
    const implied =
      /^wuerden?$/.test(word.key) &&
      /^(?:und|oder)$/.test(before?.key ?? '') &&
      /^(?:uns|mich)$/.test(behind?.key ?? '');
    if (implied) {
      const glad = words.find(({key}) => key === 'freuen');
      if (glad) yield plainly(letter, [word.at[0], glad.at[1]]);
    }
    if (!subject) continue;
    if (/^waere/.test(word.key)) {
      const mood = words.find(({key}) => /^(?:dankbar|verbunden|froh|gluecklich|erfreut)$/.test(key));
      if (mood) yield plainly(letter, [Math.min(word.at[0], subject.at[0]), mood.at[1]]);
      continue;
    }
    const hit = verbs.find(({range}) =>
      words.some(({at}, index) => index > modal && at[0] === range[0] && at[1] === range[1]),
    );
    const verb = words.find(({at}) => at[0] === hit?.range[0]);
    if (!hit || !verb) continue;
    const would = /^wuerden?$/.test(word.key);
    // "Könnten wir am Freitag kommen" needs its condition; "wir würden uns freuen, wenn" only sounds like one.
    if (conditional && !(would && /^(?:freuen|begruessen)$/.test(verb.key))) continue;
    if (
      !would &&
      !/^(?:bitten|informieren|hinweisen|anbieten|vorschlagen|empfehlen|mitteilen|erinnern|fragen|nachfragen|raten)$/.test(
        verb.key,
      )
    )
      continue;
    const at: Range = [Math.min(word.at[0], subject.at[0]), verb.at[1]];
    const text = indicative(words, modal, subject === before, hit);
    yield {...plainly(letter, at), ...(text === undefined ? {} : {replacements: [text]})};
  }
}

function plainly(letter: Letter, at: Range): Finding<'plainly'> {
  return {message: 'plainly', at, values: {found: textOf(letter, at)}};
}

/** "Wir würden Ihnen gern … anbieten" → "Wir bieten Ihnen gern … an"; only where the verb closes its clause. */
function indicative(words: Clause['words'], modal: number, inOrder: boolean, {entry, range}: Hit): string | undefined {
  const end = words.findIndex(({at}) => at[0] === range[0]);
  if (end !== words.length - 1 || entry.say.length < 2) return undefined;
  const subject = words[inOrder ? modal - 1 : modal + 1];
  const middle = words.slice(inOrder ? modal + 1 : modal + 2, end);
  if (!subject || middle.some(({before, field, cited}) => before !== '' || cited || field !== undefined))
    return undefined;
  const [withWe, withI, particle] = entry.say;
  const verb = (subject.key === 'wir' ? withWe : withI) ?? '';
  const capital = /^[A-ZÄÖÜ]/.test(words[modal]?.text ?? '');
  const head = inOrder
    ? [subject.text, verb]
    : [capital ? verb.charAt(0).toUpperCase() + verb.slice(1) : verb, subject.text];
  return [...head, ...middle.map(({text}) => text), ...(particle === undefined ? [] : [particle])].join(' ');
}

/** "We would suggest": the writer hedges; what others would do is their affair. */
function* englishHedges(
  letter: Letter,
  sentence: Sentence,
  conditional: boolean,
  hits: readonly Hit[],
): Generator<Finding<'plainly'>> {
  for (const hit of hits) {
    const first = hit.words[0] ?? 0;
    const before = sentence.words.slice(Math.max(0, first - 3), first).map(({key}) => key);
    if (!before.some((key) => /^(?:we|i)$/.test(key))) continue;
    if (
      conditional &&
      !/^(?:would (?:appreciate|be (?:grateful|delighted|pleased|happy|glad|honoured))|was wondering|were wondering)/.test(
        hit.text,
      )
    )
      continue;
    const {texts} = replacementOf(letter, sentence, hit);
    yield {
      message: 'plainly',
      at: hit.range,
      values: {found: hit.text},
      replacements: texts.filter((text) => text !== '…'),
    };
  }
}

/** "Perhaps you would like to come": an offer leaves the choice to the customer. */
function isOffer({words}: Sentence, hit: Hit): boolean {
  return (
    /^(?:perhaps|maybe|possibly)$/i.test(hit.text) &&
    words.slice((hit.words[0] ?? 0) + 1).some(({key}) => /^(?:you|your)$/.test(key)) &&
    !words.some(({key}) => key === 'we' || key === 'i')
  );
}
