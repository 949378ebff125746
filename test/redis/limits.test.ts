// Rate limits are one for all instances while Redis is there, and each instance's own while it is not.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { useTestApp } from '../support/app.ts';
import { aPerson } from '../support/factories.ts';
import { type Instance, type InstanceOptions, openInstance } from '../support/instances.ts';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.ts';

const shop = useTestApp();

/** The contract allows 600 product lists a minute, and half as many sign-outs. */
const TEN_LISTS = 1 / 60;

describeWithRedis('limits through Redis', () => {
  let redis: TestRedis;
  const opened: Instance[] = [];
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((instance) => instance.close()));
    await redis.client.flushall();
  });
  afterAll(() => redis.close());

  async function twoInstances(options: InstanceOptions = {}) {
    const settings = {
      redisUrl: redis.url,
      rateLimitScale: TEN_LISTS,
      commandTimeoutMs: 5_000,
      ...options,
    };
    const pair = [await openInstance(shop, settings), await openInstance(shop, settings)] as const;
    opened.push(...pair);
    return pair;
  }

  const statusesOf = async (instances: readonly Instance[], requests: number) => {
    const answers = await Promise.all(
      Array.from({ length: requests }, (_, index) => {
        const instance = instances[index % instances.length] as Instance;
        return instance.api('listProducts', { remoteAddress: '192.0.2.1' });
      }),
    );
    return answers.map(({ status }) => status);
  };

  // Seen to fail, with 20 admitted, when both instances count for themselves.
  test('are shared exactly by two instances', async () => {
    const pair = await twoInstances();
    const statuses = await statusesOf(pair, 40);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(30);
    expect(pair.map(({ app }) => app.rateCounters.counts.fallbacks)).toEqual([0, 0]);
  });

  test('tell on each instance what is left on all of them', async () => {
    const [one, other] = await twoInstances();
    const first = await one.api('listProducts', { remoteAddress: '192.0.2.1' });
    const second = await other.api('listProducts', { remoteAddress: '192.0.2.1' });
    expect(first.headers.ratelimit).toBe('"default";r=9;t=60');
    expect(second.headers.ratelimit).toMatch(/^"default";r=8;t=(59|60)$/);
    expect(second.headers['ratelimit-policy']).toBe('"default";q=10;w=60');
  });

  test('count a user on every instance, from wherever', async () => {
    const [one, other] = await twoInstances({ rateLimitScale: 1e-9 });
    const { token } = await aPerson(shop);
    expect((await one.api('getWallet', { token, remoteAddress: '192.0.2.1' })).status).toBe(200);
    const refused = await other.api('getWallet', { token, remoteAddress: '192.0.2.2' });
    expect(refused.status).toBe(429);
    expect(refused.headers.ratelimit).toBe(`"default";r=0;t=${refused.headers['retry-after']}`);
  });

  // Seen to fail without the check of the remaining time in the script.
  test('leave no counter without an end, not even one that somebody else made', async () => {
    const [one] = await twoInstances();
    await one.api('listProducts', { remoteAddress: '192.0.2.1' });
    const [key = ''] = await redis.client.keys('oma:limit:listProducts:*');
    await redis.client.persist(key);
    await one.api('listProducts', { remoteAddress: '192.0.2.1' });
    await one.api('login', { body: { email: 'nobody@example.com', password: 'wrong horse' } });
    const keys = await redis.client.keys('*');
    expect(keys.length).toBeGreaterThanOrEqual(3);
    for (const each of keys) expect(await redis.client.pttl(each)).toBeGreaterThan(0);
    // Addresses of mailboxes are nobody's business.
    expect(keys.join()).not.toContain('nobody');
  });

  test('begin anew when Redis has lost everything, its scripts included', async () => {
    const pair = await twoInstances();
    await statusesOf(pair, 20);
    expect(await statusesOf(pair, 2)).toEqual([429, 429]);
    await redis.client.flushall();
    await redis.client.script('FLUSH');
    const statuses = await statusesOf(pair, 20);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect(pair.map(({ app }) => app.rateCounters.counts.fallbacks)).toEqual([0, 0]);
  });

  // Seen to fail when a missing Redis lets everybody in, and when it keeps everybody out.
  test('are kept by each instance for itself without Redis, and shared again with it', async () => {
    const pair = await twoInstances();
    await redis.kill();
    try {
      await expect
        .poll(async () => Promise.all(pair.map(async ({ redis: link }) => link?.ping())))
        .toEqual([null, null]);
      const statuses = await statusesOf(pair, 40);
      expect(statuses.filter((status) => status === 200)).toHaveLength(20);
      expect(pair.map(({ app }) => app.rateCounters.counts.fallbacks)).toEqual([20, 20]);
    } finally {
      await redis.start();
    }
    await expect
      .poll(async () => Promise.all(pair.map(async ({ redis: link }) => (await link?.ping()) !== null)), {
        timeout: 15_000,
      })
      .toEqual([true, true]);
    const statuses = await statusesOf(pair, 40);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
  });

  test('count failed sign-ins of an account on all instances', async () => {
    // 20 × 1/10: two attempts.
    const [one, other] = await twoInstances({ rateLimitScale: 1 / 10 });
    const { email, password } = await aPerson(shop);
    const attempt = (instance: Instance, remoteAddress: string, guess = 'wrong horse battery') =>
      instance.api('login', { body: { email, password: guess }, remoteAddress });
    expect((await attempt(one, '192.0.2.1')).status).toBe(401);
    expect((await attempt(other, '192.0.2.2')).status).toBe(401);
    const refused = await attempt(one, '192.0.2.3', password);
    expect(refused.status).toBe(429);
    expect(refused.headers['ratelimit-policy']).toBe('"account";q=2;w=300');
  });
});
