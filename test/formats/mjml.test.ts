import {describe, expect, test} from 'vitest';
import {allFormats} from '../../src/formats/all.js';
import {chooseFormat, read} from '../../src/formats/index.js';

const bytes = (text: string) => new TextEncoder().encode(text);

function letterOf(body: string, path = 'mail.mjml') {
  const reading = read(bytes(body), {path}, allFormats);
  const [letter] = reading.letters;
  if (!letter) throw new Error('no letter');
  return {reading, letter, text: letter.source.text};
}

describe('MJML', () => {
  test('the elements that carry text are the letter, the head is not', () => {
    const {reading, letter, text} = letterOf(`<mjml lang="de"><mj-head><mj-title>Ihr Termin</mj-title>
      <mj-preview>Wir freuen uns.</mj-preview><mj-attributes><mj-all font-family="Arial" /></mj-attributes>
      <mj-style>.a { color: red }</mj-style></mj-head>
      <mj-body><mj-section><mj-column><mj-text>Guten Tag,</mj-text><mj-button href="https://example.org">Zusagen</mj-button>
      <mj-table><tr><td>Ort</td><td>K&ouml;ln</td></tr></mj-table><mj-raw><p>Bis bald</p></mj-raw>
      </mj-column></mj-section></mj-body></mjml>`);
    expect(reading.format).toBe('mjml');
    expect(text).toBe('Ihr Termin\n\nGuten Tag,\n\nZusagen\n\nOrt\tKöln\n\nBis bald');
    expect(letter.lang).toBe('de');
    expect(letter.rewrite?.('A & B', [0, 0])).toBe('A &amp; B');
  });

  test('template engines work under it, and make it a template', () => {
    const {reading, text} = letterOf(
      '<mjml><mj-body><mj-text>Guten Tag {{ customer.lastName }},</mj-text><mj-raw>{% if a %}</mj-raw><mj-text>ja</mj-text>' +
        '<mj-raw>{% else %}</mj-raw><mj-text>nein</mj-text><mj-raw>{% endif %}</mj-raw></mj-body></mjml>',
    );
    expect(reading.engine).toBe('twig');
    expect(reading.template).toBe(true);
    expect(text).toBe('Guten Tag Muster,\n\nja');
  });

  test('an include is never opened, but what it may print is not missing', () => {
    const {letter} = letterOf(
      '<mjml><mj-head><mj-title>Neu</mj-title><mj-include path="head.mjml" /></mj-head><mj-body>' +
        '<mj-include path="./a.mjml" /><mj-text>Guten Tag</mj-text><!-- <mj-include path="old.mjml" /> -->' +
        '<mj-include path="b.css" type="css" /><mj-include path="./b.mjml" /></mj-body></mjml>',
    );
    const includes = letter.source.hints.filter(({kind}) => kind === 'include');
    expect(includes).toEqual([
      {kind: 'include', name: './a.mjml', at: [5, 5]},
      {kind: 'include', name: './b.mjml', at: [14, 14]},
    ]);
  });

  test.each([
    ['mail.mjml', 'Hallo', 'mjml'],
    ['mail.mjml.twig', '<mjml><mj-body>{{ a }}</mj-body></mjml>', 'mjml'],
    ['mail.mjml.erb', '<%= render "x" %> Hallo', 'text'],
    [undefined, '<mjml><mj-body></mj-body></mjml>', 'mjml'],
    ['mail.html', '<p>Hallo</p>', 'html'],
  ])('%s with %s is %s', (path, text, format) => {
    expect(chooseFormat(bytes(text), path)).toBe(format);
  });

  test('thousands of includes and comments cost no more than their length', () => {
    const {letter} = letterOf(`<mjml><mj-body>${'<mj-include path="x.mjml" /><!--'.repeat(20_000)}</mj-body></mjml>`);
    expect(letter.source.hints.filter(({kind}) => kind === 'include')).toHaveLength(1);
  });
});
