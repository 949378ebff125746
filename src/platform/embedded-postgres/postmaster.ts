// Starts, finds and stops the server process over one database folder: there is never more than one.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, readlink, realpath, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Account, runAs, USE_ANOTHER_SERVER } from './account.ts';

/** A server that answers on 127.0.0.1. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Whether it was running before. */
  readonly adopted: boolean;
}

/** What it takes to start the server over one folder. */
export interface StartOptions {
  readonly postgres: string;
  readonly pgdata: string;
  readonly account: Account | undefined;
  readonly logFile: string;
  /** Where to listen on 127.0.0.1; undefined takes a free port. */
  readonly port: number | undefined;
  readonly settings: Readonly<Record<string, string>>;
  /** Whether a running server may be used; when not, it is an error. */
  readonly adopt: boolean;
  readonly log: (line: string) => void;
  /** Called before each attempt to start the server. */
  readonly onSpawn: () => Promise<void>;
  readonly urlAt: (port: number) => string;
}

// Recovery after a crash replays the journal before the server answers, which takes long after a heavy load.
const START_TIMEOUT_MS = 60_000;
// A fast shutdown writes one checkpoint.
const STOP_TIMEOUT_MS = 30_000;
const QUIT_TIMEOUT_MS = 10_000;
// A lock file that is still empty after this was left by a crash: Postgres writes it at once.
const EMPTY_LOCK_FILE_MS = 5_000;
const RETRY =
  /could not bind|"postmaster\.pid" (already exists|is empty)|shared memory block .* still in use/;

/** Whether a process of this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Adopts the server that runs over the folder, after waiting for one that starts or stops, or starts a new one. */
export async function startPostmaster(options: StartOptions): Promise<Postmaster> {
  const { pgdata, adopt } = options;
  const deadline = Date.now() + START_TIMEOUT_MS;
  let problem = 'it did not answer';
  while (Date.now() < deadline) {
    const running = await findPostmaster(pgdata, options.log);
    if (!running) {
      const attempt = await spawnPostmaster(options, deadline);
      if (typeof attempt !== 'string') return attempt;
      problem = attempt;
      await sleep(100);
      continue;
    }
    const failure = await connect(options.urlAt(running.port));
    if (!failure) {
      if (adopt) return { ...running, adopted: true };
      throw new Error(`Another program runs the server over ${pgdata} already (process ${running.pid}).`);
    }
    if (failure.code === '28P01') {
      throw new Error(
        `Process ${running.pid} runs a server over ${pgdata} that refuses the password beside it. ` +
          'Stop that process first.',
      );
    }
    problem = `process ${running.pid} holds ${path.join(pgdata, 'postmaster.pid')} and says: ${failure.message}`;
    await sleep(50);
  }
  throw new Error(`The embedded Postgres did not start in ${START_TIMEOUT_MS / 1000} s: ${problem}.`);
}

/** Stops the server: fast shutdown, and if that takes too long an immediate one, from which Postgres recovers. */
export async function stopPostmaster(
  pgdata: string,
  pid: number,
  pgCtl: string,
  mode: 'fast' | 'immediate' = 'fast',
): Promise<void> {
  if (mode === 'fast' && (await signalAndWait(pgdata, pid, pgCtl, 'fast', STOP_TIMEOUT_MS))) return;
  if (await signalAndWait(pgdata, pid, pgCtl, 'immediate', QUIT_TIMEOUT_MS)) return;
  throw new Error(`The embedded Postgres (process ${pid}) does not stop.`);
}

