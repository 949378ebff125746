// Starts the programs that take part, each in its own process, and reads from /proc how much processor they have used.
import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { programArguments } from '../program-arguments.ts';
import type { LoadJob, LoadResult } from './load-driver.ts';
import { AUDIT_SEAL_KEY, JWT_SECRET, WEBHOOK_SECRET_KEY } from './numbered.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 20_000;
/** A tick of /proc is a hundredth of a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** A server that listens. */
export interface Server {
  readonly port: number;
  readonly pid: number;
  /** From the spawn to the first 200, in milliseconds. */
  readonly startMs: number;
  readonly stop: () => Promise<void>;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Spawns a server and waits for its first 200. Its log goes to a file in `folder`. */
async function startServer(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  folder: string,
): Promise<Server> {
  const port = await freePort();
  const logFile = path.join(folder, `${name}-${port}.log`);
  const log = openSync(logFile, 'w');
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: String(port), HOST: '127.0.0.1', ...env },
    stdio: ['ignore', log, log],
  });
  while (!(await isHealthy(port))) {
    if (child.exitCode !== null || performance.now() - startedAt > START_LIMIT_MS) {
      child.kill('SIGKILL');
      throw new Error(`${name} does not start:\n${readFileSync(logFile, 'utf8').slice(-2_000)}`);
    }
    await sleep(2);
  }
  const startMs = performance.now() - startedAt;
  return { port, pid: child.pid ?? 0, startMs, stop: () => endOf(child) };
}

async function isHealthy(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health`).then(
    (response) => response.ok,
    () => false,
  );
}

/** The API as `npm start` runs it in production, beside workers that run its jobs. */
export function startApi(
  databaseUrl: string,
  folder: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    JWT_SECRET,
    AUDIT_SEAL_KEY,
    WEBHOOK_SECRET_KEY,
    RUN_JOBS: 'false',
    // Every request is counted, and none is refused.
    RATE_LIMIT_SCALE: '1000000',
    ...extra,
  };
  return startServer('api', programArguments(ROOT, 'start'), env, folder);
}

/** The bare server. */
export function startBare(databaseUrl: string, folder: string): Promise<Server> {
  return startServer(
    'bare',
    ['scripts/bench/bare-server.ts'],
    { NODE_ENV: 'production', DATABASE_URL: databaseUrl },
    folder,
  );
}

/** A Redis that keeps nothing, or undefined when none is installed. */
export async function startRedis(): Promise<{ url: string; stop: () => Promise<void> } | undefined> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  await sleep(300);
  return { url: `redis://127.0.0.1:${port}`, stop: () => endOf(child) };
}

/** The process that sends the load. */
export interface Driver {
  readonly run: (job: LoadJob) => Promise<LoadResult>;
  readonly stop: () => Promise<void>;
}

export function startDriver(): Driver {
  const child = fork(path.join(import.meta.dirname, 'load-driver.ts'));
  return {
    run: async (job) => {
      child.send(job);
      const [{ result, error }] = (await once(child, 'message')) as [{ result?: LoadResult; error?: string }];
      if (result === undefined) throw new Error(`The load driver failed: ${error}`);
      return result;
    },
    stop: () => endOf(child),
  };
}

/** The fields of /proc/<pid>/stat after the name, which may hold blanks; undefined when the process is gone. */
function statOf(pid: number | string): number[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text
      .slice(text.lastIndexOf(')') + 4)
      .split(' ')
      .map(Number);
  } catch {
    return undefined;
  }
}

/** Places in what `statOf` gives. */
const [PARENT, USER, SYSTEM, DEAD_USER, DEAD_SYSTEM] = [0, 10, 11, 12, 13];

const sumOf = (stat: readonly number[] | undefined, places: readonly number[]): number =>
  places.reduce((sum, place) => sum + (stat?.[place] ?? 0), 0) * TICK_MS;

/** The processor time that a process has used, in milliseconds. */
export const cpuOf = (pid: number): number => sumOf(statOf(pid), [USER, SYSTEM]);

/** The same for a process and all its children, the ended ones included. */
export function cpuOfFamily(pid: number): number {
  let sum = sumOf(statOf(pid), [USER, SYSTEM, DEAD_USER, DEAD_SYSTEM]);
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = statOf(entry);
    if (stat?.[PARENT] === pid) sum += sumOf(stat, [USER, SYSTEM]);
  }
  return sum;
}

/** Resident memory of a process, in MB. */
export function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kb) / 1024;
}
