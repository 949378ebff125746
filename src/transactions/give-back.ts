// How money and goods of an order go back: the money to its owner's wallet with its ledger movement, the goods into stock,
// counted on the order's lines so that nothing goes back twice.
import type { Tx } from '../db/client.ts';
import type { OrderRow } from '../db/queries/orders.ts';
import { findPayment, insertRefund } from '../db/queries/payments.ts';
import { releaseStock, type StockItem } from '../db/queries/products.ts';
import { creditWallet, insertMovement } from '../db/queries/wallets.ts';
import { newId } from '../platform/ids.ts';

/** The pieces that left the stock with the order and have not come back. */
export function piecesOut(order: OrderRow): StockItem[] {
  return order.lines
    .map((line) => ({ productId: line.product_id, quantity: line.quantity - line.restocked_quantity }))
    .filter(({ quantity }) => quantity > 0);
}

/**
 * Puts money of a paid, locked order back into its owner's wallet. The caller writes the
 * order's own row: the database refuses the transaction when the two do not add up.
 */
export async function giveMoneyBack(
  trx: Tx,
  order: OrderRow,
  details: {
    /** The refund's. */
    readonly id: string;
    readonly amountMinor: number;
    readonly reason: string | null;
    readonly auditId: string;
    readonly now: Date;
  },
): Promise<void> {
  const { id, amountMinor, reason, auditId, now } = details;
  const wallet = await creditWallet(trx, order.user_id, amountMinor);
  const payment = await findPayment(trx, order.id);
  if (wallet === undefined || payment === undefined) {
    throw new Error(`Order ${order.id} is paid but has no wallet that can take it back, or no payment.`);
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

/** Puts pieces of a locked order back into stock and returns the order with its lines as they are then. */
export async function giveGoodsBack(
  trx: Tx,
  order: OrderRow,
  items: readonly StockItem[],
): Promise<OrderRow> {
  if (items.length === 0) return order;
  await releaseStock(trx, order.id, items);
  const back = new Map(items.map(({ productId, quantity }) => [productId, quantity]));
  const lines = order.lines.map((line) => ({
    ...line,
    restocked_quantity: line.restocked_quantity + (back.get(line.product_id) ?? 0),
  }));
  return { ...order, lines };
}
