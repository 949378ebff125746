// Shows an API key as the contract describes it; the row that it gets holds no secret.
import type { components } from '../../contract/types.ts';
import type { ApiKeyRow } from '../../db/queries/api-keys.ts';

/** The contract's ApiKey. */
export function presentApiKey(row: ApiKeyRow): components['schemas']['ApiKey'] {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
