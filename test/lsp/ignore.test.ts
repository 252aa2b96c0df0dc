import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {TextDocument} from 'vscode-languageserver-textdocument';
import type {Draft, Found} from '../../src/lsp/draft.js';
import {ignoreHere, ignoreInLetter, withoutException} from '../../src/lsp/ignore.js';
import {openDraft} from '../support/opened.js';

const draftOf = (path: string, text: string): Draft =>
  openDraft(text, {path, check: 'always', settings: {language: 'de', type: 'reply'}});

const told = ({rule, reason, actual}: Found): string => `${rule} ${reason} ${actual ?? ''}`;

/** The text after an action; undefined where none is offered. */
function applied(draft: Draft, edit: ReturnType<typeof ignoreHere>): string | undefined {
  return edit && TextDocument.applyEdits(draft.document, [edit]);
}

function lineOf({document}: Draft, {at}: Found): number {
  return document.positionAt(at[0]).line;
}

/** What is found after a rule has been switched off for a line: the same as before without the findings of that line. */
function holdsHere(draft: Draft, found: Found): boolean {
  const text = applied(draft, ignoreHere(draft, found));
  if (text === undefined) return false;
  const goes = (other: Found) =>
    other.rule === found.rule && !other.missing && lineOf(draft, other) === lineOf(draft, found);
  const rest = draft.findings.filter((other) => !goes(other)).map(told);
  expect(
    draftOf(draft.path ?? '', text)
      .findings.map(told)
      .sort(),
    text,
  ).toEqual(rest.sort());
  return true;
}

function holdsInLetter(draft: Draft, found: Found): boolean {
  const text = applied(draft, ignoreInLetter(draft, found));
  if (text === undefined) return false;
  const rest = draft.findings.filter((other) => other.rule !== found.rule).map(told);
  expect(
    draftOf(draft.path ?? '', text)
      .findings.map(told)
      .sort(),
    text,
  ).toEqual(rest.sort());
  return true;
}

const paragraphs = [
  'Guten Tag Frau Demir,',
  'bezüglich Ihrer Frage melden wir uns\nunverzüglich und teilen Ihnen hiermit mit,\ndass die Prüfung diesbezüglich erfolgt.',
  'Wir bestätigen hiermit den Termin.',
  'Anbei erhalten Sie das Angebot und seitens unserer Abteilung hiermit auch den Vertrag.',
  'Die Rechnung wird Ihnen zeitnah übersandt. Leider ist das nicht möglich.\nBei Rückfragen stehen wir Ihnen jederzeit gerne zur Verfügung.',
  'Mit freundlichen Grüßen',
  'Anna Weber\nTelefon 030 1234-0',
];

const inHtml = (text: string, indent = ''): string =>
  paragraphs
    .filter((_, index) => text.includes(String(index)))
    .map(
      (paragraph) =>
        `${indent}<p>\n${indent}  ${paragraph.replaceAll('\n', `\n${indent}  `).replaceAll('ü', '&uuml;')}\n${indent}</p>`,
    )
    .join('\n');
const inText = (text: string): string => paragraphs.filter((_, index) => text.includes(String(index))).join('\n\n');
const inOneLine = (text: string): string =>
  paragraphs
    .filter((_, index) => text.includes(String(index)))
    .map((paragraph) => `<p>${paragraph.replace('\n', '<br>').replace('hiermit', '<b>hiermit</b>')}</p>`)
    .join('');
