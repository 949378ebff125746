// redeliverWebhook: one delivery or a time range is delivered again under the ids of its events, and nothing else is.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { deliverWebhooks } from '../../../src/jobs/deliver-webhooks.ts';
import { useTestApp } from '../../support/app.ts';
import { anOrderIn, aPerson, type Person } from '../../support/factories.ts';
import { anEndpoint, deliveriesTo, turnOf, useDeliveries } from '../../support/webhooks.ts';

const shop = useTestApp();

const redeliver = ({ token }: Person, endpointId: string, body: object, key?: string) =>
  shop.api('redeliverWebhook', { token, params: { endpointId }, body, key });

const HOUR = 3_600_000;
const around = () => {
  const now = shop.clock.now().getTime();
  return { type: 'RANGE', from: new Date(now - HOUR).toISOString(), to: new Date(now + HOUR).toISOString() };
};

async function aDelivered() {
  const customer = await aPerson(shop);
  const endpoint = await anEndpoint(shop, customer);
  const deliveries = useDeliveries(shop);
  await anOrderIn(shop, customer, 'PAID');
  await deliveries.dispatch();
  await deliveries.runDue();
  return { customer, endpoint, deliveries };
}

test('one delivery is made again, once however often the request is repeated', async () => {
  const { customer, endpoint, deliveries } = await aDelivered();
  const [delivery] = await deliveriesTo(shop, customer, endpoint.id);
  const body = { type: 'DELIVERY', deliveryId: delivery?.id };
  const key = randomUUID();
  const first = await redeliver(customer, endpoint.id, body, key);
  expect([first.status, first.data]).toEqual([202, { deliveries: 1 }]);
  expect((await redeliver(customer, endpoint.id, body, key)).headers['idempotency-replayed']).toBe('true');
  expect(await deliveries.waiting()).toMatchObject([{ deliveryId: delivery?.id, attempt: 2 }]);
  expect((await deliveriesTo(shop, customer, endpoint.id))[0]).toMatchObject({
    status: 'PENDING',
    finishedAt: null,
  });
  await deliveries.runDue();
  const [again] = await deliveriesTo(shop, customer, endpoint.id);
  expect(again).toMatchObject({ status: 'DELIVERED', attempts: [{ number: 1 }, { number: 2 }] });
  const ids = deliveries.sent.map(({ headers }) => headers['webhook-id']);
  expect(ids.filter((id) => id === again?.eventId)).toHaveLength(2);
});

test('a range brings what was delivered and what never was, and nothing that the caller may not see', async () => {
  const customer = await aPerson(shop);
  const [order, other] = [
    await anOrderIn(shop, customer, 'PAID'),
    await anOrderIn(shop, await aPerson(shop), 'PAID'),
  ];
  const deliveries = useDeliveries(shop);
  await deliveries.dispatch();
  // Registered after the events.
  const endpoint = await anEndpoint(shop, customer, { eventTypes: ['order.paid'] });
  expect((await redeliver(customer, endpoint.id, around())).data).toEqual({ deliveries: 1 });
  expect((await redeliver(customer, endpoint.id, around())).data).toEqual({ deliveries: 1 });
  await deliverWebhooks(deliveries.services, turnOf(shop, endpoint.id));
  const listed = await deliveriesTo(shop, customer, endpoint.id);
  expect(listed).toMatchObject([{ orderId: order.id, eventType: 'order.paid', status: 'DELIVERED' }]);
  expect(deliveries.sent, 'asking twice before it is sent sends it once').toHaveLength(1);

  const approver = await aPerson(shop, 'APPROVER');
  const all = await anEndpoint(shop, approver, { eventTypes: ['order.paid'] });
  await redeliver(approver, all.id, around());
  const seen = (await deliveriesTo(shop, approver, all.id)).map(({ orderId }) => orderId);
  expect(seen).toContain(order.id);
  expect(seen).toContain(other.id);
});

test('a range ends before its end, and begins at its beginning', async () => {
  const { customer, endpoint } = await aDelivered();
  const { data } = await shop.api('listEvents', { token: customer.token });
  const moment = Date.parse(data[1]?.timestamp ?? '');
  const range = (from: number, to: number) => ({
    type: 'RANGE',
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  });
  expect((await redeliver(customer, endpoint.id, range(moment, moment + 1))).data).toEqual({ deliveries: 1 });
  expect((await redeliver(customer, endpoint.id, range(moment + 1, moment + HOUR))).data).toEqual({
    deliveries: 0,
  });
});

test('what cannot be delivered again is refused with the reason', async () => {
  const { customer, endpoint } = await aDelivered();
  const other = await aDelivered();
  const [foreign] = await deliveriesTo(shop, other.customer, other.endpoint.id);
  const unknown = await redeliver(customer, endpoint.id, { type: 'DELIVERY', deliveryId: foreign?.id });
  expect(unknown.error.code).toBe('WEBHOOK_DELIVERY_NOT_FOUND');
  const { from, to } = around();
  const reversed = await redeliver(customer, endpoint.id, { type: 'RANGE', from: to, to: from });
  expect(reversed.error.details?.fields).toMatchObject([{ field: '/to', rule: 'period' }]);
  const params = { endpointId: endpoint.id };
  await shop.api('updateWebhookEndpoint', { token: customer.token, params, body: { enabled: false } });
  expect((await redeliver(customer, endpoint.id, around())).error.code).toBe('WEBHOOK_ENDPOINT_DISABLED');
});

test('a range of too many events is refused whole', async () => {
  const { customer, endpoint, deliveries } = await aDelivered();
  await sql`
    INSERT INTO events (id, type, order_id, sequence, user_id, occurred_at, data, position)
    SELECT uuid_of_time('2026-01-01T00:00:00Z'), 'order.paid', order_id, 100 + many, user_id, '2026-01-01T00:00:00Z', data,
      50000000 + many
    FROM (SELECT * FROM events WHERE user_id = ${customer.id} LIMIT 1) AS one, generate_series(1, 10001) AS many
  `.execute(shop.db);
  const range = { type: 'RANGE', from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' };
  const refused = await redeliver(customer, endpoint.id, range);
  expect(refused.error.details?.fields).toMatchObject([
    { field: '/to', message: expect.stringContaining('10000') },
  ]);
  expect(await deliveries.waiting()).toEqual([]);
  expect(await deliveriesTo(shop, customer, endpoint.id)).toHaveLength(2);
});
