// Looks share a few connections: they are sent without waiting for each other, fail alone, and outlive a broken connection.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDatabase, type Database } from '../../src/db/client.ts';
import { prepareLook, type ValueOf } from '../../src/db/prepared.ts';
import { isUnavailable } from '../../src/db/sqlstate.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

const APPLICATION = 'shared connections';

let database: TestDatabase;
let db: Database;
let broken: Error[];
let statements: { text: string; error?: unknown }[];

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
});
afterAll(() => database.close());

beforeEach(() => {
  broken = [];
  statements = [];
  db = createDatabase(database.url, {
    maxConnections: 1,
    sharedConnections: 2,
    applicationName: APPLICATION,
    onError: (error) => broken.push(error),
    onStatement: (statement) => statements.push(statement),
  });
});
afterEach(() => db.destroy().catch(() => {}));

/** Waits so many seconds and tells which server process answered. */
const waitFor = prepareLook((builder, value: ValueOf<{ seconds: number }>) =>
  builder.selectNoFrom([
    sql<number>`pg_backend_pid()`.as('pid'),
    sql<string>`pg_sleep(${value('seconds')})::text`.as('slept'),
  ]),
);

const divide = prepareLook((builder, value: ValueOf<{ by: number }>) =>
  builder.selectNoFrom(sql<number>`6 / ${value('by')}::int`.as('quotient')),
);

const pidsOf = async (count: number, seconds = 0) => {
  const rows = await Promise.all(Array.from({ length: count }, () => waitFor(db, { seconds })));
  return new Set(rows.map(([row]) => row?.pid));
};

