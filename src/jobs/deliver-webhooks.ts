// Delivers what is due to one endpoint. The deliveries themselves are the queue: a job is only the turn of an endpoint to be
// served, by one worker at a time, so that a receiver that hangs holds up nobody but itself, however much waits for it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import type { JobQueue } from '../db/job-queue.ts';
import {
  type DueAttempt,
  listDueAttempts,
  listEndpointsWithDueDeliveries,
  putOffDelivery,
} from '../db/queries/due-deliveries.ts';
import { isUnavailable } from '../db/sqlstate.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { type DeliveryServices, deliverWebhook } from './deliver-webhook.ts';

/** Requests to one receiver at once. */
const AT_ONCE = 2;

/** Attempts that are looked up at once. */
const LOOKED_UP = 20;

/** After so long, in milliseconds, an endpoint makes room for those that wait for a worker. */
const TURN_MS = 10_000;

/** While a request is underway, whoever has nothing to do looks so often, in milliseconds, for what has become due. */
const LOOK_AGAIN_MS = 250;

/** What fails by a fault of this program or of its settings is tried again so much later, in milliseconds. */
const PUT_OFF_MS = 5 * 60_000;

/** Makes it the turn of each endpoint that has deliveries due, unless it waits or is served already; tells of how many. */
export async function giveTurns(
  db: Database,
  queue: Pick<JobQueue, 'enqueue'>,
  clock: Clock,
): Promise<number> {
  const endpointIds = await listEndpointsWithDueDeliveries(db, clock.now());
  if (endpointIds.length === 0) return 0;
  const turns = endpointIds.map((endpointId) => ({
    id: newId(),
    queue: 'deliver-webhooks' as const,
    data: { endpointId },
    key: endpointId,
  }));
  await inTransaction(db, (trx) => queue.enqueue(trx, turns));
  return turns.length;
}

/** What a turn works with. */
export interface TurnServices extends DeliveryServices {
  readonly logger: Pick<Logger, 'error'>;
}

/** When a turn ends early: once no more attempts are to be begun, and once those underway are cut off. */
export interface TurnEnd {
  readonly stopped?: AbortSignal;
  readonly cutOff?: AbortSignal;
}

/**
 * Makes the attempts of the endpoint that are due, `AT_ONCE` at a time, until none is left or its turn is over. Throws when
 * the database is away or the turn is cut off; a delivery that cannot be made for another reason is put off and logged.
 */
export async function deliverWebhooks(
  services: TurnServices,
  endpointId: string,
  { stopped, cutOff }: TurnEnd = {},
): Promise<void> {
  const { db, clock } = services;
  const endsAt = performance.now() + TURN_MS;
  const underway = new Map<string, Promise<void>>();
  let found: DueAttempt[] = [];
  let looking: Promise<void> | undefined;
  const look = async () => {
    const due = await listDueAttempts(db, endpointId, clock.now(), LOOKED_UP);
    found = due.filter(({ deliveryId }) => !underway.has(deliveryId));
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
        await Promise.race([...underway.values(), sleep(LOOK_AGAIN_MS, undefined, { ref: false })]);
        continue;
      }
      const attempt = attemptOrPutOff(services, due, cutOff);
      underway.set(due.deliveryId, attempt);
      await attempt.finally(() => underway.delete(due.deliveryId));
    }
  };
  // The turn is over when all of it is, even where a part of it has failed.
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, serve));
  for (const part of ended) if (part.status === 'rejected') throw part.reason;
}

async function attemptOrPutOff(
  services: TurnServices,
  due: DueAttempt,
  cutOff: AbortSignal | undefined,
): Promise<void> {
  try {
    await deliverWebhook(services, due, cutOff);
  } catch (err) {
    if (cutOff?.aborted || isUnavailable(err)) throw err;
    services.logger.error({ err, ...due }, 'a delivery is put off');
    await putOffDelivery(services.db, due, new Date(services.clock.now().getTime() + PUT_OFF_MS));
  }
}
