import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {defaults, lint} from '../../src/index.js';

const text = 'Guten Tag Frau Demir,\n\ndie Prüfung erfolgt\nunverzüglich. Wir bestätigen hiermit den Termin.\n';

function findings(allow: readonly string[], value = text): string[] {
  const file = new VFile({value, path: 'brief.txt'});
  lint(file, {...defaults, allow, type: 'fragment', language: 'de'});
  return file.messages.map(({ruleId, actual}) => `${ruleId}:${actual?.trim()}`);
}

describe('allowed words', () => {
  it('are left alone by rules of wording, whatever their case', () => {
    expect(findings([])).toContain('amtsdeutsch:hiermit');
    expect(findings(['Hiermit'])).not.toContain('amtsdeutsch:hiermit');
    expect(findings(['Hiermit']).length).toBe(findings([]).length - 1);
  });

  it('are the whole of what is flagged', () => {
    expect(findings(['hier', 'Wir bestätigen hiermit'])).toEqual(findings([]));
  });

  it('span lines', () => {
    const phrase =
      'Guten Tag Frau Demir,\n\nzu Ihrer Frage von gestern setzen wir Sie heute davon in\nKenntnis, dass der Vertrag läuft.\n';
    const [first = ''] = findings([], phrase);
    expect(first).toContain('\n');
    expect(findings([first.slice(first.indexOf(':') + 1).replace('\n', '  ')], phrase)).toEqual(
      findings([], phrase).slice(1),
    );
  });

  it('do not hide what a letter lacks', () => {
    const file = new VFile({value: 'Hallo!!\n', path: 'brief.txt'});
    lint(file, {...defaults, allow: ['', ' ']});
    const other = new VFile({value: 'Hallo!!\n', path: 'brief.txt'});
    lint(other);
    expect(file.messages.length).toBe(other.messages.length);
  });
});
