import type {Entry} from './entry.js';

/** What a text is within a letter, by the last words of its key. */
export type Role =
  | 'subject'
  | 'preheader'
  | 'salutation'
  | 'heading'
  | 'body'
  | 'closing'
  | 'signature'
  | 'postscript'
  | 'footer'
  | 'data';

/** A key, read. */
export interface Key {
  readonly role?: Role;
  /** What the texts of one letter have in common: the object that they stand in, and the beginning of their names. */
  readonly group: string;
  /** The same, for people. */
  readonly groupName: string;
  readonly name: string;
  /** The object that holds the text. */
  readonly parent: string;
  /** Nothing stands before the role: `subject` itself, not `welcome_subject`. */
  readonly bare: boolean;
  /** This is one of two versions of a body. */
  readonly version?: 'html' | 'plain';
  /** The key, or what stands beside it, speaks of mail. */
  readonly mail: boolean;
}

/** Read the key of a text. Elements of a list have the key of the list. */
export function keyOf({path, name, about = ''}: Entry): Key {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : step));
  let end = steps.length - 1;
  while (end > 0 && typeof path[end] === 'number') end--;
  const own = String(path[end] ?? '');
  const words = wordsOf(own);
  const told = roleOf(words);
  // `key17` is one of many, not the key of something.
  const {role, count} = told.role === 'data' && /\d$/.test(own) ? {count: 0} : told;
  const beginning = role === undefined ? [] : words.slice(0, words.length - count);
  const parent = joined(steps.slice(0, end));
  const prefix = role === undefined ? '' : own.slice(0, lengthOf(own, beginning.length));
  const kinds = words.slice(beginning.length);
  const isPlain = kinds.some((word) => word === 'text' || word === 'plain' || word === 'txt');
  const version = kinds.includes('html') ? 'html' : role === 'body' && isPlain ? 'plain' : undefined;
  return {
    ...(role === undefined ? {} : {role}),
    group: `${parent}\n${prefix}`,
    groupName: [parent, prefix].filter((part) => part !== '').join('.'),
    name: name ?? joined(steps),
    parent,
    bare: prefix === '',
    ...(version === undefined ? {} : {version}),
    mail: speaksOfMail(`${path.join(' ')} ${about}`),
  };
}

function joined(steps: readonly string[]): string {
  return steps.reduce((text, step) => (text === '' || step.startsWith('[') ? text + step : `${text}.${step}`), '');
}

/** Whether key, context or reference speak of mail. */
function speaksOfMail(text: string): boolean {
  return wordsOf(text.slice(0, 2000)).some((word) => mailWords.has(word));
}

/** `welcomeMail_bodyHTML2` has `welcome mail body html`. */
function wordsOf(text: string): string[] {
  return text
    .replace(/([a-zß-ÿ])([A-ZÀ-Þ])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-zß-ÿ]+/)
    .filter((word) => word !== '');
}

/** How much of a name its first words take, without the sign behind them. */
function lengthOf(name: string, count: number): number {
  if (count === 0) return 0;
  const pattern = /[A-ZÀ-Þ]?[a-zß-ÿ]+|[A-ZÀ-Þ]+(?![a-zß-ÿ])/g;
  for (let index = 0; index < count; index++) if (!pattern.exec(name)) return 0;
  const behind = /^\d+/.exec(name.slice(pattern.lastIndex));
  return pattern.lastIndex + (behind?.[0].length ?? 0);
}

/** The role that the last words of a name tell, and how many words tell it. */
function roleOf(words: readonly string[]): {readonly role?: Role; readonly count: number} {
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  const two = roles.get(`${before} ${last}`);
  if (two) return {role: two, count: 2};
  const role = roles.get(last);
  if (role === undefined) return {count: 0};
  // `body_html`, `text_content`: two words for one thing.
  const both = role === 'body' && roles.get(before) === 'body' && formatWords.has(last) ? 2 : 1;
  return {role, count: both};
}

const formatWords: ReadonlySet<string> = new Set('html text plain txt content md markdown'.split(' '));

const roles: ReadonlyMap<string, Role> = new Map(
  (
    [
      ['subject', 'subject|betreff|betreffzeile|subject line|subject text|betreff zeile|subject template'],
      ['preheader', 'preheader|preview|preview text|preheader text|vorschau|vorschautext'],
      ['salutation', 'greeting|salutation|anrede|begrüßung|begruessung|greeting line|hello|hallo'],
      ['heading', 'title|headline|heading|titel|überschrift|ueberschrift|subtitle'],
      [
        'body',
        'body|text|content|message|html|plain|txt|inhalt|nachricht|haupttext|intro|introduction|einleitung|lead|paragraph|absatz|line|zeile|main|outro|thanks|dank|action|button|cta|note|hinweis|info|part|p|copy|opening|explanation|instructions|body text|body html',
      ],
      [
        'closing',
        'closing|gruß|gruss|grußformel|grussformel|grüße|gruesse|regards|farewell|valediction|complimentary close|sign off|signoff|goodbye|schluss|abschluss|closing line',
      ],
      ['signature', 'signature|signatur|unterschrift|team|sender|absender|sender name|signature line'],
      ['postscript', 'ps|postscript'],
      [
        'footer',
        'footer|fusszeile|fußzeile|legal|disclaimer|unsubscribe|abmelden|imprint|impressum|copyright|footer text',
      ],
      [
        'data',
        'id|key|slug|type|typ|locale|lang|language|sprache|from|to|cc|bcc|reply to|from name|from email|layout|template|template id|template name|category|kategorie|version|url|href|link|icon|image|bild|color|class|css|style|comment|kommentar|created|updated|created at|updated at|date|status|variables|variable|placeholders|tags|tag|preview image|path|file|filename|attachments',
      ],
    ] satisfies readonly (readonly [Role, string])[]
  ).flatMap(([role, names]) => names.split('|').map((name): [string, Role] => [name, role])),
);

const mailWords: ReadonlySet<string> = new Set(
  'mail mails email emails mailer mailers mailing mailings notification notifications notif notifs notify notifier benachrichtigung benachrichtigungen letter letters brief briefe anschreiben newsletter subject betreff body greeting salutation anrede grußformel grussformel mailtemplate mailtemplates emailtemplate emailtemplates mailvorlage mailvorlagen mahnung reminder reminders'.split(
    ' ',
  ),
);
