import {longestExpression, type Scan, type Syntax, unquoted} from './syntax.js';
import type {Step} from './tag.js';

/** Laravel Blade: `{{ }}`, `{!! !!}`, `@if( ) … @endif`, `<x-mail::button>`. `@{{`, `@@if` and `user@if.de` are text. */
export const blade: Syntax = {
  opener: /@?\{\{--|@?\{!!|@?\{\{|@@?(?=[A-Za-z])|<\/?x(?:-|::)(?=[a-z])/gi,

  tagAt(scan, at, opening) {
    const {text} = scan;
    if (opening === '{{--') {
      const close = scan.find('--}}', at + 4);
      return close < 0 ? undefined : scan.push('comment', [at, close + 4], [at + 4, close]);
    }
    if (opening.endsWith('{{') || opening.endsWith('{!!') || opening === '@{{--') {
      const closer = opening.endsWith('{!!') ? '!!}' : '}}';
      const open = at + opening.length;
      const close = scan.closing(closer, open, true);
      if (close < 0) return undefined;
      const end = close + closer.length;
      if (!opening.startsWith('@')) return scan.push('output', [at, end], [open, close]);
      scan.push('control', [at, at + 1], [at + 1, at + 1]);
      return end;
    }
    if (opening.startsWith('<')) return component(scan, at);
    if (/[\w.@%+-]/.test(text[at - 1] ?? '')) return undefined;
    return directive(scan, at, opening);
  },

  step,
};

/** A component: `<x-mail::button :url="$a > $b">`. */
function component(scan: Scan, at: number): number | undefined {
  const close = scan.closing('>', at + 2, false);
  return close < 0 ? undefined : scan.push('control', [at, close + 1], [at + 1, close]);
}

function directive(scan: Scan, at: number, opening: string): number | undefined {
  const {text} = scan;
  const start = at + opening.length;
  const word = /^[A-Za-z]{1,40}/.exec(text.slice(start, start + 41))?.[0] ?? '';
  if (opening === '@@') {
    if (!bare.has(word) && !called.has(word)) return undefined;
    scan.push('control', [at, at + 1], [at + 1, at + 1]);
    return start + word.length;
  }
  const behind = start + word.length;
  const blanks = /^[ \t]{0,5}/.exec(text.slice(behind, behind + 5))?.[0].length ?? 0;
  const open = behind + blanks;
  const close = text[open] === '(' && (blanks === 0 || called.has(word)) ? scan.matching(open + 1, ')') : -1;
  if (close >= 0 && (called.has(word) || printing.has(word) || /^\s*\$/.test(text.slice(open + 1, open + 20)))) {
    if (printing.has(word) || !called.has(word)) return scan.push('output', [at, close + 1], [start, close + 1]);
    return scan.push('control', [at, close + 1], [start, close]);
  }
  // `@else.de` and `@endif-x` are addresses and names.
  if (!bare.has(word) || /^(?:[\w-]|\.\w)/.test(text.slice(behind, behind + 2))) return undefined;
  if (word === 'php' || word === 'verbatim') {
    const ending = `@end${word}`;
    const stop = scan.find(ending, behind);
    if (stop < 0) return word === 'php' ? undefined : scan.push('control', [at, behind], [start, behind]);
    const end = stop + ending.length;
    if (word === 'php') {
      return end - at > longestExpression ? undefined : scan.push('control', [at, end], [behind, behind]);
    }
    scan.push('control', [at, behind], [behind, behind]);
    return scan.push('control', [stop, end], [end, end]);
  }
  return scan.push('control', [at, behind], [start, behind]);
}

const conditions =
  'if unless isset empty auth guest can cannot canany env production hasSection sectionMissing session error'.split(
    ' ',
  );
const loops = 'for foreach forelse while'.split(' ');
const blocks = 'section component slot push pushOnce pushIf prepend once fragment componentFirst'.split(' ');

/** Directives with arguments. */
const called: ReadonlySet<string> = new Set([
  ...conditions,
  ...loops,
  ...blocks,
  ...'elseif elsecan elsecannot elseauth elseguest switch case include includeIf includeWhen includeUnless includeFirst each extends yield stack php use inject props aware class style method dd dump vite livewire break continue'.split(
    ' ',
  ),
]);
/** Directives that stand alone. */
const bare: ReadonlySet<string> = new Set([
  ...'else empty default php verbatim csrf parent show stop append overwrite auth guest production once break continue elseauth elseguest livewireStyles livewireScripts'.split(
    ' ',
  ),
  ...[...conditions, ...loops, ...blocks, 'switch', 'php', 'verbatim', 'prependOnce'].map((word) => `end${word}`),
]);
/** Directives that print. */
const printing: ReadonlySet<string> = new Set('lang choice json js'.split(' '));

function step(code: string): Step {
  const component = /^(\/?)(x(?:-|::)[\w.:-]+)([\s\S]*)$/i.exec(code);
  if (component) {
    const [, closing, name = '', rest = ''] = component;
    if (closing) return {step: 'close', name};
    if (rest.trimEnd().endsWith('/')) return {step: 'include', name};
    const layout = /(?:::|-)(?:message|layout)$|^x-(?:mail|app|email)$|layout/i.test(name);
    return {step: 'open', kind: 'plain', name, ...(layout ? {include: name} : {})};
  }
  const [, word = '', rest = ''] = /^(\w+)\s*\(?\s*([\s\S]*)$/.exec(code) ?? [];
  if (/^end[a-z]/.test(word)) return {step: 'close', name: word.slice(3)};
  if (word === 'show' || word === 'stop' || word === 'append' || word === 'overwrite')
    return {step: 'close', name: 'section'};
  if (/^else/.test(word) || word === 'case' || word === 'default') return {step: 'branch'};
  if (word === 'empty' && rest === '') return {step: 'branch'};
  if (conditions.includes(word)) return {step: 'open', kind: 'if', name: word};
  if (loops.includes(word)) return {step: 'open', kind: 'loop', name: word};
  if (word === 'switch') return {step: 'open', kind: 'switch', name: word};
  if (word === 'section' || word === 'slot') {
    const value = /^(["'])([\w.-]+)\1\s*,\s*/.exec(rest);
    const name = unquoted(rest);
    if (word === 'section' && value) {
      return {step: 'set', name, value: [code.length - rest.length + value[0].length, code.length]};
    }
    return {step: 'open', kind: 'plain', name: word, called: name};
  }
  if (word === 'component' || word === 'componentFirst') {
    const name = unquoted(rest);
    const layout = /message$|layout/i.test(name);
    return {step: 'open', kind: 'plain', name: word, ...(layout ? {include: name} : {})};
  }
  if (blocks.includes(word)) return {step: 'open', kind: 'plain', name: word};
  if (/^(?:include\w*|each|yield|stack)$/.test(word)) return {step: 'include', name: unquoted(rest)};
  if (word === 'extends') return {step: 'include', name: unquoted(rest), around: true};
  return {step: 'none'};
}
