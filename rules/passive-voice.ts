import {
  activeOf,
  baseLanguage,
  type Context,
  defineRule,
  type Letter,
  type Passive,
  passives,
  type Sentence,
  search,
  senderWords,
  sentences,
  textOf,
} from '../src/rule/index.js';

export default defineRule({
  id: 'passive-voice',
  category: 'wording',
  level: 'info',
  title: {
    de: 'Sagen Sie, wer etwas tut',
    en: 'Say who does it',
  },
  why: {
    de: 'Ein Passiv verschweigt, wer handelt. „Wir bearbeiten Ihren Antrag“ ist ein Versprechen, „Ihr Antrag wird bearbeitet“ ein Vorgang.',
    en: 'A passive hides who acts. “We will send it on Monday” is a promise, “it will be sent” is a process.',
  },
  messages: {
    active: {
      de: 'Schreiben Sie „{better}“: So weiß Ihr Kunde, wer sich kümmert.',
      en: 'Write “{better}”: your customer then knows who takes care of it.',
    },
    actor: {
      de: 'Nennen Sie bei „{found}“, wer handelt: „Wir …“, „Ich …“ oder „Sie …“. Ein Satz mit einem Menschen darin klingt nach Ihnen und verspricht mehr.',
      en: 'Say who acts in “{found}”: “We …”, “I …” or “You …”. A sentence with a person in it sounds like you and promises more.',
    },
  },
  exceptions: {
    de: 'Zukunft („Wir werden liefern“), Zustand („ist geöffnet“), Werden („es wird warm“), ein genannter Urheber („vom TÜV geprüft“) und Tatsachen, bei denen niemand zu nennen wäre („wurde 1998 gegründet“).',
    en: 'States (“is closed”, “is booked”), a named actor (“checked by our workshop”), requests in set form (“you are required to”), and facts without an actor worth naming (“was founded in 1998”).',
  },
  examples: {
    de: [
      {
        bad: '<mark>Ihr Antrag wird bearbeitet</mark>.',
        good: 'Wir bearbeiten Ihren Antrag.',
      },
      {
        bad: 'Der Termin kann am Freitag <mark>bestätigt werden</mark>.',
        good: 'Am Freitag bestätigen wir Ihnen den Termin.',
      },
      {
        bad: 'Die Kosten <mark>werden Ihnen in Rechnung gestellt</mark>.',
        good: 'Es wird Frühling, und wir werden Ihnen pünktlich liefern.',
      },
      {
        bad: 'Die Heizung <mark>ist im Mai gewartet worden</mark>.',
        good: 'Die Heizung wurde vom Meister geprüft. Unser Haus wurde 1998 gegründet.',
      },
    ],
    en: [
      {bad: 'Your order <mark>will be sent</mark> on Monday.', good: 'We will send your order on Monday.'},
      {bad: 'Orders <mark>cannot be changed</mark>.', good: 'You can choose a new date until Friday.'},
      {
        bad: 'The boiler <mark>was checked</mark> last week.',
        good: 'The boiler was checked by our engineer. The shop was founded in 1998 and is closed today.',
      },
    ],
  },
  *check(letter, context) {
    const language = baseLanguage(letter.language);
    for (const sentence of sentences(letter)) {
      for (const passive of passives(sentence.words, language)) {
        if (passive.agent || passive.fact || isOthersAct(sentence, passive)) continue;
        yield finding(letter, sentence, passive, context);
      }
    }
  },
});

function finding(
  letter: Letter,
  sentence: Sentence,
  passive: Passive,
  context: Context<Readonly<Record<string, never>>>,
) {
  const active =
    baseLanguage(letter.language) === 'de' && writesWe(letter)
      ? activeOf(letter, sentence, passive, {
          acts: search(sentence, context.list('sender-acts')),
          things: search(sentence, context.list('customer-things')),
        })
      : undefined;
  if (active)
    return {message: 'active' as const, at: active.at, values: {better: active.text}, replacements: [active.text]};
  const {words} = sentence;
  const [first, last] = [words[passive.first], words[passive.last]];
  const at = [first?.at[0] ?? sentence.at[0], last?.at[1] ?? sentence.at[1]] as const;
  return {message: 'actor' as const, at, values: {found: short(textOf(letter, at))}};
}

/** One person who writes "ich" and never "wir" would not say "Wir bearbeiten". */
function writesWe(letter: Letter): boolean {
  let writesAtAll = false;
  for (const sentence of sentences(letter)) {
    for (const {key} of senderWords(letter, sentence)) {
      if (key.startsWith('wir') || key.startsWith('uns')) return true;
      writesAtAll = true;
    }
  }
  return !writesAtAll;
}

/** "Unser Gesuch wurde bewilligt", "was gesprochen wird": somebody else acts, or everybody. */
function isOthersAct({words}: Sentence, {participle, auxiliary}: Passive): boolean {
  const verb = words[participle]?.key ?? '';
  if (/^(?:bewilligt|genehmigt|zugelassen|anerkannt|approved|granted)$/.test(verb))
    return words.slice(0, Math.max(participle, auxiliary)).some(({key}) => /^(?:unsere?|mein|meine|our|my)$/.test(key));
  // "Dieses Schreiben wurde maschinell erstellt" stands where a signature would.
  return verb === 'erstellt' && words.some(({key}) => key === 'maschinell');
}

/** A long group is known by its ends: „wird … in Rechnung gestellt“. */
function short(text: string): string {
  const words = text.split(' ');
  return words.length < 6 ? text : `${words[0]} … ${words.at(-1)}`;
}
