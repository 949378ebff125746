// Checks what operates the service: Prometheus' own tool judges configuration, rules and their tests; the rest is held
// against the metrics that the program has. Exit codes: 0 all well, 1 something does not fit or cannot be checked.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { createMetrics } from '../src/platform/metrics.ts';
import { opsProblems } from './ops/ops-problems.ts';
import { type Ops, readOps } from './ops/read-ops.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '..');

/**
 * The dashboards' queries as rules, for promtool to parse. Grafana's variables stand for texts of these forms.
 */
function queriesAsRules({ queries }: Ops): string {
  const rules = queries.map(({ panel, expr }, index) => ({
    record: `dashboard:query:${index}`,
    expr: expr.replaceAll('$__rate_interval', '1m').replaceAll(/\$\w+/g, '.*'),
    labels: { panel },
  }));
  return stringify({ groups: [{ name: 'dashboards', rules }] });
}

/** Runs promtool's checks and tells whether all went well. */
function runPromtool(queryFile: string): boolean {
  const checks = [
    ['check', 'config', 'ops/prometheus/prometheus.yml'],
    ['check', 'rules', queryFile, ...globSync('ops/prometheus/rules/*.yml', { cwd: REPOSITORY })],
    ['test', 'rules', ...globSync('ops/prometheus/tests/*.yml', { cwd: REPOSITORY })],
  ];
  for (const argv of checks) {
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
const ops = readOps(REPOSITORY);
const problems = opsProblems(ops, registered);
for (const problem of problems) console.error(problem);

const folder = mkdtempSync(path.join(tmpdir(), 'check-ops-'));
const queryFile = path.join(folder, 'dashboards.yml');
writeFileSync(queryFile, queriesAsRules(ops));
const isJudged = runPromtool(queryFile);
rmSync(folder, { recursive: true });
if (problems.length === 0 && isJudged)
  console.log('The rules, the dashboards and the runbook fit the metrics.');
// The observers of the process's figures would keep it alive.
process.exit(problems.length === 0 && isJudged ? 0 : 1);
