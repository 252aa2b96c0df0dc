import type {Syntax} from './syntax.js';

/** Salesforce: `{!Contact.Name}`, `{!IF(c, "a", "b")}`, `{{{Recipient.Name}}}`. Its comments are those of HTML. */
export const salesforce: Syntax = {
  opener: /\{!(?=[A-Za-z$"(])|\{\{\{(?=[A-Za-z$])/g,

  tagAt(scan, at, opening) {
    const start = at + opening.length;
    const closer = opening === '{!' ? '}' : '}}}';
    const close = opening === '{!' ? scan.matching(start, '}') : scan.closing('}}}', start, true);
    if (close < 0 || /\n[ \t]*\r?\n/.test(scan.text.slice(start, close))) return undefined;
    return scan.push('output', [at, close + closer.length], [start, close]);
  },

  step: () => ({step: 'none'}),
};
