// Changes a webhook endpoint, and replaces its signing secret when asked: for a while both secrets sign.
import type { Tx } from '../../db/client.ts';
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import {
  lockWebhookEndpoint,
  updateWebhookEndpoint as updateEndpoint,
  type WebhookEndpointChange,
  type WebhookEndpointRow,
} from '../../db/queries/webhook-endpoints.ts';
import { inTransaction } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import { SECRET_OVERLAP_MS } from '../../domain/webhooks.ts';
import { newWebhookSecret } from '../../platform/webhook-signatures.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import { changedFields } from '../changed-fields.ts';
import type { Call, Handler } from '../handler.ts';
import { assertDestination, readEventTypes } from './endpoint-input.ts';
import { presentWebhookEndpoint } from './present-webhook-endpoint.ts';

export const updateWebhookEndpoint: Handler<'updateWebhookEndpoint'> = async (call, services) => {
  if (call.body.url !== undefined) await assertDestination(call.body.url, services);
  return inTransaction(services.db, async (trx) => {
    const endpoint = await lockWebhookEndpoint(trx, call.params.endpointId, call.actor.userId);
    if (endpoint === undefined) throw new DomainError('WEBHOOK_ENDPOINT_NOT_FOUND');
    const now = services.clock.now();
    const secret = call.body.rotateSecret === true ? newWebhookSecret() : null;
    const fields = changesOf(endpoint, call.body);
    if (secret === null && Object.keys(fields).length === 0) {
      return { status: 200, data: { endpoint: presentWebhookEndpoint(endpoint), secret } };
    }
    const rotation: WebhookEndpointChange =
      secret === null
        ? {}
        : {
            secret: services.webhookSecrets.seal(secret, endpoint.id),
            previous_secret: endpoint.secret,
            previous_secret_expires_at: new Date(now.getTime() + SECRET_OVERLAP_MS),
          };
    const updated = await updateEndpoint(trx, endpoint.id, { ...columnsOf(call.body), ...rotation }, now);
    await audit(trx, call, { ...fields, ...(secret === null ? {} : { secretRotated: true }) }, now);
    return { status: 200, data: { endpoint: presentWebhookEndpoint(updated), secret } };
  });
};

type Requested = Call<'updateWebhookEndpoint'>['body'];

/** What the request changes, before and after. Lists are compared as a whole. */
function changesOf(endpoint: WebhookEndpointRow, { url, description, eventTypes, enabled }: Requested) {
  const types = eventTypes === undefined ? undefined : readEventTypes(eventTypes).join(' ');
  return changedFields(
    {
      url: endpoint.url,
      description: endpoint.description,
      eventTypes: endpoint.event_types.join(' '),
      enabled: endpoint.enabled,
    },
    { url, description, eventTypes: types, enabled },
  );
}

/** Enabling begins anew: what failed before no longer counts. */
function columnsOf({ url, description, eventTypes, enabled }: Requested): WebhookEndpointChange {
  return {
    url,
    description,
    event_types: eventTypes === undefined ? undefined : readEventTypes(eventTypes),
    ...(enabled === undefined ? {} : { enabled, disabled_reason: enabled ? null : 'OWNER' }),
    ...(enabled === true ? { failing_since: null } : {}),
  };
}

async function audit(
  trx: Tx,
  call: Call<'updateWebhookEndpoint'>,
  changes: object,
  now: Date,
): Promise<void> {
  const change = { subjectType: 'webhook_endpoint', subjectId: call.params.endpointId } as const;
  const entry = { action: 'webhook_endpoint.updated', ...change, changes: { ...changes } };
  await insertAuditEntry(trx, auditEntry(call, entry, now));
}
