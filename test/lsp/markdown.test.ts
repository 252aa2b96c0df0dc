import {expect, test} from 'vitest';
import {escaped} from '../../src/lsp/markdown.js';

test.each([
  ['9. November 2026', '9\\. November 2026'],
  ['1) Vertrag', '1\\) Vertrag'],
  ['- Anlage', '\\- Anlage'],
  ['am 9. November', 'am 9. November'],
  ['{{ kunde|name }} *', '{{ kunde\\|name }} \\*'],
])('%s', (text, written) => {
  expect(escaped(text)).toBe(written);
});
