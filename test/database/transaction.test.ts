// The pool and the transactions against a real server that deadlocks, changes its schema and breaks connections off.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, type Database, type Tx } from '../../src/db/client.ts';
import {
  isCheckViolation,
  isForeignKeyViolation,
  isRetryable,
  isUnavailable,
  isUniqueViolation,
} from '../../src/db/sqlstate.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { asAdmin, createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { retriesOn } from '../support/retries.ts';

let database: TestDatabase;
let db: Database;
let idleErrors: Error[];

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false, onError: (error) => idleErrors.push(error) });
  db = database.db;
  await sql`CREATE TABLE account (
    id integer PRIMARY KEY,
    balance integer NOT NULL CONSTRAINT account_not_overdrawn CHECK (balance >= 0),
    parent integer CONSTRAINT account_parent REFERENCES account DEFERRABLE INITIALLY DEFERRED
  )`.execute(db);
});

beforeEach(async () => {
  idleErrors = [];
  await sql`DELETE FROM account`.execute(db);
  await sql`INSERT INTO account VALUES (1, 100), (2, 100)`.execute(db);
});

afterAll(() => database.close());

const add = (on: Database | Tx, id: number, amount: number) =>
  sql`UPDATE account SET balance = balance + ${amount} WHERE id = ${id}`.execute(on);

async function balances(): Promise<readonly number[]> {
  const { rows } = await sql<{ balance: number }>`SELECT balance FROM account ORDER BY id`.execute(db);
  return rows.map((row) => row.balance);
}

async function backendOf(on: Database | Tx): Promise<number> {
  const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(on);
  return rows[0]?.pid as number;
}

/** Breaks a connection off as an administrator or a failing server does, and waits until it is gone. */
async function terminate(pid: number): Promise<void> {
  await asAdmin(async (admin) => {
    await admin.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
  });
}

const failureOf = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => expect.fail('The promise was expected to reject.'),
    (error) => error,
  );

/** Lets the first attempts of two transactions pass only together. */
function createMeeting(): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let arrived = 0;
  return async () => {
    arrived += 1;
    if (arrived === 2) resolve();
    await promise;
  };
}

const codeOf = (error: unknown) => (error as { code?: string }).code;

