import {
  body,
  type Clause,
  clausesOf,
  defineRule,
  type Hit,
  hasMoment,
  isParticiple,
  isQuestion,
  type Letter,
  type Lookup,
  missingAt,
  namesMoment,
  negationIn,
  type Range,
  type Sentence,
  search,
  senderWords,
  type Word,
} from '../src/rule/index.js';

export default defineRule({
  id: 'complaint-solution',
  category: 'arguments',
  level: 'warning',
  types: ['complaint-reply'],
  seldom: ['complaint-solution/'],
  title: {
    de: 'Lösen Sie das Problem, und sagen Sie, bis wann',
    en: 'Solve the problem, and say by when',
  },
  why: {
    de: 'Wer sich beschwert, will bleiben. Mitgefühl, eine Lösung und ein Datum machen aus Ärger oft mehr Treue, als vorher da war. Wer schuld ist, fragt dann niemand mehr.',
    en: 'People who complain want to stay. Sympathy, a solution and a date often turn anger into more loyalty than there was before. Then nobody asks whose fault it was.',
  },
  messages: {
    regret: {
      de: 'Zeigen Sie zuerst, dass es Ihnen leidtut oder dass Sie Ihren Kunden verstehen („Das tut mir leid, denn …“): Im Brief fehlt ein Wort des Bedauerns.',
      en: 'First say that you are sorry or that you understand (“I am sorry that …”): the letter has no word of regret.',
    },
    solution: {
      de: 'Schreiben Sie, was Sie tun („Am Freitag bringen wir Ihnen ein neues Gerät“): Im Brief fehlt eine Lösung oder ein Schritt, den Sie gehen.',
      en: 'Write what you will do (“On Friday we will bring you a new one”): the letter names no solution and no step that you take.',
    },
    when: {
      de: 'Nennen Sie ein Datum oder jemanden, den Ihr Kunde direkt erreicht: Bisher steht hier weder, bis wann etwas geschieht, noch eine Durchwahl oder persönliche Adresse.',
      en: 'Give a date, or somebody whom your customer can reach directly: so far the letter says neither when something will happen, nor gives a direct number or personal address.',
    },
    blame: {
      de: 'Lassen Sie die Schuldfrage weg und schreiben Sie, wie es weitergeht: „{found}“ klingt wie ein Vorwurf.',
      en: 'Leave out whose fault it was and write what happens next: “{found}” sounds like a reproach.',
    },
  },
  exceptions: {
    de: 'Als Lösung zählt auch ein Zwischenschritt („Bis Freitag prüfe ich …“), als Kontakt nur eine Durchwahl, eine Mobilnummer oder eine persönliche Adresse. Entlastende Sätze („Sie haben nichts falsch gemacht“) sind kein Vorwurf.',
    en: 'A step on the way counts as a solution (“By Friday I will check …”); only a direct number, a mobile number or a personal address counts as a contact. Sentences that take the blame away (“You did nothing wrong”) are no reproach.',
  },
  examples: {
    de: [
      {
        type: 'complaint-reply',
        bad: `Guten Tag Frau Roth,<mark></mark>

danke für Ihren Brief. Am Freitag bringe ich Ihnen eine neue Kanne.

Freundliche Grüße
Eva Sander`,
        good: `Guten Tag Frau Roth,

danke für Ihren Brief. Es tut mir leid, dass die Kanne tropft. Am Freitag bringe ich Ihnen eine neue.

Freundliche Grüße
Eva Sander`,
      },
      {
        type: 'complaint-reply',
        bad: `Guten Tag Frau Roth,

es tut uns leid, dass die Kanne tropft. <mark>Sie haben sie offenbar falsch bedient</mark>. Wir tauschen sie um.

Freundliche Grüße
Ihr Kundendienst<mark></mark>`,
        good: `Guten Tag Frau Roth,

es tut uns leid, dass die Kanne tropft. Sie haben nichts falsch gemacht. Bis Freitag tauschen wir sie um.

Freundliche Grüße
Ihr Kundendienst`,
      },
    ],
    en: [
      {
        type: 'complaint-reply',
        bad: `Dear Ms Roth,

I am sorry that your pot leaks. <mark>You failed to rinse it</mark>. We will replace it.

Kind regards
Your customer service<mark></mark>`,
        good: `Dear Ms Roth,

I am sorry that your pot leaks. We will replace it by Friday.

Kind regards
Your customer service`,
      },
      {
        type: 'complaint-reply',
        bad: `Dear Ms Roth,

We are sorry that your pot leaks. We have read your letter carefully.<mark></mark>

Kind regards
Eve Sanders
Direct line 020 7946 0217`,
        good: `Dear Ms Roth,

We are sorry that your pot leaks. A new one is on its way to you.

Kind regards
Eve Sanders
Direct line 020 7946 0217`,
      },
    ],
  },
  *check(letter, {list}) {
    const words = {
      solution: list('solution'),
      refusal: list('refusal'),
      talk: list('talk'),
    };
    const regret = list('regret');
    const blame = list('blame');
    const all = body(letter).flatMap((block) => block.sentences);
    const reproaches = all.map((sentence) => reproachIn(letter, sentence, blame));
    for (const at of reproaches)
      if (at) yield {message: 'blame', at, values: {found: shortened(letter, at)}, part: 'blame'};
    if (hasOpenBlock(letter)) return;
    if (!all.some((sentence, at) => !reproaches[at] && isRegret(letter, sentence, regret)))
      yield {message: 'regret', at: missingAt(letter, 'salutation', 'body'), part: 'a'};
    const steps = all.filter((sentence) => isSolution(letter, sentence, words));
    if (steps.length === 0) yield {message: 'solution', at: missingAt(letter, 'body'), part: 'b'};
    const near = steps.flatMap((step) => nearby(step, all));
    if (!near.some((sentence) => hasMoment(sentence, letter.language)) && !hasPersonalContact(letter))
      yield {message: 'when', at: missingAt(letter, 'signature', 'closing', 'body'), part: 'c'};
  },
});

