// Rules, dashboards and runbook name only what the service measures, and the check that says so finds what does not fit.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { metricsIn, opsProblems } from '../../scripts/ops/ops-problems.ts';
import { type Ops, queriesOf, readOps } from '../../scripts/ops/read-ops.ts';
import { createMetrics } from '../../src/platform/metrics.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ops = readOps(ROOT);
const registered = createMetrics({ process: true })
  .registry.getMetricsAsArray()
  .map(({ name }) => name);

test('all of it fits', () => {
  expect(opsProblems(ops, registered)).toEqual([]);
  expect(ops.alerts.length).toBeGreaterThan(10);
  expect(ops.queries.length).toBeGreaterThan(30);
});

test('metrics are found in an expression, labels and strings are not', () => {
  expect(
    metricsIn(
      'sum by (oma_le) (rate(oma_a_bucket{oma_l="oma_x"}[5m])) / oma_b > 0 or absent(up{job="oma-api"})',
    ),
  ).toEqual(['oma_le', 'oma_a_bucket', 'oma_b']);
});

describe('what does not fit is found:', () => {
  const [alert] = ops.alerts;
  const [[file, dashboard] = never()] = [...ops.dashboards];
  if (alert === undefined) never();

  const withDashboard = (change: (copy: Record<string, never>) => void): Ops => {
    const copy = structuredClone(dashboard) as Record<string, never>;
    change(copy);
    return { ...ops, dashboards: new Map([[file, copy]]), queries: queriesOf(file, copy) };
  };
  const panel = (copy: unknown, index: number) =>
    (copy as { panels: Record<string, unknown>[] }).panels[index] ?? {};

  test.each<[string, Ops, RegExp]>([
    [
      'a rule over a metric that is not there',
      { ...ops, alerts: [{ ...alert, expr: 'oma_gone > 0' }] },
      /names the metric oma_gone/,
    ],
    ['an alert without a severity', { ...ops, alerts: [{ ...alert, severity: 'urgent' }] }, /no severity/],
    ['an alert without a summary', { ...ops, alerts: [{ ...alert, summary: undefined }] }, /no summary/],
    ['an alert without a link', { ...ops, alerts: [{ ...alert, runbook: undefined }] }, /does not link/],
    [
      'an alert without a paragraph',
      { ...ops, alerts: [{ ...alert, name: 'OmaNew' }] },
      /no paragraph on OmaNew/,
    ],
    [
      'a paragraph without a word',
      { ...ops, runbook: ops.runbook.replace(/(### OmaRedisDown\n)[^#]*/, '$1') },
      /no paragraph on OmaRedisDown/,
    ],
    [
      'an alert that no test lets fire',
      { ...ops, tested: { ...ops.tested, firing: new Set() } },
      /No rule test lets/,
    ],
    [
      'an alert that no test keeps quiet',
      { ...ops, tested: { ...ops.tested, quiet: new Set() } },
      /No rule test keeps/,
    ],
    [
      'a metric without a word',
      { ...ops, runbook: ops.runbook.replaceAll('`oma_refunds_total`', '') },
      /does not tell of oma_refunds_total/,
    ],
    [
      'a panel over a metric that is not there',
      withDashboard((copy) =>
        Object.assign(panel(copy, 1), { targets: [{ expr: 'rate(oma_gone_total[5m])' }] }),
      ),
      /names the metric oma_gone_total/,
    ],
    [
      'a misspelt member',
      withDashboard((copy) => Object.assign(panel(copy, 1), { titel: 'x' })),
      /additional properties/,
    ],
    [
      'two panels with one id',
      withDashboard((copy) => Object.assign(panel(copy, 2), { id: panel(copy, 1).id })),
      /have the id/,
    ],
    [
      'panels on one another',
      withDashboard((copy) => Object.assign(panel(copy, 2), { gridPos: panel(copy, 1).gridPos })),
      /overlap/,
    ],
  ])('%s', (_case, planted, problem) => {
    expect(opsProblems(planted, registered).join('\n')).toMatch(problem);
  });
});

function never(): never {
  throw new Error('There is no alert or no dashboard.');
}
