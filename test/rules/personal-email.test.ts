import {expect, it} from 'vitest';
import {found} from './found.js';

const keys = (text: string) =>
  found('personal-email', text, {language: 'en', path: 'letter.txt'}).map(({message, actual}) =>
    `${message} ${actual}`.trim(),
  );

const written = (salutation: string, body: string, signature: string): string =>
  `${salutation}\n\n${body}\n\nKind regards\n\n${signature}\n`;

it.each([
  ['in the salutation', written('Hello anna.weber@post.example,', 'Your keys are ready.', 'Tim East')],
  ['in the salutation of a template', written('Hello {{ user.email }},', 'Your keys are ready.', 'Tim East')],
  ['bare in the salutation', written('Hello {{ email }}!', 'Your keys are ready.', 'Tim East')],
  ['in the body', written('Hello {{ name }},', 'We wrote to {{ resource.email }} on Monday.', 'Tim East')],
  ['bare in the body', written('Hello {{ name }},', 'Your login is {{ email }} from today.', 'Tim East')],
])("the customer's address is not the sender's: %s", (_, text) => {
  expect(keys(text)).toEqual(['missing']);
});

it.each([
  ['agent', written('Hello {{ name }},', 'Your login is {{ email }}.', '{{ agent.name }}\n{{ agent.email }}')],
  ['person', written('Hello {{ name }},', 'Your login is {{ email }}.', 'Tim East\ntim.east@brand.example')],
])("the sender's address still counts: %s", (_, text) => {
  expect(keys(text)).toEqual([]);
});
