import {askContract, defineRule, type FieldContract, type House, type Letter, type Range} from '../src/rule/index.js';

const house: House = {
  fields: {
    'kunde.vorname': {type: 'name', optional: true},
    'kunde.nachname': {type: 'name'},
    'customer.firstName': {type: 'name', optional: true},
    'customer.lastName': {type: 'name'},
  },
};

export default defineRule({
  id: 'template-fields',
  category: 'wording',
  level: 'warning',
  fix: 'never',
  title: {
    de: 'Sorgen Sie dafür, dass jedes Feld etwas zu sagen hat',
    en: 'See to it that every field has something to say',
  },
  why: {
    de: '„Hallo ,“ und „Hallo %vorname%,“ fallen in der Vorlage keinem auf. Ihr Kunde liest sie als Erstes.',
    en: '“Hello ,” and “Hello %first_name%,” go unnoticed in a template. They are the first thing your customers read.',
  },
  messages: {
    unknown: {
      de: 'Prüfen Sie „{found}“: In fields.yaml gibt es kein solches Feld, und Ihr Kunde liest hier eine Lücke.',
      en: 'Check “{found}”: there is no such field in fields.yaml, and your customer reads a gap here.',
    },
    misspelt: {
      de: 'Schreiben Sie das Feld, wie es in fields.yaml heißt: {near} statt „{found}“. Sonst liest Ihr Kunde hier eine Lücke.',
      en: 'Spell the field as in fields.yaml: {near} instead of “{found}”. Otherwise your customer reads a gap here.',
    },
    empty: {
      de: 'Legen Sie fest, was ohne „{found}“ dasteht, mit einer Bedingung oder einem Ersatzwert: Ist das Feld leer, liest Ihr Kunde „{seen}“.',
      en: 'Say what stands here without “{found}”, by a condition or a default: when the field is empty, your customer reads “{seen}”.',
    },
    mixed: {
      de: 'Schreiben Sie alle Felder in derselben Schreibweise: Hier steht „{found}“, sonst „{other}“; eine von beiden bleibt stehen, und Ihr Kunde liest sie.',
      en: 'Write all fields in the same syntax: here it is “{found}”, elsewhere “{other}”; one of them stays as it is, and your customer reads it.',
    },
  },
  exceptions: {
    de: 'Ohne fields.yaml prüft die Regel nur, ob eine Datei zwei Schreibweisen mischt. Variablen, die die Vorlage selbst setzt, Aufrufe und Rechnungen kennt kein Feldblatt; sie bleiben unbeachtet. Ein leeres Feld fällt nicht auf, wo es allein in seiner Zeile steht oder in Anrede und Anschrift ein Name folgt, etwa als Titel.',
    en: 'Without fields.yaml the rule only checks whether a file mixes two syntaxes. Variables that the template sets itself, calls and calculations are in no data sheet and are left alone. An empty field does not show where it has its line to itself, or where a name follows in salutation and address, as behind a title.',
  },
  examples: {
    de: [
      {
        bad: 'Guten Tag <mark>{{ kunde.vorname }}</mark>,\n\nIhre Karten liegen bereit.\n',
        good: 'Guten Tag{% if kunde.vorname %} {{ kunde.vorname }}{% endif %},\n\nIhre Karten liegen bereit.\n',
        file: 'karten.twig',
        house,
      },
      {
        bad: 'Guten Tag Frau <mark>{{ kunde.nachnahme }}</mark>,\n\nIhre Karten liegen bereit.\n',
        good: 'Guten Tag Frau {{ kunde.nachname }},\n\nIhre Karten liegen bereit.\n',
        file: 'karten.twig',
        house,
      },
      {
        bad: 'Guten Tag {{ vorname }},\n\nIhre Nummer ist <mark>%nummer%</mark>.\n',
        good: 'Guten Tag {{ vorname }},\n\nSie sparen 20 % bis Juni und 10 % danach.\n',
        file: 'nummer.hbs',
      },
    ],
    en: [
      {
        bad: 'Hello <mark>{{ customer.firstName }}</mark>,\n\nYour tickets are ready.\n',
        good: 'Hello{% if customer.firstName %} {{ customer.firstName }}{% endif %},\n\nYour tickets are ready.\n',
        file: 'tickets.liquid',
        house,
      },
      {
        bad: 'Hello Ms {{ lastName }},\n\nYour number is <mark>%number%</mark>.\n',
        good: 'Hello Ms {{ lastName }},\n\nYour number is {{ number }}.\n',
        file: 'number.hbs',
      },
    ],
  },
  *check(letter, {house: {fields: contract}}) {
    if (!letter.template) return;
    const found = letter.source.fields();
    if (found.length === 0) return;
    if (contract) for (const one of found) yield* judged(letter, contract, one);
    yield* mixed(letter, found);
  },
});

type Field = ReturnType<Letter['source']['fields']>[number];

function* judged(letter: Letter, contract: FieldContract, {at, field}: Field) {
  const written = writtenAs(letter, at);
  if (field.local || ours(field.name)) return;
  const name = field.name.replace(/^[$@.]+/, '');
  const answer = askContract(contract, name, anyCase.test(written));
  if (!answer) return;
  if (!answer.known) {
    const [near, ...others] = answer.near;
    const once = written.split(field.name).length === 2;
    if (near === undefined) yield {message: 'unknown' as const, at, values: {found: name}};
    else {
      const replacements =
        others.length === 0 && once
          ? [written.replace(name, () => (name.includes('->') ? near.replaceAll('.', '->') : near))]
          : [];
      yield {message: 'misspelt' as const, at, values: {found: name, near: answer.near}, replacements};
    }
    return;
  }
  if (!answer.field.optional || field.guarded || (field.fallback ?? '') !== '') return;
  const seen = seenWithout(letter, at);
  if (seen !== undefined) yield {message: 'empty' as const, at, values: {found: name, seen}};
}

