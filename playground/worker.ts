import {checked, withSuggestions} from './check.js';
import {useHouses} from './dictionary-house.js';
import {readWords, tried, usedWords} from './dictionary-words.js';
import {opened, pasted} from './open.js';
import type {Answered, Asked} from './protocol.js';
import {wordChanges} from './word-changes.js';

/** The linter's side of the page: it answers one question after the other and holds nothing but the words of the house. */
function answer({kind, locale, ask}: Asked): unknown {
  switch (kind) {
    case 'check':
      return checked(ask.text, ask.sheet, locale);
    case 'open':
      return opened(ask.name, ask.content, locale);
    case 'paste':
      return pasted(ask.html);
    case 'rewrite':
      return withSuggestions(ask.text, ask.sheet, locale);
    case 'try':
      return tried(ask.fields, ask.list, ask.text, ask.sheet, locale);
    case 'words':
      return readWords(ask.yaml, ask.list, locale);
    case 'house':
      return usedWords(ask.lists);
    case 'houses':
      return useHouses(ask.settings);
    case 'compare': {
      const [before, after] = [ask.before, ask.after].map(({text, sheet}) => checked(text, sheet, locale));
      return {before, after, changes: wordChanges(ask.before.text, ask.after.text)};
    }
  }
}

const say = (message: Answered): void => postMessage(message);

addEventListener('message', ({data}: MessageEvent<Asked>) => {
  try {
    say({id: data.id, answer: answer(data)});
  } catch (error) {
    say({id: data.id, failed: String(error)});
  }
});

say({ready: true});
