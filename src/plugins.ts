import type {Root as NlcstRoot} from 'nlcst';
import {toString as textOfTree} from 'nlcst-to-string';
import type {Processor} from 'unified';
import type {Node, Parent} from 'unist';
import type {VFile} from 'vfile';
import {allFormats} from './formats/all.js';
import {readLetter} from './letter/read.js';
import {aboutFile, checking, checkLetter, reading} from './lint.js';
import {report} from './report/report.js';
import {defaults, type Settings} from './settings/settings.js';
import {Source, SourceBuilder} from './source/index.js';

/**
 * Unified plug-in that reads and checks letters: `unified().use(klarbrief).process(file)`. Findings become messages on the
 * file; its contents come out byte for byte as they went in.
 */
export function klarbrief(this: Processor, settings: Settings = defaults): (tree: Node, file: VFile) => void {
  reading.call(this, allFormats, settings);
  this.compiler = (_tree, file) => file.value as string;
  return checking(settings);
}

/**
 * Retext plug-in that checks prose: `retext().use(retextKlarbrief)`. Works on any nlcst tree, also one made from Markdown
 * or HTML; places come from the tree. Prose without salutation and closing is a fragment: only its wording is checked.
 */
export function retextKlarbrief(settings: Settings = defaults): (tree: NlcstRoot, file: VFile) => void {
  return (tree, file) => {
    const letter = readLetter(sourceOf(tree, String(file)), {
      ...(settings.type === undefined ? {} : {type: settings.type}),
      ...(settings.language === undefined ? {} : {language: settings.language}),
      ...(settings.country === undefined ? {} : {country: settings.country}),
      template: settings.template ?? false,
      external: {
        letterhead: settings.letterhead === 'external',
        signature: settings.signature === 'external',
        subject: settings.subject === 'external',
      },
    });
    report(file, [checkLetter(letter, settings)], aboutFile(), settings);
  };
}

/** The text of a tree, each leaf at its place in the file; without places the text is its own original. */
function sourceOf(tree: NlcstRoot, original: string): Source {
  const builder = new SourceBuilder(original);
  let placed = true;
  eachLeaf(tree, (value, position) => {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (start === undefined || end === undefined) placed = false;
    else if (original.slice(start, end) === value) builder.verbatim(start, end);
    else builder.atom(value, [start, end]);
  });
  return placed ? builder.build() : Source.verbatim(textOfTree(tree));
}

function eachLeaf(node: Node, leaf: (value: string, position: Node['position']) => void): void {
  if ('children' in node) for (const child of (node as Parent).children) eachLeaf(child, leaf);
  else if ('value' in node && typeof node.value === 'string') leaf(node.value, node.position);
}
