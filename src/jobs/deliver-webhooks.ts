// Delivers what is due to one endpoint. The deliveries themselves are the queue: a job is only the turn of an endpoint to be
// served, by one worker at a time, so that a receiver that hangs holds up nobody but itself, however much waits for it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import type { JobQueue } from '../db/job-queue.ts';
import {
  type DueAttempt,
  listDueAttempts,
  listDueEndpoints,
  putOffDelivery,
  putOffDueDeliveries,
} from '../db/queries/due-deliveries.ts';
import type { JobData } from '../db/queues.ts';
import { isUnavailable } from '../db/sqlstate.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { type DeliveryServices, deliverWebhook, SecretDoesNotOpen } from './deliver-webhook.ts';

/** Requests to one receiver at once. */
const AT_ONCE = 2;

/** Attempts that are looked up at once. */
const LOOKED_UP = 20;

/** After so long, in milliseconds, an endpoint makes room for those that wait for a worker. */
const TURN_MS = 10_000;

/** While a request is underway, whoever has nothing to do looks so often, in milliseconds, for what has become due. */
const LOOK_AGAIN_MS = 500;

/** What fails by a fault of this program or of its settings is tried again so much later, in milliseconds. */
const PUT_OFF_MS = 5 * 60_000;

/** Makes it the turn of each endpoint that has deliveries due, unless it waits or is served already; returns how many have. */
export async function giveTurns(
  db: Database,
  queue: Pick<JobQueue, 'enqueue'>,
  clock: Clock,
): Promise<number> {
  const now = clock.now();
  const endpoints = await listDueEndpoints(db, now);
  if (endpoints.length === 0) return 0;
  const turns = endpoints.map(({ endpointId }) => ({
    id: newId(),
    queue: 'deliver-webhooks' as const,
    data: { endpointId, dueBy: now.toISOString() },
    key: endpointId,
  }));
  await inTransaction(db, (trx) => queue.enqueue(trx, turns));
  return turns.length;
}

/** What a turn works with. */
export interface TurnServices extends DeliveryServices {
  readonly logger: Pick<Logger, 'error'>;
  /** Called when something is put off. */
  readonly onWebhookFault: () => void;
}

/** When a turn ends early: once no more attempts are to be begun, and once those underway are cut off. */
export interface TurnEnd {
  readonly stopped?: AbortSignal;
  readonly cutOff?: AbortSignal;
}

/**
 * Makes the attempts of the endpoint that are due, `AT_ONCE` at a time and each delivery once, until none is left or the turn
 * is over. Throws when the database is away or the turn is cut off. What cannot be sent or recorded for a fault of ours is
 * put off and logged.
 */
export async function deliverWebhooks(
  services: TurnServices,
  { endpointId, dueBy }: JobData['deliver-webhooks'],
  { stopped, cutOff }: TurnEnd = {},
): Promise<void> {
  const endsAt = performance.now() + TURN_MS;
  const seen = new Set<string>();
  const underway = new Set<Promise<boolean>>();
  let found: DueAttempt[] = [];
  let looking: Promise<void> | undefined;
  const look = async () => {
    // Whoever gave the turn may have a clock that is ahead of this one.
    const now = new Date(Math.max(services.clock.now().getTime(), Date.parse(dueBy)));
    const due = await listDueAttempts(services.db, endpointId, now, LOOKED_UP);
    // A look that began before an attempt was recorded still finds its delivery.
    found = due.filter(({ deliveryId }) => !seen.has(deliveryId));
  };
  const next = async (): Promise<DueAttempt | undefined> => {
    if (found.length === 0) {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      await looking;
    }
    return found.shift();
  };
  const serve = async () => {
    while (performance.now() < endsAt && !stopped?.aborted) {
      cutOff?.throwIfAborted();
      const due = await next();
      if (due === undefined) {
        if (underway.size === 0) return;
        await Promise.race([...underway, sleep(LOOK_AGAIN_MS, undefined, { ref: false })]);
        continue;
      }
      seen.add(due.deliveryId);
      const attempt = attemptOrPutOff(services, endpointId, due, cutOff);
      underway.add(attempt);
      const isAllPutOff = await attempt.finally(() => underway.delete(attempt));
      if (isAllPutOff) found = [];
    }
  };
  // The turn is over when all of it is, even where a part of it has failed.
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, serve));
  for (const part of ended) if (part.status === 'rejected') throw part.reason;
}

/** Makes the attempt, or puts off what cannot be made; tells whether that is all that is due to the endpoint. */
async function attemptOrPutOff(
  services: TurnServices,
  endpointId: string,
  due: DueAttempt,
  cutOff: AbortSignal | undefined,
): Promise<boolean> {
  const { db, clock, logger, onWebhookFault } = services;
  try {
    await deliverWebhook(services, due, cutOff);
    return false;
  } catch (err) {
    if (cutOff?.aborted || isUnavailable(err)) throw err;
    logger.error({ err, endpointId, ...due }, 'a delivery is put off');
    onWebhookFault();
    const now = clock.now();
    const until = new Date(now.getTime() + PUT_OFF_MS);
    const concernsAll = err instanceof SecretDoesNotOpen;
    if (concernsAll) await putOffDueDeliveries(db, endpointId, { now, until });
    else await putOffDelivery(db, due, until);
    return concernsAll;
  }
}
