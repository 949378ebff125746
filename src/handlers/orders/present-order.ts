// An order as the contract shows it, with the transitions that are open to the one who looks.
import type { components } from '../../contract/types.ts';
import type { OrderRow } from '../../db/queries/orders.ts';
import { allowedTransitions, type OrderActor, type OrderStatus } from '../../domain/order.ts';

type Order = components['schemas']['Order'];

/** The order as `part` sees it: CUSTOMER for its owner, otherwise the part of staff. */
export function presentOrder(row: OrderRow, part: OrderActor): Order {
  return {
    id: row.id,
    number: row.number,
    userId: row.user_id,
    status: row.status as OrderStatus,
    paymentStatus: row.payment_status as Order['paymentStatus'],
    currency: row.currency,
    subtotalMinor: row.subtotal_minor,
    discountMinor: row.discount_minor,
    totalMinor: row.total_minor,
    refundedMinor: row.refunded_minor,
    couponCode: row.coupon_code,
    lines: row.lines.map((line) => ({
      productId: line.product_id,
      sku: line.sku,
      name: line.product_name,
      unitPriceMinor: line.unit_price_minor,
      quantity: line.quantity,
      totalMinor: line.total_minor,
      restockedQuantity: line.restocked_quantity,
    })),
    allowedTransitions: allowedTransitions(row.status as OrderStatus, part),
    expiresAt: row.expires_at?.toISOString() ?? null,
    paidAt: row.paid_at?.toISOString() ?? null,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
