import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // One module registry for each worker: discord.js is loaded once, not once per file.
    isolate: false,
    maxWorkers: '100%',
    sequence: { shuffle: true },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    testTimeout: 60_000,
    env: { TZ: process.env['TZ'] ?? 'UTC' },
  },
});
