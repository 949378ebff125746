// Reads what operates the service: alert rules, dashboards and the runbook, as the checks and the tests look at them.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** An alert rule. */
export interface Alert {
  readonly file: string;
  readonly name: string;
  readonly expr: string;
  readonly severity: string | undefined;
  readonly summary: string | undefined;
  readonly runbook: string | undefined;
}

/** A query of a dashboard, with the variables of Grafana still in it. */
export interface PanelQuery {
  readonly file: string;
  readonly panel: string;
  readonly expr: string;
}

/** Everything under `ops/` that the checks look at, and the runbook. */
export interface Ops {
  readonly alerts: readonly Alert[];
  /** Names of alerts that the rule tests expect to fire, and to stay quiet. */
  readonly tested: { readonly firing: ReadonlySet<string>; readonly quiet: ReadonlySet<string> };
  readonly dashboards: ReadonlyMap<string, unknown>;
  readonly queries: readonly PanelQuery[];
  /** docs/operations.md. */
  readonly runbook: string;
}

interface RuleFile {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert?: string;
      readonly expr: string;
      readonly labels?: Record<string, string>;
      readonly annotations?: Record<string, string>;
    }[];
  }[];
}

interface RuleTestFile {
  readonly tests: readonly {
    readonly alert_rule_test: readonly {
      readonly alertname: string;
      readonly exp_alerts: readonly unknown[];
    }[];
  }[];
}

interface Dashboard {
  readonly panels?: readonly {
    readonly title?: string;
    readonly targets?: readonly { readonly expr: string }[];
  }[];
  readonly annotations?: { readonly list?: readonly { readonly name: string; readonly expr?: string }[] };
}

function readAlerts(root: string): Alert[] {
  return globSync('ops/prometheus/rules/*.yml', { cwd: root }).flatMap((file) => {
    const { groups } = parse(readFileSync(path.join(root, file), 'utf8')) as RuleFile;
    return groups.flatMap(({ rules }) =>
      rules.flatMap(({ alert, expr, labels, annotations }) =>
        alert === undefined
          ? []
          : [
              {
                file,
                name: alert,
                expr,
                severity: labels?.severity,
                summary: annotations?.summary,
                runbook: annotations?.runbook,
              },
            ],
      ),
    );
  });
}

function readTested(root: string): Ops['tested'] {
  const cases = globSync('ops/prometheus/tests/*.yml', { cwd: root }).flatMap((file) => {
    const { tests } = parse(readFileSync(path.join(root, file), 'utf8')) as RuleTestFile;
    return tests.flatMap((test) => test.alert_rule_test);
  });
  const namesOf = (isFiring: boolean) =>
    new Set(
      cases
        .filter(({ exp_alerts: expected }) => expected.length > 0 === isFiring)
        .map(({ alertname }) => alertname),
    );
  return { firing: namesOf(true), quiet: namesOf(false) };
}

/** The queries of a dashboard, those of its annotations included. */
export function queriesOf(file: string, dashboard: unknown): PanelQuery[] {
  const { panels = [], annotations } = dashboard as Dashboard;
  return [
    ...panels.flatMap(({ title = '', targets = [] }) =>
      targets.map(({ expr }) => ({ file, panel: title, expr })),
    ),
    ...(annotations?.list ?? []).flatMap(({ name, expr }) =>
      expr === undefined ? [] : [{ file, panel: name, expr }],
    ),
  ];
}

/** Reads everything under `root`, the repository's folder. Throws when a file is no YAML or JSON. */
export function readOps(root: string): Ops {
  const dashboards = new Map<string, unknown>(
    globSync('ops/grafana/dashboards/*.json', { cwd: root }).map((file) => [
      file,
      JSON.parse(readFileSync(path.join(root, file), 'utf8')),
    ]),
  );
  return {
    alerts: readAlerts(root),
    tested: readTested(root),
    dashboards,
    queries: [...dashboards].flatMap(([file, dashboard]) => queriesOf(file, dashboard)),
    runbook: readFileSync(path.join(root, 'docs/operations.md'), 'utf8'),
  };
}
