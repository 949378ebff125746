// Makes an API key and tells its secret, this once: what is stored, audited and logged of it signs nobody in.

import { insertApiKey } from '../../db/queries/api-keys.ts';
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Role } from '../../domain/actor.ts';
import { DomainError, invalidFields } from '../../domain/errors.ts';
import { isOfUse, type Scope } from '../../domain/scopes.ts';
import { hashApiKeySecret, newApiKeySecret } from '../../platform/api-key-secrets.ts';
import { newId } from '../../platform/ids.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Handler } from '../handler.ts';
import { presentApiKey } from './present-api-key.ts';

/** More programs than one account has; a limit at all keeps a script that goes wrong from filling the table. */
const MAX_ACTIVE_KEYS = 50;

export const createApiKey: Handler<'createApiKey'> = (call, services) => {
  const { name, scopes } = call.body;
  assertOfUse(scopes, call.actor.role);
  return inTransaction(services.db, async (trx) => {
    const now = services.clock.now();
    const expiresAt = readExpiry(call.body.expiresAt, now);
    const { secret, prefix } = newApiKeySecret();
    const { userId } = call.actor;
    const key = { id: newId(), userId, name, prefix, scopes, createdAt: now, expiresAt };
    const row = await insertApiKey(trx, { ...key, secretHash: hashApiKeySecret(secret) }, MAX_ACTIVE_KEYS);
    if (row === undefined) throw new DomainError('API_KEY_LIMIT_REACHED', { limit: MAX_ACTIVE_KEYS });
    const audit = auditEntry(
      call,
      {
        action: 'api_key.created',
        subjectType: 'api_key',
        subjectId: key.id,
        changes: { userId, name, prefix, scopes, expiresAt: expiresAt?.toISOString() ?? null },
      },
      now,
    );
    await insertAuditEntry(trx, audit);
    return { status: 201, data: { apiKey: presentApiKey(row), secret } };
  });
};

/** Throws VALIDATION_FAILED for scopes that would promise the owner what the role refuses. */
function assertOfUse(scopes: readonly Scope[], role: Role): void {
  const fields = scopes.flatMap((scope, index) =>
    isOfUse(scope, role)
      ? []
      : [
          {
            in: 'body' as const,
            field: `/scopes/${index}`,
            rule: 'role',
            message: `names nothing that the role ${role} may do`,
          },
        ],
  );
  if (fields.length > 0) throw invalidFields(...fields);
}

/** The end of the key; null when it has none. Throws VALIDATION_FAILED unless it is to come. */
function readExpiry(sent: string | null | undefined, now: Date): Date | null {
  if (sent === undefined || sent === null) return null;
  const expiresAt = new Date(sent);
  // A zone can push a time out of the years that RFC 3339 can write in UTC.
  if (expiresAt > now && expiresAt.getUTCFullYear() <= 9999) return expiresAt;
  const message = expiresAt > now ? 'is not before the year 10000 of UTC' : 'is not in the future';
  throw invalidFields({ in: 'body', field: '/expiresAt', rule: 'period', message });
}
