import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {TextDocument} from 'vscode-languageserver-textdocument';
import type {Settings} from '../../src/index.js';
import type {Draft, Found} from '../../src/lsp/draft.js';
import {check} from '../../src/lsp/drafts.js';
import {ignoreHere, ignoreInLetter} from '../../src/lsp/ignore.js';

const settings: Settings = {rules: {}, fields: {}, dictionaries: {}, language: 'de', type: 'reply'};

function draftOf(path: string, text: string): Draft {
  const document = TextDocument.create(`file:///haus/${path}`, 'plaintext', 1, text);
  const steps = check(document, {settings, path, check: 'always', locale: 'de', run: 'onType', debounce: 0}, true);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

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

const lineComments = /^brief\.(?:txt|eml)$/;

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
  mailchimp: ['brief.html', (which) => `${inHtml(which)}\n<p>*|FNAME|*</p>`],
  'mail in text': ['brief.eml', (which) => header('text/plain') + inText(which)],
  'mail in html': ['brief.eml', (which) => `${header('text/html')}<html><body>\n${inHtml(which)}\n</body></html>`],
  'mail, quoted-printable': [
    'brief.eml',
    (which) => header('text/html', 'quoted-printable') + quoted(`<html><body>\n${inOneLine(which)}\n</body></html>\n`),
  ],
};

describe.each(Object.entries(formats))('%s', (name, [path, write]) => {
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
    if (process.env.SHOW) console.log(name, offered, asked);
    expect(offered).toBeGreaterThan(asked * 0.8);
  }, 60_000);
});

it('writes the comment as the file does', () => {
  expect(lineComments.test('brief.txt')).toBe(true);
});
