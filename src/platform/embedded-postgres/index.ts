// Runs the Postgres that npm installed for a checkout without a database of its own; the data outlives every crash.
import { readFileSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { giveTo, USE_ANOTHER_SERVER } from './account.ts';
import { findBinaries } from './binaries.ts';
import { openCluster, openDataFolder, pgdataOf, SUPERUSER } from './cluster.ts';
import {
  findPostmaster,
  isAlive,
  isPostmaster,
  type Postmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { watchServer } from './watch.ts';

export interface EmbeddedPostgresOptions {
  /** Everything of the server lives in this folder, which is made when missing. */
  readonly dataDir: string;
  /** `false` gives up safety against a crash of the machine for speed; for tests. Default `true`. */
  readonly durable?: boolean;
  /** Told what a person should know: a first start, another folder, an adopted server. */
  readonly log?: (line: string) => void;
  /** Server settings beside the defaults, such as `{ log_statement: 'all' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Whether a server that runs over this folder already is used (the default) or is an error. */
  readonly adopt?: boolean;
  /**
   * Given, a server that ends by itself is started again at the same port: it was killed, or another program stopped
   * it that had started it. Called once when that fails, with what a person should know.
   */
  readonly onLost?: (error: Error) => void;
}

export interface EmbeddedPostgres {
  /** For the superuser and the database `postgres`, which the server starts with. */
  readonly url: string;
  /** The same for another database, which need not exist yet. */
  urlFor(database: string): string;
  /** The folder in use: not the one asked for when the server's account can't enter that one. */
  readonly dataDir: string;
  /** Whether this start made the database. */
  readonly firstRun: boolean;
  /** Whether the server ran before: another program uses it, or its program was killed. */
  readonly adopted: boolean;
  /** Stops the server in order, unless another living program started it or took it over. */
  stop(): Promise<void>;
  /**
   * Ends the server without waiting, under the same condition, for a program that has no time left. Postgres recovers
   * at the next start, and nothing committed is lost.
   */
  kill(): void;
}

const SETTINGS = {
  // Small enough for a laptop and a 512 MB container, large enough for the API, its jobs and a person with psql.
  shared_buffers: '64MB',
  max_connections: '50',
  // Socket paths are limited to about 100 bytes, which a checkout's path can exceed.
  unix_socket_directories: '',
  // The tables of a new shop grow from nothing, and until they are analyzed the queue is planned as if it were empty.
  autovacuum_naptime: '10s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Failed statements are the API's to report; what remains is the server's own story.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
// The log starts anew beyond this size, so that it never fills the disk.
const LOG_LIMIT_BYTES = 10_000_000;

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'this user has no right to it',
  EPERM: 'this user has no right to it',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'it can neither be found nor made',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file has that name',
};

/**
 * Starts the server over `dataDir`, or adopts the one that runs there.
 * Throws an Error whose message tells a person what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (error) {
    const reason = FILE_PROBLEMS[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    throw new Error(
      `The embedded Postgres can't use the folder ${options.dataDir}: ${reason} (${(error as Error).message}). ` +
        USE_ANOTHER_SERVER,
      { cause: error },
    );
  }
}

async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable = true, log = () => {}, adopt = true } = options;
  const { dataDir, account } = await openDataFolder(options.dataDir, log);
  const binaries = await findBinaries(account, log);
  const { pgdata, password, firstRun } = await openCluster(dataDir, binaries, account, durable);
  if (firstRun) log(`Made a new database in ${dataDir}.`);

  const urlAt = (port: number, database: string) =>
    // The parameter wins over a PGSSLMODE in the environment, which is meant for another server.
    `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}?sslmode=disable`;
  const logFile = path.join(dataDir, 'postgres.log');
  const superviseFile = path.join(dataDir, 'supervisor.pid');
  const supervise = async () => {
    await writeFile(superviseFile, String(process.pid));
    await giveTo(account, superviseFile);
  };
  const { size } = await stat(logFile).catch(() => ({ size: 0 }));
  await writeFile(logFile, '', { flag: size > LOG_LIMIT_BYTES ? 'w' : 'a', mode: 0o600 });
  await giveTo(account, logFile);

  const launch = async (port?: number): Promise<Postmaster> => {
    const launched = await startPostmaster({
      postgres: binaries.postgres,
      pgdata,
      account,
      logFile,
      port,
      settings: { ...SETTINGS, ...(durable ? {} : NOT_DURABLE), ...options.settings },
      adopt,
      log,
      // Named before the server can answer, so that a program which adopts it knows that it is not alone.
      onSpawn: supervise,
      urlAt: (at) => urlAt(at, 'postgres'),
    });
    // Of two programs that tried at once the one whose server came up is named in the end.
    const supervisor = await supervisorOf(dataDir);
    if (!launched.adopted || supervisor === undefined) await supervise();
    if (launched.adopted)
      log(`Using the server that runs over ${dataDir} already (process ${launched.pid}).`);
    return launched;
  };
  let server = await launch();
  const { port, adopted } = server;

  const restart = async () => {
    log(`The embedded Postgres (process ${server.pid}) has ended; starting it again.`);
    server = await launch(port);
    if (server.port !== port) throw new Error(`another program runs it at port ${server.port} now`);
  };
  const { onLost } = options;
  const endWatch = onLost
    ? watchServer({ isRunning: () => isPostmaster(pgdata, server.pid), restart, onLost })
    : async () => {};

  let stopped = false;
  const stop = async () => {
    await endWatch();
    const other = await supervisorOf(dataDir);
    if (other !== undefined && other !== process.pid) {
      log(`Leaving the server over ${dataDir} to process ${other}, which uses it too.`);
      return;
    }
    // Before the server goes: after that the file may be another program's, which starts the next server.
    await rm(superviseFile, { force: true });
    await stopPostmaster(pgdata, server.pid, binaries.pgCtl);
    stopped = true;
  };
  const kill = () => {
    void endWatch();
    try {
      const supervisor = Number(readFileSync(superviseFile, 'utf8'));
      if (!stopped && supervisor === process.pid) process.kill(server.pid, 'SIGQUIT');
    } catch {
      // No file means that the server is another program's or is stopping already; no process, that it has ended.
    }
  };
  let stopping: Promise<void> | undefined;
  return {
    url: urlAt(port, 'postgres'),
    urlFor: (database) => urlAt(port, database),
    dataDir,
    firstRun,
    adopted,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
    kill,
  };
}

/**
 * Deletes the folder of a throw-away server, and ends the server at once if it runs.
 * Returns false and does nothing while another living program supervises it.
 */
export async function discardEmbeddedPostgres(dataDir: string): Promise<boolean> {
  const supervisor = await supervisorOf(dataDir);
  if (supervisor !== undefined && supervisor !== process.pid) return false;
  const running = await findPostmaster(pgdataOf(dataDir));
  if (running) {
    const { pgCtl } = await findBinaries(undefined, () => {});
    await stopPostmaster(pgdataOf(dataDir), running.pid, pgCtl, 'immediate');
  }
  // The server's last processes may still write for a moment.
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  return true;
}

/** The living program that started the server or took it over. */
async function supervisorOf(dataDir: string): Promise<number | undefined> {
  const pid = Number(await readFile(path.join(dataDir, 'supervisor.pid'), 'utf8').catch(() => ''));
  return pid && isAlive(pid) ? pid : undefined;
}
