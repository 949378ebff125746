// Exchanges a refresh token for new tokens, once; a second use ends the session, and that end outlives the refusal.
import type { components } from '../../contract/types.ts';
import type { Tx } from '../../db/client.ts';
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import {
  extendSession,
  findRefreshToken,
  redeemRefreshToken,
  revokeSession,
} from '../../db/queries/sessions.ts';
import { findUser } from '../../db/queries/users.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Role } from '../../domain/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Call, Handler, Services } from '../handler.ts';
import { hashToken, issueTokens } from './issue-tokens.ts';

export const refreshToken: Handler<'refreshToken'> = async (call, services) => {
  const tokenHash = hashToken(call.body.refreshToken);
  const data = await inTransaction(services.db, async (trx) => {
    const session = await redeemRefreshToken(trx, tokenHash, services.clock.now());
    if (session !== undefined) return renewSession(trx, call, services, session);
    await endIfReused(trx, call, services, tokenHash);
    return null;
  });
  // Thrown after the commit: inside, it would undo the revocation together with the audit row that tells of it.
  if (data === null) throw new DomainError('REFRESH_TOKEN_REUSED');
  return { status: 200, data };
};

/** Lets the session last longer and issues its next tokens. */
async function renewSession(
  trx: Tx,
  call: Call<'refreshToken'>,
  services: Services,
  session: { readonly id: string; readonly user_id: string },
): Promise<components['schemas']['Session']> {
  const now = services.clock.now();
  const expiresAt = new Date(now.getTime() + services.settings.sessionTtlMs);
  // A logout may have ended the session since the token was redeemed.
  const extended = await extendSession(trx, session.id, expiresAt);
  if (!extended) throw new DomainError('REFRESH_TOKEN_INVALID');
  const user = await findUser(trx, session.user_id);
  if (user === undefined) throw new Error(`Session ${session.id} has no user.`);

  // The token has told who calls, although the request came without an access token.
  const actor = { type: 'USER', userId: user.id, role: user.role as Role, sessionId: session.id } as const;
  const audit = auditEntry(
    { actor, requestId: call.requestId },
    {
      action: 'session.refreshed',
      subjectType: 'session',
      subjectId: session.id,
      changes: { userId: user.id, expiresAt: expiresAt.toISOString() },
    },
    now,
  );
  await insertAuditEntry(trx, audit);
  return issueTokens(trx, services, { id: session.id, user, expiresAt }, now);
}

/**
 * Revokes the session of a token that was used before, if that is still to be done. A used token always counts as
 * reused, whatever has become of its session: its holder must learn that somebody else has it.
 * Throws REFRESH_TOKEN_INVALID when the token is unknown, or was never used and has ended.
 */
async function endIfReused(
  trx: Tx,
  call: Call<'refreshToken'>,
  services: Services,
  tokenHash: Buffer,
): Promise<void> {
  const token = await findRefreshToken(trx, tokenHash);
  if (token === undefined || token.used_at === null) throw new DomainError('REFRESH_TOKEN_INVALID');
  const now = services.clock.now();
  const revoked = await revokeSession(trx, token.session_id, 'TOKEN_REUSED', now);
  if (!revoked) return;
  const audit = auditEntry(
    call,
    {
      action: 'session.reuse_detected',
      subjectType: 'session',
      subjectId: token.session_id,
      changes: { revokedReason: 'TOKEN_REUSED', tokenUsedAt: token.used_at.toISOString() },
    },
    now,
  );
  await insertAuditEntry(trx, audit);
}
