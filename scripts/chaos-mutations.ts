// Shows that the chaos run can see: with one guard of the program removed at a time it must report a violation. The exit
// code is 0 when each removal was caught. Names of mutations as arguments choose among them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { isApplicable, MUTATIONS } from './chaos/mutations.ts';

/** The longest that a removal may stay unseen. */
const MINUTES = 2;

/** The exit code of a run that has found a violation. */
const CAUGHT = 1;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs one mutation and tells whether it was caught; the findings go to the output. */
async function isCaught(name: string): Promise<boolean> {
  const begun = performance.now();
  const args = [
    path.resolve(import.meta.dirname, 'chaos.ts'),
    '--mutation',
    name,
    '--minutes',
    String(MINUTES),
  ];
  const child = spawn(process.execPath, [...args, '--seed', '1'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const findings: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('✗')) findings.push(line.trim());
  }
  const [code] = await exited;
  const rules = new Set(findings.map((finding) => finding.replace(/ \(\d+\):.*$/, '')));
  const seconds = Math.round((performance.now() - begun) / 1000);
  say(`${code === CAUGHT ? 'caught' : 'NOT CAUGHT'} in ${seconds} s: ${name}`);
  for (const rule of rules) say(`  ${rule}`);
  if (findings[0] !== undefined) say(`  such as: ${findings[0].slice(0, 300)}`);
  return code === CAUGHT;
}

const names = process.argv.slice(2);
let missed = 0;
for (const mutation of MUTATIONS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  if (!isApplicable(mutation)) {
    say(`left out: ${mutation.name}, because this version has no ${mutation.needs}`);
    continue;
  }
  if (!(await isCaught(mutation.name))) missed += 1;
}
process.exitCode = missed === 0 ? 0 : 1;
