import {
  baseLanguage,
  type Clause,
  clausesOf,
  defineRule,
  type Finding,
  germanOrders,
  isQuestion,
  type Letter,
  type Lookup,
  type Range,
  replacementOf,
  requestFor,
  type Sentence,
  search,
  sentences,
  textOf,
  type Word,
} from '../src/rule/index.js';

export default defineRule({
  id: 'commanding-tone',
  category: 'wording',
  level: 'warning',
  title: {
    de: 'Bitten Sie, statt zu befehlen',
    en: 'Ask instead of ordering',
  },
  why: {
    de: 'Wer „Sie müssen“ liest, fühlt sich herumkommandiert. Auf eine Bitte, die sagt, wozu, hört jeder gern.',
    en: '“You must” makes customers feel bossed about. People like to follow a request that says what it is for.',
  },
  messages: {
    request: {
      de: 'Bitten Sie Ihren Kunden: „Bitte …“ oder „Sie können …“. „{found}“ klingt nach Befehl.',
      en: 'Ask your customer: “Please …” or “You can …”. “{found}” sounds like an order.',
    },
    better: {
      de: 'Schreiben Sie {better} statt „{found}“: Das klingt nach einer Bitte.',
      en: 'Write {better} instead of “{found}”: it sounds like a request.',
    },
    urgent: {
      de: 'Nennen Sie einen Tag und den Grund statt „{found}“: Wer drängt, macht Druck, wer den Grund nennt, findet Verständnis.',
      en: 'Name a day and the reason instead of “{found}”: urging presses, a reason convinces.',
    },
    last: {
      de: 'Heben Sie sich „{found}“ für die letzte Mahnung auf: Hier droht das Wort, bevor es nötig ist.',
      en: 'Keep “{found}” for the final reminder: here the words threaten before there is need.',
    },
  },
  exceptions: {
    de: 'Was dem Kunden etwas erspart („Sie müssen nichts weiter tun“), Ihr eigenes Versprechen („wir melden uns unverzüglich“), Empfehlungen („Das müssen Sie probieren“) und die letzte Mahnung.',
    en: 'What spares your customer something (“you do not have to do anything”), your own promise (“we will call you at once”), recommendations (“you must try it”) and the final reminder.',
  },
  examples: {
    de: [
      {
        bad: '<mark>Sie müssen den Vertrag bis Freitag unterschreiben</mark>.',
        good: 'Bitte unterschreiben Sie den Vertrag bis Freitag.',
      },
      {bad: '<mark>Sie haben den Bogen zu unterschreiben</mark>.', good: 'Sie müssen nichts weiter tun.'},
      {bad: '<mark>Wir fordern Sie auf</mark>, uns zu antworten.', good: 'Sie müssen sich um nichts kümmern.'},
      {bad: 'Senden Sie uns den Bogen <mark>unverzüglich</mark>.', good: 'Wir melden uns unverzüglich bei Ihnen.'},
    ],
    en: [
      {bad: '<mark>You must</mark> return the form by Friday.', good: 'You do not have to do anything.'},
      {bad: 'Send us the form <mark>immediately</mark>.', good: 'We will call you immediately.'},
      {bad: '<mark>Failure to</mark> reply leads to a fee.', good: 'You must try our soup.'},
    ],
  },
  *check(letter, {list}) {
    const language = baseLanguage(letter.language);
    const lists = {harmless: list('harmless')};
    for (const sentence of sentences(letter)) {
      if (isQuestion(sentence)) continue;
      const duties = [
        ...phrases(letter, sentence, list('phrases')),
        ...(language === 'de'
          ? germanDuties(letter, sentence, lists.harmless)
          : englishDuties(letter, sentence, lists.harmless)),
      ];
      const told: Finding<Message>[] = [];
      for (const duty of duties) if (!told.some(({at}) => at[0] < duty.at[1] && duty.at[0] < at[1])) told.push(duty);
      for (const hit of search(sentence, list('urgent')))
        if (
          isUrging(sentence, hit.range, language, told.length > 0) &&
          !told.some(({at}) => at[0] <= hit.range[0] && hit.range[1] <= at[1])
        )
          told.push({message: 'urgent', at: hit.range, values: {found: hit.text}});
      yield* told.sort((a, b) => a.at[0] - b.at[0]);
      if (isLastReminder(letter)) continue;
      for (const hit of search(sentence, list('last')))
        if (!told.some(({at}) => at[0] <= hit.range[0] && hit.range[1] <= at[1]))
          yield {message: 'last', at: hit.range, values: {found: hit.text}};
    }
  },
});

