// Two real processes share one Redis, live on without it, and stop in order while it hangs.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.ts';
import { cleanUp, launchAndWait, makeDataDir, type ServerProcess, until } from './server-process.ts';

describeWithRedis('processes with REDIS_URL', () => {
  let redis: TestRedis;
  let database: TestDatabase;
  beforeEach(async () => {
    redis = await startRedis();
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await cleanUp();
    await redis.close();
    await database.close();
  });

  const redisStatus = async ({ url }: ServerProcess): Promise<string> => {
    const health = (await (await fetch(`${url}/health`)).json()) as {
      data: { status: string; checks: { redis: { status: string } } };
    };
    return `${health.data.status} ${health.data.checks.redis.status}`;
  };

  test('share limits, serve on while it hangs, and stop', async () => {
    const DATA_DIR = await makeDataDir();
    // 30 product lists a minute.
    const env = { DATA_DIR, DATABASE_URL: database.url, REDIS_URL: redis.url, RATE_LIMIT_SCALE: '0.05' };
    const pair = [await launchAndWait(env), await launchAndWait(env)] as const;
    for (const server of pair)
      await until('Redis is there', async () => (await redisStatus(server)) === 'OK UP');
    const lists = Array.from({ length: 40 }, async (_, index) => {
      return (await fetch(`${pair[index % 2]?.url}/api/v1/products`)).status;
    });
    const statuses = await Promise.all(lists);
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);

    redis.freeze();
    try {
      for (const server of pair) {
        await until('it is missed', async () => (await redisStatus(server)) === 'DEGRADED DOWN');
        expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
        expect((await fetch(`${server.url}/api/v1/products`)).status).toBe(200);
        server.signal('SIGTERM');
        expect(await server.exited).toBe(0);
      }
    } finally {
      redis.thaw();
    }
  });
});
