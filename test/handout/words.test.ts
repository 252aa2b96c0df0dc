import {describe, expect, it} from 'vitest';
import {compile} from '../../src/dictionary/compile.js';
import {unpack} from '../../src/dictionary/pack.js';
import {de} from '../../src/generated/de/index.js';
import {en} from '../../src/generated/en/index.js';
import {wordLists} from '../../src/handout/lists.js';
import {pieces} from '../../src/handout/names.js';
import {wordGroups} from '../../src/handout/words.js';

const entries = (yaml: string) => {
  const {dictionary, problems} = compile(yaml, {path: 'x', language: 'de'});
  expect(problems).toEqual([]);
  return dictionary;
};
const packed = (name: string) => {
  const all = name.startsWith('en/') ? en : de;
  const at = all.names.indexOf(name.slice(3));
  return at < 0 ? undefined : unpack(all.text(at));
};

describe('word lists in print', () => {
  it.each([
    ['in Kenntnis|setzen, setzte, gesetzt', 'in Kenntnis setzen'],
    ['mit|teilen, teilte mit, mitgeteilt', 'mitteilen'],
    ['die Prüfung durch|führen, führte durch, durchgeführt', 'die Prüfung durchführen'],
    ['sich belaufen, belief sich, belaufen', 'sich belaufen'],
    ['die Anlage, -n', 'die Anlage'],
    ['diesbezüglich, -e', 'diesbezüglich'],
    ['angesichts der Tatsache, dass', 'angesichts der Tatsache, dass'],
    ['in/mit Bezug auf', 'in / mit Bezug auf'],
    ['eine -ung vor|nehmen, nahm vor, vorgenommen', 'eine …ung vornehmen'],
  ])('%s is read as “%s”', (find, word) => {
    const {groups} = wordGroups(entries(`- find: ${JSON.stringify(find)}\n  say: [(anders)]\n`), 9, 'de');
    expect(groups.flatMap(({rows}) => rows)).toMatchObject([{word, instead: ['anders']}]);
  });

  it('gives every kind its part, sorted, and no more than asked for', () => {
    const all = packed('de/amtsdeutsch') ?? [];
    const {groups, shown} = wordGroups(all, 40, 'de');
    expect(shown).toBe(40);
    expect(groups.map(({kind, rows}) => [kind, rows.length])).toEqual([
      ['phrase', 10],
      ['verb', 10],
      ['noun', 10],
      ['adjective', 10],
    ]);
    for (const {rows} of groups) expect(new Set(rows.map(({word}) => word)).size).toBe(rows.length);
    expect(wordGroups(all, 0, 'de')).toEqual({groups: [], shown: 0});
    const few = all.slice(0, 3);
    expect(wordGroups(few, 40, 'de').shown).toBe(3);
  });

  it('names only dictionaries that there are, and those whose advice is words', () => {
    for (const {name} of wordLists) {
      const list = packed(name);
      expect(list, name).toBeDefined();
      const {groups} = wordGroups(list ?? [], 1000, 'de');
      for (const {rows} of groups)
        for (const {word, instead} of rows) {
          expect(word, name).toMatch(/^\S.*\S$|^\S$/);
          expect(word, name).not.toMatch(/\||¦/);
          for (const text of instead)
            expect(text, name).not.toMatch(/\||¦|; (?:nur|nicht|ohne) |^(?:choice|measured|threat|act)$/);
        }
    }
  });

  it('cuts an example where something is flagged or missing', () => {
    expect(pieces({bad: 'Wir <mark>teilen</mark> mit<mark></mark>'})).toEqual([
      {text: 'Wir ', flagged: false},
      {text: 'teilen', flagged: true},
      {text: ' mit', flagged: false},
      {text: '', flagged: true},
    ]);
  });
});
