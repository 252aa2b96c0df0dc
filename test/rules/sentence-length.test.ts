import {VFile} from 'vfile';
import {expect, test} from 'vitest';
import {lint} from '../../src/index.js';

function reasons(value: string, language: 'de' | 'en' = 'de'): string[] {
  const file = new VFile({value, path: 'letter.txt'});
  lint(file, {
    rules: {'sentence-length': {level: 'warning'}},
    fields: {},
    dictionaries: {},
    language,
    type: 'fragment',
  });
  return file.messages.filter(({ruleId}) => ruleId === 'sentence-length').map(({reason}) => reason);
}

test.each([
  [
    'exactly 25 words',
    'Wir haben den Brief am Montag mit der Post bekommen und lesen ihn heute in aller Ruhe, damit wir Ihnen am Freitag eine Antwort geben.',
  ],
  [
    'what is listed after a colon',
    'Bitte bringen Sie am ersten Tag mit: Handtuch, Badeschuhe, eine Trinkflasche, den Ausweis, bequeme Kleidung, feste Schuhe, eine Jacke, etwas zu lesen, Sonnencreme, einen Hut, Pflaster und gute Laune für alle.',
  ],
  [
    'an address in the text',
    'Ihre neue Anschrift bei uns\nWeber und Sohn\nHolzweg 12\nHinterhaus zweiter Stock\nKlingel ganz oben\n04109 Leipzig\nTor steht offen\nbis 18 Uhr\nParken im Hof\nvorne links\nneben der alten\ngroßen Linde',
  ],
  [
    'a list item',
    '- Wir haben Ihre Unterlagen gestern mit der Post bekommen und noch am Abend mit unserem Fachmann im Haus besprochen und er meldet sich am Freitag bei Ihnen zurück\n- Zweitens',
  ],
])('no sentence or not too long: %s', (_, text) => {
  expect(reasons(text)).toEqual([]);
});

test('the message counts the words and says where to cut', () => {
  const [reason = ''] = reasons(
    'Wir haben Ihre Unterlagen gestern mit der Post bekommen und noch am Abend mit unserem Fachmann im Haus besprochen, und er meldet sich am Freitag um zehn Uhr bei Ihnen.',
  );
  expect(reason).toContain('30 Wörter');
  expect(reason).toContain('„und er meldet“');
});
