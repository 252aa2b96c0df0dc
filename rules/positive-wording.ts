import {
  baseLanguage,
  type Clause,
  clausesOf,
  defineRule,
  type Finding,
  fromThenOn,
  type Hit,
  isQuestion,
  type Letter,
  type Lookup,
  type Promised,
  type Range,
  type Refusal,
  refusals,
  replacementOf,
  requestBehind,
  type Sentence,
  search,
  sentences,
  textOf,
  withoutDelay,
} from '../src/rule/index.js';

export default defineRule({
  id: 'positive-wording',
  category: 'wording',
  level: 'warning',
  title: {
    de: 'Sagen Sie, was möglich ist',
    en: 'Say what is possible',
  },
  why: {
    de: 'Wer „nicht“, „kein“ und „leider“ liest, sieht eine verschlossene Tür. Sagen Sie dasselbe positiv, und Ihr Kunde weiß sofort, wie er ans Ziel kommt.',
    en: 'Readers of “not”, “cannot” and “unfortunately” see a closed door. Say the same thing positively, and your customer knows at once how to get there.',
  },
  messages: {
    possible: {
      de: 'Sagen Sie, was geht: ab wann, wo oder auf welchem Weg. „{found}“ nennt nur die Grenze.',
      en: 'Say what is possible: from when, where or how. “{found}” only names the limit.',
    },
    regret: {
      de: 'Lassen Sie „{regret}“ weg und beginnen Sie mit dem, was Sie möglich machen: „{found}“ klingt nach Absage.',
      en: 'Leave out “{regret}” and begin with what you can do: “{found}” sounds like a refusal.',
    },
    from: {
      de: 'Sagen Sie, ab wann es geht, ohne „{found}“: Dann klingt der Termin nach einer Zusage.',
      en: 'Say from when it works, without “{found}”: then the date sounds like a promise.',
    },
    better: {
      de: 'Schreiben Sie {better} statt „{found}“.',
      en: 'Write {better} instead of “{found}”.',
    },
    invite: {
      de: 'Laden Sie geradeheraus ein, ohne Verneinung: „{found}“ lenkt den Blick auf das, was Ihr Kunde lassen soll.',
      en: 'Invite your customer straight away: “{found}” points at what not to do.',
    },
    blame: {
      de: 'Bitten Sie um das, was noch fehlt: „{found}“ klingt nach Vorwurf.',
      en: 'Ask for what is still missing: “{found}” sounds like a reproach.',
    },
  },
  exceptions: {
    de: 'Eine ehrliche Entschuldigung („Es tut uns leid“), „nicht nur … sondern auch“, Recht, Haftung und Sicherheit, Fragen und Bedingungen („Falls Sie nicht kommen können“) und alles, was Ihrem Kunden etwas erspart („Das kostet Sie nichts“, „keine Wartezeit“).',
    en: 'An honest apology (“we are sorry”), “not only … but also”, law, liability and safety, questions and conditions (“if you cannot come”), and whatever spares your customer something (“at no cost”, “no waiting”).',
  },
  examples: {
    de: [
      {bad: '<mark>Leider können wir erst ab</mark> Montag liefern.', good: 'Ab Montag können wir liefern.'},
      {
        bad: 'Pakete über 20 kg <mark>können wir nicht annehmen</mark>.',
        good: 'Pakete bis 20 kg nehmen wir gern an.',
      },
      {bad: '<mark>Zögern Sie nicht, uns anzurufen</mark>.', good: 'Rufen Sie uns gern an.'},
      {
        bad: '<mark>Kein Problem</mark>, ich komme am Montag.',
        good: 'Das kostet Sie nichts, und es gibt keine Wartezeit.',
      },
      {
        bad: '<mark>Sie haben vergessen</mark>, das Formular zu unterschreiben.',
        good: 'Falls Sie am Montag nicht kommen können, rufen Sie mich an.',
      },
    ],
    en: [
      {
        bad: 'Unfortunately, <mark>we cannot accept parcels over 20 kg</mark>.',
        good: 'We accept parcels of up to 20 kg.',
      },
      {bad: 'Please <mark>do not hesitate</mark> to call me.', good: 'Please call me.'},
      {bad: '<mark>You have forgotten</mark> to sign the form.', good: 'If you cannot come on Monday, please call me.'},
      {bad: 'Tickets <mark>cannot be exchanged</mark>.', good: 'It costs you nothing, and you cannot go wrong.'},
    ],
  },
  *check(letter, {list}) {
    const lists: Lists = {
      phrases: list('phrases'),
      invitations: list('invitations'),
      blame: list('blame'),
      refuse: list('refuse'),
      serving: list('serving'),
      regret: list('regret'),
      bleak: list('bleak'),
      pleasant: list('pleasant'),
      duty: list('duty'),
    };
    for (const sentence of sentences(letter)) {
      const found = negatives(letter, sentence, lists);
      if (found.length === 0) continue;
      // A clause is told once: by the finding that offers a better text, else by the longest.
      found.sort((a, b) => offers(b) - offers(a) || length(b.at) - length(a.at));
      const told: Found[] = [];
      for (const finding of found) if (!told.some((other) => overlap(other.at, finding.at))) told.push(finding);
      yield* told.sort((a, b) => a.at[0] - b.at[0]);
    }
  },
});

