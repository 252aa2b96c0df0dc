import {typeNames} from '../index.js';
import {type Draft, shown} from './draft.js';
import type {Status} from './protocol.js';

/** What the status bar shows about a draft. */
export function statusOf(draft: Draft): Status {
  const {uri, version, verdict, locale, findings} = draft;
  if (!verdict) return {uri, version, letter: false};
  const counts = {error: 0, warning: 0, info: 0};
  const now = shown(draft);
  for (const {level} of now) counts[level]++;
  return {
    uri,
    version,
    letter: true,
    type: verdict.type,
    typeName: typeNames[verdict.type][locale],
    score: verdict.score,
    counts,
    waiting: findings.length - now.length,
  };
}
