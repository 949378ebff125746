// Gives a test file a database of its own, cloned from the migrated template, and refuses the file that leaks
// connections.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, expect, inject } from 'vitest';
import { createDatabase, type Database } from '../../src/db/client.ts';

export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  /** A pool of up to 10 connections, or as many as were asked for, and one that looks share, closed by `close`. */
  readonly db: Database;
  /**
   * Closes `db` and drops the database. Throws when anybody is connected after that: a transaction was left open or a
   * pool was not closed. After a failed test, OMA_KEEP_DATABASES=1 keeps the database and prints its URL.
   */
  close(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** `false` gives an empty database instead of a clone. */
  readonly migrated?: boolean;
  /** Told of idle connections that break; by default they fail the test run as unhandled errors do. */
  readonly onError?: (error: Error) => void;
  readonly maxConnections?: number;
}

// Closing takes milliseconds, on a busy machine more.
const CLOSE_TIMEOUT_MS = 2_000;
const OBJECT_IN_USE = '55006';

// Seen by `close`; each test file has this module to itself.
let aTestFailed = false;
afterEach(({ task }) => {
  if (task.result?.state === 'fail') aTestFailed = true;
});

/** Clones the template. */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { adminUrl, template } = inject('postgres');
  const file = path
    .basename(expect.getState().testPath ?? 'unknown', '.test.ts')
    .replaceAll(/[^a-z0-9]/g, '_');
  const name = `test_${file.slice(0, 40)}_${randomBytes(6).toString('hex')}`;
  await clone(name, options.migrated === false ? 'template0' : template);

  const url = new URL(adminUrl);
  url.pathname = name;
  let isClosing = false;
  const failTheRun = (error: Error) => {
    if (isClosing) return;
    setImmediate(() => {
      throw error;
    });
  };
  const db = createDatabase(url.href, {
    maxConnections: options.maxConnections ?? 10,
    sharedConnections: 1,
    applicationName: 'test',
    onError: options.onError ?? failTheRun,
  });
  const close = async () => {
    isClosing = true;
    // Not awaited yet: a connection that nobody gives back would hold the pool open for ever.
    const closed = db.destroy();
    if (aTestFailed && process.env.OMA_KEEP_DATABASES === '1') {
      console.log(`The database of ${file} is kept: ${url.href}`);
      return;
    }
    const leaked = await findLeakedConnections(name);
    await asAdmin((admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
    if (leaked.length > 0) {
      throw new Error(
        `The test leaves ${leaked.length} connection(s) to ${name}. Await every transaction and close every pool ` +
          `before closing the database:\n${leaked.join('\n')}`,
      );
    }
    await closed;
  };
  return { name, url: url.href, db, close };
}

/** Runs `work` with a superuser's connection to the database `postgres`. */
export async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: inject('postgres').adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function clone(name: string, template: string): Promise<void> {
  await asAdmin(async (admin) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
        return;
      } catch (error) {
        // Another clone is being made of the same template, or a background process looks at it.
        if ((error as { code?: string }).code !== OBJECT_IN_USE || attempt === 20) throw error;
        await sleep(50);
      }
    }
  });
}

/** Who is still connected to the database, after giving closed connections the time to end. */
async function findLeakedConnections(name: string): Promise<readonly string[]> {
  const deadline = Date.now() + CLOSE_TIMEOUT_MS;
  return asAdmin(async (admin) => {
    for (;;) {
      const { rows } = await admin.query<{ line: string }>(
        `SELECT format('  pid %s (%s), %s, last statement: %s', pid, application_name, state, query) AS line
           FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'`,
        [name],
      );
      if (rows.length === 0 || Date.now() > deadline) return rows.map((row) => row.line);
      await sleep(10);
    }
  });
}
