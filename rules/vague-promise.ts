import {
  baseLanguage,
  type Clause,
  clausesOf,
  defineRule,
  germanOrders,
  type Hit,
  hasMoment,
  isParticiple,
  isQuestion,
  type Range,
  type Sentence,
  search,
  sentences,
  type Word,
} from '../src/rule/index.js';

export default defineRule({
  id: 'vague-promise',
  category: 'wording',
  level: 'warning',
  title: {
    de: 'Nennen Sie einen Tag',
    en: 'Name a day',
  },
  why: {
    de: 'Unter „zeitnah“ verstehen Sie eine Woche und Ihr Kunde morgen früh. Auf einen Tag kann er sich verlassen.',
    en: '“Shortly” is a week to you and tomorrow morning to your customer. A day is something to rely on.',
  },
  messages: {
    vague: {
      de: 'Nennen Sie einen Tag oder eine Frist statt „{found}“: „bis Freitag, 8. Mai“, „innerhalb von drei Tagen“.',
      en: 'Name a day or a period instead of “{found}”: “by Friday, 8 May”, “within three days”.',
    },
  },
  exceptions: {
    de: 'Der Satz nennt selbst ein Datum, einen Wochentag, eine Uhrzeit oder eine Frist. Auch wo Sie Ihren Kunden um etwas bitten, bleibt das Wort stehen.',
    en: 'The sentence itself names a date, a weekday, a time or a period. Where you ask your customer for something, the word stays.',
  },
  examples: {
    de: [
      {bad: 'Wir melden uns <mark>zeitnah</mark> bei Ihnen.', good: 'Wir melden uns bis Freitag bei Ihnen.'},
      {
        bad: '<mark>In den nächsten Tagen</mark> bekommen Sie Post von uns.',
        good: 'In den nächsten Tagen, spätestens am 4. Mai, bekommen Sie Post von uns.',
      },
      {bad: '<mark>Schon bald</mark> schicken wir Ihnen die Karten.', good: 'Bitte antworten Sie baldmöglichst.'},
    ],
    en: [
      {
        bad: 'You will hear from us <mark>shortly</mark>.',
        good: 'You will hear from us shortly, on Monday at the latest.',
      },
      {
        bad: 'We will refund the sum <mark>as soon as possible</mark>.',
        good: 'Please send us the form as soon as possible.',
      },
    ],
  },
  *check(letter, {list}) {
    const language = baseLanguage(letter.language);
    const lists = {deadline: list('deadline'), period: list('period'), promise: list('promise')};
    for (const sentence of sentences(letter)) {
      if (sentence.block.kind === 'heading' || isQuestion(sentence)) continue;
      const hits: {readonly kind: keyof typeof lists; readonly hit: Hit}[] = [];
      for (const kind of kinds) for (const hit of search(sentence, lists[kind])) hits.push({kind, hit});
      if (hits.length === 0 || hasMoment(sentence, letter.language)) continue;
      const orders = language === 'de' ? germanOrders(sentence) : [];
      const clauses = readings(clausesOf(sentence, language));
      let end = -1;
      for (const {kind, hit} of hits.sort((a, b) => a.hit.range[0] - b.hit.range[0])) {
        const {range, text} = hit;
        const at = hit.words[0] ?? 0;
        if (range[0] < end || orders.some((order) => inside(range, order)) || isAnswer(sentence, at)) continue;
        const clause = clauses.get(sentence.words[at]);
        if (!clause || clause.asked || clause.over || !(clause[kind] ?? true)) continue;
        yield {message: 'vague', at: range, values: {found: text.replace(/\s+/g, ' ')}};
        end = range[1];
      }
    }
  },
});

const kinds = ['deadline', 'period', 'promise'] as const;

/** What a clause does with the words in it; `period` and `promise`: whether words of these lists announce anything here. */
interface Reading {
  readonly asked: boolean;
  readonly over: boolean;
  readonly deadline?: boolean;
  readonly period: boolean;
  readonly promise: boolean;
}

/** Every word's clause, read once. */
function readings(clauses: readonly Clause[]): ReadonlyMap<Word | undefined, Reading> {
  const found = new Map<Word | undefined, Reading>();
  clauses.forEach((clause, index) => {
    const promise = announces(clause.words);
    const reading = {
      asked: asks(clause, clauses[index - 1]),
      period: promise || clause.words.some(({key}) => arrivals.has(key)),
      promise,
    };
    for (const words of joined(clause.words)) {
      const over = words.some(({key}) => past.has(key));
      for (const word of words) found.set(word, {...reading, over});
    }
  });
  return found;
}

