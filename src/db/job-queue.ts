// The job queue, which lives in Postgres: a job is enqueued by the transaction that makes it due, so neither is ever
// without the other. Only this and how each queue is worked know pg-boss.
import { sql } from 'kysely';
import type { fromKysely as FromKysely, JobInsert, JobResult, PgBoss } from 'pg-boss';
import type { Database, Tx } from './client.ts';
import { type StoredData, workQueue } from './queue-workers.ts';
import {
  FAILED_JOBS,
  FAILED_JOBS_KEPT_SECONDS,
  FINISHED_JOBS_KEPT_SECONDS,
  HEARTBEAT_SECONDS,
  type JobData,
  QUEUES,
  type QueueName,
} from './queues.ts';

/** The schema of the queue's own tables. */
export const JOB_SCHEMA = 'pgboss';

/** A job to be run. */
export type NewJob = {
  [Name in QueueName]: {
    /** A UUIDv7, under which admins find the job should it fail for good. */
    readonly id: string;
    readonly queue: Name;
    readonly data: JobData[Name];
    /** The W3C trace context of what made the job due. */
    readonly traceParent?: string | null;
    /** What the job is about, in a queue that takes one job per key. */
    readonly key?: string;
  };
}[QueueName];

/** A job as its handler gets it. */
export interface RunningJob<Name extends QueueName = QueueName> {
  readonly id: string;
  readonly queue: Name;
  readonly data: JobData[Name];
  /** How often it was tried before. */
  readonly retries: number;
  /** The trace that the job belongs to; null when nobody has begun one. */
  readonly traceParent: string | null;
  /** Aborts when the job has run for too long or the worker stops. */
  readonly signal: AbortSignal;
}

/** Thrown by a job that no repetition can help: it goes to the failed jobs at once. */
export class PermanentFailure extends Error {
  override name = 'PermanentFailure';
}

/** Runs a job. It may run again after it has done its work, so its effect must be the same as that of one run. */
export type JobHandlers = {
  readonly [Name in QueueName]: (job: RunningJob<Name>) => Promise<void>;
};

