import {
  baseLanguage,
  type Duty,
  defineRule,
  englishDuties,
  type Finding,
  germanDuties,
  type Hit,
  isQuestion,
  isUrging,
  type Letter,
  replacementOf,
  type Sentence,
  search,
  sentences,
  textOf,
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
    const dutiesIn = language === 'en' ? englishDuties : germanDuties;
    const lists = {phrases: list('phrases'), harmless: list('harmless'), urgent: list('urgent'), last: list('last')};
    for (const sentence of sentences(letter)) {
      if (isQuestion(sentence)) continue;
      const told: Finding<Message>[] = [];
      for (const hit of search(sentence, lists.phrases)) add(told, phrase(letter, sentence, hit));
      for (const order of dutiesIn(sentence, search(sentence, lists.harmless))) add(told, duty(letter, order));
      for (const hit of search(sentence, lists.urgent))
        if (isUrging(sentence, hit.range, language, told.length > 0) && !isInside(told, hit))
          told.push({message: 'urgent', at: hit.range, values: {found: hit.text}});
      if (told.length > 1) told.sort((a, b) => a.at[0] - b.at[0]);
      yield* told;
      const last = search(sentence, lists.last);
      if (last.length === 0 || isLastReminder(letter)) continue;
      for (const hit of last)
        if (!isInside(told, hit)) yield {message: 'last', at: hit.range, values: {found: hit.text}};
    }
  },
});

/** A finding that overlaps an earlier one says nothing new. */
function add(told: Finding<Message>[], finding: Finding<Message>): void {
  const [start, end] = finding.at;
  if (!told.some(({at}) => at[0] < end && start < at[1])) told.push(finding);
}

function isInside(told: readonly Finding<Message>[], {range: [start, end]}: Hit): boolean {
  return told.some(({at}) => at[0] <= start && end <= at[1]);
}

type Message = 'request' | 'better' | 'urgent' | 'last';

function phrase(letter: Letter, sentence: Sentence, hit: Hit): Finding<Message> {
  const found = textOf(letter, hit.range);
  const {say} = hit.entry;
  if (say.length === 0) return {message: 'request', at: hit.range, values: {found}};
  const {at, texts} = replacementOf(letter, sentence, hit);
  return {message: 'better', at, values: {found, better: say}, replacements: texts};
}

function duty(letter: Letter, {at, request}: Duty): Finding<Message> {
  return request === undefined
    ? {message: 'request', at, values: {found: textOf(letter, at)}}
    : {message: 'request', at, values: {found: 'Sie müssen'}, replacements: [request]};
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
