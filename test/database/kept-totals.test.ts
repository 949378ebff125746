// The total of a long list is counted once in a while and shared, that of a short one for everybody who asks.
import { afterEach, expect, test, vi } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { keepingTotal } from '../../src/db/kept-totals.ts';

let now = 0;
vi.spyOn(performance, 'now').mockImplementation(() => now);
afterEach(() => {
  now = 0;
});

/** A list that grows by one with each count, and takes its time to be counted. */
function aList(length: number, takesMs = 0) {
  const db = {} as Database;
  let counts = 0;
  const query = (filter = 'all') => ({
    compile: () => ({ sql: 'SELECT count(*)', parameters: [filter] }),
    executeTakeFirstOrThrow: async () => {
      counts += 1;
      const total = length + counts - 1;
      await Promise.resolve();
      now += takesMs;
      return { total };
    },
  });
  const total = async (filter?: string) =>
    (await keepingTotal(db, query(filter)).executeTakeFirstOrThrow()).total;
  return { db, query, total };
}

test('up to 10,000 it is exact for everybody', async () => {
  const { total } = aList(9_999);
  expect([await total(), await total()]).toEqual([9_999, 10_000]);
  const together = aList(5);
  expect(await Promise.all([together.total(), together.total()])).toEqual([5, 6]);
});

test('beyond that it is kept for a second', async () => {
  const { total } = aList(10_001);
  expect([await total(), await total()]).toEqual([10_001, 10_001]);
  now += 999;
  expect(await total()).toBe(10_001);
  now += 1;
  expect(await total()).toBe(10_002);
});

test('or for twenty times as long as it took', async () => {
  const { total } = aList(50_000, 200);
  await total();
  now += 3_999;
  expect(await total()).toBe(50_000);
  now += 1;
  expect(await total()).toBe(50_001);
});

test('a count under way is shared when the list is known to be long', async () => {
  const { total } = aList(20_000);
  await total();
  now += 1_000;
  expect(await Promise.all([total(), total(), total()])).toEqual([20_001, 20_001, 20_001]);
});

test('each filter and each database has its own', async () => {
  const { total, query } = aList(20_000);
  expect([await total('a'), await total('b'), await total('a')]).toEqual([20_000, 20_001, 20_000]);
  const elsewhere = keepingTotal({} as Database, query('a'));
  expect((await elsewhere.executeTakeFirstOrThrow()).total).toBe(20_002);
});

test('a count that fails is forgotten', async () => {
  const { db, query, total } = aList(20_000);
  await total();
  now += 1_000;
  const failing = { ...query(), executeTakeFirstOrThrow: () => Promise.reject(new Error('away')) };
  await expect(keepingTotal(db, failing).executeTakeFirstOrThrow()).rejects.toThrow('away');
  expect(await total()).toBe(20_001);
});
