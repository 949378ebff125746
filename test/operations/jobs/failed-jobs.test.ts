// adminListFailedJobs and adminRetryJob: a job that has failed for good is seen, and runs again once an admin says so.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestApp } from '../../support/app.ts';
import { theAdmin } from '../../support/factories.ts';
import { aFailedJob } from '../../support/failed-job.ts';
import { tally } from '../../support/race.ts';

const shop = useTestApp();

async function queued(queue: string): Promise<unknown[]> {
  const { rows } = await sql<{ data: unknown }>`
    SELECT data FROM pgboss.job WHERE name = ${queue} AND state = 'created'`.execute(shop.db);
  return rows.map(({ data }) => data);
}

test('the list tells what failed, why and how often, the latest first', async () => {
  const { token } = await theAdmin(shop);
  const first = await aFailedJob(shop.db, 'tests', { eventId: 'one' });
  const second = await aFailedJob(shop.db, 'other-tests', { eventId: 'two' });
  const { data, meta } = await shop.api('adminListFailedJobs', { token });
  expect(meta.total).toBe(2);
  expect(data.map(({ id }) => id)).toEqual([second, first]);
  expect(data[0]).toMatchObject({
    queue: 'other-tests',
    data: { eventId: 'two' },
    error: 'connect ECONNREFUSED',
    attempts: 21,
  });
  const some = await shop.api('adminListFailedJobs', { token, query: { queue: 'tests' } });
  expect(some.data.map(({ id }) => id)).toEqual([first]);
  const page = await shop.api('adminListFailedJobs', { token, query: { perPage: 1 } });
  const cursor = page.meta.nextCursor ?? '';
  const next = await shop.api('adminListFailedJobs', { token, query: { perPage: 1, cursor } });
  expect([...page.data, ...next.data].map(({ id }) => id)).toEqual([second, first]);
});

test('a failure that left no message is explained', async () => {
  const { token } = await theAdmin(shop);
  const id = await aFailedJob(shop.db);
  await sql`UPDATE pgboss.job SET source_output = NULL WHERE source_root_id = ${id}`.execute(shop.db);
  const { data } = await shop.api('adminListFailedJobs', { token });
  expect(data.find((job) => job.id === id)?.error).toMatch(/lost|too long/);
});

test('a retried job is back in its queue and gone from the list', async () => {
  const { token } = await theAdmin(shop);
  const jobId = await aFailedJob(shop.db, 'tests', { eventId: 'again' });
  const retried = await shop.api('adminRetryJob', { token, params: { jobId } });
  expect(retried.status).toBe(202);
  expect(retried.data).toMatchObject({ id: jobId, queue: 'tests', data: { eventId: 'again' } });
  expect(await queued('tests')).toContainEqual({ eventId: 'again' });
  const { data } = await shop.api('adminListFailedJobs', { token });
  expect(data.map(({ id }) => id)).not.toContain(jobId);
  const twice = await shop.api('adminRetryJob', { token, params: { jobId } });
  expect(twice.error.code).toBe('JOB_NOT_FOUND');
});

test('ten admins who retry one job at once have it run once', async () => {
  const { token } = await theAdmin(shop);
  const jobId = await aFailedJob(shop.db, 'other-tests', { eventId: 'race' });
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => shop.api('adminRetryJob', { token, params: { jobId } })),
  );
  expect(tally(answers)).toEqual({ '202': 1, '404 JOB_NOT_FOUND': 9 });
  expect((await queued('other-tests')).length).toBe(1);
});

test('a repeated request gets the first answer', async () => {
  const { token } = await theAdmin(shop);
  const request = { token, key: randomUUID(), params: { jobId: await aFailedJob(shop.db) } };
  const first = await shop.api('adminRetryJob', request);
  const again = await shop.api('adminRetryJob', request);
  expect(again.text).toBe(first.text);
  expect(again.headers['idempotency-replayed']).toBe('true');
});
