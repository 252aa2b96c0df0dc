import type {Reason} from '../letter.js';
import type {CuedType} from './cues.js';

interface Told {
  readonly points: number;
  readonly reason: Reason;
}

/** Points by type; the second sign of a kind weighs less than the first, so that long letters do not win by length. */
export class Tally {
  /** The strongest first; of even ones, the one that was told first. */
  readonly #found = new Map<CuedType, Told[]>();

  add(type: CuedType, points: number, reason: Reason): void {
    const list = this.#found.get(type);
    if (list === undefined) {
      this.#found.set(type, [{points, reason}]);
      return;
    }
    let at = list.length;
    while (at > 0 && (list[at - 1]?.points ?? 0) < points) at--;
    list.splice(at, 0, {points, reason});
  }

  points(type: CuedType): number {
    const list = this.#of(type);
    let sum = 0;
    for (let index = 0; index < list.length; index++) {
      const points = list[index]?.points ?? 0;
      sum += points < 0 ? points : points * 0.82 ** index;
    }
    return sum;
  }

  /** Whether a sign of this kind was seen. */
  has(type: CuedType, message: string): boolean {
    const told = this.#of(type);
    for (let at = 0; at < told.length; at++) if (told[at]?.reason.message === message) return true;
    return false;
  }

  hasOne(type: CuedType, messages: readonly string[]): boolean {
    const told = this.#of(type);
    for (let at = 0; at < told.length; at++) if (messages.includes(told[at]?.reason.message ?? '')) return true;
    return false;
  }

  /** The strongest single sign. */
  most(type: CuedType): number {
    return this.#of(type)[0]?.points ?? 0;
  }

  reasons(type: CuedType, message: string): Reason[] {
    const told = this.#of(type).filter(({points}) => points > 0);
    return [{message, values: {type}}, ...told.slice(0, 5).map(({reason}) => reason)];
  }

  #of(type: CuedType): readonly Told[] {
    return this.#found.get(type) ?? nothing;
  }
}

const nothing: readonly Told[] = [];
