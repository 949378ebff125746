// Puts the versions of the program that a rehearsal runs into folders of their own: the old one from git, the new one as it
// lies here, with a migration to rehearse when it brings none.
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { answerProblems } from '../chaos/contract.ts';

const run = promisify(execFile);

/** The repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A run that cannot be made, in words for the person who asked for it. */
export class RehearsalError extends Error {
  override name = 'RehearsalError';
}

async function git(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', [...args], { cwd: ROOT }).catch((error: Error) => {
    throw new RehearsalError(`git ${args.join(' ')} failed: ${error.message}`);
  });
  return stdout.trim();
}

/**
 * The commit that released the newest contract, other than the one that is checked out: the newest that added a file to
 * openapi/published/, which `npm run contract:release` does and nothing else. Throws RehearsalError when there is none.
 */
export async function lastRelease(): Promise<string> {
  const here = await git('rev-parse', 'HEAD');
  const released = await git('log', '--diff-filter=A', '--format=%H', '--', 'openapi/published');
  const found = released.split('\n').find((commit) => commit !== '' && commit !== here);
  if (found === undefined)
    throw new RehearsalError('The history has no release: name the old version with --from.');
  return found;
}

/** Puts the program of a commit into the empty `folder`, with its packages. Throws RehearsalError. */
export async function oldVersion(ref: string, folder: string, say: (line: string) => void): Promise<string> {
  const commit = await git('rev-parse', '--verify', `${ref}^{commit}`);
  const archive = path.join(folder, 'program.tar');
  const root = path.join(folder, 'program');
  await mkdir(root);
  await git('archive', '--output', archive, commit);
  await run('tar', ['-xf', archive, '-C', root]);
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  if ((await packagesOf(root)) === (await packagesOf(ROOT))) {
    await symlink(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
    say(`Old: ${version} of ${commit.slice(0, 12)}, with the packages that are installed here.`);
  } else {
    say(`Old: ${version} of ${commit.slice(0, 12)}; installing its packages.`);
    await run('npm', ['ci', '--omit=dev', '--omit=optional', '--no-audit', '--no-fund'], { cwd: root }).catch(
      (error: Error) => {
        throw new RehearsalError(`npm ci for ${ref} failed: ${error.message}`);
      },
    );
  }
  return root;
}

/** What the program is run with: the packages that are needed in production, with their versions. */
async function packagesOf(root: string): Promise<string> {
  const text = await readFile(path.join(root, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as {
    packages: Record<string, { version?: string; dev?: boolean }>;
  };
  const needed = Object.entries(packages).filter(([name, { dev }]) => name !== '' && dev !== true);
  return needed.map(([name, { version }]) => `${name} ${version}`).join('\n');
}

/** What the program needs beside its packages. */
const PARTS = ['src', 'db', 'scripts', 'package.json', 'package-lock.json'];

/** A column and an index of the busiest table, as the next version may need them. */
const REHEARSED: Readonly<Record<string, string>> = {
  'rehearsed_column.up': '-- A column.\nALTER TABLE orders ADD COLUMN rehearsed text;\n',
  'rehearsed_column.down': 'ALTER TABLE orders DROP COLUMN rehearsed;\n',
  'rehearsed_index.up': `-- An index of the column.
-- migrate: no transaction
DROP INDEX CONCURRENTLY IF EXISTS orders_by_rehearsed;
CREATE INDEX CONCURRENTLY orders_by_rehearsed ON orders (rehearsed);
`,
  'rehearsed_index.down':
    '-- migrate: no transaction\nDROP INDEX CONCURRENTLY IF EXISTS orders_by_rehearsed;\n',
};

/** The names of a program's migrations, in order. */
export async function migrationsOf(root: string): Promise<readonly string[]> {
  const files = await readdir(path.join(root, 'db/migrations'));
  return files.flatMap((file) => /^(.*)\.up\.sql$/.exec(file)?.[1] ?? []).sort();
}

/** Puts this version with two more migrations into `folder`. */
export async function withMigrations(folder: string): Promise<string> {
  const root = path.join(folder, 'next');
  for (const part of PARTS) await cp(path.join(ROOT, part), path.join(root, part), { recursive: true });
  await symlink(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  const known = (await migrationsOf(root)).length;
  for (const [name, text] of Object.entries(REHEARSED)) {
    const number = String(known + (name.startsWith('rehearsed_column') ? 1 : 2)).padStart(4, '0');
    await writeFile(path.join(root, 'db/migrations', `${number}_${name}.sql`), text);
  }
  return root;
}

/** An answer keeps to the contract of the version that gave it, which nobody sees: one of both must be content. */
export async function problemsInBoth(oldRoot: string): Promise<typeof answerProblems> {
  const file = pathToFileURL(path.join(oldRoot, 'scripts/chaos/contract.ts')).href;
  const old = (
    (await import(file).catch(() => undefined)) as { answerProblems: typeof answerProblems } | undefined
  )?.answerProblems;
  return (...answer) => {
    const problems = answerProblems(...answer);
    return problems.length === 0 || old === undefined ? problems : old(...answer);
  };
}
