import {describe, expect, it} from 'vitest';
import {applyDirectives, parseDirectives} from '../../src/settings/directives.js';
import {type Range, Source, SourceBuilder} from '../../src/source/index.js';

const rules = ['amtsdeutsch', 'cliche', 'closing', 'direct-dial'];

/** Read a text whose lines in `<!-- -->` are comments, as the readers do; findings are marked with `[rule:words]`. */
function lint(marked: string) {
  const found: {rule: string; at: Range}[] = [];
  let text = '';
  let rest = 0;
  for (const match of marked.matchAll(/\[([\w-]+):([^\]]*)\]/g)) {
    text += marked.slice(rest, match.index);
    found.push({rule: match[1] ?? '', at: [text.length, text.length + (match[2] ?? '').length]});
    text += match[2] ?? '';
    rest = match.index + match[0].length;
  }
  text += marked.slice(rest);
  const builder = new SourceBuilder(text);
  const comments: {text: string; at: Range}[] = [];
  let at = 0;
  for (const match of text.matchAll(/<!--([\s\S]*?)-->/g)) {
    builder.verbatim(at, match.index);
    at = match.index + match[0].length;
    comments.push({text: match[1] ?? '', at: [match.index, at]});
  }
  builder.verbatim(at, text.length);
  const {directives, problems} = parseDirectives(comments, rules);
  const applied = applyDirectives(found, (item) => item, directives, [builder.build()]);
  return {
    kept: applied.kept.map(({rule, at}) => `${rule}:${text.slice(...at)}`),
    problems: [...problems, ...applied.problems].map(({rule, message, values}) => [rule, message, values]),
  };
}

