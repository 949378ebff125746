// Starts throw-away servers from the Postgres that is installed on this machine, with its tools: the embedded one has none,
// and is newer than the oldest that the program supports.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { describe } from 'vitest';
import { chooseAccount, giveTo, runAs } from '../../src/platform/embedded-postgres/account.ts';
import { freePort } from './free-port.ts';

const WHY_SKIPPED =
  'SKIPPED: backups were neither taken nor restored, because pg_dump and a Postgres server are not installed in /usr/lib/postgresql. On Debian: apt-get install postgresql.';

/** The folder of the programs of the newest version, as Debian installs them; undefined when there is none. */
const BIN = globSync('/usr/lib/postgresql/*/bin')
  .filter((folder) => ['initdb', 'postgres', 'pg_dump'].every((name) => existsSync(path.join(folder, name))))
  .sort((a, b) => Number.parseInt(a.split('/')[4] ?? '', 10) - Number.parseInt(b.split('/')[4] ?? '', 10))
  .at(-1);

// Without one the tests are skipped with a loud word; in CI, where nobody would hear it, they fail.
if (BIN === undefined) {
  if (process.env.CI) throw new Error(WHY_SKIPPED);
  console.warn(`\n${WHY_SKIPPED}\n`);
}

/** Tests that need an installed Postgres. */
export const describeWithPostgres = describe.skipIf(BIN === undefined);

/** A server that runs, and keeps nothing safe. */
export interface InstalledPostgres {
  readonly urlFor: (database: string) => string;
  readonly stop: () => Promise<void>;
}

const START_LIMIT_MS = 30_000;

/** Makes a folder that the account which runs Postgres owns. */
export async function makeFolderForPostgres(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await giveTo(await chooseAccount(folder), folder);
}

/** Runs a command of the documentation, in a shell, as the account that runs Postgres, and returns what it printed. */
export async function runAsPostgres(
  command: string,
  { cwd, env }: { cwd: string; env: Readonly<Record<string, string>> },
): Promise<string> {
  const account = await chooseAccount(cwd);
  const options = runAs(account);
  const { stdout, stderr } = await promisify(execFile)('sh', ['-euc', command], {
    ...options,
    cwd,
    env: { ...options.env, PATH: `${BIN}:${process.env.PATH}`, ...env },
  });
  return stdout + stderr;
}

/** Initialises the empty folder for a server. */
export async function initialise(pgdata: string): Promise<void> {
  await makeFolderForPostgres(pgdata);
  await runAsPostgres('initdb -D . -U postgres --auth=trust --encoding=UTF8 --no-sync', {
    cwd: pgdata,
    env: {},
  });
}

/** Starts a server over a folder that was initialised or restored. */
export async function startInstalledPostgres(pgdata: string): Promise<InstalledPostgres> {
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    fsync: 'off',
    shared_buffers: '64MB',
  };
  const child = spawn(
    path.join(BIN ?? '', 'postgres'),
    ['-D', pgdata, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...runAs(await chooseAccount(pgdata)), cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const urlFor = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}?sslmode=disable`;
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await answers(urlFor('postgres')))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`The server does not answer:\n${log}`);
    await sleep(50);
  }
  return { urlFor, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  // At once, and its children with it.
  child.kill('SIGQUIT');
  await exited;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}
