import type {Status} from './protocol.js';
import {counted, type Translate} from './translate.js';
import {typeName} from './type-names.js';

/** What the status bar says about a letter. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  /** For screen readers, which spell out icons and dots otherwise. */
  readonly spoken: string;
}

/** The status bar's line, or undefined where there is nothing to say: the document is no letter. */
export function statusText(status: Status | undefined, t: Translate): StatusText | undefined {
  if (!status?.letter) return undefined;
  if (status.score === undefined) {
    return status.busy === true
      ? {
          text: '$(sync~spin) klarbrief',
          tooltip: t('klarbrief reads the letter …'),
          spoken: t('klarbrief reads the letter …'),
        }
      : undefined;
  }
  const {error = 0, warning = 0, info = 0} = status.counts ?? {};
  const findings = error + warning + info;
  const waiting = status.waiting ?? 0;
  const type = status.type === undefined ? (status.typeName ?? t('Letter')) : typeName(status.type, t);
  const kind = waiting > 0 ? t('Draft') : type;
  const points = counted(status.score, '{0} point', '{0} points', t);
  const parts = [kind, points, ...findingsText(findings, waiting, t)];
  return {
    text: `${icon(status)} ${parts.join(' · ')}`,
    tooltip: [
      t('Letter type: {0}', type),
      t('Score: {0} of 100', status.score),
      ...levels(error, warning, info, t),
      ...(waiting > 0
        ? [
            counted(
              waiting,
              '{0} finding waits for the closing of your letter.',
              '{0} findings wait for the closing of your letter.',
              t,
            ),
          ]
        : []),
      t('A click opens the checklist.'),
    ].join('  \n'),
    spoken: `klarbrief: ${parts.join(', ')}`,
  };
}

function findingsText(findings: number, waiting: number, t: Translate): readonly string[] {
  const now = counted(findings, '{0} finding', '{0} findings', t);
  if (waiting === 0) return [findings === 0 ? t('nothing to mend') : now];
  if (findings === 0) return [counted(waiting, '{0} finding later', '{0} findings later', t)];
  return [now, t('{0} later', waiting)];
}

function levels(error: number, warning: number, info: number, t: Translate): readonly string[] {
  return [
    ...(error > 0 ? [counted(error, '{0} error', '{0} errors', t)] : []),
    ...(warning > 0 ? [counted(warning, '{0} warning', '{0} warnings', t)] : []),
    ...(info > 0 ? [counted(info, '{0} hint', '{0} hints', t)] : []),
  ];
}

function icon({counts, waiting = 0}: Status): string {
  if (counts !== undefined && counts.error > 0) return '$(error)';
  if (counts !== undefined && counts.warning > 0) return '$(warning)';
  return waiting > 0 ? '$(edit)' : '$(mail)';
}
