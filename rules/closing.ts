import {
  body,
  defineRule,
  type Letter,
  linesIn,
  missingAt,
  part,
  type Range,
  replacementOf,
  search,
  spelled,
  takesLeave,
  textOf,
} from '../src/rule/index.js';

export default defineRule({
  id: 'closing',
  category: 'form',
  level: 'warning',
  fix: 'safe',
  title: {
    de: 'Grüßen Sie zum Schluss, und zwar in ganzen Wörtern',
    en: 'Close with a greeting, in whole words',
  },
  why: {
    de: 'Der Gruß ist Ihr Händedruck. Fehlt er, geht jemand ohne ein Wort aus dem Raum; „MfG“ reicht nur zwei Finger.',
    en: 'The closing is your handshake. Without it somebody leaves the room in silence; “Rgds” offers two fingers.',
  },
  messages: {
    missing: {
      de: 'Schließen Sie mit einem Gruß, zum Beispiel „{better}“: Der Brief endet ohne.',
      en: 'End with a greeting, for instance “{better}”: the letter has none.',
    },
    layout: {
      de: 'Prüfen Sie, ob das Layout den Gruß ergänzt: In dieser Vorlage steht keiner. Fügt es ihn hinzu, sagt das „signature: external“ in der Konfiguration.',
      en: 'Check that the layout adds the closing: this template has none. If it does, “signature: external” in the configuration says so.',
    },
    machine: {
      de: 'Grüßen Sie auch, wenn eine Maschine schreibt, zum Beispiel „{better}“: Ein Mensch liest es.',
      en: 'Say goodbye even if a machine writes, for instance “{better}”: a person reads it.',
    },
    abbreviated: {
      de: 'Schreiben Sie den Gruß aus: {better} statt „{found}“.',
      en: 'Write the closing out: {better} instead of “{found}”.',
    },
  },
  exceptions: {
    de: 'Ein Abschied in eigenen Worten über dem Namen („Bis bald auf dem Hof!“). Ergänzt ein Layout den Gruß, sagt das „signature: external“ in der Konfiguration.',
    en: 'A goodbye in your own words above the name (“Happy digging,”). Where a layout adds the closing, “signature: external” in the configuration says so.',
  },
  source: {
    de: 'Briefschluss: DIN 5008:2020, in der Schweiz SN 010130.',
    en: 'The end of a letter: DIN 5008:2020, in Switzerland SN 010130.',
  },
  examples: {
    de: [
      {
        type: 'general',
        bad: `Guten Tag Frau Aksoy,

Ihr Schlüssel liegt ab Montag für Sie bereit.

<mark>MfG</mark>
Jana Petersen`,
        good: `Guten Tag Frau Aksoy,

Ihr Schlüssel liegt ab Montag für Sie bereit.

Freundliche Grüße
Jana Petersen`,
      },
      {
        type: 'reply',
        bad: `Guten Tag Herr Lindner,

danke für Ihre Frage. Die Halle öffnet am Samstag um neun Uhr.<mark></mark>

Jana Petersen
Telefon 040 5550-217`,
        good: `Guten Tag Herr Lindner,

danke für Ihre Frage. Die Halle öffnet am Samstag um neun Uhr.

Bis Samstag!
Jana Petersen
Telefon 040 5550-217`,
      },
    ],
    en: [
      {
        type: 'general',
        bad: `Dear Ms Patel,

Your key is at the front desk from Monday.

<mark>Rgds</mark>
Jane Peters`,
        good: `Dear Ms Patel,

Your key is at the front desk from Monday.

Kind regards
Jane Peters`,
      },
      {
        type: 'reply',
        bad: `Dear Mr Reed,

Thank you for asking. The hall opens at nine on Saturday.<mark></mark>

Jane Peters
Direct line 020 7946 0217`,
        good: `Dear Mr Reed,

Thank you for asking. The hall opens at nine on Saturday.

Happy skating,
Jane Peters
Direct line 020 7946 0217`,
      },
    ],
  },
  *check(letter, {dictionary}) {
    for (const line of linesIn(letter, 'closing')) {
      for (const hit of search(line, dictionary)) {
        const {at, texts} = replacementOf(letter, line, hit);
        const better = spelled(letter, hit.entry.say);
        yield {message: 'abbreviated', at, values: {found: hit.text, better}, replacements: spelled(letter, texts)};
      }
    }
    if (letter.external.signature || takesLeave(letter)) return;
    const at = placeOf(letter);
    if (letter.template && !part(letter, 'signature') && !part(letter, 'footer')) {
      yield {message: 'layout', at, level: 'info'};
      return;
    }
    const [better = ''] = spelled(letter, [letter.language === 'en' ? 'Kind regards' : 'Freundliche Grüße']);
    if (letter.letterType === 'notification') yield {message: 'machine', at, values: {better}, level: 'info'};
    else yield {message: 'missing', at, values: {better}};
  },
});

/** Behind the last sentence: without a closing, the name below may pass for text. */
function placeOf(letter: Letter): Range {
  const last = body(letter).findLast(({at}) => /[.!?…:]["“”»)]?$/.test(textOf(letter, at).trimEnd()));
  return last ? [last.at[1], last.at[1]] : missingAt(letter, 'body', 'salutation');
}
