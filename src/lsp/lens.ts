import type {CodeLens} from 'vscode-languageserver';
import {typeNames} from '../index.js';
import type {Draft} from './draft.js';
import {frontMatterLines} from './front-matter.js';
import {commands} from './protocol.js';
import {say} from './texts.js';

/** The line above the letter: its type, its score, and how many of the six questions it answers with yes. */
export function lens(draft: Draft, client: {readonly commands: boolean}): CodeLens[] {
  if (!draft.verdict) return [];
  const front = frontMatterLines(draft.document)?.last;
  const line = front === undefined ? 0 : Math.min(front + 1, draft.document.lineCount - 1);
  const title = titleOf(draft, draft.verdict);
  return [
    {
      range: {start: {line, character: 0}, end: {line, character: 0}},
      // A command without a name is a text: the client has nothing to open.
      command: client.commands
        ? {title, command: commands.showChecklist, arguments: [draft.uri]}
        : {title, command: ''},
    },
  ];
}

function titleOf({finished, locale}: Draft, {type, score, checklist}: NonNullable<Draft['verdict']>): string {
  const name = typeNames[type][locale];
  if (!finished) return [name, say('lens-unfinished', locale)].join(' · ');
  const yes = checklist.filter(({answer}) => answer === 'yes').length;
  const asked = checklist.filter(({answer}) => answer !== 'n/a').length;
  const points = score === 1 ? say('lens-point', locale) : say('lens-points', locale, {score});
  const questions = say(asked === 1 ? 'question' : 'questions', locale, {yes, asked});
  return [name, points, ...(asked === 0 ? [] : [questions])].join(' · ');
}