interface SolutionWords {
  readonly solution: Lookup;
  readonly refusal: Lookup;
  readonly talk: Lookup;
}

/** A placeholder that may hold whole paragraphs: nobody can say what is missing. */
function hasOpenBlock(letter: Letter): boolean {
  return letter.source.fields().some(({field}) => field.kind === 'text-block');
}

function baseOf({language}: Letter): 'de' | 'en' {
  return language === 'en' ? 'en' : 'de';
}

/** "Wir bedauern, Ihnen mitteilen zu müssen" regrets nothing; "Ich verstehe Ihren Ärger" does. */
function isRegret(letter: Letter, sentence: Sentence, cues: Lookup): boolean {
  const hits = search(sentence, cues);
  if (hits.some(({entry}) => entry.say[0] !== 'ambiguous')) return true;
  if (hits.length === 0) return false;
  const {words} = sentence;
  const refuses = clausesOf(sentence, baseOf(letter)).some((clause) => negationIn(clause, baseOf(letter)));
  return !refuses && !words.some(({key}) => /^(?:mitteilen|muessen|ablehnen|inform|advise|decline|reject)$/.test(key));
}

/** A clause in which the sender does something, or the customer gets something. */
function isSolution(letter: Letter, sentence: Sentence, lists: SolutionWords): boolean {
  const language = baseOf(letter);
  const hits = search(sentence, lists.solution);
  if (hits.length === 0 && !sentence.words.some(isSubject)) return false;
  const spoilt = search(sentence, lists.refusal);
  const talk = search(sentence, lists.talk);
  return clausesOf(sentence, language).some((clause) => {
    const own = hits.length === 0 ? hits : hits.filter((hit) => touches(clause, hit));
    const acts = actsForCustomer(letter, clause);
    if (own.length === 0 && !acts) return false;
    if (isCondition(letter, clause) || spoilt.some((hit) => touches(clause, hit))) return false;
    const denied = negationIn(clause, language);
    const open = own.filter(
      ({range}) => !denied || (denied.at[0] >= range[0] && denied.at[1] <= range[1]) || isFree(clause),
    );
    const soon = senderActs(clause) && namesMoment(clause.words, letter.language);
    const only = talk.some((hit) => touches(clause, hit) && !(soon && hit.entry.say[0] === 'news'));
    if (open.some((hit) => (hit.entry.say[0] !== 'comes' || !only) && solves(letter, clause, hit))) return true;
    return acts && !denied && !only;
  });
}

