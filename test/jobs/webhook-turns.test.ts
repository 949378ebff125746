// The turn of an endpoint to be served: two requests at a time, for as long as something is due and the worker goes on.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { NewJob } from '../../src/db/job-queue.ts';
import { deliverWebhooks, giveTurns } from '../../src/jobs/deliver-webhooks.ts';
import { useTestApp } from '../support/app.ts';
import { anOrderIn } from '../support/factories.ts';
import { untilTrue } from '../support/race.ts';
import { anEventOnItsWay, answer, TAKEN, type useDeliveries } from '../support/webhooks.ts';

const shop = useTestApp();

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
  const turn = deliverWebhooks(deliveries.services, endpoint.id);
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
  await deliverWebhooks(deliveries.services, endpoint.id);
  expect(most).toBe(2);
  expect(deliveries.sent).toHaveLength(30);
  expect(new Set(deliveries.sent.map(({ headers }) => headers['webhook-id'])).size).toBe(30);
});

test('begins nothing more when the worker stops, and ends when it is cut off', async () => {
  const [stopped, cutOff] = [new AbortController(), new AbortController()];
  const { endpoint, deliveries } = await manyOnTheirWay(5, (request) => {
    stopped.abort();
    return new Promise((_, reject) => {
      request.signal?.addEventListener('abort', () => reject(new Error('cut off')));
    });
  });
  const turn = deliverWebhooks(deliveries.services, endpoint.id, {
    stopped: stopped.signal,
    cutOff: cutOff.signal,
  });
  await untilTrue(() => deliveries.sent.length > 0, 'a request hangs');
  cutOff.abort();
  await expect(turn).rejects.toThrow('cut off');
  expect(deliveries.sent.length).toBeLessThanOrEqual(2);
  expect(deliveries.faults).toEqual([]);
  expect(await deliveries.waiting()).toHaveLength(5);
});

test('is given once to each endpoint that has something due, until it is over', async () => {
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