/** The connections of `db` as the server knows them, but for the one that asks. */
async function openConnections(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = ${APPLICATION}`.execute(
    database.db,
  );
  return rows[0]?.count ?? 0;
}

const endOf = (pid: unknown) => sql`SELECT pg_terminate_backend(${pid}::int)`.execute(database.db);

describe('looks', () => {
  test('share one connection, and a second when many are on the way', async () => {
    expect((await pidsOf(16)).size).toBe(1);
    // The second is opened beside them, and nobody waits for that.
    expect((await pidsOf(40)).size).toBe(1);
    await expect.poll(openConnections).toBe(2);
    expect((await pidsOf(40)).size).toBe(2);
  });

  test('do not wait for the pool', async () => {
    await db.connection().execute(async () => {
      expect((await pidsOf(1)).size).toBe(1);
    });
  });

  test('are sent without waiting for the answer before', async () => {
    const answered: string[] = [];
    const note = (name: string) => () => answered.push(name);
    const slow = waitFor(db, { seconds: 0.2 }).then(note('slow'));
    const quick = divide(db, { by: 2 }).then(note('quick'));
    await Promise.all([slow, quick]);
    // On one connection answers come in the order of the statements.
    expect(answered).toEqual(['slow', 'quick']);
    expect(await openConnections()).toBe(1);
  });

  test('fail alone', async () => {
    const all = await Promise.allSettled([1, 0, 2, 0, 3].map((by) => divide(db, { by })));
    expect(all.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await divide(db, { by: 3 })).toEqual([{ quotient: 2 }]);
  });

  test('are told of, with how they failed', async () => {
    await divide(db, { by: 1 });
    await divide(db, { by: 0 }).catch(() => {});
    expect(statements).toEqual([
      { text: 'select 6 / $1::int as "quotient"', durationMs: expect.any(Number) },
      {
        text: 'select 6 / $1::int as "quotient"',
        durationMs: expect.any(Number),
        error: expect.objectContaining({ code: '22012' }),
      },
    ]);
  });

  test('see within a transaction what it has written', async () => {
    await sql`CREATE TABLE IF NOT EXISTS users (id uuid, role text)`.execute(database.db);
    const count = prepareLook((builder) =>
      builder.selectFrom('users').select((eb) => eb.fn.countAll<number>().as('count')),
    );
    await inTransaction(db, async (trx) => {
      await sql`INSERT INTO users VALUES (gen_random_uuid(), 'ADMIN')`.execute(trx);
      expect(await count(trx, {})).toEqual([{ count: 1 }]);
      expect(await count(db, {})).toEqual([{ count: 0 }]);
    });
  });

  test('survive a change of the schema', async () => {
    await sql`CREATE TABLE IF NOT EXISTS sessions (id uuid, note integer)`.execute(database.db);
    const all = prepareLook((builder, value: ValueOf<{ least: number }>) =>
      builder
        .selectFrom('sessions')
        .selectAll()
        .where(sql<boolean>`${value('least')}::int >= 0`),
    );
    await all(db, { least: 1 });
    await sql`ALTER TABLE sessions ADD COLUMN more text`.execute(database.db);
    await Promise.all([1, 2, 3].map((least) => all(db, { least })));
    await sql`DROP TABLE sessions`.execute(database.db);
  });
});

describe('a broken connection', () => {
  test('fails what is on the way as unavailable, and is replaced at the next look', async () => {
    const [pid] = await pidsOf(1);
    const onTheWay = Promise.allSettled([waitFor(db, { seconds: 30 }), divide(db, { by: 1 })]);
    await endOf(pid);
    for (const result of await onTheWay) {
      expect(result.status).toBe('rejected');
      expect(isUnavailable((result as PromiseRejectedResult).reason)).toBe(true);
    }
    const [next] = await pidsOf(1);
    expect(next).not.toBe(pid);
    expect(broken).toEqual([]);
  });

  test('that is idle is reported, and replaced at the next look', async () => {
    const [pid] = await pidsOf(1);
    await endOf(pid);
    await expect.poll(() => broken.length).toBe(1);
    expect([...(await pidsOf(1))]).not.toEqual([pid]);
  });

  test('that cannot be opened is tried again', async () => {
    const nowhere = createDatabase('postgres://nobody@127.0.0.1:1/none', {
      maxConnections: 1,
      sharedConnections: 1,
      onError: () => {},
    });
    for (let time = 0; time < 2; time += 1) {
      const error = await divide(nowhere, { by: 1 }).catch((reason: unknown) => reason);
      expect(isUnavailable(error)).toBe(true);
    }
    await nowhere.destroy();
  });
});

test('more looks than anybody would wait for are refused', async () => {
  await pidsOf(17);
  await expect.poll(openConnections).toBe(2);
  const all = await Promise.allSettled(Array.from({ length: 401 }, () => waitFor(db, { seconds: 0.001 })));
  const refused = all.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(isUnavailable((refused[0] as PromiseRejectedResult).reason)).toBe(true);
});

test('a look that a change of the schema makes wait goes on alone, and the others do not wait with it', async () => {
  await sql`CREATE TABLE IF NOT EXISTS wallets (id uuid)`.execute(database.db);
  const all = prepareLook((builder) => builder.selectFrom('wallets').select('id'));
  await all(db, {});
  const changer = await database.db.startTransaction().execute();
  await sql`ALTER TABLE wallets ADD COLUMN more text`.execute(changer);
  const late = all(db, {});
  await sleep(500);
  expect(await divide(db, { by: 6 })).toEqual([{ quotient: 1 }]);
  await changer.commit().execute();
  expect(await late).toEqual([]);
  await sql`DROP TABLE wallets`.execute(database.db);
});

describe('a server that hangs', () => {
  let hanging: number | undefined;
  const hang = (pid: number | undefined) => {
    process.kill(Number(pid), 'SIGSTOP');
    hanging = pid;
  };
  afterEach(() => {
    if (hanging !== undefined) process.kill(hanging, 'SIGCONT');
    hanging = undefined;
  });

  test('is given up sooner than clients give up, and another connection is opened', async () => {
    const [pid] = await pidsOf(1);
    hang(pid);
    const startedAt = performance.now();
    const error = await divide(db, { by: 1 }).catch((reason: unknown) => reason);
    expect(isUnavailable(error)).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(9_000);
    expect(await divide(db, { by: 6 })).toEqual([{ quotient: 1 }]);
  });

  test('does not hold up the end', async () => {
    const [pid] = await pidsOf(1);
    hang(pid);
    const startedAt = performance.now();
    await db.destroy();
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });
});

test('a connection that breaks in the moment in which it is ready is not kept', async () => {
  // A server that lets everybody in and says at once, in the same piece, that it shuts down.
  const ready = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
  const said = Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0');
  const fatal = Buffer.concat([Buffer.from([0x45, 0, 0, 0, said.length + 4]), said]);
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => {});
    socket.once('data', () => socket.end(Buffer.concat([ready, fatal])));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const dying = createDatabase(`postgres://any@127.0.0.1:${port}/any`, {
    maxConnections: 1,
    sharedConnections: 1,
    onError: () => {},
  });
  for (let time = 1; time <= 3; time += 1) {
    const error = await divide(dying, { by: 1 }).catch((reason: unknown) => reason);
    expect(isUnavailable(error)).toBe(true);
    expect(connections).toBe(time);
  }
  await dying.destroy();
  server.close();
});

test('one that cannot be parsed is no reason to parse the others anew', async () => {
  await divide(db, { by: 1 });
  const wrong = prepareLook((builder, value: ValueOf<{ least: number }>) =>
    builder.selectNoFrom(sql<number>`no_such_function(${value('least')})`.as('nothing')),
  );
  const failed = await Promise.allSettled([1, 2, 3].map((least) => wrong(db, { least })));
  for (const result of failed) {
    expect((result as PromiseRejectedResult).reason).toMatchObject({ code: '42883' });
  }
  await divide(db, { by: 1 });
  const names = prepareLook((builder, value: ValueOf<{ like: string }>) =>
    builder.selectNoFrom(
      sql<number>`(SELECT count(*)::int FROM pg_prepared_statements WHERE statement LIKE ${value('like')})`.as(
        'count',
      ),
    ),
  );
  expect(await names(db, { like: '%6 / $1%' })).toEqual([{ count: 1 }]);
});

test('the end of the database waits for what is on the way, closes all connections and lets none be opened', async () => {
  await divide(db, { by: 1 });
  const late = waitFor(db, { seconds: 0.1 });
  await db.destroy();
  expect(await late).toHaveLength(1);
  await expect.poll(openConnections).toBe(0);
  await expect(divide(db, { by: 1 })).rejects.toThrow();
  expect(await openConnections()).toBe(0);
});
