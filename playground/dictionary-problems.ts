import type {Locale} from './protocol.js';

/** What compiling an entry says, in English; slots are what stood in quotes. */
const translations: readonly (readonly [german: RegExp, english: string])[] = [
  [/^Hier fehlt „find: …“/, 'Write the word that should be found.'],
  [/„(.+)“ steht schon in Zeile \d+\./, '“$1” is in your list already. Join the two entries.'],
  [
    /^„(.+)“: Die Form „(.+)“ findet schon „(.+)“ in Zeile \d+\./,
    'The form “$2” is found by “$3” already. Delete one of the two entries, or narrow it down.',
  ],
  [
    /^„.+“ wird in „bad: (.+)“ nicht gefunden\./,
    'It is not found in “$1”. Check how the entry and the sentence are spelt.',
  ],
  [
    /^In „good: (.+)“ wird „(.+)“ gefunden/,
    '“$2” is found in “$1”. Name the phrases in which the word may stay, or change the sentence.',
  ],
  [/Vor dem Verb fehlt der Strich: „(.+)“\.$/, 'The bar in front of the verb is missing: “$1”.'],
  [/Vor einem Hauptwort steht sein Artikel: „(.+)“\.$/, 'A German noun has its article in front: “$1”.'],
  [
    /Der Plural „(.+?)“ ist nicht zu verstehen/,
    'The plural “$1” cannot be understood. Write an ending (“-en”), “-”, the whole plural (“Vorgänge”) or “o. Pl.”.',
  ],
  [
    /Hinter einem Eigenschaftswort steht „-e“, nicht „(.+?)“: „(.+)“\.$/,
    'Behind an adjective there is “-e”, not “$1”: “$2”.',
  ],
  [/Vor einem englischen Verb steht „to“: „(.+)“\.$/, 'A verb has “to” in front: “$1”.'],
  [
    /Der senkrechte Strich ist für deutsche Verben da/,
    'The bar is for German verbs; in English write “to confirm, confirmed, confirmed”.',
  ],
  [
    /„([^“]+)“ ist nicht zu verstehen; erwartet wird ein Strich/,
    '“$1” cannot be understood. Put one bar behind the separable part: “durch|führen”, “in Kenntnis|setzen”.',
  ],
  [
    /Ein Verb hat höchstens vier Stammformen/,
    'A verb has four principal parts at most: “vor|nehmen, nahm vor, vorgenommen, nimmt vor”.',
  ],
  [
    /: „(.+?)“ passt nicht zu „(.+?)“; erwartet wird „… (.+?)“/,
    '“$1” does not go with “$2”. Write “… $3”, or only the verb.',
  ],
  [
    /Das Partizip „(.+?)“ passt nicht zu „(.+?)“; erwartet wird eines, das mit „(.+?)“/,
    'The participle “$1” does not go with “$2”. Write one that begins with “$3”.',
  ],
  [
    /Das Partizip „(.+?)“ passt nicht zu „(.+?)“; erwartet wird (.+)\.$/,
    'The participle “$1” does not go with “$2”. It should be $3.',
  ],
  [
    /Die Vergangenheit „(.+?)“ passt nicht zu „(.+?)“; erwartet wird (.+)\.$/,
    'The past tense “$1” does not go with “$2”. It should be $3.',
  ],
  [/: „(.+?)“ passt nicht zu „(.+?)“; erwartet wird (?:etwa )?(.+)\.$/, '“$1” does not go with “$2”. It should be $3.'],
  [
    /„(.+?)“ und „(.+?)“ gehören nicht zum selben Verb/,
    '“$1” and “$2” do not belong to the same verb: one is strong, the other weak.',
  ],
  [/Die Grundform eines Verbs endet/, 'The infinitive of a German verb ends in “-en”, “-eln” or “-ern”.'],
  [
    /Der vierte Teil ist die Gegenwart.*; „(.+?)“ tut/,
    'The fourth part is the present with “er/sie/es” and ends in “-t”; “$1” does not.',
  ],
  [
    /^„(.+)“ ist kein Verb, das klarbrief beugen kann\./,
    '“$1” is no verb that klarbrief can inflect. Put a bar in front of the verb (“Auskunft|geben”), put the suggestion in brackets, or choose “Advice only”.',
  ],
  [
    /^„(.+)“: Setzen Sie einen Strich hinter den abtrennbaren Teil \(„(.+?)“\)/,
    '“$1”: put a bar behind the separable part (“$2”), so that klarbrief can inflect the verb.',
  ],
  [
    /^„(.+)“: „(.+?)“ ist nicht zu verstehen\. Möglich sind „Passiv“/,
    '“$1”: “$2” cannot be understood. The page on the notation lists what may stand behind a semicolon.',
  ],
  [/^„(.+)“: Der senkrechte Strich und der Tabulator/, '“$1”: neither a bar nor a tab is possible here.'],
  [/^Das ist kein gültiges YAML/, 'This is no valid YAML. Check indentation and quotation marks.'],
  [
    /^Dasselbe Stichwort steht in diesem Eintrag zweimal/,
    'The same key is there twice in this entry. Delete one of them.',
  ],
  [/^Rücken Sie mit Leerzeichen ein/, 'Indent with spaces, not with tabs.'],
  [/^Erwartet wird eine Liste/, 'This is no list. Begin every entry with “- find: …”.'],
  [/^„(.+?)“ ist hier kein Stichwort/, '“$1” is no key of an entry.'],
  [/^Hinter „(.+?):“ wird ein Text oder eine Liste/, 'Behind “$1:” there should be a text or a list.'],
  [
    /^In „(.+?)“ wird ein Text erwartet/,
    'There should be a text in “$1”. Put texts with a colon into quotation marks.',
  ],
  [/^Bei „fix“ ist nur/, 'Only “never” or “advice” is possible for “fix”.'],
  [
    /^„(.+?)“ ist bei „(.+?)“ nicht möglich/,
    '“$1” is not possible for “$2”; it should be “de”, “de-AT”, “de-CH” or “en”.',
  ],
];

/** What compiling said, without file and line, in the reader's language. */
export function plainProblem(message: string, locale: Locale): string {
  if (locale === 'de')
    return unquoted(message)
      .replace(/ in Zeile \d+/, '')
      .replace('unter „not“', 'unter „Hier darf das Wort stehen“');
  for (const [german, english] of translations) {
    const match = german.exec(message);
    if (match) return english.replace(/\$(\d)/g, (_, slot: string) => inEnglish(match[Number(slot)] ?? ''));
  }
  return `This cannot be understood (${message}).`;
}

/** The headword at the beginning stands in the field above. */
function unquoted(message: string): string {
  return message
    .replace(/^„[^“]*“: (?=[A-ZÄÖÜ„])/, '')
    .replace(/ \([^()]*(?:YAML|line|column|sequence)[\s\S]*\)\.$/, '.')
    .replace(/\.{2,}$/, '.');
}

function inEnglish(text: string): string {
  return text.replace(/„([^“]*)“/g, '“$1”').replaceAll(' oder ', ' or ');
}
