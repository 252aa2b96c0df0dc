import type {Answered, Asked, Locale, Requests} from './protocol.js';

/** The linter in its worker. */
export interface Linter {
  /** Resolves once it can answer. */
  readonly ready: Promise<void>;
  ask<Kind extends keyof Requests>(
    kind: Kind,
    ask: Requests[Kind]['ask'],
    locale: Locale,
  ): Promise<Requests[Kind]['answer']>;
}

/**
 * Start the linter from what the page carries: packed with deflate, as Base64. A page on the disk may load no file, so that the worker
 * comes from a Blob; it unpacks the program itself, which keeps the page free for typing.
 */
export function startLinter(packed: () => string): Linter {
  const url = URL.createObjectURL(new Blob([`(${unpack})()`], {type: 'text/javascript'}));
  const worker = new Worker(url);
  const waiting = new Map<number, {resolve(answer: unknown): void; reject(error: Error): void}>();
  let count = 0;
  const ready = new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', ({data}: MessageEvent<Answered>) => {
      if ('ready' in data) resolve();
      else if ('failed' in data) waiting.get(data.id)?.reject(new Error(data.failed));
      else waiting.get(data.id)?.resolve(data.answer);
      if ('id' in data) waiting.delete(data.id);
    });
    worker.addEventListener('error', ({message}) => reject(new Error(message)));
  });
  // The program is the last thing in the page, so that nobody waits for it to write.
  const start = (): void => worker.postMessage(packed());
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
  return {
    ready,
    async ask(kind, ask, locale) {
      await ready;
      const id = count++;
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, {resolve, reject}));
      worker.postMessage({id, kind, locale, ask} as Asked);
      // The worker answers each kind of question as `Requests` says.
      return (await answer) as never;
    },
  };
}

/** Runs in the worker, by its own text: it must need nothing around it. */
function unpack(): void {
  const scope = globalThis as unknown as {
    onmessage: ((event: MessageEvent<string>) => void) | null;
    importScripts(url: string): void;
  };
  scope.onmessage = ({data}) => {
    scope.onmessage = null;
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    void new Response(unpacked)
      .blob()
      .then((program) => {
        const url = URL.createObjectURL(new Blob([program], {type: 'text/javascript'}));
        scope.importScripts(url);
        URL.revokeObjectURL(url);
      })
      .catch((error: unknown) => {
        // Only what is thrown outside of a promise reaches the page.
        setTimeout(() => {
          throw error;
        });
      });
  };
}