/** How the template writes a field. */
function writtenAs({source}: Letter, at: Range): string {
  return source.original.slice(...source.toOriginal(at));
}

/** What comes with the program that sends, not with the data: `forloop.last`, `*|UNSUB|*`, `{{ app.user }}`. */
function ours(name: string): boolean {
  return (
    /^(?:this|self|super|loop|forloop|foreach|app|global|global(?:s|State)?|now|today|block|content|yield|slot|_[a-z]+|@.*)(?:[.(|]|$)/i.test(
      name,
    ) ||
    /^(?:UNSUB|ARCHIVE|FORWARD|UPDATE_PROFILE|LIST|MC|MC_PREVIEW_TEXT|HTML|CURRENT_YEAR|REWARDS|ABOUT_LIST|USER|DATE|TRANSLATE|POLL|RSS\w*|FEED\w*|TWITTER|FACEBOOK|view_email_url|profile_center_url|subscription_center_url|unsub_center_url|member_\w+|emailname_|xtmonth\w*)(?::|$)/i.test(
      name,
    )
  );
}

/** AMPscript, Mailchimp and Notify do not care for capitals. */
const anyCase = /^(?:%%|\*\||\(\()/;

/** The line as customers read it when the field is empty; nothing where that does not show. */
function seenWithout(letter: Letter, [from, to]: Range): string | undefined {
  const {source} = letter;
  const {text} = source;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to);
  const before = source.shown([start, from]);
  const behind = source.shown([to, end]);
  const words = source.fields().filter(({at}) => at[0] >= start && at[1] <= end);
  const others = words.reduceRight(
    (line, {at}) => line.slice(0, at[0] - start) + line.slice(at[1] - start),
    text.slice(start, end),
  );
  // Nothing but fields and signs: a line of an address, which closes up.
  if (!/[A-Za-zÀ-ɏ]/.test(others)) return undefined;
  const part = letter.children.find(({at}) => at[0] <= from && to <= at[1])?.name;
  const titled =
    part === 'salutation' ||
    part === 'recipient' ||
    /^(?:sehr geehrte|liebe|guten|hallo|hello|dear|hi\b)/i.test(text.slice(start, start + 20));
  // "Sehr geehrte Frau {{ title }} {{ name }}": without a title there is nothing but a second blank.
  if (titled && /^[ {2}]/.test(text.slice(to, to + 1)) && /[A-Za-zÀ-ɏ]/.test(text.slice(to, end))) return undefined;
  const near = `${before.slice(-40)}${behind.slice(0, 40)}`.replace(/\s+/g, ' ').trim();
  return `${before.length > 40 ? '… ' : ''}${near}${behind.length > 40 ? ' …' : ''}`;
}

/** Fields in a syntax that is not the template's: they stay text. */
function* mixed(letter: Letter, fields: readonly Field[]) {
  const {source} = letter;
  const written = fields.map(({at, field}) => ({at, kind: field.kind, text: writtenAs(letter, at)}));
  const usual = written.filter(({text}) => !text.startsWith('*|'));
  const other = shortest(usual.length > 0 ? usual : written);
  if (other === undefined) return;
  // Merge tags of the program that sends stand beside every template language; a customer's name has one way to be written.
  for (const {at, kind, text} of usual.length > 0 ? written : []) {
    const same = usual.find((one) => one.kind === kind);
    if (text.startsWith('*|') && same && /^recipient-/.test(kind))
      yield {message: 'mixed' as const, at, values: {found: text, other: same.text}};
  }
  for (const {
    name,
    at: [start, end],
  } of letter.children) {
    if (name === 'quoted') continue;
    for (const match of source.text.slice(start, end).matchAll(foreign)) {
      const at: Range = [start + match.index, start + match.index + match[0].length];
      if (!source.isContiguous(at) || insideLink(source.text, at[0])) continue;
      yield {message: 'mixed' as const, at, values: {found: match[0], other}};
    }
  }
}

/** The field that shows best how the others are written. */
function shortest(written: readonly {readonly text: string}[]): string | undefined {
  let found: string | undefined;
  for (const {text} of written) if (found === undefined || text.length < found.length) found = text;
  return found !== undefined && found.length <= 80 ? found : undefined;
}

/** What prints a field in one of the languages for templates and mailings. */
const foreign =
  /\{\{\{?\s?[#/^$.]?[A-Za-zÀ-ɏ_][^{}\n]{0,80}\}\}|\$!?\{[A-Za-z_][^{}\n]{0,80}\}|<%=[^<>\n]{1,80}%>|\*\|[A-Z][A-Z0-9_:]{1,40}\|\*|\[\[\$?[A-Za-z_][\w.]{1,60}\]\]|(?<![\w%])%{1,2}[A-Za-z_][A-Za-z0-9_.]{2,40}%{1,2}(?![\w%])|(?<![\w#&])#{1,3}[A-Z][A-Z_]{2,40}#{1,3}(?![\w#])|(?<![{$%#\w])\{[A-Za-zÀ-ɏ_][\wÀ-ɏ.]{2,40}\}(?!\})|«[A-Za-zÀ-ɏ_][\wÀ-ɏ]{1,40}»|<<[A-Za-z_][\w.]{1,40}>>/g;

function insideLink(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 300 && !/\s/.test(text.charAt(start - 1))) start--;
  return /:\/\/|www\.|mailto:/.test(text.slice(start, at));
}
