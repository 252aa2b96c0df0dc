import {configDefaults, defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They need editors, which scripts/editors.mjs finds or installs.
    exclude: [...configDefaults.exclude, 'test/editors/**'],
    testTimeout: 30_000,
  },
});
