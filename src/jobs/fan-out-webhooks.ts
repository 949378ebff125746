// Makes the deliveries of dispatched events, in the transaction that dispatches them: one for each endpoint that takes the
// event, whatever fails meanwhile. They are due at once.
import { insertDeliveriesOf } from '../db/queries/webhook-deliveries.ts';
import { STAFF_ROLES } from '../domain/webhooks.ts';
import type { Clock } from '../platform/clock.ts';
import type { EventConsumer } from './dispatch-events.ts';

/** The consumer of events that has them delivered to webhook endpoints. */
export function fanOutWebhooks(clock: Clock): EventConsumer {
  return async (trx, events) => {
    const ids = events.map(({ id }) => id);
    await insertDeliveriesOf(trx, ids, STAFF_ROLES, clock.now());
    return [];
  };
}