type Message = 'request' | 'better' | 'urgent' | 'last';

function* phrases(letter: Letter, sentence: Sentence, lookup: Lookup): Generator<Finding<Message>> {
  for (const hit of search(sentence, lookup)) {
    const found = textOf(letter, hit.range);
    const {say} = hit.entry;
    if (say.length === 0) yield {message: 'request', at: hit.range, values: {found}};
    else {
      const {at, texts} = replacementOf(letter, sentence, hit);
      yield {message: 'better', at, values: {found, better: say}, replacements: texts};
    }
  }
}

/** "Sie müssen …", "müssen Sie …", "Sie haben … zu": a duty of the customer that the sender lays on him. */
function* germanDuties(letter: Letter, sentence: Sentence, harmless: Lookup): Generator<Finding<Message>> {
  for (const at of germanOrders(sentence)) {
    const {words} = sentence;
    const within = words.filter((word) => word.at[0] >= at[0] && word.at[1] <= at[1]);
    const first = words.findIndex((word) => word.at[0] === at[0]);
    const before = words[first - 1];
    const clause = clausesOf(sentence, 'de').find((each) => each.words.some((word) => word.at[0] === at[0]));
    const you = [before, ...within, ...(clause?.words ?? [])].find((word) => word?.text === 'Sie');
    if (!you || !within.some(({key}) => key === 'haben')) continue;
    const start = Math.min(you.at[0], at[0]);
    yield {message: 'request', at: [start, at[1]], values: {found: textOf(letter, [start, at[1]])}};
  }
  // "Dass Sie warten müssen, tut uns leid" lays nothing on anybody.
  if (sentence.words.some(({key}) => /^(?:leid|entschuldig[a-z]*|bedauer[a-z]*|versteh[a-z]*)$/.test(key))) return;
  for (const clause of clausesOf(sentence, 'de')) {
    if (clause.role !== 'main' && clause.role !== 'content') continue;
    const duty = mustAt(clause);
    if (duty === undefined || isSparing(clause) || holds(clause, search(sentence, harmless))) continue;
    yield order(letter, clause, duty);
  }
}

/** Where "müssen" stands beside its Sie or du; at the end of a clause the subject is further off. */
function mustAt({words, role}: Clause): number | undefined {
  const at = words.findIndex(({key, cited}) => !cited && (key === 'muessen' || key === 'musst' || key === 'muesst'));
  const [before, behind] = [words[at - 1], words[at + 1]];
  if (at < 0) return undefined;
  if (isYou(before) || (isYou(behind) && behind?.before === '')) return at;
  return role === 'content' && at === words.length - 1 && words[0]?.key === 'dass' && isYou(words[1]) ? at : undefined;
}

function isYou(word: Word | undefined): boolean {
  return word !== undefined && (word.text === 'Sie' || word.key === 'du');
}

/** "müssen nichts", "müssen sich nicht", "müssen nur": it is little or nothing. */
function isSparing({words}: Clause): boolean {
  return words.some(({key}) =>
    /^(?:nicht|nichts|nie|niemals|niemand(?:en|em)?|nirgends|nur|bloss|lediglich|kaum|kein(?:e[nmrs]?)?|weder|wenig|weniger|einfach)$/.test(
      key,
    ),
  );
}

function order(letter: Letter, {words}: Clause, must: number): Finding<Message> {
  const [subject, word] = [words[must - 1], words[must]];
  const end = words.at(-1);
  const text =
    must === 1 && subject?.text === 'Sie' && end && words.length > 3
      ? requestFor(end.text, words.slice(2, -1))
      : undefined;
  if (text !== undefined && subject && end) {
    const opens = subject.at[0] === firstOf(letter, words);
    const at: Range = [subject.at[0], end.at[1]];
    return {
      message: 'request',
      at,
      values: {found: 'Sie müssen'},
      replacements: [`${opens ? 'Bitte' : 'bitte'} ${text}`],
    };
  }
  const pair = isYou(subject) ? [subject, word] : [word, words[must + 1]];
  const starts = pair.map((each) => each?.at[0] ?? 0);
  const at: Range = [Math.min(...starts), Math.max(...pair.map((each) => each?.at[1] ?? 0))];
  if (must === words.length - 1 && words[1])
    return {message: 'request', at: [words[1].at[0], at[1]], values: {found: textOf(letter, [words[1].at[0], at[1]])}};
  return {message: 'request', at, values: {found: textOf(letter, at)}};
}

