import {parentPort} from 'node:worker_threads';
import type {House} from '../rule/rule.js';
import type {Settings} from '../settings/settings.js';
import {check} from './check.js';
import type {Done, Job} from './jobs.js';
import {outcomesOf} from './outcome.js';

/** Check the letters that this worker is sent, one after the other, until it is ended. */
export function work(): void {
  const port = parentPort;
  if (!port) return;
  const shared = new Map<number, object>();
  let before: Promise<void> = Promise.resolve();
  port.on('message', ({id, task, settings, dictionaries, house, shared: news}: Job) => {
    for (const [number, value] of news) shared.set(number, value);
    const all = {
      ...settings,
      dictionaries: (shared.get(dictionaries) ?? {}) as Settings['dictionaries'],
      ...(house === undefined ? {} : {house: shared.get(house) as House}),
    };
    before = before.then(async () => {
      const done: Done = {id, outcomes: outcomesOf(await check({...task, settings: all}))};
      port.postMessage(done);
    });
  });
}
