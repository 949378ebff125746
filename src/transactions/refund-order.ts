// Refunds a paid order in part or in full without moving it on: its money, its restocked goods, its history and its audit
// row change together, in the caller's transaction.
import type { Tx } from '../db/client.ts';
import { changeOrder, type OrderRow } from '../db/queries/orders.ts';
import { type Item, mergeItems } from '../domain/items.ts';
import { assertRestockable, paymentStatusAfter, refundAmountOf } from '../domain/refund.ts';
import { newId } from '../platform/ids.ts';
import { auditEntry, type Origin } from './audit-entry.ts';
import { giveGoodsBack, giveMoneyBack, piecesOut } from './give-back.ts';

/** What is asked for; without an amount, all that is left of the payment. Amounts are minor units. */
export interface RefundRequest {
  readonly amountMinor?: number | undefined;
  readonly currency?: string | undefined;
  readonly reason: string;
  readonly restock: readonly Item[];
}

/** A refund as it was made. */
export interface MadeRefund {
  readonly id: string;
  readonly amountMinor: number;
  readonly restocked: readonly Item[];
  readonly order: OrderRow;
}

/**
 * Refunds a locked order. Throws CURRENCY_MISMATCH, ORDER_NOT_PAID, REFUND_EXCEEDS_PAYMENT or RESTOCK_EXCEEDS_ORDER,
 * with nothing changed.
 */
export async function refundOrder(
  trx: Tx,
  order: OrderRow,
  request: RefundRequest,
  origin: Origin,
  now: Date,
): Promise<MadeRefund> {
  const refundable = {
    paymentStatus: order.payment_status,
    totalMinor: order.total_minor,
    refundedMinor: order.refunded_minor,
    currency: order.currency,
    out: piecesOut(order),
  };
  const amountMinor = refundAmountOf(refundable, request);
  const restocked = mergeItems(request.restock);
  assertRestockable(refundable, restocked);

  const refundedMinor = order.refunded_minor + amountMinor;
  const paymentStatus = paymentStatusAfter(order.total_minor, refundedMinor);
  const { reason } = request;
  const audit = auditEntry(
    origin,
    {
      action: 'order.refunded',
      subjectType: 'order',
      subjectId: order.id,
      changes: {
        paymentStatus: { from: order.payment_status, to: paymentStatus },
        refundedMinor: { from: order.refunded_minor, to: refundedMinor },
        refundMinor: amountMinor,
        currency: order.currency,
        restocked,
        reason,
      },
    },
    now,
  );
  // The global lock order: the order is locked already, then the wallet and the products follow.
  const id = newId();
  const changed = await changeOrder(
    trx,
    order,
    {
      status: order.status,
      reason,
      paymentStatus,
      refundedMinor,
      expiresAt: order.expires_at,
      details: { refund: { id, amountMinor } },
      traceParent: origin.traceParent,
    },
    audit,
  );
  await giveMoneyBack(trx, order, { id, amountMinor, reason, auditId: audit.id, now });
  return { id, amountMinor, restocked, order: await giveGoodsBack(trx, changed, restocked) };
}
