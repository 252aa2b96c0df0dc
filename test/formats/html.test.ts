import {expect, test} from 'vitest';
import {readHtml} from '../../src/formats/html.js';

function read(html: string) {
  const content = readHtml(html);
  const source = content.letters[0]?.source;
  const hints = source?.hints.map((hint) => [
    hint.kind === 'part' ? hint.part : hint.kind,
    source.text.slice(hint.at[0], hint.at[1]),
  ]);
  return {content, text: source?.text, hints};
}

test('White space collapses, blocks are paragraphs, inline tags split no word', () => {
  expect(read('<div>\n  <p>Ein  Auf<b>tr</b>ag\n  hier</p><p>Zwei<br>Drei</p></div>').text).toBe(
    'Ein Auftrag hier\n\nZwei\nDrei',
  );
  expect(read('<div>A</div><div><br></div><div>B</div><div>C</div>').text).toBe('A\n\nB\nC');
});

test('Entities are atoms, soft hyphens vanish, hard blanks stay', () => {
  const {text, content} = read('<p>F&uuml;r&nbsp;Nichts&shy;des</p>');
  expect(text).toBe('Für\u00a0Nichtsdes');
  expect(content.letters[0]?.source.toOriginal([1, 2])).toEqual([4, 10]);
});

test('What is hidden is no text; the first hidden line is the preheader', () => {
  const {text, content} = read(
    '<div style="display:none">Nur heute</div><p>Hallo</p><p hidden>x</p><script>a</script>',
  );
  expect(text).toBe('Hallo');
  expect(content.preheader).toBe('Nur heute');
});

test('The title is the subject unless something better is there', () => {
  expect(read('<title>Ihr Paket</title><p>Hallo</p>').text).toBe('Ihr Paket\n\nHallo');
  expect(read('---\nsubject: Das Paket\n---\n<title>Ihr Paket</title><p>Hallo</p>').text).toBe('Das Paket\n\nHallo');
  expect(readHtml('<title>Ihr Paket</title><p>Hallo</p>', {subject: 'given'}).letters[0]?.source.text).toBe('Hallo');
});

test('Tables of data have cells, tables that arrange a mail have paragraphs', () => {
  const data = read('<table><tr><th>Artikel</th><th>Preis</th></tr><tr><td>Wein</td><td>12 €</td></tr></table>');
  expect(data.text).toBe('Artikel\tPreis\nWein\t12 €');
  expect(data.hints?.map(([kind]) => kind)).toEqual(['cell', 'cell', 'cell', 'cell']);
  const layout = read(
    '<table><tr><td><img src="x"></td><td><p>Guten Tag,</p><p>danke.</p></td></tr><tr><td>Ende</td></tr></table>',
  );
  expect(layout.text).toBe('Guten Tag,\n\ndanke.\n\nEnde');
  expect(layout.hints).toEqual([]);
});

test('Headings, items, buttons, quotes and footers are hinted', () => {
  const {hints} = read(
    '<h1>Titel</h1><ul><li>Eins</li></ul><a class="btn" href="x">Los</a><blockquote>Alt</blockquote><div class="footer"><small>AG</small></div>',
  );
  expect(hints).toEqual([
    ['heading', 'Titel'],
    ['list-item', 'Eins'],
    ['button', 'Los'],
    ['quoted', 'Alt'],
    ['small', 'AG'],
    ['footer', 'AG'],
  ]);
});

test('A mail link whose text does not name the address tells it', () => {
  expect(read('<p>Schreiben Sie <a href="mailto:eva@weber.example?subject=x">mir</a>.</p>').text).toBe(
    'Schreiben Sie mir (eva@weber.example).',
  );
  expect(read('<p><a href="tel:+49301234567">+49 30 1234567</a> und</p>').text).toBe('+49 30 1234567 und');
});

test('Documents that are nested too deep end in a problem', () => {
  const {content} = read(`<p>Hallo</p>${'<div>'.repeat(1200)}Text`);
  expect(content.problems.map(({rule}) => rule)).toEqual(['limit']);
});

test('A comment that does not end is told, because it hides the rest of the letter', () => {
  expect(read('<p>Hallo</p><!-- <p>Text</p></body></html>').content.problems).toEqual([
    {rule: 'damaged', message: 'html-comment-not-closed', at: [12, 42]},
  ]);
  for (const comment of [
    '<!-- a -->',
    '<!---->',
    '<!-->',
    '<!-- a --!>',
    '<!--[if mso]>a<![endif]-->',
    '<!DOCTYPE html>',
  ])
    expect(read(`${comment}<p>Hallo</p>`).content.problems, comment).toEqual([]);
});

test('The language and the comments of the document are handed on', () => {
  const {content} = read('<html lang="de-AT"><body><!-- klarbrief-disable x --><p>Jänner</p></body></html>');
  expect(content.letters[0]?.lang).toBe('de-AT');
  expect(content.comments).toEqual([{text: 'klarbrief-disable x', at: [25, 53]}]);
});

test('An element that is still open at the end is closed there, not behind it', () => {
  const html = '"><a href=mailto:<p>';
  const source = read(html).content.letters[0]?.source;
  expect(source?.segments.map(({from}) => from[1] <= html.length)).not.toContain(false);
});