/** "Bis Freitag tauschen wir …" begins like a condition and is none. */
function isCondition(letter: Letter, {role, words}: Clause): boolean {
  return role === 'condition' && !(words[0]?.key === 'bis' && namesMoment(words.slice(0, 4), letter.language));
}

/** "Das kostet Sie nichts", "Sie zahlen keinen Cent": a negation that is good news. */
function isFree({words}: Clause): boolean {
  return words.some(
    ({key}, at) =>
      key === 'nichts' || (/^keinen?$/.test(key) && /^(?:cent|rappen|euro)$/.test(words[at + 1]?.key ?? '')),
  );
}

function solves(letter: Letter, clause: Clause, hit: Hit): boolean {
  const role = hit.entry.say[0];
  if (role === 'gets') return true;
  if (role === 'comes') return namesMoment(clause.words, letter.language);
  if (role === 'thing') return !asksCustomer(clause) || senderActs(clause);
  if (role === 'step' && isPast(clause)) return false;
  return senderActs(clause) || isPassive(clause, hit);
}

const subjects: ReadonlySet<string> = new Set(
  "wir ich man we i we'll i'll we've i've we're i'm we’ll i’ll we’ve i’ve".split(' '),
);
const senders: ReadonlySet<string> = new Set('unser unsere mein meine our my'.split(' '));
const pastForms: ReadonlySet<string> = new Set(
  'habe haben hat hatte hatten wurde wurden worden have has had was were been'.split(' '),
);

/** "Wir schicken", "Unser Techniker kommt", "Our driver will bring". */
function senderActs({words}: Clause): boolean {
  if (words.some(({key}) => subjects.has(key))) return true;
  if (words.some(({text}) => text === 'Sie')) return false;
  return words.some(({key}) => senders.has(key));
}

/** "Bitte schicken Sie uns …", "Please send us …": the customer is the one who acts. */
function asksCustomer({words}: Clause): boolean {
  return words.some(({text, key}, at) => text === 'Sie' || key === 'please' || (key === 'you' && at === 0));
}

/** "wird Ihnen gutgeschrieben", "will be sent"; else the verb is an infinitive: "wir werden gutschreiben". */
function isPassive({words}: Clause, {range}: Hit): boolean {
  const verb = words.findLast(({at}) => at[1] <= range[1]);
  if (!verb) return false;
  if (words.some(({key}) => /^(?:be|been|being|is|are|was|were)$/.test(key)))
    return /(?:ed|[a-z]{2}t|own|en|id)$/.test(verb.key);
  if (!words.some(({key}) => /^(?:wird|werden|wurden?|worden|ist|sind)$/.test(key))) return false;
  return isParticiple(verb.key);
}

/** A finished step is no step to come: "Wir haben Ihren Fall geprüft". */
function isPast({words}: Clause): boolean {
  return words.some(({key}) => pastForms.has(key));
}

/** "Am Samstag pflanzen wir Ihnen …": whatever the sender does for the customer or at a time that is named. */
function actsForCustomer(letter: Letter, clause: Clause): boolean {
  const {words} = clause;
  if (words.length < 4 || !words.some(isSubject) || isPast(clause)) return false;
  const forYou = words.some(({text, key}) => /^(?:Ihnen|Sie)$/.test(text) || /^(?:dir|dich|you)$/.test(key));
  return forYou || namesMoment(words, letter.language);
}

function isSubject({key}: Word): boolean {
  return subjects.has(key) && key !== 'man';
}

function touches({words}: Clause, {range}: Hit): boolean {
  return words.some(({at}) => at[0] >= range[0] && at[1] <= range[1]);
}

/** The step and the sentences beside it in its paragraph: "Wir tauschen das Gerät. Am Freitag ist es bei Ihnen." */
function nearby(step: Sentence, all: readonly Sentence[]): readonly Sentence[] {
  const at = all.indexOf(step);
  return [all[at - 1], step, all[at + 1]].filter((one) => one !== undefined).filter((one) => one.block === step.block);
}

