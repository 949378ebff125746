// Moves the schema forward and back through numbered SQL files, one program at a time and each run whole or not at all.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { type Migration, type MigrationResultSet, Migrator, NO_MIGRATIONS } from 'kysely/migration';
import { createDatabase, type Database } from './client.ts';

/** Where the SQL files are. */
export interface MigrationFolders {
  /** Holds `NNNN_name.up.sql` and `NNNN_name.down.sql`, numbered from 0001 without a gap. */
  readonly migrations: string;
  /** Holds `*.sql` files that replace what they define; all are run after each way up, in name order. */
  readonly repeatable: string;
}

export interface MigrationState {
  readonly name: string;
  /** When it was applied; undefined while pending. */
  readonly appliedAt: Date | undefined;
}

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** The folders of this project. */
export const MIGRATION_FOLDERS: MigrationFolders = {
  migrations: path.join(PROJECT, 'db/migrations'),
  repeatable: path.join(PROJECT, 'db/repeatable'),
};

/** A migration, or the set of files, is wrong; the message names the file and repeats what Postgres said. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

/**
 * Applies all pending migrations in one transaction, then the repeatable files in another, then brings the job queue to
 * its newest form: when one of those fails, the next run begins with them. Programs that start together wait for each
 * other.
 * Returns the names of the applied migrations.
 */
export async function migrateToLatest(
  target: Database | string,
  folders: MigrationFolders = MIGRATION_FOLDERS,
): Promise<readonly string[]> {
  return locked(target, folders, async (migrator, db) => {
    const applied = namesOf(await migrator.migrateToLatest());
    const repeatable = (await listSql(folders.repeatable)).map((file) => path.join(folders.repeatable, file));
    await db.transaction().execute(async (trx) => {
      for (const file of repeatable) await runFile(trx, file);
    });
    // Loaded late: the programs that find their database migrated never need it for this.
    const { installJobQueue } = await import('./job-queue.ts');
    await installJobQueue(db);
    return applied;
  });
}

/** Takes back the last `steps` migrations in one transaction; returns their names, the latest first. */
export async function migrateDown(
  target: Database | string,
  steps: number,
  folders: MigrationFolders = MIGRATION_FOLDERS,
): Promise<readonly string[]> {
  if (!Number.isInteger(steps) || steps < 1) throw new MigrationError(`Can't go down ${steps} steps.`);
  return locked(target, folders, async (migrator) => {
    const applied = (await migrator.getMigrations()).filter((migration) => migration.executedAt);
    return namesOf(await migrator.migrateTo(applied.at(-1 - steps)?.name ?? NO_MIGRATIONS));
  });
}

/** All migrations in order, applied or pending. */
export async function migrationStatus(
  target: Database | string,
  folders: MigrationFolders = MIGRATION_FOLDERS,
): Promise<readonly MigrationState[]> {
  return withDatabase(target, async (db) => {
    const migrations = await migratorOf(db, folders).getMigrations();
    return migrations.map(({ name, executedAt }) => ({ name, appliedAt: executedAt }));
  });
}

/** Runs `work` on one connection that holds Kysely's own migration lock, from the first look to the last file. */
async function locked<T>(
  target: Database | string,
  folders: MigrationFolders,
  work: (migrator: Migrator, db: Database) => Promise<T>,
): Promise<T> {
  return withDatabase(target, (database) =>
    database.connection().execute(async (db) => {
      const { adapter } = db.getExecutor();
      // Postgres' adapter needs no lock table: it takes an advisory lock, which this connection can take repeatedly.
      const options = { lockTable: '', lockRowId: '' };
      // The wait for another program and a long migration must outlast a limit meant for requests.
      await sql`set statement_timeout = 0`.execute(db);
      try {
        await adapter.acquireMigrationLock(db, options);
        try {
          return await work(migratorOf(db, folders), db);
        } finally {
          await ignoringFailure(adapter.releaseMigrationLock(db, options));
        }
      } finally {
        await ignoringFailure(sql`reset statement_timeout`.execute(db));
      }
    }),
  );
}

/** For the end of a run: a failure means that the connection is gone, and the lock and the setting with it. */
async function ignoringFailure(end: Promise<unknown>): Promise<void> {
  await end.catch(() => {});
}

async function withDatabase<T>(target: Database | string, work: (db: Database) => Promise<T>): Promise<T> {
  if (typeof target !== 'string') return work(target);
  const db = createDatabase(target, {
    maxConnections: 1,
    applicationName: 'migrate',
    // The connection in use reports its own failure.
    onError: () => {},
  });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

function migratorOf(db: Database, folders: MigrationFolders): Migrator {
  return new Migrator({ db, provider: { getMigrations: () => readMigrations(folders.migrations) } });
}

function namesOf({ error, results = [] }: MigrationResultSet): readonly string[] {
  if (error) throw error;
  return results.map((result) => result.migrationName);
}

/** Reads the folder and refuses a set of files that could not be run in order, forward and back. */
async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const files = await listSql(folder);
  const names = new Set<string>();
  for (const file of files) {
    const name = file.match(/^(\d{4}_[a-z0-9_]+)\.(up|down)\.sql$/)?.[1];
    if (!name) {
      throw new MigrationError(
        `${path.join(folder, file)} is not named NNNN_name.up.sql or NNNN_name.down.sql.`,
      );
    }
    names.add(name);
  }
  const migrations: Record<string, Migration> = {};
  let previous = '';
  for (const [index, name] of [...names].sort().entries()) {
    const number = String(index + 1).padStart(4, '0');
    if (name.slice(0, 4) === previous.slice(0, 4)) {
      throw new MigrationError(`The migrations ${previous} and ${name} have the same number.`);
    }
    if (!name.startsWith(number)) {
      throw new MigrationError(`There is no migration ${number} in ${folder}: ${name} comes next.`);
    }
    for (const direction of ['up', 'down']) {
      const file = `${name}.${direction}.sql`;
      if (!files.includes(file)) throw new MigrationError(`${path.join(folder, file)} is missing.`);
    }
    migrations[name] = {
      up: (db) => runFile(db, path.join(folder, `${name}.up.sql`)),
      down: (db) => runFile(db, path.join(folder, `${name}.down.sql`)),
    };
    previous = name;
  }
  return migrations;
}

async function listSql(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  } catch (error) {
    throw new MigrationError(`The folder ${folder} can't be read: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

// biome-ignore lint/suspicious/noExplicitAny: Kysely's migrations know no tables.
async function runFile(db: Kysely<any>, file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  try {
    await sql.raw(text).execute(db);
  } catch (error) {
    throw new MigrationError(`${path.relative(PROJECT, file)}${describe(error, text)}`, { cause: error });
  }
}

/** The line, as far as Postgres tells where it stumbled, and everything that it said. */
function describe(error: unknown, text: string): string {
  const { message, position, detail, hint, where } = error as Record<string, string | undefined>;
  // Postgres counts characters where JavaScript counts UTF-16 units.
  const before = position ? [...text].slice(0, Number(position) - 1).join('') : undefined;
  return [
    before === undefined ? `: ${message}` : ` line ${before.split('\n').length}: ${message}`,
    detail && `  Detail: ${detail}`,
    hint && `  Hint: ${hint}`,
    where && `  Where: ${where}`,
  ]
    .filter(Boolean)
    .join('\n');
}
