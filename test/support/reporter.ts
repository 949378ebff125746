// Closes the test run: holds the produced answers against the contract, and prints the count as the last line.
import { globSync } from 'node:fs';
import type { Reporter, TestModule, TestRunEndReason, Vitest } from 'vitest/node';
import { endCoverage, startCoverage, uncoveredAnswers } from './coverage.ts';
import { ANSWERS_NOT_PRODUCED_YET } from './uncovered.ts';

/**
 * Prints the closing line; fails a whole run that leaves a declared answer of the contract unproduced. Seen to do so
 * while the tests of an operation were taken away; runs of single files or names are left alone.
 */
export default class ClosingReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    startCoverage();
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) count.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') count[state] += 1;
      }
    }
    if (reason === 'passed' && this.#isWholeRun(modules)) count.failed += coverageProblems();
    endCoverage();
    if (count.failed > 0) process.exitCode = 1;
    process.on('exit', () => {
      const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
      process.stdout.write(`${count.passed} passed, ${count.failed} failed${skipped}\n`);
    });
  }

  #isWholeRun(modules: readonly TestModule[]): boolean {
    const files = globSync('test/**/*.test.ts', { cwd: this.#vitest?.config.root });
    return modules.length === files.length && this.#vitest?.config.testNamePattern === undefined;
  }
}

/** How far the produced answers are from the contract, each departure printed. */
function coverageProblems(): number {
  const uncovered = uncoveredAnswers();
  const expected = new Set<string>(ANSWERS_NOT_PRODUCED_YET);
  const missing = uncovered.filter((answer) => !expected.has(answer));
  const produced = ANSWERS_NOT_PRODUCED_YET.filter((answer) => !uncovered.includes(answer));
  for (const answer of missing) {
    process.stderr.write(`The contract declares "${answer}", but no test produced it: write one.\n`);
  }
  for (const answer of produced) {
    process.stderr.write(`"${answer}" is produced now: remove it from test/support/uncovered.ts.\n`);
  }
  return missing.length + produced.length;
}
