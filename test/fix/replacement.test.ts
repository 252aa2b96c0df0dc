import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bytesWithEdits, charsetBehind, encode} from '../../src/fix/bytes.js';
import {folded} from '../../src/fix/fold.js';
import {apart, readSource, replacementOf, withEdits} from '../../src/index.js';
import {defaults} from '../../src/settings/settings.js';

/** The text with `wanted` in place of what stands in brackets. */
function fixed(marked: string, wanted: string, path = 'brief.txt'): string | undefined {
  const start = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  const end = marked.indexOf(']') - 1;
  const reading = readSource(text, path, defaults);
  const replacement = replacementOf({at: [start, end], expected: [wanted]}, reading, text);
  const letter = reading.letters[0];
  if (!replacement) return undefined;
  const edits = letter?.folds ? folded(text, [replacement.edit], letter.folds) : [replacement.edit];
  return withEdits(text, edits);
}

const mail = (body: string, head = 'quoted-printable'): string =>
  `From: a@muster.example\nTo: b@muster.example\nSubject: Frage\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${head}\n\n${body}\n`;

describe('a replacement', () => {
  it.each([
    ['Das ist [seitens\nunserer Baumschule] so.', 'von unserer Baumschule', 'Das ist von\nunserer Baumschule so.'],
    ['Er [führt die\r\nPrüfung  durch].', 'prüft die Prüfung  jetzt', 'Er prüft die\r\nPrüfung  jetzt.'],
    ['Wir [bringen es\nin Abzug].', 'ziehen es ab', 'Wir ziehen es\nab.'],
    [
      'Es [gelangt sohin Punkt 4\nder Satzung zur Anwendung].',
      'gilt also Punkt 4 der Satzung',
      'Es gilt also Punkt 4\nder Satzung.',
    ],
    ['Hier [ist ein Antrag zu\nstellen].', 'stellen Sie bitte einen Antrag', 'Hier stellen Sie bitte einen\nAntrag.'],
    ['Das [gilt jetzt hier] so.', 'gilt hier', 'Das gilt hier so.'],
    ['Das [gilt\njetzt hier] so.', 'gilt hier', 'Das gilt\nhier so.'],
    ['Bitte [zahlen Sie] bald.', 'zahlen Sie bitte', 'Bitte zahlen Sie bitte bald.'],
    ['Und [Sie zahlen].', 'Sie bitte zahlen', 'Und Sie bitte zahlen.'],
    ['Das ist [z.B.] so.', 'z.\u00a0B.', 'Das ist z.\u00a0B. so.'],
    ['Wir [hiermit]\nalles.', '', 'Wir\nalles.'],
    ['Wir senden\n[hiermit] alles.', '', 'Wir senden\nalles.'],
    ['Am Montag. [Hiermit] senden wir.', '', 'Am Montag. Senden wir.'],
  ])('of %j by %j', (before, wanted, after) => {
    expect(fixed(before, wanted)).toBe(after);
  });

  it.each([
    ['a line of its own', 'Wir senden\n[hiermit]\nalles.', ''],
    ['the capital of the next line', 'Am Montag. [Hiermit]\nsenden wir.', ''],
    ['what is as it should be', 'Das ist [so].', 'so'],
  ])('leaves %s to people', (_, before, wanted) => {
    expect(fixed(before, wanted)).toBeUndefined();
  });

  it('leaves entities and markup as they are written', () => {
    expect(fixed('<p>Es kam [seitens\n  unserer K&uuml;che] an.</p>', 'von unserer Küche', 'a.html')).toBe(
      '<p>Es kam von\n  unserer K&uuml;che an.</p>',
    );
    expect(fixed('<p>Es kam [f&uuml;r Sie] an.</p>', 'Müller & <Sohn>', 'a.html')).toBe(
      '<p>Es kam Müller &amp; &lt;Sohn&gt; an.</p>',
    );
    expect(fixed('<p>Es [kam <b>für] Sie</b> an.</p>', 'war da', 'a.html')).toBeUndefined();
  });

  it('folds lines of quoted-printable that get too long, and only there', () => {
    const line = `${'wort '.repeat(13)}[f=C3=BCr] Sie=\nda.`;
    const after = fixed(mail(line), 'größtmöglich und außerdem überflüssig für', 'a.eml') ?? '';
    expect(Math.max(...after.split('\n').map(({length}) => length))).toBeLessThanOrEqual(76);
    expect(after.replaceAll('=\n', '')).toContain(
      'gr=C3=B6=C3=9Ftm=C3=B6glich und au=C3=9Ferdem =C3=BCberfl=C3=BCssig f=C3=BCr Sieda.',
    );
  });

  it('is none in Base64', () => {
    const body = Buffer.from('Guten Tag,\n\nhiermit antworten wir.').toString('base64');
    const text = mail(body, 'base64');
    const start = text.indexOf(body);
    const found = {at: [start, start + 8] as const, expected: ['', 'x']};
    const reading = readSource(text, 'a.eml', defaults);
    expect(replacementOf(found, reading, text)).toBeUndefined();
    expect(replacementOf(found, reading, text, 1)).toBeUndefined();
  });
});

