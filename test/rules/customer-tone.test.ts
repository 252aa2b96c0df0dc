import {expect, test} from 'vitest';
import {flagged} from './found.js';

const reply = (body: string, quoted: string) => `Hallo Max,

${body}

Viele Grüße
Ina

Am 21.01.2026 um 10:00 schrieb Max Kern:
${quoted.replace(/^/gm, '> ')}
`;

const formal = 'Guten Tag, haben Sie am Freitag offen, und kann ich zu Ihnen kommen?';
const familiar = 'Hallo Ina, hast du am Freitag offen?';

test.each([
  ['du to a customer who said Sie', 'danke dir! Du kannst am Freitag kommen.', formal, ['dir']],
  ['du to a customer who said du', 'danke dir! Du kannst am Freitag kommen.', familiar, []],
  ['Sie to a customer who said Sie', 'danke Ihnen! Wir freuen uns am Freitag auf Sie.', formal, []],
  [
    'a thread in which the house said Sie before',
    'danke dir für die Nachricht!',
    `${familiar}\n> wann kommen Sie zu uns, und bringen Sie Ihr Rad mit?`,
    [],
  ],
  ['nothing that tells', 'danke dir für die Nachricht!', 'Guten Tag, ist das Rad noch da?', []],
])('%s', (_, body, quoted, found) => {
  expect(flagged('customer-tone', reply(body, quoted), {type: 'reply'})).toEqual(found);
});

test('one finding of customer-tone stands for all the single forms', () => {
  const text = reply('danke dir! Du kannst am Freitag kommen.', formal);
  expect(flagged('familiar-address', text, {type: 'reply', options: {address: 'sie'}})).toEqual([]);
});
