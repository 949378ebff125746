// Creates a customer with an empty wallet, both or neither.
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { insertUser } from '../../db/queries/users.ts';
import { insertWallet } from '../../db/queries/wallets.ts';
import { isUniqueViolation } from '../../db/sqlstate.ts';
import { DomainError } from '../../domain/errors.ts';
import { newId } from '../../platform/ids.ts';
import { hashPassword } from '../../platform/passwords.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Handler } from '../handler.ts';
import { idempotently } from '../idempotently.ts';
import { normalizeEmail } from './email-address.ts';
import { presentUser } from './present-user.ts';

export const registerUser: Handler<'registerUser'> = async (call, services) => {
  // A hash is slow by design, so it is made before the transaction opens: no connection and no key waits for it.
  const passwordHash = await hashPassword(call.body.password, services.passwordCost);
  return idempotently(call, services, async (trx) => {
    const now = services.clock.now();
    const currency = services.settings.shopCurrency;
    const id = newId();
    const email = normalizeEmail(call.body.email);
    const { name } = call.body;
    const newUser = { id, email, name, role: 'CUSTOMER', passwordHash, createdAt: now };
    const user = await insertUser(trx, newUser).catch((error) => {
      throw isUniqueViolation(error, 'users_email_unique') ? new DomainError('EMAIL_TAKEN') : error;
    });
    await insertWallet(trx, { id: newId(), userId: id, currency, createdAt: now });
    // Name and address stay out of the log, which outlives every wish to have them erased.
    const audit = auditEntry(
      call,
      {
        action: 'user.registered',
        subjectType: 'user',
        subjectId: id,
        changes: { role: user.role, walletCurrency: currency },
      },
      now,
    );
    await insertAuditEntry(trx, audit);
    return { status: 201, data: presentUser(user), headers: { location: '/api/v1/auth/me' } };
  });
};