describe('edits', () => {
  const word = fc.constantFrom('für', 'Sie', 'wir', 'und', 'prüfen');
  const space = fc.constantFrom(' ', '  ', '\n', '\r\n', '\n  ');

  it('say what was wanted, and nothing else of the text changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, space), {minLength: 1, maxLength: 8}),
        fc.array(word, {minLength: 1, maxLength: 8}),
        fc.constantFrom('brief.txt', 'brief.html', 'brief.html.twig'),
        (own, wanted, path) => {
          const actual = own.map(([text, gap], index) => (index + 1 < own.length ? text + gap : text)).join('');
          const [before, after] = path === 'brief.txt' ? ['Nun ', ' so.'] : ['<p>Nun ', ' so.</p>'];
          const result = fixed(`${before}[${actual}]${after}`, wanted.join(' '), path);
          const plain = (text: string): string => text.replace(/\s+/g, ' ');
          if (result === undefined) expect(plain(actual)).toBe(wanted.join(' '));
          else {
            expect(result.startsWith(before) && result.endsWith(after)).toBe(true);
            expect(plain(result)).toBe(`${before}${wanted.join(' ')}${after}`);
          }
        },
      ),
    );
  });

  it('are apart: the longer ones stay', () => {
    const range = fc
      .tuple(fc.nat(60), fc.integer({min: 1, max: 9}))
      .map(([at, length]) => ({at: [at, at + length] as const}));
    fc.assert(
      fc.property(fc.array(range), (all) => {
        const kept = apart(all);
        for (const [index, one] of kept.slice(1).entries()) expect(kept[index]?.at[1]).toBeLessThanOrEqual(one.at[0]);
        for (const {at} of all) {
          const rival = kept.some(
            (one) => one.at[0] < at[1] && at[0] < one.at[1] && one.at[1] - one.at[0] >= at[1] - at[0],
          );
          expect(rival).toBe(true);
        }
      }),
    );
  });

  it.each(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'cp850', 'macintosh', 'iso-8859-15'])(
    'keep the bytes of %s',
    (charset) => {
      const text = fc.array(fc.constantFrom(...'abc äöüß\r\n.'), {minLength: 1}).map((all) => all.join(''));
      fc.assert(
        fc.property(text, text, fc.nat(), fc.nat(5), (original, put, from, length) => {
          const bytes = encode(original, charset);
          const start = from % (original.length + 1);
          const edit = {at: [start, Math.min(original.length, start + length)] as const, text: put};
          if (!bytes) throw new Error('these characters are in all of them');
          expect(charsetBehind(bytes, original, charset)).toBe(charset);
          const after = bytesWithEdits({bytes, original, charset}, [edit]);
          expect(after).toEqual(encode(withEdits(original, [edit]), charset));
        }),
      );
    },
  );

  it('are none where the charset lacks a character', () => {
    expect(encode('„Preis“ 5 €', 'windows-1252')).toEqual(
      Uint8Array.from(Buffer.from('\x84Preis\x93 5 \x80', 'latin1')),
    );
    expect(encode('→', 'windows-1252')).toBeUndefined();
  });
});
