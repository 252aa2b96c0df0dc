import fc from 'fast-check';

/** One change of some bytes; places are shares of the length, so that a change fits whatever it is made to. */
interface Mutation {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly to: number;
  readonly length: number;
  readonly value: number;
  readonly times: number;
  /** Only between words and tags. */
  readonly whole: boolean;
}

const kinds = [
  'flip',
  'set',
  'token',
  'token',
  'token',
  'insert',
  'delete',
  'delete',
  'copy',
  'move',
  'repeat',
  'splice',
  'truncate',
] as const;

/** Nothing gets longer than this: what is very long is the business of the bombs. */
const longest = 60_000;

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.double({min: 0, max: 1, noNaN: true}),
  to: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.oneof(fc.integer({min: 1, max: 8}), fc.integer({min: 1, max: 2000})),
  value: fc.nat(),
  times: fc.oneof(
    {weight: 6, arbitrary: fc.integer({min: 1, max: 4})},
    {weight: 1, arbitrary: fc.integer({min: 1, max: 3000})},
  ),
  whole: fc.boolean(),
});

/** A sample with some bytes changed, or several, or most of them. Fewer changes are simpler. */
export function mutated(
  samples: readonly Uint8Array[],
  tokens: readonly string[],
  {maxLength = 12}: {readonly maxLength?: number} = {},
): fc.Arbitrary<Uint8Array> {
  const written = tokens.map((token) => new TextEncoder().encode(token));
  return fc
    .tuple(fc.nat({max: samples.length - 1}), fc.nat({max: samples.length - 1}), fc.array(mutation, {maxLength}))
    .map(([index, other, mutations]) => {
      let bytes = samples[index] ?? none;
      for (const one of mutations) bytes = changed(bytes, one, written, samples[other] ?? none);
      return bytes;
    });
}

const none = new Uint8Array();

function changed(
  bytes: Uint8Array,
  {kind, at, to, length, value, times, whole}: Mutation,
  tokens: readonly Uint8Array[],
  other: Uint8Array,
): Uint8Array {
  const place = (share: number): number => {
    const offset = Math.min(bytes.length, Math.floor(share * (bytes.length + 1)));
    return whole ? borderBehind(bytes, offset) : offset;
  };
  const start = place(at);
  const end = whole ? borderBehind(bytes, start + length) : Math.min(bytes.length, start + length);
  const piece = bytes.subarray(start, end);
  switch (kind) {
    case 'flip':
    case 'set': {
      const copy = bytes.slice();
      if (start < copy.length) copy[start] = kind === 'set' ? value & 255 : (copy[start] ?? 0) ^ (1 << (value & 7));
      return copy;
    }
    case 'token':
      return put(bytes, start, times > 4 && value % 5 > 0 ? 1 : times, tokens[value % tokens.length] ?? none);
    case 'insert':
      return put(bytes, start, times, Uint8Array.of(value & 255));
    case 'delete':
      return joined(bytes.subarray(0, start), bytes.subarray(end));
    case 'copy':
      return put(bytes, place(to), 1, piece);
    case 'repeat':
      return put(bytes, end, times, piece);
    case 'move': {
      const rest = joined(bytes.subarray(0, start), bytes.subarray(end));
      return put(rest, Math.floor(to * rest.length), 1, piece);
    }
    case 'splice':
      return joined(bytes.subarray(0, start), other.subarray(Math.floor(to * other.length))).subarray(0, longest);
    case 'truncate':
      return bytes.slice(0, start);
  }
}

function put(bytes: Uint8Array, at: number, times: number, piece: Uint8Array): Uint8Array {
  if (piece.length === 0) return bytes;
  const most = Math.max(0, Math.floor((longest - bytes.length) / piece.length));
  const pieces = Array.from({length: Math.min(times, most)}, () => piece);
  return joined(bytes.subarray(0, at), ...pieces, bytes.subarray(at));
}

/** The next place from here on where a word, a line or a tag begins or ends. */
function borderBehind(bytes: Uint8Array, from: number): number {
  for (let at = Math.max(1, from); at < bytes.length; at++) {
    if (isSign(bytes[at] ?? 0) !== isSign(bytes[at - 1] ?? 0)) return at;
  }
  return bytes.length;
}

/** White space and the signs that languages of markup and templates are made of. */
function isSign(byte: number): boolean {
  return (
    byte <= 0x22 || (byte >= 0x23 && byte <= 0x2f && byte !== 0x2d) || (byte >= 0x3a && byte <= 0x40) || byte >= 0x7b
  );
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
