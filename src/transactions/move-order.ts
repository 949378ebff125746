// The one way an order moves on without being paid: checks the state machine, gives back what the order held, and
// refunds what was paid, in the caller's transaction.
import type { Tx } from '../db/client.ts';
import { releaseCoupon } from '../db/queries/coupons.ts';
import { changeOrder, type OrderChange, type OrderRow } from '../db/queries/orders.ts';
import { findPayment, insertRefund } from '../db/queries/payments.ts';
import { releaseStock } from '../db/queries/products.ts';
import { creditWallet, insertMovement } from '../db/queries/wallets.ts';
import { assertTransition, type OrderActor, type OrderStatus, releasesStock } from '../domain/order.ts';
import { newId } from '../platform/ids.ts';
import { auditEntry, type Origin } from './audit-entry.ts';

/** Where the order goes, who moves it in which part, and why. */
export interface Move {
  readonly to: OrderStatus;
  readonly part: OrderActor;
  readonly reason: string | null;
  /** Until when the order waits in its new status; null when it does not wait. */
  readonly expiresAt?: Date | null;
}

/**
 * Moves a locked order on and returns it as it stands then.
 * Throws ORDER_STATUS_INVALID when the state machine does not allow `part` this move.
 */
export async function moveOrder(
  trx: Tx,
  order: OrderRow,
  move: Move,
  origin: Origin,
  now: Date,
): Promise<OrderRow> {
  assertTransition(order.status as OrderStatus, move.to, move.part);
  const refundMinor =
    move.to === 'CANCELLED' && order.paid_at !== null ? order.total_minor - order.refunded_minor : null;
  const audit = auditEntry(
    origin,
    {
      action: `order.${actionOf(order.status as OrderStatus, move.to)}`,
      subjectType: 'order',
      subjectId: order.id,
      changes: {
        status: { from: order.status, to: move.to },
        reason: move.reason,
        ...(refundMinor === null ? {} : { refundMinor, currency: order.currency }),
      },
    },
    now,
  );
  const change: OrderChange = {
    status: move.to,
    reason: move.reason,
    expiresAt: move.expiresAt ?? null,
    traceParent: origin.traceParent,
  };

  // The global lock order: the order is locked already, then the wallet, the coupon and the products follow.
  if (refundMinor === null) {
    const moved = await changeOrder(trx, order, change, audit);
    if (releasesStock(move.to)) {
      await releaseCoupon(trx, order.id, now);
      await releaseStock(trx, stockOf(order));
    }
    return moved;
  }
  const refundId = newId();
  const moved = await changeOrder(
    trx,
    order,
    {
      ...change,
      paymentStatus: 'REFUNDED',
      refundedMinor: order.total_minor,
      details: { refund: { id: refundId, amountMinor: refundMinor } },
    },
    audit,
  );
  const details = { id: refundId, amountMinor: refundMinor, reason: move.reason, auditId: audit.id, now };
  await refund(trx, order, details);
  await releaseStock(trx, stockOf(order));
  return moved;
}

const stockOf = (order: OrderRow) =>
  order.lines.map((line) => ({ productId: line.product_id, quantity: line.quantity }));

/** The word for a move in the audit log and the history. */
function actionOf(from: OrderStatus, to: OrderStatus): string {
  return from === 'PENDING_APPROVAL' && to === 'PENDING' ? 'approved' : to.toLowerCase();
}

/** Puts money of a paid order back into its owner's wallet. */
async function refund(
  trx: Tx,
  order: OrderRow,
  details: { id: string; amountMinor: number; reason: string | null; auditId: string; now: Date },
): Promise<void> {
  const { id, amountMinor, reason, auditId, now } = details;
  const wallet = await creditWallet(trx, order.user_id, amountMinor);
  const payment = await findPayment(trx, order.id);
  if (wallet === undefined || payment === undefined) {
    throw new Error(`Order ${order.id} is paid but has no wallet or no payment.`);
  }
  const movementId = newId();
  await insertMovement(trx, {
    id: movementId,
    type: 'REFUND',
    wallet,
    amountMinor,
    account: 'SALES',
    orderId: order.id,
    description: `Refund of order ${order.number}`,
    auditId,
    createdAt: now,
  });
  await insertRefund(trx, { id, payment, amountMinor, reason, movementId, createdAt: now });
}
