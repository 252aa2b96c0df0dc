import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {lint, type Settings} from '../../src/index.js';

function fatal(value: string, path: string, more: Partial<Settings> = {}) {
  const file = lint(new VFile({value, path}), {rules: {}, fields: {}, dictionaries: {}, language: 'de', ...more});
  return file.messages.filter(({ruleId}) => ruleId === 'existing-relationship').map((message) => message.fatal);
}

const html = (foot: string) =>
  `<html lang="de"><head><title>Neue Kurse im Herbst</title></head><body><p>Guten Tag Frau Kurz,</p><p>im Herbst lernen Sie bei uns töpfern. Jetzt anmelden und 20 % sparen!</p><p>Herzliche Grüße<br>Ute Sand</p><p><small>${foot}</small></p></body></html>`;

const advertising = (foot: string) => fatal(html(foot), 'a.html', {type: 'advertising'});

describe('a way to object', () => {
  it.each([
    'Wenn Sie keine weiteren Angebote möchten, antworten Sie einfach mit Nein.',
    'Sie wollen nichts mehr von uns hören? Kurze Mail genügt.',
    'Sie möchten unsere Rundbriefe nicht länger bekommen? Dann klicken Sie hier.',
    'Newsletter abmelden',
    'Kein Interesse mehr? Hier können Sie sich austragen.',
    'Sie können der Verwendung Ihrer Adresse jederzeit widersprechen.',
    'Abo kündigen | Datenschutz',
    'Mehr <a href="https://shop.example/newsletter/abmelden?id=7">hier</a>',
    '<a href="*|UNSUB|*">hier</a>',
    '{{ unsubscribe_url }}',
    '{% include "footer.html" %}',
  ])('is there: %s', (foot) => {
    expect(advertising(foot)).toEqual([]);
  });

  it.each(['Wir freuen uns auf Sie.', 'Bestellen Sie unter 0800 555 0100.', 'Impressum | Datenschutz | Kontakt'])(
    'is missing: %s',
    (foot) => {
      expect(advertising(foot)).toEqual([true]);
    },
  );

  it('may stand in the header of a mail', () => {
    const mail = (header: string) =>
      `From: Ute <ute@ton.example>\nTo: Eva <eva@kurz.example>\nSubject: Neue Kurse\n${header}Content-Type: text/plain; charset=utf-8\n\nGuten Tag Frau Kurz,\n\nim Herbst lernen Sie töpfern.\n\nHerzliche Grüße\nUte Sand\n`;
    expect(fatal(mail('List-Unsubscribe: <mailto:stopp@ton.example>\n'), 'a.eml', {type: 'newsletter'})).toEqual([]);
    expect(fatal(mail(''), 'a.eml', {type: 'newsletter'})).toEqual([true]);
  });
});

describe('the level', () => {
  it('is a warning where the type was only detected, and what somebody set for the rule', () => {
    expect(fatal(html(''), 'a.html')).toEqual([false]);
    expect(fatal(html(''), 'a.html', {rules: {'existing-relationship': {level: 'error'}}})).toEqual([true]);
    expect(fatal(html(''), 'a.html', {type: 'advertising', rules: {'existing-relationship': {level: 'info'}}})).toEqual(
      [undefined],
    );
  });

  it('is an error where the customers are known', () => {
    expect(fatal(html(''), 'a.html', {house: {customers: new Set(['eva@kurz.example'])}})).toEqual([true]);
  });
});

it('asks letters on paper for nothing', () => {
  const letter = 'Guten Tag Frau Kurz,\n\nim Herbst lernen Sie bei uns töpfern.\n\nHerzliche Grüße\nUte Sand';
  expect(fatal(letter, 'a.txt', {type: 'advertising'})).toEqual([]);
});
