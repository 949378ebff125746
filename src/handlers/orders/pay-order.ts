// Pays an order from the wallet: debit, ledger, payment, status, history, audit and the stored answer are one
// transaction, so no retry, race or crash can charge twice.
import type { components } from '../../contract/types.ts';
import type { Tx } from '../../db/client.ts';
import { changeOrder, lockOrder, type OrderRow } from '../../db/queries/orders.ts';
import { insertPayment, type PaymentRow } from '../../db/queries/payments.ts';
import { debitWallet, findWallet, insertMovement, type MovedWallet } from '../../db/queries/wallets.ts';
import { DomainError } from '../../domain/errors.ts';
import { assertNotExpired, assertTransition, type OrderStatus } from '../../domain/order.ts';
import { assertVersion, entityTag } from '../../domain/versions.ts';
import { newId } from '../../platform/ids.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Handler } from '../handler.ts';
import { idempotently } from '../idempotently.ts';
import { presentOrder } from './present-order.ts';

export const payOrder: Handler<'payOrder'> = (call, services) =>
  idempotently(call, services, async (trx) => {
    const { userId } = call.actor;
    const order = await lockOrder(trx, call.params.orderId, userId);
    if (order === undefined) throw new DomainError('ORDER_NOT_FOUND');
    // Read after the lock: the deadline may pass while the request waits for it.
    const now = services.clock.now();
    assertVersion(call.headers['if-match'], order.version);
    assertTransition(order.status as OrderStatus, 'PAID', 'CUSTOMER');
    assertNotExpired(order.expires_at, now);

    const wallet = await takeFunds(trx, userId, order);
    const audit = auditEntry(
      call,
      {
        action: 'order.paid',
        subjectType: 'order',
        subjectId: order.id,
        changes: {
          status: { from: order.status, to: 'PAID' },
          amountMinor: order.total_minor,
          currency: order.currency,
        },
      },
      now,
    );
    const paid = await changeOrder(
      trx,
      order,
      {
        status: 'PAID',
        paymentStatus: 'PAID',
        paidAt: now,
        expiresAt: null,
        reason: null,
        traceParent: call.traceParent,
      },
      audit,
    );
    const movementId = newId();
    await insertMovement(trx, {
      id: movementId,
      type: 'PAYMENT',
      wallet,
      amountMinor: -order.total_minor,
      account: 'SALES',
      orderId: order.id,
      description: `Order ${order.number}`,
      auditId: audit.id,
      createdAt: now,
    });
    const payment = await insertPayment(trx, {
      id: newId(),
      orderId: order.id,
      userId,
      amountMinor: order.total_minor,
      currency: order.currency,
      movementId,
      createdAt: now,
    });
    return {
      status: 200,
      data: { payment: presentPayment(payment), order: presentOrder(paid, 'CUSTOMER') },
      headers: { etag: entityTag(paid.version) },
    };
  });

async function takeFunds(trx: Tx, userId: string, order: OrderRow): Promise<MovedWallet> {
  const debited = await debitWallet(trx, userId, order.total_minor);
  if (debited !== undefined) return debited;
  const wallet = await findWallet(trx, userId);
  throw new DomainError('INSUFFICIENT_FUNDS', {
    requiredMinor: order.total_minor,
    availableMinor: wallet?.balance_minor ?? 0,
    currency: order.currency,
  });
}

function presentPayment(row: PaymentRow): components['schemas']['Payment'] {
  return {
    id: row.id,
    orderId: row.order_id,
    amountMinor: row.amount_minor,
    currency: row.currency,
    status: 'COMPLETED',
    paidAt: row.created_at.toISOString(),
  };
}
