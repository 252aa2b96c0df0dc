import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {lint} from '../../src/index.js';

/** What the rule flags in a text, and what it offers instead. */
function check(value: string): {found: string[]; offered: string[]} {
  const file = new VFile({value, path: 'letter.txt'});
  lint(file, {
    rules: {'passive-voice': {level: 'info'}},
    fields: {},
    dictionaries: {},
    language: 'de',
    type: 'fragment',
  });
  const messages = file.messages.filter(({ruleId}) => ruleId === 'passive-voice');
  return {
    found: messages.map(({actual}) => String(actual)),
    offered: messages.flatMap(({expected}) => expected ?? []),
  };
}

describe('the passive is turned round where that is safe', () => {
  test.each([
    ['Ihr Antrag wird bearbeitet.', 'Wir bearbeiten Ihren Antrag'],
    ['Ihr Paket wird heute verschickt.', 'Wir verschicken Ihr Paket heute'],
    ['Ihre Ware wird morgen ausgeliefert.', 'Wir liefern Ihre Ware morgen aus'],
    ['Ihre Unterlagen wurden am Montag geprüft.', 'Wir haben Ihre Unterlagen am Montag geprüft'],
    ['Ihr Guthaben wird Ihnen am Montag erstattet.', 'Wir erstatten Ihnen Ihr Guthaben am Montag'],
    ['Am Montag wird Ihr Auftrag bestätigt.', 'bestätigen wir Ihren Auftrag'],
    ['Heute wurde Ihnen Ihr Guthaben ausgezahlt.', 'haben wir Ihnen Ihr Guthaben ausgezahlt'],
    ['Deine Bestellung wird morgen verpackt.', 'Wir verpacken deine Bestellung morgen'],
  ])('%s', (text, active) => {
    expect(check(text).offered).toEqual([active]);
  });

  test.each([
    'Der Antrag wird bearbeitet.',
    'Es wird davon ausgegangen, dass Sie kommen.',
    'Ihr Stipendium wird bearbeitet.',
    'Ihr Antrag vom 3. Mai wird bearbeitet.',
    'Ihr Antrag kann bearbeitet werden.',
    'Ihr Antrag wird, sobald es geht, bearbeitet.',
    'Ihr Antrag wird bearbeitet und an das Amt geschickt.',
    'Ihr Antrag würde bearbeitet.',
    'Ich melde mich. Ihr Antrag wird bearbeitet.',
    'Warum wird Ihr Antrag bearbeitet?',
  ])('no replacement for: %s', (text) => {
    const {found, offered} = check(text);
    expect(found).toHaveLength(1);
    expect(offered).toEqual([]);
  });
});

test.each([
  'Unser Gesuch wurde bewilligt.',
  'Dieses Schreiben wurde maschinell erstellt.',
  'Ihr Auto wird von unserer Werkstatt geprüft.',
  'Der Strom wird mit Wasserkraft hergestellt.',
  'Wir werden Ihnen am Montag liefern.',
])('not flagged: %s', (text) => {
  expect(check(text).found).toEqual([]);
});

test('a file is closed by somebody, a shop just is', () => {
  const found = (value: string) => {
    const file = new VFile({value, path: 'letter.txt'});
    lint(file, {rules: {}, fields: {}, dictionaries: {}, language: 'en', type: 'fragment'});
    return file.messages.filter(({ruleId}) => ruleId === 'passive-voice').map(({actual}) => actual);
  };
  expect(found('The file cannot be closed without it.')).toEqual(['cannot be closed']);
  expect(found('The shop will be closed on Monday.')).toEqual([]);
});

test('how carefully it is done stands before the participle', () => {
  expect(check('Die Pakete werden vor dem Versand genau geprüft.').found).toEqual([
    'werden vor dem Versand genau geprüft',
  ]);
});
