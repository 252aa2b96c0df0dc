/** A compound file ([MS-CFB]): storages and streams, as Outlook and old Office programs write them. */
export interface Compound {
  readonly root: Storage;
  /** A chain was broken, ran in a circle or left the file; what could be read is there. */
  readonly damaged: boolean;
}

/** A folder of a compound file; names are unique in it. */
export interface Storage {
  readonly streams: ReadonlyMap<string, () => Uint8Array>;
  readonly storages: ReadonlyMap<string, () => Storage>;
}

/** Everything that is special among sector numbers is above this. */
const lastSector = 0xfffffff9;

/** Read the directory of a compound file; streams are read when they are asked for. Never loops, whatever the chains say. */
export function readCompound(bytes: Uint8Array): Compound {
  return new Reader(bytes);
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

class Reader implements Compound {
  damaged = false;
  readonly root: Storage;
  readonly #size: number;
  /** How many sectors the file has room for: no chain can be longer. */
  readonly #count: number;
  readonly #table: Uint32Array;
  readonly #miniTable: Uint32Array;
  readonly #entries: readonly DirectoryEntry[];
  #mini: Uint8Array | undefined;
  /** What may still be read: many streams that share one chain must not cost more than the file. */
  #budget: number;

  constructor(readonly bytes: Uint8Array) {
    this.#size = this.#u16(30) === 12 ? 4096 : 512;
    this.#count = Math.ceil(bytes.length / this.#size);
    this.#budget = bytes.length * 4 + 1_000_000;
    this.#table = this.#sectorTable();
    this.#miniTable = words(this.#chain(this.#u32(60)));
    this.#entries = this.#directory();
    this.root = this.#storage(0);
  }

  #u16(at: number): number {
    return (this.bytes[at] ?? 0) | ((this.bytes[at + 1] ?? 0) << 8);
  }

  #u32(at: number): number {
    return (this.#u16(at) | (this.#u16(at + 2) << 16)) >>> 0;
  }

  /** A sector, cut off where the file ends. */
  #sector(number: number): Uint8Array {
    const start = (number + 1) * this.#size;
    return this.bytes.subarray(start, start + this.#size);
  }

  /** The table that names the sector behind each sector; its own sectors are listed in the header and in a chain of lists. */
  #sectorTable(): Uint32Array {
    const sectors: number[] = [];
    for (let at = 76; at < 512; at += 4) sectors.push(this.#u32(at));
    const seen = new Set<number>();
    for (let list = this.#u32(68); list <= lastSector; ) {
      if (seen.has(list) || list >= this.#count) {
        this.damaged = true;
        break;
      }
      seen.add(list);
      const start = (list + 1) * this.#size;
      for (let at = start; at < start + this.#size - 4; at += 4) sectors.push(this.#u32(at));
      list = this.#u32(start + this.#size - 4);
    }
    const own = [...new Set(sectors.filter((sector) => sector < this.#count))];
    const table = new Uint32Array((own.length * this.#size) / 4).fill(0xffffffff);
    own.forEach((sector, index) => {
      table.set(words(this.#sector(sector)), (index * this.#size) / 4);
    });
    return table;
  }

  /** The bytes of a chain of sectors. */
  #chain(first: number, length = Number.POSITIVE_INFINITY): Uint8Array {
    const sectors: Uint8Array[] = [];
    let read = 0;
    for (let sector = first; sector <= lastSector && read < length; sector = this.#table[sector] ?? 0xffffffff) {
      if (sector >= this.#count || sectors.length >= this.#count || this.#budget <= 0) {
        this.damaged = true;
        break;
      }
      sectors.push(this.#sector(sector));
      read += this.#size;
      this.#budget -= this.#size;
    }
    return joined(sectors, length);
  }

  /** The bytes of a small stream: its sectors of 64 bytes lie within the stream of the root. */
  #miniChain(first: number, length: number): Uint8Array {
    this.#mini ??= this.#chain(this.#entries[0]?.start ?? 0xffffffff, this.#entries[0]?.size);
    const room = Math.ceil(this.#mini.length / 64);
    const sectors: Uint8Array[] = [];
    let read = 0;
    for (let sector = first; sector <= lastSector && read < length; sector = this.#miniTable[sector] ?? 0xffffffff) {
      if (sector >= room || sectors.length >= room || this.#budget <= 0) {
        this.damaged = true;
        break;
      }
      sectors.push(this.#mini.subarray(sector * 64, sector * 64 + 64));
      read += 64;
      this.#budget -= 64;
    }
    return joined(sectors, length);
  }

  #directory(): readonly DirectoryEntry[] {
    const bytes = this.#chain(this.#u32(48));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const entries: DirectoryEntry[] = [];
    for (let at = 0; at + 128 <= bytes.length; at += 128) {
      const units = Math.min(32, view.getUint16(at + 64, true) >> 1);
      let name = '';
      for (let unit = 0; unit < units - 1; unit++) name += String.fromCharCode(view.getUint16(at + unit * 2, true));
      entries.push({
        name,
        type: bytes[at + 66] ?? 0,
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  /** What a storage holds: the entries of its tree, each once. */
  #storage(index: number): Storage {
    const streams = new Map<string, () => Uint8Array>();
    const storages = new Map<string, () => Storage>();
    const waiting = [this.#entries[index]?.child ?? 0xffffffff];
    const seen = new Set<number>([index]);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const entry = this.#entries[next];
      if (!entry || next > lastSector) continue;
      if (seen.has(next)) {
        this.damaged = true;
        continue;
      }
      seen.add(next);
      const at = next;
      if (entry.type === 2) streams.set(entry.name, () => this.#stream(entry));
      else if (entry.type === 1) storages.set(entry.name, () => this.#storage(at));
      waiting.push(entry.left, entry.right);
    }
    return {streams, storages};
  }

  #stream({start, size}: DirectoryEntry): Uint8Array {
    if (size === 0) return new Uint8Array(0);
    const small = size < (this.#u32(56) || 4096);
    const bytes = small ? this.#miniChain(start, size) : this.#chain(start, size);
    if (bytes.length < size) this.damaged = true;
    return bytes;
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const all = new Uint8Array(Math.min(size, length));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece.subarray(0, Math.min(piece.length, all.length - at)), at);
    at += piece.length;
    if (at >= all.length) break;
  }
  return all;
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Uint32Array.from({length: bytes.length >> 2}, (_, index) => view.getUint32(index * 4, true));
}
