import {VFile} from 'vfile';
import {expect, test} from 'vitest';
import {lint} from '../../../src/index.js';
import {infinitiveOf} from '../../../src/rule/replace/english-infinitive.js';

/** What is offered for the first thing that the dictionary of offices finds, as whole sentences. */
function offers(sentence: string): string[] {
  const file = new VFile({value: sentence, path: 'sentence.txt'});
  lint(file, {rules: {}, fields: {}, dictionaries: {}, type: 'fragment', language: 'en'});
  const [found] = file.messages.filter(({ruleId}) => ruleId === 'officialese');
  const place = found?.place;
  if (!place || !('start' in place)) throw new Error(`nothing found in: ${sentence}`);
  return (found.expected ?? []).map(
    (text) => sentence.slice(0, place.start.offset) + text + sentence.slice(place.end.offset),
  );
}

test.each([
  ['As you are requested to sing, call us.', 'a request cannot stand in a subordinate clause'],
  ['Kindly advise the office today.', 'to let know has no object'],
  ['The above-mentioned is correct.', 'nothing would be left behind the article'],
  ['The aforesaid applies to dogs.', 'nothing would be left behind the article'],
  ['The owner, or as the case may be, the tenant pays.', 'the conjunction would stand alone'],
  ['The lessee pays the rent.', 'the word has a legal meaning'],
])('nothing is offered in “%s”: %s', (sentence) => expect(offers(sentence)).toEqual([]));

test.each([
  ['Kindly advise us of the date.', 'Please tell us of the date.'],
  ['The owner said that it should be noted that the path is shut.', 'The owner said that the path is shut.'],
  ['Please ask an aforementioned user.', 'Please ask a user.'],
  ['You have an expeditious hour.', 'You have a quick hour.'],
  ['We made an erroneous, but honest entry.', 'We made a wrong, but honest entry.'],
])('%s → %s', (sentence, plain) => {
  expect(offers(sentence)[0]).toBe(plain);
});

test.each([
  'send',
  'arrange',
  'make',
  'use',
  'discuss',
  'bring',
  'change',
  'create',
  'handle',
  'live',
  'avoid',
  'repair',
  'visit',
  'deliver',
  'require',
  'store',
  'open',
  'replace',
  'continue',
  'say',
  'see',
  'lie',
  'apply',
  'plan',
  'stop',
  'submit',
  'cancel',
  'test',
  'waste',
  'write',
  'quote',
  'inquire',
  'treat',
  'focus',
  'develop',
  'add',
  'tell',
  'pass',
])('%s is found behind its form on -ing', (verb) => {
  const doubled: Readonly<Record<string, string>> = {
    plan: 'planning',
    stop: 'stopping',
    submit: 'submitting',
    cancel: 'cancelling',
    lie: 'lying',
    see: 'seeing',
  };
  expect(infinitiveOf(doubled[verb] ?? `${verb.replace(/e$/, '')}ing`)).toBe(verb);
});
