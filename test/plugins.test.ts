import {retext} from 'retext';
import retextEnglish from 'retext-english';
import {type Processor, unified} from 'unified';
import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {klarbrief, retextGerman, retextKlarbrief} from '../src/index.js';

/** retext has a compiler of its own; unified wants one from somebody. */
function withoutCompiling(this: Processor): void {
  this.compiler = (_tree, file) => String(file);
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('klarbrief for unified', () => {
  test('leaves the file byte for byte and puts findings on it', async () => {
    const original = bytes(
      '\uFEFFGuten Tag Frau Demir,\r\n\r\ndiesbezüglich melde ich mich am Montag.\r\n\r\nFreundliche Grüße\r\nJo Abt\r\n',
    );
    const file = await unified()
      .use(klarbrief)
      .process(new VFile({value: original.slice(), path: 'brief.txt'}));
    expect(file.value).toEqual(original);
    const finding = file.messages.find((message) => message.ruleId === 'amtsdeutsch');
    expect(finding).toMatchObject({source: 'klarbrief', fatal: false, line: 3, column: 1, actual: 'diesbezüglich'});
    expect(file.data.klarbrief?.language).toBe('de');
  });

  test('leaves bytes alone that are no UTF-8', async () => {
    const original = Uint8Array.from([0x48, 0xfc, 0x74, 0x65, 0x0a]);
    const file = await unified()
      .use(klarbrief)
      .process(new VFile({value: original.slice(), path: 'brief.txt'}));
    expect(file.value).toEqual(original);
  });
});

describe('retextKlarbrief', () => {
  test('checks the wording of plain prose', async () => {
    const file = await retext().use(retextKlarbrief).process('Bezüglich Ihrer Frage rufe ich Sie am Montag an.');
    expect(file.messages.map(({ruleId, actual}) => [ruleId, actual])).toEqual([['amtsdeutsch', 'Bezüglich']]);
    expect(String(file)).toBe('Bezüglich Ihrer Frage rufe ich Sie am Montag an.');
  });

  test('fits behind the parsers of retext-english and of ours', async () => {
    const english = await unified()
      .use(retextEnglish)
      .use(withoutCompiling)
      .use(retextKlarbrief)
      .process('We write herewith to you.');
    expect(english.messages.map(({actual}) => actual)).toEqual([' herewith']);
    const german = await unified()
      .use(retextGerman)
      .use(withoutCompiling)
      .use(retextKlarbrief)
      .process('Wir melden uns bzgl. Nr. 5 seitens der Bank.');
    expect(german.messages.map(({actual}) => actual)).toContain('seitens');
  });

  test('takes its places from the tree', async () => {
    const file = await retext()
      .use(retextKlarbrief)
      .process('The form arrived.\n\nIt is to be returned by Friday, and you pay nothing for it.');
    expect(file.messages.map(({ruleId, line, column}) => [ruleId, line, column])).toEqual([
      ['officialese', 3, 4],
      ['passive-voice', 3, 7],
    ]);
  });
});