describe('inTransaction', () => {
  it('commits the result, and leaves nothing when the work throws', async () => {
    expect(await inTransaction(db, async (trx) => add(trx, 1, 1).then(() => 'done'))).toBe('done');
    const refusal = new Error('refused');
    const failed = inTransaction(db, async (trx) => {
      await add(trx, 1, 1);
      throw refusal;
    });
    await expect(failed).rejects.toBe(refusal);
    expect(await balances()).toEqual([101, 100]);
  });

  it('repeats the loser of a deadlock', async () => {
    const meet = createMeeting();
    const retried = retriesOn(db);
    const move = (from: number, to: number) =>
      inTransaction(db, async (trx) => {
        await sql`SET LOCAL deadlock_timeout = '20ms'`.execute(trx);
        await add(trx, from, -10);
        await meet();
        await add(trx, to, 10);
      });
    await Promise.all([move(1, 2), move(2, 1)]);
    expect(retried).toContain('deadlock');
    expect(await balances()).toEqual([100, 100]);
  });

  it('repeats the loser of a serialization failure', async () => {
    const meet = createMeeting();
    const retried = retriesOn(db);
    // Each may take 150 from one account while both together hold that much: only one of them can.
    const withdraw = (id: number) =>
      inTransaction(db, async (trx) => {
        await sql`SET TRANSACTION ISOLATION LEVEL SERIALIZABLE`.execute(trx);
        const { rows } = await sql<{ total: number }>`SELECT sum(balance) AS total FROM account`.execute(trx);
        await meet();
        if (Number(rows[0]?.total) >= 150) await add(trx, id, -75);
      });
    await Promise.all([withdraw(1), withdraw(2)]);
    expect(retried).toEqual(['serialization_failure']);
    expect((await balances()).toSorted()).toEqual([100, 25]);
  });

  it('gives up after four repetitions', async () => {
    let attempts = 0;
    const failure = await failureOf(
      inTransaction(db, async (trx) => {
        attempts += 1;
        await sql`DO $$ BEGIN RAISE EXCEPTION 'no luck' USING ERRCODE = 'serialization_failure'; END $$`.execute(
          trx,
        );
      }),
    );
    expect(codeOf(failure)).toBe('40001');
    expect(attempts).toBe(5);
  });

  it('repeats nothing else, and tells violations apart by their constraint', async () => {
    const attempts: string[] = [];
    const fail = (name: string, work: (trx: Tx) => Promise<unknown>) =>
      failureOf(
        inTransaction(db, async (trx) => {
          attempts.push(name);
          await work(trx);
        }),
      );
    const twice = await fail('unique', (trx) => sql`INSERT INTO account VALUES (1, 0)`.execute(trx));
    expect(isUniqueViolation(twice)).toBe(true);
    expect(isUniqueViolation(twice, 'account_pkey')).toBe(true);
    expect(isUniqueViolation(twice, 'another')).toBe(false);
    const overdrawn = await fail('check', (trx) => add(trx, 1, -101));
    expect(isCheckViolation(overdrawn, 'account_not_overdrawn')).toBe(true);
    // This one is found by the commit.
    const orphan = await fail('foreign', (trx) => sql`INSERT INTO account VALUES (3, 0, 99)`.execute(trx));
    expect(isForeignKeyViolation(orphan, 'account_parent')).toBe(true);
    const unsupported = await fail('unsupported', (trx) =>
      sql`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'feature_not_supported'; END $$`.execute(trx),
    );
    expect(isRetryable(unsupported)).toBe(false);
    expect(attempts).toEqual(['unique', 'check', 'foreign', 'unsupported']);
    expect(await balances()).toEqual([100, 100]);
  });

  it('refuses a commit that Postgres turned into a rollback', async () => {
    const swallowed = inTransaction(db, async (trx) => {
      await add(trx, 1, 1);
      await add(trx, 1, -1000).catch(() => {});
    });
    await expect(swallowed).rejects.toThrow('rolled back instead of committed');
    expect(await balances()).toEqual([100, 100]);
  });

  it('refuses a transaction that leaked out of its work', async () => {
    const leaked = await inTransaction(db, async (trx) => ({ trx }));
    await expect(add(leaked.trx, 1, 1)).rejects.toThrow('Transaction is already committed');
    expect(await balances()).toEqual([100, 100]);
  });
});

describe('a broken connection', () => {
  it('in the middle of a transaction surfaces as unavailable, once, and the pool recovers', async () => {
    let attempts = 0;
    const failure = await failureOf(
      inTransaction(db, async (trx) => {
        attempts += 1;
        await add(trx, 1, 1);
        await terminate(await backendOf(trx));
        await add(trx, 2, 1);
      }),
    );
    expect(isUnavailable(failure)).toBe(true);
    expect(isRetryable(failure)).toBe(false);
    expect(attempts).toBe(1);
    expect(await balances()).toEqual([100, 100]);
  });

  it('under a running statement surfaces as unavailable', async () => {
    const failure = await failureOf(
      inTransaction(db, async (trx) => {
        const pid = await backendOf(trx);
        await Promise.all([sql`SELECT pg_sleep(20)`.execute(trx), terminate(pid)]);
      }),
    );
    expect(codeOf(failure)).toBe('57P01');
    expect(isUnavailable(failure)).toBe(true);
    expect(await balances()).toEqual([100, 100]);
  });

  it('during the commit leaves the outcome open: nothing is repeated', async () => {
    await sql`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$`.execute(db);
    await sql`CREATE CONSTRAINT TRIGGER break_off AFTER UPDATE ON account
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION break_off()`.execute(db);
    let attempts = 0;
    try {
      const failure = await failureOf(
        inTransaction(db, async (trx) => {
          attempts += 1;
          await add(trx, 1, 1);
        }),
      );
      expect(codeOf(failure)).toBe('57P01');
      expect(attempts).toBe(1);
    } finally {
      await sql`DROP TRIGGER break_off ON account`.execute(db);
    }
  });

  it('that was idle is reported and replaced', async () => {
    const pid = await backendOf(db);
    await terminate(pid);
    await expect.poll(() => idleErrors.length).toBe(1);
    expect(isUnavailable(idleErrors[0])).toBe(true);
    expect(await backendOf(db)).not.toBe(pid);
  });
});

