// A coupon as the contract shows it.
import type { components } from '../../contract/types.ts';
import type { CouponRow } from '../../db/queries/coupons.ts';

type Coupon = components['schemas']['Coupon'];

/** The coupon with its conditions and how often it is redeemed. */
export function presentCoupon(row: CouponRow): Coupon {
  return {
    id: row.id,
    code: row.code,
    type: row.type as Coupon['type'],
    percentOff: row.percent_off,
    amountOffMinor: row.amount_off_minor,
    currency: row.currency,
    minSubtotalMinor: row.min_subtotal_minor,
    maxRedemptions: row.max_redemptions,
    redemptionCount: row.redemption_count,
    startsAt: row.starts_at?.toISOString() ?? null,
    expiresAt: row.expires_at?.toISOString() ?? null,
    active: row.active,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
