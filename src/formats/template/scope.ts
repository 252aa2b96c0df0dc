import type {Node} from './node.js';
import type {Tag} from './tag.js';

/** What surrounds a tag: the code of the blocks that are open there, and the variables that the template has set so far. */
export interface Scope {
  /** Outermost first; of a condition, the code of all its branches up to here. */
  readonly blocks: readonly string[];
  readonly variables: ReadonlySet<string>;
}

/** The fields of a tag with what surrounds them: whether somebody thought of an empty value, and whose name it is. */
export function inScope(nodes: readonly Node[], code: string, engine: Tag['engine'], scope: Scope): readonly Node[] {
  const visit = (node: Node): Node => {
    if (node.type === 'chain')
      return {
        ...node,
        branches: node.branches.map((branch) => ({...branch, nodes: branch.nodes.map(visit)})),
      };
    if (node.type !== 'field') return node;
    const {name} = node.field;
    const local = isLocal(name, code, engine, scope);
    const guarded =
      scope.blocks.some((block) => asksFor(block, name)) || choosesItself(code, node.field.fallback, name);
    if (!local && !guarded) return node;
    return {...node, field: {...node.field, ...(local ? {local} : {}), ...(guarded ? {guarded} : {})}};
  };
  return nodes.map(visit);
}

/** The variables that a block gives its content: of a loop, an alias, a macro. */
export function variablesOf(code: string): readonly string[] {
  const found: string[] = [];
  for (const pattern of declarations) {
    for (const match of code.matchAll(pattern)) {
      for (const list of match.slice(1)) if (list) found.push(...list.split(/[^A-Za-zÀ-ɏ0-9_]+/u).filter(Boolean));
    }
  }
  return found;
}

const declarations: readonly RegExp[] = [
  // `for a, b in list`, `#foreach( $a in $list )`, `tablerow a in list`
  /\b(?:for|foreach|tablerow)\b[ \t]{0,5}\(?[ \t]{0,5}([$@\w]{1,80}(?:[ \t]{0,5},[ \t]{0,5}[$@\w]{1,80}){0,3})[ \t]{1,5}in\b/g,
  // `list as key => value`, `as |value index|`, `as="value"`
  /\bas[ \t]{0,5}[=("'|]{0,3}\$?(\w{1,80})(?:[ \t]{0,5}(?:=>|,|[ \t])[ \t]{0,5}\$?(\w{1,80}))?/g,
  // `{foreach from=$list item=value key=key}`, `iteration="i"`
  /\b(?:item|key|name|iteration|var|context)[ \t]{0,5}=[ \t]{0,5}["']?\$?(\w{1,80})/g,
  // `list.each do |value|`
  /\|[ \t]{0,5}(\w{1,80}(?:[ \t]{0,5},[ \t]{0,5}\w{1,80}){0,3})[ \t]{0,5}\|[ \t]{0,5}$/g,
  // `value, state : ${list}`
  /^[ \t]{0,5}(\w{1,80}(?:[ \t]{0,5},[ \t]{0,5}\w{1,80})?)[ \t]{0,5}:[ \t]{0,5}[$*#]\{/g,
  // `range $index, $value := .List`
  /\$(\w{1,80})(?:[ \t]{0,5},[ \t]{0,5}\$(\w{1,80}))?[ \t]{0,5}:=/g,
  // `macro button(text, url)`, `with name=value`
  /\bmacro[ \t]{1,5}\w{1,80}[ \t]{0,5}\(?([^()]{0,300})\)?/g,
  /^(?:with|let|blocktrans|blocktranslate|cell|slot)\b[^=]{0,80}?(\w{1,80})[ \t]{0,5}=(?!=)/g,
];

/** A name that no data has to give: a variable of the template, a part of the value that a block is about. */
function isLocal(name: string, code: string, engine: Tag['engine'], {blocks, variables}: Scope): boolean {
  const first = /^[^A-Za-zÀ-ɏ_]{0,3}([A-Za-zÀ-ɏ_][\wÀ-ɏ]*)/u.exec(name)?.[1];
  if (first !== undefined && variables.has(first)) return true;
  switch (engine) {
    case 'handlebars':
      // Within `{{#each}}`, `{{#with}}` and the sections of Mustache, names count from what these are about.
      return blocks.some((block) => !/^\s*[#^]\s*(?:if|unless)\b/.test(block));
    case 'go':
      return /^\s*\$\w/.test(code) ? false : blocks.some((block) => /^\s*(?:range|with|define|block)\b/.test(block));
    case 'thymeleaf':
      return /\*\{/.test(code);
    case 'ampscript':
      return code.includes('@');
    default:
      return false;
  }
}

/** Whether the code of a condition names the field or what holds it. */
function asksFor(block: string, name: string): boolean {
  const text = block.toLowerCase();
  const steps = stepsOf(name);
  const last = steps.at(-1);
  // `hasFirstName`, `first_name_known`: close enough; somebody has thought of it.
  if (last !== undefined && last.length > 2 && text.replace(/_/g, '').includes(last.replace(/_/g, ''))) return true;
  const owner = steps.slice(0, -1).join('.');
  return owner !== '' && new RegExp(`(?<![\\w.])${owner.replace(/\W/g, '\\W{1,3}')}(?![\\w.])`).test(text);
}

/** `name ? name : 'x'`, `name ?? other`, `IIF(Empty(@n), "x", @n)`: the expression names the field again, or something else. */
function choosesItself(code: string, fallback: string | undefined, name: string): boolean {
  if (fallback === undefined && instead.test(code)) return true;
  const last = stepsOf(name).at(-1);
  return last !== undefined && last.length > 2 && code.toLowerCase().split(last).length > 2 && chooses.test(code);
}

const instead =
  /(?:\?\?|\?:|\|\||\bor\b)\s{0,20}[A-Za-z_@$([]|\|\s{0,20}(?:default|fallback|if_empty|default_if_none)\s{0,20}[(:]\s{0,20}[A-Za-z_@$[]|\b(?:coalesce|nvl|blankvalue|nullvalue)\b|\w\)?!\(?[A-Za-z_]/i;
const chooses = /\?|\bif\b|\biif\b|\bempty\b|\bcase\b/i;

function stepsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^a-zà-ɏ0-9_]+/u)
    .filter((step) => step !== '' && !/^\d+$/.test(step));
}
