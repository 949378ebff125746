// The audit log names API keys in a column that older rows were sealed without: their seals hold after the migration, and
// the new column is watched from then on.
import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import stringify from 'safe-stable-stringify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrateDown, migrateToLatest } from '../../src/db/migrate.ts';
import { sealAuditLog } from '../../src/transactions/audit-chain.ts';
import { verifyAuditLog } from '../../src/transactions/verify-audit-log.ts';
import { createTestClock } from '../support/clock.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { tamper } from '../support/tampering.ts';

const SEAL_KEY = 'only-this-test-seals-with-this-key-and-nobody-else';
const KEY_ID = '01a1f831-6470-7e21-a4b6-8d2f5c7e9a51';
const USER_ID = '01a1f82f-1e80-7c3e-9d52-4f6b8a1c0e11';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ migrated: false });
});
afterEach(() => database.close());

/** Rows as they were when the log did not know API keys, sealed as they were then: over these nine columns, in this form. */
async function sealAsBefore(): Promise<void> {
  await sql`
    INSERT INTO audit_log (id, occurred_at, actor_type, actor_id, action, subject_type, subject_id, request_id, changes)
    VALUES
      ('01900000-0000-7000-8000-000000000001', '2026-11-20T09:00:00.123Z', 'USER', ${USER_ID}, 'order.paid', 'order', 'x',
        'r-1', '{"b": 1, "a": {"to": "PAID"}}'),
      ('01900000-0000-7000-8000-000000000002', '2026-11-20T09:01:00Z', 'SYSTEM', NULL, 'order.expired', 'order', 'y',
        NULL, '{}')
  `.execute(database.db);
  const { rows } = await sql<{
    occurred_at: Date;
    seal_no: null;
  }>`SELECT * FROM audit_log ORDER BY id`.execute(database.db);
  const digest = createHash('sha256');
  for (const { seal_no: _sealNo, ...content } of rows) {
    expect(Object.keys(content)).toHaveLength(9);
    digest
      .update(stringify({ ...content, occurred_at: content.occurred_at.toISOString() }) ?? '')
      .update('\n');
  }
  const sealedAt = '2026-11-20T09:02:00.000Z';
  const hash = createHmac('sha256', SEAL_KEY)
    .update(JSON.stringify([1, sealedAt, '', rows.length, digest.digest('hex')]))
    .digest();
  await sql`
    INSERT INTO audit_seals (seal_no, row_count, previous_hash, hash, sealed_at)
    VALUES (1, ${rows.length}, '', ${hash}, ${sealedAt})
  `.execute(database.db);
  await sql`UPDATE audit_log SET seal_no = 1`.execute(database.db);
  await sql`UPDATE audit_head SET seal_no = 1, total_rows = ${rows.length}, hash = ${hash}`.execute(
    database.db,
  );
}

/** Takes the schema back to the one before API keys. */
async function withoutApiKeys(): Promise<void> {
  const names = await migrateToLatest(database.url);
  const place = names.findIndex((name) => name.endsWith('_api_keys'));
  await migrateDown(database.url, names.length - place);
}

const verify = () => verifyAuditLog(database.db, SEAL_KEY);

// Seen to fail with every column in canonicalRow: ROW_CHANGED for the first seal.
it('verifies what was sealed before, and seals on', async () => {
  await withoutApiKeys();
  await sealAsBefore();
  await migrateToLatest(database.url);
  expect(await verify()).toMatchObject({ intact: true, checkedRows: 2, checkedSeals: 1 });

  await sql`
    INSERT INTO audit_log (id, occurred_at, actor_type, actor_id, api_key_id, action, subject_type, subject_id, changes)
    VALUES ('01900000-0000-7000-8000-000000000003', now(), 'USER', ${USER_ID}, ${KEY_ID}, 'order.paid', 'order', 'x', '{}')
  `.execute(database.db);
  expect(await sealAuditLog(database.db, SEAL_KEY, createTestClock())).toBe(1);
  expect(await verify()).toMatchObject({ intact: true, checkedRows: 3, checkedSeals: 2 });
});

// Seen to fail with the column left out of canonicalRow altogether.
it.each([
  ['adds a key to an old row', `SET api_key_id = '${KEY_ID}' WHERE seal_no = 1 AND actor_type = 'USER'`, 1],
  ['takes the key off a row', 'SET api_key_id = NULL WHERE seal_no = 2', 2],
  ['names another key', `SET api_key_id = '${USER_ID}' WHERE seal_no = 2`, 2],
])('finds out who %s', async (_name, change, sealNo) => {
  await withoutApiKeys();
  await sealAsBefore();
  await migrateToLatest(database.url);
  await sql`
    INSERT INTO audit_log (id, occurred_at, actor_type, actor_id, api_key_id, action, subject_type, subject_id, changes)
    VALUES ('01900000-0000-7000-8000-000000000003', now(), 'USER', ${USER_ID}, ${KEY_ID}, 'order.paid', 'order', 'x', '{}')
  `.execute(database.db);
  await sealAuditLog(database.db, SEAL_KEY, createTestClock());
  await tamper(database.db, (trx) => sql`UPDATE audit_log ${sql.raw(change)}`.execute(trx));
  expect((await verify()).problems).toMatchObject([{ type: 'ROW_CHANGED', sealNo }]);
});

it('lets nobody but a user act with a key', async () => {
  await migrateToLatest(database.url);
  const refusal = await sql`
    INSERT INTO audit_log (id, occurred_at, actor_type, api_key_id, action, subject_type, subject_id, changes)
    VALUES ('01900000-0000-7000-8000-000000000003', now(), 'SYSTEM', ${KEY_ID}, 'order.paid', 'order', 'x', '{}')
  `
    .execute(database.db)
    .catch((error) => error);
  expect(refusal).toMatchObject({ code: '23514', constraint: 'audit_log_key_of_user' });
});
