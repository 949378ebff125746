// Pays an order from the wallet: debit, ledger, payment, status, history, audit and the stored answer are one statement,
// so no retry, race or crash can charge twice.
import type { components } from '../../contract/types.ts';
import { findPayableOrder, type PayableOrder, writePayment } from '../../db/queries/order-payments.ts';
import type { OrderRow } from '../../db/queries/orders.ts';
import { DomainError } from '../../domain/errors.ts';
import { assertNotExpired, assertTransition, type OrderStatus } from '../../domain/order.ts';
import { assertVersion, entityTag } from '../../domain/versions.ts';
import { newId } from '../../platform/ids.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import { atOnce } from '../at-once.ts';
import type { Call, Handler } from '../handler.ts';
import { presentOrder } from './present-order.ts';

export const payOrder: Handler<'payOrder'> = (call, services) => {
  const { db, fingerprintKey } = services;
  const { userId } = call.actor;
  return atOnce(call, services, fingerprintKey, {
    look: (owner) => findPayableOrder(db, { orderId: call.params.orderId, userId, owner: keyed(owner) }),
    decide: (seen, now) => {
      const order = payable(call, seen, now);
      const [id, movementId] = [newId(), newId()];
      const amount = { amountMinor: order.total_minor, currency: order.currency };
      const paid: OrderRow = {
        ...order,
        status: 'PAID',
        payment_status: 'PAID',
        paid_at: now,
        expires_at: null,
        version: order.version + 1,
        updated_at: now,
      };
      const changes = { status: { from: order.status, to: 'PAID' }, ...amount };
      const change = { action: 'order.paid', subjectType: 'order', subjectId: order.id, changes } as const;
      const audit = auditEntry(call, change, now);
      return {
        answer: {
          status: 200,
          data: {
            payment: presentPayment(id, order, now),
            order: presentOrder(paid, 'CUSTOMER'),
          },
          headers: { etag: entityTag(paid.version) },
        },
        write: async (answer) => {
          const { traceParent } = call;
          const payment = { id, movementId, order, audit, traceParent, paidAt: now, keyed: keyed(answer) };
          const { claimed, paid: written } = await writePayment(db, payment);
          return { claimed, written };
        },
      };
    },
  });
};

/** What a request has because of its key, which the contract requires of every payment. */
function keyed<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('A payment came without its key.');
  return part;
}

function presentPayment(id: string, order: OrderRow, paidAt: Date): components['schemas']['Payment'] {
  return {
    id,
    orderId: order.id,
    amountMinor: order.total_minor,
    currency: order.currency,
    status: 'COMPLETED',
    paidAt: paidAt.toISOString(),
  };
}

/** The order, if it may be paid now: it is the caller's, waits to be paid, and the wallet covers it. */
function payable(
  call: Call<'payOrder'>,
  { order, balanceMinor }: Pick<PayableOrder, 'order' | 'balanceMinor'>,
  now: Date,
): OrderRow {
  if (order === undefined) throw new DomainError('ORDER_NOT_FOUND');
  assertVersion(call.headers['if-match'], order.version);
  assertTransition(order.status as OrderStatus, 'PAID', 'CUSTOMER');
  assertNotExpired(order.expires_at, now);
  if (balanceMinor < order.total_minor) {
    throw new DomainError('INSUFFICIENT_FUNDS', {
      requiredMinor: order.total_minor,
      availableMinor: balanceMinor,
      currency: order.currency,
    });
  }
  return order;
}
