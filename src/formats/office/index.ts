import {type Range, Source} from '../../source/index.js';
import type {Content} from '../content.js';
import {readDocument} from '../document.js';
import type {Problem, Reading, ReadOptions} from '../format.js';
import {letterHints} from '../letter-hints.js';
import {limits} from '../limits.js';
import {kindOf} from '../placeholder.js';
import {type Node, parseTemplate} from '../template/index.js';
import {readDocx} from './docx.js';
import {type OfficeFormat, officeFormat} from './kind.js';
import {layoutOf} from './layout.js';
import {readOdt} from './odt.js';
import {type Known, nodesIn, type Page, pageOf} from './page.js';
import {Unfit} from './unfit.js';
import {openArchive} from './zip.js';

/** Read a document of Word or OpenDocument. Its original is its text, a paragraph a line; nothing in it can be replaced. */
export function readOffice(bytes: Uint8Array, options: ReadOptions): Reading {
  const format = officeFormat(bytes, options.path) ?? 'docx';
  try {
    return readingOf(bytes, format, options);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    const {rule, key, values} = error;
    const problem: Problem = {rule, message: key, values, at: [0, 0]};
    return {format, template: false, charset: {used: 'utf-8'}, letters: [], problems: [problem], comments: []};
  }
}

function readingOf(bytes: Uint8Array, format: OfficeFormat, options: ReadOptions): Reading {
  const archive = openArchive(bytes);
  const text = format === 'docx' ? readDocx(archive) : readOdt(archive);
  const page = pageOf(text.letter, text.asides, (name) => kindOf(name, '', options.fields));
  const content = contentOf(page, options);
  const problems = [...page.problems, ...content.problems];
  if (text.cut && !problems.some(({message}) => message === 'text-too-long')) {
    const at: Range = [page.end, page.end];
    problems.push({rule: 'limit', message: 'text-too-long', values: {limit: limits.textLength}, at});
  }
  if (text.partDamaged) problems.push({rule: 'damaged', message: 'office-part-damaged', at: [0, 0]});
  return {
    format,
    ...(content.engine === undefined ? {} : {engine: content.engine}),
    template: text.merges > 0 || content.template || /\.(?:dot[xm]|ott)$/i.test(options.path ?? ''),
    charset: {used: 'utf-8'},
    letters: content.letters.map((letter) => {
      const {original, segments, branches} = letter.source;
      const source = new Source(original, segments, letterHints(letter.source), branches);
      return {...letter, source, paragraphs: page.paragraphs, rewrite: () => undefined};
    }),
    problems,
    comments: content.comments,
  };
}

function contentOf(page: Page, options: ReadOptions): Content {
  return readDocument(page.original, options, layoutOf(page), (text, engine, fields) => {
    const letter = parseTemplate(text.slice(0, page.end), engine, fields);
    return {
      ...letter,
      nodes: page.known.length === 0 ? letter.nodes : withKnown(letter.nodes, page.known),
      definitions: [...letter.definitions, ...page.asides.map(({at, known}) => nodesIn(at, known))],
      tagged: letter.tagged || page.known.length > 0,
    };
  });
}

/** The tree of a template with the fields of the document in its texts. */
function withKnown(nodes: readonly Node[], known: readonly Known[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'text') {
      const inside = known.filter(({at}) => at[0] >= node.at[0] && at[1] <= node.at[1]);
      return inside.length === 0 ? [node] : nodesIn(node.at, inside);
    }
    if (node.type === 'capture') return [{...node, nodes: withKnown(node.nodes, known)}];
    if (node.type !== 'chain') return [node];
    return [{...node, branches: node.branches.map((branch) => ({...branch, nodes: withKnown(branch.nodes, known)}))}];
  });
}
