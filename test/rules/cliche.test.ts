import {VFile} from 'vfile';
import {expect, test} from 'vitest';
import {lint} from '../../src/index.js';

function found(value: string, language: 'de' | 'en' = 'de', type: 'fragment' | 'reply' = 'fragment'): string[] {
  const file = new VFile({value, path: 'letter.txt'});
  lint(file, {rules: {}, fields: {}, dictionaries: {}, language, type});
  return file.messages.filter(({ruleId}) => ruleId === 'cliche').map(({actual}) => String(actual));
}

test.each([
  'Das Schwimmbad steht Ihnen ab Mai zur Verfügung.',
  'Der Betrag steht Ihnen zur Verfügung.',
  'Danke, dass Sie am Montag gewartet haben.',
  'Wir freuen uns auf Ihren Besuch am Montag.',
  'Wir verbleiben bei unserem Preis.',
  'Ich hoffe, Ihre Hoffnung erfüllt sich.',
])('says something: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each(['Call me on 020 7946 0958.', 'We are going forward with the plan.', 'Thank you for waiting on Monday.'])(
  'says something: %s',
  (text) => {
    expect(found(text, 'en')).toEqual([]);
  },
);

test.each([
  ['und verbleiben', 'mit freundlichen Grüßen'],
  ['verbleiben wir', 'mit freundlichen Grüßen'],
  ['und empfehlen uns', 'mit freundlichen Grüßen'],
])('a sentence that runs into the closing: … %s', (end, closing) => {
  const letter = (words: string) =>
    `Guten Tag Frau Roth,\n\ndanke für Ihren Anruf. Wir kommen am Montag ${words}\n\n${closing}\nEva Sander`;
  expect(found(letter(end), 'de', 'reply')).toEqual([end]);
});
