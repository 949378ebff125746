// Breaks a running shop on purpose for some minutes and proves that nobody was charged twice and nothing was lost: the
// exit code is 0 when every rule held, 1 when one was broken, 2 when the run itself could not be made.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { commandOf, writeReport } from './chaos/report.ts';
import { run } from './chaos/run.ts';
import { readSettings, UsageError } from './chaos/settings.ts';

/** A finding holds whole answers, and one rule may have many; the report has all of it. */
const SHOWN = 500;
const SHOWN_PER_RULE = 3;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const settings = readSettings(process.argv.slice(2));
  const command = commandOf(settings);
  say(`Seed ${settings.seed}. To repeat this run: ${command}`);
  const { result, folder } = await run(settings, say);
  if (settings.report !== undefined) {
    await writeReport(path.dirname(settings.report), path.basename(settings.report), result, command);
  }
  const { answers, acknowledged, faultsInAll, healedAfterMs, violations, verdict } = result;
  say(
    `${verdict}: ${answers} operations, ${acknowledged} effects acknowledged, ${faultsInAll} faults, healed in ${healedAfterMs} ms, ${violations.length} violations.`,
  );
  for (const [rule, found] of Map.groupBy(violations, (violation) => violation.rule)) {
    for (const { finding, at } of found.slice(0, SHOWN_PER_RULE)) {
      say(`  ✗ ${rule} (${at}): ${finding.slice(0, SHOWN)}`);
    }
    if (found.length > SHOWN_PER_RULE) say(`    and ${found.length - SHOWN_PER_RULE} more of this rule`);
  }
  if (verdict === 'PASSED' && !settings.keep) {
    await rm(folder, { recursive: true, force: true });
    return 0;
  }
  await writeReport(folder, 'report', result, command);
  say(`The history, the logs and the report are in ${folder}.`);
  if (verdict === 'PASSED') return 0;
  say(`The same choices again (their timing is the machine's): ${command}`);
  return 1;
}

// A run that is told to stop leaves no process behind: they are ended when this one exits.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const code = await main().catch((error: Error) => {
  process.stderr.write(`${error instanceof UsageError ? error.message : (error.stack ?? error.message)}\n`);
  return 2;
});
// Not left to the event loop: a connection that nobody closed must not keep a run from telling its verdict.
process.exit(code);
