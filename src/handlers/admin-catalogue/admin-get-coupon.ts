// Shows a coupon with how often it is redeemed and the version to change it by.
import { findCoupon } from '../../db/queries/coupons.ts';
import { DomainError } from '../../domain/errors.ts';
import { entityTag } from '../../domain/versions.ts';
import type { Handler } from '../handler.ts';
import { presentCoupon } from './present-coupon.ts';

export const adminGetCoupon: Handler<'adminGetCoupon'> = async (call, { db }) => {
  const coupon = await findCoupon(db, call.params.couponId);
  if (coupon === undefined) throw new DomainError('COUPON_NOT_FOUND');
  return { status: 200, data: presentCoupon(coupon), headers: { etag: entityTag(coupon.version) } };
};
