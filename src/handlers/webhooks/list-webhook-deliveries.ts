// Lists what was and is to be delivered to an endpoint of the caller, with the attempts so far.
import type { components } from '../../contract/types.ts';
import { type ListedDelivery, listDeliveriesOf } from '../../db/queries/webhook-deliveries.ts';
import { findWebhookEndpoint } from '../../db/queries/webhook-endpoints.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Handler } from '../handler.ts';
import { pageMeta, readPage } from '../paging.ts';

type WebhookDelivery = components['schemas']['WebhookDelivery'];

export const listWebhookDeliveries: Handler<'listWebhookDeliveries'> = async (call, { db }) => {
  const { endpointId } = call.params;
  const request = readPage(call, ['time', 'id']);
  const endpoint = await findWebhookEndpoint(db, endpointId, call.actor.userId);
  if (endpoint === undefined) throw new DomainError('WEBHOOK_ENDPOINT_NOT_FOUND');
  const page = await listDeliveriesOf(db, endpoint.id, call.query.status, request);
  return { status: 200, data: page.rows.map(presentDelivery), meta: pageMeta(call, page) };
};

function presentDelivery(row: ListedDelivery): WebhookDelivery {
  return {
    id: row.id,
    endpointId: row.endpoint_id,
    eventId: row.event_id,
    eventType: row.type as WebhookDelivery['eventType'],
    orderId: row.order_id,
    sequence: row.sequence,
    status: row.status as WebhookDelivery['status'],
    attempts: row.recorded.toReversed().map((attempt) => ({
      number: attempt.number,
      attemptedAt: new Date(attempt.attempted_at).toISOString(),
      durationMs: attempt.duration_ms,
      statusCode: attempt.status_code,
      error: attempt.error,
      responseBody: attempt.response_body,
    })),
    nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
