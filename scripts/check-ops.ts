// Checks what operates the service: Prometheus' own tool judges configuration, rules and their tests; the rest is held
// against the metrics that the program has. Exit codes: 0 all well, 1 something does not fit or cannot be checked.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { createMetrics } from '../src/platform/metrics.ts';
import { opsProblems } from './ops/ops-problems.ts';
import { readOps } from './ops/read-ops.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '..');
const PROMTOOL_CHECKS = [
  ['check', 'config', 'ops/prometheus/prometheus.yml'],
  ['check', 'rules', ...globSync('ops/prometheus/rules/*.yml', { cwd: REPOSITORY })],
  ['test', 'rules', ...globSync('ops/prometheus/tests/*.yml', { cwd: REPOSITORY })],
];

/** Runs promtool's checks and tells whether all went well. */
function runPromtool(): boolean {
  for (const argv of PROMTOOL_CHECKS) {
    const { error, status, stdout, stderr } = spawnSync('promtool', argv, {
      cwd: REPOSITORY,
      encoding: 'utf8',
    });
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
      console.error(
        'NOT CHECKED: promtool is missing, so nobody has judged the alert rules and run their tests. It comes with ' +
          'the package `prometheus` of Debian and Homebrew.',
      );
      return process.env.CI === undefined;
    }
    if (status !== 0) {
      console.error(`promtool ${argv.join(' ')}\n${stdout}${stderr}`);
      return false;
    }
  }
  return true;
}

const registered = createMetrics({ process: true })
  .registry.getMetricsAsArray()
  .map(({ name }) => name);
const problems = opsProblems(readOps(REPOSITORY), registered);
for (const problem of problems) console.error(problem);
const isJudged = runPromtool();
if (problems.length === 0 && isJudged)
  console.log('The rules, the dashboards and the runbook fit the metrics.');
// The observers of the process's figures would keep it alive.
process.exit(problems.length === 0 && isJudged ? 0 : 1);
