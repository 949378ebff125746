// The one way an order moves on without being paid: checks the state machine, gives back what the order held, and
// refunds what was paid, in the caller's transaction.
import type { Tx } from '../db/client.ts';
import { releaseCoupon } from '../db/queries/coupons.ts';
import { changeOrder, type OrderChange, type OrderRow } from '../db/queries/orders.ts';
import { assertTransition, type OrderActor, type OrderStatus, releasesStock } from '../domain/order.ts';
import { newId } from '../platform/ids.ts';
import { auditEntry, type Origin } from './audit-entry.ts';
import { giveGoodsBack, giveMoneyBack, piecesOut } from './give-back.ts';

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
    if (!releasesStock(move.to)) return moved;
    await releaseCoupon(trx, order.id, now);
    return giveGoodsBack(trx, moved, piecesOut(order));
  }
  const refundId = newId();
  const moved = await changeOrder(
    trx,
    order,
    {
      ...change,
      paymentStatus: 'REFUNDED',
      refundedMinor: order.total_minor,
      ...(refundMinor > 0 && { details: { refund: { id: refundId, amountMinor: refundMinor } } }),
    },
    audit,
  );
  // An order that was refunded in full before has nothing left to give back but its goods.
  if (refundMinor > 0) {
    await giveMoneyBack(trx, order, {
      id: refundId,
      amountMinor: refundMinor,
      reason: move.reason,
      auditId: audit.id,
      now,
    });
  }
  return giveGoodsBack(trx, moved, piecesOut(order));
}

/** The word for a move in the audit log and the history. */
function actionOf(from: OrderStatus, to: OrderStatus): string {
  return from === 'PENDING_APPROVAL' && to === 'PENDING' ? 'approved' : to.toLowerCase();
}
