import {rules} from '../index.js';
import type {Draft} from './draft.js';
import {say} from './texts.js';

/** What a rule asks for; what is said about the document itself goes by a title of its own. */
export function titleOf(rule: string, locale: Draft['locale']): string {
  const title = rules.find(({id}) => id === rule)?.title[locale];
  if (title !== undefined) return title;
  const about = aboutDocument.find((id) => id === rule);
  return about === undefined ? rule : say(`title-${about}`, locale);
}

const aboutDocument = ['unreadable', 'damaged', 'charset', 'limit', 'unused-directive', 'unknown-directive'] as const;
