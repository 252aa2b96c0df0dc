import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {checklistOf} from '../../src/report/checklist.js';
import type {ReporterOptions} from '../../src/report/reporter.js';
import {scorecard} from '../../src/report/scorecard.js';

const options: ReporterOptions = {
  locale: 'de',
  color: false,
  note: false,
  quiet: false,
  incomplete: false,
  defaultName: '<stdin>',
};

/** A letter of which klarbrief thinks this: the lines of findings of direct-dial. */
function letter(path: string, score: number, ...lines: number[]): VFile {
  const found = lines.map((line) => ({rule: 'direct-dial', level: 'warning' as const, line, reason: 'Grund'}));
  const verdict = {
    language: 'de' as const,
    type: 'reply' as const,
    score,
    deductions: lines.length === 0 ? [] : [{rule: 'direct-dial', findings: lines.length, points: 100 - score}],
    metrics: {words: 120, sentences: 10, wordsPerSentence: 12.5, customerReferences: 7, senderReferences: 3},
    checklist: checklistOf(new Set(['direct-dial', 'personal-salutation']), found),
  };
  return new VFile({path, data: {klarbrief: verdict}});
}

describe('the score card', () => {
  it('of one letter lists every deduction, and each answer with its evidence', () => {
    expect(scorecard([letter('a.txt', 92, 3, 7, 7)], options)).toBe(
      [
        'Punkte: 92 von 100 (direct-dial −8)',
        'Briefart reply · 120 Wörter, 12,5 je Satz · Kunde 7-mal genannt, Absender 3-mal',
        '  – entfällt  Briefe und E-Mails von Kunden werden innerhalb eines Tages beantwortet.',
        '  – entfällt  Stil und Wortwahl zeigen Partnerschaft: kein Amtsdeutsch, positive Aussagen, der Kunde steht im ersten Satz und im Mittelpunkt.',
        '  ✗ nein      Der Brief nennt Durchwahl und persönliche E-Mail-Adresse. (direct-dial: Zeile 3, 7)',
        '  – entfällt  E-Mails gehen nur an Kunden, mit denen schon eine Beziehung besteht.',
        '  ✓ ja        Schreiben sprechen den Kunden persönlich an.',
        '  – entfällt  Werbung nennt den Nutzen für den Kunden und nicht nur Merkmale.',
      ].join('\n'),
    );
  });

  it('of several letters gives the mean, where to begin, and shares', () => {
    const files = [letter('a.txt', 92, 3), letter('b.txt', 100), letter('c.txt', 60, 1)];
    const lines = scorecard(files, {...options, locale: 'en'}).split('\n');
    expect(lines[0]).toBe('Mean score: 84 of 100 (3 letters)');
    expect(lines[1]).toBe('Begin here: c.txt (60), a.txt (92)');
    expect(lines[4]).toMatch(/^ {2}✗ 1 of 3 {2}The letter gives a direct dial/);
    expect(lines[6]).toMatch(/^ {2}✓ 3 of 3 {2}Mailings are personal/);
  });

  it('is silent when it is asked to be, and where nothing was scored', () => {
    expect(scorecard([letter('a.txt', 92, 3)], {...options, quiet: true})).toBe('');
    expect(scorecard([new VFile({path: 'a.txt'})], options)).toBe('');
  });

  it('colours answers only on a terminal', () => {
    expect(scorecard([letter('a.txt', 100)], {...options, color: true})).toContain('\u001B[32m✓\u001B[39m ja');
  });
});
