// Moves the schema forward and back through numbered SQL files, one program at a time, beside requests that go on.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { type MigrationResultSet, Migrator, NO_MIGRATIONS } from 'kysely/migration';
import { createDatabase, type Database } from './client.ts';
import { type LockPatience, PATIENCE, patiently } from './lock-patience.ts';
import {
  type Direction,
  listSql,
  MigrationError,
  type MigrationFile,
  PROJECT,
  readMigrations,
  runFile,
} from './migration-files.ts';

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

/** The folders of this project. */
export const MIGRATION_FOLDERS: MigrationFolders = {
  migrations: path.join(PROJECT, 'db/migrations'),
  repeatable: path.join(PROJECT, 'db/repeatable'),
};

/**
 * Applies all pending migrations, then the repeatable files in a transaction, then brings the job queue to its newest form:
 * when one of those fails, the next run begins with it. Migrations share one transaction, except for those that run outside
 * of one. Programs that start together wait for each other. Returns the names of the applied migrations.
 *
 * No request waits longer behind a migration than `patience` says; throws MigrationError when that is never enough.
 */
export async function migrateToLatest(
  target: Database | string,
  folders: MigrationFolders = MIGRATION_FOLDERS,
  patience: LockPatience = PATIENCE,
): Promise<readonly string[]> {
  return locked(target, async (db) => {
    const files = await readMigrations(folders.migrations);
    const migrator = migratorOf(db, files);
    const pending = (await migrator.getMigrations()).filter(({ executedAt }) => executedAt === undefined);
    const groups = await groupsOf(pending, files, 'up');
    const applied: string[] = [];
    for (const { names, alone } of groups) {
      applied.push(...(await move(db, { files, patience, alone, to: names.at(-1) ?? NO_MIGRATIONS })));
    }
    // Refuses a database that has migrations which are not among the files.
    namesOf(await migrator.migrateToLatest());
    const repeatable = (await listSql(folders.repeatable)).map((file) => path.join(folders.repeatable, file));
    await patiently(db, patience, () =>
      db.transaction().execute(async (trx) => {
        for (const file of repeatable) await runFile(trx, file);
      }),
    );
    // Loaded late: the programs that find their database migrated never need it for this.
    const { installJobQueue } = await import('./job-queue.ts');
    await patiently(db, patience, () => installJobQueue(db));
    return applied;
  });
}

/** Takes back the last `steps` migrations, as `migrateToLatest` applies them; returns their names, the latest first. */
export async function migrateDown(
  target: Database | string,
  steps: number,
  folders: MigrationFolders = MIGRATION_FOLDERS,
  patience: LockPatience = PATIENCE,
): Promise<readonly string[]> {
  if (!Number.isInteger(steps) || steps < 1) throw new MigrationError(`Can't go down ${steps} steps.`);
  return locked(target, async (db) => {
    const files = await readMigrations(folders.migrations);
    const all = await migratorOf(db, files).getMigrations();
    const applied = all.filter(({ executedAt }) => executedAt !== undefined).toReversed();
    const undone: string[] = [];
    for (const { names, alone } of await groupsOf(applied.slice(0, steps), files, 'down')) {
      const to = applied[undone.length + names.length]?.name ?? NO_MIGRATIONS;
      undone.push(...(await move(db, { files, patience, alone, to })));
    }
    return undone;
  });
}

/** All migrations in order, applied or pending. */
export async function migrationStatus(
  target: Database | string,
  folders: MigrationFolders = MIGRATION_FOLDERS,
): Promise<readonly MigrationState[]> {
  return withDatabase(target, async (db) => {
    const files = await readMigrations(folders.migrations);
    const migrations = await migratorOf(db, files).getMigrations();
    return migrations.map(({ name, executedAt }) => ({ name, appliedAt: executedAt }));
  });
}

/** How the schema stands to what this program knows. */
export interface SchemaState {
  /** Migrations that the database lacks. */
  readonly pending: readonly string[];
  /** Those that it has and this program does not know: a newer version has applied them. */
  readonly newer: readonly string[];
}

