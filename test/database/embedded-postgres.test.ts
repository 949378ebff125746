// The embedded server survives every way in which its program, its initialisation or its machine can end.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pgdataOf } from '../../src/platform/embedded-postgres/cluster.ts';
import {
  discardEmbeddedPostgres,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/index.ts';
import { makeServerFolder } from '../support/server-folder.ts';

let dataDir: string;
let lines: string[];
const children: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = await makeServerFolder();
  lines = [];
});

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  await discardEmbeddedPostgres(dataDir);
});

const start = (options: { adopt?: boolean; dataDir?: string } = {}) =>
  startEmbeddedPostgres({ dataDir, durable: false, log: (line) => lines.push(line), ...options });

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const isServing = (server: EmbeddedPostgres) =>
  query(server.url, 'SELECT 1').then(
    () => true,
    () => false,
  );

function startChild(): ChildProcess {
  const program = path.resolve(import.meta.dirname, '../support/embedded-child.ts');
  const child = spawn(process.execPath, [program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  children.push(child);
  return child;
}

/** The URL that the child prints once its server answers. */
async function urlOf(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  return String(chunk).trim();
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const lockFile = () => path.join(pgdataOf(dataDir), 'postmaster.pid');

describe('startEmbeddedPostgres', () => {
  it('makes a UTF-8 database, keeps its password private, and finds the data again', async () => {
    const first = await start();
    expect(first).toMatchObject({ firstRun: true, adopted: false, dataDir });
    expect(
      await query(first.url, 'SELECT datlocale FROM pg_database WHERE datname = current_database()'),
    ).toEqual(['C.UTF-8']);
    expect((await stat(path.join(dataDir, 'cluster/password'))).mode & 0o777).toBe(0o600);
    await query(first.url, 'CREATE DATABASE shop');
    await query(first.urlFor('shop'), 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(await isServing(first)).toBe(false);

    const second = await start();
    expect(second).toMatchObject({ firstRun: false, adopted: false });
    expect(await query(second.urlFor('shop'), 'SELECT answer FROM kept')).toEqual([42]);
    await second.stop();
  });

  it('adopts the server of a killed program, and then stops it', async () => {
    const child = startChild();
    const url = await urlOf(child);
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await kill(child);

    const server = await start();
    expect(server).toMatchObject({ url, adopted: true, firstRun: false });
    expect(lines.join()).toContain('Using the server that runs');
    expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([42]);
    await server.stop();
    expect(await isServing(server)).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('is not reached by Ctrl-C in the program’s terminal', async () => {
    const child = startChild();
    const url = await urlOf(child);
    // The terminal signals the whole process group.
    process.kill(-(child.pid as number), 'SIGINT');
    await once(child, 'exit');

    const server = await start();
    expect(server).toMatchObject({ url, adopted: true });
    await server.stop();
  });

  it('shares the server of a living program and leaves it running', async () => {
    const child = startChild();
    const url = await urlOf(child);

    const server = await start();
    expect(server).toMatchObject({ url, adopted: true });
    await server.stop();
    expect(await isServing(server)).toBe(true);
    await expect(start({ adopt: false })).rejects.toThrow('Another program runs the server');
  });

  it('starts one server when two starts meet', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.url).toBe(two.url);
    expect([one.firstRun, two.firstRun].sort()).toEqual([false, true]);
    expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
    await one.stop();
  });

  it.skipIf(process.platform === 'win32')('waits for a server that is shutting down', async () => {
    const first = await start();
    const client = new pg.Client({ connectionString: first.url });
    await client.connect();
    // A smart shutdown: refuses newcomers and waits for this client.
    process.kill(Number.parseInt(await readFile(lockFile(), 'utf8'), 10), 'SIGTERM');
    let isStarted = false;
    const starting = start().finally(() => {
      isStarted = true;
    });
    await sleep(300);
    expect(isStarted).toBe(false);
    await client.end();

    const second = await starting;
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'SELECT 1')).toEqual([1]);
    await second.stop();
  });

  it('starts over after an initialisation that was killed half-way', async () => {
    const child = startChild();
    while (!(await readdir(dataDir)).some((entry) => entry.startsWith('init-'))) await sleep(2);
    await sleep(100);
    await kill(child);
    expect(await readdir(dataDir)).not.toContain('cluster');

    const server = await start();
    expect(server.firstRun).toBe(true);
    expect(await query(server.url, 'SELECT 1')).toEqual([1]);
    await server.stop();
  });

  it('removes what an earlier, dead initialisation left', async () => {
    const left = path.join(dataDir, `init-${deadProcess()}-cafe`);
    await mkdir(path.join(left, 'pgdata/base'), { recursive: true });
    const server = await start();
    expect(await readdir(dataDir)).not.toContain(path.basename(left));
    await server.stop();
  });

  describe('with the lock file of a server that is gone', () => {
    const plant = async (pid: string) => {
      const server = await start();
      const text = await readFile(lockFile(), 'utf8');
      await server.stop();
      await writeFile(lockFile(), pid && text.replace(/^\d+/, pid));
      const { uid, gid } = await stat(pgdataOf(dataDir));
      if (process.getuid?.() === 0) spawnSync('chown', [`${uid}:${gid}`, lockFile()]);
    };
    const expectStart = async () => {
      const server = await start();
      expect(server.adopted).toBe(false);
      expect(await query(server.url, 'SELECT 1')).toEqual([1]);
      await server.stop();
    };

    it('starts when the process is dead', async () => {
      await plant(String(deadProcess()));
      await expectStart();
    });

    it.runIf(process.platform === 'linux')('starts when the process id is another program’s', async () => {
      await plant(String(process.pid));
      await expectStart();
      expect(lines.join()).toContain('is another program by now');
    });

    it('starts when the file is empty', async () => {
      await plant('');
      await utimes(lockFile(), new Date(0), new Date(0));
      await expectStart();
    });
  });

  it('says so when a server with another password holds the folder', async () => {
    const child = startChild();
    await urlOf(child);
    await writeFile(path.join(dataDir, 'cluster/password'), 'wrong');
    await expect(start()).rejects.toThrow('refuses the password');
  });

  it('shows the end of the server’s log when the server refuses to start', async () => {
    await (await start()).stop();
    await expect(startEmbeddedPostgres({ dataDir, settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
      /invalid value for parameter "shared_buffers".*DATABASE_URL/s,
    );
  });

  it('says so when another version made the data', async () => {
    await (await start()).stop();
    await writeFile(path.join(pgdataOf(dataDir), 'PG_VERSION'), '9\n');
    await expect(start()).rejects.toThrow(/made by Postgres 9, which Postgres \d+ can't open/);
  });

  it('says so when the folder can’t be made', async () => {
    const file = path.join(dataDir, 'file');
    await writeFile(file, '');
    await expect(start({ dataDir: path.join(file, 'data') })).rejects.toThrow(
      /can't use the folder .*a part of the path is a file.*DATABASE_URL/,
    );
  });

  it.runIf(process.getuid?.() === 0)(
    'keeps the data elsewhere when root’s folder is closed to others',
    async () => {
      const closed = await mkdtemp(path.join(tmpdir(), 'order-management-api-closed-'));
      const server = await start({ dataDir: path.join(closed, 'data') });
      try {
        expect(server.dataDir).not.toContain(closed);
        expect(lines.join()).toContain(`the data is in ${server.dataDir}`);
        expect((await stat(pgdataOf(server.dataDir))).uid).not.toBe(0);
        await server.stop();
        const again = await start({ dataDir: path.join(closed, 'data') });
        expect(again).toMatchObject({ firstRun: false, dataDir: server.dataDir });
      } finally {
        await discardEmbeddedPostgres(server.dataDir);
        await rm(path.dirname(server.dataDir), { recursive: true });
        await rm(closed, { recursive: true });
      }
    },
  );
});

function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}
