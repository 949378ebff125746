// Revokes an API key of the caller, for good and at once; repeating it changes nothing.

import { lockApiKey, revokeLockedApiKey } from '../../db/queries/api-keys.ts';
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { inTransaction } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Handler } from '../handler.ts';

export const revokeApiKey: Handler<'revokeApiKey'> = (call, services) =>
  inTransaction(services.db, async (trx) => {
    const key = await lockApiKey(trx, call.params.apiKeyId, call.actor.userId);
    if (key === undefined) throw new DomainError('API_KEY_NOT_FOUND');
    if (key.revoked_at !== null) return { status: 204 };
    const now = services.clock.now();
    await revokeLockedApiKey(trx, key.id, now);
    const audit = auditEntry(
      call,
      {
        action: 'api_key.revoked',
        subjectType: 'api_key',
        subjectId: key.id,
        changes: { revokedAt: { from: null, to: now.toISOString() }, name: key.name, prefix: key.prefix },
      },
      now,
    );
    await insertAuditEntry(trx, audit);
    return { status: 204 };
  });
