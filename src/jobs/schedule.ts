// Runs the recurring work of the service beside the API; any number of processes may do so at once.
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { deleteExpiredIdempotencyKeys } from '../db/queries/idempotency-keys.ts';
import { deleteExpiredSessions } from '../db/queries/sessions.ts';
import type { Clock } from '../platform/clock.ts';
import { sealAuditLog } from '../transactions/audit-chain.ts';
import { reconcileLedger } from '../transactions/reconcile-ledger.ts';
import { expireOrders } from './expire-orders.ts';

/** More than a busy shop adds in the minute between two runs, few enough for one statement. */
const DELETED_AT_ONCE = 10_000;

/** One recurring piece of work: it returns how much it did. */
interface Job {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<number>;
}

/** What the jobs work with. */
export interface JobServices {
  readonly db: Database;
  readonly clock: Clock;
  readonly auditSealKey: string;
  readonly logger: Logger;
}

function jobs({ db, clock, auditSealKey }: JobServices): Job[] {
  return [
    // A row is open to unnoticed removal until it is sealed, so this runs often; it costs one look when idle.
    { name: 'seal-audit-log', everyMs: 1_000, run: () => sealAuditLog(db, auditSealKey, clock) },
    // Payment checks the deadline itself; this only decides how soon the stock is back on sale.
    { name: 'expire-orders', everyMs: 10_000, run: () => expireOrders(db, clock) },
    {
      name: 'delete-expired-idempotency-keys',
      everyMs: 60_000,
      run: () => deleteExpiredIdempotencyKeys(db, clock.now(), DELETED_AT_ONCE),
    },
    {
      name: 'delete-expired-sessions',
      everyMs: 60_000,
      run: () => deleteExpiredSessions(db, clock.now(), DELETED_AT_ONCE),
    },
    { name: 'reconcile-ledger', everyMs: 60_000, run: () => reconcileLedger(db, clock) },
  ];
}

/** Starts the jobs and returns what stops them: it resolves when the last running one is done. */
export function startJobs(services: JobServices): () => Promise<void> {
  const stops = jobs(services).map((job) => repeat(job, services.logger));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Runs the job again and again with a pause in between; a failure is logged and does not end the repetition. */
function repeat(job: Job, logger: Logger): () => Promise<void> {
  let stopped = false;
  let running = Promise.resolve();
  let timer: NodeJS.Timeout;
  const runOnce = async () => {
    try {
      const done = await job.run();
      if (done > 0) logger.debug({ job: job.name, done }, 'job');
    } catch (err) {
      if (!stopped) logger.error({ err, job: job.name }, 'job failed');
    }
    if (!stopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      running = runOnce();
    }, job.everyMs);
  };
  schedule();
  return () => {
    stopped = true;
    clearTimeout(timer);
    return running;
  };
}
