// The log only grows: the database refuses every change of it, sealers take turns, and writers wait for none of them.
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { hashOfSeal, sealAuditLog } from '../../../src/transactions/audit-chain.ts';
import { verifyAuditLog } from '../../../src/transactions/verify-audit-log.ts';
import { useTestApp } from '../../support/app.ts';
import { aPerson, aProduct, theAdmin } from '../../support/factories.ts';

const shop = useTestApp();
const seal = () => sealAuditLog(shop.db, shop.auditSealKey, shop.clock);

// Each was seen to succeed once its trigger was dropped.
describe('the database refuses', () => {
  test.each([
    ["UPDATE audit_log SET action = 'nothing.happened'", 'UPDATE'],
    ['UPDATE audit_log SET seal_no = NULL WHERE seal_no IS NOT NULL', 'UPDATE'],
    ['UPDATE audit_log SET seal_no = 1 WHERE seal_no IS NOT NULL', 'UPDATE'],
    ["UPDATE audit_log SET seal_no = 1, action = 'x' WHERE seal_no IS NULL", 'UPDATE'],
    ['DELETE FROM audit_log', 'DELETE'],
    ['DELETE FROM audit_log WHERE false', 'DELETE'],
    ['TRUNCATE audit_log CASCADE', 'TRUNCATE'],
    ["UPDATE audit_seals SET hash = ''", 'UPDATE'],
    ['DELETE FROM audit_seals', 'DELETE'],
    ['TRUNCATE audit_seals CASCADE', 'TRUNCATE'],
    ['DELETE FROM audit_head', 'DELETE'],
    ['TRUNCATE audit_head', 'TRUNCATE'],
  ])('%s', async (statement, verb) => {
    await theAdmin(shop);
    await seal();
    await aProduct(shop);
    const before = await shop.db.selectFrom('audit_log').selectAll().orderBy('id').execute();
    const refusal = await sql
      .raw(statement)
      .execute(shop.db)
      .catch((error) => error);
    expect(refusal).toMatchObject({ code: '23001' });
    expect(refusal.message).toContain(verb);
    expect(await shop.db.selectFrom('audit_log').selectAll().orderBy('id').execute()).toEqual(before);
  });

  test('a second head', async () => {
    const second = sql`INSERT INTO audit_head (singleton, seal_no, total_rows, hash) VALUES (false, 0, 0, '')`;
    await expect(second.execute(shop.db)).rejects.toThrow('audit_head_single_row');
  });
});

test('a seal is the keyed hash of its rows and of the seal before it', async () => {
  await aProduct(shop);
  await seal();
  const seals = await shop.db.selectFrom('audit_seals').selectAll().orderBy('seal_no').execute();
  const last = seals.at(-1);
  const rows = await shop.db
    .selectFrom('audit_log')
    .selectAll()
    .where('seal_no', '=', last?.seal_no ?? 0)
    .orderBy('id')
    .execute();
  const content = {
    sealNo: seals.length,
    previousHash: seals.at(-2)?.hash ?? Buffer.alloc(0),
    sealedAt: last?.sealed_at ?? new Date(0),
    rows,
  };
  expect(last?.hash).toEqual(hashOfSeal(shop.auditSealKey, content));
  expect(last?.hash).not.toEqual(hashOfSeal('another key', content));
  expect(last?.row_count).toBe(rows.length);
  const { total_rows } = await shop.db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
  expect(total_rows).toBe(seals.reduce((sum, { row_count }) => sum + row_count, 0));
});

test('nothing new makes no seal', async () => {
  await seal();
  const count = async () => (await shop.db.selectFrom('audit_seals').select('seal_no').execute()).length;
  const before = await count();
  expect(await seal()).toBe(0);
  expect(await count()).toBe(before);
});

// Seen to fail when lockAuditHead takes no lock: the sealers then collide on the number of the seal.
test('sealers who start together seal each row once', async () => {
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([aProduct(shop), aProduct(shop), aPerson(shop)]);
    const waiting = (
      await shop.db.selectFrom('audit_log').select('id').where('seal_no', 'is', null).execute()
    ).length;
    const sealed = await Promise.all([seal(), seal(), seal()]);
    expect(sealed.reduce((sum, rows) => sum + rows)).toBe(waiting);
  }
  expect(await verifyAuditLog(shop.db, shop.auditSealKey)).toMatchObject({ intact: true });
});

test('writers commit while a sealer holds the head', async () => {
  await aProduct(shop);
  const sealer = await shop.db.startTransaction().execute();
  await sql`SELECT * FROM audit_head FOR UPDATE`.execute(sealer);
  await sql`SELECT * FROM audit_log WHERE seal_no IS NULL`.execute(sealer);
  // With the head locked, this would wait for ever if it took part in the sealing.
  const product = await aProduct(shop);
  await sealer.rollback().execute();
  expect(product.version).toBe(1);
});

test('a row that commits late is sealed later, and the chain holds', async () => {
  await theAdmin(shop);
  await seal();
  // The row has an older id than those that are sealed while its transaction is still open.
  const late = await shop.db.startTransaction().execute();
  await sql`
    INSERT INTO audit_log (id, occurred_at, actor_type, action, subject_type, subject_id, changes)
    VALUES ('01900000-0000-7000-8000-000000000001', now(), 'SYSTEM', 'late.row', 'order', 'x', '{}')
  `.execute(late);
  await aProduct(shop);
  await seal();
  await late.commit().execute();
  expect((await verifyAuditLog(shop.db, shop.auditSealKey)).intact).toBe(true);
  expect(await seal()).toBe(1);
  expect((await verifyAuditLog(shop.db, shop.auditSealKey)).intact).toBe(true);
});

test('writers and sealers go on side by side, and the log stays intact throughout', async () => {
  let writing = true;
  const admin = await theAdmin(shop);
  const findings: boolean[] = [];
  const sealing = async () => {
    while (writing) await seal();
  };
  const verifying = async () => {
    while (writing) findings.push((await verifyAuditLog(shop.db, shop.auditSealKey)).intact);
  };
  const background = [sealing(), sealing(), verifying()];
  await Promise.all(Array.from({ length: 30 }, () => aProduct(shop)));
  writing = false;
  await Promise.all(background);
  await seal();
  const final = await shop.api('adminVerifyAuditLog', { token: admin.token });
  expect(final.data).toMatchObject({ intact: true, problems: [] });
  expect(findings).not.toContain(false);
  const unsealed = await shop.db.selectFrom('audit_log').select('id').where('seal_no', 'is', null).execute();
  expect(unsealed).toEqual([]);
});

test('more rows than a seal covers take several seals', async () => {
  await seal();
  await sql`
    INSERT INTO audit_log (id, occurred_at, actor_type, action, subject_type, subject_id, changes)
    SELECT gen_random_uuid(), now(), 'SYSTEM', 'many.rows', 'order', 'x', '{}' FROM generate_series(1, 2001)
  `.execute(shop.db);
  const before = (await shop.db.selectFrom('audit_seals').select('seal_no').execute()).length;
  expect(await seal()).toBe(2001);
  const after = (await shop.db.selectFrom('audit_seals').select('seal_no').execute()).length;
  expect(after - before).toBe(3);
  expect((await verifyAuditLog(shop.db, shop.auditSealKey)).intact).toBe(true);
});
