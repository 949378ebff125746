// Runs the TypeScript compiler that is installed, and tells what it found.
import { execFile } from 'node:child_process';
import path from 'node:path';

/** Compiles. Throws an Error with the compiler's findings. */
export function runTsc(root: string, args: readonly string[]): Promise<void> {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [tsc, ...args], { cwd: root }, (error, stdout) => {
      if (error === null) resolve();
      else reject(new Error(`It does not compile:\n${stdout.trim() || error.message}`));
    });
  });
}