describe('disable-next-line', () => {
  it('is about the next line only, and only about the rules that it names', () => {
    const {kept, problems} = lint(
      'Eins.\n<!-- klarbrief-disable-next-line amtsdeutsch -- steht so im Vertrag -->\n[amtsdeutsch:Behufs] [cliche:gern]\n[amtsdeutsch:Seitens]',
    );
    expect(kept).toEqual(['cliche:gern', 'amtsdeutsch:Seitens']);
    expect(problems).toEqual([]);
  });

  it('jumps over lines without text of the letter', () => {
    const {kept} = lint(
      '<!-- klarbrief-disable-next-line -->\n\n  \n<!-- Notiz -->\n   [amtsdeutsch:Behufs]\n[amtsdeutsch:anbei]',
    );
    expect(kept).toEqual(['amtsdeutsch:anbei']);
  });

  it('leaves the words before it on its own line alone', () => {
    const {kept} = lint('[amtsdeutsch:Behufs] <!-- klarbrief-disable-next-line -->\n[amtsdeutsch:anbei]\n');
    expect(kept).toEqual(['amtsdeutsch:Behufs']);
  });

  it('is about what is missing at the end when nothing follows', () => {
    const {kept, problems} = lint('Text.\nIhr Haus[direct-dial:]\n<!-- klarbrief-disable-next-line direct-dial -->\n');
    expect(kept).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('is about what is missing at the end of the next line', () => {
    const {kept} = lint('Text.\n<!-- klarbrief-disable-next-line direct-dial -->\nIhr Haus[direct-dial:]\nFuß');
    expect(kept).toEqual([]);
  });

  it('counts lines that end in a lone CR', () => {
    const {kept} = lint('<!-- klarbrief-disable-next-line -->\r[amtsdeutsch:Behufs]\r[amtsdeutsch:anbei]');
    expect(kept).toEqual(['amtsdeutsch:anbei']);
  });
});

describe('disable, enable and disable-file', () => {
  it('switch rules off for a stretch', () => {
    const {kept, problems} = lint(
      '[amtsdeutsch:a]\n<!-- klarbrief-disable amtsdeutsch, cliche -->\n[amtsdeutsch:b] [cliche:c] [closing:d]\n<!-- klarbrief-enable cliche -->\n[amtsdeutsch:e] [cliche:f]\n<!-- klarbrief-enable -->\n[amtsdeutsch:g]',
    );
    expect(kept).toEqual(['amtsdeutsch:a', 'closing:d', 'cliche:f', 'amtsdeutsch:g']);
    expect(problems).toEqual([]);
  });

  it('switch everything off to the end without an enable', () => {
    expect(lint('[cliche:a]\n<!-- klarbrief-disable -->\n[cliche:b]\n[closing:]').kept).toEqual(['cliche:a']);
  });

  it('switch a rule off for the whole file, also before the comment', () => {
    const {kept} = lint('[cliche:a] [amtsdeutsch:b]\n<!-- klarbrief-disable-file cliche -->\n[cliche:c]');
    expect(kept).toEqual(['amtsdeutsch:b']);
  });

  it('never hide that a file could not be read', () => {
    expect(lint('<!-- klarbrief-disable-file -->[unreadable:x]').kept).toEqual(['unreadable:x']);
  });
});

describe('mistakes in directives', () => {
  it('tells which exception is not needed, rule by rule', () => {
    const {problems} = lint('<!-- klarbrief-disable-next-line amtsdeutsch cliche -->\n[cliche:gern]');
    expect(problems).toEqual([['unused-directive', 'directive-unused', {rule: 'amtsdeutsch'}]]);
  });

  it('tells about an exception without any finding and an enable without a disable', () => {
    const {problems} = lint('<!-- klarbrief-disable-file -->\nText.\n<!-- klarbrief-enable -->');
    expect(problems.map(([, message]) => message)).toEqual(['directive-unused-all', 'directive-unused-enable']);
  });

  it('names the nearest rule and switches nothing off', () => {
    const {kept, problems} = lint('<!-- klarbrief-disable-next-line amtsdeusch -->\n[amtsdeutsch:Behufs]');
    expect(kept).toEqual(['amtsdeutsch:Behufs']);
    expect(problems).toEqual([
      ['unknown-directive', 'directive-unknown-rule-near', {name: 'amtsdeusch', near: 'amtsdeutsch'}],
    ]);
  });

  it('names the nearest directive', () => {
    const {problems} = lint('<!-- klarbrief-disable-nextline -->\nText');
    expect(problems).toEqual([
      [
        'unknown-directive',
        'directive-unknown-near',
        {name: 'klarbrief-disable-nextline', near: 'klarbrief-disable-next-line'},
      ],
    ]);
  });

  it('leaves other comments alone', () => {
    expect(lint('<!-- klarbrief prüft das --> <!-- TODO --> <!-- -->Text').problems).toEqual([]);
  });

  it('reads comments that trim white space around themselves', () => {
    const text =
      '<!--- klarbrief-disable-next-line cliche --->\n[cliche:eins]\n<!--~ klarbrief-disable-next-line cliche ~-->\n[cliche:zwei]';
    expect(lint(text)).toEqual({kept: [], problems: []});
  });

  it('reads a reason behind a dash and is not afraid of capitals', () => {
    const {directives} = parseDirectives(
      [{text: ' Klarbrief-Disable amtsdeutsch – Zitat aus dem Gesetz ', at: [0, 10]}],
      rules,
    );
    expect(directives).toEqual([{kind: 'disable', rules: ['amtsdeutsch'], at: [0, 10]}]);
  });
});

it('stays linear with many directives and findings', () => {
  const line = '<!-- klarbrief-disable-next-line amtsdeutsch -->\n[amtsdeutsch:Behufs]\n';
  expect(lint(line.repeat(500)).kept).toEqual([]);
});

it('needs no letter', () => {
  const {directives} = parseDirectives([{text: 'klarbrief-disable-next-line', at: [0, 5]}], rules);
  expect(applyDirectives([], () => ({rule: '', at: [0, 0]}), directives, []).problems).toHaveLength(1);
  expect(applyDirectives([], () => ({rule: '', at: [0, 0]}), directives, [Source.verbatim('')]).problems).toHaveLength(
    1,
  );
});
