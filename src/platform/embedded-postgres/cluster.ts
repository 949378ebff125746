// Prepares the database's folder: it appears whole, with its password, or not at all, however the program ends.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  type Account,
  canEnter,
  chooseAccount,
  giveTo,
  giveTreeTo,
  runAs,
  standInFolder,
  USE_ANOTHER_SERVER,
} from './account.ts';
import type { Binaries } from './binaries.ts';
import { isAlive } from './postmaster.ts';

/** The superuser of the embedded server. */
export const SUPERUSER = 'postgres';

// A slow disk takes some seconds; a minute and more is a machine that is stuck.
const INITDB_TIMEOUT_MS = 120_000;

/** Where an initialised database lives and how to log in to it. */
export interface Cluster {
  readonly pgdata: string;
  readonly password: string;
  readonly firstRun: boolean;
}

/** Postgres' own folder inside `dataDir`; the password lies beside it. */
export function pgdataOf(dataDir: string): string {
  return path.join(dataDir, 'cluster', 'pgdata');
}

/**
 * Makes the folder that holds everything of the server, or the one that stands in for it when the account that must
 * run Postgres cannot get there (a checkout under root's home).
 */
export async function openDataFolder(
  requested: string,
  log: (line: string) => void,
): Promise<{ dataDir: string; account: Account | undefined }> {
  const wanted = path.resolve(requested);
  const account = await chooseAccount(pgdataOf(wanted));
  await makeFolder(wanted);
  await letIn(account, wanted);
  if (canEnter(account, wanted)) return { dataDir: wanted, account };

  const dataDir = path.join(await standInFolder(account, wanted), 'postgres');
  await makeFolder(dataDir);
  await letIn(account, dataDir);
  log(
    `The folder ${wanted} can't be entered by ${account?.name}, who runs Postgres: the data is in ${dataDir}.`,
  );
  return { dataDir, account };
}

/** Initialises the database unless it is there, and checks that these binaries can open it. */
export async function openCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Promise<Cluster> {
  const pgdata = pgdataOf(dataDir);
  const isNew = (await versionOf(pgdata)) === undefined;
  const firstRun = isNew && (await initialise(dataDir, binaries, account, durable));

  const version = await versionOf(pgdata);
  if (version !== binaries.major) {
    throw new Error(
      version === undefined
        ? `The folder ${path.dirname(pgdata)} is damaged: it is there, but holds no database. Move it away.`
        : `The database in ${pgdata} was made by Postgres ${version}, which Postgres ${binaries.major} can't open. ` +
            'Move it away to start with an empty one.',
    );
  }
  if (account && (await stat(pgdata)).uid === 0) await giveTreeTo(account, path.dirname(pgdata));
  const password = await readFile(path.join(dataDir, 'cluster', 'password'), 'utf8');
  return { pgdata, password, firstRun };
}

/**
 * Opens root's folder for passing through. It stays root's: in a folder of its own the server's account could put
 * links where root writes.
 */
async function letIn(account: Account | undefined, folder: string): Promise<void> {
  const { uid, mode } = await stat(folder);
  if (account && uid === 0 && (mode & 0o001) === 0) await chmod(folder, (mode & 0o7777) | 0o011);
}

// Node's own recursive mkdir hides the reason on a read-only disk and never returns below /proc.
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || path.dirname(folder) === folder) throw error;
    await makeFolder(path.dirname(folder));
    await mkdir(folder).catch((again) => {
      if (again.code !== 'EEXIST') throw again;
    });
  }
}

async function versionOf(pgdata: string): Promise<string | undefined> {
  try {
    return (await readFile(path.join(pgdata, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Runs initdb in a folder of its own, which is renamed when complete. Of two programs at once the first one wins;
 * the other returns false.
 */
async function initialise(
  dataDir: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Promise<boolean> {
  await removeAbandoned(dataDir);
  const attempt = path.join(dataDir, `init-${process.pid}-${randomBytes(4).toString('hex')}`);
  const pwfile = path.join(attempt, 'password');
  try {
    await mkdir(attempt, { mode: 0o700 });
    await writeFile(pwfile, randomBytes(24).toString('hex'), { mode: 0o600 });
    await giveTo(account, attempt);
    await giveTo(account, pwfile);
    await promisify(execFile)(
      binaries.initdb,
      [
        `--pgdata=${path.join(attempt, 'pgdata')}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${pwfile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...runAs(account), cwd: attempt, timeout: INITDB_TIMEOUT_MS },
    ).catch((error) => {
      throw initdbError(dataDir, error);
    });
    return await rename(attempt, path.join(dataDir, 'cluster')).then(
      () => true,
      async (error) => {
        if ((await versionOf(pgdataOf(dataDir))) === undefined) throw error;
        return false;
      },
    );
  } finally {
    await rm(attempt, { recursive: true, force: true });
  }
}

/** Deletes what killed programs left behind. An orphaned initdb may still write there, so a failure can wait. */
async function removeAbandoned(dataDir: string): Promise<void> {
  for (const entry of await readdir(dataDir)) {
    const maker = Number(entry.match(/^init-(\d+)-/)?.[1]);
    if (!maker || isAlive(maker)) continue;
    await rm(path.join(dataDir, entry), { recursive: true, force: true }).catch(() => {});
  }
}

function initdbError(dataDir: string, error: { stderr?: string; message: string }): Error {
  const told = error.stderr?.trim() || error.message;
  let advice = '';
  if (/No space left|Check free disk space/i.test(told)) advice = ' The disk is full.';
  if (/could not look up effective user ID/.test(told)) {
    advice = ' Postgres needs a line for that user in /etc/passwd.';
  }
  return new Error(
    `The database in ${dataDir} could not be initialised: ${told}.${advice} ${USE_ANOTHER_SERVER}`,
    {
      cause: error,
    },
  );
}