const quoted = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) =>
      byte === 10 || (byte >= 32 && byte < 127 && byte !== 61)
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase()}`,
    )
    .join('')
    .split('\n')
    .map((line) => line.replace(/(?:[^=]|=[0-9A-F]{2}){60,70}(?=...)/g, '$&=\n'))
    .join('\n');
const header = (type: string, encoding = '8bit'): string =>
  `From: Anna Weber <anna.weber@muster.de>\nSubject: Ihre Frage zum Angebot\nMIME-Version: 1.0\nContent-Type: ${type}; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\n\n`;

/** A letter in every format; `which` names the paragraphs. */
const formats: Readonly<Record<string, readonly [path: string, write: (which: string) => string]>> = {
  text: ['brief.txt', inText],
  'text with front matter': ['brief.txt', (which) => `---\nbetreff: Ihre Frage\n---\n\n${inText(which)}`],
  markdown: ['brief.md', (which) => `# Ihre Frage zum Angebot\n\n${inText(which)}`],
  'markdown with front matter and lists': [
    'brief.md',
    (which) =>
      `---\ntype: reply\n---\n${inText(which)}\n\n- Wir senden hiermit die Ware.\n- Wir prüfen das **hiermit** nicht.\n`,
  ],
  html: [
    'brief.html',
    (which) =>
      `<!doctype html>\n<html lang="de">\n<head><title>Ihre Frage hiermit</title></head>\n<body>\n${inHtml(which, '  ')}\n</body>\n</html>`,
  ],
  'html in one line': [
    'brief.html',
    (which) => `<!DOCTYPE html><html><head><title>Ihre Frage</title></head><body>${inOneLine(which)}</body></html>`,
  ],
  'html, tags over lines': [
    'brief.html',
    (which) => inHtml(which).replaceAll('hiermit', '<a\n  href="https://muster.de"\n  class="x">hiermit</a>'),
  ],
  mjml: [
    'brief.mjml',
    (which) =>
      `<mjml>\n  <mj-head>\n    <mj-title>Ihre Frage</mj-title>\n  </mj-head>\n  <mj-body>\n    <mj-section><mj-column><mj-text>\n${inHtml(which, '      ')}\n    </mj-text></mj-column></mj-section>\n  </mj-body>\n</mjml>`,
  ],
  'mjml without head': [
    'brief.mjml',
    (which) =>
      `<mjml><mj-body><mj-section><mj-column><mj-text>\n${inHtml(which)}\n</mj-text></mj-column></mj-section></mj-body></mjml>`,
  ],
  'twig in text': [
    'brief.txt.twig',
    (which) =>
      `{% if frau %}\n${inText(which)}\n{% else %}\nWir senden Ihnen hiermit alles, was Sie brauchen.\n{% endif %}\n`,
  ],
  'twig in html': [
    'brief.html.twig',
    (which) =>
      `{% extends 'layout.html.twig' %}\n{% block subject %}Ihre Frage{% endblock %}\n{% block body %}\n${inHtml(which)}\n<p>Sehr geehrte {{ kunde.name }}</p>\n{% endblock %}\n`,
  ],
  liquid: ['brief.liquid', (which) => `{% if kunde %}\n${inText(which)}\n{% endif %}\n{{ kunde.name }}\n`],
  handlebars: ['brief.hbs', (which) => `{{#if kunde}}\n${inHtml(which)}\n{{/if}}\n{{kunde.name}}\n`],
  mustache: ['brief.mustache', (which) => `{{#kunde}}\n${inText(which)}\n{{/kunde}}\n`],
  go: ['brief.gotmpl', (which) => `{{if .Kunde}}\n${inText(which)}\n{{end}}\n{{.Kunde.Name}}\n`],
  freemarker: ['brief.ftl', (which) => `<#if kunde??>\n${inHtml(which)}\n</#if>\n\${kunde.name}\n`],
  erb: ['brief.txt.erb', (which) => `<% if kunde %>\n${inText(which)}\n<% end %>\n<%= kunde.name %>\n`],
  ejs: ['brief.html.ejs', (which) => `<% if (kunde) { %>\n${inHtml(which)}\n<% } %>\n`],
  velocity: ['brief.txt.vm', (which) => `#if($kunde)\n${inText(which)}\n#end\n$!{kunde.name}\n`],
  'velocity in html': ['brief.html', (which) => `#set($a = 1)\n${inHtml(which)}\n<p>$!{kunde.name}</p>\n`],
  smarty: ['brief.tpl', (which) => `{if $kunde}\n${inHtml(which)}\n{/if}\n<p>{$kunde.name}</p>\n`],
  oxid: ['brief.tpl', (which) => `[{if $kunde}]\n${inText(which)}\n[{/if}]\n[{$kunde->name->value}]\n`],
  blade: ['brief.blade.php', (which) => `@if($kunde)\n${inHtml(which)}\n@endif\n<p>{{ $kunde->name }}</p>\n`],
  'blade in text': ['brief.blade.php', (which) => `@if($kunde)\n${inText(which)}\n@endif\n{{ $kunde->name }}\n`],
  thymeleaf: [
    'brief.html',
    (which) =>
      `<html xmlns:th="http://www.thymeleaf.org"><body>\n<div th:if="\${a}">\n${inHtml(which)}\n</div>\n<p th:text="\${kunde.name}">Muster</p></body></html>`,
  ],
  'thymeleaf in text': ['brief.txt', (which) => `[# th:if="\${a}"]\n${inText(which)}\n[/]\n[(\${kunde.name})]\n`],
  fluid: ['brief.html', (which) => `<f:if condition="{a}">\n${inHtml(which)}\n</f:if>\n<p>{kunde.name}</p>\n`],
  php: ['brief.phtml', (which) => `<?php if ($a): ?>\n${inHtml(which)}\n<?php endif; ?>\n<p><?= $name ?></p>\n`],
  salesforce: ['brief.email', (which) => `${inText(which)}\n\n{!Contact.Name}\n`],
  ampscript: ['brief.html', (which) => `%%[ IF @a THEN ]%%\n${inHtml(which)}\n%%[ ENDIF ]%%\n<p>%%FirstName%%</p>\n`],
  notify: ['brief.txt', (which) => `Guten Tag ((vorname)),\n\n${inText(which)}\n\n((gruss??Bis bald!))\n`],
  mailchimp: ['brief.html', (which) => `${inHtml(which)}\n<p>*|FNAME|*</p>`],
  'mail in text': ['brief.eml', (which) => header('text/plain') + inText(which)],
  'mail in html': ['brief.eml', (which) => `${header('text/html')}<html><body>\n${inHtml(which)}\n</body></html>`],
  'mail, quoted-printable': [
    'brief.eml',
    (which) => header('text/html', 'quoted-printable') + quoted(`<html><body>\n${inOneLine(which)}\n</body></html>\n`),
  ],
};

