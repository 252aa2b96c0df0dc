import type {Letter} from '../letter/letter.js';
import type {Claim, Topic} from './claim.js';
import {companiesIn, companyKey} from './house.js';
import {written} from './written.js';

/** The particulars of the company in letterhead, signature and footer: account, register, VAT number, address. */
export function* details(letter: Letter): Generator<Claim> {
  const {source} = letter;
  const parts = letter.children.filter(({name}) => name === 'footer' || name === 'signature' || name === 'letterhead');
  const company = companyOf(parts.map(({at}) => source.text.slice(...at)));
  if (company === undefined) return;
  const isWritten = written(letter);
  for (const {name, at: part} of parts) {
    const text = source.text.slice(...part);
    for (const {key, pattern, beside} of kinds) {
      for (const match of text.matchAll(pattern)) {
        const start = part[0] + match.index;
        const at = [start, start + match[0].length] as const;
        // A street of the body of a signature may be the way to a branch.
        if (beside && name !== 'footer' && !isImprint(lineAround(text, match.index))) continue;
        if (!isWritten(at)) continue;
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

const kinds: readonly {readonly key: Topic['key']; readonly pattern: RegExp; readonly beside?: true}[] = [
  {key: 'iban', pattern: /\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){3,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?\b/g},
  {
    key: 'register',
    pattern:
      /\bHR[ -]?[AB][ .:Nnr-]{0,5}\d{2,7}(?: ?[A-Z]\b)?|\bFN[ .:]{0,3}\d{3,6} ?[a-z]\b|\bCHE-\d{3}\.\d{3}\.\d{3}\b/g,
  },
  {key: 'vat', pattern: /\b(?:DE ?\d{3} ?\d{3} ?\d{3}|ATU ?\d{8}|GB ?\d{3} ?\d{4} ?\d{2})\b(?![ \u00a0]?\d)/g},
  {
    key: 'street',
    beside: true,
    pattern:
      /[A-ZÄÖÜ][A-Za-zÀ-ɏ.-]{1,40}(?: [A-ZÄÖÜ][A-Za-zÀ-ɏ.-]{1,30}){0,3}(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing|[Dd]amm|[Uu]fer) \d{1,4} ?[a-z]?(?=\s*[,·|\n])/g,
  },
];

/** The company, '' where none is named; undefined where several are, since then nobody knows whose the numbers are. */
function companyOf(texts: readonly string[]): string | undefined {
  const names = new Map(texts.flatMap(companiesIn).map((name) => [companyKey(name), name]));
  return names.size > 1 ? undefined : ([...names.values()][0] ?? '');
}

function lineAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end < 0 ? text.length : end);
}

/** The line of a footer that stands in the signature, because nothing sets it apart. */
function isImprint(line: string): boolean {
  return companiesIn(line).length > 0 || /\bHR[ -]?[AB]\b|\bUSt|\bUID|\bVAT\b/.test(line);
}
