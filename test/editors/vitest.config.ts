import {defineConfig} from 'vitest/config';

/** Editors are heavy: one at a time, each step as patient as a busy machine needs. */
export default defineConfig({
  test: {
    include: [process.env.KLARBRIEF_SCREENSHOTS ? 'test/editors/screenshots.ts' : 'test/editors/*.test.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
