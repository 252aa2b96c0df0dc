import {render} from '../report/message.js';
import type {Locale} from '../settings/settings.js';

/** What `stream` says of lines that are no letters; loaded with it only. */
const texts = {
  'line-no-json': {
    de: 'Zeile {line}: Erwartet wird ein JSON-Objekt auf einer Zeile, in UTF-8: {"path": "brief.txt", "content": "Guten Tag …"}.',
    en: 'Line {line}: expected is a JSON object on one line, in UTF-8: {"path": "letter.txt", "content": "Dear …"}.',
  },
  'line-no-object': {
    de: 'Zeile {line}: Das ist gültiges JSON, erwartet wird aber ein Objekt: {"path": "brief.txt", "content": "Guten Tag …"}.',
    en: 'Line {line}: this is valid JSON, but expected is an object: {"path": "letter.txt", "content": "Dear …"}.',
  },
  'line-no-path': {
    de: 'Zeile {line}: Unter „path“ wird der Name des Briefes erwartet, ein Text wie "2026/brief.eml"; seine Endung bestimmt das Format.',
    en: 'Line {line}: under “path”, the name of the letter is expected, a string such as "2026/letter.eml"; its extension decides the format.',
  },
  'line-no-content': {
    de: 'Zeile {line}: Erwartet wird entweder „content“ (der Brief als Text) oder „base64“ (seine Bytes), genau eines von beiden.',
    en: 'Line {line}: expected is either “content” (the letter as text) or “base64” (its bytes), exactly one of them.',
  },
  'line-content': {
    de: 'Zeile {line}: Unter „content“ wird der Brief als Text erwartet; Bytes gehören unter „base64“.',
    en: 'Line {line}: under “content”, the letter is expected as a string; bytes belong under “base64”.',
  },
  'line-base64': {
    de: 'Zeile {line}: Unter „base64“ werden Bytes in Base64 erwartet (A–Z, a–z, 0–9, + und /, am Ende mit = aufgefüllt).',
    en: 'Line {line}: under “base64”, bytes in Base64 are expected (A–Z, a–z, 0–9, + and /, filled up with = at the end).',
  },
  'line-type': {
    de: 'Zeile {line}: Unter „type“ wird eine Art von Brief erwartet: {types}.',
    en: 'Line {line}: under “type”, a type of letter is expected: {types}.',
  },
  'line-too-long': {
    de: 'Zeile {line}: Erwartet werden höchstens {limit} Megabyte je Zeile; so lang ist kein Brief.',
    en: 'Line {line}: expected are at most {limit} megabytes a line; no letter is that long.',
  },
  'stream-skipped': {
    de: '{skipped} Zeilen waren keine Briefe; ihre Ergebnisse sagen unter „error“, was erwartet wird.',
    en: '{skipped} lines were no letters; under “error”, their results say what is expected.',
  },
  'stream-skipped-one': {
    de: 'Eine Zeile war kein Brief; ihr Ergebnis sagt unter „error“, was erwartet wird.',
    en: 'One line was no letter; under “error”, its result says what is expected.',
  },
  'stream-broken': {
    de: 'Die Standardeingabe lässt sich nicht weiterlesen ({detail}); die Ergebnisse bis hierher gelten.',
    en: 'Standard input cannot be read any further ({detail}); the results so far are valid.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/** Says what is wrong with a line, or with the stream. */
export type SayStream = (key: keyof typeof texts, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of `stream` in one language. */
export function streamSpeaker(locale: Locale): SayStream {
  return (key, values) => render(texts[key], values, locale);
}
