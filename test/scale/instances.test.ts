// Two API processes on one Postgres and one Redis are one service: limits, payments and answers are those of both.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanUp, type ServerProcess, until } from '../start/server-process.ts';
import type { Api } from '../support/api.ts';
import { useTestApp } from '../support/app.ts';
import { anOrder, aPerson, aProduct, type Person, theAdmin } from '../support/factories.ts';
import { assertInvariants } from '../support/invariants.ts';
import { behindLock, race, tally, untilWaiting } from '../support/race.ts';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.ts';
import { createRemoteApi } from '../support/remote-api.ts';
import { anApi } from './processes.ts';

const shop = useTestApp();

const lockOrder = (id: string) => (trx: typeof shop.db) =>
  sql`SELECT FROM orders WHERE id = ${id} FOR UPDATE`.execute(trx);

async function aPayableOrder() {
  const person = await aPerson(shop, 'CUSTOMER', 100_000);
  const product = await aProduct(shop, { priceMinor: 1_000 });
  return { person, order: await anOrder(shop, person, [{ productId: product.id, quantity: 1 }]) };
}

const balanceOf = async ({ token }: Person) => (await shop.api('getWallet', { token })).data.balanceMinor;

const assertSound = () => assertInvariants(shop.db, { auditSealKey: shop.auditSealKey });

describeWithRedis('two API processes', () => {
  let redis: TestRedis;
  let servers: readonly [ServerProcess, ServerProcess];
  let apis: readonly [Api, Api];
  beforeAll(async () => {
    redis = await startRedis();
    const env = { REDIS_URL: redis.url };
    servers = [await anApi(shop, env), await anApi(shop, env)];
    apis = [createRemoteApi(servers[0].url), createRemoteApi(servers[1].url)];
  });
  afterAll(async () => {
    await cleanUp();
    await redis.close();
  });
  const either = (index: number): Api => apis[index % 2] as Api;

  test('charge an order once, of 40 payments that arrive at both under 40 keys', async () => {
    const { person, order } = await aPayableOrder();
    // The lock lets payments arrive at both processes before the first one is decided.
    const answers = await behindLock(shop, lockOrder(order.id), 15, () =>
      race(40, (index) =>
        either(index)('payOrder', {
          token: person.token,
          key: randomUUID(),
          params: { orderId: order.id },
        }),
      ),
    );
    expect(tally(answers)).toEqual({ '200': 1, '422 ORDER_STATUS_INVALID': 39 });
    expect(await balanceOf(person)).toBe(99_000);
    await assertSound();
  });

  test('give one answer to 40 payments that arrive at both under one key', async () => {
    const { person, order } = await aPayableOrder();
    const key = randomUUID();
    const pay = (index: number) =>
      either(index)('payOrder', { token: person.token, key, params: { orderId: order.id } });
    const answers = await behindLock(shop, lockOrder(order.id), 1, () => race(40, pay));
    const {
      '200': first,
      '200 replayed': again = 0,
      '409 IDEMPOTENCY_KEY_IN_USE': inUse = 0,
    } = tally(answers);
    expect([first, again + inUse], JSON.stringify(tally(answers))).toEqual([1, 39]);
    const later = await race(4, pay);
    expect(tally(later)).toEqual({ '200 replayed': 4 });
    const bodies = [...answers, ...later].filter(({ status }) => status === 200).map(({ text }) => text);
    expect(new Set(bodies).size).toBe(1);
    expect(await balanceOf(person)).toBe(99_000);
    await assertSound();
  });

  test('show a change that was made at the other one', async () => {
    const admin = await theAdmin(shop);
    const product = await aProduct(shop);
    const params = { productId: product.id };
    for (let price = 2_000; price < 2_005; price += 1) {
      const [writer, reader] = price % 2 === 0 ? apis : [apis[1], apis[0]];
      // Both keep the old answer when the change comes.
      await Promise.all([writer('getProduct', { params }), reader('getProduct', { params })]);
      const { version } = (await reader('getProduct', { params })).data;
      const changed = await writer('adminUpdateProduct', {
        token: admin.token,
        params,
        headers: { 'if-match': `"${version}"` },
        body: { priceMinor: price },
      });
      expect(changed.status, changed.text).toBe(200);
      expect((await writer('getProduct', { params })).data.priceMinor).toBe(price);
      await expect
        .poll(async () => (await reader('getProduct', { params })).data.priceMinor, { interval: 5 })
        .toBe(price);
    }
  });

  test('admit together as many requests as the contract allows', async () => {
    // 30 payments a minute: a tenth of the contract's.
    const env = { REDIS_URL: redis.url, RATE_LIMIT_SCALE: '0.1' };
    const limited = [await anApi(shop, env), await anApi(shop, env)];
    for (const { url } of limited) {
      await until('Redis is there', async () => {
        const health = await createRemoteApi(url, { rateLimits: true })('getHealth');
        return health.data.checks.redis.status === 'UP';
      });
    }
    const { person, order } = await aPayableOrder();
    const answers = await race(40, (index) =>
      createRemoteApi(limited[index % 2]?.url ?? '', { rateLimits: true })('payOrder', {
        token: person.token,
        key: randomUUID(),
        params: { orderId: order.id },
      }),
    );
    expect(tally(answers)).toEqual({ '200': 1, '422 ORDER_STATUS_INVALID': 29, '429 RATE_LIMITED': 10 });
    expect(await balanceOf(person)).toBe(99_000);
  });

  test('of which one is killed: its client goes to the other with the same key and is charged once', async () => {
    for (const moment of ['before the charge', 'after it']) {
      const victim = await anApi(shop, { REDIS_URL: redis.url });
      const { person, order } = await aPayableOrder();
      const request = { token: person.token, key: randomUUID(), params: { orderId: order.id } };
      const trx = await shop.db.startTransaction().execute();
      await lockOrder(order.id)(trx as never);
      const cutOff = createRemoteApi(victim.url)('payOrder', request).then(
        () => 'answered',
        () => 'cut off',
      );
      await untilWaiting(shop, 1);
      if (moment === 'after it') {
        // Stopped, it can send its answer to nobody, while Postgres carries the statement out that it has sent.
        victim.child.kill('SIGSTOP');
        await trx.rollback().execute();
        await expect.poll(() => balanceOf(person)).toBe(99_000);
        victim.child.kill('SIGKILL');
      } else {
        victim.child.kill('SIGKILL');
        await victim.exited;
        await trx.rollback().execute();
      }
      expect(await cutOff).toBe('cut off');
      await expect
        .poll(async () => (await apis[0]('payOrder', request)).status, { interval: 50, timeout: 10_000 })
        .toBe(200);
      const again = await apis[1]('payOrder', request);
      expect(tally([again]), moment).toEqual({ '200 replayed': 1 });
      expect(await balanceOf(person), moment).toBe(99_000);
    }
    await assertSound();
  });
});
