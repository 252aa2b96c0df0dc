import {isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument} from 'yaml';
import {deepestYaml, yamlTooDeepAt} from '../dictionary/yaml-nesting.js';
import {messages} from '../messages.js';
import {render} from '../report/message.js';
import type {Locale} from '../settings/settings.js';
import type {Path} from '../settings/validate.js';

/** Read a YAML configuration with the lines of its keys; loaded only when there is one, because `yaml` is large. */
export function parseYaml(
  text: string,
  tell: (line: number | undefined, text: string) => void,
  locale: Locale,
): {readonly value: unknown; lineOf(path: Path, atKey: boolean): number | undefined} | undefined {
  const deep = yamlTooDeepAt(text);
  if (deep !== undefined) {
    tell(text.slice(0, deep).split('\n').length, render(messages['config-too-deep'], {limit: deepestYaml}, locale));
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, logLevel: 'silent'});
  for (const error of document.errors.slice(0, 3)) {
    const detail = error.message.split('\n')[0] ?? '';
    tell(lines.linePos(error.pos[0]).line, render(messages['config-syntax'], {kind: 'YAML', detail}, locale));
  }
  if (document.errors.length > 0) return undefined;
  try {
    const value: unknown = document.toJS({maxAliasCount: 100});
    return {
      value,
      lineOf(path, atKey) {
        for (let length = path.length; length > 0; length--) {
          const node = nodeAt(document.contents, path.slice(0, length), atKey && length === path.length);
          if (node?.range) return lines.linePos(node.range[0]).line;
        }
        return 1;
      },
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    tell(undefined, render(messages['config-syntax'], {kind: 'YAML', detail}, locale));
    return undefined;
  }
}

/** The node of a key or value; undefined when it is not written there (it came through an alias). */
function nodeAt(root: unknown, path: Path, atKey: boolean): Node | undefined {
  let node = root;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(({key}) => (isScalar(key) ? String(key.value) : '') === String(step));
      if (!pair) return undefined;
      if (last && (atKey || !isNode(pair.value))) return isNode(pair.key) ? pair.key : undefined;
      node = pair.value;
    } else if (isNode(node) && 'items' in node && typeof step === 'number') {
      const item = node.items[step];
      node = isPair(item) ? item.key : item;
    } else return undefined;
  }
  return isNode(node) ? node : undefined;
}
