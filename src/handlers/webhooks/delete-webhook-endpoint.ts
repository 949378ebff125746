// Removes a webhook endpoint: its secrets are gone at once, and its place is free for another one.
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { deleteLockedWebhookEndpoint, lockWebhookEndpoint } from '../../db/queries/webhook-endpoints.ts';
import { inTransaction } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Handler } from '../handler.ts';

export const deleteWebhookEndpoint: Handler<'deleteWebhookEndpoint'> = (call, services) =>
  inTransaction(services.db, async (trx) => {
    const endpoint = await lockWebhookEndpoint(trx, call.params.endpointId, call.actor.userId);
    if (endpoint === undefined) throw new DomainError('WEBHOOK_ENDPOINT_NOT_FOUND');
    const now = services.clock.now();
    await deleteLockedWebhookEndpoint(trx, endpoint.id, now);
    const change = { action: 'webhook_endpoint.deleted', subjectType: 'webhook_endpoint' } as const;
    const changes = { url: endpoint.url };
    await insertAuditEntry(trx, auditEntry(call, { ...change, subjectId: endpoint.id, changes }, now));
    return { status: 204 };
  });
