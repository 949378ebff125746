// Gives an admin's refund to the customer's wallet, once per idempotency key.
import { lockOrder } from '../../db/queries/orders.ts';
import { DomainError } from '../../domain/errors.ts';
import { assertVersion, entityTag } from '../../domain/versions.ts';
import { refundOrder } from '../../transactions/refund-order.ts';
import type { Handler } from '../handler.ts';
import { idempotently } from '../idempotently.ts';
import { presentOrder } from '../orders/present-order.ts';

export const adminRefundOrder: Handler<'adminRefundOrder'> = (call, services) =>
  idempotently(call, services, async (trx) => {
    const locked = await lockOrder(trx, call.params.orderId);
    if (locked === undefined) throw new DomainError('ORDER_NOT_FOUND');
    assertVersion(call.headers['if-match'], locked.version);
    const now = services.clock.now();
    const { reason, restock = [] } = call.body;
    const { id, amountMinor, restocked, order } = await refundOrder(
      trx,
      locked,
      { ...call.body, restock },
      call,
      now,
    );
    const refund = {
      id,
      orderId: order.id,
      amountMinor,
      currency: order.currency,
      reason,
      restocked: [...restocked],
      refundedAt: now.toISOString(),
    };
    return {
      status: 201,
      data: { refund, order: presentOrder(order, 'ADMIN') },
      headers: { etag: entityTag(order.version) },
    };
  });
