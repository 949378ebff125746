// Delivers one event again, or those of a time range: the deliveries begin anew under the ids of their events, and are due at
// once.
import type { Tx } from '../../db/client.ts';
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { replayEvents, restartDelivery } from '../../db/queries/webhook-deliveries.ts';
import { lockWebhookEndpoint, type WebhookEndpointRow } from '../../db/queries/webhook-endpoints.ts';
import { DomainError, invalidFields } from '../../domain/errors.ts';
import { STAFF_ROLES } from '../../domain/webhooks.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Call, Handler } from '../handler.ts';
import { idempotently } from '../idempotently.ts';

/** As much as one request writes in about a second; a longer range is replayed in parts. */
const MAX_REPLAYED = 10_000;

export const redeliverWebhook: Handler<'redeliverWebhook'> = (call, services) =>
  idempotently(call, services, async (trx) => {
    const endpoint = await lockWebhookEndpoint(trx, call.params.endpointId, call.actor.userId);
    if (endpoint === undefined) throw new DomainError('WEBHOOK_ENDPOINT_NOT_FOUND');
    if (!endpoint.enabled) throw new DomainError('WEBHOOK_ENDPOINT_DISABLED');
    const now = services.clock.now();
    const deliveries = await restart(trx, call, endpoint, now);
    const change = { action: 'webhook_endpoint.redelivered', subjectType: 'webhook_endpoint' } as const;
    const changes = { ...call.body, deliveries };
    await insertAuditEntry(trx, auditEntry(call, { ...change, subjectId: endpoint.id, changes }, now));
    return { status: 202, data: { deliveries } };
  });

/** Begins anew what is asked for and tells how many deliveries it is. Throws WEBHOOK_DELIVERY_NOT_FOUND or VALIDATION_FAILED. */
async function restart(
  trx: Tx,
  { body, actor }: Call<'redeliverWebhook'>,
  endpoint: WebhookEndpointRow,
  now: Date,
): Promise<number> {
  if (body.type === 'DELIVERY') {
    const isThere = await restartDelivery(trx, body.deliveryId, endpoint.id, now);
    if (!isThere) throw new DomainError('WEBHOOK_DELIVERY_NOT_FOUND');
    return 1;
  }
  const [from, to] = [new Date(body.from), new Date(body.to)];
  if (from >= to) throw badRange('is not after `from`');
  const range = {
    from,
    to,
    eventTypes: endpoint.event_types.includes('*') ? undefined : endpoint.event_types,
    orderOwnerId: STAFF_ROLES.includes(actor.role) ? undefined : actor.userId,
  };
  const deliveries = await replayEvents(trx, endpoint.id, range, { now, limit: MAX_REPLAYED });
  if (deliveries === undefined)
    throw badRange(`ends a range of more than ${MAX_REPLAYED} events; replay it in parts`);
  return deliveries;
}

const badRange = (message: string) => invalidFields({ in: 'body', field: '/to', rule: 'period', message });
