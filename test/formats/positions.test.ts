import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {TemplateEngine} from '../../src/formats/format.js';
import {readHtml} from '../../src/formats/html.js';
import {readMarkdown} from '../../src/formats/markdown.js';
import {detectEngine, hostFormat, maskTemplate} from '../../src/formats/template/index.js';
import {readText} from '../../src/formats/text.js';
import {engines as templateEngines} from '../../src/settings/schema.js';
import type {Source} from '../../src/source/index.js';

const readers = {text: readText, markdown: readMarkdown, html: readHtml};

/** What holds for every source, whatever it was read from. */
function sound(source: Source): void {
  const {original} = source;
  let text = '';
  for (const segment of source.segments) {
    const [start, end] = segment.from;
    if (start < 0 || end < start || end > original.length) throw new Error(`outside: ${start}-${end}`);
    if (segment.kind === 'verbatim' && original.slice(start, end) !== segment.text) {
      throw new Error(`not its slice: ${JSON.stringify(segment)}`);
    }
    if (
      segment.text === '' ||
      /[\uE000-\uE003]/.test(segment.text) !== /[\uE000-\uE003]/.test(original.slice(start, end))
    ) {
      throw new Error(`mark left or empty: ${JSON.stringify(segment)}`);
    }
    text += segment.text;
  }
  if (text !== source.text) throw new Error('segments and text differ');
  for (const {at} of source.hints) {
    if (at[0] < 0 || at[1] < at[0] || at[1] > text.length) throw new Error(`hint outside: ${at}`);
  }
  for (const branch of source.branches) sound(branch);
}

function sourceOf(content: ReturnType<typeof readText>): Source {
  const [letter] = content.letters;
  if (!letter) throw new Error('no letter');
  sound(letter.source);
  return letter.source;
}

/** The words of a text that look like `w12`, `wä12`, each with what stands at its place in the original. */
function marked(source: Source): (readonly [string, string])[] {
  return [...source.text.matchAll(/w[äöüß&<]?\d+/g)].map((match) => {
    const [start, end] = source.toOriginal([match.index, match.index + match[0].length]);
    return [match[0], source.original.slice(start, end)] as const;
  });
}

const entities: Readonly<Record<string, string>> = {
  '&auml;': 'ä',
  '&#228;': 'ä',
  '&#xE4;': 'ä',
  '&ouml;': 'ö',
  '&szlig;': 'ß',
  '&amp;': '&',
  '&lt;': '<',
};

/** A word with a number of its own: how it is written, and how it is read. */
interface Written {
  readonly code: string;
  readonly words: readonly string[];
}

let counter = 0;
const word = (forms: readonly string[]) =>
  fc.constantFrom(...forms).map((form): Written => {
    const number = counter++;
    return {code: `w${form}${number}`, words: [`w${entities[form] ?? form}${number}`]};
  });
const htmlWord = word(['', '', 'ä', '&auml;', '&#228;', '&#xE4;', '&ouml;', '&szlig;', '&amp;', '&lt;']);
const gap = fc.constantFrom(' ', '  ', '\n', '\r\n  ', '\t', '&nbsp;', ' &nbsp; ');

const inline = fc.constantFrom('b', 'i', 'span', 'a href="x?a=1&amp;b=w99999"', 'strong', 'em class="w88888"', 'font');
const block = fc.constantFrom(
  'p',
  'div',
  'li',
  'h2',
  'td',
  'blockquote',
  'section',
  'ul',
  'table><tr><td',
  'center',
  'mj-text',
);
const {tree} = fc.letrec<{tree: Written}>((tie) => ({
  tree: fc.oneof(
    {maxDepth: 5, withCrossShrink: true},
    htmlWord,
    fc.tuple(inline, fc.array(fc.tuple(gap, tie('tree')), {maxLength: 4})).map(([tag, parts]) => wrapped(tag, parts)),
    fc.tuple(block, fc.array(fc.tuple(gap, tie('tree')), {maxLength: 5})).map(([tag, parts]) => wrapped(tag, parts)),
    fc.constantFrom<Written>(
      {code: '<!-- w77777 & <b> -->', words: []},
      {code: '<style>p { content: "w66666" }</style>', words: []},
      {code: '<script>if (a < b) w55555()</script>', words: []},
      {code: '<img alt="w44444" src="x">', words: []},
      {code: '<br>', words: []},
      {code: '<span style="display:none">w33333</span>', words: []},
      {code: '&shy;', words: []},
    ),
  ),
}));

