// Changes the conditions of a coupon; its limit never falls below the redemptions that have happened.
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { type CouponRow, lockCoupon, updateCoupon } from '../../db/queries/coupons.ts';
import { inTransaction } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import { assertVersion, entityTag } from '../../domain/versions.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import { changedFields } from '../changed-fields.ts';
import type { Handler } from '../handler.ts';
import { readPeriod } from './coupon-period.ts';
import { presentCoupon } from './present-coupon.ts';

export const adminUpdateCoupon: Handler<'adminUpdateCoupon'> = (call, services) =>
  inTransaction(services.db, async (trx) => {
    const coupon = await lockCoupon(trx, call.params.couponId);
    if (coupon === undefined) throw new DomainError('COUPON_NOT_FOUND');
    const now = services.clock.now();
    assertVersion(call.headers['if-match'], coupon.version);

    assertLimit(coupon, call.body.maxRedemptions);
    const period = readPeriod(call.body, { startsAt: coupon.starts_at, expiresAt: coupon.expires_at });
    const changes = changedFields(presentCoupon(coupon), {
      ...call.body,
      startsAt: period.startsAt?.toISOString() ?? null,
      expiresAt: period.expiresAt?.toISOString() ?? null,
    });
    // What changes nothing leaves the version, so that it does not spoil the If-Match of somebody else.
    if (Object.keys(changes).length === 0) return answerWith(coupon);
    const updated = await updateCoupon(trx, coupon.id, { ...call.body, ...period }, now);
    const audit = auditEntry(
      call,
      { action: 'coupon.updated', subjectType: 'coupon', subjectId: coupon.id, changes },
      now,
    );
    await insertAuditEntry(trx, audit);
    return answerWith(updated);
  });

/** Throws COUPON_LIMIT_BELOW_USAGE. The row's lock keeps orders from redeeming the coupon before the update. */
function assertLimit(coupon: CouponRow, maxRedemptions: number | null | undefined): void {
  const redemptionCount = coupon.redemption_count;
  if (maxRedemptions != null && maxRedemptions < redemptionCount) {
    throw new DomainError('COUPON_LIMIT_BELOW_USAGE', { redemptionCount });
  }
}

const answerWith = (coupon: CouponRow) =>
  ({ status: 200, data: presentCoupon(coupon), headers: { etag: entityTag(coupon.version) } }) as const;
