import {configDefaults, defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They need editors, which scripts/editors.mjs finds or installs.
    exclude: [...configDefaults.exclude, 'test/editors/**'],
    // Most of the time passes in programs that the tests start: a worker less than there are cores leaves one of them idle.
    maxWorkers: '100%',
    testTimeout: 30_000,
  },
});
