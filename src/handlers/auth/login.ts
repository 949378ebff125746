// Starts a session for whoever knows the password; an unknown address costs the same work as a wrong password.
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { insertSession } from '../../db/queries/sessions.ts';
import { findUserByEmail, type UserRow } from '../../db/queries/users.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Role } from '../../domain/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import { newId } from '../../platform/ids.ts';
import { unmatchableHash, verifyPassword } from '../../platform/passwords.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Call, Handler, Services } from '../handler.ts';
import { normalizeEmail } from './email-address.ts';
import { issueTokens } from './issue-tokens.ts';

export const login: Handler<'login'> = async (call, services) => {
  const user = await findUserByEmail(services.db, normalizeEmail(call.body.email));
  const hash = user?.password_hash ?? unmatchableHash(services.passwordCost);
  const matches = await verifyPassword(call.body.password, hash);
  if (user === undefined || !matches) {
    await recordRefusal(call, services, user);
    throw new DomainError('INVALID_CREDENTIALS');
  }
  return { status: 200, data: await openSession(call, services, user) };
};

function openSession(call: Call<'login'>, services: Services, user: UserRow) {
  return inTransaction(services.db, async (trx) => {
    const now = services.clock.now();
    const session = {
      id: newId(),
      user,
      expiresAt: new Date(now.getTime() + services.settings.sessionTtlMs),
    };
    await insertSession(trx, { ...session, userId: user.id, createdAt: now });
    // The password has told who calls, although the request came without a token.
    const actor = { type: 'USER', userId: user.id, role: user.role as Role, sessionId: session.id } as const;
    const audit = auditEntry(
      { actor, requestId: call.requestId },
      {
        action: 'session.opened',
        subjectType: 'session',
        subjectId: session.id,
        changes: { userId: user.id, expiresAt: session.expiresAt.toISOString() },
      },
      now,
    );
    await insertAuditEntry(trx, audit);
    return issueTokens(trx, services, session, now);
  });
}

/**
 * Records a refused sign-in. An unknown address is recorded too, or its answer would come sooner than that of a wrong
 * password; but not by its text, which an attacker chooses.
 */
function recordRefusal(call: Call<'login'>, services: Services, user: UserRow | undefined): Promise<void> {
  const audit = auditEntry(
    call,
    {
      action: 'session.refused',
      subjectType: 'user',
      subjectId: user?.id ?? 'unknown',
      changes: { reason: 'INVALID_CREDENTIALS' },
    },
    services.clock.now(),
  );
  return inTransaction(services.db, (trx) => insertAuditEntry(trx, audit));
}
