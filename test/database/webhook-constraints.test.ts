// The database itself refuses what no webhook endpoint and no delivery may become, whatever the program does.
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { useTestApp } from '../support/app.ts';
import { anOrderIn, aPerson } from '../support/factories.ts';
import { anEndpoint, useDeliveries } from '../support/webhooks.ts';

const shop = useTestApp();
let endpointId: string;
let deliveryId: string;

beforeAll(async () => {
  const customer = await aPerson(shop);
  endpointId = (await anEndpoint(shop, customer, { eventTypes: ['order.created'] })).id;
  await anEndpoint(shop, customer);
  const deliveries = useDeliveries(shop);
  await anOrderIn(shop, customer, 'PENDING');
  await deliveries.dispatch();
  ({ deliveryId } = await deliveries.first());
});

const endpoint = (change: string) =>
  sql`UPDATE webhook_endpoints SET ${sql.raw(change)} WHERE id = ${endpointId}`;
const delivery = (change: string) =>
  sql`UPDATE webhook_deliveries SET ${sql.raw(change)} WHERE id = ${deliveryId}`;

test.each([
  ['slot = 21', 'webhook_endpoints_slot_known'],
  ['slot = 2', 'webhook_endpoints_slot_unique'],
  ['slot = NULL', 'webhook_endpoints_deleted_whole'],
  ['deleted_at = now()', 'webhook_endpoints_deleted_whole'],
  ['secret = NULL', 'webhook_endpoints_deleted_whole'],
  ['enabled = false', 'webhook_endpoints_reason_given'],
  ["enabled = false, disabled_reason = 'BORED'", 'webhook_endpoints_reason_known'],
  ["previous_secret = '\\x00'", 'webhook_endpoints_previous_expires'],
  ["event_types = '{}'", 'webhook_endpoints_event_types_given'],
])('an endpoint with %s', async (change, constraint) => {
  await expect(endpoint(change).execute(shop.db)).rejects.toMatchObject({ constraint });
});

test.each([
  ["status = 'LOST', next_attempt_at = NULL, finished_at = now()", 'webhook_deliveries_status_known'],
  ["status = 'DELIVERED', finished_at = now()", 'webhook_deliveries_pending_is_due'],
  ["status = 'DELIVERED', next_attempt_at = NULL", 'webhook_deliveries_finished'],
  ['tries = 1', 'webhook_deliveries_counted'],
])('a delivery with %s', async (change, constraint) => {
  await expect(delivery(change).execute(shop.db)).rejects.toMatchObject({
    constraint,
  });
});

test('a second delivery of an event to an endpoint', async () => {
  const again = sql`
    INSERT INTO webhook_deliveries (id, endpoint_id, event_id, next_attempt_at, created_at)
    SELECT gen_random_uuid(), endpoint_id, event_id, now(), now() FROM webhook_deliveries WHERE id = ${deliveryId}`;
  await expect(again.execute(shop.db)).rejects.toMatchObject({ constraint: 'webhook_deliveries_once' });
});
