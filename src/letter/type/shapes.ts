import {keyOf, lexicon} from '../lexicon.js';
import {type Sense, type Senses, senseOf} from './senses.js';
import {type KnownWords, wordShapes} from './table.js';

/** What digits and marks show: amounts, days, hours, years, links, questions and conditions. */
export function addShapes(senses: Senses, text: string, {shapes, named}: KnownWords, mayName = named): void {
  if (text.length > 1000) return;
  const digits = /\d/.test(text);
  if (digits) for (const {sense, shape} of shapesOfDigits) addShape(senses, sense, shape, text);
  if (shapes & wordShapes.month) addShape(senses, monthSense, monthNamed, text);
  if (shapes & wordShapes.years) addShape(senses, yearsSense, years, text);
  if (text.includes('http') || text.includes('www.')) addShape(senses, linkSense, link, text);
  if (shapes & wordShapes.days) addShape(senses, daysSense, days, text);
  if (text.includes('?')) addShape(senses, askSense, question, text);
  if (shapes & wordShapes.condition) addShape(senses, ifSense, condition, text);
  const moved = digits ? moves.exec(text) : null;
  if (moved && number(moved[1]) > number(moved[2])) senses.set(dearer, moved[0]);
  const name = mayName ? nameIn(text) : undefined;
  if (name !== undefined) senses.set(nameSense, name);
}

function addShape(senses: Senses, sense: Sense, shape: RegExp, text: string): void {
  const found = senses.has(sense) ? null : shape.exec(text);
  if (found) senses.set(sense, found[0].trim());
}

const dearer = senseOf('dearer');
const nameSense = senseOf('name');

const month =
  '(?:Jan(?:uary|uar)?|Jänner|Feb(?:ruary|ruar)?|März|March|Apr(?:il)?|Mai|May|June?|Juni|July?|Juli|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)\\b';

/** A shape of the text that tells a sense. */
interface Shape {
  readonly sense: Sense;
  readonly shape: RegExp;
}

/** What nothing shows without a digit. */
const shapesOfDigits: readonly Shape[] = [
  {
    sense: senseOf('amount'),
    shape: /\d[\d.,']{0,30}\s?(?:,-|\.-)?\s?(?:€|EUR\b|Euro\b|CHF\b|Franken\b|Cent\b)|(?:€|£|\$|CHF|EUR|Fr\.)\s?\d/,
  },
  {
    sense: senseOf('date'),
    shape: new RegExp(`\\b\\d{1,2}\\.\\s?(?:${month}|\\d{1,2}\\.)|\\b\\d{1,2}\\s${month}|\\b${month}\\s\\d{1,2}\\b`),
  },
  {
    sense: senseOf('time'),
    shape: /\b\d{1,2}(?:[.:]\d\d)?\s?(?:Uhr|am|pm|a\.m\.|p\.m\.|h)\b|\b\d{1,2}:\d\d\b/,
  },
  {sense: senseOf('percent'), shape: /\d\s?(?:%|Prozent|per ?cent)/},
  {
    sense: senseOf('period'),
    shape:
      /\bvom \d{1,2}\.[^.]{0,12}\s?bis (?:zum )?\d|\b(?:from )?\d{1,2}(?: [A-Z][a-z]+)? (?:to|until) \d{1,2} [A-Z]/,
  },
  {sense: senseOf('cheap'), shape: /(?:%|per ?cent|[€£$]\s?\d[\d.,]*) off\b/},
];

/** What one word or mark must be there for; the words know whether they can be in it. */
const monthNamed = new RegExp(`\\b${month}`);
const years =
  /\b(?:\d{1,3}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|two|three|four|five|six|ten|twenty)\s(?:Jahren?|years)\b/i;
const link = /https?:|www\./;
const days = /\b(?:Tage|Tagen|Woche|Wochen|days|weeks?)\b/;
const question = /\?\s*$/;
const condition = /\b(?:wenn|falls|sofern|if)\b/i;

const monthSense = senseOf('month');
const yearsSense = senseOf('years');
const linkSense = senseOf('link');
const daysSense = senseOf('days');
const askSense = senseOf('ask');
const ifSense = senseOf('if');

/** "12 Euro statt 9 Euro": whether something grows dearer shows in the numbers. */
const moves =
  /(?:€|£|\$|CHF|EUR)?\s?(\d[\d.,']{0,20})\s?(?:€|EUR|Euro|CHF|Franken|Cent)?\s(?:statt(?: bisher| wie bisher)?|instead of|rather than|bisher)\s(?:€|£|\$|CHF|EUR)?\s?(\d[\d.,']*)/;

function number(text = ''): number {
  return Number(
    text
      .replace(/(?<![.,'])[.,']+$/, '')
      .replace(/[.'](?=\d{3})/g, '')
      .replace(',', '.'),
  );
}

/** A first name and a last name. */
const fullName = /\b([A-ZÄÖÜ][a-zà-ÿ-]+) [A-ZÄÖÜ][A-Za-zà-ÿ-]+/g;

function nameIn(text: string): string | undefined {
  for (const [name, first = ''] of text.matchAll(fullName)) if (lexicon().firstNames.has(keyOf(first))) return name;
  return undefined;
}
