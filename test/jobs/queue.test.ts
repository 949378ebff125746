// The job queue: a job is there exactly when its transaction committed, runs once however many workers there are, is
// tried again when it fails or its worker dies, and is kept when it fails for good.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Tx } from '../../src/db/client.ts';
import {
  type JobHandlers,
  type JobQueue,
  openJobQueue,
  PermanentFailure,
  type RunningJob,
  workJobQueue,
} from '../../src/db/job-queue.ts';
import { QUEUES } from '../../src/db/queues.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { newId } from '../../src/platform/ids.ts';
import { useTestApp } from '../support/app.ts';
import { theAdmin } from '../support/factories.ts';
import { untilTrue } from '../support/race.ts';

const shop = useTestApp();
const SILENT = { onError: () => {}, onWarning: () => {} };
const started: { stop: () => Promise<void> }[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(started.splice(0).map((queue) => queue.stop()));
  await sql`DELETE FROM pgboss.job`.execute(shop.db);
});

// A queue like those that events fill, but in a hurry: three attempts, one right after the other.
beforeAll(async () => {
  await sql`DELETE FROM pgboss.schedule`.execute(shop.db);
  await sql`
    UPDATE pgboss.queue SET policy = 'standard', retry_limit = 2, retry_delay = 0, retry_backoff = false,
      dead_letter = 'failed-jobs', heartbeat_seconds = 10
    WHERE name = 'send-mail'`.execute(shop.db);
});

/** A worker whose jobs of every queue do `run`. */
async function aWorker(run: (job: RunningJob) => Promise<void>): Promise<JobQueue> {
  const handlers = Object.fromEntries(Object.keys(QUEUES).map((name) => [name, run]));
  const queue = await workJobQueue(shop.database.url, handlers as unknown as JobHandlers, SILENT);
  started.push(queue);
  return queue;
}

/** The jobs are due no sooner than then. */
const putOff = (trx: Tx, ids: readonly string[], dueAt: Date) =>
  sql`UPDATE pgboss.job SET start_after = greatest(start_after, ${dueAt}) WHERE id = ANY(${[...ids]}::uuid[])`.execute(
    trx,
  );

/** Enqueues jobs, due at once or at `dueAt`, and returns their ids. */
async function enqueued(count: number, dueAt = new Date(0)): Promise<string[]> {
  const queue = openJobQueue(shop.db, SILENT);
  started.push(queue);
  const ids = Array.from({ length: count }, newId);
  const jobs = ids.map((id) => ({ id, queue: 'send-mail', data: { eventId: newId() } }) as const);
  await inTransaction(shop.db, async (trx) => {
    await queue.enqueue(trx, jobs);
    await putOff(trx, ids, dueAt);
  });
  return ids;
}

const statesOf = async () => {
  const { rows } = await sql<{ state: string }>`
    SELECT state::text FROM pgboss.job WHERE name = 'send-mail'`.execute(shop.db);
  return rows.map(({ state }) => state);
};

test('a job of a transaction that fails is never seen', async () => {
  const queue = openJobQueue(shop.db, SILENT);
  started.push(queue);
  const failing = inTransaction(shop.db, async (trx) => {
    await queue.enqueue(trx, [{ id: newId(), queue: 'send-mail', data: { eventId: newId() } }]);
    throw new Error('the transaction fails');
  });
  await expect(failing).rejects.toThrow('the transaction fails');
  expect(await statesOf()).toEqual([]);
});

test('two workers run each of many jobs once', async () => {
  const ran: string[] = [];
  const run = async ({ id }: RunningJob) => {
    ran.push(id);
  };
  await Promise.all([aWorker(run), aWorker(run)]);
  const ids = await enqueued(12);
  await untilTrue(() => ran.length >= ids.length, 'all jobs ran', 60_000);
  await untilTrue(async () => (await statesOf()).every((state) => state === 'completed'), 'all are done');
  expect(ran.toSorted()).toEqual(ids.toSorted());
}, 90_000);

test('a job that fails is tried again, and kept for an admin when it fails for good', async () => {
  let works = false;
  const attempts: number[] = [];
  await aWorker(async ({ retries }) => {
    attempts.push(retries);
    if (!works) throw new Error('the other side is away');
  });
  const [id] = await enqueued(1);
  const { token } = await theAdmin(shop);
  const failed = async () => (await shop.api('adminListFailedJobs', { token })).data;
  await untilTrue(async () => (await failed()).length === 1, 'the job has failed for good', 30_000);
  expect(attempts).toEqual([0, 1, 2]);
  expect((await failed())[0]).toMatchObject({
    id,
    queue: 'send-mail',
    error: 'the other side is away',
    attempts: 3,
  });
  works = true;
  expect((await shop.api('adminRetryJob', { token, params: { jobId: id ?? '' } })).status).toBe(202);
  await untilTrue(() => attempts.length === 4, 'it runs again');
  expect(await failed()).toEqual([]);
}, 60_000);

test('what repeating will not cure is not repeated', async () => {
  let attempts = 0;
  await aWorker(async () => {
    attempts += 1;
    throw new PermanentFailure('there is no such mailbox');
  });
  await enqueued(1);
  const { token } = await theAdmin(shop);
  await untilTrue(
    async () => (await shop.api('adminListFailedJobs', { token })).data.length === 1,
    'the job has failed for good',
  );
  expect(attempts).toBe(1);
});

test('a job is told the trace that made it due, apart from its data', async () => {
  const traceParent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const seen: Pick<RunningJob, 'data' | 'traceParent'>[] = [];
  const queue = openJobQueue(shop.db, SILENT);
  started.push(queue);
  const data = { eventId: newId() };
  await inTransaction(shop.db, (trx) =>
    queue.enqueue(trx, [
      { id: newId(), queue: 'send-mail', data, traceParent },
      { id: newId(), queue: 'delete-expired', data: null, traceParent },
      { id: newId(), queue: 'expire-orders', data: null },
    ]),
  );
  await aWorker(async ({ data, traceParent: trace }) => {
    seen.push({ data, traceParent: trace });
  });
  await untilTrue(() => seen.length === 3, 'all have run');
  expect(seen).toEqual(
    expect.arrayContaining([
      { data, traceParent },
      { data: null, traceParent },
      { data: null, traceParent: null },
    ]),
  );
});

test('a job that is not due yet waits', async () => {
  let ran = false;
  await enqueued(1, new Date(Date.now() + 60_000));
  const [soon] = await enqueued(1);
  await aWorker(async ({ id }) => {
    if (id !== soon) ran = true;
  });
  await untilTrue(async () => (await statesOf()).includes('completed'), 'the other job is done');
  expect(ran).toBe(false);
});

test('a stop waits for the job that runs', async () => {
  let [begun, ended] = [false, false];
  const worker = await aWorker(async () => {
    begun = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
    ended = true;
  });
  await enqueued(1);
  await untilTrue(() => begun, 'the job runs');
  await worker.stop();
  expect(ended).toBe(true);
  expect(await statesOf()).toEqual(['completed']);
});

// Seen to fail without heartbeatSeconds in src/db/job-queue.ts: the job waited for its expiry.
test('the job of a worker that is killed runs again elsewhere', async () => {
  const child = spawn(process.execPath, [`${import.meta.dirname}/hanging-worker.ts`, shop.database.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [id] = await enqueued(1);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const ran: string[] = [];
  await aWorker(async (job) => {
    ran.push(job.id);
  });
  await untilTrue(() => ran.length === 1, 'the job runs again', 60_000);
  expect(ran).toEqual([id]);
}, 90_000);
