// Runs the background work of the service: the queues, the dispatch of events and the sealing of the audit log. Any
// number of processes may do so at once, beside the API or apart from it.
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { type JobHandlers, type JobQueueEvents, type RunningJob, workJobQueue } from '../db/job-queue.ts';
import type { QueueName } from '../db/queues.ts';
import type { Clock } from '../platform/clock.ts';
import type { Mailer } from '../platform/mailer.ts';
import type { Outbound } from '../platform/outbound-http.ts';
import type { SecretBox } from '../platform/secret-box.ts';
import type { FileStorage } from '../platform/storage.ts';
import { sealAuditLog } from '../transactions/audit-chain.ts';
import { reconcileLedger } from '../transactions/reconcile-ledger.ts';
import { deleteExpired } from './delete-expired.ts';
import { deliverWebhooks, giveTurns } from './deliver-webhooks.ts';
import { dispatchEvents, type EventConsumer } from './dispatch-events.ts';
import { expireOrders } from './expire-orders.ts';
import { fanOutWebhooks } from './fan-out-webhooks.ts';
import { invoicesOfEvents, makeInvoice } from './make-invoice.ts';
import { repeat } from './repeat.ts';
import { mailsOfEvents, sendMail } from './send-mail.ts';

/** What the jobs work with. */
export interface JobServices {
  readonly db: Database;
  /** The queue keeps connections of its own to the same database. */
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly auditSealKey: string;
  readonly mailer: Mailer;
  readonly storage: FileStorage;
  /** Who sells: named in mails and on invoices. */
  readonly shopName: string;
  readonly webhookSecrets: SecretBox;
  readonly outbound: Outbound;
  readonly logger: Logger;
  readonly queueEvents: JobQueueEvents;
  /** Called when a webhook is put off for a fault of ours. */
  readonly onWebhookFault: () => void;
}

/** Between a change and its mail lies at most this and the poll of the queue. */
const DISPATCH_EVERY_MS = 200;

/** A webhook that has become due is noticed within this, and sent after the poll of the queue. */
const TURNS_EVERY_MS = 200;

/** A row is open to unnoticed removal until it is sealed, so this runs often; it costs one look when idle. */
const SEAL_EVERY_MS = 1_000;

/** Who reacts to events, each with the jobs that they make due. */
const consumersOf = ({ clock }: JobServices): readonly EventConsumer[] => [
  mailsOfEvents,
  invoicesOfEvents,
  fanOutWebhooks(clock),
];

/** `stopped` aborts when no more work is to be begun. */
function handlersOf(services: JobServices, stopped: AbortSignal): JobHandlers {
  const { db, clock } = services;
  return {
    'expire-orders': async () => {
      await expireOrders(db, clock);
    },
    'delete-expired': () => deleteExpired(db, clock),
    'reconcile-ledger': async () => {
      await reconcileLedger(db, clock);
    },
    'send-mail': ({ data }) => sendMail(services, data.eventId),
    'make-invoice': ({ data }) => makeInvoice(services, data),
    'deliver-webhook': async () => {},
    'deliver-webhooks': ({ data, signal }) => deliverWebhooks(services, data, { stopped, cutOff: signal }),
  };
}

/** Logs what a job does not survive, under the trace that it belongs to; the queue decides whether it is tried again. */
function logged(handlers: JobHandlers, logger: Logger): JobHandlers {
  const entries = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (job: RunningJob) => {
      const { queue, id: jobId, retries, traceParent } = job;
      const traceId = traceParent?.split('-')[1];
      try {
        await (handle as (job: RunningJob) => Promise<void>)(job);
        logger.debug({ queue, jobId, traceId }, 'job done');
      } catch (err) {
        logger.warn({ err, queue, jobId, retries, traceId }, 'job failed');
        throw err;
      }
    },
  ]);
  return Object.fromEntries(entries) as Record<QueueName, never>;
}

/** Starts all background work and returns what stops it: it resolves when nothing of it runs any more. */
export async function startJobs(services: JobServices): Promise<() => Promise<void>> {
  const { db, clock, auditSealKey, logger } = services;
  const stopping = new AbortController();
  const queue = await workJobQueue(
    services.databaseUrl,
    logged(handlersOf(services, stopping.signal), logger),
    services.queueEvents,
  );
  const consumers = consumersOf(services);
  const stops = [
    repeat(
      {
        name: 'dispatch-events',
        everyMs: DISPATCH_EVERY_MS,
        run: () => dispatchEvents(db, queue, consumers),
      },
      logger,
    ),
    repeat(
      { name: 'give-webhook-turns', everyMs: TURNS_EVERY_MS, run: () => giveTurns(db, queue, clock) },
      logger,
    ),
    repeat(
      { name: 'seal-audit-log', everyMs: SEAL_EVERY_MS, run: () => sealAuditLog(db, auditSealKey, clock) },
      logger,
    ),
  ];
  return async () => {
    stopping.abort();
    await Promise.all([...stops.map((stop) => stop()), queue.stop()]);
  };
}
