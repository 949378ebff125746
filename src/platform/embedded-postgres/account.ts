// Decides which account runs Postgres and where that account can work: never root, and never a folder it cannot enter.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, lchown, lstat, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An account other than the one that runs this program; `undefined` in its place means "as ourselves". */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The advice that ends every message about a machine on which the embedded server cannot run. */
export const USE_ANOTHER_SERVER = 'Set DATABASE_URL to use a Postgres of your own (15 or newer).';

// The kernel's overflow id, which is what `nobody` is on Linux when /etc/passwd does not name it.
const NOBODY_ID = 65534;

/**
 * The account to run Postgres as: ourselves unless we are root, which Postgres refuses. Root keeps to the owner of a
 * database that a normal user made, so that this user can go on with it; otherwise it is `nobody`.
 */
export async function chooseAccount(pgdata: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(pgdata).catch(() => undefined);
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };

  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, , uid, gid] = passwd.match(/^nobody:.*$/m)?.[0].split(':') ?? [];
  // macOS writes nobody's id as -2, while the file system speaks of the same id as unsigned.
  return { name: 'nobody', uid: Number(uid ?? NOBODY_ID) >>> 0, gid: Number(gid ?? NOBODY_ID) >>> 0 };
}

/**
 * Spawn options that run a child as `account`. The child sees nothing of our environment: it holds secrets, and PG* or
 * LC_* variables would change what Postgres does.
 */
export function runAs(account: Account | undefined): { env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  const env = { LC_ALL: 'C', TZ: 'UTC' };
  // Spawn wants the ids signed.
  return account ? { env, uid: account.uid | 0, gid: account.gid | 0 } : { env };
}

/** Hands one file or folder to `account`; never what a link points to. */
export async function giveTo(account: Account | undefined, file: string): Promise<void> {
  if (account) await lchown(file, account.uid, account.gid);
}

/** Hands a whole tree to `account`, for a database that was restored or copied by root. */
export async function giveTreeTo(account: Account | undefined, folder: string): Promise<void> {
  if (!account) return;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await giveTo(account, path.join(entry.parentPath, entry.name));
  }
  await giveTo(account, folder);
}

/** Makes a tree readable by every account, and its programs executable, whatever umask it was installed under. */
export async function openTreeToAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    const executable = entry.isDirectory() || ((await stat(file)).mode & 0o100) !== 0;
    await chmod(file, executable ? 0o755 : 0o644);
  }
  await chmod(folder, 0o755);
}

/**
 * Whether `account` can enter `folder`, found by trying it: mode bits alone miss access lists and security modules.
 * Throws when the machine does not let us become that account at all.
 */
export function canEnter(account: Account | undefined, folder: string): boolean {
  if (!account) return true;
  const attempt = spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], {
    ...runAs(account),
    cwd: '/',
    stdio: 'ignore',
  });
  if (!attempt.error) return attempt.status === 0;
  throw new Error(
    `Postgres refuses to run as root, and this machine does not let root run a program as ${account.name} ` +
      `(uid ${account.uid}): ${attempt.error.message}. Start the program as a normal user. ${USE_ANOTHER_SERVER}`,
    { cause: attempt.error },
  );
}

/**
 * The folder that stands in for `original` when the account cannot use it there: the same one each time.
 * It must be ours and closed to others' writing, because its name can be guessed.
 */
export async function standInFolder(account: Account | undefined, original: string): Promise<string> {
  const name = `order-management-api-${createHash('sha256').update(original).digest('hex').slice(0, 12)}`;
  const problems: string[] = [];
  for (const base of account ? ['/var/lib', tmpdir(), '/tmp'] : [tmpdir()]) {
    const folder = path.join(base, name);
    try {
      await mkdir(folder, { mode: 0o755 }).catch((error) => {
        if (error.code !== 'EEXIST') throw error;
      });
      const found = await lstat(folder);
      const isOurs = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
      if (!isOurs && process.platform !== 'win32') {
        problems.push(`${folder} belongs to someone else or can be written by others`);
      } else if (!canEnter(account, folder)) {
        problems.push(`${folder} can't be entered by ${account?.name}`);
      } else {
        return folder;
      }
    } catch (error) {
      problems.push(`${folder}: ${(error as Error).message}`);
    }
  }
  throw new Error(`No folder can stand in for ${original}: ${problems.join('; ')}. ${USE_ANOTHER_SERVER}`);
}
