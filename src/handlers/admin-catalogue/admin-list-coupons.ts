// Lists all coupons with filters, the newest first.
import { listCoupons } from '../../db/queries/coupons.ts';
import type { Handler } from '../handler.ts';
import { pageMeta, readPage } from '../paging.ts';
import { presentCoupon } from './present-coupon.ts';

export const adminListCoupons: Handler<'adminListCoupons'> = async (call, { db }) => {
  const filter = { active: call.query.active, codePrefix: call.query.q };
  const page = await listCoupons(db, filter, readPage(call, ['time', 'id']));
  return { status: 200, data: page.rows.map(presentCoupon), meta: pageMeta(call, page) };
};
