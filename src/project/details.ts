import type {Letter} from '../letter/letter.js';
import type {Claim, Topic} from './claim.js';

/** The particulars of the company in letterhead, signature and footer: account, register, VAT number, address. */
export function* details(letter: Letter): Generator<Claim> {
  const {source} = letter;
  const parts = letter.children.filter(({name}) => name === 'footer' || name === 'signature' || name === 'letterhead');
  const company = companyOf(parts.map(({at}) => source.text.slice(...at)));
  if (company === undefined) return;
  const fields = source.fields();
  for (const {name, at: part} of parts) {
    const text = source.text.slice(...part);
    for (const {key, pattern, only} of kinds) {
      if (only !== undefined && name !== only) continue;
      for (const match of text.matchAll(pattern)) {
        const start = part[0] + match.index;
        const at = [start, start + match[0].length] as const;
        if (fields.some((field) => field.at[0] < at[1] && field.at[1] > at[0])) continue;
        yield {
          check: 'project-details',
          topic: {key, ...(company === '' ? {} : {of: company})},
          value: match[0]
            .toLowerCase()
            .replace(/stra(?:ß|ss)e|str\./g, 'str')
            .replace(/\bnr\.?|[\s.:,·|-]+/g, ''),
          text: match[0].replace(/\s+/g, ' ').trim(),
          at,
        };
      }
    }
  }
}

const kinds: readonly {readonly key: Topic['key']; readonly pattern: RegExp; readonly only?: 'footer'}[] = [
  {key: 'iban', pattern: /\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){3,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?\b/g},
  {
    key: 'register',
    pattern:
      /\bHR[ -]?[AB][ .:Nnr-]{0,5}\d{2,7}(?: ?[A-Z]\b)?|\bFN[ .:]{0,3}\d{3,6} ?[a-z]\b|\bCHE-\d{3}\.\d{3}\.\d{3}\b/g,
  },
  {key: 'vat', pattern: /\b(?:DE ?\d{3} ?\d{3} ?\d{3}|ATU ?\d{8}|GB ?\d{3} ?\d{4} ?\d{2})\b(?![ \u00a0]?\d)/g},
  {
    key: 'street',
    only: 'footer',
    pattern:
      /[A-ZÄÖÜ][A-Za-zÀ-ɏ.-]{1,40}(?: [A-ZÄÖÜ][A-Za-zÀ-ɏ.-]{1,30}){0,3}(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing|[Dd]amm|[Uu]fer) \d{1,4} ?[a-z]?(?=\s*[,·|\n])/g,
  },
];

/** The company, '' where none is named; undefined where several are, since then nobody knows whose the numbers are. */
function companyOf(texts: readonly string[]): string | undefined {
  const names = new Map<string, string>();
  for (const text of texts) {
    for (const match of text.matchAll(companies)) {
      const name = match[0].replace(/\s+/g, ' ');
      names.set(name.toLowerCase().replace(/[^a-zà-ɏ0-9]/gu, ''), name);
    }
  }
  if (names.size > 1) return undefined;
  return [...names.values()][0] ?? '';
}

const companies =
  /[A-ZÄÖÜ0-9][A-Za-zÀ-ɏ0-9&.+-]{0,40}(?:[ \u00a0](?:[A-ZÄÖÜ0-9&][A-Za-zÀ-ɏ0-9&.+-]{0,40}|und|and|für|of)){0,5}[ \u00a0](?:g?GmbH(?: & Co\. ?KG)?|AG|SE|KGaA|OHG|oHG|KG|UG|eG|e\. ?V\.|e\. ?K\.|Ltd|Limited|plc|PLC|LLP|LLC|Inc)(?![A-Za-zÀ-ɏ])/g;
