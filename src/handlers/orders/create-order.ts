// Places an order: coupon, stock and prices are taken in one transaction, all or nothing.
import type { Tx } from '../../db/client.ts';
import { findCouponByCode, redeemCoupon } from '../../db/queries/coupons.ts';
import { insertOrder, type OrderLineRow } from '../../db/queries/orders.ts';
import {
  listProductsById,
  type ProductRow,
  reserveStock,
  type StockItem,
} from '../../db/queries/products.ts';
import { findWallet } from '../../db/queries/wallets.ts';
import { DomainError } from '../../domain/errors.ts';
import { mergeItems } from '../../domain/items.ts';
import { initialStatus } from '../../domain/order.ts';
import { discountOf, subtotalOf } from '../../domain/pricing.ts';
import { entityTag } from '../../domain/versions.ts';
import { newId } from '../../platform/ids.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Handler } from '../handler.ts';
import { idempotently } from '../idempotently.ts';
import { presentOrder } from './present-order.ts';

export const createOrder: Handler<'createOrder'> = (call, services) =>
  idempotently(call, services, async (trx) => {
    const { settings } = services;
    const now = services.clock.now();
    const items = mergeItems(call.body.items);

    // The global lock order: the coupon before the products, and these by id.
    const coupon =
      call.body.couponCode === undefined ? null : await takeCoupon(trx, call.body.couponCode.toUpperCase());
    const lines = priceLines(items, await takeStock(trx, items));

    const currency = settings.shopCurrency;
    const subtotalMinor = subtotalOf(
      lines.map((line) => ({ ...line, unitPriceMinor: line.unit_price_minor })),
    );
    const discountMinor =
      coupon === null
        ? 0
        : discountOf(
            {
              active: coupon.active,
              percentOff: coupon.percent_off,
              amountOffMinor: coupon.amount_off_minor,
              currency: coupon.currency,
              minSubtotalMinor: coupon.min_subtotal_minor,
              startsAt: coupon.starts_at,
              expiresAt: coupon.expires_at,
            },
            subtotalMinor,
            currency,
            now,
          );
    const totalMinor = subtotalMinor - discountMinor;
    await assertFunds(trx, call.actor.userId, totalMinor, currency);

    const id = newId();
    const status = initialStatus(totalMinor, settings.approvalThresholdMinor);
    const window = status === 'PENDING_APPROVAL' ? settings.approvalWindowMs : settings.paymentWindowMs;
    const audit = auditEntry(
      call,
      {
        action: 'order.created',
        subjectType: 'order',
        subjectId: id,
        changes: { status, totalMinor, discountMinor, currency, items, couponCode: coupon?.code ?? null },
      },
      now,
    );
    const order = await insertOrder(
      trx,
      {
        id,
        userId: call.actor.userId,
        status,
        currency,
        subtotalMinor,
        discountMinor,
        totalMinor,
        coupon,
        lines,
        expiresAt: new Date(now.getTime() + window),
        createdAt: now,
      },
      audit,
    );
    return {
      status: 201,
      data: presentOrder(order, 'CUSTOMER'),
      headers: { etag: entityTag(order.version), location: `/api/v1/orders/${id}` },
    };
  });

async function takeCoupon(trx: Tx, code: string) {
  const coupon = await redeemCoupon(trx, code);
  if (coupon !== undefined) return coupon;
  const exists = (await findCouponByCode(trx, code)) !== undefined;
  throw new DomainError(exists ? 'COUPON_EXHAUSTED' : 'COUPON_NOT_FOUND');
}

/** Reserves all items, or tells which products are unknown or short. */
async function takeStock(trx: Tx, items: readonly StockItem[]): Promise<ProductRow[]> {
  const reserved = await reserveStock(trx, items);
  if (reserved.length === items.length) return reserved;

  const taken = new Set(reserved.map((product) => product.id));
  const missing = items.filter((item) => !taken.has(item.productId));
  const found = await listProductsById(
    trx,
    missing.map((item) => item.productId),
  );
  const sold = new Map(found.filter((product) => product.active).map((product) => [product.id, product]));
  const unknown = missing.filter((item) => !sold.has(item.productId));
  if (unknown.length > 0) {
    throw new DomainError('PRODUCT_NOT_FOUND', { productIds: unknown.map((item) => item.productId) });
  }
  throw new DomainError('OUT_OF_STOCK', {
    products: missing.map((item) => ({
      productId: item.productId,
      requested: item.quantity,
      available: sold.get(item.productId)?.stock_quantity ?? 0,
    })),
  });
}

/** The order's lines, in the order in which the customer named the products. */
function priceLines(items: readonly StockItem[], products: readonly ProductRow[]): OrderLineRow[] {
  const byId = new Map(products.map((product) => [product.id, product]));
  return items.map(({ productId, quantity }) => {
    const product = byId.get(productId);
    if (product === undefined) throw new Error(`Product ${productId} was reserved but not returned.`);
    return {
      product_id: product.id,
      sku: product.sku,
      product_name: product.name,
      unit_price_minor: product.price_minor,
      quantity,
      total_minor: product.price_minor * quantity,
      restocked_quantity: 0,
    };
  });
}

/**
 * Refuses an order that the wallet does not cover now. The funds are not held, so nothing depends on this look: the
 * debit of the payment decides.
 */
async function assertFunds(trx: Tx, userId: string, totalMinor: number, currency: string): Promise<void> {
  const wallet = await findWallet(trx, userId);
  if (wallet === undefined) throw new Error(`User ${userId} has no wallet.`);
  if (wallet.currency !== currency) throw new Error(`The wallet of user ${userId} is not in ${currency}.`);
  if (wallet.balance_minor < totalMinor) {
    throw new DomainError('INSUFFICIENT_FUNDS', {
      requiredMinor: totalMinor,
      availableMinor: wallet.balance_minor,
      currency,
    });
  }
}
