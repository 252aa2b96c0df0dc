import type {PlacedLine} from './anatomy.js';
import {fold} from './fold.js';
import type {Block, Language, Letter, Sentence, Word} from './letter.js';

/** How a letter addresses the customer, by its unambiguous forms; a sentence that begins with "Sie" speaks only when nothing else does. */
export function addressOf(
  blocks: readonly Block[],
  language: Language,
  lines: readonly PlacedLine[],
): Letter['address'] {
  if (language === 'en') return 'you';
  let formal = 0;
  let familiar = 0;
  let unclear = 0;
  for (const block of blocks) {
    for (const sentence of block.sentences) {
      const found = formsIn(sentence);
      formal += found.formal;
      familiar += found.familiar;
      unclear += found.unclear;
    }
  }
  for (const line of lines) {
    if (line.name !== 'closing' && line.name !== 'signature') continue;
    const first = line.text.split(/\s/, 1)[0] ?? '';
    if (/^(?:Ihr|Ihre)$/.test(first)) formal++;
    else if (/^(?:Dein|Deine|Eure|Euer)$/.test(first)) familiar++;
  }
  if (formal + familiar > 0) return formal >= familiar ? 'sie' : 'du';
  return unclear > 0 ? 'sie' : 'unknown';
}

const informal = /^(?:du|dich|dir|dein(?:e[mnrs]?)?|euch|euer|eure[mnrs]?|eurige[nr]?)$/;
const polite = /^(?:Sie|Ihnen|Ihre[mnrs]?|Ihr|Ihrerseits|Ihresgleichen|Ihretwegen)$/;
const secondPlural =
  /^(?:seid|habt|koennt|werdet|wollt|sollt|muesst|duerft|moegt|moechtet|wisst|kommt|findet|bekommt|erhaltet|wart|hattet|wuerdet|koenntet)$/;

function formsIn(sentence: Sentence): {formal: number; familiar: number; unclear: number} {
  const count = {formal: 0, familiar: 0, unclear: 0};
  sentence.words.forEach((word, index) => {
    if (word.cited || word.field) return;
    const next = sentence.words[index + 1];
    if (informal.test(word.key)) count.familiar++;
    else if (/^ihr$/i.test(word.text) && next && secondPlural.test(next.key)) count.familiar++;
    else if (polite.test(word.text)) {
      const opens = index === 0 || /[:„"“»«]/.test(word.before);
      if (!opens) count.formal++;
      else if (word.text === 'Ihnen' || word.text === 'Sie' || /^Ihre?/.test(word.text)) {
        if (word.text === 'Sie' && next && singular(next)) return;
        count.unclear++;
      }
    }
  });
  return count;
}

/** "Sie ist", "Sie kommt": she, not the customer. */
function singular(word: Word): boolean {
  const key = fold(word.text);
  return /^(?:ist|hat|wird|kann|muss|soll|will|darf|war|hatte|wurde|macht|kommt|geht|gibt|liegt|steht|wiegt)$/.test(
    key,
  );
}
