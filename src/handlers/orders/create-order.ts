// Places an order: coupon, stock and prices are taken and the order is written by one statement, all or nothing.
import {
  findOrderable,
  type Orderable,
  type OrderableProduct,
  writeOrder,
} from '../../db/queries/order-placements.ts';
import type { OrderLineRow, OrderRow } from '../../db/queries/orders.ts';
import type { StockItem } from '../../db/queries/products.ts';
import { DomainError } from '../../domain/errors.ts';
import { mergeItems } from '../../domain/items.ts';
import { initialStatus } from '../../domain/order.ts';
import { discountOf, subtotalOf } from '../../domain/pricing.ts';
import { entityTag } from '../../domain/versions.ts';
import { newId } from '../../platform/ids.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import { atOnce } from '../at-once.ts';
import type { Call, Handler, ShopSettings } from '../handler.ts';
import { presentOrder } from './present-order.ts';

export const createOrder: Handler<'createOrder'> = (call, services) => {
  const { db, fingerprintKey, settings } = services;
  const { userId } = call.actor;
  const items = mergeItems(call.body.items);
  const couponCode = call.body.couponCode?.toUpperCase() ?? null;
  return atOnce(call, services, fingerprintKey, {
    look: (owner) =>
      findOrderable(db, { userId, productIds: items.map(({ productId }) => productId), couponCode, owner }),
    decide: (seen, now) => {
      if (couponCode !== null) assertRedeemable(seen.coupon);
      const products = available(items, seen.products);
      const order = newOrder(call, settings, { items, products, seen }, now);
      assertFunds(seen.wallet, order);
      const { status, total_minor: totalMinor, discount_minor: discountMinor, currency } = order;
      const changes = { status, totalMinor, discountMinor, currency, items, couponCode };
      const change = { action: 'order.created', subjectType: 'order', subjectId: order.id, changes } as const;
      const audit = auditEntry(call, change, now);
      return {
        answer: {
          status: 201,
          data: presentOrder(order, 'CUSTOMER'),
          headers: { etag: entityTag(order.version), location: `/api/v1/orders/${order.id}` },
        },
        write: async (keyed) => {
          const { traceParent } = call;
          const { coupon } = seen;
          const placement = { order, products, coupon, audit, traceParent, keyed };
          const { claimed, placed: written } = await writeOrder(db, placement);
          return { claimed, written };
        },
      };
    },
  });
};

function assertRedeemable(coupon: Orderable['coupon']): void {
  if (coupon === undefined) throw new DomainError('COUPON_NOT_FOUND');
  if (coupon.max_redemptions !== null && coupon.redemption_count >= coupon.max_redemptions) {
    throw new DomainError('COUPON_EXHAUSTED');
  }
}

/** The products of the items, in their order, if all are sold and there is enough of each. */
function available(
  items: readonly StockItem[],
  products: readonly OrderableProduct[],
): readonly OrderableProduct[] {
  const sold = new Map(products.filter(({ active }) => active).map((product) => [product.id, product]));
  const unknown = items.filter(({ productId }) => !sold.has(productId));
  if (unknown.length > 0) {
    throw new DomainError('PRODUCT_NOT_FOUND', { productIds: unknown.map(({ productId }) => productId) });
  }
  const inStock = ({ productId }: StockItem) => sold.get(productId)?.stock_quantity ?? 0;
  const short = items.filter((item) => inStock(item) < item.quantity);
  if (short.length > 0) {
    throw new DomainError('OUT_OF_STOCK', {
      products: short.map((item) => ({
        productId: item.productId,
        requested: item.quantity,
        available: inStock(item),
      })),
    });
  }
  return items.flatMap(({ productId }) => sold.get(productId) ?? []);
}

/** The order as it will stand, with a line for each item, in the order in which the customer named them. */
function newOrder(
  call: Call<'createOrder'>,
  settings: ShopSettings,
  {
    items,
    products,
    seen,
  }: {
    readonly items: readonly StockItem[];
    readonly products: readonly OrderableProduct[];
    readonly seen: Orderable;
  },
  now: Date,
): OrderRow {
  const lines = products.map((product, index) => lineOf(product, items[index]?.quantity ?? 0));
  const subtotalMinor = subtotalOf(
    lines.map(({ unit_price_minor: unitPriceMinor, quantity }) => ({ unitPriceMinor, quantity })),
  );
  const currency = settings.shopCurrency;
  const { coupon } = seen;
  const discountMinor = coupon === undefined ? 0 : discountOf(termsOf(coupon), subtotalMinor, currency, now);
  const totalMinor = subtotalMinor - discountMinor;
  const status = initialStatus(totalMinor, settings.approvalThresholdMinor);
  const window = status === 'PENDING_APPROVAL' ? settings.approvalWindowMs : settings.paymentWindowMs;
  return {
    id: newId(),
    number: seen.number,
    user_id: call.actor.userId,
    status,
    payment_status: 'UNPAID',
    currency,
    subtotal_minor: subtotalMinor,
    discount_minor: discountMinor,
    total_minor: totalMinor,
    refunded_minor: 0,
    coupon_id: coupon?.id ?? null,
    coupon_code: coupon?.code ?? null,
    expires_at: new Date(now.getTime() + window),
    paid_at: null,
    version: 1,
    created_at: now,
    updated_at: now,
    lines,
  };
}

function lineOf(product: OrderableProduct, quantity: number): OrderLineRow {
  return {
    product_id: product.id,
    sku: product.sku,
    product_name: product.name,
    unit_price_minor: product.price_minor,
    quantity,
    total_minor: product.price_minor * quantity,
    restocked_quantity: 0,
  };
}

function termsOf(coupon: NonNullable<Orderable['coupon']>) {
  return {
    active: coupon.active,
    percentOff: coupon.percent_off,
    amountOffMinor: coupon.amount_off_minor,
    currency: coupon.currency,
    minSubtotalMinor: coupon.min_subtotal_minor,
    startsAt: coupon.starts_at,
    expiresAt: coupon.expires_at,
  };
}

/**
 * Refuses an order that the wallet does not cover now. The funds are not held, so nothing depends on this look: the
 * debit of the payment decides.
 */
function assertFunds(
  wallet: Orderable['wallet'],
  { user_id: userId, currency, total_minor: totalMinor }: OrderRow,
): void {
  if (wallet.currency !== currency) throw new Error(`The wallet of user ${userId} is not in ${currency}.`);
  if (wallet.balanceMinor < totalMinor) {
    throw new DomainError('INSUFFICIENT_FUNDS', {
      requiredMinor: totalMinor,
      availableMinor: wallet.balanceMinor,
      currency,
    });
  }
}
