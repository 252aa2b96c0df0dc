/** What a small Outlook message holds: properties as Outlook numbers them. */
export interface Written {
  /** `0037001F` and its value: text for 001F and 001E, bytes for 0102. */
  readonly streams: Readonly<Record<string, string | Uint8Array>>;
  /** Numbers and values of fixed size. */
  readonly fixed?: Readonly<Record<number, bigint>>;
  readonly recipients?: readonly Written[];
  readonly attachments?: readonly Written[];
}

interface Node {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly children: readonly Node[];
}

const end = 0xfffffffe;
const sector = 512;

/** Write a compound file as Outlook does: small streams in sectors of 64 bytes, large ones in sectors of 512. */
export function msgOf(message: Written): Uint8Array {
  const root: Node = {name: 'Root Entry', children: nodesOf(message, 32)};
  const entries: {node: Node; child: number; right: number; start: number; size: number}[] = [];
  const add = (node: Node): number => {
    const index = entries.length;
    const entry = {node, child: 0xffffffff, right: 0xffffffff, start: end, size: node.bytes?.length ?? 0};
    entries.push(entry);
    let before: {right: number} | undefined;
    for (const child of node.children) {
      const at = add(child);
      if (before) before.right = at;
      else entry.child = at;
      before = entries[at];
    }
    return index;
  };
  add(root);
  const mini: number[] = [];
  const miniTable: number[] = [];
  const sectors: Uint8Array[] = [];
  const table: number[] = [];
  const store = (bytes: Uint8Array): number => {
    if (bytes.length === 0) return end;
    const first = sectors.length;
    const count = Math.ceil(bytes.length / sector);
    for (let index = 0; index < count; index++) {
      const piece = new Uint8Array(sector);
      piece.set(bytes.subarray(index * sector, (index + 1) * sector));
      sectors.push(piece);
      table.push(index === count - 1 ? end : first + index + 1);
    }
    return first;
  };
  for (const entry of entries) {
    const {bytes} = entry.node;
    if (!bytes || bytes.length === 0) continue;
    if (bytes.length >= 4096) {
      entry.start = store(bytes);
      continue;
    }
    entry.start = miniTable.length;
    const count = Math.ceil(bytes.length / 64);
    for (let index = 0; index < count; index++) {
      miniTable.push(index === count - 1 ? end : entry.start + index + 1);
      for (let at = 0; at < 64; at++) mini.push(bytes[index * 64 + at] ?? 0);
    }
  }
  const [first] = entries;
  if (first) {
    first.size = mini.length;
    first.start = store(Uint8Array.from(mini));
  }
  const miniStart = store(numbers(miniTable));
  const directory = new Uint8Array(Math.ceil(entries.length / 4) * sector);
  const view = new DataView(directory.buffer);
  entries.forEach(({node, child, right, start, size}, index) => {
    const at = index * 128;
    [...node.name].forEach((letter, unit) => {
      view.setUint16(at + unit * 2, letter.charCodeAt(0), true);
    });
    view.setUint16(at + 64, (node.name.length + 1) * 2, true);
    view.setUint8(at + 66, index === 0 ? 5 : node.bytes ? 2 : 1);
    view.setUint32(at + 68, 0xffffffff, true);
    view.setUint32(at + 72, right, true);
    view.setUint32(at + 76, child, true);
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, size, true);
  });
  const directoryStart = store(directory);
  const own = Math.ceil((table.length + Math.ceil(table.length / 127)) / 128);
  const tables = sectors.length;
  for (let index = 0; index < own; index++) table.push(0xfffffffd);
  while (table.length % 128 > 0) table.push(0xffffffff);
  const header = new Uint8Array(sector);
  const head = new DataView(header.buffer);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  head.setUint16(26, 3, true);
  head.setUint16(28, 0xfffe, true);
  head.setUint16(30, 9, true);
  head.setUint16(32, 6, true);
  head.setUint32(44, own, true);
  head.setUint32(48, directoryStart, true);
  head.setUint32(56, 4096, true);
  head.setUint32(60, miniTable.length === 0 ? end : miniStart, true);
  head.setUint32(68, end, true);
  for (let index = 0; index < 109; index++)
    head.setUint32(76 + index * 4, index < own ? tables + index : 0xffffffff, true);
  return bytesOf([header, ...sectors, numbers(table)]);
}

function nodesOf({streams, fixed = {}, recipients = [], attachments = []}: Written, header: number): readonly Node[] {
  const nodes = Object.entries(streams).map(([id, value]): Node => {
    const bytes = typeof value === 'string' ? (id.endsWith('001F') ? utf16(value) : latin(value)) : value;
    return {name: `__substg1.0_${id}`, bytes, children: []};
  });
  const properties = new Uint8Array(header + Object.keys(fixed).length * 16);
  const view = new DataView(properties.buffer);
  Object.entries(fixed).forEach(([id, value], index) => {
    view.setUint16(header + index * 16, Number(id) === 0x39 || Number(id) === 0x0e06 ? 0x40 : 3, true);
    view.setUint16(header + index * 16 + 2, Number(id), true);
    view.setBigUint64(header + index * 16 + 8, value, true);
  });
  const numbered = (kind: string, list: readonly Written[]) =>
    list.map((one, index): Node => ({name: `__${kind}_version1.0_#0000000${index}`, children: nodesOf(one, 8)}));
  return [
    {name: '__properties_version1.0', bytes: properties, children: []},
    ...numbered('recip', recipients),
    ...numbered('attach', attachments),
    ...nodes,
  ];
}

/** Pack RTF as Outlook stores it where it does not compress. */
export function packed(rtf: string): Uint8Array {
  const bytes = latin(rtf);
  const all = new Uint8Array(16 + bytes.length);
  const view = new DataView(all.buffer);
  view.setUint32(0, bytes.length + 12, true);
  view.setUint32(4, bytes.length, true);
  view.setUint32(8, 0x414c454d, true);
  all.set(bytes, 16);
  return all;
}

function latin(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => letter.charCodeAt(0));
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
}

function numbers(list: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(list.length * 4);
  const view = new DataView(bytes.buffer);
  list.forEach((value, index) => {
    view.setUint32(index * 4, value, true);
  });
  return bytes;
}

function bytesOf(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