describe('an unavailable server', () => {
  const options = { maxConnections: 1, onError: () => {}, connectionTimeoutMs: 100 };

  it('that refuses connections is recognised', async () => {
    const url = new URL(database.url);
    url.port = '1';
    const closed = createDatabase(url.href, options);
    expect(isUnavailable(await failureOf(backendOf(closed)))).toBe(true);
    await closed.destroy();
  });

  it('that refuses the login is something else', async () => {
    const url = new URL(database.url);
    url.username = 'stranger';
    const stranger = createDatabase(url.href, options);
    expect(isUnavailable(await failureOf(backendOf(stranger)))).toBe(false);
    await stranger.destroy();
  });

  it('is what a waiter for a busy pool sees', async () => {
    const busy = createDatabase(database.url, options);
    await busy.connection().execute(async () => {
      expect(isUnavailable(await failureOf(backendOf(busy)))).toBe(true);
    });
    await busy.destroy();
  });

  it('is not what a statement timeout means', async () => {
    const hurried = createDatabase(database.url, { ...options, statementTimeoutMs: 20 });
    const failure = await failureOf(sql`SELECT pg_sleep(5)`.execute(hurried));
    expect(codeOf(failure)).toBe('57014');
    expect(isUnavailable(failure)).toBe(false);
    await hurried.destroy();
  });
});

describe('values', () => {
  it('arrive exact', async () => {
    const { rows } = await sql`SELECT 9007199254740991::bigint AS "largest", count(*) AS "count",
      '{1,NULL}'::bigint[] AS "bigints", 12.30::numeric AS "numeric", '2026-03-29'::date AS "day",
      '{2026-03-29}'::date[] AS "days", '2026-03-29 01:02:03.004+00'::timestamptz AS "time",
      '{"a": [1]}'::jsonb AS "json" FROM account`.execute(db);
    expect(rows).toEqual([
      {
        largest: Number.MAX_SAFE_INTEGER,
        count: 2,
        bigints: [1, null],
        numeric: '12.30',
        day: '2026-03-29',
        days: ['2026-03-29'],
        time: new Date('2026-03-29T01:02:03.004Z'),
        json: { a: [1] },
      },
    ]);
  });

  it('are refused when a number cannot hold them, and the connection goes on', async () => {
    await expect(sql`SELECT 9007199254740993::bigint`.execute(db)).rejects.toThrow('cannot be held exactly');
    expect(await balances()).toEqual([100, 100]);
  });
});

describe('createTestDatabase', () => {
  it('refuses a transaction that was left open', async () => {
    const other = await createTestDatabase({ migrated: false });
    const trx = await other.db.startTransaction().execute();
    await sql`SELECT 1`.execute(trx);
    await expect(other.close()).rejects.toThrow(/leaves 1 connection.*\n.*idle in transaction.*SELECT 1/);
  });

  it('refuses a pool that was not closed', async () => {
    const other = await createTestDatabase({ migrated: false });
    const forgotten = createDatabase(other.url, {
      maxConnections: 1,
      onError: () => {},
      applicationName: 'forgotten',
    });
    await backendOf(forgotten);
    await expect(other.close()).rejects.toThrow('forgotten');
    await forgotten.destroy();
  });
});
