import {fingerprints, hashOf} from './fingerprint.js';
import {inOrder, levelOf, type Reporter} from './reporter.js';
import {pathOf, whereOf} from './where.js';

/** A report for GitLab’s code quality widget; it knows lines only, so other places are named in the description. */
export const gitlab: Reporter = (files, options) => {
  const issues = files.flatMap((file) => {
    const path = pathOf(file, options);
    const known = fingerprints(file);
    return inOrder(file.messages).map((message) => {
      const {lines, named} = whereOf(message, file, options.locale);
      const rule = message.ruleId ?? 'klarbrief';
      return {
        description: named === undefined ? message.reason : `${message.reason} (${named})`,
        check_name: rule,
        // GitLab compares the names of all files with each other.
        fingerprint: hashOf(`${path}\u0000${known.get(message) ?? ''}`),
        severity: severities[levelOf(message)],
        location: {path, lines: {begin: lines?.start.line ?? 1}},
      };
    });
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
};

const severities = {error: 'major', warning: 'minor', info: 'info'} as const;