function wrapped(tag: string, parts: readonly (readonly [string, Written])[]): Written {
  const closing = tag
    .split('><')
    .reverse()
    .map((part) => `</${part.split(' ')[0]}>`)
    .join('');
  return {
    code: `<${tag}>${parts.map(([space, part]) => space + part.code).join('')}${closing}`,
    words: parts.flatMap(([, part]) => part.words),
  };
}

describe('HTML', () => {
  test('every visible word is read once, in order, and points at the characters that it was written with', () => {
    fc.assert(
      fc.property(fc.array(tree, {minLength: 1, maxLength: 6}), (parts) => {
        const code = `<div>${parts.map((part) => part.code).join(' ')}</div>`;
        const source = sourceOf(readHtml(code));
        const found = marked(source);
        expect(found.map(([read]) => read)).toEqual(parts.flatMap((part) => part.words));
        for (const [read, written] of found) {
          expect(written.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)).toBe(read);
        }
        for (const {kind, text, from} of source.segments) {
          if (kind === 'atom' && /[äöüß&<]/.test(text)) expect(entities[code.slice(from[0], from[1])]).toBe(text);
        }
      }),
      {numRuns: 400},
    );
  });
});

const plainWord = word(['', 'ä', 'ß']);
const line = fc.array(plainWord, {minLength: 1, maxLength: 4}).map(joinedBy(' '));

function joinedBy(separator: string): (parts: readonly Written[]) => Written {
  return (parts) => ({
    code: parts.map((part) => part.code).join(separator),
    words: parts.flatMap((part) => part.words),
  });
}

/** A template as each engine writes it, and the words that its first branches print. */
interface Branchy extends Written {
  readonly all: readonly string[];
}

const engines: Readonly<
  Record<
    string,
    {
      engine: TemplateEngine;
      if: string;
      elseif: string;
      else: string;
      end: string;
      for: string;
      endFor: string;
      out: string;
      comment: string;
      /** Without `else`: every branch is printed. */
      isFlat?: boolean;
    }
  >
