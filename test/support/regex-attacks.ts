/** A part of a regular expression, as far as a hostile text needs to know it. */
type Part =
  | {readonly kind: 'character'; readonly source: string}
  | {readonly kind: 'sequence'; readonly parts: readonly Part[]}
  | {readonly kind: 'choice'; readonly parts: readonly Part[]}
  | {readonly kind: 'aside'; readonly part: Part}
  | {readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number};

/** A text that grows: its beginning, what repeats, and the end that makes a match fail late. */
export interface Attack {
  readonly before: string;
  readonly again: string;
  readonly after: string;
}

/** One text of every kind of character that rules tell apart; a class is tried with those that it matches. */
const alphabet = [...'aenstuirZAZ1 0\n\t.,:;!?-–/_*>"\'„“()[]{}<|=&@#%$€äßÄ…\\`~+^\u00a0\ufeff\uE002\r'];
const ends = ['\u0001', '\n', '. a'];
const repetition = /^(?:([*+?])|\{(\d{1,4})(,?)(\d{0,4})\})\??/;

/** Every attack worth trying on an expression: each of its repeated parts, alone and behind what leads to it. */
export function attacks(source: string, flags: string): readonly Attack[] {
  const setFlags = flags.replace(/[gy]/g, '');
  const root = read(source);
  const found = new Map<string, Attack>();
  const add = (before: string, again: string): void => {
    if (again === '') return;
    for (const after of ends) found.set(JSON.stringify([before, again, after]), {before, again, after});
  };
  for (const one of [' ', 'a', 'A', '1', '\n', '.', '-', '!']) add('', one);
  walk(root, '');
  return [...found.values()];

  function walk(part: Part, before: string): readonly string[] {
    switch (part.kind) {
      case 'character':
        return matching(part.source);
      case 'aside':
        for (const each of walk(part.part, before)) add(before, each);
        return [''];
      case 'choice':
        return part.parts.flatMap((each) => walk(each, before)).slice(0, 8);
      case 'sequence': {
        let so = '';
        const samples: string[] = [];
        for (const each of part.parts) {
          const sample = walk(each, before + so)[0] ?? '';
          samples.push(sample);
          so += sample;
        }
        addStretches(part.parts, samples, before);
        return [so];
      }
      case 'repeat': {
        const samples = walk(part.part, before);
        if (part.most > 9) {
          for (const sample of samples.slice(0, 6)) {
            add(before, sample);
            add('', sample);
            add('', before + sample);
          }
          const [one, other] = samples;
          if (one !== undefined && other !== undefined) add(before, one + other);
        }
        return samples.map((each) => each.repeat(Math.max(part.least, part.most > 0 ? 1 : 0)));
      }
    }
  }

  /** What stands between a repetition and the end of the next ones: "a" + "b" where `x*a.*b` has read its start. */
  function addStretches(parts: readonly Part[], samples: readonly string[], before: string): void {
    const open = parts.flatMap((part, index) => (part.kind === 'repeat' && part.most > 9 ? [index] : []));
    for (const from of open)
      for (const to of open.filter((index) => index > from).slice(0, 3)) {
        const lead = before + samples.slice(0, from + 1).join('');
        add(lead, samples.slice(from + 1, to).join(''));
        add(lead, samples.slice(from + 1, to + 1).join(''));
      }
    const [first] = open;
    if (first !== undefined && first > 0) add('', `${samples.slice(0, first + 1).join('')} `);
  }

  function matching(one: string): readonly string[] {
    if (one.length === 1 && !'.^$'.includes(one)) return [one];
    const whole = new RegExp(`^(?:${one})$`, setFlags);
    const fitting = alphabet.filter((each) => whole.test(each));
    // Characters that the class names itself are tried before what it merely lets through.
    return [...fitting.filter((each) => one.includes(each)), ...fitting.filter((each) => !one.includes(each))].slice(
      0,
      8,
    );
  }
}

/** Reads an expression that compiles; assertions and names of groups carry nothing to repeat. */
function read(source: string): Part {
  let at = 0;
  return choice();

  function choice(): Part {
    const parts: Part[] = [sequence()];
    while (source[at] === '|') {
      at++;
      parts.push(sequence());
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : {kind: 'choice', parts};
  }

  function sequence(): Part {
    const parts: Part[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = atom();
      const often = repetition.exec(source.slice(at, at + 14));
      if (often === null) {
        if (part !== undefined) parts.push(part);
        continue;
      }
      at += often[0].length;
      const [, sign, least, comma, most] = often;
      const from = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
      const to =
        sign === '?' ? 1 : sign !== undefined ? Infinity : comma === '' ? from : most === '' ? Infinity : Number(most);
      if (part !== undefined) parts.push({kind: 'repeat', part, least: from, most: to});
    }
    return {kind: 'sequence', parts};
  }

  function atom(): Part | undefined {
    const start = at;
    const sign = source[at++];
    if (sign === '^' || sign === '$') return undefined;
    if (sign === '(') return group();
    if (sign === '[') {
      while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
      at++;
    } else if (sign === '\\') {
      const next = source[at++] ?? '';
      if (/[bB1-9]/.test(next)) return undefined;
      if (next === 'k') {
        at = source.indexOf('>', at) + 1;
        return undefined;
      }
      if (next === 'x') at += 2;
      else if ((next === 'u' && source[at] === '{') || next === 'p' || next === 'P') at = source.indexOf('}', at) + 1;
      else if (next === 'u') at += 4;
    } else at = start + String.fromCodePoint(source.codePointAt(start) ?? 0).length;
    return {kind: 'character', source: source.slice(start, at)};
  }

  function group(): Part {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(source.slice(at, at + 60))?.[0] ?? '';
    at += opening.length;
    const part = choice();
    at++;
    return /[=!]$/.test(opening) ? {kind: 'aside', part} : part;
  }
}
