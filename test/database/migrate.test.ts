// The migrations run forward, back and forward again to the same schema, and a wrong file is named with its line.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dumpSchema } from '../../scripts/schema-dump.ts';
import { createDatabase } from '../../src/db/client.ts';
import {
  MIGRATION_FOLDERS,
  type MigrationFolders,
  migrateDown,
  migrateToLatest,
  migrationStatus,
  schemaState,
} from '../../src/db/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let temporary: string;

beforeEach(async () => {
  database = await createTestDatabase({ migrated: false });
  temporary = await mkdtemp(path.join(tmpdir(), 'migrations-'));
});

afterEach(async () => {
  await rm(temporary, { recursive: true });
  await database.close();
});

/** Folders with these files; a path without a folder is a migration. */
async function foldersWith(files: Record<string, string>): Promise<MigrationFolders> {
  const folders = {
    migrations: path.join(temporary, 'migrations'),
    repeatable: path.join(temporary, 'repeatable'),
  };
  await mkdir(folders.migrations, { recursive: true });
  await mkdir(folders.repeatable, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(name.includes('/') ? temporary : folders.migrations, name), text);
  }
  return folders;
}

const GOOD = {
  '0001_shelf.up.sql': 'CREATE TABLE shelf (id integer PRIMARY KEY);',
  '0001_shelf.down.sql': 'DROP TABLE shelf;',
  '0002_book.up.sql': 'CREATE TABLE book (id integer PRIMARY KEY);\nINSERT INTO book VALUES (1);',
  '0002_book.down.sql': 'DROP TABLE book;',
};

async function schema(): Promise<string> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await dumpSchema(client);
  } finally {
    await client.end();
  }
}

describe('the migrations of this project', () => {
  it('go up, down to nothing, and up to the same schema', async () => {
    const names = await migrateToLatest(database.url);
    expect(names).toHaveLength((await readdir(MIGRATION_FOLDERS.migrations)).length / 2);
    const first = await schema();
    expect(first).toContain('CREATE TABLE');

    expect(await migrateDown(database.url, names.length)).toEqual(names.toReversed());
    expect(await schema()).not.toContain('CREATE TABLE');
    expect(await migrateToLatest(database.url)).toEqual(names);
    expect(await schema()).toBe(first);
  });

  it('go down and up one by one', async () => {
    const names = await migrateToLatest(database.url);
    const latest = await schema();
    for (const name of names.toReversed()) expect(await migrateDown(database.url, 1)).toEqual([name]);
    expect(await migrateDown(database.url, 1)).toEqual([]);
    await migrateToLatest(database.url);
    expect(await schema()).toBe(latest);
  });

  it('run once when several programs start together', async () => {
    const runs = await Promise.all(Array.from({ length: 4 }, () => migrateToLatest(database.url)));
    const [winner, ...others] = runs.toSorted((a, b) => b.length - a.length);
    expect(winner?.length).toBeGreaterThan(0);
    expect(others).toEqual([[], [], []]);
  });
});

