import type {FieldKind} from '../../source/index.js';
import type {Piece} from './page.js';

/** What stands in the code of a field: characters, and fields within it. */
export type Code = readonly (string | Piece)[];

/** How the result of a field in Word is read. */
export type Treatment =
  /** What it shows is text. */
  | {readonly as: 'result'}
  /** What it shows is text, unless it is empty: then somebody has to fill it in. */
  | {readonly as: 'form'}
  | {readonly as: 'pieces'; readonly merge: boolean; pieces(result: string): readonly Piece[]};

/** How to read a field, by its code. */
export function treatmentOf(code: Code): Treatment {
  const tokens = tokensOf(code);
  const name = (tokens[0]?.text ?? '').toUpperCase();
  const argument = tokens[1]?.text ?? '';
  switch (name) {
    case 'MERGEFIELD':
    case 'DOCVARIABLE':
    case 'FILLIN':
    case 'ASK':
      return {as: 'pieces', merge: true, pieces: () => (name === 'ASK' ? [] : withSides(tokens, argument || name))};
    case 'DOCPROPERTY':
      return {
        as: 'pieces',
        merge: false,
        pieces: (result) => (result.trim() === '' ? [field(argument)] : [plain(result)]),
      };
    case 'ADDRESSBLOCK':
      return {as: 'pieces', merge: true, pieces: () => [field(name, 'address')]};
    case 'GREETINGLINE':
      return {as: 'pieces', merge: true, pieces: () => [field(name, 'salutation')]};
    case 'IF':
      return {as: 'pieces', merge: true, pieces: () => [choiceOf(tokens)]};
    case 'DATE':
    case 'TIME':
    case 'SAVEDATE':
    case 'PRINTDATE':
      return {as: 'pieces', merge: false, pieces: (result) => [{type: 'today', shown: result.trim() || `«${name}»`}]};
    case 'NEXT':
    case 'NEXTIF':
    case 'SKIPIF':
    case 'SET':
    case 'MERGEREC':
    case 'MERGESEQ':
    case 'TC':
    case 'XE':
    case 'RD':
    case 'TA':
    case 'PRINT':
      return {as: 'pieces', merge: false, pieces: () => []};
    case 'FORMTEXT':
    case 'FORMDROPDOWN':
    case 'MACROBUTTON':
      return name === 'MACROBUTTON'
        ? {
            as: 'pieces',
            merge: false,
            pieces: () => [
              prompt(
                tokens
                  .slice(2)
                  .map(({text}) => text)
                  .join(' '),
              ),
            ],
          }
        : {as: 'form'};
    default:
      return {as: 'result'};
  }
}

/** A field that nobody has filled in yet, as its document shows it. */
export function prompt(shown: string, name = shown): Piece {
  return {type: 'field', shown: shown.trim() === '' ? '[…]' : shown, name: name.trim() === '' ? 'field' : name};
}

/** Text without any formatting. */
export function plain(text: string): Piece {
  return {type: 'text', text, bold: false, small: false};
}

function field(name: string, kind?: FieldKind): Piece {
  return {type: 'field', shown: `«${name}»`, name, ...(kind ? {kind} : {})};
}

/** `\b "Dr. "` and `\f ", "`: what is printed before and behind a value. */
function withSides(tokens: readonly Token[], name: string): readonly Piece[] {
  const after = (mark: string): readonly Piece[] => {
    const at = tokens.findIndex(({text}) => text.toLowerCase() === mark);
    return at < 0 ? [] : (tokens[at + 1]?.pieces ?? []);
  };
  return [...after('\\b'), field(name), ...after('\\f')];
}

/** `IF «Anrede» = "Herr" "Sehr geehrter Herr" "Sehr geehrte Frau"`: both texts, as two branches. */
function choiceOf(tokens: readonly Token[]): Piece {
  const at = tokens.findIndex(({operator}) => operator);
  const condition = tokens.slice(1, Math.max(at, 0) + 2);
  const [yes, no] =
    at < 0 ? [] : tokens.slice(at + 2).filter(({text}, index, all) => !isSwitch(text, all[index - 1]?.text));
  return {
    type: 'choice',
    condition: condition.map(({text}) => text).join(' '),
    branches: [yes?.pieces ?? [], no?.pieces ?? []],
  };
}

/** `\* MERGEFORMAT` and the like. */
function isSwitch(text: string, before = ''): boolean {
  return /^\\[*@#]?$/.test(text) || /^\\[*@#]/.test(text) || /^\\[*@#]$/.test(before);
}

interface Token {
  /** As it is shown; fields by their names. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly operator: boolean;
}

/** The words of a code; what stands in quotes is one word, and so is a field. */
function tokensOf(code: Code): readonly Token[] {
  const tokens: Token[] = [];
  let text = '';
  let pieces: Piece[] = [];
  let run = '';
  let any = false;
  let quoted = false;
  const flush = (): void => {
    if (run !== '') pieces.push(plain(run));
    run = '';
  };
  const end = (): void => {
    flush();
    if (any) tokens.push({text, pieces, operator: false});
    text = '';
    pieces = [];
    any = false;
  };
  for (const part of code) {
    if (typeof part !== 'string') {
      flush();
      pieces.push(part);
      text += 'shown' in part ? part.shown : 'text' in part ? part.text : '…';
      any = true;
      if (!quoted) end();
      continue;
    }
    for (let at = 0; at < part.length; at++) {
      const character = part[at] ?? '';
      if (quoted && character === '\\' && /["\\“”]/.test(part[at + 1] ?? '')) {
        text += part[at + 1] ?? '';
        run += part[++at] ?? '';
      } else if (quotes.test(character)) {
        if (quoted) {
          quoted = false;
          end();
        } else {
          end();
          quoted = true;
          any = true;
        }
      } else if (quoted) {
        text += character;
        run += character;
      } else if (/\s/.test(character)) end();
      else if (/[<>=]/.test(character)) {
        end();
        const two = /^(?:<>|<=|>=)/.exec(part.slice(at, at + 2))?.[0] ?? character;
        at += two.length - 1;
        tokens.push({text: two, pieces: [plain(two)], operator: true});
      } else {
        text += character;
        run += character;
        any = true;
      }
    }
  }
  end();
  return tokens;
}

const quotes = /["“”„]/;
