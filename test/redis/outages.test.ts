// A Redis that dies, hangs or is not there yet costs the API nothing but what was in it: requests are answered as before,
// the health says so, and everything heals by itself.
import { createConnection, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/platform/logger.ts';
import { connectRedis } from '../../src/platform/redis.ts';
import { useTestApp } from '../support/app.ts';
import { aProduct } from '../support/factories.ts';
import { freePort } from '../support/free-port.ts';
import { type Instance, type InstanceOptions, openInstance } from '../support/instances.ts';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.ts';

const shop = useTestApp();
const PATIENCE = { timeout: 15_000 };

describeWithRedis('without its Redis', () => {
  let redis: TestRedis;
  const opened: Instance[] = [];
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterEach(() => Promise.all(opened.splice(0).map((instance) => instance.close())));
  afterAll(() => redis.close());

  async function anInstance(options: InstanceOptions = {}) {
    const instance = await openInstance(shop, { redisUrl: redis.url, rateLimitScale: 1, ...options });
    opened.push(instance);
    return instance;
  }

  const healthOf = async ({ api }: Instance) => (await api('getHealth')).data;
  const becomes = (instance: Instance, status: 'OK' | 'DEGRADED') =>
    expect.poll(async () => (await healthOf(instance)).status, PATIENCE).toBe(status);
  const linesAbout = (instance: Instance, text: string) =>
    instance.log.filter((line) => line.includes(text)).length;

  /** Everything that touches Redis goes on. */
  async function serves({ api }: Instance): Promise<void> {
    const product = await aProduct(shop);
    for (let round = 0; round < 5; round += 1) {
      const shown = await api('getProduct', { params: { productId: product.id } });
      expect(shown.data).toEqual(product);
      expect(shown.headers.ratelimit).toMatch(/^"default";r=\d+;t=\d+$/);
      expect((await api('listProducts', { query: { page: round + 1 } })).status).toBe(200);
      expect((await api('login', { body: { email: 'a@example.com', password: 'long enough' } })).status).toBe(
        401,
      );
    }
    expect((await api('getReadiness')).data).toEqual({ ready: true });
  }

  test('with it, the health tells how fast it answers', async () => {
    const { status, checks } = await healthOf(await anInstance({ commandTimeoutMs: 5_000 }));
    expect(status).toBe('OK');
    expect(checks.redis.status).toBe('UP');
    expect(checks.redis.latencyMs).toBeGreaterThan(0);
  });

  describe.each([
    ['dies', () => redis.kill(), () => redis.start()],
    ['hangs', async () => redis.freeze(), async () => redis.thaw()],
  ] as const)('when it %s', (_what, breakIt, mendIt) => {
    // Seen to fail when errors of commands are thrown, and for good when the client gives up reconnecting.
    test('the API serves on, says so once, and heals', async () => {
      const instance = await anInstance();
      await becomes(instance, 'OK');
      const before = linesAbout(instance, 'Redis is away');
      await breakIt();
      try {
        await serves(instance);
        await becomes(instance, 'DEGRADED');
        expect((await healthOf(instance)).checks.redis).toEqual({ status: 'DOWN', latencyMs: null });
        await serves(instance);
        expect(linesAbout(instance, 'Redis is away')).toBe(before + 1);
      } finally {
        await mendIt();
      }
      await becomes(instance, 'OK');
      expect(linesAbout(instance, 'Redis is there again')).toBeGreaterThanOrEqual(1);
      await serves(instance);
    });

    // Seen to fail without the circuit: every command of every request waits for its time limit.
    test('requests stop asking it after the first few', async () => {
      const instance = await anInstance();
      await becomes(instance, 'OK');
      await breakIt();
      try {
        await serves(instance);
        await becomes(instance, 'DEGRADED');
        const failures = instance.redis?.counts.failures;
        expect(failures).toBeLessThan(20);
        for (let index = 0; index < 50; index += 1) await instance.api('listProducts');
        expect(instance.redis?.counts.failures).toBe(failures);
      } finally {
        await mendIt();
      }
      await becomes(instance, 'OK');
    });

    test('a process can still start and stop', async () => {
      await breakIt();
      try {
        const instance = await anInstance();
        expect((await healthOf(instance)).status).toBe('DEGRADED');
        await serves(instance);
        opened.splice(opened.indexOf(instance), 1);
        await instance.close();
      } finally {
        await mendIt();
      }
    });

    test('a process that loses it can stop before it notices', async () => {
      const instance = await anInstance();
      await becomes(instance, 'OK');
      opened.splice(opened.indexOf(instance), 1);
      await breakIt();
      try {
        await instance.close();
      } finally {
        await mendIt();
      }
    });
  });

  // Seen to fail when a mute connection is kept: nothing ever comes out of it again.
  test('a connection that leads nowhere any more is given up for a new one', async () => {
    const port = await freePort();
    const sockets: Socket[] = [];
    const way = createServer((near) => {
      const far = createConnection(Number(new URL(redis.url).port), '127.0.0.1');
      sockets.push(near, far);
      for (const socket of [near, far]) socket.on('error', () => {});
      near.pipe(far).pipe(near);
    }).listen(port, '127.0.0.1');
    const connection = await connectRedis(`redis://127.0.0.1:${port}`, {
      logger: createLogger('silent', { write: () => {} }),
    });
    try {
      await expect.poll(() => connection.ping(), PATIENCE).not.toBeNull();
      for (const socket of sockets) socket.unpipe().pause();
      await expect.poll(() => connection.ping(), PATIENCE).toBeNull();
      await expect.poll(() => connection.ping(), PATIENCE).not.toBeNull();
    } finally {
      await connection.close();
      for (const socket of sockets) socket.destroy();
      way.close();
    }
  });

  test('one that comes later than the process is used from then on', async () => {
    const port = await freePort();
    const log: string[] = [];
    const connection = await connectRedis(`redis://127.0.0.1:${port}`, {
      logger: createLogger('info', { write: (line: string) => log.push(line) }),
    });
    try {
      expect(await connection.ping()).toBeNull();
      expect(log.filter((line) => line.includes('Redis is away'))).toHaveLength(1);
      const late = await startRedis(port);
      try {
        await expect.poll(() => connection.ping(), PATIENCE).not.toBeNull();
        expect(log.filter((line) => line.includes('Redis is there again'))).toHaveLength(1);
      } finally {
        await late.close();
      }
    } finally {
      await connection.close();
    }
  });

  test('commands that it refuses are no outage, and are told once', async () => {
    const log: string[] = [];
    const connection = await connectRedis(redis.url, {
      logger: createLogger('info', { write: (line: string) => log.push(line) }),
      commandTimeoutMs: 5_000,
    });
    try {
      await redis.client.set('a-text', 'x');
      for (let index = 0; index < 5; index += 1) {
        expect(await connection.attempt((client) => client.lpush('a-text', 'y'))).toBeUndefined();
      }
      expect(await connection.ping()).toBeGreaterThan(0);
      expect(connection.counts).toEqual({ outages: 0, failures: 5 });
      expect(log.filter((line) => line.includes('Redis refuses a command'))).toHaveLength(1);
    } finally {
      await connection.close();
      await redis.client.del('a-text');
    }
  });

  test('a wrong password is told without the password', async () => {
    const log: string[] = [];
    await redis.client.config('SET', 'requirepass', 'the-right-one');
    const connection = await connectRedis(redis.url.replace('://', '://:the-wrong-one@'), {
      logger: createLogger('info', { write: (line: string) => log.push(line) }),
    });
    try {
      expect(await connection.ping()).toBeNull();
      await expect.poll(() => log.join(''), PATIENCE).toContain('WRONGPASS');
      expect(log.join('')).not.toContain('the-wrong-one');
    } finally {
      await connection.close();
      await redis.client.config('SET', 'requirepass', '');
    }
  });
});