> = {
  twig: {
    engine: 'twig',
    if: '{% if a < b and c == "}}" %}',
    elseif: '{% elseif x > 1 %}',
    else: '{% else %}',
    end: '{% endif %}',
    for: '{% for a in b %}',
    endFor: '{% endfor %}',
    out: '{{ a.b|c("}}") }}',
    comment: '{# w99999 #}',
  },
  handlebars: {
    engine: 'handlebars',
    if: '{{#if a}}',
    elseif: '{{else if b}}',
    else: '{{else}}',
    end: '{{/if}}',
    for: '{{#each b}}',
    endFor: '{{/each}}',
    out: '{{{ a.b "}}" }}}',
    comment: '{{!-- w99999 }} --}}',
  },
  go: {
    engine: 'go',
    if: '{{ if .A }}',
    elseif: '{{ else if .B }}',
    else: '{{ else }}',
    end: '{{ end }}',
    for: '{{ range .B }}',
    endFor: '{{ end }}',
    out: '{{ .A.B }}',
    comment: '{{/* w99999 */}}',
  },
  freemarker: {
    engine: 'freemarker',
    if: '<#if (a > b)>',
    elseif: '<#elseif b>',
    else: '<#else>',
    end: '</#if>',
    for: '<#list a as b>',
    endFor: '</#list>',
    out: ['$', '{a.b!"}"}'].join(''),
    comment: '<#-- w99999 -->',
  },
  erb: {
    engine: 'erb',
    if: '<% if a > b %>',
    elseif: '<% elsif b %>',
    else: '<% else %>',
    end: '<% end %>',
    for: '<% a.each do |b| %>',
    endFor: '<% end %>',
    out: '<%= a.b %>',
    comment: '<%# w99999 %>',
  },
  mailchimp: {
    engine: 'mailchimp',
    if: '*|IF:A|*',
    elseif: '*|ELSEIF:B|*',
    else: '*|ELSE:|*',
    end: '*|END:IF|*',
    for: '',
    endFor: '',
    out: '*|A_B|*',
    comment: '',
  },
  velocity: {
    engine: 'velocity',
    if: '#if($a > 1 && $b == ")")',
    elseif: '#elseif($x)',
    else: '#{else}',
    end: '#{end}',
    for: '#foreach($a in $b)',
    endFor: '#{end}',
    out: '$!{a.b("}")}',
    comment: '#* w99999 *#',
  },
  smarty: {
    engine: 'smarty',
    if: '{if $a > 1 && $b == "}"}',
    elseif: '{elseif $x}',
    else: '{else}',
    end: '{/if}',
    for: '{foreach from=$a item=b}',
    endFor: '{/foreach}',
    out: '{$a.b|replace:"}":"{"}',
    comment: '{* w99999 *}',
  },
  oxid: {
    engine: 'oxid',
    if: '[{if $a > 1 && $b == "}]"}]',
    elseif: '[{elseif $x}]',
    else: '[{else}]',
    end: '[{/if}]',
    for: '[{foreach from=$a item=b}]',
    endFor: '[{/foreach}]',
    out: '[{ $a->b->value }]',
    comment: '[{* w99999 *}]',
  },
  blade: {
    engine: 'blade',
    if: ' @if ($a > 1 && $b == ")") ',
    elseif: ' @elseif ($x) ',
    else: ' @else ',
    end: ' @endif ',
    for: ' @foreach($a as $b) ',
    endFor: ' @endforeach ',
    out: '{{ $a->b("}}") }}',
    comment: '{{-- w99999 --}}',
  },
  thymeleaf: {
    engine: 'thymeleaf',
    if: `[# th:if="\${a > 1}"]`,
    elseif: `[/][# th:if="\${b}"]`,
    else: `[/][# th:if="\${c}"]`,
    end: '[/]',
    for: `[# th:each="a : \${b}"]`,
    endFor: '[/]',
    out: `[(\${a.b})]`,
    comment: '<!--/* w99999 */-->',
    isFlat: true,
  },
  fluid: {
    engine: 'fluid',
    if: '<f:if condition="{a} > 1"><f:then>',
    elseif: '</f:then><f:else if="{b} > 1">',
    else: '<f:else>',
    end: '</f:if>',
    for: '<f:for each="{a}" as="b">',
    endFor: '</f:for>',
    out: "{a.b -> f:or(alternative: '}')}",
    comment: '<f:comment>w99999</f:comment>',
  },
  php: {
    engine: 'php',
    if: '<?php if ($a > 1 && $b == ":"): ?>',
    elseif: '<?php elseif ($x): ?>',
    else: '<?php else: ?>',
    end: '<?php endif; ?>',
    for: '<?php foreach ($a as $b) { ?>',
    endFor: '<?php } ?>',
    out: '<?= $a->b ?>',
    comment: '<?php /* w99999 */ ?>',
  },
  ampscript: {
    engine: 'ampscript',
    if: '%%[ IF @a > 1 THEN ]%%',
    elseif: '%%[ ELSEIF @b == "ELSE" THEN ]%%',
    else: '%%[ ELSE ]%%',
    end: '%%[ ENDIF ]%%',
    for: '%%[ FOR @i = 1 TO 3 DO ]%%',
    endFor: '%%[ NEXT @i ]%%',
    out: '%%=v(@a)=%%',
    comment: '%%[ /* w99999 */ ]%%',
  },
};

function templateOf(name: string, leaf: fc.Arbitrary<Written>, separator: fc.Arbitrary<string>): fc.Arbitrary<Branchy> {
  const syntax = engines[name];
  if (!syntax) throw new Error(name);
  const {nodes} = fc.letrec<{node: Branchy; nodes: Branchy}>((tie) => ({
    nodes: fc.array(fc.tuple(separator, tie('node')), {minLength: 1, maxLength: 4}).map((parts) => ({
      code: parts.map(([space, part]) => space + part.code).join('') + (parts[0]?.[0] ?? ''),
      words: parts.flatMap(([, part]) => part.words),
      all: parts.flatMap(([, part]) => part.all),
    })),
    node: fc.oneof(
      {maxDepth: 4},
      leaf.map((part) => ({...part, all: part.words})),
      fc.constantFrom<Branchy>({code: syntax.out, words: [], all: []}, {code: syntax.comment, words: [], all: []}),
      tie('nodes').map((inner) => ({...inner, code: syntax.for + inner.code + syntax.endFor})),
      fc.tuple(fc.array(tie('nodes'), {minLength: 1, maxLength: 3}), fc.boolean()).map(([branches, closed]) => ({
        code:
          syntax.if +
          branches
            .map(
              (branch, index) =>
                (index === 0 ? '' : closed && index === branches.length - 1 ? syntax.else : syntax.elseif) +
                branch.code,
            )
            .join('') +
          syntax.end,
        words: syntax.isFlat ? branches.flatMap((branch) => branch.words) : (branches[0]?.words ?? []),
        all: branches.flatMap((branch) => branch.all),
      })),
    ),
  }));
  return nodes;
}

