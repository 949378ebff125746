// Shows that the chaos run can see: with one guard of the program removed at a time it must report what the guard prevents,
// by the rule that the mutation names. The exit code is 0 when each removal was caught so. Names of mutations as arguments
// choose among them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { MUTATIONS, type Mutation } from './chaos/mutations.ts';

/** The longest that a removal may stay unseen. */
const MINUTES = 2;

/** The exit code of a run that has found a violation. */
const FOUND = 1;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs one mutation and tells whether it was caught as it must be; the findings go to the output. */
async function isCaught({ name, caughtBy }: Mutation): Promise<boolean> {
  say(`${name}: must be reported by the rule "${caughtBy[0]}".`);
  const begun = performance.now();
  const chaos = path.resolve(import.meta.dirname, 'chaos.ts');
  const args = [chaos, '--mutation', name, '--minutes', String(MINUTES), '--seed', '1'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const findings: { rule: string; line: string }[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [, rule] = /✗ (.*?) \(\d+\): /.exec(line) ?? [];
    if (rule !== undefined) findings.push({ rule, line: line.trim() });
  }
  const [code] = await exited;
  const problem = problemOf(code, new Set(findings.map(({ rule }) => rule)), caughtBy);
  const seconds = Math.round((performance.now() - begun) / 1000);
  for (const rule of new Set(findings.map((finding) => finding.rule))) say(`    ${rule}`);
  const shown = findings.find(({ rule }) => rule === caughtBy[0]) ?? findings[0];
  if (shown !== undefined) say(`    such as: ${shown.line.slice(0, 300)}`);
  say(`  ${problem === undefined ? 'caught' : `NOT CAUGHT: ${problem}`}, after ${seconds} s`);
  return problem === undefined;
}

/** Why it does not count as caught; undefined when it does. */
function problemOf(
  code: number | null,
  rules: ReadonlySet<string>,
  [first, ...others]: Mutation['caughtBy'],
): string | undefined {
  if (code !== FOUND) return `the run ended with ${code}, and not with ${FOUND}`;
  if (!rules.has(first)) return `"${first}" was not reported`;
  const foreign = [...rules].filter((rule) => rule !== first && !others.includes(rule));
  return foreign.length === 0 ? undefined : `other rules were reported: ${foreign.join('; ')}`;
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !MUTATIONS.some((mutation) => mutation.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no mutation ${unknown.join(', ')}. There are ${MUTATIONS.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}
let missed = 0;
for (const mutation of MUTATIONS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  if (!(await isCaught(mutation))) missed += 1;
}
say(missed === 0 ? 'All were caught.' : `${missed} were not caught.`);
process.exitCode = missed === 0 ? 0 : 1;
