// Ends the caller's session with all its tokens, at once; repeating it changes nothing.
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { revokeSession } from '../../db/queries/sessions.ts';
import { inTransaction } from '../../db/transaction.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Handler } from '../handler.ts';

export const logout: Handler<'logout'> = (call, services) =>
  inTransaction(services.db, async (trx) => {
    const now = services.clock.now();
    const { sessionId } = call.actor;
    const revoked = await revokeSession(trx, sessionId, 'LOGOUT', now);
    if (revoked) {
      const audit = auditEntry(
        call,
        {
          action: 'session.closed',
          subjectType: 'session',
          subjectId: sessionId,
          changes: { revokedReason: 'LOGOUT' },
        },
        now,
      );
      await insertAuditEntry(trx, audit);
    }
    return { status: 204 };
  });