/** A direct line, a mobile or a personal mailbox: a way to somebody who knows the case. */
function hasPersonalContact({facts, external}: Letter): boolean {
  if (external.signature) return true;
  const own = (part: string): boolean => part !== 'quoted' && part !== 'recipient';
  return (
    facts.phones.some(({kind, part}) => own(part) && (kind === 'direct' || kind === 'mobile')) ||
    facts.mailboxes.some(({kind, part}) => own(part) && kind === 'personal')
  );
}

/** The sentence or the clause that blames the customer. */
function reproachIn(letter: Letter, sentence: Sentence, cues: Lookup): Range | undefined {
  const whole = ifOnly(sentence);
  if (whole) return whole;
  const language = baseOf(letter);
  const hits = search(sentence, cues);
  if (hits.length === 0 && !sentence.words.some(({key}) => reproaching.has(key))) return undefined;
  for (const clause of clausesOf(sentence, language)) {
    if (
      shouldHave(clause) ||
      hits.some((hit) => touches(clause, hit) && isReproach(letter, sentence, clause, hit, language)) ||
      isSupposed(letter, sentence, clause, hits)
    )
      return spanOf(clause);
  }
  return undefined;
}

/** Without one of these, only the words of the dictionary blame anybody: "you should have", "Sie hätten … müssen", "weil Sie nicht". */
const reproaching: ReadonlySet<string> = new Set('should haetten haettest weil da'.split(' '));

/** "Sie haben den Karton offenbar mit dem Messer geöffnet", "you probably left the lid open": a guess at what the customer did. */
function isSupposed(letter: Letter, sentence: Sentence, clause: Clause, hits: readonly Hit[]): boolean {
  if (clause.role === 'condition' || isQuestion(sentence)) return false;
  if (hits.length === 0 && baseOf(letter) === 'en') return false;
  const own = hits.filter((hit) => touches(clause, hit));
  const has = (role: string, some: readonly Hit[] = own): boolean => some.some(({entry}) => entry.say[0] === role);
  if (has('innocent') || senderWords(letter, sentence).some((word) => isInside(clause, word, hits))) return false;
  const guess = has('guess', hits);
  if (baseOf(letter) === 'en') return (guess || has('excess')) && youDid(clause);
  if (accused(clause, 'de') && endsInParticiple(clause)) return guess || has('excess') || isBlamedFor(clause);
  if (isBlamedFor(clause) && /^(?:war|waren)$/.test(clause.words.at(-1)?.key ?? '')) return true;
  return guess && ((has('household') && hasHousehold(clause, own)) || happenedAtYours(clause, has('excess')));
}

/** A word for the sender in the clause that is not part of a guess ("nach unserer Einschätzung"). */
function isInside(clause: Clause, word: Word, hits: readonly Hit[]): boolean {
  return clause.words.includes(word) && !hits.some(({range}) => word.at[0] >= range[0] && word.at[1] <= range[1]);
}

/** "… geöffnet", "… geöffnet haben". */
function endsInParticiple({words}: Clause): boolean {
  const last = /^(?:haben|hast|hatten|hattest)$/.test(words.at(-1)?.key ?? '') ? words.at(-2) : words.at(-1);
  return (
    last !== undefined &&
    /^[a-zäöüß]{3,}(?:t|en)$/.test(last.text) &&
    !/^(?:nicht|recht|selbst|erst|haben)$/.test(last.key)
  );
}

/** "…, weil Sie nicht zu Hause waren", "da Sie keinen Beleg aufgehoben haben". */
function isBlamedFor(clause: Clause): boolean {
  const [first, second] = clause.words;
  return /^(?:weil|da)$/.test(first?.key ?? '') && second?.text === 'Sie' && negationIn(clause, 'de') !== undefined;
}

/** "Ihre Kinder haben wohl …": the customer's people are the customer. */
function hasHousehold(clause: Clause, hits: readonly Hit[]): boolean {
  const theirs = hits.some(({entry, words: [at]}) => {
    if (entry.say[0] !== 'household' || at === undefined) return false;
    const start = clause.words.findIndex((word) => word.at[0] === hits.find((hit) => hit.entry === entry)?.range[0]);
    return /^(?:ihre?|dein|deine)$/.test(clause.words[start - 1]?.key ?? '');
  });
  return theirs && clause.words.some(({key}) => /^(?:hat|haben)$/.test(key)) && endsInParticiple(clause);
}

