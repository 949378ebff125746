// What may be refunded of an order: never more money than is left of its payment, nor more pieces than it has out.
import { DomainError } from './errors.ts';
import type { Item } from './items.ts';
import { assertCurrency } from './pricing.ts';

/** What was paid for an order and what went back, in minor units. */
export interface RefundableOrder {
  readonly paymentStatus: string;
  readonly totalMinor: number;
  readonly refundedMinor: number;
  readonly currency: string;
  /** Pieces that left the stock with the order and have not come back. */
  readonly out: readonly Item[];
}

/**
 * The amount to refund: the one that was asked for, or all that is left. Throws CURRENCY_MISMATCH, ORDER_NOT_PAID, or
 * REFUND_EXCEEDS_PAYMENT with what is left.
 */
export function refundAmountOf(
  order: RefundableOrder,
  request: { readonly amountMinor?: number | undefined; readonly currency?: string | undefined },
): number {
  assertCurrency(request.currency ?? order.currency, order.currency);
  if (order.paymentStatus === 'UNPAID') throw new DomainError('ORDER_NOT_PAID');
  const refundableMinor = order.totalMinor - order.refundedMinor;
  const amountMinor = request.amountMinor ?? refundableMinor;
  if (amountMinor === 0 || amountMinor > refundableMinor) {
    throw new DomainError('REFUND_EXCEEDS_PAYMENT', { refundableMinor, currency: order.currency });
  }
  return amountMinor;
}

/** Throws RESTOCK_EXCEEDS_ORDER, with every product concerned, when the order has fewer pieces of one out. */
export function assertRestockable(order: RefundableOrder, items: readonly Item[]): void {
  const out = new Map(order.out.map(({ productId, quantity }) => [productId, quantity]));
  const products = items
    .map(({ productId, quantity }) => ({
      productId,
      requested: quantity,
      available: out.get(productId) ?? 0,
    }))
    .filter(({ requested, available }) => requested > available);
  if (products.length > 0) throw new DomainError('RESTOCK_EXCEEDS_ORDER', { products });
}

/** What became of the payment once `refundedMinor` of it went back. */
export function paymentStatusAfter(totalMinor: number, refundedMinor: number): string {
  return refundedMinor === totalMinor ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
}
