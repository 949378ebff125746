// The process starts from nothing, ends in order or at once as it is told, and loses nothing when it is killed.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive } from '../../src/platform/embedded-postgres/postmaster.ts';
import {
  cleanUp,
  connectToEmbedded,
  embeddedServer,
  isEmbeddedServerAlive,
  launch,
  launchAndWait,
  makeDataDir,
  signIn,
  until,
} from './server-process.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await makeDataDir();
});
afterEach(cleanUp);

async function register(url: string, email: string): Promise<number> {
  const response = await fetch(`${url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'correct horse battery staple', name: 'Kay Kept' }),
  });
  return response.status;
}

describe('a start', () => {
  it('makes everything in an empty folder, greets, and finds the data again at the next start', async () => {
    const begun = performance.now();
    const first = await launchAndWait({ DATA_DIR: dataDir });
    const firstMs = performance.now() - begun;
    await until('the greeting', () => first.output().includes('Stop with Ctrl-C.'));
    expect(first.output()).toContain(`Order Management API — ${first.url}`);
    expect(first.output()).toContain('grace@example.com');
    expect(await register(first.url, 'kay@example.com')).toBe(201);
    const { pid } = await embeddedServer(dataDir);

    first.signal('SIGINT');
    expect(await first.exited).toBe(0);
    expect(first.output()).toContain('"stopped"');
    expect(first.complaint()).toBe('');
    expect(isAlive(pid)).toBe(false);
    expect(await isEmbeddedServerAlive(dataDir)).toBe(false);

    const begunAgain = performance.now();
    const second = await launchAndWait({ DATA_DIR: dataDir });
    const secondMs = performance.now() - begunAgain;
    expect(await register(second.url, 'kay@example.com')).toBe(409);
    await signIn(second.url, 'grace@example.com', 'grace-runs-the-shop');
    console.log(`first start ${Math.round(firstMs)} ms, second start ${Math.round(secondMs)} ms`);
    second.signal('SIGTERM');
    expect(await second.exited).toBe(0);
  });

  it('that is interrupted ends in order, without a greeting', async () => {
    const server = await launch({ DATA_DIR: dataDir });
    await until('the database', () => server.output().includes('Made a new database'));
    server.signal('SIGINT');
    expect(await server.exited).toBe(0);
    expect(server.output()).not.toContain('Stop with Ctrl-C.');
    expect(server.complaint()).toBe('');
    expect(await isEmbeddedServerAlive(dataDir)).toBe(false);
  });
});

describe('an end', () => {
  it('waits for the request that is being answered, and takes no new ones', async () => {
    const server = await launchAndWait({ DATA_DIR: dataDir });
    const locker = await connectToEmbedded(dataDir);
    await locker.query('BEGIN; LOCK TABLE products IN ACCESS EXCLUSIVE MODE');
    const answer = fetch(`${server.url}/api/v1/products`);
    await until('the request waits', async () => {
      const { rows } = await locker.query("SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
      return rows.length > 0;
    });

    server.signal('SIGTERM');
    await until('the signal is seen', () => server.output().includes('"stopping"'));
    await until('the door is closed', () =>
      fetch(`${server.url}/health`).then(
        () => false,
        () => true,
      ),
    );
    await sleep(100);
    expect(server.child.exitCode).toBeNull();
    await locker.query('COMMIT');
    await locker.end();

    expect((await answer).status).toBe(200);
    expect(await server.exited).toBe(0);
    expect(await isEmbeddedServerAlive(dataDir)).toBe(false);
  });

  it('is immediate at the second signal, and the embedded server goes too', async () => {
    const server = await launchAndWait({ DATA_DIR: dataDir });
    const locker = await connectToEmbedded(dataDir);
    locker.on('error', () => {});
    await locker.query('BEGIN; LOCK TABLE products IN ACCESS EXCLUSIVE MODE');
    const answer = fetch(`${server.url}/api/v1/products`).catch(() => 'broken off');
    await until('the request waits', async () => {
      const { rows } = await locker.query("SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
      return rows.length > 0;
    });
    server.signal('SIGINT');
    await until('the signal is seen', () => server.output().includes('"stopping"'));
    server.signal('SIGINT');
    expect(await server.exited).toBe(1);
    expect(await answer).toBe('broken off');
    await until('Postgres has ended', async () => !(await isEmbeddedServerAlive(dataDir)));
  });

  it('comes when npm is stopped, though npm does not pass the signal on', async () => {
    // As npm does: a shell of its own that runs the program and dies of the signal.
    const npm = await launch({ DATA_DIR: dataDir, npm_lifecycle_event: 'start' }, 'shell');
    await until('the server is up', () => npm.output().includes('Stop with Ctrl-C.'));
    npm.child.kill('SIGTERM');
    await npm.exited;
    expect(npm.output()).toContain('"npm has ended"');
    expect(npm.output()).toContain('"stopped"');
    expect(await isEmbeddedServerAlive(dataDir)).toBe(false);
  });

  it('by kill -9 loses nothing: the next start goes on with the data', async () => {
    const killed = await launchAndWait({ DATA_DIR: dataDir });
    expect(await register(killed.url, 'kay@example.com')).toBe(201);
    killed.signal('SIGKILL');
    expect(await killed.exited).toBeNull();

    const next = await launchAndWait({ DATA_DIR: dataDir });
    expect(await register(next.url, 'kay@example.com')).toBe(409);
    next.signal('SIGINT');
    expect(await next.exited).toBe(0);
    expect(await isEmbeddedServerAlive(dataDir)).toBe(false);
  });
});