/** "wurde bei Ihnen zu heiß gewaschen", "stand bei Ihnen in der Sonne". */
function happenedAtYours(clause: Clause, excess: boolean): boolean {
  const {words} = clause;
  const yours = words.findIndex(
    ({text}, at) => /^(?:Ihnen|dir)$/.test(text) && /^(?:bei|von)$/.test(words[at - 1]?.key ?? ''),
  );
  if (yours < 0 || negationIn(clause, 'de')) return false;
  if (words.some(({key}) => /^(?:stand|standen|lag|lagen)$/.test(key))) return true;
  return words.some(({key}) => /^wurden?$/.test(key)) && (excess || words[yours - 1]?.key === 'von');
}

/** "you left", "you must have entered", "you probably put": a verb of the past right behind "you". */
function youDid({words}: Clause): boolean {
  return words.some(({key}, at) => {
    if (key !== 'you' && key !== "you've" && key !== 'you’ve') return false;
    const verb = words.slice(at + 1, at + 6).find((word) => !between.test(word.key));
    return verb !== undefined && (/[a-z]{2}ed$/.test(verb.key) || irregular.has(verb.key));
  });
}

const between = /^(?:have|had|must|may|might|could|well|also|to|seem|appear|simply|just|not|[a-z]+ly)$/;
const irregular = new Set(
  'left put took set let kept forgot forgotten chose chosen cut broke broken sent gave made spilt ran run did done bent blew burnt burned drove fed hit held hung laid lent overran overslept shut stood stuck threw tore torn wore worn misread overlooked misunderstood'.split(
    ' ',
  ),
);

function isReproach(letter: Letter, sentence: Sentence, clause: Clause, hit: Hit, language: 'de' | 'en'): boolean {
  const role = hit.entry.say[0] ?? '';
  if (!/^(?:noun|careless|would|verb|not)$/.test(role)) return false;
  if (role === 'would') return sentence.words.some(({key}) => /^(?:waere|waeren|haette|haetten|would)$/.test(key));
  const denied = negationIn(clause, language);
  const within = denied !== undefined && denied.at[0] >= hit.range[0] && denied.at[1] <= hit.range[1];
  if (denied && !within) return false;
  const own = senderWords(letter, sentence).filter((word) => clause.words.includes(word));
  if (role === 'careless' && own.length > 0) return false;
  if (role === 'noun' || role === 'careless')
    return (
      !own.some(({key}) => /^(?:unser|mein|our|my)/.test(key)) &&
      !clause.words.some(({key}) => key === 'ob' || key === 'whether')
    );
  if (clause.role === 'condition' || own.some(({key}) => subjects.has(key))) return false;
  return accused(clause, language);
}

/** "Sie haben … versäumt", "dass Sie … verletzt haben", "you ignored": the customer did it, not "wurde Ihnen falsch berechnet". */
function accused({words}: Clause, language: 'de' | 'en'): boolean {
  if (words.some(({key}) => receiving.test(key))) return false;
  if (language === 'en')
    return words.some(
      ({key}, at) =>
        (key === 'you' || key === "you've" || key === 'you’ve') &&
        /^(?:have|had|did|seem|appear|apparently|also|obviously|clearly|evidently|[a-z]+ed|[a-z]+ly|forgot|misread|misunderstood)$/.test(
          words[at + 1]?.key ?? '',
        ),
    );
  if (words.some(({key}, at) => key === 'von' && /^(?:Ihnen|dir)$/.test(words[at + 1]?.text ?? '')))
    return words.some(({key}) => /^(?:wurden?|worden|ist|sind)$/.test(key));
  const you = words.some(({text, key}) => text === 'Sie' || key === 'du');
  const did = words.some(({key}) => /^(?:haben|hast|hatten|hattest)$/.test(key));
  return you && did && !words.some(({key}) => /^(?:worden|wurden?)$/.test(key));
}

/** Whoever got the wrong thing has done nothing wrong. */
const receiving =
  /^(?:bekommen|erhalten|erfahren|gekriegt|erlebt|gewartet|gesucht|received|given|charged|billed|been|got|sold|told|waited)$/;

