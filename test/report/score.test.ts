import fc from 'fast-check';
import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {defaults, lint} from '../../src/index.js';
import {checklistOf} from '../../src/report/checklist.js';
import {render} from '../../src/report/message.js';
import {type Scored, scoreOf} from '../../src/report/score.js';

const findings: fc.Arbitrary<Scored[]> = fc.array(
  fc.record({
    rule: fc.constantFrom('amtsdeutsch', 'direct-dial', 'closing', 'placeholder-left'),
    level: fc.constantFrom('error', 'warning', 'info'),
    wording: fc.boolean(),
  }),
);

describe('score', () => {
  test('a letter without findings has 100', () => {
    expect(scoreOf([], 120)).toEqual({score: 100, deductions: []});
  });

  test('error 10, warning 4, info 1, and every deduction is listed', () => {
    const {score, deductions} = scoreOf(
      [
        {rule: 'placeholder-left', level: 'error', wording: false},
        {rule: 'direct-dial', level: 'warning', wording: false},
        {rule: 'warmth', level: 'info', wording: false},
      ],
      100,
    );
    expect(score).toBe(85);
    expect(deductions.map(({rule, points}) => [rule, points])).toEqual([
      ['placeholder-left', 10],
      ['direct-dial', 4],
      ['warmth', 1],
    ]);
  });

  test('wording weighs less in a long text, and one rule costs 15 at most', () => {
    const wording: Scored = {rule: 'amtsdeutsch', level: 'warning', wording: true};
    expect(scoreOf([wording], 300).score).toBe(98);
    expect(
      scoreOf(
        Array.from({length: 40}, () => wording),
        100,
      ).score,
    ).toBe(85);
  });

  test('removing a finding never lowers the score', () => {
    fc.assert(
      fc.property(findings, fc.integer({min: 0, max: 1000}), fc.nat(), (all, words, pick) => {
        if (all.length === 0) return;
        const fewer = all.filter((_, index) => index !== pick % all.length);
        expect(scoreOf(fewer, words).score).toBeGreaterThanOrEqual(scoreOf(all, words).score);
      }),
    );
  });
});

describe('checklist', () => {
  test('no as soon as a rule has a warning, n/a where no rule looked, else yes', () => {
    const answers = checklistOf(new Set(['direct-dial', 'personal-email', 'personal-salutation']), [
      {rule: 'direct-dial', level: 'warning', line: 3, reason: 'Grund'},
      {rule: 'personal-salutation', level: 'info', line: 3, reason: 'Grund'},
    ]);
    expect(Object.fromEntries(answers.map(({question, answer}) => [question, answer]))).toEqual({
      reply: 'n/a',
      partnership: 'n/a',
      reachable: 'no',
      relationship: 'n/a',
      personal: 'yes',
      benefit: 'n/a',
    });
    expect(answers.find(({question}) => question === 'reachable')?.evidence).toEqual([
      {rule: 'direct-dial', line: 3, reason: 'Grund'},
    ]);
  });
});

describe('messages', () => {
  test('fill their slots; alternatives are quoted and joined in the reader’s language', () => {
    const text = {de: 'Schreiben Sie {better} statt „{found}“.', en: 'Write {better} instead of “{found}”.'};
    const values = {found: 'bezüglich', better: ['zu', 'wegen']};
    expect(render(text, values, 'de')).toBe('Schreiben Sie „zu“ oder „wegen“ statt „bezüglich“.');
    expect(render(text, values, 'en')).toBe('Write “zu” or “wegen” instead of “bezüglich”.');
  });
});

describe('metrics', () => {
  const metrics = (text: string, language: 'de' | 'en') =>
    lint(new VFile({path: 'a.txt', value: text}), {...defaults, language, type: 'general'}).data.klarbrief?.metrics;
  const german = `Guten Tag Frau Demir,\n\n${'Wir haben Ihre Anfrage erhalten. Unsere Mitarbeiterin prüft die Unterlagen. '.repeat(12)}\n\nFreundliche Grüße\nEva Sander`;

  test('name the published formulas of the language from a hundred words on', () => {
    expect(metrics(german, 'de')).toMatchObject({
      words: 120,
      sentences: 24,
      customerReferences: 12,
      senderReferences: 24,
      readability: {'flesch-amstad': 28.8, 'wiener-1': 13.8, 'wiener-4': 13.4, lix: 45},
    });
    expect(metrics('Dear Ms Ross,\n\nYour parcel is here.\n\nKind regards\nEve Lane', 'en')).not.toHaveProperty(
      'readability',
    );
  });
});
