import {Parser} from 'htmlparser2';
import {expect, test} from 'vitest';
import {checklistBody, checklistPage, emptyBody} from '../../vscode-extension/src/checklist-html.js';
import type {Checklist} from '../../vscode-extension/src/protocol.js';

const checklist: Checklist = {
  type: 'offer',
  typeName: 'Angebot',
  language: 'Deutsch',
  score: 91,
  deductions: [{rule: 'amtsdeutsch', title: 'Schreiben Sie, wie Sie sprechen', points: 9}],
  metrics: [{label: 'Wörter', value: '120'}],
  questions: [
    {id: 'reply', text: 'Antwort an einem Tag?', answer: 'n/a', answerText: 'Entfällt', evidence: []},
    {
      id: 'style',
      text: 'Partnerschaft?',
      answer: 'no',
      answerText: 'Nein',
      evidence: [
        {
          rule: 'amtsdeutsch',
          title: 'Schreiben Sie, wie Sie sprechen',
          reason: 'Lassen Sie „<img src=x onerror=alert(1)>“ & "hiermit" weg.',
          range: {start: {line: 6, character: 0}, end: {line: 6, character: 7}},
        },
      ],
    },
    {id: 'personal', text: 'Persönlich?', answer: 'yes', answerText: 'Ja', evidence: []},
  ],
  texts: {title: 'Checkliste', heading: 'Sechs Fragen', line: 'Zeile', yes: 'Ja', scoreOf: '91 von 100 Punkten'},
};

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function tagsOf(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser({onopentag: (name, attributes) => tags.push({name, attributes})});
  parser.end(html);
  return tags;
}

test('what a letter says becomes text, never markup', () => {
  const tags = tagsOf(checklistBody(checklist, 'brief "<b>".txt'));
  expect(tags.filter(({name}) => name === 'img' || name === 'b')).toEqual([]);
  expect(checklistBody(checklist, 'x')).toContain('&#60;img src=x onerror=alert(1)&#62;');
});

test('every evidence is a button that names its place', () => {
  const buttons = tagsOf(checklistBody(checklist, 'brief.txt')).filter(({name}) => name === 'button');
  expect(buttons.map(({attributes}) => [attributes['data-question'], attributes['data-evidence']])).toEqual([
    ['1', '0'],
  ]);
  expect(checklistBody(checklist, 'brief.txt')).toContain('Zeile 7');
});

test('the places of a rule stand together under its name, each with its own jump', () => {
  const [reply, style, personal] = checklist.questions;
  if (!reply || !style || !personal) throw new Error('three questions');
  const [first] = style.evidence;
  if (!first) throw new Error('an evidence');
  const other = {...first, rule: 'customer-focus', title: 'Stellen Sie Ihren Kunden in den Mittelpunkt'};
  const questions = [reply, {...style, evidence: [first, other, first]}, personal];
  const body = checklistBody({...checklist, questions, deductions: []}, 'brief.txt');
  expect(body.split('Schreiben Sie, wie Sie sprechen')).toHaveLength(2);
  expect([...body.matchAll(/data-evidence="(\d)"/g)].map(([, place]) => place)).toEqual(['0', '2', '1']);
});

test('the page runs only what carries the nonce, and loads nothing', () => {
  const tags = tagsOf(checklistPage(checklistBody(checklist, 'brief.txt'), 'abc', 'Checkliste'));
  const policy = tags.find(({attributes}) => attributes['http-equiv'] === 'Content-Security-Policy');
  expect(policy?.attributes.content).toBe("default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'");
  for (const {name, attributes} of tags) {
    if (name === 'script' || name === 'style') expect(attributes.nonce).toBe('abc');
    expect(Object.keys(attributes).filter((key) => /^(?:on|style$|src$|href$)/.test(key))).toEqual([]);
  }
});

test('full marks say so, and a page without a letter says what to do', () => {
  const clean = checklistBody(
    {...checklist, deductions: [], texts: {...checklist.texts, clean: 'Volle Punktzahl.'}},
    'x',
  );
  expect(clean).toContain('Volle Punktzahl.');
  expect(clean).not.toContain('<table>');
  expect(emptyBody('Kein <Brief>')).toContain('Kein &#60;Brief&#62;');
});

test('answers are told by words and marks, not by colour alone', () => {
  const body = checklistBody(checklist, 'x');
  expect(body).toMatch(/✗<\/span> Nein/);
  expect(body).toMatch(/✓<\/span> Ja/);
  expect(body).toMatch(/–<\/span> Entfällt/);
});