/** Compares the schema with the files, as each start of the program does: two short statements. */
export async function schemaState(
  url: string,
  folders: MigrationFolders = MIGRATION_FOLDERS,
): Promise<SchemaState> {
  const known = Object.keys(await readMigrations(folders.migrations));
  return withDatabase(url, async (db) => {
    const table = await sql<{ found: boolean }>`
      SELECT to_regclass('kysely_migration') IS NOT NULL AS found`.execute(db);
    if (table.rows[0]?.found !== true) return { pending: known, newer: [] };
    const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(db);
    const applied = rows.map(({ name }) => name);
    return {
      pending: known.filter((name) => !applied.includes(name)),
      newer: applied.filter((name) => !known.includes(name)),
    };
  });
}

/** Neighbours that share a transaction, and those that run outside of one, in the order in which they run. */
async function groupsOf(
  migrations: readonly { readonly name: string }[],
  files: Readonly<Record<string, MigrationFile>>,
  direction: Direction,
): Promise<{ names: string[]; alone: boolean }[]> {
  const groups: { names: string[]; alone: boolean }[] = [];
  for (const { name } of migrations) {
    const alone = (await files[name]?.runsAlone(direction)) === true;
    const last = groups.at(-1);
    if (alone || last === undefined || last.alone) groups.push({ names: [name], alone });
    else last.names.push(name);
  }
  return groups;
}

/** Runs one group; returns the names in the order in which they ran. */
async function move(
  db: Database,
  {
    files,
    patience,
    alone,
    to,
  }: {
    readonly files: Readonly<Record<string, MigrationFile>>;
    readonly patience: LockPatience;
    readonly alone: boolean;
    readonly to: string | typeof NO_MIGRATIONS;
  },
): Promise<readonly string[]> {
  // What is done CONCURRENTLY waits for transactions of others, and no request waits behind it.
  const limit = alone ? 0 : patience.lockTimeoutMs;
  return patiently(db, { ...patience, lockTimeoutMs: limit }, async () =>
    namesOf(await migratorOf(db, files).migrateTo(to, { disableTransactions: alone })),
  );
}

/** One number for this program's migrations, beside Kysely's own. */
const LOCK_ID = 1_784_625_901;

/** How soon a waiting program sees that another one is done. */
const LOCK_POLL_MS = 50;

/**
 * Runs `work` on one connection that holds the lock of migrations from the first look to the last file. A program that
 * waits for it asks again and again, because a statement that waits would be a transaction that CREATE INDEX CONCURRENTLY
 * waits for in turn. Kysely's lock is held as well: it is the one that older versions wait for.
 */
async function locked<T>(target: Database | string, work: (db: Database) => Promise<T>): Promise<T> {
  return withDatabase(target, (database) =>
    database.connection().execute(async (db) => {
      const { adapter } = db.getExecutor();
      // Postgres' adapter needs no lock table: it takes an advisory lock, which this connection can take repeatedly.
      const options = { lockTable: '', lockRowId: '' };
      // A long migration must outlast a limit meant for requests.
      await sql`set statement_timeout = 0`.execute(db);
      try {
        while (!(await tryLock(db))) await sleep(LOCK_POLL_MS);
        try {
          await adapter.acquireMigrationLock(db, options);
          try {
            return await work(db);
          } finally {
            await ignoringFailure(adapter.releaseMigrationLock(db, options));
          }
        } finally {
          await ignoringFailure(sql`select pg_advisory_unlock(${sql.lit(LOCK_ID)})`.execute(db));
        }
      } finally {
        await ignoringFailure(sql`reset statement_timeout`.execute(db));
        await ignoringFailure(sql`reset lock_timeout`.execute(db));
      }
    }),
  );
}

async function tryLock(db: Database): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    SELECT pg_try_advisory_lock(${sql.lit(LOCK_ID)}) AS taken`.execute(db);
  return rows[0]?.taken === true;
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

function migratorOf(db: Database, files: Readonly<Record<string, MigrationFile>>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => files } });
}

function namesOf({ error, results = [] }: MigrationResultSet): readonly string[] {
  if (error) throw error;
  return results.map((result) => result.migrationName);
}
