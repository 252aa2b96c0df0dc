import {unquoted} from './syntax.js';
import {syntaxOf} from './syntaxes.js';
import type {BlockKind, Step, Tag} from './tag.js';

/** Read a control tag, or a tag of an engine whose output may open a block. */
export function stepOf(tag: Tag, code: string, closings: ReadonlySet<string>, inside: BlockKind): Step {
  switch (tag.engine) {
    case 'twig':
      return twig(code.trim(), closings, inside);
    case 'handlebars':
      return handlebars(code.trim());
    case 'go':
      return go(code.trim());
    case 'freemarker':
      return freemarker(code.trim(), closings);
    case 'erb':
      return erb(code.trim(), tag.kind === 'output');
    case 'mailchimp':
      return mergeTag(code.trim());
    default:
      return tag.step ?? syntaxOf(tag.engine)?.step(code, closings, inside) ?? {step: 'none'};
  }
}

function twig(code: string, closings: ReadonlySet<string>, inside: BlockKind): Step {
  const [, word = '', rest = ''] = /^(\w+)\s*([\s\S]*)$/.exec(code) ?? [];
  if (/^end/.test(word)) return {step: 'close', name: word.replace(/^end_?/, '')};
  if (word === 'case' && inside === 'switch' && !closings.has('case')) return {step: 'branch'};
  switch (word) {
    case 'if':
    case 'unless':
    case 'ifchanged':
    case 'ifequal':
    case 'ifnotequal':
      return {step: 'open', kind: 'if', name: word};
    case 'else':
    case 'elif':
    case 'elseif':
    case 'elsif':
    case 'elseunless':
    case 'when':
    case 'default':
    case 'plural':
    case 'empty':
    case 'pluralize':
      return {step: 'branch'};
    case 'case':
    case 'switch':
      return {step: 'open', kind: 'switch', name: word};
    case 'for':
    case 'tablerow':
      return {step: 'open', kind: 'loop', name: word};
    case 'set':
    case 'assign':
    case 'capture': {
      const called = /^["']?([\w.-]+)/.exec(rest)?.[1] ?? '';
      if (word !== 'capture' && rest.includes('=')) return {step: 'set', name: called};
      return closings.has(word) ? {step: 'open', kind: 'capture', name: word, called} : {step: 'none'};
    }
    case 'block': {
      const [, called = '', value = ''] = /^["']?([\w.-]+)["']?\s*([\s\S]*)$/.exec(rest) ?? [];
      if (value !== '' || !closings.has('block')) return value === '' ? {step: 'none'} : {step: 'set', name: called};
      return {step: 'open', kind: 'plain', name: word, called};
    }
    case 'include':
    case 'render':
    case 'section':
    case 'sections':
    case 'snippet':
    case 'include_relative':
    case 'module':
      return closings.has(word)
        ? {step: 'open', kind: 'plain', name: word, include: unquoted(rest)}
        : {step: 'include', name: unquoted(rest)};
    case 'extends':
    case 'layout':
      return {step: 'include', name: unquoted(rest), around: true};
    case 'embed':
      return {step: 'open', kind: 'plain', name: word, include: unquoted(rest)};
    case 'trans':
    case 'translate':
      // Django prints a quoted text here, Twig opens a block.
      return /^["']/.test(rest)
        ? {step: 'print'}
        : closings.has(word)
          ? {step: 'open', kind: 'plain', name: word}
          : {step: 'none'};
    default:
      return closings.has(word) ? {step: 'open', kind: 'plain', name: word} : {step: 'none'};
  }
}

function handlebars(code: string): Step {
  if (code === '' || code.startsWith('!')) return {step: 'none'};
  if (/^else\b/.test(code) || code === '^') return {step: 'branch'};
  const [, sign = '', mark = '', name = '', rest = ''] =
    /^([#^/>]?)\s*([>*]?)\s*["']?([^\s"']*)["']?\s*([\s\S]*)$/.exec(code) ?? [];
  if (sign === '/') return {step: 'close', name};
  if (sign === '>') return {step: 'include', name};
  if (sign === '^') return {step: 'open', kind: 'inverted', name};
  if (sign === '#') {
    if (mark === '>') return {step: 'open', kind: 'plain', name, include: name};
    if (mark === '*' || name === 'contentFor' || name === 'content')
      return {step: 'open', kind: 'plain', name, called: unquoted(rest)};
    // A Mustache section may be followed by its inverse, so every section is a chain.
    return {step: 'open', kind: 'loop', name};
  }
  return {step: 'none'};
}

function go(code: string): Step {
  const [, word = '', rest = ''] = /^(\w*)\s*([\s\S]*)$/.exec(code) ?? [];
  switch (word) {
    case 'if':
    case 'with':
      return {step: 'open', kind: 'if', name: word};
    case 'range':
      return {step: 'open', kind: 'loop', name: word};
    case 'else':
      return {step: 'branch'};
    case 'end':
      return {step: 'close'};
    case 'define':
    case 'block':
      return {step: 'open', kind: 'plain', name: word, called: unquoted(rest)};
    case 'template':
      return {step: 'include', name: unquoted(rest)};
    default: {
      const name = /^\$(\w+)\s*:?=/.exec(code)?.[1];
      return name === undefined ? {step: 'none'} : {step: 'set', name};
    }
  }
}

function freemarker(code: string, closings: ReadonlySet<string>): Step {
  const [, closing = '', sign = '', word = '', rest = ''] = /^(\/?)([#@])([\w.]*)\s*([\s\S]*)$/.exec(code) ?? [];
  if (closing) return {step: 'close', name: word};
  if (sign === '@') {
    return closings.has(word) && !rest.endsWith('/')
      ? {step: 'open', kind: 'plain', name: word, include: word}
      : {step: 'include', name: word};
  }
  switch (word) {
    case 'if':
      return {step: 'open', kind: 'if', name: word};
    case 'else':
    case 'elseif':
    case 'case':
    case 'default':
    case 'recover':
      return {step: 'branch'};
    case 'switch':
      return {step: 'open', kind: 'switch', name: word};
    case 'list':
    case 'foreach':
      return {step: 'open', kind: 'loop', name: word};
    case 'assign':
    case 'local':
    case 'global': {
      const called = /^["']?([\w.-]+)/.exec(rest)?.[1] ?? '';
      if (rest.includes('=')) return {step: 'set', name: called};
      return closings.has(word) ? {step: 'open', kind: 'capture', name: word, called} : {step: 'none'};
    }
    case 'include':
    case 'nested':
      return {step: 'include', name: unquoted(rest)};
    default:
      return closings.has(word) ? {step: 'open', kind: 'plain', name: word} : {step: 'none'};
  }
}

function erb(code: string, output: boolean): Step {
  const opens = /(?:\bdo\s*(?:\|[^|]{0,200}\|)?|[{(]|=>\s*\{|\{\s*\|[^|]{0,200}\|)$/.test(code) && !/^["'`]/.test(code);
  if (output) {
    const include = /^(?:await\s+)?(render|include|partial|yield)\b\s*\(?\s*([\s\S]*)$/.exec(code);
    if (include) return {step: 'include', name: unquoted(include[2] === '' ? (include[1] ?? '') : (include[2] ?? ''))};
    return opens ? {step: 'open', kind: 'plain', name: 'do'} : {step: 'print'};
  }
  if (/^(?:else|elsif|when)\b/.test(code) || /^\}\s*else\b/.test(code)) return {step: 'branch'};
  if (/^case\b/.test(code)) return {step: 'open', kind: 'switch', name: ''};
  if (/^(?:end\b|\})/.test(code)) return {step: 'close'};
  const content = /^content_for\s*(?:\(\s*)?:?["']?(\w+)/.exec(code);
  if (content?.[1])
    return opens ? {step: 'open', kind: 'plain', name: 'do', called: content[1]} : {step: 'set', name: content[1]};
  if (/^(?:if|unless)\b/.test(code))
    return (/\bend$/.test(code) && /\bthen\b/.test(code.slice(code.lastIndexOf('\n') + 1))) || /;\s*\}$/.test(code)
      ? {step: 'none'}
      : {step: 'open', kind: 'if', name: 'if'};
  if (/^(?:for|while|until)\b/.test(code) || opens) return {step: 'open', kind: 'loop', name: 'do'};
  const set = /^(?:(?:const|let|var)\s+)?@?(\w+)\s*=[^=~>]/.exec(code);
  return set?.[1] ? {step: 'set', name: set[1]} : {step: 'none'};
}

function mergeTag(code: string): Step {
  const [, word = '', name = ''] = /^(\w+):?(\w*)/.exec(code.toUpperCase()) ?? [];
  if (word === 'END') return {step: 'close', name: name === 'IFNOT' ? 'IF' : name};
  if (word === 'ELSE' || word === 'ELSEIF') return {step: 'branch'};
  if (word === 'IF' || word === 'IFNOT') return {step: 'open', kind: 'if', name: 'IF'};
  return {step: 'open', kind: 'if', name: word};
}
