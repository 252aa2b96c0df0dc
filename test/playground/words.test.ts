import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checked} from '../../playground/check.js';
import {editBetween, linesOf, type Mark, moved} from '../../playground/lines.js';
import {opened, pasted} from '../../playground/open.js';
import {wordChanges} from '../../playground/word-changes.js';

const words = fc
  .array(fc.constantFrom('wir', 'Sie', 'bitten', 'heute', 'Brief', '.', ',', '\n\n'))
  .map((all) => all.join(' '));

describe('the words that differ', () => {
  it('are those and no others', () => {
    const before = 'Wir bitten Sie, den Betrag zu überweisen.';
    const after = 'Bitte überweisen Sie den Betrag bis Montag.';
    const shown = wordChanges(before, after).map(([old, fresh]) => [before.slice(...old), after.slice(...fresh)]);
    expect(shown).toEqual([
      ['Wir bitten', 'Bitte überweisen'],
      [',', ''],
      ['zu überweisen', 'bis Montag'],
    ]);
    expect(wordChanges(before, before.replace(/ /g, '  '))).toEqual([]);
  });

  it('lead from one text to the other', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        let [built, from] = ['', 0];
        for (const [old, fresh] of wordChanges(before, after)) {
          built += `${before.slice(from, old[0])} ${after.slice(...fresh)} `;
          from = old[1];
        }
        const plain = (text: string): string => text.replace(/\s+/g, '');
        expect(plain(built + before.slice(from))).toBe(plain(after));
      }),
    );
  });
});

describe('marks', () => {
  it('never change a letter of the text', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n')).map((all) => all.join(''));
    const mark = fc.tuple(fc.nat(30), fc.nat(8));
    fc.assert(
      fc.property(text, fc.array(mark), (letter, places) => {
        const marks = places
          .map(([start, length], finding): Mark => ({finding, category: 'wording', at: [start, start + length]}))
          .filter(({at}) => at[1] <= letter.length);
        const lines = linesOf(letter, marks, []);
        expect(lines.map(({pieces}) => pieces.map((piece) => piece.text).join('')).join('\n')).toBe(letter);
        // Every finding is to be seen somewhere.
        const shown = lines.flatMap(({pieces}) => pieces.flatMap((piece) => [...piece.marks, ...piece.gaps]));
        const visible = marks.filter(({at}) => letter.slice(...at) === '' || /[^\n]/.test(letter.slice(...at)));
        expect(new Set(shown.map(({finding}) => finding))).toEqual(new Set(visible.map(({finding}) => finding)));
      }),
    );
  });

  it('move along with what is typed, and go where their words change', () => {
    const edit = editBetween('Guten Tag Frau Demir', 'Guten Tag, liebe Frau Demir');
    expect(edit).toEqual({from: 9, removed: 0, inserted: 7});
    expect(moved([10, 14], edit)).toEqual([17, 21]);
    expect(moved([0, 5], edit)).toEqual([0, 5]);
    expect(moved([6, 14], edit)).toBeUndefined();
  });
});

describe('what is pasted', () => {
  it('keeps what only HTML says', () => {
    expect(pasted('<p>Ihr <b>Termin</b> &amp; mehr</p><ul><li>Pass</li><li>Geld</li></ul>')).toBe(
      'Ihr **Termin** & mehr\n\n- Pass\n- Geld\n',
    );
    const item = '<p class=MsoListParagraph><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>Pass</p>';
    expect(pasted(item)).toBe('- Pass\n');
    expect(pasted('')).toBe('\n');
  });
});

describe('what is opened', () => {
  it('keeps the fields of a template, and knows that it is one', () => {
    const html = '<p>Guten Tag {{ kunde.nachname }},</p><p>danke für Ihre Bestellung.</p><p>Freundliche Grüße</p>';
    const letter = opened('mail.html.twig', html, 'de');
    if ('problem' in letter) throw new Error(letter.problem);
    expect(letter.text).toContain('Guten Tag {{ kunde.nachname }},');
    const rules = (template: boolean): string[] =>
      checked(letter.text, {...letter.sheet, template}, 'de').findings.map(({rule}) => rule);
    expect(rules(letter.sheet.template ?? false)).not.toContain('placeholder-left');
  });

  it('keeps what the header of a mail says, and that something was attached', () => {
    const mail = [
      'From: Kim Weber <kim.weber@muster.example>',
      'To: Jo Meyer <jo@meyer.example>',
      'Date: Tue, 6 Oct 2026 10:12:00 +0200',
      'Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Guten Tag Jo Meyer,',
      '',
      'im Anhang finden Sie das Angebot.',
      '--b',
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename=angebot.pdf',
      '',
      'x',
      '--b--',
      '',
    ].join('\r\n');
    const letter = opened('a.eml', mail, 'de');
    if ('problem' in letter) throw new Error(letter.problem);
    expect(letter.text).toMatch(/^Betreff: Grüße\n\nGuten Tag Jo Meyer,\n\nim Anhang/);
    expect(letter.sheet.about).toEqual([
      'Von: Kim Weber <kim.weber@muster.example>',
      'An: Jo Meyer <jo@meyer.example>',
      'Datum: 6. Oktober 2026',
    ]);
    const rules = (attached: boolean): string[] =>
      checked(letter.text, {...letter.sheet, attached}, 'de').findings.map(({rule}) => rule);
    expect(letter.sheet.attached).toBe(true);
    expect(rules(true)).not.toContain('attachment-missing');
    expect(rules(false)).toContain('attachment-missing');
    expect(rules(true)).not.toContain('personal-email');
  });
});
