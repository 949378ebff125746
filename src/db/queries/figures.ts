// What an operator watches in the database: short queries over indexes, each bounded however much lies there.
import { sql } from 'kysely';
import type { Database } from '../client.ts';
import { listDueEndpoints } from './due-deliveries.ts';

/** Things that wait in order. */
export interface Backlog {
  /** How many wait; rows are counted to 10001: what matters beyond is that they are too many. */
  readonly count: number;
  /** Since when the oldest has waited; null when nothing waits. */
  readonly oldestAt: Date | null;
}

/** The jobs of one queue in one state. */
export interface JobFigures {
  readonly queue: string;
  readonly state: 'created' | 'retry' | 'active';
  readonly count: number;
  /** Since when the longest waiting one could have run; null while all are due later. */
  readonly dueSince: Date | null;
}

/** The jobs that wait in the queues to which others give what has failed for good. */
export interface DeadLetterFigures {
  readonly queue: string;
  readonly count: number;
}

const COUNTED_TO = 10_001;

/** The rows of the audit log that no seal covers yet. */
export async function readAuditBacklog(db: Database): Promise<Backlog> {
  // The ids begin with the time, so the index by seal and id gives the oldest rows first.
  const { rows } = await sql<Backlog>`
    SELECT count(*)::integer AS count, min(occurred_at) AS "oldestAt"
    FROM (SELECT occurred_at FROM audit_log WHERE seal_no IS NULL ORDER BY id LIMIT ${COUNTED_TO}) AS waiting
  `.execute(db);
  return rows[0] ?? { count: 0, oldestAt: null };
}

/** The events that the dispatcher has not given a position yet; undefined while there is no outbox. */
export async function readEventBacklog(db: Database): Promise<Backlog | undefined> {
  if (!(await hasTable(db, 'events'))) return undefined;
  const { rows } = await sql<Backlog>`
    SELECT count(*)::integer AS count, min(occurred_at) AS "oldestAt"
    FROM (SELECT occurred_at FROM events WHERE position IS NULL LIMIT ${COUNTED_TO}) AS waiting
  `.execute(db);
  return rows[0];
}

/** The webhook endpoints that have deliveries due, and since when the oldest of these has been. */
export async function readWebhookBacklog(db: Database, now: Date): Promise<Backlog> {
  const endpoints = await listDueEndpoints(db, now);
  const since = endpoints.map(({ dueSince }) => dueSince.getTime());
  return { count: endpoints.length, oldestAt: since.length === 0 ? null : new Date(Math.min(...since)) };
}

/** The unfinished jobs by queue and state, and the dead letters; undefined while there are no queues. */
export async function collectJobs(
  db: Database,
  now: Date,
): Promise<{ jobs: JobFigures[]; deadLetters: DeadLetterFigures[] } | undefined> {
  if (!(await hasTable(db, 'pgboss.job')) || !(await hasTable(db, 'pgboss.queue'))) return undefined;
  // Queues without jobs are told as empty, or their figures would stay as they last were.
  const jobs = await sql<JobFigures>`
    SELECT queue.name AS queue, state.name AS state, count(job.id)::integer AS count,
      min(job.start_after) FILTER (WHERE job.start_after <= ${now}) AS "dueSince"
    FROM pgboss.queue AS queue
    CROSS JOIN (VALUES ('created'), ('retry'), ('active')) AS state (name)
    LEFT JOIN pgboss.job AS job ON job.name = queue.name AND job.state < 'completed'
      AND job.state::text = state.name
    WHERE NOT EXISTS (SELECT FROM pgboss.queue AS source WHERE source.dead_letter = queue.name)
    GROUP BY queue.name, state.name
  `.execute(db);
  const deadLetters = await sql<DeadLetterFigures>`
    SELECT queue.name AS queue, count(job.id)::integer AS count
    FROM pgboss.queue AS queue
    LEFT JOIN pgboss.job AS job ON job.name = queue.name AND job.state < 'completed'
    WHERE EXISTS (SELECT FROM pgboss.queue AS source WHERE source.dead_letter = queue.name)
    GROUP BY queue.name
  `.execute(db);
  return { jobs: jobs.rows, deadLetters: deadLetters.rows };
}

async function hasTable(db: Database, name: string): Promise<boolean> {
  const { rows } = await sql<{ exists: boolean }>`SELECT to_regclass(${name}) IS NOT NULL AS exists`.execute(
    db,
  );
  return rows[0]?.exists ?? false;
}
