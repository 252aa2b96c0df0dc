import {
  body,
  defineRule,
  type Finding,
  type Letter,
  part,
  type Range,
  replacementOf,
  type Sentence,
  search,
  sentences,
  textOf,
} from '../src/rule/index.js';

export default defineRule({
  id: 'cliche',
  category: 'wording',
  level: 'info',
  title: {
    de: 'Sagen Sie etwas, das nur in diesem Brief stehen kann',
    en: 'Say something that only this letter can say',
  },
  why: {
    de: 'Floskeln liest niemand mehr. Ein konkreter Satz an ihrer Stelle – ein Name, eine Nummer, ein Tag – zeigt, dass Sie Ihren Kunden meinen.',
    en: 'Nobody reads worn-out phrases any more. A concrete sentence instead – a name, a number, a day – shows that you mean your customer.',
  },
  messages: {
    better: {
      de: 'Schreiben Sie etwas Greifbares, zum Beispiel {better}: „{found}“ steht in jedem Brief.',
      en: 'Write something concrete, such as {better}: “{found}” stands in every letter.',
    },
    leaveOut: {
      de: 'Streichen Sie „{found}“ oder sagen Sie, was nur Ihr Kunde von Ihnen hört: Diese Wendung steht in jedem Brief.',
      en: 'Leave out “{found}” or say what only your customer hears from you: this phrase stands in every letter.',
    },
    farewell: {
      de: 'Enden Sie mit einem ganzen Satz, etwa „Ich freue mich auf Ihre Antwort.“: „{found}“ hängt den Gruß an wie vor hundert Jahren.',
      en: 'End with a whole sentence, such as “I look forward to your answer.”: “{found}” ties the greeting on as a century ago.',
    },
  },
  exceptions: {
    de: 'Ein Dank, ein Wunsch oder ein Angebot zu helfen, das sagt, wofür, wann oder unter welcher Nummer.',
    en: 'Thanks, wishes and offers of help that say what for, when or on which number.',
  },
  examples: {
    de: [
      {
        bad: 'Für Rückfragen <mark>stehen wir Ihnen jederzeit gerne zur Verfügung</mark>.',
        good: 'Haben Sie Fragen? Sie erreichen mich bis 18 Uhr unter 0531 20 17-14.',
      },
      {bad: '<mark>Wir danken für Ihr Verständnis</mark>.', good: 'Danke, dass Sie am Montag gewartet haben.'},
      {bad: 'Wir hoffen, Ihnen hiermit <mark>gedient zu haben</mark>.', good: 'Passt das für Sie?'},
      {
        type: 'reply',
        bad: `Guten Tag Frau Roth,

danke für Ihren Anruf. Ich komme am Montag <mark>und verbleibe</mark>

mit freundlichen Grüßen
Eva Sander`,
        good: `Guten Tag Frau Roth,

danke für Ihren Anruf. Ich komme am Montag. Es bleibt bei neun Uhr.

Freundliche Grüße
Eva Sander`,
      },
    ],
    en: [
      {bad: '<mark>Please do not hesitate to contact</mark> us.', good: 'Call me on 020 7946 0958.'},
      {
        bad: '<mark>We apologise for any inconvenience caused</mark>.',
        good: 'I am sorry that you waited for an hour on Monday.',
      },
    ],
  },
  *check(letter, {dictionary}) {
    for (const sentence of sentences(letter)) {
      for (const hit of search(sentence, dictionary)) {
        const {entry} = hit;
        const at = wholePhrase(letter, sentence, hit.range);
        const found = textOf(letter, at);
        if (entry.say.length === 0) yield {message: 'leaveOut', at, values: {found}};
        else {
          const {texts} = replacementOf(letter, sentence, hit);
          const fits = at[0] === hit.range[0];
          yield {message: 'better', at, values: {found, better: entry.say}, replacements: fits ? texts : []};
        }
      }
    }
    yield* farewell(letter);
  },
});

/** "Wir danken", "Gerne stehen wir": the words in front that belong to the phrase. */
function wholePhrase(letter: Letter, {words}: Sentence, [start, end]: Range): Range {
  const first = words.findIndex(({at}) => at[0] === start);
  const [one, two] = [words[first - 1], words[first]];
  if (!one || !two || two.before !== '' || one.field || one.cited) return [start, end];
  return /^(?:wir|ich|gerne?|jederzeit|we|i|vielen|besten|herzlichen)$/.test(one.key) &&
    letter.source.text.slice(one.at[1], start).trim() === ''
    ? [one.at[0], end]
    : [start, end];
}

/** "… und verbleiben | mit freundlichen Grüßen": the last sentence runs into the closing formula. */
function* farewell(letter: Letter): Generator<Finding<'farewell'>> {
  if (letter.language === 'en' || !part(letter, 'closing')) return;
  const sentence = body(letter).at(-1)?.sentences.at(-1);
  const words = sentence?.words ?? [];
  const end = words.findLastIndex(({key}) => !/^(?:wir|ich|uns|mich|ihr|ihre)$/.test(key));
  const verb = words[end];
  const last = words.at(-1);
  if (!sentence || !verb || !last || verb.cited || /[.!?]\s*$/.test(sentence.text)) return;
  const tail = words.slice(end + 1).map(({key}) => key);
  const remains = /^(?:verbleiben?|zeichnen?)$/.test(verb.key);
  const commends = /^empfehlen?$/.test(verb.key) && tail.some((key) => key === 'uns' || key === 'mich');
  if (!remains && !commends) return;
  const joined = words[end - 1]?.key === 'und' ? words[end - 1] : verb;
  const at: Range = [(joined ?? verb).at[0], last.at[1]];
  yield {message: 'farewell', at, values: {found: textOf(letter, at)}};
}