type Message = 'possible' | 'regret' | 'from' | 'better' | 'invite' | 'blame';
type Found = Finding<Message>;
type Lists = Readonly<
  Record<'phrases' | 'invitations' | 'blame' | 'refuse' | 'serving' | 'regret' | 'bleak' | 'pleasant' | 'duty', Lookup>
>;

function negatives(letter: Letter, sentence: Sentence, lists: Lists): Found[] {
  const found: Found[] = [];
  if (isQuestion(sentence)) return found;
  const language = baseLanguage(letter.language);
  for (const hit of search(sentence, lists.invitations))
    if (asserting(sentence, language, hit)) found.push(invitation(letter, sentence, hit));
  for (const hit of search(sentence, lists.blame))
    if (asserting(sentence, language, hit) && isUnbroken(sentence, hit))
      found.push({message: 'blame', at: hit.range, values: {found: textOf(letter, hit.range)}});
  // What is regretted is no rule of law or safety: those are stated without "leider".
  if (search(sentence, lists.duty).length > 0 && search(sentence, lists.regret).length === 0) return found;
  const later = language === 'de' ? fromThenOn(sentence) : undefined;
  if (later) found.push(sooner(later));
  for (const hit of search(sentence, lists.phrases)) {
    const clause = asserting(sentence, language, hit);
    if (clause && isUnbroken(sentence, hit) && !holds(clause, search(sentence, lists.pleasant)))
      found.push(phrase(letter, sentence, hit, clause));
  }
  for (const hit of search(sentence, lists.refuse)) {
    const clause = asserting(sentence, language, hit);
    if (!clause || !isOurs(clause)) continue;
    const at = withDuty(clause, hit.range);
    found.push({message: 'possible', at, values: {found: textOf(letter, at)}});
  }
  for (const refusal of refusals(sentence, language, lists)) found.push(told(letter, sentence, refusal, lists.regret));
  return found;
}

/** The clause that holds a word of a hit and asserts something. */
function asserting(sentence: Sentence, language: 'de' | 'en', {range}: Hit): Clause | undefined {
  return clausesOf(sentence, language).find(
    ({role, words}) =>
      (role === 'main' || role === 'content') && words.some(({at}) => at[0] >= range[0] && at[1] <= range[1]),
  );
}

function phrase(letter: Letter, sentence: Sentence, hit: Hit, clause: Clause): Found {
  const found = textOf(letter, hit.range);
  const {say} = hit.entry;
  if (say.length === 0) return {message: 'possible', at: hit.range, values: {found}};
  // "Kein Problem!" is an answer of its own; inside of a sentence other words have to change as well.
  const isAnswer = clause.words.length === hit.words.length && !consoles(letter, sentence, hit);
  const {at, texts} = replacementOf(letter, sentence, hit);
  return {message: 'better', at, values: {found, better: say}, replacements: isAnswer ? texts : []};
}

