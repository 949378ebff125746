// Programs that start at the same moment over an empty database migrate it once, and all of them run on it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { MIGRATION_FOLDERS } from '../../src/db/migrate.ts';
import { cleanUp, launchAndWait, launchWorker, makeDataDir, PROJECT } from '../start/server-process.ts';
import { createTestDatabase } from '../support/postgres.ts';

afterEach(cleanUp);

/** Runs the migration as the container that comes before the others does; returns its exit code and what it printed. */
async function migrate(url: string) {
  const child = spawn(process.execPath, ['scripts/migrate.ts', 'up'], {
    cwd: PROJECT,
    env: { PATH: process.env.PATH, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const [code] = await once(child, 'close');
  return { code, output };
}

// Seen to fail when the lock is not taken: not all of the programs came to answer.
test('six programs over an empty database', async () => {
  const database = await createTestDatabase({ migrated: false });
  try {
    const DATA_DIR = await makeDataDir();
    const env = { DATA_DIR, DATABASE_URL: database.url, MIGRATE_ON_START: 'true' };
    const [one, other] = await Promise.all([
      migrate(database.url),
      migrate(database.url),
      launchAndWait(env),
      launchAndWait(env),
      launchWorker(env),
      launchWorker(env),
    ]);
    expect([one, other]).toMatchObject([{ code: 0 }, { code: 0 }]);
    const files = readdirSync(MIGRATION_FOLDERS.migrations).filter((file) => file.endsWith('.up.sql'));
    const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(
      database.db,
    );
    expect(rows.map(({ name }) => `${name}.up.sql`)).toEqual(files.sort());
  } finally {
    await cleanUp();
    await database.close();
  }
});

test('the old version beside a newer one starts on the schema that this one has migrated', async () => {
  const database = await createTestDatabase();
  try {
    await sql`INSERT INTO kysely_migration VALUES ('9999_newer', ${new Date().toISOString()})`.execute(
      database.db,
    );
    const env = { DATABASE_URL: database.url, MIGRATE_ON_START: 'true' };
    const programs = await Promise.all([
      launchAndWait({ ...env, DATA_DIR: await makeDataDir() }),
      launchWorker({ ...env, DATA_DIR: await makeDataDir() }),
    ]);
    for (const { output } of programs) {
      // The log is written in pieces, up to a tenth of a second late.
      await expect.poll(output).toContain('A newer version has migrated the database: 9999_newer.');
    }
  } finally {
    await cleanUp();
    await database.close();
  }
});
