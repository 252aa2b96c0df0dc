import {describe, expect, it} from 'vitest';
import {explanation} from '../../src/lsp/explanation.js';
import {openDraft} from '../support/opened.js';

const letter = `Ihr neuer Zähler

Guten Tag Frau Demir,

vielen Dank für Ihren Anruf vom Montag.
Am 12. Mai 2026 bin ich bei Ihnen.

Freundliche Grüße

Jana Petersen
Telefon 040 5550-217
jana_petersen@wasserwerk.example
`;

describe('explanation', () => {
  it('says what klarbrief understood', () => {
    const {title, markdown} = explanation(openDraft(letter, {path: 'brief an Demir.txt'}));
    expect(title).toBe('So liest klarbrief „brief an Demir.txt“');
    expect(markdown).toMatch(/^# So liest klarbrief „brief an Demir\.txt“\n/);
    expect(markdown).toContain('- **Sprache:** Deutsch (de), DE\n- **Art:** Antwort (reply)\n');
    expect(markdown).toContain('- **Telefon:** 040 5550-217 (Durchwahl)\n');
    expect(markdown).toContain('- **Daten:** 12\\. Mai 2026 (genannt)\n');
    expect(markdown).toContain('- **Personen:** Jana Petersen (schreibt)\n');
    expect(markdown).toContain('## Warum klarbrief das denkt\n');
    expect(markdown).not.toMatch(/undefined|\{\w+\}/);
  });

  it('lists the parts with their lines', () => {
    const {markdown} = explanation(openDraft(letter));
    expect(markdown).toContain('- **Betreff** (Zeile 1): Ihr neuer Zähler\n');
    expect(markdown).toContain('- **Text** (Zeile 5–6): vielen Dank');
    expect(markdown).toContain('- **Unterschrift** (Zeile 10–12): Jana Petersen');
  });

  it('shows no sign of the letter as Markdown', () => {
    expect(explanation(openDraft(letter)).markdown).toContain('jana\\_petersen@wasserwerk.example');
  });

  it('tells what fields stand for, and reads on in the other branches', () => {
    const text = `Betreff: Ihr Zähler

{% if kunde.name %}Guten Tag Frau {{ kunde.name }},{% else %}Guten Tag liebe Gartenfreunde,{% endif %}

Ihr Zähler {{ quxli }} kommt am {{ termin.datum }}.

Freundliche Grüße
{{ agent.name }}
`;
    const {markdown} = explanation(openDraft(text, {path: 'zaehler.txt.twig'}));
    expect(markdown).toContain('Das ist eine Vorlage.');
    expect(markdown).toContain('- kunde.name – steht für: Name des Kunden\n');
    expect(markdown).toContain('- quxli – klarbrief weiß nicht, wofür es steht');
    expect(markdown).toContain('## Weitere Zweige der Vorlage');
    expect(markdown).toContain('- Zeile 3: Guten Tag liebe Gartenfreunde,\n');
  });

  it('names a type that somebody set, by its name', () => {
    const {markdown} = explanation(openDraft(letter, {settings: {type: 'reminder', locale: 'en'}}));
    expect(markdown).toContain('- **Type:** Payment reminder (reminder)');
    expect(markdown).toContain('- The type of the letter is set: Payment reminder.');
    expect(markdown).not.toContain('Is the type wrong?');
  });

  it('tells how a document becomes a letter that does not look like one', () => {
    const {markdown} = explanation(openDraft('# Handbuch\n\nSo geht es.\n', {path: 'handbuch.md'}));
    expect(markdown).toContain('hält dieses Dokument nicht für einen Brief');
    expect(markdown).toContain('type: general');
  });
});
