import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {allFormats} from '../../../src/formats/all.js';
import {chooseFormat, read} from '../../../src/formats/index.js';
import {textOfRtf, unpackRtf} from '../../../src/formats/msg/rtf.js';
import {msgOf, packed, type Written} from '../../support/msg.js';

const html =
  '<html><body><p>Guten Tag Frau Demir,</p><p>bez&uuml;glich Ihrer Frage melden wir uns zeitnah.</p><p>Viele Grüße<br>Chris Weber</p></body></html>';
const letter: Written = {
  streams: {
    '0037001F': 'Ihre Frage vom 3. März',
    '1013001F': html,
    '1000001F': 'Etwas anderes',
    '0C1A001F': 'Chris Weber',
    '5D01001F': 'chris.weber@example.org',
    '1042001F': '<1@example.org>',
    '001A001F': 'IPM.Note',
  },
  // 22 January 2026, 10:47:03 UTC
  fixed: {57: (1_769_078_823_000n + 11_644_473_600_000n) * 10_000n, 16350: 1252n},
  recipients: [
    {streams: {'3001001F': 'Ela Demir', '39FE001F': 'ela.demir@example.com'}, fixed: {3093: 1n}},
    {streams: {'3001001F': 'Copy', '39FE001F': 'copy@example.com'}, fixed: {3093: 2n}},
  ],
  attachments: [{streams: {'3707001F': 'Angebot.pdf'}}, {streams: {'3707001F': 'logo.png', '3712001F': 'logo@1'}}],
};

function reading(message: Written) {
  return read(msgOf(message), {path: 'brief.msg'}, allFormats);
}

function textOf(message: Written): string | undefined {
  return reading(message).letters[0]?.source.text;
}

describe('an Outlook message', () => {
  test('is known by its content, whatever it is called', () => {
    expect(chooseFormat(msgOf(letter), 'brief.txt')).toBe('msg');
    expect(reading(letter).format).toBe('msg');
  });

  test('gives the letter that the same e-mail gives', () => {
    const eml = [
      'From: "Chris Weber" <chris.weber@example.org>',
      'To: "Ela Demir" <ela.demir@example.com>',
      'Subject: Ihre Frage vom 3. März',
      'Date: Thu, 22 Jan 2026 10:47:03 GMT',
      'In-Reply-To: <1@example.org>',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
    ].join('\n');
    const [mail] = read(new TextEncoder().encode(eml), {path: 'a.eml'}, allFormats).letters;
    const [own] = reading(letter).letters;
    expect(own?.source.text).toBe(mail?.source.text);
    expect(own?.source.hints).toEqual(mail?.source.hints);
    expect(own?.mail).toEqual({...mail?.mail, attachments: ['Angebot.pdf']});
    expect(own?.mail?.date).toContain('2026-01-22T10:47:03');
  });

  test('has its text as its original; places are paragraphs, nothing can be replaced', () => {
    const [own] = reading(letter).letters;
    if (!own) throw new Error('no letter');
    expect(own.source.original).toBe(own.source.text);
    const at = own.source.text.indexOf('bezüglich');
    expect(own.paragraphs?.find((one) => one.at[0] <= at && at < one.at[1])).toMatchObject({number: 2, area: 'body'});
    expect(own.paragraphs?.[0]).toMatchObject({number: 1, area: 'subject'});
    expect(own.rewrite?.('zu', [at, at + 9])).toBeUndefined();
  });

  test.each<[string, Written, string]>([
    ['plain text', {streams: {'1000001F': 'Guten Tag,\r\nbis bald'}}, 'Guten Tag,\r\nbis bald'],
    ['a code page', {streams: {'1000001E': 'Gr\xfc\xdfe \x80 5'}, fixed: {16350: 1252n}}, 'Grüße € 5'],
    [
      'HTML as bytes',
      {streams: {'10130102': new TextEncoder().encode('<p>Grüße</p>')}, fixed: {16350: 65001n}},
      'Grüße',
    ],
    [
      'a large body',
      {streams: {'1000001F': 'Wort und Wort. '.repeat(900).trim()}},
      'Wort und Wort. '.repeat(900).trim(),
    ],
    [
      'HTML within RTF',
      {
        streams: {
          '10090102': packed(
            "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}\\htmlrtf {\\f0 \\htmlrtf0 Sch\\'f6ne Gr\\u252?\\'dfe\\htmlrtf }\\htmlrtf0{\\*\\htmltag84 &nbsp;}an Sie{\\*\\htmltag72 </p>}}",
          ),
        },
      },
      'Schöne Grüße\u00a0an Sie',
    ],
    [
      'text within RTF',
      {
        streams: {
          '10090102': packed('{\\rtf1\\ansi\\fromtext {\\colortbl;\\red0;}Guten Tag,\\par bis \\{bald\\}\\par }'),
        },
      },
      'Guten Tag,\nbis {bald}',
    ],
  ])('is read from %s', (_name, message, text) => {
    expect(textOf(message)?.trim()).toBe(text);
  });

  test.each([
    ['REPORT.IPM.Note.NDR', 'bounce'],
    ['IPM.Note.Rules.OofTemplate.Microsoft', 'reply'],
    ['IPM.Note', undefined],
  ])('of the kind %s is automatic: %s', (kind, auto) => {
    const [own] = reading({...letter, streams: {...letter.streams, '001A001F': kind}}).letters;
    expect(own?.mail?.auto).toBe(auto);
  });

  test('says so when it is encrypted or empty', () => {
    expect(reading({streams: {'001A001F': 'IPM.Note.SMIME', '0037001F': 'Geheim'}}).problems[0]?.message).toBe(
      'mail-encrypted',
    );
    expect(reading({streams: {}}).problems[0]?.message).toBe('msg-empty');
  });
});

