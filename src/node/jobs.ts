import {Worker} from 'node:worker_threads';
import {messages} from '../messages.js';
import {render} from '../report/message.js';
import type {Settings} from '../settings/settings.js';
import {crashed, type Task} from './check.js';
import {type Outcome, outcomesOf} from './outcome.js';

/** Workers that check letters beside each other. */
export interface Pool {
  /** Check a letter on the next free worker. Never fails: a letter that kills its worker is told as one that crashed. */
  check(task: Task): Promise<readonly Outcome[]>;
  /** How many letters may be on their way, so that no worker ever waits and memory stays small. */
  readonly room: number;
  end(): Promise<void>;
}

/** What a worker is sent: a letter; word lists and customers travel once and are called by their number. */
export interface Job {
  readonly id: number;
  readonly task: Omit<Task, 'settings'>;
  readonly settings: Omit<Settings, 'dictionaries' | 'house'>;
  readonly dictionaries: number;
  readonly house: number | undefined;
  /** What the numbers mean that this worker has not heard of yet. */
  readonly shared: readonly (readonly [number: number, value: object])[];
}

/** What a worker answers. */
export interface Done {
  readonly id: number;
  readonly outcomes: readonly Outcome[];
}

/** Start workers that run a program; each takes several letters ahead. */
export function startPool(program: string, size: number): Pool {
  const numbers = new Map<object, number>();
  const numberOf = (value: object): number => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  };
  const queue: Waiting[] = [];
  const crew = new Set<Hand>();
  let ids = 0;
  let ending = false;

  function start(): void {
    const hand: Hand = {worker: new Worker(program), told: new Set(), at: new Map()};
    crew.add(hand);
    hand.worker.on('message', ({id, outcomes}: Done) => {
      const waiting = hand.at.get(id);
      hand.at.delete(id);
      waiting?.resolve(outcomes);
      feed();
    });
    // An error ends the worker; what it was about stands in the next event.
    hand.worker.on('error', (error) => {
      hand.error = error;
    });
    hand.worker.on('exit', () => {
      crew.delete(hand);
      if (ending) return;
      const lost = [...hand.at.values()];
      const [only] = lost;
      // Of several letters nobody can tell which one it was: each goes on its own.
      if (only && lost.length === 1) only.resolve(crashOf(only.task, hand.error));
      else queue.unshift(...lost.map((one) => ({...one, alone: true})));
      start();
      feed();
    });
  }

  function feed(): void {
    for (const hand of [...crew].sort((a, b) => a.at.size - b.at.size)) {
      for (;;) {
        const [next] = queue;
        if (!next || hand.at.size >= ahead) break;
        if (hand.at.size > 0 && (next.alone || [...hand.at.values()].some(({alone}) => alone))) break;
        queue.shift();
        send(hand, next);
      }
    }
  }

  function send(hand: Hand, waiting: Waiting): void {
    const id = ids++;
    hand.at.set(id, waiting);
    const {settings: all, ...task} = waiting.task;
    const {dictionaries, house, ...settings} = all;
    const shared: (readonly [number, object])[] = [];
    const told = (value: object): number => {
      const number = numberOf(value);
      if (!hand.told.has(number)) shared.push([number, value]);
      hand.told.add(number);
      return number;
    };
    const job: Job = {
      id,
      task,
      settings,
      dictionaries: told(dictionaries),
      house: house === undefined ? undefined : told(house),
      shared,
    };
    hand.worker.postMessage(job);
  }

  for (let index = 0; index < size; index++) start();
  return {
    room: size * ahead * 2,
    check: (task) =>
      new Promise((resolve) => {
        queue.push({task, resolve, alone: false});
        feed();
      }),
    async end() {
      ending = true;
      await Promise.all([...crew].map(({worker}) => worker.terminate()));
    },
  };
}

interface Waiting {
  readonly task: Task;
  /** Its worker died once while it had this letter among others. */
  readonly alone: boolean;
  resolve(outcomes: readonly Outcome[]): void;
}

interface Hand {
  readonly worker: Worker;
  readonly told: Set<number>;
  /** The letters that it has. */
  readonly at: Map<number, Waiting>;
  error?: Error;
}

/** One letter in work and some ahead. */
const ahead = 4;

function crashOf({path, locale}: Task, error: Error | undefined): readonly Outcome[] {
  const detail = error?.message ?? render(messages['job-died'], {}, locale);
  return outcomesOf([crashed(path, detail, locale)]);
}