describe('migrateToLatest', () => {
  it('applies what is pending, then runs the repeatable files each time', async () => {
    const repeatable = {
      'repeatable/1_count.sql': 'CREATE OR REPLACE VIEW books AS SELECT count(*) AS count FROM book;',
      'repeatable/2_note.sql':
        'INSERT INTO shelf SELECT max(id) + 1 FROM (SELECT 0 AS id UNION SELECT id FROM shelf) s;',
    };
    const folders = await foldersWith({ ...GOOD, ...repeatable });
    expect(await migrateToLatest(database.db, folders)).toEqual(['0001_shelf', '0002_book']);
    expect(await migrateToLatest(database.db, folders)).toEqual([]);
    const { rows } = await sql`SELECT (SELECT count FROM books), (SELECT max(id) FROM shelf)`.execute(
      database.db,
    );
    expect(rows).toEqual([{ count: 1, max: 2 }]);
  });

  it('outlasts the limit that the pool sets for statements', async () => {
    const folders = await foldersWith({
      '0001_slow.up.sql': 'SELECT pg_sleep(0.2);',
      '0001_slow.down.sql': '',
    });
    const hurried = createDatabase(database.url, {
      maxConnections: 1,
      onError: () => {},
      statementTimeoutMs: 100,
    });
    expect(await migrateToLatest(hurried, folders)).toEqual(['0001_slow']);
    await expect(sql`SELECT pg_sleep(0.2)`.execute(hurried)).rejects.toThrow('statement timeout');
    await hurried.destroy();
  });

  it('names the file and the line of an error, and applies nothing', async () => {
    const folders = await foldersWith({
      ...GOOD,
      '0002_book.up.sql':
        '-- Größe 📚\nCREATE TABLE book (id integer);\n\nCREATE TABEL chapter (id integer);\n',
    });
    await expect(migrateToLatest(database.db, folders)).rejects.toThrow(
      /0002_book\.up\.sql line 4: syntax error at or near "TABEL"/,
    );
    expect((await migrationStatus(database.db, folders)).map((state) => state.appliedAt)).toEqual([
      undefined,
      undefined,
    ]);
    expect(await schema()).not.toContain('shelf');
    // The lock is free again, for other connections too.
    expect(await migrateToLatest(database.url, await foldersWith(GOOD))).toHaveLength(2);
  });

  it('repeats Postgres’ detail when there is no line', async () => {
    const folders = await foldersWith({
      ...GOOD,
      '0002_book.up.sql': `${GOOD['0002_book.up.sql']}\nINSERT INTO book VALUES (1);`,
    });
    await expect(migrateToLatest(database.db, folders)).rejects.toThrow(
      /0002_book\.up\.sql: duplicate key .*\n {2}Detail: Key \(id\)=\(1\) already exists\./,
    );
  });

  it('names a repeatable file that fails and begins with it the next time', async () => {
    const folders = await foldersWith({
      ...GOOD,
      'repeatable/view.sql': 'CREATE VIEW v AS SELECT nothing FROM book;',
    });
    await expect(migrateToLatest(database.db, folders)).rejects.toThrow(
      /repeatable\/view\.sql line 1: column "nothing" does not exist/,
    );
    await foldersWith({ 'repeatable/view.sql': 'CREATE VIEW v AS SELECT id FROM book;' });
    expect(await migrateToLatest(database.db, folders)).toEqual([]);
    expect(await schema()).toContain('CREATE VIEW v');
  });

  it.each([
    ['a missing way down', { '0002_book.down.sql': undefined }, /0002_book\.down\.sql is missing/],
    ['a missing way up', { '0002_book.up.sql': undefined }, /0002_book\.up\.sql is missing/],
    [
      'a number that is used twice',
      { '0002_author.up.sql': '', '0002_author.down.sql': '' },
      /0002_author and 0002_book have the same number/,
    ],
    [
      'a gap',
      { '0004_author.up.sql': '', '0004_author.down.sql': '' },
      /no migration 0003 in .*: 0004_author comes next/,
    ],
    ['a name of another form', { '3_author.sql': '' }, /3_author\.sql is not named NNNN_name/],
  ])('refuses %s', async (_, change: Record<string, string | undefined>, message) => {
    const files = Object.entries({ ...GOOD, ...change }).filter((entry) => entry[1] !== undefined);
    const folders = await foldersWith(Object.fromEntries(files) as Record<string, string>);
    await expect(migrateToLatest(database.db, folders)).rejects.toThrow(message);
    await expect(migrationStatus(database.db, folders)).rejects.toThrow(message);
  });

  it('refuses a database with a migration that is not among the files', async () => {
    await migrateToLatest(database.db, await foldersWith(GOOD));
    await rm(path.join(temporary, 'migrations'), { recursive: true });
    const { '0002_book.up.sql': up, '0002_book.down.sql': down, ...rest } = GOOD;
    await expect(migrateToLatest(database.db, await foldersWith(rest))).rejects.toThrow(
      'previously executed migration 0002_book is missing',
    );
  });

  it('says so when the folder is missing', async () => {
    const folders = { migrations: path.join(temporary, 'nowhere'), repeatable: temporary };
    await expect(migrateToLatest(database.db, folders)).rejects.toThrow(/folder .*nowhere can't be read/);
  });
});

describe('migrateDown', () => {
  it('takes back the last steps and no more than there are', async () => {
    const folders = await foldersWith(GOOD);
    await migrateToLatest(database.db, folders);
    expect(await migrateDown(database.db, 1, folders)).toEqual(['0002_book']);
    expect(
      (await migrationStatus(database.db, folders)).map((state) => state.appliedAt instanceof Date),
    ).toEqual([true, false]);
    expect(await migrateDown(database.db, 5, folders)).toEqual(['0001_shelf']);
    await expect(migrateDown(database.db, 0, folders)).rejects.toThrow("Can't go down 0 steps");
  });
});

describe('beside requests', () => {
  const QUICK = { lockTimeoutMs: 100, attempts: 20, pauseMs: () => 20 };
  const WIDER = {
    ...GOOD,
    '0003_pages.up.sql': 'ALTER TABLE book ADD COLUMN pages integer;',
    '0003_pages.down.sql': 'ALTER TABLE book DROP COLUMN pages;',
  };

  it('gives way to them while somebody holds a lock, and tries again', async () => {
    await migrateToLatest(database.url, await foldersWith(GOOD));
    const reader = await database.db.startTransaction().execute();
    await sql`SELECT FROM book`.execute(reader);
    const waits: string[] = [];
    const migrated = migrateToLatest(database.url, await foldersWith(WIDER), {
      ...QUICK,
      onWait: (line) => waits.push(line),
    });
    await expect.poll(() => waits.length, { interval: 5 }).toBeGreaterThan(1);
    await reader.rollback().execute();
    expect(await migrated).toEqual(['0003_pages']);
    expect(waits[0]).toMatch(
      /0003_pages\.up\.sql: canceling statement due to lock timeout \(attempt 1 of 20\)/,
    );
  });

  it('gives up in the end, leaves nothing behind and names who was in the way', async () => {
    await migrateToLatest(database.url, await foldersWith(GOOD));
    const reader = await database.db.startTransaction().execute();
    await sql`SELECT FROM book`.execute(reader);
    const migrated = migrateToLatest(database.url, await foldersWith(WIDER), { ...QUICK, attempts: 2 });
    await expect(migrated).rejects.toThrow(
      /0003_pages\.up\.sql: canceling .*\n.*Gave up after 2 attempts.* process \d+ \(test\), for \d+ s/,
    );
    await reader.rollback().execute();
    expect(await schema()).not.toContain('pages');
    expect(await migrateToLatest(database.url, await foldersWith(WIDER), QUICK)).toEqual(['0003_pages']);
    expect(await migrateDown(database.url, 1, await foldersWith(WIDER), QUICK)).toEqual(['0003_pages']);
  });

  const CONCURRENT = {
    ...WIDER,
    '0004_by_pages.up.sql': `-- Books are looked for by their pages.
-- migrate: no transaction
DROP INDEX CONCURRENTLY IF EXISTS book_by_pages;
CREATE INDEX CONCURRENTLY book_by_pages ON book (pages);
-- The end.
`,
    '0004_by_pages.down.sql':
      '-- migrate: no transaction\nDROP INDEX CONCURRENTLY IF EXISTS book_by_pages;\n',
    '0005_title.up.sql': 'ALTER TABLE book ADD COLUMN title text;',
    '0005_title.down.sql': 'ALTER TABLE book DROP COLUMN title;',
  };

  it('runs outside of a transaction what asks for it, in its place, up and down', async () => {
    const folders = await foldersWith(CONCURRENT);
    const names = await migrateToLatest(database.url, folders, QUICK);
    expect(names).toEqual(['0001_shelf', '0002_book', '0003_pages', '0004_by_pages', '0005_title']);
    expect(await schema()).toContain('INDEX book_by_pages');
    expect(await migrateDown(database.url, 3, folders, QUICK)).toEqual(names.slice(2).toReversed());
    expect(await schema()).not.toContain('book_by_pages');
    expect(await migrateToLatest(database.url, folders, QUICK)).toEqual(names.slice(2));
    expect(await migrateDown(database.url, 99, folders, QUICK)).toEqual(names.toReversed());
  });

  it('waits there for transactions of others, longer than for a lock', async () => {
    await migrateToLatest(database.url, await foldersWith(WIDER));
    const writer = await database.db.startTransaction().execute();
    await sql`INSERT INTO book VALUES (2)`.execute(writer);
    const { '0005_title.up.sql': up, '0005_title.down.sql': down, ...four } = CONCURRENT;
    const migrated = migrateToLatest(database.url, await foldersWith(four), { ...QUICK, attempts: 1 });
    await sleep(3 * QUICK.lockTimeoutMs);
    // Meanwhile nobody waits for it.
    await sql`INSERT INTO book VALUES (3)`.execute(database.db);
    await writer.rollback().execute();
    expect(await migrated).toEqual(['0004_by_pages']);
  });

  it('names the line there, too, and begins the file anew', async () => {
    const broken = { ...CONCURRENT };
    broken['0004_by_pages.up.sql'] = broken['0004_by_pages.up.sql'].replace('ON book', 'IN book');
    const folders = await foldersWith(broken);
    await expect(migrateToLatest(database.url, folders, QUICK)).rejects.toThrow(
      /0004_by_pages\.up\.sql line 4: syntax error at or near "IN"/,
    );
    expect(await migrateToLatest(database.url, await foldersWith(CONCURRENT), QUICK)).toEqual([
      '0004_by_pages',
      '0005_title',
    ]);
  });

  it('waits for another program without standing in the way of what runs CONCURRENTLY', async () => {
    const folders = await foldersWith(CONCURRENT);
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => migrateToLatest(database.url, folders, QUICK)),
    );
    expect(runs.filter((names) => names.length === 5)).toHaveLength(1);
  });

  it('knows a schema that is ahead of it', async () => {
    expect(await schemaState(database.url, await foldersWith(GOOD))).toEqual({
      pending: ['0001_shelf', '0002_book'],
      newer: [],
    });
    await migrateToLatest(database.url, await foldersWith(WIDER));
    await rm(path.join(temporary, 'migrations'), { recursive: true });
    expect(await schemaState(database.url, await foldersWith(GOOD))).toEqual({
      pending: [],
      newer: ['0003_pages'],
    });
  });
});