describe.each(Object.keys(engines))('%s', (name) => {
  const engine = engines[name]?.engine ?? 'twig';
  const check = (host: 'text' | 'html' | 'markdown', template: Branchy, code: string) => {
    const masked = maskTemplate(code, engine);
    expect(masked.length).toBe(code.length);
    const source = sourceOf(readers[host](code, {engine}));
    const found = marked(source);
    expect(found.map(([read]) => read)).toEqual(template.words);
    const everywhere = [source, ...source.branches].flatMap(marked);
    for (const [read, written] of everywhere) {
      expect(written.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)).toBe(read);
    }
    expect([...new Set(everywhere.map(([read]) => read))].sort()).toEqual([...template.all].sort());
    for (const one of [source, ...source.branches]) {
      for (const {kind, from} of one.segments) {
        if (kind === 'verbatim') expect(/[\uE000-\uE002]/.test(masked.slice(from[0], from[1]))).toBe(false);
      }
    }
  };

  test('the first branches are the letter, the others its fragments, no tag is text', () => {
    fc.assert(
      fc.property(templateOf(name, line, fc.constantFrom(' ', '\n', '\n\n', '\r\n', '')), (template) => {
        // Words that touch would be one word.
        fc.pre(!/w[äß]?\d+w/.test(maskTemplate(template.code, engine).replace(/[\uE000-\uE002]/g, '')));
        check('text', template, template.code);
      }),
      {numRuns: 150},
    );
  });

  test('within HTML too', () => {
    fc.assert(
      fc.property(
        templateOf(
          name,
          htmlWord.map((part) => ({...part, code: `<p>${part.code}</p>`})),
          fc.constantFrom(' ', '\n'),
        ),
        (template) => check('html', template, `<div>${template.code}</div>`),
      ),
      {numRuns: 150},
    );
  });

  test('and within Markdown', () => {
    fc.assert(
      fc.property(
        templateOf(
          name,
          plainWord.map((part) => ({...part, code: `**${part.code}**`})),
          fc.constantFrom(' ', '\n\n'),
        ),
        (template) => check('markdown', template, template.code),
      ),
      {numRuns: 60},
    );
  });
});

const markdownWord = word(['', '', 'ä', '&auml;', '&#228;', '\\&', '\\<', '&amp;']).map((part) => ({
  code: part.code,
  words: part.words.map((one) => one.replace('\\', '')),
}));
const phrase = fc.array(
  fc.tuple(markdownWord, fc.constantFrom('', '*', '**', '`', '[')).map(([part, mark]): Written => {
    if (mark === '`') return {code: '`code`', words: []};
    if (mark === '[') return {code: `[${part.code}](https://example.org/w99999)`, words: part.words};
    return {code: mark + part.code + mark, words: part.words};
  }),
  {minLength: 1, maxLength: 5},
);
const markdownBlock = fc.oneof(
  fc.array(phrase.map(joinedBy(' ')), {minLength: 1, maxLength: 3}).map(joinedBy('\n')),
  fc.array(phrase.map(joinedBy(' ')), {minLength: 1, maxLength: 3}).map(joinedBy('\\\n')),
  fc
    .array(phrase.map(joinedBy(' ')), {minLength: 1, maxLength: 3})
    .map((lines) => ({...joinedBy('\n> ')(lines), code: `> ${joinedBy('\n> ')(lines).code}`})),
  fc
    .array(phrase.map(joinedBy(' ')), {minLength: 1, maxLength: 3})
    .map((lines) => ({...joinedBy('\n- ')(lines), code: `- ${joinedBy('\n- ')(lines).code}`})),
  fc
    .array(phrase.map(joinedBy('\n  ')), {minLength: 1, maxLength: 3})
    .map((lines) => ({...joinedBy('\n1. ')(lines), code: `1. ${joinedBy('\n1. ')(lines).code}`})),
  phrase.map(joinedBy(' ')).map((heading) => ({...heading, code: `## ${heading.code}`})),
  fc.array(plainWord, {minLength: 2, maxLength: 4}).map((cells) => ({
    ...joinedBy(' | ')(cells),
    code: `| ${joinedBy(' | ')(cells).code} |\n|${'---|'.repeat(cells.length)}`,
  })),
  fc.constant<Written>({code: '<!-- w99999 -->', words: []}),
);

