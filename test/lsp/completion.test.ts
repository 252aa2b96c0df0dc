import {describe, expect, it} from 'vitest';
import {TextDocument, type TextEdit} from 'vscode-languageserver-textdocument';
import {rules} from '../../src/index.js';
import {completion} from '../../src/lsp/completion.js';
import {cursorIn, type Opened, openDraft} from '../support/opened.js';

/** What is offered at `¦`. */
function offered(marked: string, {locale = 'de', ...opened}: Opened = {}) {
  const {text, at} = cursorIn(marked);
  const draft = openDraft(text, {path: 'brief.md', ...opened});
  const items = completion(draft.document, draft.document.positionAt(at), {draft, locale});
  /** The text after the suggestion with this label was taken. */
  const taken = (label: string): string | undefined => {
    const edit = items.find((item) => item.label === label)?.textEdit;
    if (!edit || !('range' in edit)) return undefined;
    const taking: TextEdit = edit;
    return TextDocument.applyEdits(draft.document, [taking]);
  };
  return {items, labels: items.map(({label}) => label), taken};
}

const body = '\nGuten Tag Frau Demir,\n\nIhr Zähler kommt.\n\nFreundliche Grüße\n';

describe('front matter', () => {
  it('offers the keys that are not there yet, German names too', () => {
    const {labels} = offered(`---\ntype: reply\n¦\n---\n${body}`);
    expect(labels).toEqual(['language', 'lang', 'sprache', 'country', 'land', 'subject', 'betreff']);
    expect(offered(`---\n¦\n---\n${body}`, {locale: 'en'}).labels).toEqual(['type', 'language', 'country', 'subject']);
  });

  it('replaces the whole word, and adds a colon where there is none', () => {
    expect(offered(`---\nspr¦\n---\n`).taken('sprache')).toBe('---\nsprache: \n---\n');
    expect(offered(`---\nt¦p: reply\n---\n${body}`).taken('type')).toBe(`---\ntype: reply\n---\n${body}`);
  });

  it.each([
    ['type: ¦', 'reminder', 'type: reminder'],
    ['type:¦', 'reminder', 'type: reminder'],
    ['art: re¦ply', 'reminder', 'art: reminder'],
    ['typ: "re¦"', 'reply', 'typ: "reply"'],
    ['type: complaint-¦', 'complaint-reply', 'type: complaint-reply'],
    ['sprache: ¦', 'de-CH', 'sprache: de-CH'],
    ['land: ¦', 'AT', 'land: AT'],
  ])('completes %s', (line, label, result) => {
    expect(offered(`---\n${line}\n---\n${body}`).taken(label)).toBe(`---\n${result}\n---\n${body}`);
  });

  it('finds a value by its German name and says what it means', () => {
    const {items} = offered(`---\ntype: Mah¦\n---\n${body}`);
    const item = items.find(({label}) => label === 'reminder');
    expect(item).toMatchObject({detail: 'Mahnung', filterText: 'reminder Mahnung'});
    expect(item?.documentation).toContain('überfällige Zahlung');
  });

  it('helps before the block is closed', () => {
    expect(offered('---\nty¦').taken('type')).toBe('---\ntype: ');
    expect(offered('---\ntype: reply\n¦').labels).toContain('language');
  });

  it.each([
    ['a subject', `---\nsubject: I¦\n---\n${body}`],
    ['the keys of another tool', `---\nlayout: mail\nt¦\n---\n# Handbuch\n`],
    ['the lines of hyphens', `---¦\n---\n${body}`],
    ['the letter below', `---\ntype: reply\n---\n${body}t¦`],
    ['a rule in the text', `${body}\n---\nt¦`],
  ])('offers nothing in %s', (_, text) => {
    expect(offered(text).labels).toEqual([]);
  });
});

