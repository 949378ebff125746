// Coupons and how often they were redeemed: the count moves with an order, under a check, so a limit holds against any
// number of orders at once.
import type { Selectable } from 'kysely';
import type { Database, Tx } from '../client.ts';
import type { Coupons } from '../tables.ts';
import { fetchPage, type PageRequest } from './paging.ts';

export type CouponRow = Selectable<Coupons>;

/** Gives back the redemption of an order that will not be paid; nothing when it used none or gave it back before. */
export async function releaseCoupon(trx: Tx, orderId: string, now: Date): Promise<void> {
  await trx
    .with('released', (cte) =>
      cte
        .updateTable('coupon_redemptions')
        .set({ released_at: now })
        .where('order_id', '=', orderId)
        .where('released_at', 'is', null)
        .returning('coupon_id'),
    )
    .updateTable('coupons')
    .from('released')
    .set(({ eb }) => ({ redemption_count: eb('coupons.redemption_count', '-', 1) }))
    .whereRef('coupons.id', '=', 'released.coupon_id')
    .execute();
}

/** A coupon to be added; exactly one of percentage and amount is set. */
export interface NewCoupon {
  readonly id: string;
  readonly code: string;
  readonly type: 'PERCENT' | 'AMOUNT';
  readonly percentOff: number | null;
  readonly amountOffMinor: number | null;
  readonly currency: string | null;
  readonly minSubtotalMinor: number;
  readonly maxRedemptions: number | null;
  readonly startsAt: Date | null;
  readonly expiresAt: Date | null;
  readonly active: boolean;
  readonly createdAt: Date;
}

/** Adds a coupon. Throws a unique violation of `coupons_code_unique` when the code is taken. */
export function insertCoupon(trx: Tx, coupon: NewCoupon): Promise<CouponRow> {
  return trx
    .insertInto('coupons')
    .values({
      id: coupon.id,
      code: coupon.code,
      type: coupon.type,
      percent_off: coupon.percentOff,
      amount_off_minor: coupon.amountOffMinor,
      currency: coupon.currency,
      min_subtotal_minor: coupon.minSubtotalMinor,
      max_redemptions: coupon.maxRedemptions,
      starts_at: coupon.startsAt,
      expires_at: coupon.expiresAt,
      active: coupon.active,
      created_at: coupon.createdAt,
      updated_at: coupon.createdAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The coupon. */
export function findCoupon(db: Database, id: string): Promise<CouponRow | undefined> {
  return db.selectFrom('coupons').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The coupon with its row locked until the transaction ends. */
export function lockCoupon(trx: Tx, id: string): Promise<CouponRow | undefined> {
  return trx.selectFrom('coupons').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** What an admin may change of a coupon; undefined stays, null removes. */
export interface CouponChange {
  readonly minSubtotalMinor?: number | undefined;
  readonly maxRedemptions?: number | null | undefined;
  readonly startsAt?: Date | null | undefined;
  readonly expiresAt?: Date | null | undefined;
  readonly active?: boolean | undefined;
}

/** Changes a locked coupon and raises its version. */
export function updateCoupon(trx: Tx, id: string, change: CouponChange, now: Date): Promise<CouponRow> {
  return trx
    .updateTable('coupons')
    .set(({ eb }) => ({
      min_subtotal_minor: change.minSubtotalMinor,
      max_redemptions: change.maxRedemptions,
      starts_at: change.startsAt,
      expires_at: change.expiresAt,
      active: change.active,
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A page of coupons, the newest first; undefined filters nothing. */
export function listCoupons(
  db: Database,
  filter: { active?: boolean | undefined; codePrefix?: string | undefined },
  page: PageRequest,
) {
  let query = db.selectFrom('coupons');
  if (filter.active !== undefined) query = query.where('active', '=', filter.active);
  if (filter.codePrefix !== undefined) {
    const prefix = filter.codePrefix.toUpperCase();
    query = query.where(({ eb, fn, val }) =>
      eb(fn<boolean>('starts_with', ['code', val(prefix)]), '=', true),
    );
  }
  return fetchPage(
    query.selectAll(),
    query.select(({ fn }) => fn.countAll<number>().as('total')),
    page,
    { keys: ['created_at', 'id'], direction: 'desc' },
  );
}