/** "Hätten Sie den Aushang gelesen, wäre …": only without nicht, for "Hätten Sie uns nicht geschrieben, …" is praise. */
function ifOnly({words, text, at}: Sentence): Range | undefined {
  const behind = onlyBehind(words);
  if (behind && !/\?\s*$/.test(text)) return [at[0], words.at(-1)?.at[1] ?? at[1]];
  const [first, second] = words;
  const third = words[2]?.key ?? '';
  const german =
    second?.text === 'Sie' && (first?.key === 'haetten' || (first?.key === 'wenn' && hasVerb(words, 'haetten')));
  const english =
    (first?.key === 'had' && second?.key === 'you') ||
    (first?.key === 'if' && second?.key === 'you' && third === 'had');
  if ((!german && !english) || /\?\s*$/.test(text)) return undefined;
  const comma = words.findIndex((word, index) => index > 1 && word.before.includes(','));
  if (comma < 0 || words.slice(0, comma).some(({key}) => /^(?:nicht|not|gern|gerne|lieber)$/.test(key)))
    return undefined;
  const rest = words.slice(comma);
  if (
    !rest.some(({key}) => /^(?:waere|waeren|haette|haetten|wuerden?|koennten?|wuessten|would|could|might)$/.test(key))
  )
    return undefined;
  return [at[0], words.at(-1)?.at[1] ?? at[1]];
}

/** "Das wäre nicht passiert, wenn Sie … nachgezogen hätten", "… if you had read it". */
function onlyBehind(words: readonly Word[]): boolean {
  const at = words.findIndex(
    ({key, before}, index) =>
      index > 2 &&
      ((key === 'wenn' && before.includes(',') && words[index + 1]?.text === 'Sie') ||
        (key === 'if' && words[index + 1]?.key === 'you' && words[index + 2]?.key === 'had')),
  );
  if (at < 0) return false;
  const [main, only] = [words.slice(0, at), words.slice(at)];
  return (
    main.some(({key}) =>
      /^(?:passiert|geschehen|entstanden|vorgekommen|vermeidbar|vermeiden|happened|avoided|occurred)$/.test(key),
    ) &&
    main.some(({key}) => /^(?:waere|waeren|haette|haetten|would|could)$/.test(key)) &&
    (only.at(-1)?.key === 'haetten' || only[0]?.key === 'if') &&
    !only.some(({key}) => /^(?:nicht|not)$/.test(key))
  );
}

/** "Wenn Sie … gelesen hätten, …": the verb stands before the first comma. */
function hasVerb(words: readonly Word[], key: string): boolean {
  const comma = words.findIndex((word, at) => at > 0 && word.before.includes(','));
  return comma > 0 && words[comma - 1]?.key === key;
}

/** "Sie hätten sich informieren müssen", "You should have checked": but not "Sie hätten informiert werden müssen". */
function shouldHave({words}: Clause): boolean {
  if (!words.some(({key}) => key === 'should' || key === 'haetten' || key === 'haettest')) return false;
  const keys = words.map(({key}) => key);
  const you = keys.indexOf('you');
  if (you >= 0 && keys[you + 1] === 'should' && keys[you + 2] === 'have')
    return !/^(?:been|had|got|received|heard|gotten|enjoyed|felt|found|seen|not)$/.test(keys[you + 3] ?? '');
  const index = keys.findIndex((key) => key === 'haetten' || key === 'haettest');
  if (index < 0 || !words.some(({text, key}) => text === 'Sie' || key === 'du')) return false;
  const modal = keys.at(-1) ?? '';
  if (modal === 'koennen') return keys.some((key) => /^(?:entnehmen|nachlesen|erkennen|wissen)$/.test(key));
  if (!/^(?:muessen|sollen|duerfen)$/.test(modal) || keys.at(-2) === 'werden') return false;
  if (keys.some((key) => /^(?:wir|ich|bekommen|erhalten|erfahren|warten|erleben)$/.test(key))) return false;
  return modal === 'duerfen' || !keys.includes('nicht');
}

function spanOf({words}: Clause): Range | undefined {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? [first.at[0], last.at[1]] : undefined;
}

/** A long clause is quoted by its beginning. */
function shortened(letter: Letter, [start, end]: Range): string {
  const text = letter.source.text.slice(start, end).replace(/\s+/g, ' ');
  return text.length <= 80 ? text : `${text.slice(0, text.lastIndexOf(' ', 76))} …`;
}