describe('compressed RTF', () => {
  test('is the example of the specification', () => {
    const bytes = Uint8Array.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0'
        .match(/../g)
        ?.map((pair) => Number.parseInt(pair, 16)) ?? [],
    );
    const rtf = unpackRtf(bytes)?.rtf ?? new Uint8Array();
    expect(new TextDecoder().decode(rtf)).toMatch(/^\{\\rtf1\\ansi\\ansicpg1252\\pard hello world\}/);
  });

  test('never unpacks more than its limit, and stops where the bytes stop', () => {
    const bomb = new Uint8Array(1000).fill(0xff);
    bomb.set([0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0x7f, 0x4c, 0x5a, 0x46, 0x75], 0);
    expect(unpackRtf(bomb)?.rtf.length).toBeLessThanOrEqual(8_000_000);
    expect(unpackRtf(bomb)?.cut).toBe(true);
    expect(textOfRtf(new TextEncoder().encode('{'.repeat(100_000))).text).toBe('');
  });
});

describe('damage', () => {
  const whole = msgOf(letter);

  test('random bytes in a message never throw, never loop, and every place is in the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {minLength: 1, maxLength: 40}),
        fc.nat(whole.length),
        (changes, length) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          for (const file of [bytes, bytes.subarray(0, length)]) {
            for (const {source} of read(file, {path: 'a.msg'}, allFormats).letters) {
              for (const {kind, text, from} of source.segments) {
                if (kind === 'verbatim') expect(source.original.slice(...from)).toBe(text);
              }
            }
          }
        },
      ),
      {numRuns: 300},
    );
  });

  test('sector chains that run in circles end', () => {
    const view = new DataView(whole.buffer.slice(0));
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let target = 0; target < 6; target++) {
      const bytes = whole.slice();
      const own = new DataView(bytes.buffer);
      for (let at = table; at < table + 400; at += 4) own.setUint32(at, target, true);
      own.setUint32(68, target, true);
      const result = read(bytes, {path: 'a.msg'}, allFormats);
      expect(result.format === 'msg' || result.problems.length > 0).toBe(true);
    }
  });

  test('more recipients or attachments than are read are told', () => {
    const person = (at: number): Written => ({streams: {'39FE001F': `a${at}@example.com`}, fixed: {3093: 1n}});
    const told = (recipients: number, attachments: number): readonly unknown[] => {
      const many: Written = {
        ...letter,
        recipients: Array.from({length: recipients}, (_, at) => person(at)),
        attachments: Array.from({length: attachments}, (_, at) => ({streams: {'3707001F': `${at}.pdf`}})),
      };
      const {letters, problems} = reading(many);
      expect(letters[0]?.mail?.to).toHaveLength(Math.min(500, recipients));
      expect(letters[0]?.mail?.attachments).toHaveLength(Math.min(500, attachments));
      return problems.map(({rule, message, values, at}) => [rule, message, values, at]);
    };
    expect(told(500, 500)).toEqual([]);
    expect(told(501, 0)).toEqual([['limit', 'msg-recipients', {limit: 500}, [0, 0]]]);
    expect(told(1, 501)).toEqual([['limit', 'msg-attachments', {limit: 500}, [0, 0]]]);
  });

  test('what is cut off says so', () => {
    const {problems} = read(whole.subarray(0, 2600), {path: 'a.msg'}, allFormats);
    expect(problems.length).toBeGreaterThan(0);
  });
});
