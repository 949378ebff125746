// The turn of an endpoint to be served: two requests at a time, for as long as something is due and the worker goes on.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type { NewJob } from '../../src/db/job-queue.ts';
import { SecretDoesNotOpen } from '../../src/jobs/deliver-webhook.ts';
import { deliverWebhooks, giveTurns } from '../../src/jobs/deliver-webhooks.ts';
import { createSecretBox } from '../../src/platform/secret-box.ts';
import { useTestApp } from '../support/app.ts';
import { anOrderIn } from '../support/factories.ts';
import { untilTrue } from '../support/race.ts';
import { anEventOnItsWay, answer, TAKEN, turnOf, type useDeliveries } from '../support/webhooks.ts';

const shop = useTestApp();

afterEach(() => vi.restoreAllMocks());

/** An endpoint with `count` events on their way to it, and what `receive` was asked for. */
async function manyOnTheirWay(count: number, receive: Parameters<typeof useDeliveries>[1]) {
  const own = await anEventOnItsWay(shop, receive);
  for (let event = 1; event < count; event += 1) await anOrderIn(shop, own.customer, 'PENDING');
  await own.deliveries.dispatch();
  return own;
}

// Seen to fail, by its time running out, when whoever has nothing to do ends while a request is underway.
test('brings what becomes due while a request of it hangs', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { customer, endpoint, deliveries } = await manyOnTheirWay(1, async () => {
    if (deliveries.sent.length === 1) await promise;
    return TAKEN;
  });
  const turn = deliverWebhooks(deliveries.services, turnOf(shop, endpoint.id));
  await untilTrue(() => deliveries.sent.length === 1, 'the first request hangs');
  await anOrderIn(shop, customer, 'PENDING');
  await deliveries.dispatch();
  await untilTrue(() => deliveries.sent.length === 2, 'the other one is sent');
  resolve();
  await turn;
  expect(await deliveries.waiting()).toEqual([]);
});

test('sends each once, and never more than two at a time', async () => {
  let [atOnce, most] = [0, 0];
  const { endpoint, deliveries } = await manyOnTheirWay(30, async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await sleep(5);
    atOnce -= 1;
    return TAKEN;
  });
  await deliverWebhooks(deliveries.services, turnOf(shop, endpoint.id));
  expect(most).toBe(2);
  expect(deliveries.sent).toHaveLength(30);
  expect(new Set(deliveries.sent.map(({ headers }) => headers['webhook-id'])).size).toBe(30);
});

// Seen to fail when the loop does not ask whether the worker stops.
test('begins nothing more when the worker stops', async () => {
  const stopping = new AbortController();
  const { endpoint, deliveries } = await manyOnTheirWay(5, () => {
    stopping.abort();
    return TAKEN;
  });
  await deliverWebhooks(deliveries.services, turnOf(shop, endpoint.id), { stopped: stopping.signal });
  expect(deliveries.sent.length).toBeLessThanOrEqual(2);
  expect(await deliveries.waiting()).toHaveLength(5 - deliveries.sent.length);
});

test('ends when it is cut off, which puts nothing off', async () => {
  const cutOff = new AbortController();
  const { endpoint, deliveries } = await manyOnTheirWay(
    5,
    (request) =>
      new Promise((_, reject) => {
        request.signal?.addEventListener('abort', () => reject(new Error('cut off')));
      }),
  );
  const due = await deliveries.waiting();
  const turn = deliverWebhooks(deliveries.services, turnOf(shop, endpoint.id), { cutOff: cutOff.signal });
  await untilTrue(() => deliveries.sent.length === 2, 'both requests hang');
  cutOff.abort();
  await expect(turn).rejects.toThrow('cut off');
  expect(deliveries.faults).toEqual([]);
  expect(await deliveries.waiting()).toEqual(due);
});

test('ends when the database is away, which puts nothing off', async () => {
  const { endpoint, deliveries } = await manyOnTheirWay(3, () => {
    throw Object.assign(new Error('terminating connection'), { code: '57P01' });
  });
  const due = await deliveries.waiting();
  await expect(deliverWebhooks(deliveries.services, turnOf(shop, endpoint.id))).rejects.toThrow(
    'terminating',
  );
  expect(deliveries.faults).toEqual([]);
  expect(await deliveries.waiting()).toEqual(due);
});

test('ends after ten seconds, so that others have theirs', async () => {
  let elapsed = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => elapsed);
  const { endpoint, deliveries } = await manyOnTheirWay(5, () => {
    elapsed += 6_000;
    return TAKEN;
  });
  await deliverWebhooks(deliveries.services, turnOf(shop, endpoint.id));
  expect(deliveries.sent.length).toBeLessThan(5);
  expect(await deliveries.waiting()).toHaveLength(5 - deliveries.sent.length);
});

// Seen to fail when a look goes by the clock of the worker alone.
test('brings what was due for whoever gave it, although the clock of the worker is behind', async () => {
  const { endpoint, deliveries } = await manyOnTheirWay(1, () => TAKEN);
  const services = {
    ...deliveries.services,
    clock: { now: () => new Date(shop.clock.now().getTime() - 60_000) },
  };
  await deliverWebhooks(services, turnOf(shop, endpoint.id));
  expect(deliveries.sent).toHaveLength(1);
});

// Seen to fail when each delivery is put off by itself.
test('puts off everything of an endpoint whose secret does not open, once, until it does', async () => {
  const { endpoint, deliveries } = await manyOnTheirWay(40, () => TAKEN);
  const other = createSecretBox(['the key that was lost']);
  const services = { ...deliveries.services, webhookSecrets: other };
  await deliverWebhooks(services, turnOf(shop, endpoint.id));
  expect(deliveries.sent).toEqual([]);
  expect(deliveries.faults.length).toBeLessThanOrEqual(2);
  expect(deliveries.faults[0]).toBeInstanceOf(SecretDoesNotOpen);
  expect(deliveries.counted()).toBe(deliveries.faults.length);
  const { dueAt } = await deliveries.first();
  expect(dueAt.getTime() - shop.clock.now().getTime()).toBeGreaterThan(290_000);
  shop.clock.advance(300_000);
  await deliverWebhooks(deliveries.services, turnOf(shop, endpoint.id));
  expect(deliveries.sent).toHaveLength(40);
});

test('is given to each endpoint that has something due, and to no other', async () => {
  const given = async () => {
    const jobs: NewJob[] = [];
    const queue = { enqueue: async (_trx: unknown, more: readonly NewJob[]) => void jobs.push(...more) };
    expect(await giveTurns(shop.db, queue, shop.clock)).toBe(jobs.length);
    return jobs.map(({ key }) => key);
  };
  const many = await manyOnTheirWay(3, () => TAKEN);
  const later = await manyOnTheirWay(1, () => answer(500));
  const turns = await given();
  expect(turns.filter((id) => id === many.endpoint.id || id === later.endpoint.id)).toHaveLength(2);
  await many.deliveries.runDue();
  await later.deliveries.runDue();
  expect(await given()).toEqual(turns.filter((id) => id !== many.endpoint.id && id !== later.endpoint.id));
  shop.clock.advance(5_000);
  expect(await given()).toContain(later.endpoint.id);
});
