import {describe, expect, it} from 'vitest';
import {TextDocument} from 'vscode-languageserver-textdocument';
import type {Draft} from '../../src/lsp/draft.js';
import {editOf, replacementOf, replacementsIn, rewritten} from '../../src/lsp/fixes.js';
import {markedDraft} from '../support/marked-draft.js';
import {openDraft} from '../support/opened.js';

const draftOf = (path: string, text: string): Draft =>
  openDraft(text, {path, check: 'always', settings: {language: 'de', type: 'reply'}});

/** The text with the suggestion number `index` of the first finding in place. */
function fixed(draft: Draft, index = 0): string | undefined {
  const [found] = draft.findings;
  const replacement = found && replacementOf(draft, found, index);
  return replacement && TextDocument.applyEdits(draft.document, [editOf(draft.document, replacement)]);
}

describe('one suggestion', () => {
  it.each([
    ['takes the place of the words', 'Das ist [diesbezüglich→dazu|deshalb] gesagt.', 'Das ist dazu gesagt.'],
    ['goes with the space before it', 'Wir senden [hiermit→] alles.', 'Wir senden alles.'],
    ['goes with the space before it at the end', 'Wir senden alles [hiermit→].', 'Wir senden alles.'],
    ['goes before a comma', 'Wir senden [hiermit→], was fehlt.', 'Wir senden, was fehlt.'],
    ['leaves a capital to the next word', '[Hiermit→] senden wir alles.', 'Senden wir alles.'],
    ['leaves small letters small', '[hiermit→] senden wir alles.', 'senden wir alles.'],
    ['leaves line ends alone', 'Wir senden\n[hiermit→] alles.', 'Wir senden\nalles.'],
    ['leaves line ends alone behind it', 'Wir senden [hiermit→]\nalles.', 'Wir senden\nalles.'],
    ['opens a quotation', 'Er schrieb: „[Hiermit→] sende ich alles.“', 'Er schrieb: „Sende ich alles.“'],
    ['has taken its space in', 'Wir senden[ hiermit→] alles.', 'Wir senden alles.'],
    ['is a mark only', 'Guten Tag[,→]\n', 'Guten Tag\n'],
    ['stands behind an emoji', '😀 Wir senden [hiermit→] alles.', '😀 Wir senden alles.'],
  ])('%s', (_, before, after) => {
    expect(fixed(markedDraft(before))).toBe(after);
  });

  it('can be the second', () => {
    expect(fixed(markedDraft('Das ist [diesbezüglich→dazu|deshalb] gesagt.'), 1)).toBe('Das ist deshalb gesagt.');
    expect(fixed(markedDraft('Das ist [diesbezüglich→dazu] gesagt.'), 1)).toBeUndefined();
  });

  it('is none where markup would be lost', () => {
    expect(fixed(markedDraft('Das ist [diesbezüglich→dazu] gesagt.', {fixable: false}))).toBeUndefined();
  });

  it('is written as the file writes', () => {
    const html = draftOf('brief.html', '<p>Wir melden uns bez&uuml;glich Ihrer Frage, und diesbezüglich gern.</p>');
    for (const found of html.findings) {
      const replacement = replacementOf({...html, findings: []}, {...found, expected: ['Müller & <Söhne>']});
      if (replacement) expect(replacement.text).toBe('Müller &amp; &lt;Söhne&gt;');
    }
    expect(html.findings.some(({fixable}) => fixable)).toBe(true);
    const mail = draftOf(
      'brief.eml',
      'Subject: Ihre Frage\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nGuten Tag Frau Demir,\n\nwir antworten Ihnen diesbez=C3=BCglich am Montag und melden uns hiermit.\n',
    );
    const found = mail.findings.find(({actual}) => actual?.trim() === 'hiermit');
    expect(found && replacementOf(mail, {...found, expected: ['für']})?.text).toBe('f=C3=BCr');
  });

  it('does not tear a soft line break of the mail apart', () => {
    const mail = draftOf(
      'brief.eml',
      'Subject: Ihre Frage\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nGuten Tag Frau Demir,\n\nwir antworten Ihnen zeit=\nnah und melden uns unver=\nz=C3=BCglich bei Ihnen.\n',
    );
    expect(mail.findings.length).toBeGreaterThan(0);
    for (const found of mail.findings) {
      if (
        found.at[1] > found.at[0] &&
        mail.document
          .getText()
          .slice(...found.at)
          .includes('=\n')
      )
        expect(replacementOf(mail, found)).toBeUndefined();
    }
  });
});

describe('all suggestions', () => {
  it('are the first of each finding, in the order of the text', () => {
    expect(rewritten(markedDraft('Das [ist→war|wäre] nun [mal→] so [gesagt→getan].'))).toEqual({
      text: 'Das war nun so getan.',
      replaced: 3,
      left: 0,
    });
  });

  it('never overlap: the longer one knows more', () => {
    const draft = markedDraft('Wir [führen→machen] die [Prüfung→Sache] durch.');
    const [first, second] = draft.findings;
    if (!first || !second) throw new Error('two findings');
    const whole = {...first, rule: 'nominal-style', at: [4, second.at[1] + 6] as const, expected: ['prüfen das']};
    const all = {...draft, findings: [first, whole, second]};
    expect(rewritten(all)).toEqual({text: 'Wir prüfen das.', replaced: 1, left: 2});
    expect(replacementsIn(all, 'amtsdeutsch').length).toBe(2);
  });

  it('may touch', () => {
    expect(rewritten(markedDraft('Wir[ hiermit→][ nunmehr→] antworten.')).text).toBe('Wir antworten.');
  });

  it('leave what is held back until the draft is finished', () => {
    const draft = markedDraft('Das ist [gesagt→getan].', {missing: true});
    expect(rewritten({...draft, finished: false})).toEqual({text: 'Das ist gesagt.', replaced: 0, left: 0});
  });

  it('leave a letter that says what was meant, in every format', () => {
    const body =
      'Guten Tag Frau Demir,\r\n\r\nbezüglich Ihrer Frage bestätigen wir hiermit den Termin. Diesbezüglich melden wir uns.\r\n';
    for (const [path, text] of [
      ['brief.txt', body],
      ['brief.md', body],
      ['brief.html', `<p>${body.replace('\r\n\r\n', '</p>\r\n<p>')}</p>`],
      ['brief.html.twig', `{% if x %}<p>${body.replace('\r\n\r\n', '</p>\r\n<p>')}</p>{% endif %}`],
    ] as const) {
      const draft = draftOf(path, text);
      const after = rewritten(draft);
      expect(after.replaced).toBeGreaterThanOrEqual(2);
      expect(after.text).toBe(
        TextDocument.applyEdits(
          draft.document,
          replacementsIn(draft).map((one) => editOf(draft.document, one)),
        ),
      );
      expect(after.text).toContain('Zu Ihrer Frage'.slice(3));
      expect(after.text).not.toContain('hiermit');
      expect(after.text.split('\r\n').length).toBe(text.split('\r\n').length);
      expect(draftOf(path, after.text).findings.length).toBeLessThanOrEqual(after.left);
    }
  });
});
