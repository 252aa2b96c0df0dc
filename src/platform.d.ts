/**
 * The few platform globals that the core and the types of its libraries mention. Node and every browser have them;
 * anything else (process, document, console, timers) is a type error in the core, on purpose.
 */
declare class TextDecoder {
  constructor(label?: string, options?: {fatal?: boolean; ignoreBOM?: boolean});
  decode(input?: Uint8Array, options?: {stream?: boolean}): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
declare class URL {
  constructor(url: string, base?: string | URL);
  readonly href: string;
}
interface ErrorConstructor {
  /** V8: how many calls an error writes down. Other engines ignore it. */
  stackTraceLimit: number;
}