describe('directives', () => {
  it.each([
    ['<!-- ¦ -->', 'brief.md'],
    ['<!-- klar¦ -->', 'brief.html'],
    ['{# klarbrief-dis¦ #}', 'brief.twig'],
    ['{#- k¦', 'brief.html.twig'],
    ['{{!-- klarbrief-¦ --}}', 'brief.hbs'],
    ['{* klar¦ *}', 'brief.smarty'],
    ['{{-- k¦ --}}', 'brief.blade.php'],
    ['#* ¦ *#', 'brief.vm'],
    ['## k¦', 'brief.vm'],
    ['<?php /* klar¦ */ ?>', 'brief.phtml'],
    ['%%[ /* klar¦ */ ]%%', 'brief.amp'],
    ['# klar¦', 'brief.txt'],
    ['klarbrief-¦', 'brief.txt'],
  ])('are offered in %s of %s', (line, path) => {
    const {labels} = offered(`Guten Tag Frau {{ kunde.name }},\n\n${line}\nIhr Zähler kommt.\n\nFreundliche Grüße\n`, {
      path,
    });
    expect(labels).toEqual([
      'klarbrief-disable-next-line',
      'klarbrief-disable',
      'klarbrief-enable',
      'klarbrief-disable-file',
    ]);
  });

  it.each([
    ['<!-- klar¦ -->', 'klarbrief-disable-file', '<!-- klarbrief-disable-file -->'],
    ['<!--¦-->', 'klarbrief-enable', '<!--klarbrief-enable-->'],
    ['<!-- klarbrief-dis¦able-next-line -->', 'klarbrief-disable', '<!-- klarbrief-disable -->'],
  ])('replace the whole word in %s', (line, label, result) => {
    expect(offered(`${line}\n${body}`).taken(label)).toBe(`${result}\n${body}`);
  });

  it.each([
    ['prose', `${body}\nIhr Zähler klar¦\n`, 'brief.txt'],
    ['a heading', `# klar¦\n${body}`, 'brief.md'],
    ['another comment', `<!-- Absatz k¦ -->\n${body}`, 'brief.md'],
    ['the text behind a comment', `<!-- so --> k¦\n${body}`, 'brief.md'],
    ['a template’s comment where there is no template', `{# k¦\n${body}`, 'brief.md'],
  ])('are not offered in %s', (_, text, path) => {
    expect(offered(text, {path}).labels).toEqual([]);
  });
});

describe('rules behind a directive', () => {
  it('are offered all, with title and reason, and what was found in the next line first', () => {
    const {items} = offered(
      `Guten Tag Frau Demir,\n\n<!-- klarbrief-disable-next-line ¦ -->\nDiesbezüglich rufe ich Sie an.\n\nFreundliche Grüße\n`,
    );
    expect(items).toHaveLength(rules.length);
    const first = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))[0];
    const rule = rules.find(({id}) => id === 'amtsdeutsch');
    expect(first).toMatchObject({label: 'amtsdeutsch', detail: rule?.title.de, documentation: rule?.why.de});
  });

  it('leave out those that are named already, and stop at the reason', () => {
    const at = (line: string) => offered(`${line}\n${body}`);
    expect(at('<!-- klarbrief-disable amtsdeutsch, cli¦ -->').labels).not.toContain('amtsdeutsch');
    expect(at('<!-- klarbrief-disable amtsdeutsch, cli¦ -->').taken('cliche')).toBe(
      `<!-- klarbrief-disable amtsdeutsch, cliche -->\n${body}`,
    );
    expect(at('<!-- klarbrief-disable positive-wor¦ding -->').taken('positive-wording')).toBe(
      `<!-- klarbrief-disable positive-wording -->\n${body}`,
    );
    expect(at('<!-- klarbrief-disable cliche -- wie im Ver¦ -->').labels).toEqual([]);
    expect(at('<!-- klarbrief-disabel cli¦ -->').labels).toEqual([]);
  });
});

it('works before the first check', () => {
  const document = TextDocument.create('file:///neu.md', 'markdown', 1, '---\nty\n---\n');
  const items = completion(document, {line: 1, character: 2}, {draft: undefined, locale: 'en'});
  expect(items.map(({label}) => label)).toContain('type');
});
