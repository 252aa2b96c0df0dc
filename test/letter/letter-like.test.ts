import {describe, expect, it} from 'vitest';
import {file} from './reading.js';

const sample = 'Betreff: Ihr Zaun\n\nGuten Tag Frau Rot,\n\nIhr Zaun kommt morgen.\n\nFreundliche Grüße\nAnna Berg';

describe('what looks like a letter', () => {
  it('is not a manual that shows a letter in its code', () => {
    const indented = sample.replace(/^/gm, '    ');
    expect(file('a.md', `# Briefe schreiben\n\nSo geht es:\n\n\`\`\`text\n${sample}\n\`\`\`\n`).letterLike).toBe(false);
    expect(file('a.md', `# Briefe schreiben\n\nSo geht es:\n\n${indented}\n`).letterLike).toBe(false);
    expect(file('a.html', `<h1>Briefe</h1><p>So geht es:</p><pre>${sample}</pre>`).letterLike).toBe(false);
  });

  it('is a letter outside of code', () => {
    expect(file('a.md', sample).letterLike).toBe(true);
    expect(file('a.html', `<p>Guten Tag Frau Rot,</p><p>Morgen.</p><p>Freundliche Grüße</p>`).letterLike).toBe(true);
  });
});
