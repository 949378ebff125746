// Adds funds to a wallet: balance, ledger and audit row are one transaction, once per idempotency key.
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { creditWallet, findWallet, insertMovement } from '../../db/queries/wallets.ts';
import { DomainError, invalidFields } from '../../domain/errors.ts';
import { assertCurrency } from '../../domain/pricing.ts';
import { newId } from '../../platform/ids.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Handler } from '../handler.ts';
import { idempotently } from '../idempotently.ts';

export const adminCreditWallet: Handler<'adminCreditWallet'> = (call, services) =>
  idempotently(call, services, async (trx) => {
    const now = services.clock.now();
    const { amountMinor, currency, reason } = call.body;
    // Every user has a wallet from the start; its id and currency never change, so this look needs no lock.
    const existing = await findWallet(trx, call.params.userId);
    if (existing === undefined) throw new DomainError('USER_NOT_FOUND');
    assertCurrency(currency, existing.currency);

    const wallet = await creditWallet(trx, existing.user_id, amountMinor);
    if (wallet === undefined) {
      throw invalidFields({
        in: 'body',
        field: '/amountMinor',
        rule: 'maximum',
        message: 'would raise the balance above what can be held exactly',
      });
    }
    const audit = auditEntry(
      call,
      {
        action: 'wallet.credited',
        subjectType: 'wallet',
        subjectId: wallet.id,
        changes: {
          balanceMinor: { from: wallet.balance_minor - amountMinor, to: wallet.balance_minor },
          userId: existing.user_id,
          amountMinor,
          currency,
          reason,
        },
      },
      now,
    );
    await insertAuditEntry(trx, audit);
    const movement = {
      id: newId(),
      type: 'CREDIT',
      wallet,
      amountMinor,
      account: 'FUNDING',
      orderId: null,
      description: reason,
      auditId: audit.id,
      createdAt: now,
    } as const;
    await insertMovement(trx, movement);
    return {
      status: 201,
      data: {
        id: movement.id,
        type: movement.type,
        amountMinor,
        balanceAfterMinor: wallet.balance_minor,
        currency,
        orderId: null,
        description: reason,
        createdAt: now.toISOString(),
      },
    };
  });
