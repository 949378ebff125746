// The queues of background work and how each treats its failures. They are made in the database when it is migrated.

/** What a job of each queue is told. It names rows and holds no content: a job always works on what is there now. */
export interface JobData {
  /** Ends the wait of orders whose deadline has passed. */
  'expire-orders': null;
  /** Removes idempotency keys and sessions that have expired. */
  'delete-expired': null;
  /** Goes on looking for money that went astray. */
  'reconcile-ledger': null;
  /** Sends the mail that the event calls for. */
  'send-mail': { readonly eventId: string };
  /** Issues the order's invoice, or with a refund its credit note, and puts the file into the storage. */
  'make-invoice': { readonly orderId: string; readonly refundId: string | null };
  /** One attempt to deliver, as 1.1.0 enqueued it: the turn of its endpoint makes it now. Goes with the next release. */
  'deliver-webhook': { readonly deliveryId: string; readonly attempt: number };
  /** Delivers what is due to the webhook endpoint, by the clock of this process or at the time `dueBy` (ISO 8601). */
  'deliver-webhooks': { readonly endpointId: string; readonly dueBy: string };
}

export type QueueName = keyof JobData;

/** How a queue works. Durations are seconds. */
export interface QueueSettings {
  /** How often a failed job is tried again before it is put among the failed jobs; 0 where another job does its work. */
  readonly retryLimit: number;
  /** The pause before the first repetition; it doubles each time, with some jitter. */
  readonly retryDelay: number;
  readonly retryDelayMax: number;
  /** A job that runs longer counts as failed. */
  readonly expireInSeconds: number;
  /** Jobs that are taken at once and run side by side; they are over when the slowest of them is. */
  readonly batchSize: number;
  /** Batches that a worker process runs at once: none of them waits for another. */
  readonly batches: number;
  /** How soon a worker process with room for a batch notices a job. */
  readonly pollSeconds: number;
  /** When the job is due by itself, as a cron expression in UTC; then one at a time is enough for all processes. */
  readonly cron?: string;
  /** Whether a job is left out while one with the same key waits or runs. */
  readonly oncePerKey?: true;
}

/** Soon enough for what somebody waits for. */
const AT_ONCE_SECONDS = 0.5;

/** A queue that the clock fills: what one run leaves over, the next one finds, and nobody waits for it. */
const EVERY_MINUTE: QueueSettings = {
  retryLimit: 0,
  retryDelay: 1,
  retryDelayMax: 1,
  expireInSeconds: 300,
  batchSize: 1,
  batches: 1,
  pollSeconds: 5,
  cron: '* * * * *',
};

export const QUEUES: Readonly<Record<QueueName, QueueSettings>> = {
  // Payment checks the deadline itself; this only decides how soon the stock is back on sale.
  'expire-orders': EVERY_MINUTE,
  'delete-expired': EVERY_MINUTE,
  'reconcile-ledger': EVERY_MINUTE,
  // A mail server may be away for a night: the repetitions end after about 16 hours.
  'send-mail': {
    retryLimit: 25,
    retryDelay: 5,
    retryDelayMax: 3_600,
    expireInSeconds: 180,
    batchSize: 5,
    batches: 2,
    pollSeconds: AT_ONCE_SECONDS,
  },
  // A full disk takes a person some hours: the repetitions end after about 6. Making a PDF takes a core for itself.
  'make-invoice': {
    retryLimit: 30,
    retryDelay: 2,
    retryDelayMax: 900,
    expireInSeconds: 120,
    batchSize: 2,
    batches: 1,
    pollSeconds: AT_ONCE_SECONDS,
    oncePerKey: true,
  },
  'deliver-webhook': {
    retryLimit: 8,
    retryDelay: 2,
    retryDelayMax: 300,
    expireInSeconds: 60,
    batchSize: 50,
    batches: 1,
    pollSeconds: 5,
  },
  // What waits is in the table of deliveries, where the next job of the endpoint finds it, so none is tried again. Room for more
  // than all endpoints of one user: whoever hangs on purpose with each of them still leaves room for the others. One a batch: in
  // another's batch, a receiver would count as busy for as long as the other one hangs.
  'deliver-webhooks': {
    retryLimit: 0,
    retryDelay: 1,
    retryDelayMax: 1,
    expireInSeconds: 60,
    batchSize: 1,
    batches: 48,
    pollSeconds: AT_ONCE_SECONDS,
    oncePerKey: true,
  },
};

/** Where the jobs are put that have failed for good, until an admin has them run again. */
export const FAILED_JOBS = 'failed-jobs';

/** Failed jobs are kept for a year: somebody has to decide about each. */
export const FAILED_JOBS_KEPT_SECONDS = 365 * 86_400;

/** Finished jobs tell nothing that the tables they worked on don't; an hour is enough to look at them. */
export const FINISHED_JOBS_KEPT_SECONDS = 3_600;

/** A worker that has not been heard of for as long is taken for dead, and its jobs are run elsewhere. */
export const HEARTBEAT_SECONDS = 10;