describe('Markdown', () => {
  test('every word is read once, in order, and points at the characters that it was written with', () => {
    fc.assert(
      fc.property(
        fc.array(markdownBlock, {minLength: 1, maxLength: 6}),
        fc.constantFrom('\n', '\r\n'),
        (parts, end) => {
          const code = parts
            .map((part) => part.code)
            .join('\n\n')
            .replaceAll('\n', end);
          const found = marked(sourceOf(readMarkdown(code)));
          expect(found.map(([read]) => read)).toEqual(parts.flatMap((part) => part.words));
          for (const [read, written] of found) {
            expect(written.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity).replace(/\\([&<])/, '$1')).toBe(
              read,
            );
          }
        },
      ),
      {numRuns: 300},
    );
  });
});

const snippets =
  '#if($a) #end #* *# ## $a.b( $!{ {$x {if} {/if} {* *} {literal} [{ }] @if( @endif @{{ {!! {{-- --}} @php <x-mail::a </x- <p th:text="a"> <p th:if="a"> th:each=" [[ [( [# [/] <!--/* */--> <f:if <f:else> {a -> f:or( <?php <?= ?> /* */ {!A.B {!IF( %%[ ]%% %%=v( =%% IF ENDIF ELSE %%A%% ((a ((a?? )) {{ }} {{{ }}} {% %} {%- -%} {# #} {% if a %} {% else %} {% endif %} {{#if}} {{/if}} {{else}} {{^ {{> x}} {{!-- --}} $ { } <#if a> </#if> <#-- --> <% %> <%= <%# *| |* *|IF:A|* *|ELSE:|* < > </ <p> </p> <td> <br> <!-- --> & &amp; &#0; \' " ` \\ | - + ~ ? : = ( ) --- subject: \n \r\n \t * ** _ # > 1. [a](b) Wort';
const soup = fc
  .array(
    fc.constantFrom(...snippets.split(' '), ['$', '{'].join(''), ' ', '\n', '\n\n', '\u00ad', '\uE000', '😴', '\u0000'),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

test.each([...templateEngines, undefined])('Odd input never throws and never yields a wrong place (%s)', (engine) => {
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({unit: 'binary', maxLength: 80})), (code) => {
      for (const read of Object.values(readers)) {
        const content = read(code, engine === undefined ? {} : {engine});
        const [letter] = content.letters;
        for (const {from, kind, text} of letter?.source.segments ?? []) {
          if (kind === 'verbatim') expect(code.slice(from[0], from[1])).toBe(text);
        }
        for (const {at} of [...content.comments, ...content.problems])
          expect(at[0] <= at[1] && at[1] <= code.length).toBe(true);
      }
      hostFormat(code, detectEngine(code));
    }),
    {numRuns: 300},
  );
});

const here = import.meta.dirname;
const shared = join(here, '../../../shared');
const folders = [join(here, 'samples'), join(here, '../letters'), join(shared, 'wild'), join(shared, 'letters')];

function* filesIn(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else if (/\.(?:txt|md|html|twig|hbs|ftl|liquid|erb|j2|tmpl|mustache|ejs)$/.test(name)) yield path;
  }
}

describe('Files', () => {
  const files = folders.flatMap((folder) => [...filesIn(folder)]);
  if (!existsSync(shared)) test.skip(`${shared} is not there: its samples were not read`, () => {});

  test(`${files.length} files of our own and from the wild are read soundly`, () => {
    expect(files.length).toBeGreaterThan(0);
    for (const path of files) {
      const original = readFileSync(path, 'utf8');
      const engine = detectEngine(original, path);
      const masked = engine === undefined ? original : maskTemplate(original, engine);
      expect(masked.length).toBe(original.length);
      for (const host of new Set([
        hostFormat(original, engine),
        path.endsWith('.md') ? ('markdown' as const) : ('text' as const),
      ])) {
        const source = sourceOf(readers[host](original, {path}));
        for (const one of [source, ...source.branches]) {
          for (const {kind, from, text} of one.segments) {
            if (kind !== 'verbatim' || !/[\uE000-\uE002]/.test(masked.slice(from[0], from[1]))) continue;
            // Within an expression only strings are text.
            const quote = original.slice(0, from[0]).trimEnd().at(-1);
            expect([path, text, quote === '"' || quote === "'"]).toEqual([path, text, true]);
          }
        }
      }
    }
  });
});
