// The backlogs of audit log, outbox and queues are told as they are, and an outbox or queues that do not exist are no error.
import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  collectJobs,
  readAuditBacklog,
  readEventBacklog,
  readWebhookBacklog,
} from '../../src/db/queries/figures.ts';
import { sealAuditLog } from '../../src/transactions/audit-chain.ts';
import { useTestApp } from '../support/app.ts';
import { aPerson } from '../support/factories.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { anEventOnItsWay, answer } from '../support/webhooks.ts';

const shop = useTestApp();
let empty: TestDatabase;
beforeAll(async () => {
  empty = await createTestDatabase({ migrated: false });
});
afterAll(() => empty.close());

test('unsealed rows of the audit log', async () => {
  await sealAuditLog(shop.db, shop.auditSealKey, shop.clock);
  expect(await readAuditBacklog(shop.db)).toEqual({ count: 0, oldestAt: null });
  await aPerson(shop);
  const { occurred_at: oldest } = await shop.db
    .selectFrom('audit_log')
    .select('occurred_at')
    .where('seal_no', 'is', null)
    .orderBy('occurred_at')
    .executeTakeFirstOrThrow();
  expect(await readAuditBacklog(shop.db)).toEqual({ count: 2, oldestAt: oldest });
});

test('what does not exist has no figures', async () => {
  expect(await readEventBacklog(empty.db)).toBeUndefined();
  expect(await collectJobs(empty.db, shop.clock.now())).toBeUndefined();
});

test('events that are not dispatched', async () => {
  await sql`CREATE TABLE events (position bigint, occurred_at timestamptz NOT NULL)`.execute(empty.db);
  expect(await readEventBacklog(empty.db)).toEqual({ count: 0, oldestAt: null });
  const oldest = new Date('2026-01-02T03:04:05Z');
  await sql`INSERT INTO events VALUES (1, '2025-01-01'), (NULL, '2026-02-02'), (NULL, ${oldest})`.execute(
    empty.db,
  );
  expect(await readEventBacklog(empty.db)).toEqual({ count: 2, oldestAt: oldest });
});

test('jobs by queue and state, and dead letters', async () => {
  const boss = new PgBoss({ connectionString: empty.url, supervise: false, schedule: false, max: 2 });
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue('mail-failed');
  await boss.createQueue('mail', { deadLetter: 'mail-failed' });
  await boss.createQueue('idle');
  const now = new Date();
  await boss.send('mail', {}, { startAfter: new Date(now.getTime() - 60_000) });
  await boss.send('mail', {}, { startAfter: new Date(now.getTime() + 3_600_000) });
  await boss.send('mail', {}, { retryLimit: 0, startAfter: new Date(now.getTime() - 90_000) });
  await boss.send('mail-failed', {});
  const [job] = await boss.fetch('mail');
  const figures = await collectJobs(empty.db, now);
  expect(figures?.deadLetters).toEqual([{ queue: 'mail-failed', count: 1 }]);
  const of = (queue: string, state: string) =>
    figures?.jobs.find((found) => found.queue === queue && found.state === state);
  expect(of('mail', 'created')?.count).toBe(2);
  expect(of('mail', 'created')?.dueSince?.getTime()).toBeLessThan(now.getTime() - 59_000);
  expect(of('mail', 'active')?.count).toBe(1);
  expect(of('idle', 'created')).toEqual({ queue: 'idle', state: 'created', count: 0, dueSince: null });
  expect(of('mail-failed', 'created')).toBeUndefined();
  expect(job).toBeDefined();
  await boss.stop({ graceful: false });
});

test('webhook endpoints with deliveries due, and the oldest of these', async () => {
  expect(await readWebhookBacklog(shop.db, shop.clock.now())).toEqual({ count: 0, oldestAt: null });
  const first = await anEventOnItsWay(shop, () => answer(500));
  const { dueAt } = await first.deliveries.first();
  await anEventOnItsWay(shop);
  expect(await readWebhookBacklog(shop.db, shop.clock.now())).toEqual({ count: 2, oldestAt: dueAt });
  await first.deliveries.runDue();
  expect((await readWebhookBacklog(shop.db, shop.clock.now())).count).toBe(1);
});
