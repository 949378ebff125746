// Changes what a user may do; somebody always remains who can change it back.
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { lockUserAndAdmins, updateUserRole } from '../../db/queries/users.ts';
import { inTransaction } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import { presentUser } from '../auth/present-user.ts';
import type { Handler } from '../handler.ts';

export const adminUpdateUserRole: Handler<'adminUpdateUserRole'> = (call, services) =>
  inTransaction(services.db, async (trx) => {
    const { role } = call.body;
    const userId = call.params.userId.toLowerCase();
    const locked = await lockUserAndAdmins(trx, userId);
    const user = locked.find((row) => row.id === userId);
    if (user === undefined) throw new DomainError('USER_NOT_FOUND');
    const now = services.clock.now();
    if (user.role === role) return { status: 200, data: presentUser(user) };
    // All admins are locked, so nobody else takes the role from one of them before this transaction ends.
    const othersRemain = locked.some((row) => row.role === 'ADMIN' && row.id !== userId);
    if (user.role === 'ADMIN' && !othersRemain) throw new DomainError('LAST_ADMIN');

    const updated = await updateUserRole(trx, userId, role, now);
    const audit = auditEntry(
      call,
      {
        action: 'user.role_changed',
        subjectType: 'user',
        subjectId: userId,
        changes: { role: { from: user.role, to: role } },
      },
      now,
    );
    await insertAuditEntry(trx, audit);
    return { status: 200, data: presentUser(updated) };
  });