describe.each(Object.entries(formats))('%s', (_, [path, write]) => {
  it('switches off exactly what it says, and nothing else is said', () => {
    let offered = 0;
    let asked = 0;
    fc.assert(
      fc.property(
        fc.subarray([...paragraphs.keys()], {minLength: 2}),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.nat(),
        (which, eol, mark, nth) => {
          const text = write(which.join('')).replaceAll('\n', eol);
          const draft = draftOf(path, mark && !path.endsWith('.eml') ? `\uFEFF${text}` : text);
          const found = draft.findings[nth % Math.max(1, draft.findings.length)];
          if (!found || ['damaged', 'limit', 'charset'].includes(found.rule)) return;
          asked += found.missing ? 1 : 2;
          if (holdsHere(draft, found)) offered++;
          if (holdsInLetter(draft, found)) offered++;
        },
      ),
      {numRuns: 15, seed: 7},
    );
    expect(offered).toBeGreaterThan(asked * 0.8);
  }, 60_000);
});

describe('the comment', () => {
  const sentence = 'Wir bestätigen Ihnen hiermit gern den Termin am Montag.';

  function lines(path: string, text: string, ignore: typeof ignoreHere): readonly string[] {
    const draft = draftOf(path, text);
    const found = draft.findings.find(({actual}) => actual?.trim() === 'hiermit');
    const after = (found && applied(draft, ignore(draft, found))) ?? '';
    return after.split(/\r?\n/);
  }

  it.each([
    ['brief.txt', `Guten Tag,\n${sentence}`, ['Guten Tag,', '# klarbrief-disable-next-line amtsdeutsch', sentence]],
    [
      'brief.html',
      `<div>\n\t<p>${sentence}</p>\n</div>`,
      ['<div>', '\t<!-- klarbrief-disable-next-line amtsdeutsch -->', `\t<p>${sentence}</p>`, '</div>'],
    ],
    [
      'a.md',
      `Und noch dies:\n${sentence}`,
      ['Und noch dies:<!-- klarbrief-disable-next-line amtsdeutsch -->', sentence],
    ],
    ['a.md', `Tag,\n\n${sentence}`, ['Tag,', '', '<!-- klarbrief-disable-next-line amtsdeutsch -->', sentence]],
    ['a.twig', `{{ x }}\n\n${sentence}`, ['{{ x }}', '', '{# klarbrief-disable-next-line amtsdeutsch #}', sentence]],
    [
      'a.hbs',
      `<p>{{x}}\n  ${sentence}</p>`,
      ['<p>{{x}}', '  {{!-- klarbrief-disable-next-line amtsdeutsch --}}', `  ${sentence}</p>`],
    ],
  ])('stands above the line in %s', (path, text, after) => {
    expect(lines(path, text, ignoreHere)).toEqual(after);
  });

  it.each([
    [
      'brief.txt',
      `---\ntype: reply\n---\n${sentence}`,
      ['---', 'type: reply', '---', '# klarbrief-disable-file amtsdeutsch', sentence],
    ],
    [
      'brief.html',
      `<!doctype html>\n<p>${sentence}</p>`,
      ['<!doctype html>', '<!-- klarbrief-disable-file amtsdeutsch -->', `<p>${sentence}</p>`],
    ],
    [
      'brief.html',
      `<!doctype html><p>${sentence}</p>`,
      ['<!doctype html>', '<!-- klarbrief-disable-file amtsdeutsch --><p>', sentence]
        .slice(0, 1)
        .concat(`<!-- klarbrief-disable-file amtsdeutsch --><p>${sentence}</p>`),
    ],
    [
      'brief.mjml',
      `<mjml>\n<mj-head><mj-title>A</mj-title></mj-head>\n<mj-body><mj-text>${sentence}</mj-text></mj-body></mjml>`,
      [
        '<mjml>',
        '<mj-head><mj-title>A</mj-title></mj-head>',
        '<!-- klarbrief-disable-file amtsdeutsch -->',
        `<mj-body><mj-text>${sentence}</mj-text></mj-body></mjml>`,
      ],
    ],
    [
      'brief.liquid',
      `{{ x }}\n\n${sentence}`,
      ['{% comment %}klarbrief-disable-file amtsdeutsch{% endcomment %}', '{{ x }}', '', sentence],
    ],
  ])('stands on top of the letter in %s', (path, text, after) => {
    expect(lines(path, text, ignoreInLetter)).toEqual(after);
  });

  it('goes when nobody needs it any more', () => {
    for (const [path, text, after] of [
      [
        'a.txt',
        'Guten Tag,\r\n# klarbrief-disable-next-line cliche\r\nwir kommen am Montag.\r\n',
        'Guten Tag,\r\nwir kommen am Montag.\r\n',
      ],
      [
        'a.html',
        '<p>Wir kommen <!-- klarbrief-disable-next-line cliche -->am Montag.</p>',
        '<p>Wir kommen am Montag.</p>',
      ],
    ] as const) {
      const draft = draftOf(path, text);
      const found = draft.findings.find(({rule}) => rule === 'unused-directive');
      expect(found && applied(draft, withoutException(draft, found))).toBe(after);
    }
    const two = draftOf('a.txt', '# klarbrief-disable-file cliche warmth\nWir kommen am Montag.\n');
    for (const found of two.findings) expect(withoutException(two, found)).toBeUndefined();
  });

  it('is not offered for what is wrong with the document itself', () => {
    const draft = draftOf('a.txt', '# klarbrief-disable-file cliche\nWir kommen am Montag.\n');
    const found = draft.findings.find(({rule}) => rule === 'unused-directive');
    expect(found && [ignoreHere(draft, found), ignoreInLetter(draft, found)]).toEqual([undefined, undefined]);
  });
});