async function signalAndWait(
  pgdata: string,
  pid: number,
  pgCtl: string,
  mode: 'fast' | 'immediate',
  timeoutMs: number,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  const isRunning = async () => (await holderOf(pgdata, pid)) === 'postmaster';
  if (!(await isRunning())) return true;
  if (process.platform === 'win32') {
    // Windows has no signals: the server listens on a pipe that pg_ctl knows.
    await promisify(execFile)(pgCtl, ['kill', mode === 'fast' ? 'INT' : 'QUIT', String(pid)]).catch(() => {});
  } else {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  }
  while (await isRunning()) {
    if (Date.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

/**
 * The server that holds the folder's lock file, answering or not. A lock file whose process died is left to Postgres,
 * which also looks for orphaned backends; one whose process id went to another program, as happens after the machine
 * or its container went down, is removed, because Postgres would refuse to start.
 */
export async function findPostmaster(
  pgdata: string,
  log: (line: string) => void = () => {},
): Promise<{ pid: number; port: number } | undefined> {
  const lockFile = path.join(pgdata, 'postmaster.pid');
  const text = await readFile(lockFile, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;

  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!pid) {
    const { mtimeMs } = await stat(lockFile);
    if (Date.now() - mtimeMs < EMPTY_LOCK_FILE_MS) return undefined;
    await rm(lockFile, { force: true });
    log(`Removed an empty ${lockFile}, left by a crash.`);
    return undefined;
  }
  const holder = await holderOf(pgdata, pid);
  if (holder === 'postmaster') return { pid, port };
  if (holder === 'stranger') {
    await rm(lockFile, { force: true });
    log(`Removed ${lockFile}, left by a crash: process ${pid} is another program by now.`);
  }
  return undefined;
}

/** Whether the process still is the server over the folder. */
export async function isPostmaster(pgdata: string, pid: number): Promise<boolean> {
  return (await holderOf(pgdata, pid)) === 'postmaster';
}

/** Who has the process id that the lock file names. */
async function holderOf(pgdata: string, pid: number): Promise<'postmaster' | 'nobody' | 'stranger'> {
  if (!isAlive(pid)) return 'nobody';
  if (process.platform !== 'linux') return 'postmaster';
  try {
    // The server's working directory is its folder; a process that is gone or a zombie has none.
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(pgdata)) ? 'postmaster' : 'stranger';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'nobody';
    // Another user's process, or root without the right to look: its name is public.
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
    return name.trim() === 'postgres' ? 'postmaster' : 'stranger';
  }
}

/** One attempt on a free port; returns what went wrong when another attempt makes sense, and throws otherwise. */
async function spawnPostmaster(options: StartOptions, deadline: number): Promise<Postmaster | string> {
  const { postgres, pgdata, account, logFile } = options;
  await options.onSpawn();
  const port = options.port ?? (await freePort());
  const settings = { ...options.settings, listen_addresses: '127.0.0.1', port: String(port) };
  const logHandle = await open(logFile, 'a');
  const { size: logStart } = await logHandle.stat();
  const lastLines = async () =>
    (await readFile(logFile)).subarray(logStart).toString('utf8').trim().split('\n').slice(-15).join('\n');
  try {
    // Detached: Ctrl-C in the terminal reaches this program alone, which drains before it stops the server.
    const child = spawn(
      postgres,
      ['-D', pgdata, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        ...runAs(account),
        cwd: path.parse(pgdata).root,
        detached: true,
        windowsHide: true,
        stdio: ['ignore', logHandle.fd, logHandle.fd],
      },
    );
    await once(child, 'spawn');
    child.unref();
    const pid = child.pid as number;

    let failure: Error = new Error('no attempt was made');
    while (child.exitCode === null && child.signalCode === null) {
      const refused = await connect(options.urlAt(port));
      if (!refused) return { pid, port, adopted: false };
      failure = refused;
      if (Date.now() > deadline) {
        child.kill('SIGQUIT');
        throw new Error(
          `The embedded Postgres did not answer (${failure.message}); its log ${logFile} ends:\n${await lastLines()}`,
        );
      }
      await sleep(10);
    }
    const told = await lastLines();
    // Another program took the port or the folder first, or the backends of a killed server are about to notice.
    if (RETRY.test(told)) return told;
    const advice = /No space left|Check free disk space/.test(told) ? ' The disk is full.' : '';
    throw new Error(
      `The embedded Postgres did not start.${advice} Its log ${logFile} ends:\n${told}\n${USE_ANOTHER_SERVER}`,
    );
  } finally {
    await logHandle.close();
  }
}

/** Logs in and out; returns the error, if any. Only our own server knows the password. */
async function connect(url: string): Promise<(Error & { code?: string }) | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error as Error;
  } finally {
    await client.end().catch(() => {});
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
