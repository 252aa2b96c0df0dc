import {expect, test} from 'vitest';
import {readHtml} from '../../../src/formats/html.js';
import {detectEngine, hostFormat} from '../../../src/formats/template/index.js';
import {readText} from '../../../src/formats/text.js';

const dollar = '$';

function textOf(template: string, path?: string): string {
  return readText(template, path === undefined ? {} : {path}).letters[0]?.source.text ?? '';
}

function branchesOf(template: string): readonly string[] {
  return readText(template, {}).letters[0]?.source.branches.map(({text}) => text) ?? [];
}

test.each([
  ['mail.html.twig', '', 'twig'],
  ['mail.twig.html', '', 'twig'],
  ['mail.html.j2', '', 'twig'],
  ['mail.hbs', '', 'handlebars'],
  ['mail.txt.erb', '', 'erb'],
  ['a.ftl', '', 'freemarker'],
  ['mail.html', '{% if a %}x{% endif %} {{ y }}', 'twig'],
  ['mail.tpl', '{{#if a}}x{{else}}y{{/if}}', 'handlebars'],
  ['mail.html', 'Guten Tag {{ Nachname }},', 'handlebars'],
  ['mail.html', 'Hello {{ .Name }}, {{ if .X }}x{{ end }}', 'go'],
  ['mail.txt', `Guten Tag ${dollar}{kunde.nachname},`, 'freemarker'],
  ['mail.txt', '<% if x %>a<% end %>', 'erb'],
  ['mail.html', 'Hallo *|FNAME|*,', 'mailchimp'],
  ['brief.txt', 'Es kostet 5 % und {das} ist alles, * | *', undefined],
])('The engine of %s with %j is %s', (path, content, engine) => {
  expect(detectEngine(content, path)).toBe(engine);
});

test('The host is what the content says, whatever the extension', () => {
  expect(hostFormat('Hallo {{ "<p>" }},\n\nSie haben gewonnen.', 'twig')).toBe('text');
  expect(hostFormat('Zeile eins\nZeile zwei<br>\nZeile drei\nZeile vier')).toBe('text');
  expect(hostFormat('Zeile eins<br>\nZeile zwei<br>\nZeile drei')).toBe('html');
  expect(hostFormat('<p>Hallo {{ name }},</p>', 'twig')).toBe('html');
  expect(hostFormat('# Betreff\n\nHallo **Sie**')).toBe('markdown');
});

test('A line that holds only tags vanishes; real blank lines stay', () => {
  expect(textOf('Eins\n{% if a %}\nZwei\n{% endif %}\nDrei\n\n{# Notiz #}\nVier')).toBe('Eins\nZwei\nDrei\n\nVier');
  expect(textOf('Eins\r\n{{#if a}}\r\nZwei\r\n{{/if}}\r\nDrei')).toBe('Eins\r\nZwei\r\nDrei');
});

test('Trim marks take white space with them', () => {
  expect(textOf('Wort {%- if a -%} e {%- endif %} n')).toBe('Worte n');
});

test('A tag within a word does not split it', () => {
  expect(textOf('Sehr geehrte{% if m %}r Herr{% else %} Frau{% endif %} Meyer')).toBe('Sehr geehrter Herr Meyer');
  expect(branchesOf('Sehr geehrte{% if m %}r Herr{% else %} Frau{% endif %} Meyer')).toEqual([
    'Sehr geehrte Frau Meyer',
  ]);
});

test('Each further branch is its paragraph with that branch in place', () => {
  const template =
    'Hallo,\n\nIhr Paket kommt {% if a %}heute{% elseif b %}morgen{% else %}{% if c %}bald{% else %}nie{% endif %}{% endif %} an.\n\nEnde';
  expect(textOf(template)).toBe('Hallo,\n\nIhr Paket kommt heute an.\n\nEnde');
  expect(branchesOf(template)).toEqual([
    'Ihr Paket kommt morgen an.',
    'Ihr Paket kommt bald an.',
    'Ihr Paket kommt nie an.',
  ]);
});

test('A condition without else is just read, a loop once, and its else is a branch', () => {
  expect(branchesOf('{% if a %}Ja{% endif %} und')).toEqual([]);
  expect(textOf('{% for a in b %}Ja{% else %}Nein{% endfor %}')).toBe('Ja');
  expect(branchesOf('{% for a in b %}Ja{% else %}Nein{% endfor %}')).toEqual(['Nein']);
});

test('The inverse of a Mustache section is its other branch', () => {
  const template = '{{#name}}Guten Tag {{name}},{{/name}}{{^name}}Guten Tag,{{/name}}';
  expect(textOf(template)).toBe('Guten Tag Kim Muster,');
  expect(branchesOf(template)).toEqual(['Guten Tag,']);
});

