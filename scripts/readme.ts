// Brings README.md up to date: replays its walk against a fresh demo shop, and lists the decisions.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { programArguments } from './program-arguments.ts';
import { withDecisions } from './readme/decisions.ts';
import { replayWalk } from './readme/walk.ts';

const README = path.resolve(import.meta.dirname, '../README.md');
const PORT = '3999';

const dataDir = await mkdtemp(path.join(tmpdir(), 'order-management-api-readme-'));
// The account that runs Postgres for root passes through it.
await chmod(dataDir, 0o755);
const server = spawn(process.execPath, programArguments(path.dirname(README), 'start'), {
  cwd: path.dirname(README),
  env: { PATH: process.env.PATH, PORT, DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const exited = once(server, 'exit');
try {
  // The greeting is the first thing that is printed, and it comes when the server listens.
  const isUp = await Promise.race([once(server.stdout, 'data').then(() => true), exited.then(() => false)]);
  if (!isUp) throw new Error('The server did not start.');
  const text = withDecisions(await readFile(README, 'utf8'), path.dirname(README));
  await writeFile(README, replayWalk(text, `http://127.0.0.1:${PORT}`));
} finally {
  server.kill();
  await exited;
  await rm(dataDir, { recursive: true, force: true });
}
