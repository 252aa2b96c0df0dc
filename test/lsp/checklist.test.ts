import {describe, expect, it} from 'vitest';
import {checklist} from '../../src/lsp/checklist.js';
import {openDraft} from '../support/opened.js';

const letter = `Ihr Anruf vom Montag

Sehr geehrte Damen und Herren,

vielen Dank für Ihren Anruf. Bezüglich Ihrer Frage melde ich mich. Diesbezüglich rufe ich an. Diesbezüglich hilft auch Frau Lang.

Freundliche Grüße
Jana Petersen
Telefon 040 5550-217
jana.petersen@wasserwerk.example
`;

describe('checklist', () => {
  const draft = openDraft(letter, {settings: {type: 'reply'}});
  const data = checklist(draft);

  it('answers all six questions in the reader’s language', () => {
    expect(data?.questions.map(({id, answer, answerText}) => [id, answer, answerText])).toEqual([
      ['reply', 'n/a', 'Entfällt'],
      ['partnership', 'no', 'Nein'],
      ['reachable', 'yes', 'Ja'],
      ['relationship', 'n/a', 'Entfällt'],
      ['personal', 'no', 'Nein'],
      ['benefit', 'n/a', 'Entfällt'],
    ]);
    expect(data?.texts.answers).toBe('1 von 3 Fragen mit Ja');
    expect(data).toMatchObject({type: 'reply', typeName: 'Antwort', language: 'Deutsch'});
  });

  it('shows each piece of evidence at its own place, also twice the same on a line', () => {
    const partnership = data?.questions.find(({id}) => id === 'partnership');
    expect(partnership?.evidence.map(({rule, range}) => [rule, draft.document.getText(range)])).toEqual([
      ['amtsdeutsch', 'Bezüglich'],
      ['amtsdeutsch', 'Diesbezüglich'],
      ['amtsdeutsch', 'Diesbezüglich'],
    ]);
    expect(partnership?.evidence[0]?.title).toBe('Schreiben Sie, wie Sie sprechen');
  });

  it('has exactly the evidence of the report', () => {
    for (const {question, evidence} of draft.verdict?.checklist ?? []) {
      const shown = data?.questions.find(({id}) => id === question)?.evidence;
      const told = evidence.map(({rule, line, reason}) => ({rule, line: line - 1, reason}));
      expect(shown?.map(({rule, range, reason}) => ({rule, line: range.start.line, reason}))).toEqual(told);
    }
  });

  it('takes no hint as evidence', () => {
    const text = letter.replace('vielen Dank für Ihren Anruf.', 'unsere Werkstatt ist seit Montag wieder offen.');
    const hints = checklist(openDraft(text, {settings: {type: 'reply', rules: {amtsdeutsch: {level: 'info'}}}}));
    const partnership = hints?.questions.find(({id}) => id === 'partnership');
    const rules = partnership?.evidence.map(({rule}) => rule) ?? [];
    expect(rules).toContain('customer-first-sentence');
    expect(rules).not.toContain('amtsdeutsch');
  });

  it('names what costs points by what the rule asks for', () => {
    expect(data?.score).toBe(draft.verdict?.score);
    expect(data?.deductions).toContainEqual({
      rule: 'amtsdeutsch',
      title: 'Schreiben Sie, wie Sie sprechen',
      points: 12,
    });
  });

  it('has figures as the reader writes them', () => {
    expect(data?.metrics).toContainEqual({label: 'Wörter', value: '20'});
    expect(data?.metrics).toContainEqual({label: 'Wörter je Satz', value: '5'});
    const english = checklist(openDraft(letter, {settings: {type: 'reply', locale: 'en'}}));
    expect(english?.metrics).toContainEqual({label: 'Words per sentence', value: '5'});
    expect(english?.texts.title).toBe('Checklist');
  });

  it('says how easy a longer letter is to read', () => {
    const long = letter.replace(
      'Freundliche',
      `${'Ihr Zähler kommt am Montag zu Ihnen ins Haus. '.repeat(14)}\n\nFreundliche`,
    );
    const {metrics = []} = checklist(openDraft(long)) ?? {};
    expect(metrics.map(({label, value}) => `${label}: ${value}`)).toContainEqual(
      expect.stringMatching(/^Lesbarkeit \(Flesch nach Amstad\): [\d,]+ – (leicht|gut) zu lesen$/),
    );
  });

  it('asks for patience with a draft that is not finished', () => {
    expect(data?.texts.unfinished).toBeUndefined();
    const unfinished = openDraft('Betreff: Ihr Zähler\n\nGuten Tag Frau Demir,\n\nvielen Dank', {saved: false});
    expect(checklist(unfinished)?.texts.unfinished).toContain('noch nicht fertig');
  });

  it('has nothing to say about what is no letter', () => {
    expect(checklist(openDraft('# Handbuch\n', {path: 'README.md'}))).toBeNull();
  });
});