test('A choice within an expression is read like one of tags', () => {
  expect(textOf("{{ m ? 'Sehr geehrter Herr' : 'Sehr geehrte Frau' }} Meyer {% if 1 %}{% endif %}").trim()).toBe(
    'Sehr geehrter Herr Meyer',
  );
  expect(branchesOf("{{ m ? 'Sehr geehrter Herr' : 'Sehr geehrte Frau' }} Meyer{% if 1 %}{% endif %}")).toEqual([
    'Sehr geehrte Frau Meyer',
  ]);
  expect(textOf(`${dollar}{m?then("Herr", "Frau")} Meyer<#if a></#if>`)).toBe('Herr Meyer');
});

test.each([
  ["{{ name|default('Kunde') }}{% if a %}{% endif %}", 'Kunde'],
  ['{{ name | default: "there" }}{% if a %}{% endif %}', 'there'],
  ['{{ name ?? "Gast" }}{% if a %}{% endif %}', 'Gast'],
  [`${dollar}{name!"Kunde"}<#if a></#if>`, 'Kunde'],
  ['<%= name || "Kunde" %>', 'Kunde'],
])('The fallback of %s is %s', (template, fallback) => {
  const [field] = readText(template, {}).letters[0]?.source.fields() ?? [];
  expect(field?.field).toMatchObject({name: 'name', kind: 'recipient-name', fallback});
});

test.each([
  "{% set subject = 'Ihre Kiste ' ~ nr ~ ' ist da' %}\nHallo",
  '{% block subject %}Ihre Kiste {{ nr }} ist da{% endblock %}\nHallo',
  '{% capture subject %}Ihre Kiste {{ nr }} ist da{% endcapture %}\nHallo',
  '---\nsubject: "Ihre Kiste {{ nr }} ist da"\n---\nHallo',
  '---\nBetreff: Ihre Kiste {{ nr }} ist da\n---\nHallo',
  '{{ define "subject" }}Ihre Kiste {{ .Nr }} ist da{{ end }}\nHallo',
])('The subject of %j comes first', (template) => {
  const source = readText(template, {}).letters[0]?.source;
  expect(source?.text.trim()).toBe('Ihre Kiste 12 ist da\n\nHallo');
  expect(source?.hints[0]).toEqual({kind: 'part', part: 'subject', at: [0, 20]});
});

test('Includes print nothing and are told', () => {
  const source = readText('Hallo\n{{> kopf}}\nText\n{{> fuss}}', {}).letters[0]?.source;
  expect(source?.text).toBe('Hallo\nText\n');
  expect(source?.hints).toEqual([
    {kind: 'include', name: 'kopf', at: [6, 6]},
    {kind: 'include', name: 'fuss', at: [11, 11]},
  ]);
});

test.each([
  ['{{ parent.lastName }}', 'Muster'],
  ['{{ parent() }}', ''],
  ['{{ block.super }}', ''],
  ['{{ source.amount }}', '12 Euro'],
  ["{{ source('a.html') }}", ''],
  ["{{ include 'a/b.twig' }}", ''],
  ['{{ component.price }}', '12 Euro'],
])('A field may be called like a function that includes: %s', (expression, text) => {
  expect(textOf(`Guten Tag Frau ${expression}!`, 'a.html.twig')).toBe(`Guten Tag Frau ${text}!`);
});

test('Comments of the template and directives are handed on', () => {
  const content = readText('{# klarbrief-disable amtsdeutsch #}\nHallo\n# klarbrief-enable\nEnde', {});
  expect(content.comments.map(({text}) => text)).toEqual(['klarbrief-disable amtsdeutsch', 'klarbrief-enable']);
  expect(content.letters[0]?.source.text).toBe('Hallo\nEnde');
});

test('What is verbatim in the template is text, and so is an escaped tag', () => {
  expect(textOf('{% raw %}{{ x }}{% endraw %} und')).toBe('{{ x }} und');
  expect(textOf('\\{{x}} und {{#a}}b{{/a}}')).toBe('\\{{x}} und b');
});

test('A stray opener hides no text', () => {
  expect(
    textOf('Hallo {{ name,\n\nIhre Bestellung ist da.\n\nEnde }} {% if a %}{% endif %}').includes(
      'Ihre Bestellung ist da.',
    ),
  ).toBe(true);
  expect(textOf("{{ name's }} und dann {{ 'x' }}{% if a %}{% endif %}").includes(' und dann ')).toBe(true);
});

test('Tags within HTML tags leave them whole', () => {
  const source = readHtml('<div{% if a %} style="x"{% endif %}><p>Hallo {{ name }}{% if a < b %}!{% endif %}</p></div>')
    .letters[0]?.source;
  expect(source?.text).toBe('Hallo Kim Muster!');
});

test('Too many branches end in a problem, not in a wait', () => {
  const content = readText('{% if a %}x {% else %}Wort und Wort{% endif %}\n\n'.repeat(400), {});
  expect(content.letters[0]?.source.branches.length).toBe(200);
  expect(content.problems.map(({message}) => message)).toEqual(['too-many-branches']);
});

test('Comments that never end cost no search each', () => {
  expect(textOf('{{!--'.repeat(40_000), 'a.hbs')).toContain('{{!--');
  expect(textOf('Hallo {{!-- a -- }} --~}}Welt{{!-- b --}}.', 'a.hbs')).toBe('Hallo Welt.');
});