/** Where the sentence around these words begins: only there a capital is right. */
function firstOf(letter: Letter, words: readonly Word[]): number {
  const start = words[0]?.at[0] ?? 0;
  for (const sentence of sentences(letter))
    if (sentence.at[0] <= start && start < sentence.at[1]) return sentence.words[0]?.at[0] ?? 0;
  return -1;
}

/** "You must return …", "you have to …"; "you must try" recommends, "you do not have to" spares. */
function* englishDuties(letter: Letter, sentence: Sentence, harmless: Lookup): Generator<Finding<Message>> {
  for (const {words, role} of clausesOf(sentence, 'en')) {
    if (role !== 'main' && role !== 'content') continue;
    for (const [at, word] of words.entries()) {
      const [next, third] = [words[at + 1], words[at + 2]];
      if (word.key !== 'you' || !next || next.before !== '' || next.cited) continue;
      const must = next.key === 'must' ? next : next.key === 'have' && third?.key === 'to' ? third : undefined;
      const verb = words[words.indexOf(must ?? next) + 1];
      if (!must || words[at - 1]?.key === 'all' || words[at - 1]?.key === 'that') continue;
      if (search(sentence, harmless).some(({range}) => range[0] === verb?.at[0])) continue;
      const range: Range = [word.at[0], must.at[1]];
      yield {message: 'request', at: range, values: {found: textOf(letter, range)}};
    }
  }
}

/** Whether an urgent word urges the customer: with a duty in the sentence, a request in the imperative, or "bitten wir Sie". */
function isUrging(sentence: Sentence, [start]: Range, language: 'de' | 'en', duty: boolean): boolean {
  const clauses = clausesOf(sentence, language);
  const clause = clauses.find(({words}) => words.some(({at}) => at[0] === start));
  // "Rufen Sie uns sofort an, wenn es nach Gas riecht" is good advice.
  if (!clause || (!duty && clauses.some(({role}) => role === 'condition'))) return false;
  const {words} = clause;
  const demands = words.some(({key}) => /^(?:request|demand|require|requesting|demanding)$/.test(key));
  if (!demands && words.some(({key}) => /^(?:wir|ich|we|i|we['’]ll|i['’]ll|our|unser[a-z]*)$/.test(key))) return false;
  if (duty || demands) return true;
  const first = words[0]?.key === 'bitte' || words[0]?.key === 'please' ? words[1] : words[0];
  if (language === 'en') {
    const orders =
      /^(?:pay|send|return|remit|call|contact|submit|provide|complete|settle|reply|respond|confirm|vacate|remove|stop|cease|arrange|forward|inform|notify|sign|let)$/;
    return (
      orders.test(first?.key ?? '') ||
      words.some(({key}, at) => key === 'kindly' && orders.test(words[at + 1]?.key ?? ''))
    );
  }
  const at = words.findIndex(({text}) => text === 'Sie');
  const verb = words[at - 1];
  const asked = sentence.words.some(({key}) => /^(?:bitten|gebeten|ersuchen|ersucht|fordern|aufgefordert)$/.test(key));
  const imperative =
    verb !== undefined && /en$|ern$|eln$/.test(verb.key) && (at <= 1 || (at === 2 && words[0]?.key === 'bitte'));
  const polite = words[0]?.key === 'bitte' || words.some(({key}) => key === 'bitte');
  const strict = words.some(
    ({at: place, key}) => place[0] === start && /^unverzueglich$|^unaufgefordert$|^schleunigst$/.test(key),
  );
  return (
    (imperative && (strict || !polite)) ||
    (asked && strict && words.some(({key}) => key === 'zu' || /[a-z]zu[a-z]+n$/.test(key)))
  );
}

/** "Letzte Mahnung", "3. Mahnung", a lawyer or court ahead: then the last time is the last time. */
function isLastReminder(letter: Letter): boolean {
  return (
    letter.letterType === 'reminder' &&
    /[Ll]etzte[nr]? (?:Mahnung|Zahlungsaufforderung|Erinnerung)|(?:3\.|[Dd]ritte) (?:Mahnung|Zahlungserinnerung)|Mahnbescheid|Inkasso|Anwalt|anwalt|gerichtlich|Betreibung|[Ff]inal (?:reminder|notice|demand)|[Tt]hird reminder|solicitor|court|debt collect/.test(
      letter.source.text,
    )
  );
}

function holds({words}: Clause, hits: readonly {readonly range: Range}[]): boolean {
  return hits.some(({range}) => words.some(({at}) => at[0] >= range[0] && at[1] <= range[1]));
}
