// What an order costs: integer arithmetic in minor units, rounded in favour of the shop by less than one unit.
import { DomainError } from './errors.ts';

/** A product as it is priced, in minor units. */
export interface PricedLine {
  readonly unitPriceMinor: number;
  readonly quantity: number;
}

/** The conditions of a coupon. A percentage or an amount is set, never both. */
export interface CouponTerms {
  readonly active: boolean;
  readonly percentOff: number | null;
  readonly amountOffMinor: number | null;
  readonly currency: string | null;
  readonly minSubtotalMinor: number;
  readonly startsAt: Date | null;
  readonly expiresAt: Date | null;
}

/** The sum of the lines, in minor units. */
export function subtotalOf(lines: readonly PricedLine[]): number {
  return lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0);
}

/**
 * What the coupon takes off the subtotal, in minor units, at most the whole of it.
 * Throws COUPON_NOT_APPLICABLE, with the reason, when a condition is not met.
 */
export function discountOf(coupon: CouponTerms, subtotalMinor: number, currency: string, now: Date): number {
  const refuse = (reason: string, more = {}) => new DomainError('COUPON_NOT_APPLICABLE', { reason, ...more });
  if (!coupon.active) throw refuse('NOT_ACTIVE');
  if (coupon.startsAt !== null && now < coupon.startsAt) throw refuse('NOT_STARTED');
  if (coupon.expiresAt !== null && now >= coupon.expiresAt) throw refuse('EXPIRED');
  if (subtotalMinor < coupon.minSubtotalMinor) {
    throw refuse('SUBTOTAL_TOO_LOW', { minSubtotalMinor: coupon.minSubtotalMinor });
  }
  if (coupon.currency !== null && coupon.currency !== currency) throw refuse('CURRENCY_DIFFERS');
  if (coupon.amountOffMinor !== null) return Math.min(coupon.amountOffMinor, subtotalMinor);
  if (coupon.percentOff === null) throw new Error('A coupon takes off a percentage or an amount.');
  // The product with a percentage can exceed the safe integers, so it is computed with BigInt.
  return Number((BigInt(subtotalMinor) * BigInt(coupon.percentOff)) / 100n);
}

/** Throws CURRENCY_MISMATCH unless the amount is in the expected currency. */
export function assertCurrency(currency: string, expected: string): void {
  if (currency !== expected) throw new DomainError('CURRENCY_MISMATCH', { currency: expected });
}
