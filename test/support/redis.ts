// Starts real Redis servers for the tests: each on a port of its own, keeping nothing on disk, and killed with its test.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis as Client } from 'ioredis';
import { describe } from 'vitest';
import { freePort } from './free-port.ts';

/** A Redis server that the tests may mistreat. */
export interface TestRedis {
  readonly url: string;
  /** A connection of the tests' own, for looking and tampering; it waits while the server is away. */
  readonly client: Client;
  /** Ends the server as a crash does. */
  kill(): Promise<void>;
  /** Starts it again on the same port, empty. */
  start(): Promise<void>;
  /** Makes it hang: it goes on accepting connections and answers nothing. */
  freeze(): void;
  thaw(): void;
  close(): Promise<void>;
}

const START_LIMIT_MS = 10_000;

const WHY_SKIPPED =
  'SKIPPED: what instances share through Redis was not tried, because redis-server is not installed. On Debian: apt-get install redis-server.';

/**
 * Whether there is a Redis to be started. Without one the tests are skipped with a loud word; in CI, where nobody would
 * hear it, they fail.
 */
const isInstalled = spawnSync('redis-server', ['--version']).status === 0;
if (!isInstalled) {
  if (process.env.CI) throw new Error(WHY_SKIPPED);
  console.warn(`\n${WHY_SKIPPED}\n`);
}

/** Tests that need a Redis server. */
export const describeWithRedis = describe.skipIf(!isInstalled);

/** A server that runs, on a free port unless one is named. */
export async function startRedis(onPort?: number): Promise<TestRedis> {
  const port = onPort ?? (await freePort());
  let server = await spawnServer(port);
  const client = new Client(port, '127.0.0.1', { retryStrategy: () => 20, maxRetriesPerRequest: null });
  client.on('error', () => {});
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    client,
    kill,
    start: async () => {
      server = await spawnServer(port);
    },
    freeze: () => {
      server.kill('SIGSTOP');
    },
    thaw: () => {
      server.kill('SIGCONT');
    },
    close: async () => {
      client.disconnect();
      await kill();
    },
  };
}

/** A server on the port, once it answers. */
async function spawnServer(port: number): Promise<ChildProcess> {
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', tmpdir()],
    { stdio: 'ignore' },
  );
  process.once('exit', () => server.kill('SIGKILL'));
  const deadline = Date.now() + START_LIMIT_MS;
  const probe = new Client(port, '127.0.0.1', { retryStrategy: () => 5, maxRetriesPerRequest: null });
  probe.on('error', () => {});
  try {
    while ((await Promise.race([probe.ping(), sleep(100)])) !== 'PONG') {
      if (server.exitCode !== null) throw new Error(`redis-server ended with ${server.exitCode}.`);
      if (Date.now() > deadline) throw new Error('redis-server does not answer.');
    }
  } finally {
    probe.disconnect();
  }
  return server;
}