/** "Haben Sie noch keinen Plan? Kein Problem!", "Kein Problem, wenn …": here nothing is lost, and "gern" would be no answer. */
function consoles({source}: Letter, {words}: Sentence, {range, words: own}: Hit): boolean {
  const before = source.text.slice(Math.max(0, range[0] - 120), range[0]);
  const last = /(?<![^.!?])[^.!?]*[.!?]?\W{0,9}$/.exec(before)?.[0] ?? '';
  const next = words[(own.at(-1) ?? 0) + 1]?.key ?? '';
  return (
    /[?…]\W{0,9}$/.test(before) ||
    /\b(?:nicht|kein[a-z]*|ohne|vergessen|verpasst|verloren|verlegt|verspätet|defekt|kaputt|falsch|fehlt|fehlen|Fehler)\b/.test(
      last,
    ) ||
    /^(?:wenn|falls|sollten?|dass|ob|auch|denn|weil)$/.test(next)
  );
}

function invitation(letter: Letter, sentence: Sentence, hit: Hit): Found {
  const lead = /^(?:z|sch)/i.test(hit.text) ? 'gern' : 'bitte';
  const request = / Sie\b/.test(hit.text) ? requestBehind(sentence, hit.range, lead) : undefined;
  const found = textOf(letter, hit.range);
  if (!request) return {message: 'invite', at: hit.range, values: {found}};
  return {message: 'invite', at: request.at, values: {found}, replacements: [request.text]};
}

function told(letter: Letter, sentence: Sentence, {at, regret}: Refusal, regrets: Lookup): Found {
  const promise = withoutDelay(sentence, at);
  const found = textOf(letter, at);
  if (promise) return sooner(promise);
  if (regret) {
    // "I'm afraid" is two words.
    const whole = search(sentence, regrets).find(({range}) => range[0] <= regret.at[0] && regret.at[1] <= range[1]);
    return {message: 'regret', at, values: {found, regret: whole?.text ?? regret.text}};
  }
  return {message: 'possible', at, values: {found}};
}

function sooner({at, text, found}: Promised): Found {
  return {message: 'from', at, values: {found}, replacements: [text]};
}

/** "müssen wir … zurückweisen": the whole refusal, where it is short. */
function withDuty({words}: Clause, [start, end]: Range): Range {
  const duty = words.find(({key, at}) => /^(?:muss|muessen)$/.test(key) && at[0] < start && end - at[0] <= 60);
  return [duty?.at[0] ?? start, end];
}

/** No second thought between the words of a broken phrase: "nicht … und … möglich" belongs to two. */
function isUnbroken({words}: Sentence, hit: Hit): boolean {
  const first = hit.words[0] ?? 0;
  const last = hit.words.at(-1) ?? first;
  return !words.slice(first + 1, last).some(({key}) => /^(?:und|oder|aber|sondern|nur|and|or|but|only)$/.test(key));
}

/** What the sender refuses or what is refused; the customer may refuse whatever he likes. */
function isOurs({words}: Clause): boolean {
  if (words.some(({text, key}) => text === 'Sie' || key === 'du' || key === 'you')) return false;
  return words.some(({key}) =>
    /^(?:wir|ich|uns|wird|werden|wurden?|worden|ist|sind|we|i|is|are|was|were|been|be)$/.test(key),
  );
}

function holds({words}: Clause, hits: readonly Hit[]): boolean {
  return hits.some(({range}) => words.some(({at}) => at[0] >= range[0] && at[1] <= range[1]));
}

function offers(finding: Found): number {
  return (finding.replacements?.length ?? 0) > 0 ? 1 : 0;
}

function length([start, end]: Range): number {
  return end - start;
}

function overlap(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
