import type {Word} from '../letter/letter.js';

/**
 * The polite request for an infinitive and what stands before it: "das Formular bis Freitag", "zurücksenden" → "senden Sie das Formular
 * bis Freitag zurück". Undefined where German leaves open whether the verb is separable.
 */
export function requestFor(infinitive: string, middle: readonly Word[]): string | undefined {
  const parts = partsOf(infinitive);
  if (!parts || middle.some(({before, field, cited}) => before !== '' || cited || field !== undefined))
    return undefined;
  // With a second verb ("ausfüllen und zurücksenden", "prüfen zu lassen") more would have to change.
  if (middle.some(({key}) => /^(?:und|oder|sowie|zu|bzw)$/.test(key))) return undefined;
  return [parts.stem, 'Sie', ...middle.map(({text}) => text), parts.particle].filter((text) => text !== '').join(' ');
}

interface Parts {
  readonly stem: string;
  readonly particle: string;
}

function partsOf(infinitive: string): Parts | undefined {
  if (!/^[a-zäöüß]{4,}n$/.test(infinitive) || helpers.has(infinitive)) return undefined;
  if (inseparable.test(infinitive) || lookalikes.test(infinitive)) return {stem: infinitive, particle: ''};
  const [, particle, stem] = separable.exec(infinitive) ?? [];
  if (particle !== undefined && stem !== undefined) return {stem, particle};
  return uncertain.test(infinitive) ? undefined : {stem: infinitive, particle: ''};
}

const helpers: ReadonlySet<string> = new Set([
  'werden',
  'haben',
  'können',
  'müssen',
  'wollen',
  'dürfen',
  'sollen',
  'lassen',
]);
const inseparable =
  /^(?:be|ent|emp|er|ge|miss|ver|zer)|^(?:unterschreib|unterzeichn|überweis|überprüf|übersend|übermittel|überarbeit|übernehm|übergeb|überlass|unterstütz|unterlass|widersprech|widerruf|wiederhol)/;
const lookalikes =
  /^(?:antworten|arbeiten|einigen|ändern|anonymisieren|abonnieren|mieten|hindern|herrschen|beichten|wegen|nachten|auktionieren|beißen|vorteilen|losen|weiten|ausen)$/;
const separable =
  /^(zurück|zusammen|heraus|herunter|herein|hinaus|hinein|hinzu|herbei|vorbei|vorher|weiter|bereit|frei|fest|teil|statt|durch(?=führ|les)|um(?=tausch|meld|stell|buch|zieh|steig|rüst|schalt)|ab|an|auf|aus|bei|ein|her|hin|los|mit|nach|vor|weg|zu)([a-zäöüß]{3,}n)$/;
/** durch-, über-, um-, unter-, wieder-: separable or not, word by word. */
const uncertain = /^(?:durch|über|um|unter|wider|wieder|hinter|voll|wahr|gut|kennen|bekannt|fertig|sicher|offen)/;
