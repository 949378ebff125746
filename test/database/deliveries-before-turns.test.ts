// The way back to the version whose deliveries had jobs: what waits has one then, due when it was.
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { MIGRATION_FOLDERS, migrateDown, migrationStatus } from '../../src/db/migrate.ts';
import { runFile } from '../../src/db/migration-files.ts';
import { useTestApp } from '../support/app.ts';
import { anEventOnItsWay, answer } from '../support/webhooks.ts';

const shop = useTestApp();

test('what waits is enqueued when the migration is taken back, and nothing else is', async () => {
  const delivered = await anEventOnItsWay(shop);
  await delivered.deliveries.runDue();
  const failed = await anEventOnItsWay(shop, () => answer(500));
  await failed.deliveries.runDue();
  const { deliveryId, endpointId, dueAt } = await failed.deliveries.first();
  const names = (await migrationStatus(shop.db)).map(({ name }) => name);
  await migrateDown(shop.db, names.length - names.indexOf('0016_due_deliveries'));
  // Broken off before it is noted, it runs again.
  await runFile(shop.db, path.join(MIGRATION_FOLDERS.migrations, '0016_due_deliveries.down.sql'), true);
  const { rows } = await sql`
    SELECT data, group_id, start_after, retry_limit, dead_letter, policy, heartbeat_seconds
    FROM pgboss.job WHERE name = 'deliver-webhook'`.execute(shop.db);
  expect(rows).toEqual([
    {
      data: { deliveryId, attempt: 2 },
      group_id: endpointId,
      start_after: dueAt,
      retry_limit: 8,
      dead_letter: 'failed-jobs',
      policy: 'standard',
      heartbeat_seconds: 10,
    },
  ]);
});
