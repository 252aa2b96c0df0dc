import {defineRule, type Hit, replacementOf, type Sentence, search, sentences} from '../src/rule/index.js';

export default defineRule({
  id: 'abbreviation',
  category: 'wording',
  level: 'info',
  fix: 'safe',
  title: {
    de: 'Schreiben Sie Abkürzungen aus',
    en: 'Write abbreviations out',
  },
  why: {
    de: 'Eine Abkürzung spart Ihnen eine Sekunde und kostet jeden Leser zwei. Ausgeschrieben liest sich der Satz, wie Sie ihn sprechen würden.',
    en: 'An abbreviation saves you a second and costs every reader two. Written out, the sentence reads the way you would say it.',
  },
  messages: {
    writeOut: {
      de: 'Schreiben Sie {better} statt „{found}“: Das liest man, ohne es zu entschlüsseln.',
      en: 'Write {better} instead of “{found}”: nobody has to decode that.',
    },
  },
  exceptions: {
    de: 'Was jeder kennt: z. B., usw., ca., Dr., Nr., Tel., Str., Maße und Währungen, Firmenformen, auch in Zitaten von Gesetzen.',
    en: 'What everybody knows: e.g., etc., Dr, No., Tel., units and currencies, company forms.',
  },
  examples: {
    de: [
      {bad: 'Wir liefern <mark>i. d. R.</mark> am Montag.', good: 'Wir liefern meistens am Montag.'},
      {bad: 'Der Preis gilt <mark>inkl.</mark> Versand.', good: 'Der Preis gilt mit Versand.'},
      {
        bad: 'Kommen Sie am Montag <mark>bzw.</mark> Dienstag, <mark>ggf.</mark> auch abends.',
        good: 'Kommen Sie z. B. am Montag um ca. 9 Uhr, Tel. 0123 456-78.',
      },
    ],
    en: [
      {bad: 'It takes <mark>approx.</mark> two days.', good: 'It takes about two days, e.g. Monday and Tuesday.'},
      {bad: 'The date is <mark>TBC</mark>.', good: 'We will tell you the date on Friday.'},
    ],
  },
  *check(letter, {dictionary}) {
    for (const sentence of sentences(letter)) {
      for (const hit of search(sentence, dictionary)) {
        if (!isWritten(sentence, hit) || citesLaw(sentence, hit)) continue;
        const {at, texts} = replacementOf(letter, sentence, hit);
        const found = letter.source.text.slice(...hit.range).replace(/\s+/g, ' ');
        yield {message: 'writeOut', at, values: {found, better: hit.entry.say}, replacements: texts};
      }
    }
  },
});

/** The search knows no case and no full stop: "inc." is not the Inc. of a company, "max." is nobody's name. */
function isWritten({text, at}: Sentence, {entry, range, words}: Hit): boolean {
  const plain = (part: string): string => part.replace(/\s+/g, '');
  const end = range[1] - at[0];
  const found = plain(
    text.slice(range[0] - at[0], text[end] === '.' && !text.slice(0, end).endsWith('.') ? end + 1 : end),
  );
  return entry.forms.some((form) => {
    const wanted = plain(form);
    const opening = words[0] === 0 && found.slice(1) === wanted.slice(1);
    return found === wanted || found === `${wanted}.` || (opening && found.toLowerCase() === wanted.toLowerCase());
  });
}

/** "§ 3 i. V. m. § 7", "gem. § 4", "lt. BGB": citations of law stand as lawyers write them. */
function citesLaw(sentence: Sentence, {range}: Hit): boolean {
  const from = range[0] - sentence.at[0];
  const to = range[1] - sentence.at[0];
  return (
    /^\s*(?:§|Art\.?\s?\d|Abs\.?\s?\d|[A-ZÄÖÜ][A-Za-zäöüß]{0,12}[A-ZÄÖÜ]{1,12}\b)/.test(
      sentence.text.slice(to, to + 12),
    ) || /§\s?\d+[a-z]?(?:\s\w+(?:\.\s?\d*|\s\d*)?){0,2}\s*$/.test(sentence.text.slice(Math.max(0, from - 24), from))
  );
}
