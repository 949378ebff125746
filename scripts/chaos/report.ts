// Tells what a run did and what came of it: while it goes on in one line, at the end as Markdown and JSON.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { History } from './history.ts';
import type { RunSettings } from './settings.ts';

/** What came of a run. */
export interface RunResult {
  readonly seed: number;
  readonly minutes: number;
  readonly clients: number;
  readonly instances: { readonly apis: number; readonly workers: number; readonly redis: boolean };
  readonly mutation: string | null;
  readonly seconds: number;
  readonly requests: number;
  readonly answers: number;
  readonly lost: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly faultsInAll: number;
  readonly healedAfterMs: number | null;
  readonly webhooks: { readonly events: number; readonly deliveries: number } | null;
  readonly rows: Readonly<Record<string, number>>;
  readonly violations: readonly { readonly rule: string; readonly finding: string; readonly at: number }[];
  readonly verdict: 'PASSED' | 'FAILED';
}

const grouped = (value: number) => value.toLocaleString('en-US');

/** One line about how far the run is. */
export function progressLine(history: History, seconds: number): string {
  const { requests, acknowledged, lost, refused } = history.counts;
  const faults = [...history.faults].map(([kind, count]) => `${kind} ${count}`).join(', ');
  const rate = Math.round(requests / Math.max(seconds, 1));
  const found = history.violations.length > 0 ? ` · VIOLATIONS ${history.violations.length}` : '';
  return (
    `${String(Math.round(seconds)).padStart(5)} s · ${grouped(requests)} requests (${rate}/s) · ` +
    `${grouped(acknowledged)} acknowledged, ${grouped(refused)} refused, ${grouped(lost)} lost · ` +
    `faults: ${faults || 'none'}${found}`
  );
}

/** The command that repeats the run. */
export function commandOf({ seed, minutes, clients, mutation, faults }: RunSettings): string {
  const parts = [`--seed ${seed}`, `--minutes ${minutes}`, `--clients ${clients}`];
  if (faults !== undefined)
    parts.push(`--faults ${faults.map((kind) => kind.replaceAll(' ', '-')).join(',')}`);
  if (mutation !== undefined) parts.push(`--mutation ${mutation}`);
  return `npm run chaos -- ${parts.join(' ')}`;
}

/** The result as a page. */
export function markdownOf(result: RunResult, command: string): string {
  const { instances } = result;
  const rows = (entries: Readonly<Record<string, number>>) =>
    Object.entries(entries)
      .map(([name, count]) => `| ${name} | ${grouped(count)} |`)
      .join('\n');
  const violations = result.violations.map(({ rule, finding }) => `- **${rule}**: ${finding}`).join('\n');
  return `# Chaos run: ${result.verdict}

\`${command}\`

${instances.apis} API processes, ${instances.workers} workers, Postgres${instances.redis ? ' and Redis' : ', no Redis'}, with a proxy on every way between them; ${result.clients} customers,
2 admins and an approver. ${grouped(result.requests)} requests in ${Math.round(result.seconds)} s under ${grouped(result.faultsInAll)} faults.

| Requests | |
| --- | ---: |
${rows({ sent: result.requests, answered: result.answers, lost: result.lost, 'effects acknowledged': result.acknowledged, refused: result.refused })}

| Faults | |
| --- | ---: |
${rows(result.faults)}

| Rows at the end | |
| --- | ---: |
${rows(result.rows)}

Healed after the last fault in ${result.healedAfterMs ?? '–'} ms (allowed: 15,000 ms).${result.webhooks === null ? '' : ` The webhook receiver got ${grouped(result.webhooks.events)} events in ${grouped(result.webhooks.deliveries)} deliveries.`}

${result.violations.length === 0 ? 'No rule was broken.' : `Broken rules:\n\n${violations}`}
`;
}

/** Writes `<name>.md` and `<name>.json` into the folder. */
export async function writeReport(
  folder: string,
  name: string,
  result: RunResult,
  command: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${name}.md`), markdownOf(result, command));
  await writeFile(path.join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
