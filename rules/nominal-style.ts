import {
  baseLanguage,
  defineRule,
  genitiveChains,
  nominalisations,
  type Sentence,
  sentences,
} from '../src/rule/index.js';

export default defineRule({
  id: 'nominal-style',
  category: 'wording',
  level: 'warning',
  title: {
    de: 'Machen Sie aus Hauptwörtern wieder Verben',
    en: 'Turn nouns back into verbs',
  },
  why: {
    de: 'Wo drei Hauptwörter eine Tätigkeit verstecken, weiß niemand mehr, wer was tut. Verben erzählen es in der Reihenfolge, in der es geschieht.',
    en: 'Where three nouns hide an action, nobody knows who does what. Verbs tell it in the order in which it happens.',
  },
  messages: {
    nouns: {
      de: 'Machen Sie aus „{nouns}“ wieder Verben: Wer tut was? Ein Satz, der handelt, liest sich leichter als einer, der aufzählt.',
      en: 'Turn “{nouns}” back into verbs: who does what? A sentence that acts reads more easily than one that lists.',
    },
    chain: {
      de: 'Lösen Sie die Kette „{found}“ auf: Ein Verb oder ein Nebensatz sagt dasselbe, ohne dass man rückwärts lesen muss.',
      en: 'Break up the chain “{found}”: a verb or a clause says the same, and nobody has to read it backwards.',
    },
  },
  exceptions: {
    de: 'Feste Begriffe wie Rechnung, Kündigung, Leistung oder Abteilung zählen nicht, auch nicht am Ende einer Zusammensetzung; eine bloße Aufzählung („Planung, Fertigung und Montage“) zählt einmal.',
    en: 'Established terms such as payment, insurance or agreement do not count; a mere list (“installation, adjustment and inspection”) counts once.',
  },
  source: {
    de: 'Hausregeln guter Verwaltungssprache, etwa „Bürgernahe Verwaltungssprache“ des Bundesverwaltungsamts: Verben statt Hauptwörter auf -ung.',
    en: 'Plain-language guides such as the US Federal Plain Language Guidelines: avoid hidden verbs.',
  },
  examples: {
    de: [
      {
        bad: 'Die <mark>Sperrung des Beckens diente der Einhaltung der Regeln zur Aufbereitung</mark> des Wassers.',
        good: 'Wir haben das Becken gesperrt, weil wir das Wasser aufbereiten müssen.',
      },
      {
        bad: 'Über die <mark>Überprüfung der Abwicklung der Zahlung</mark> informieren wir Sie.',
        good: 'Wir prüfen, was mit Ihrer Zahlung geschehen ist.',
      },
      {
        bad: 'Nach <mark>Ermittlung der Ursache und vor Beseitigung des Fehlers ist das Abschalten</mark> nötig.',
        good: 'Zur Rechnung und zur Kündigung der Versicherung schreiben wir Ihnen morgen.',
      },
    ],
    en: [
      {
        bad: 'We regret the <mark>termination before completion of the evaluation</mark>.',
        good: 'We stopped before we had evaluated everything.',
      },
      {
        bad: 'Please note the <mark>cancellation of the extension of the contract</mark>.',
        good: 'We will not extend the contract.',
      },
      {
        bad: 'On <mark>submission and after verification of the form, notification</mark> follows.',
        good: 'The payment, the insurance and the agreement are ready.',
      },
    ],
  },
  *check(letter) {
    const language = baseLanguage(letter.language);
    for (const sentence of sentences(letter)) {
      const {block, words} = sentence;
      if (block.part === 'subject' || block.kind === 'heading' || block.kind === 'cell') continue;
      const nouns = nominalisations(words, language);
      // English hangs nouns on "of" all the time: only where two of them hide verbs is it a chain to break.
      const least = language === 'en' ? 2 : 1;
      if (language === 'en' && nouns.length < least) continue;
      const chains = genitiveChains(words, language).filter(
        ([first, last, links]) =>
          (language === 'de' && links > 2) || nouns.filter((at) => at >= first && at <= last).length >= least,
      );
      const places = [...(nouns.length > 2 ? nouns : []), ...chains.flatMap(([first, last]) => [first, last])];
      if (places.length === 0) continue;
      let [begin, end] = [words.length, 0];
      for (const place of places) {
        begin = Math.min(begin, place);
        end = Math.max(end, place);
      }
      const [first, last] = [words[begin], words[end]];
      if (!first || !last) continue;
      const at = [first.at[0], last.at[1]] as const;
      if (nouns.length > 2)
        yield {message: 'nouns', at, values: {nouns: nouns.map((noun) => words[noun]?.text ?? '').join(', ')}};
      else yield {message: 'chain', at, values: {found: textBetween(words, begin, end)}};
    }
  },
});

function textBetween(words: Sentence['words'], first: number, last: number): string {
  return words
    .slice(first, last + 1)
    .map(({text}) => text)
    .join(' ');
}
