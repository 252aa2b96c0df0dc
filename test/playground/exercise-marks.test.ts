import {describe, expect, it} from 'vitest';
import {lacksOf} from '../../playground/exercise-lacks.js';
import {compared, markFrom, toggled} from '../../playground/exercise-marks.js';
import type {Finding, Place} from '../../playground/protocol.js';

const text = 'Guten Tag Frau Demir,\n\nhiermit teilen wir Ihnen mit, dass „Müllers“ kommen.\n\nMfG\n';
const at = (words: string): Place => [text.indexOf(words), text.indexOf(words) + words.length];
const words = (place: Place | undefined): string | undefined => place && text.slice(...place);
const finding = (rule: string, found: string | undefined, part?: string): Finding => ({
  ...{rule, category: 'wording', level: 'warning', title: rule, reason: '', why: '', offers: []},
  at: found === undefined ? [0, 0] : at(found),
  ...(found === undefined ? {} : {found}),
  ...(part === undefined ? {} : {part}),
});

describe('a mark', () => {
  for (const [selected, mark] of [
    ['hiermit', 'hiermit'],
    [' teilen wir ', 'teilen wir'],
    ['ier', 'hiermit'],
    ['ilen wi', 'teilen wir'],
    ['üller', 'Müllers'],
    ['Demir,', 'Demir,'],
  ] as const) {
    it(`of “${selected}” is “${mark}”`, () => expect(words(markFrom(text, at(selected)))).toBe(mark));
  }

  it('of a caret is the word that it stands in', () => {
    const inside = text.indexOf('hiermit') + 3;
    expect(words(markFrom(text, [inside, inside]))).toBe('hiermit');
    expect(words(markFrom(text, [text.indexOf('hiermit'), text.indexOf('hiermit')]))).toBe('hiermit');
  });

  it('of nothing, or of more than a paragraph, is none', () => {
    expect(markFrom(text, [22, 22])).toBeUndefined();
    expect(markFrom(text, [21, 23])).toBeUndefined();
    expect(markFrom(text, [0, text.length])).toBeUndefined();
    expect(markFrom('', [0, 0])).toBeUndefined();
  });
});

describe('marks', () => {
  it('are taken back by marking within them, and become one where they overlap', () => {
    const one = toggled([], at('teilen wir'));
    expect(toggled(one, at('wir'))).toEqual([]);
    expect(toggled(one, at('teilen wir'))).toEqual([]);
    expect(toggled(one, at('wir Ihnen')).map(words)).toEqual(['teilen wir Ihnen']);
    expect(toggled(one, at('Demir')).map(words)).toEqual(['Demir', 'teilen wir']);
  });
});

describe('the comparison', () => {
  const findings = [
    finding('amtsdeutsch', 'hiermit teilen wir'),
    finding('customer-focus', 'wir'),
    finding('closing', 'MfG'),
    finding('complaint-solution', undefined, 'a'),
    finding('direct-dial', undefined),
  ];
  const lacks = lacksOf({findings});

  it('finds what somebody marked in part, and tells what is too strict', () => {
    const {found, strict} = compared({findings}, [at('teilen'), at('Demir')], new Set(), lacks);
    // Whoever marks the first “wir” has not said that there are too many.
    expect(found).toEqual([true, false, false, false, false]);
    expect(strict.map(words)).toEqual(['Demir']);
  });

  it('takes what is ticked for found, whether it is missing or badly there', () => {
    const ticked = new Set(['direct-dial', 'closing', 'customer-focus', 'personal-email']);
    const outcome = compared({findings}, [], ticked, lacks);
    expect(outcome.found).toEqual([false, true, true, false, true]);
    const strict = outcome.lacks.filter(({lacking, ticked: yes}) => yes && !lacking);
    expect(strict.map(({id}) => id)).toEqual(['personal-email']);
  });
});

describe('what a letter may lack', () => {
  const ids = (
    type: 'reminder' | 'complaint-reply' | 'general',
    findings: readonly Finding[] = [],
  ): readonly string[] => lacksOf({findings, verdict: {type} as never}).map(({id}) => id);

  it('depends on its type, never on what it lacks', () => {
    expect(ids('reminder')).toContain('reminder-tone/way-out');
    expect(ids('general')).not.toContain('reminder-tone/way-out');
    expect(ids('complaint-reply', [finding('complaint-solution', undefined, 'a')])).toEqual(ids('complaint-reply'));
    expect(ids('general').length).toBeGreaterThan(6);
  });

  it('includes whatever else is missing, once', () => {
    const odd = finding('feedback-invitation', undefined);
    expect(ids('general', [odd, odd]).filter((id) => id === 'feedback-invitation')).toHaveLength(1);
  });
});