/** Enqueues jobs. */
export interface JobQueue {
  /** Enqueues the jobs if and when the transaction commits. */
  readonly enqueue: (trx: Tx, jobs: readonly NewJob[]) => Promise<void>;
  /** Moves a failed job back into its queue, in the transaction; tells whether there was such a job. */
  readonly retryFailed: (trx: Tx, failedJobId: string) => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

/** Who is told what the queue itself has to say. */
export interface JobQueueEvents {
  readonly onError: (error: Error) => void;
  readonly onWarning: (message: string, data: object) => void;
}

/**
 * Makes or migrates the queue's tables and brings all queues to their settings. Does nothing while the database has no
 * place for them.
 */
export async function installJobQueue(db: Database): Promise<void> {
  const { rows } = await sql<{
    place: string | null;
  }>`SELECT to_regnamespace(${JOB_SCHEMA}) AS place`.execute(db);
  if (rows[0]?.place == null) return;
  const { PgBoss, fromKysely } = await loadPgBoss();
  const boss = new PgBoss({ db: fromKysely(db), schema: JOB_SCHEMA, createSchema: false, ...AT_REST });
  boss.on('error', () => {});
  await boss.start();
  try {
    const existing = new Set((await boss.getQueues()).map(({ name }) => name));
    const failedJobs = { retryLimit: 0, retentionSeconds: FAILED_JOBS_KEPT_SECONDS };
    if (!existing.has(FAILED_JOBS)) await boss.createQueue(FAILED_JOBS, failedJobs);
    for (const [name, settings] of queues()) {
      const { retryLimit, retryDelay, retryDelayMax, expireInSeconds, cron, oncePerKey } = settings;
      const policy = cron === undefined && oncePerKey === undefined ? 'standard' : 'exclusive';
      const options = {
        retryLimit,
        retryDelay,
        retryDelayMax,
        expireInSeconds,
        retryBackoff: true,
        heartbeatSeconds: HEARTBEAT_SECONDS,
        deleteAfterSeconds: FINISHED_JOBS_KEPT_SECONDS,
        // What has waited for as long as a failed job is kept has nobody to run it.
        retentionSeconds: FAILED_JOBS_KEPT_SECONDS,
        // Somebody has to see a job that failed for good, unless the next one does its work.
        ...(retryLimit > 0 ? { deadLetter: FAILED_JOBS } : {}),
      };
      if (existing.has(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, { ...options, policy });
      if (cron !== undefined) await boss.schedule(name, cron);
    }
  } finally {
    await boss.stop({ graceful: false, close: false });
  }
}

/**
 * A queue that only enqueues. It opens at its first use, through `db`: not the pool of the transactions that it is used in,
 * which may have no connection left then, each of them waiting for the queue.
 */
export function openJobQueue(db: Database, events: JobQueueEvents): JobQueue {
  let opened: Promise<JobQueue> | undefined;
  const open = () => {
    opened ??= startAtRest(db, events).catch((error) => {
      // The next use tries again.
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    enqueue: async (trx, jobs) => (await open()).enqueue(trx, jobs),
    retryFailed: async (trx, id) => (await open()).retryFailed(trx, id),
    stop: async () => (await opened)?.stop(),
  };
}

async function startAtRest(db: Database, events: JobQueueEvents): Promise<JobQueue> {
  const { PgBoss, fromKysely } = await loadPgBoss();
  const boss = new PgBoss({ db: fromKysely(db), schema: JOB_SCHEMA, ...AT_REST, migrate: false });
  listen(boss, events);
  await boss.start();
  return queueOf(boss, fromKysely);
}

/**
 * Starts to work the queues, beside any number of other processes. `stop` on the result waits until the running jobs are
 * done, at most `STOP_LIMIT_MS`; one that is cut off runs again elsewhere.
 */
export async function workJobQueue(
  url: string,
  handlers: JobHandlers,
  events: JobQueueEvents,
): Promise<JobQueue> {
  const { PgBoss, fromKysely } = await loadPgBoss();
  const boss = new PgBoss({
    connectionString: url,
    schema: JOB_SCHEMA,
    application_name: 'order-management-jobs',
    max: POOL_SIZE,
    migrate: false,
    useListenNotify: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    cronMonitorIntervalSeconds: 30,
    persistWarnings: false,
  });
  listen(boss, events);
  await boss.start();
  const ends: (() => void)[] = [];
  for (const [name, settings] of queues()) {
    // The table proves each handler against its own queue; here all queues look alike.
    const handle = handlers[name] as (job: RunningJob) => Promise<void>;
    ends.push(
      await workQueue(boss, name, settings, ({ id, data: stored, retryCount: retries, signal }) => {
        const { data, traceParent } = opened(stored);
        return resultOf(id, handle({ id, queue: name, data, retries, signal, traceParent } as RunningJob));
      }),
    );
  }
  const queue = queueOf(boss, fromKysely);
  return {
    ...queue,
    stop: async () => {
      for (const endPolls of ends) endPolls();
      await queue.stop();
    },
  };
}

/** Admins read the message, and the queue keeps it as JSON: long ones are cut. */
const MAX_MESSAGE_LENGTH = 1_000;

async function resultOf(id: string, run: Promise<void>): Promise<JobResult> {
  try {
    await run;
    return { id, status: 'completed' };
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).slice(0, MAX_MESSAGE_LENGTH);
    return { id, status: error instanceof PermanentFailure ? 'deadletter' : 'failed', output: { message } };
  }
}

/** Loaded when it is first needed: a server beside workers enqueues little by it, and holds 6 MB less without it. */
const loadPgBoss = () => import('pg-boss');

/** An instance that neither supervises nor schedules. */
const AT_REST = { supervise: false, schedule: false } as const;

/** Connections of a worker's queue beside those of its jobs: polls are short. */
const POOL_SIZE = 3;

/** How often workers look for jobs whose worker has died; shorter than the heartbeat, so that this decides. */
const SUPERVISE_SECONDS = 5;

/** How long running jobs have to end: under the time after which the process itself is ended. */
const STOP_LIMIT_MS = 6_000;

const queues = () => Object.entries(QUEUES) as [QueueName, (typeof QUEUES)[QueueName]][];

function listen(boss: PgBoss, { onError, onWarning }: JobQueueEvents): void {
  boss.on('error', onError);
  boss.on('warning', ({ message, data }) => onWarning(message, data));
}

function queueOf(boss: PgBoss, fromKysely: typeof FromKysely): JobQueue {
  return {
    enqueue: async (trx, jobs) => {
      const byQueue = Map.groupBy(jobs, ({ queue }) => queue);
      for (const [queue, some] of byQueue) {
        await boss.insert(queue, some.map(insertOf), { db: fromKysely(trx) });
      }
    },
    retryFailed: async (trx, id) => (await boss.redrive(FAILED_JOBS, { ids: [id], db: fromKysely(trx) })) > 0,
    stop: () => boss.stop({ graceful: true, timeout: STOP_LIMIT_MS }),
  };
}

function opened(stored: StoredData): { data: Record<string, unknown> | null; traceParent: string | null } {
  if (stored === null) return { data: null, traceParent: null };
  const { traceParent = null, ...data } = stored;
  return { data: Object.keys(data).length === 0 ? null : data, traceParent };
}

const insertOf = ({ id, data, key, traceParent = null }: NewJob): JobInsert => ({
  id,
  ...(key === undefined ? {} : { singletonKey: key }),
  ...(data === null && traceParent === null
    ? {}
    : { data: { ...data, ...(traceParent && { traceParent }) } }),
});
