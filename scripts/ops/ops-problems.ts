// Holds alerts, dashboards, runbook and registry against one another: none may name what another does not have.
import { Ajv } from 'ajv';
import { dashboardSchema } from './dashboard-schema.ts';
import type { Ops } from './read-ops.ts';

/** What the parts of a histogram add to its name. */
const PARTS = /_(bucket|sum|count)$/;

/** The metrics of the service that a PromQL expression names. */
export function metricsIn(expr: string): string[] {
  // Labels and strings may look like metrics, so they go first.
  const bare = expr.replace(/"[^"]*"/g, '""').replace(/\{[^}]*\}/g, '');
  return [...new Set(bare.match(/\boma_\w+/g) ?? [])];
}

/** The heading under which GitHub shows a section, as the fragment of a link. */
const anchorOf = (heading: string): string => heading.toLowerCase();

/** The section of the runbook below the heading; empty when there is none. */
function sectionOf(runbook: string, heading: string): string {
  const [, section = ''] = runbook.split(new RegExp(`^#+ ${heading}$`, 'm'));
  return (section.split(/^#/m)[0] ?? '').trim();
}

/** A paragraph that says what it means and what to do has at least so many words. */
const LEAST_WORDS = 25;

/** Everything that does not fit, one sentence each. `registered` are the names of the metrics, of histograms without parts. */
export function opsProblems(ops: Ops, registered: readonly string[]): string[] {
  const problems: string[] = [];
  const known = new Set(registered);
  const named = (where: string, expr: string) => {
    for (const name of metricsIn(expr)) {
      if (!known.has(name) && !known.has(name.replace(PARTS, ''))) {
        problems.push(`${where} names the metric ${name}, which the service does not have.`);
      }
    }
  };
  for (const { file, name, expr, severity, summary, runbook } of ops.alerts) {
    named(`${file}: ${name}`, expr);
    if (severity !== 'critical' && severity !== 'warning')
      problems.push(`${file}: ${name} has no severity critical or warning.`);
    if (summary === undefined) problems.push(`${file}: ${name} has no summary.`);
    if (runbook !== `docs/operations.md#${anchorOf(name)}`)
      problems.push(`${file}: ${name} does not link to its paragraph of the runbook.`);
    if (sectionOf(ops.runbook, name).split(/\s+/).length < LEAST_WORDS)
      problems.push(`docs/operations.md has no paragraph on ${name}.`);
    if (!ops.tested.firing.has(name)) problems.push(`No rule test lets ${name} fire.`);
    if (!ops.tested.quiet.has(name)) problems.push(`No rule test keeps ${name} quiet.`);
  }
  for (const { file, panel, expr } of ops.queries) named(`${file}: ${panel}`, expr);
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(dashboardSchema);
  for (const [file, dashboard] of ops.dashboards) {
    if (!validate(dashboard)) {
      for (const { instancePath, message } of validate.errors ?? [])
        problems.push(`${file}${instancePath}: ${message}.`);
    }
    problems.push(...overlaps(file, dashboard));
  }
  for (const name of registered) {
    if (!ops.runbook.includes(`\`${name}\``)) problems.push(`docs/operations.md does not tell of ${name}.`);
  }
  return problems;
}

interface Placed {
  readonly id: number;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

/** Panels with one id, and panels that lie on one another or beyond the grid. */
function overlaps(file: string, dashboard: unknown): string[] {
  const panels = (dashboard as { panels: readonly Placed[] }).panels ?? [];
  const problems: string[] = [];
  panels.forEach((one, index) => {
    const a = one.gridPos;
    if (a.x + a.w > 24) problems.push(`${file}: panel ${one.id} is wider than the grid.`);
    for (const other of panels.slice(index + 1)) {
      const b = other.gridPos;
      if (one.id === other.id) problems.push(`${file}: two panels have the id ${one.id}.`);
      if (a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)
        problems.push(`${file}: the panels ${one.id} and ${other.id} overlap.`);
    }
  });
  return problems;
}