/**
 * "The file has been passed on and you will be contacted", "haben Ihre Mail erhalten und melden uns": what is over in one half is yet
 * to come in the other.
 */
function joined(clause: readonly Word[]): readonly (readonly Word[])[] {
  const second = clause.findIndex(({key}, at) => {
    const before = clause[at - 1]?.key ?? '';
    if (at < 2) return false;
    if (/^(?:and|but)$/.test(before)) return /^(?:you|we|i|will|shall|you'll|we'll)$/.test(key);
    return (
      /^(?:und|aber)$/.test(before) &&
      (isParticiple(clause[at - 2]?.key ?? '') || /^(?:be|er|ver|ent|emp)[a-z]+en$/.test(clause[at - 2]?.key ?? '')) &&
      /^(?:wir|ich|sie|wird|[a-z]{3,}(?:en|ern|eln))$/.test(key) &&
      !isParticiple(key) &&
      !past.has(key)
    );
  });
  return second < 0 ? [clause] : [clause.slice(0, second), ...joined(clause.slice(second))];
}

/** "um baldige Antwort", "Ihre baldige Antwort", "your early reply": the customer is to be quick. */
function isAnswer({words}: Sentence, at: number): boolean {
  return /^(?:um|ihre?[nmrs]?|deine?[nmrs]?|your)$/.test(words[at - 1]?.key ?? '');
}

