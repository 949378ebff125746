// How the tests run: one throw-away Postgres for all of them, and a database of its own for each file that wants one.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // The second prints the closing count and holds the produced answers against the contract.
    reporters: ['default', './test/support/reporter.ts'],
    // Processes, because tests kill and start programs; two, because each drives a server and a database besides.
    pool: 'forks',
    maxWorkers: 2,
    // A slow machine, and tests that wait for a deadlock or a server's start.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
