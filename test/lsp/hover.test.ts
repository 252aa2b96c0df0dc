import {describe, expect, it} from 'vitest';
import {MarkupContent} from 'vscode-languageserver';
import {rules} from '../../src/index.js';
import {hover} from '../../src/lsp/hover.js';
import {cursorIn, type Opened, openDraft} from '../support/opened.js';

/** What stands in the hover at `¦`, and over which text. */
function hoverAt(marked: string, opened: Opened & {readonly markdown?: boolean; readonly messages?: boolean} = {}) {
  const {text, at} = cursorIn(marked);
  const draft = openDraft(text, opened);
  const found = hover(draft, draft.document.positionAt(at), {
    markdown: opened.markdown ?? true,
    messages: opened.messages ?? false,
  });
  if (!found) return undefined;
  if (!MarkupContent.is(found.contents)) throw new Error('no markup');
  return {...found.contents, over: found.range && draft.document.getText(found.range)};
}

const letter = (sentence: string): string => `Ihr Termin am Montag

Guten Tag Frau Demir,

vielen Dank für Ihren Anruf. ${sentence}

Freundliche Grüße
Jana Petersen
Telefon 040 5550-217
jana.petersen@wasserwerk.example
`;

describe('on a finding', () => {
  it('leaves out the reason where the editor shows it anyway', () => {
    const marked = letter('Hier¦mit bestätigen wir Ihren Termin.');
    const reason = 'Lassen Sie „Hiermit“ weg';
    expect(hoverAt(marked)?.value).toContain(reason);
    const short = hoverAt(marked, {messages: true})?.value;
    expect(short).not.toContain(reason);
    expect(short).toContain('Schreiben Sie, wie Sie sprechen');
  });

  it('says in Markdown what to do, why, and how it reads before and after', () => {
    const found = hoverAt(letter('Dies¦bezüglich rufe ich Sie an.'));
    expect(found?.kind).toBe('markdown');
    expect(found?.over).toBe('Diesbezüglich');
    const rule = rules.find(({id}) => id === 'amtsdeutsch');
    expect(found?.value.split('\n\n')).toEqual([
      `**${rule?.title.de}**`,
      expect.stringMatching(/^Schreiben Sie „dazu“.* statt „Diesbezüglich“\.$/),
      rule?.why.de,
      '> Vorher: „Diesbezüglich melden wir uns am Montag.“  \n> Nachher: „Dazu melden wir uns am Montag.“',
      expect.stringMatching(/^\[Mehr zu dieser Regel \(amtsdeutsch\)\]\(https:.*\/de\/amtsdeutsch\.md\)$/),
    ]);
  });

  it('says the same in plain words to a client without Markdown', () => {
    const found = hoverAt(letter('Dies¦bezüglich rufe ich Sie an.'), {markdown: false});
    expect(found?.kind).toBe('plaintext');
    expect(found?.value).toMatch(/^Schreiben Sie, wie Sie sprechen\n/);
    expect(found?.value).not.toMatch(/[*>[\]\\`]/);
    expect(found?.value).toMatch(/Mehr zu dieser Regel \(amtsdeutsch\): https:/);
  });

  it('speaks the reader’s language and gives the example in the letter’s', () => {
    const found = hoverAt(letter('Dies¦bezüglich rufe ich Sie an.'), {settings: {locale: 'en'}});
    expect(found?.value).toContain('**Write German the way you speak it**');
    expect(found?.value).toContain('Before: “Diesbezüglich melden wir uns am Montag.”');
  });

  it('gives several findings one after the other, the narrowest first, and marks the narrowest', () => {
    const found = hoverAt(letter('Ihre Anzahlung wird vom Rechnungsbetrag in Ab¦zug gebracht.'));
    const draft = openDraft(letter('Ihre Anzahlung wird vom Rechnungsbetrag in Abzug gebracht.'));
    const at = draft.document.getText().indexOf('Abzug');
    const there = draft.findings.filter(({at: [start, end]}) => start <= at && at < end);
    expect(there.length).toBeGreaterThan(1);
    expect(found?.value.split('\n\n---\n\n')).toHaveLength(there.length);
    const narrowest = [...there].sort((a, b) => a.at[1] - a.at[0] - (b.at[1] - b.at[0]))[0];
    expect(found?.over).toBe(draft.document.getText().slice(...(narrowest?.at ?? [0, 0])));
    expect(found?.value).toContain(rules.find(({id}) => id === narrowest?.rule)?.title.de);
  });

  it('is silent beside findings, and outside of letters', () => {
    expect(hoverAt(letter('Am Mon¦tag rufe ich Sie an.'))).toBeUndefined();
    expect(hoverAt('# Readme\n\nDies¦bezüglich siehe unten.\n', {path: 'README.md'})).toBeUndefined();
  });

  it('finds what is missing at the word before its place, once the draft is finished', () => {
    const text = letter('Ich rufe an.').replace(/Telefon .*\n/, '');
    const at = openDraft(text).findings.find(({rule}) => rule === 'direct-dial')?.at ?? [0, 0];
    expect(at[1]).toBe(at[0]);
    const over = (saved: boolean) => {
      const draft = {...openDraft(text, {saved}), finished: saved};
      return hover(draft, draft.document.positionAt(at[0] - 3), {markdown: false})?.contents;
    };
    expect(over(true)).toMatchObject({value: expect.stringContaining('Nennen Sie eine Durchwahl\n')});
    expect(over(false)).toBeUndefined();
  });

  it('shows no sign of the letter as Markdown', () => {
    expect(hoverAt(letter('Ihre Nummer ist [Num¦mer].'))?.value).toContain('„\\[Nummer\\]“');
  });

  it('knows why and an example for every rule, in one line of its note', () => {
    for (const {why} of rules) expect(why.de + why.en).not.toContain('\n');
  });
});

describe('on a directive', () => {
  const text = letter('<!-- klarbrief-disable-next-line amts¦deutsch, cliche -- Zitat -->\nDiesbezüglich rufe ich an.');

  it('says what it switches off', () => {
    const found = hoverAt(text, {path: 'brief.md'});
    expect(found?.value).toContain('**Schaltet für die nächste Zeile aus:**');
    expect(found?.value).toContain('- `amtsdeutsch` – Schreiben Sie, wie Sie sprechen');
    expect(found?.value).toContain('- `cliche` – ');
  });

  it('says so behind the finding that it is not needed', () => {
    const found = hoverAt(text, {path: 'brief.md'});
    expect(found?.value).toContain('Diese Ausnahme braucht niemand mehr');
    expect(found?.over).toBe('<!-- klarbrief-disable-next-line amtsdeutsch, cliche -- Zitat -->');
  });

  it('says that it is for all rules', () => {
    const found = hoverAt(letter('{# klarbrief-dis¦able-file #}Diesbezüglich rufe ich an.'), {path: 'brief.twig'});
    expect(found?.value).toBe('**Schaltet im ganzen Dokument aus:**\n\n- alle Regeln');
  });
});

describe('on front matter', () => {
  const text = (front: string): string => `---\n${front}\n---\n\n${letter('Ich rufe an.')}`;

  it.each([
    ['ty¦pe: reply', 'Die Art des Briefs', 'type: reply'],
    ['sprache: d¦e', 'Die Sprache des Briefs', 'sprache: de'],
    ['Betr¦eff: Ihr Termin am Montag', 'Der Betreff.', 'Betreff: Ihr Termin am Montag'],
  ])('explains %s', (front, words, over) => {
    const found = hoverAt(text(front), {path: 'brief.md'});
    expect(found?.value).toContain(words);
    expect(found?.over).toBe(over);
  });

  it('lists the values by name', () => {
    expect(hoverAt(text('typ¦: reply'), {path: 'brief.md'})?.value).toContain('`reminder` (Mahnung)');
  });

  it('leaves the keys of others alone', () => {
    expect(hoverAt(text('lay¦out: mail'), {path: 'brief.md'})).toBeUndefined();
  });
});
