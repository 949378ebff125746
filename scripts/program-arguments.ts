// Tells how package.json runs a program, so that whatever starts one starts it as it runs in production.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A program of the service, by its script in package.json. */
export type ProgramScript = 'start' | 'worker';

/** What Node is given to run it from the folder `root`, which may hold another version. Throws when that has no such script. */
export function programArguments(root: string, script: ProgramScript): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const [node, ...args] = String(scripts[script]).split(' ');
  if (node !== 'node') throw new Error(`The script "${script}" of ${root} does not run Node.`);
  return args;
}
