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
  readonly healedAfterMs: number;
  /** How long all background work took after that. */
  readonly caughtUpAfterMs: number;
  readonly webhooks: { readonly endpoints: number; readonly events: number; readonly deliveries: number };
  /** Mails that reached the mail server, each counted once. */
  readonly mails: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly violations: readonly { readonly rule: string; readonly finding: string; readonly at: number }[];
  readonly verdict: 'PASSED' | 'FAILED';
}

const grouped = (value: number) => value.toLocaleString('en-US');

/** Tells how far the run is in one line, each time that it is called: the counts so far, and the faults since the last line. */
export function progressOf(history: History, seconds: () => number, say: (line: string) => void): () => void {
  let told = new Map<string, number>();
  let before = { seconds: seconds(), answers: history.counts.answers };
  return () => {
    const { answers, acknowledged, lost, refused } = history.counts;
    const now = seconds();
    const rate = Math.round((answers - before.answers) / Math.max(now - before.seconds, 1));
    const faults = [...history.faults.values()].reduce((sum, count) => sum + count, 0);
    const latest = [...history.faults]
      .map(([kind, count]) => [kind, count - (told.get(kind) ?? 0)] as const)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => (count > 1 ? `${kind} ×${count}` : kind));
    told = new Map(history.faults);
    before = { seconds: now, answers };
    const found = history.violations.length > 0 ? ` · VIOLATIONS ${history.violations.length}` : '';
    say(
      `${String(Math.round(now)).padStart(5)} s · ${grouped(answers)} operations (${rate}/s), ${grouped(acknowledged)} effects acknowledged, ` +
        `${grouped(refused)} refused, ${grouped(lost)} answers lost · ${grouped(faults)} faults, now ${latest.join(', ') || 'none'}${found}`,
    );
  };
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
  const { instances, webhooks } = result;
  const rows = (entries: Readonly<Record<string, number>>) =>
    Object.entries(entries)
      .map(([name, count]) => `| ${name} | ${grouped(count)} |`)
      .join('\n');
  const violations = result.violations.map(({ rule, finding }) => `- **${rule}**: ${finding}`).join('\n');
  return `# Chaos run: ${result.verdict}

\`${command}\`

${instances.apis} API processes, ${instances.workers} workers, Postgres${instances.redis ? ' and Redis' : ', no Redis'}, with a proxy on every way between them; ${result.clients} customers,
2 admins and an approver. ${grouped(result.answers)} operations in ${Math.round(result.seconds)} s under ${grouped(result.faultsInAll)} faults.

| Requests | |
| --- | ---: |
${rows({ sent: result.requests, answered: result.answers, lost: result.lost, 'effects acknowledged': result.acknowledged, refused: result.refused })}

| Faults | |
| --- | ---: |
${rows(result.faults)}

| Rows at the end | |
| --- | ---: |
${rows(result.rows)}

Healed after the last fault in ${grouped(result.healedAfterMs)} ms (allowed: 15,000 ms); all background work was done ${grouped(result.caughtUpAfterMs)} ms
later. ${grouped(webhooks.endpoints)} webhook endpoints got ${grouped(webhooks.events)} events in ${grouped(webhooks.deliveries)} deliveries that they took, the mail server ${grouped(result.mails)} mails.

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
