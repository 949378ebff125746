// Registers a webhook endpoint and tells its signing secret, this once: it is stored sealed, and never audited or logged.
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { insertWebhookEndpoint } from '../../db/queries/webhook-endpoints.ts';
import { inTransaction } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import { newId } from '../../platform/ids.ts';
import { newWebhookSecret } from '../../platform/webhook-signatures.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Handler } from '../handler.ts';
import { assertDestination, readEventTypes } from './endpoint-input.ts';
import { presentWebhookEndpoint } from './present-webhook-endpoint.ts';

/** As many places as the database has for a user. Each event may be sent as often. */
const MAX_ENDPOINTS = 20;

export const createWebhookEndpoint: Handler<'createWebhookEndpoint'> = async (call, services) => {
  const { url } = call.body;
  await assertDestination(url, services);
  return inTransaction(services.db, async (trx) => {
    const now = services.clock.now();
    const id = newId();
    const secret = newWebhookSecret();
    const told = {
      url,
      description: call.body.description ?? '',
      eventTypes: readEventTypes(call.body.eventTypes),
    };
    const { userId } = call.actor;
    const sealedSecret = services.webhookSecrets.seal(secret, id);
    const row = await insertWebhookEndpoint(
      trx,
      { id, userId, ...told, sealedSecret, createdAt: now },
      MAX_ENDPOINTS,
    );
    if (row === undefined) throw new DomainError('WEBHOOK_ENDPOINT_LIMIT_REACHED', { limit: MAX_ENDPOINTS });
    const change = {
      action: 'webhook_endpoint.created',
      subjectType: 'webhook_endpoint',
      subjectId: id,
    } as const;
    await insertAuditEntry(trx, auditEntry(call, { ...change, changes: { userId, ...told } }, now));
    return {
      status: 201,
      data: { endpoint: presentWebhookEndpoint(row), secret },
      headers: { location: `/api/v1/webhook-endpoints/${id}` },
    };
  });
};
