// Adds a coupon of a percentage, or of an amount in the shop's currency.
import type { components } from '../../contract/types.ts';
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { insertCoupon } from '../../db/queries/coupons.ts';
import { isUniqueViolation } from '../../db/sqlstate.ts';
import { DomainError } from '../../domain/errors.ts';
import { assertCurrency } from '../../domain/pricing.ts';
import { entityTag } from '../../domain/versions.ts';
import { newId } from '../../platform/ids.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Handler } from '../handler.ts';
import { idempotently } from '../idempotently.ts';
import { readPeriod } from './coupon-period.ts';
import { presentCoupon } from './present-coupon.ts';

export const adminCreateCoupon: Handler<'adminCreateCoupon'> = (call, services) =>
  idempotently(call, services, async (trx) => {
    const now = services.clock.now();
    const terms = {
      // Codes are kept in capitals, so that customers may write them as they like.
      code: call.body.code.toUpperCase(),
      ...discountTerms(call.body, services.settings.shopCurrency),
      minSubtotalMinor: call.body.minSubtotalMinor ?? 0,
      maxRedemptions: call.body.maxRedemptions ?? null,
      ...readPeriod(call.body, { startsAt: null, expiresAt: null }),
      active: call.body.active ?? true,
    };
    const id = newId();
    const coupon = await insertCoupon(trx, { ...terms, id, createdAt: now }).catch((error) => {
      throw isUniqueViolation(error, 'coupons_code_unique') ? new DomainError('COUPON_CODE_TAKEN') : error;
    });
    const audit = auditEntry(
      call,
      { action: 'coupon.created', subjectType: 'coupon', subjectId: id, changes: terms },
      now,
    );
    await insertAuditEntry(trx, audit);
    return {
      status: 201,
      data: presentCoupon(coupon),
      headers: { etag: entityTag(coupon.version), location: `/api/v1/admin/coupons/${id}` },
    };
  });

/** Percentage or amount, whichever the type asks for. Throws CURRENCY_MISMATCH for an amount in another currency. */
function discountTerms(body: components['schemas']['CreateCouponRequest'], shopCurrency: string) {
  if (body.type === 'PERCENT') {
    return { type: body.type, percentOff: body.percentOff, amountOffMinor: null, currency: null };
  }
  const { type, amountOffMinor, currency } = body;
  assertCurrency(currency, shopCurrency);
  return { type, percentOff: null, amountOffMinor, currency };
}