/** Whether the sender promises something here: wir and ich act, the customer gets, or something will be done. */
function announces(clause: readonly Word[]): boolean {
  const keys = new Set(clause.map((word) => word.key));
  const has = (words: readonly string[]) => words.some((word) => keys.has(word));
  // "We hope to have an answer soon" promises as much as "we will have".
  if (
    clause.some(
      ({key}, at) =>
        /^(?:we|i)$/.test(key) &&
        clause[at + 1]?.key === 'hope' &&
        clause[at + 2]?.key === 'to' &&
        !/^(?:see|hear|welcome|meet)$/.test(clause[at + 3]?.key ?? ''),
    )
  )
    return true;
  if (has(hopes) || (has(['wir', 'we']) && has(['hoeren', 'hear']))) return false;
  if (has(['kann', 'koennen', 'muss', 'muessen', 'musste', 'mussten']) && keys.has('kurzfristig')) return false;
  if (has(senders)) return true;
  if (has(['you', "you'll", 'sie', 'du', 'ihr']) && has(receives)) return true;
  const ours = clause.some(({key}) => /^(?:unser(?:e[mnrs]?)?|our)$/.test(key));
  if (ours && has(['sich', 'ihnen', 'dir', 'you'])) return true;
  if (!has(['wird', 'werden', 'will', 'should', "you'll", 'soll', 'sollen', 'sollte', 'sollten'])) return false;
  // "You will soon feel at home": what the customer does or feels is no promise of ours.
  const yours = clause.some(
    ({key}, at) =>
      /^(?:you|you'll|sie|du)$/.test(key) &&
      (key === "you'll" || /^(?:will|werden|wirst)$/.test(clause[at + 1]?.key ?? '')),
  );
  if (yours) return isPassive(clause) || has(['have', 'haben', 'see', 'sehen']);
  return has(['ihnen', 'sie', 'dir', 'you']) || isPassive(clause) || has(happenings);
}

/** "wird … bestätigt", "will be sent": a participle behind werden at the end, or behind be. */
function isPassive(clause: readonly Word[]): boolean {
  return clause.some(
    ({key}, at) =>
      (clause[at - 1]?.key === 'be' && /(?:ed|en|[nw]n|[nlhp]t|id|de|ne|ld)$/.test(key)) ||
      (at === clause.length - 1 && isParticiple(key)),
  );
}

/** Whether the customer is the one who is to act: a request, an order, a hope for an answer, a condition. */
function asks({words, role}: Clause, previous: Clause | undefined): boolean {
  if (role === 'condition') return true;
  const keys = words.map(({key}) => key);
  const known = new Set(keys);
  const has = (list: readonly string[]) => list.some((key) => known.has(key));
  if (/\b(?:we|i) hope to (?!see|hear|welcome|meet)/.test(keys.join(' '))) return false;
  if (has(requests) || keys.some((key, index) => key === 'let' && /^(?:us|me)$/.test(keys[index + 1] ?? '')))
    return true;
  // "Wir bitten Sie, uns zeitnah zu informieren": the request stands before the infinitive.
  if (isInfinitive(words) && previous?.words.some(({key}) => requests.includes(key))) return true;
  if (has(senders)) return false;
  // "dass Sie uns zeitnah informieren", but "dass Sie zeitnah Bescheid bekommen" promises something.
  if (/^(?:dass|ob|damit|wie|wann)$/.test(keys[0] ?? '') && /^(?:sie|du|ihr)$/.test(keys[1] ?? ''))
    return !has(receives);
  if (isImperative(words)) return true;
  return (
    (has(['sie', 'du', 'ihr']) && has(germanModals)) ||
    keys.some((key, at) => key === 'you' && englishModals.includes(keys[at + 1] ?? ''))
  );
}

function isInfinitive(clause: readonly Word[]): boolean {
  const [before, last] = clause.slice(-2);
  return /n$/.test(last?.key ?? '') && (before?.key === 'zu' || /.zu[a-z]{3,}/.test(last?.key ?? ''));
}

/** "Melden Sie sich baldmöglichst", "Return the form as soon as possible." */
function isImperative(clause: readonly Word[]): boolean {
  const start = /^(?:und|oder|dann|also|and|or|then)$/.test(clause[0]?.key ?? '') ? 1 : 0;
  const [verb, subject] = [clause[start], clause[start + 1]];
  if (subject?.text === 'Sie') return /(?:en|rn|ln)$/.test(verb?.key ?? '') && !promising.has(verb?.key ?? '');
  return englishVerbs.has(verb?.key ?? '');
}

function inside([start, end]: Range, [from, to]: Range): boolean {
  return start >= from && end <= to;
}

const senders = ['wir', 'ich', 'we', 'i', "we'll", "i'll", "we're", "i'm"];
const receives = [
  'erhalten',
  'erhaeltst',
  'bekommen',
  'bekommst',
  'hoeren',
  'hoerst',
  'finden',
  'receive',
  'hear',
  'get',
  'find',
];
const hopes = ['hoffe', 'hoffen', 'freue', 'freuen', 'wuensche', 'wuenschen', 'sehen', 'hope', 'forward', 'wish'];
const requests = [
  ...hopes.filter((key) => key !== 'sehen'),
  'bitte',
  'bitten',
  'gebeten',
  'ersuche',
  'ersuchen',
  'erbitten',
  'erwarte',
  'erwarten',
  'benoetige',
  'benoetigen',
  'benoetigt',
  'brauche',
  'brauchen',
  'entgegen',
  'entgegensehen',
  'fordern',
  'empfehlen',
  'raten',
  'please',
  'kindly',
  'ask',
  'asked',
  'request',
  'requested',
  'require',
  'required',
  'expect',
  'need',
  'appreciate',
  'grateful',
  'recommend',
  'urge',
];
const germanModals = [
  'sollten',
  'sollen',
  'muessen',
  'koennen',
  'koennten',
  'moechten',
  'wollen',
  'duerfen',
  'solltest',
  'musst',
  'kannst',
];
const englishModals = ['should', 'must', 'can', 'could', 'may', 'need', 'have', 'would'];
/** "Erhalten Sie in Kürze …" promises, however much it looks like an order. */
const promising = new Set(['erhalten', 'bekommen', 'hoeren', 'werden', 'lesen', 'finden']);
const englishVerbs = new Set(
  'send return reply respond call ring contact write complete sign submit provide inform pay book visit come arrange confirm get make check'.split(
    ' ',
  ),
);
/** What a parcel, a repair or a new shop does when it is announced. */
const happenings = [
  ...['eintreffen', 'ankommen', 'folgen', 'kommen', 'erscheinen', 'starten', 'beginnen', 'oeffnen', 'eroeffnen'],
  ...[
    'fertig',
    'abgeschlossen',
    'verfuegbar',
    'lieferbar',
    'erhaeltlich',
    'bereit',
    'behoben',
    'erledigt',
    'funktionieren',
  ],
  ...[
    'arrive',
    'reach',
    'follow',
    'ship',
    'leave',
    'open',
    'start',
    'begin',
    'launch',
    'come',
    'touch',
    'ready',
    'available',
    'complete',
    'resolved',
  ],
];
/** What was done is no promise any more. */
const past = new Set(
  'hat habe haben hatte hatten wurde wurden konnte konnten war waren musste mussten has had was were'.split(' '),
);
/** What comes or happens is announced as well, without a word about who sees to it. */
const arrivals = new Set(
  'geht gehen landet landen verlaesst verlassen should arrives arrive kommt kommen folgt folgen erfolgt erfolgen meldet melden trifft treffen ruft erreicht erreichen informiert informieren startet beginnen liefert liefern will shall'.split(
    ' ',
  ),
);
