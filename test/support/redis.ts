// Starts real Redis servers for the tests: each on a port of its own, keeping nothing on disk, and killed with its test.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
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

function isInstalled(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const WHY_SKIPPED = 'needs redis-server, which is not installed here: apt-get install redis-server';

/**
 * Tests that need a Redis server. Where there is none they are skipped, and say so; in CI, where nobody would read that,
 * they fail.
 */
export function describeWithRedis(name: string, tests: () => void): void {
  if (isInstalled()) {
    describe(name, tests);
    return;
  }
  if (process.env.CI) throw new Error(`${name}: ${WHY_SKIPPED}`);
  process.stderr.write(`SKIPPED: ${name}: ${WHY_SKIPPED}\n`);
  describe.skip(`${name} (${WHY_SKIPPED})`, tests);
}

/** A server that runs. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
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
