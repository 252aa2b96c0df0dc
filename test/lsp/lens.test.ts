import {describe, expect, it} from 'vitest';
import {lens} from '../../src/lsp/lens.js';
import {openDraft} from '../support/opened.js';

const letter = `Guten Tag Frau Demir,

vielen Dank für Ihren Anruf. Ich komme am Montag um neun Uhr.

Freundliche Grüße
Jana Petersen
`;

describe('lens', () => {
  it('names type, score and questions, and opens the checklist', () => {
    const draft = openDraft(letter, {settings: {type: 'reminder'}});
    const [first, ...more] = lens(draft, {commands: true});
    expect(more).toEqual([]);
    expect(first?.command?.title).toMatch(/^Mahnung · \d+ Punkte · \d von \d Fragen mit Ja$/);
    expect(first?.command?.title).toContain(` ${draft.verdict?.score} Punkte`);
    expect(first?.command).toMatchObject({command: 'klarbrief.showChecklist', arguments: [draft.uri]});
    expect(first?.range.start).toEqual({line: 0, character: 0});
  });

  it('opens nothing where the client has no command for it', () => {
    const [first] = lens(openDraft(letter), {commands: false});
    expect(first?.command?.command).toBe('');
    expect(first?.command?.arguments).toBeUndefined();
  });

  it('stands below the front matter', () => {
    const draft = openDraft(`---\ntype: reply\n---\n\n${letter}`, {path: 'brief.md'});
    expect(lens(draft, {commands: true})[0]?.range.start.line).toBe(3);
  });

  it('is patient with a draft', () => {
    const draft = openDraft('Betreff: Ihr Zähler\n\nGuten Tag Frau Demir,\n\nvielen Dank für', {
      saved: false,
      settings: {type: 'reply'},
    });
    expect(lens(draft, {commands: true})[0]?.command?.title).toBe(
      'Antwort · Schreiben Sie in Ruhe fertig – Punkte gibt es nach der Grußformel oder beim Speichern',
    );
  });

  it('asks no question of a text block, and speaks the reader’s language', () => {
    const draft = openDraft('Ihr Zähler kommt am Montag.\n', {
      check: 'always',
      settings: {type: 'fragment', locale: 'en'},
    });
    expect(lens(draft, {commands: true})[0]?.command?.title).toMatch(/^Text block · \d+ points( · |$)/);
  });

  it('is not there where no letter is', () => {
    expect(lens(openDraft('# Handbuch\n', {path: 'README.md'}), {commands: true})).toEqual([]);
  });
});
