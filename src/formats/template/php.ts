import {longestExpression, type Syntax, unquoted} from './syntax.js';
import type {Step} from './tag.js';

/** PHP between the words of a page: `<?= ?>`, `<?php if (): ?>`. Texts that PHP itself joins together are out of reach. */
export const php: Syntax = {
  opener: /<\?(?:php(?![A-Za-z0-9])|=|(?=\s))/gi,

  tagAt(scan, at, opening) {
    const {text} = scan;
    const start = at + opening.length;
    const found = scan.find('?>', start);
    // A file of code may leave its last tag open.
    const close = found < 0 ? text.length : found;
    if (close - start > longestExpression || (found < 0 && opening.length < 5)) return undefined;
    const end = found < 0 ? close : close + 2;
    const code = text.slice(start, close);
    if (opening.endsWith('=')) return scan.push('output', [at, end], [start, withoutSemicolon(code, start)]);
    const comment = /^\s*(?:\/\*+(?!\*)([\s\S]*)\*\/|(?:\/\/|#)([^\r\n]*))\s*$/.exec(code);
    const said = comment?.[1] ?? comment?.[2];
    if (said !== undefined && !said.includes('*/')) {
      const from = start + code.indexOf(said);
      return scan.push('comment', [at, end], [from, from + said.length]);
    }
    const echo = /^\s*(?:echo|print)\b\s*/.exec(code);
    // More than one statement does more than print.
    if (echo && !/;\s*\S/.test(code.replace(/(["'])(?:[^"'\\]|\\.)*\1/g, ''))) {
      return scan.push('output', [at, end], [start + echo[0].length, withoutSemicolon(code, start)]);
    }
    return scan.push('control', [at, end], [start, close]);
  },

  step(given) {
    const code = given.trim();
    if (/^(?:else\s?if|else|case|default)\b/.test(code) || /^\}\s*else/.test(code)) return {step: 'branch'};
    const last = opening.exec(code.slice(code.lastIndexOf(';', code.length - 2) + 1).trim());
    if (last?.[1] && last[2]) return open(last[1], last[2]);
    const ending = /^end(if|foreach|for|while|switch)\b/.exec(code)?.[1];
    if (ending) return {step: 'close', name: ending};
    if (/^\}/.test(code)) return {step: 'close', name: '{'};
    const include = /(?:^|[;\s])(?:include|require)(?:_once)?\b\s*\(?\s*([\s\S]*)$/.exec(code);
    if (include?.[1] !== undefined)
      return {step: 'include', name: unquoted(include[1].replace(/^[^"']{0,200}(?=["'])/, ''))};
    const name = /^\$(\w+)\s*=[^=>]/.exec(code)?.[1];
    if (name === undefined) return {step: 'none'};
    const from = given.indexOf('=') + 1;
    const stop = given.indexOf(';', from);
    // A semicolon within the text ends nothing.
    const value = given.slice(from, stop < 0 ? given.length : stop);
    const whole = stop < 0 || (value.match(/["']/g)?.length ?? 0) % 2 === 0;
    return {
      step: 'set',
      name,
      value: [from, whole && stop >= 0 ? stop : given.replace(/;\s*$|(?<![;\s])\s*$/, '').length],
    };
  },
};

/** A block that is open at the end of the tag. */
const opening = /^(?:\}\s*)?(if|foreach|for|while|switch|function)\b[\s\S]*([:{])$/;

function open(word: string, sign: string): Step {
  const kind = word === 'if' ? 'if' : word === 'switch' ? 'switch' : word === 'function' ? 'capture' : 'loop';
  return {step: 'open', kind, name: sign === '{' ? '{' : word};
}

function withoutSemicolon(code: string, start: number): number {
  return start + code.replace(/;\s*$|(?<![;\s])\s*$/, '').length;
}
