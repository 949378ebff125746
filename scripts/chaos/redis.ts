// The run's own Redis, where redis-server is installed: it may be emptied and killed at any time, and nothing may be lost.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** The Redis server that the run may mistreat. */
export interface ChaosRedis {
  readonly port: number;
  flush(): Promise<void>;
  kill(): Promise<void>;
  start(): Promise<void>;
  pause(): void;
  resume(): void;
  /** Ends it for good. */
  close(): Promise<void>;
}

const START_LIMIT_MS = 10_000;

/** Whether there is a Redis to be started. */
export const isRedisInstalled = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** Starts a server on the port, empty. */
export async function startRedis(port: number): Promise<ChaosRedis> {
  let server: ChildProcess | undefined;
  const isRunning = () => server !== undefined && server.exitCode === null && server.signalCode === null;
  process.once('exit', () => {
    if (isRunning()) server?.kill('SIGKILL');
  });
  const client = new Redis(port, '127.0.0.1', {
    lazyConnect: true,
    retryStrategy: () => 50,
    maxRetriesPerRequest: 1,
    commandTimeout: 2_000,
  });
  client.on('error', () => {});

  const start = async () => {
    if (isRunning()) return;
    const options = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', tmpdir()];
    server = spawn('redis-server', ['--port', String(port), ...options], { stdio: 'ignore' });
    const deadline = Date.now() + START_LIMIT_MS;
    while ((await client.ping().catch(() => 'away')) !== 'PONG') {
      if (!isRunning()) throw new Error('redis-server has ended at its start.');
      if (Date.now() > deadline) throw new Error('redis-server does not answer.');
      await sleep(50);
    }
  };
  const kill = async () => {
    if (!isRunning() || server === undefined) return;
    const exited = once(server, 'exit');
    server.kill('SIGKILL');
    await exited;
  };
  await start();
  return {
    port,
    start,
    kill,
    close: async () => {
      client.disconnect();
      await kill();
    },
    flush: async () => {
      await client.flushall().catch(() => {});
    },
    pause: () => {
      if (isRunning()) server?.kill('SIGSTOP');
    },
    resume: () => {
      if (isRunning()) server?.kill('SIGCONT');
    },
  };
}
