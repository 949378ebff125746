// Lets the owner cancel an order; a paid one is refunded in the same transaction.
import { lockOrder } from '../../db/queries/orders.ts';
import { DomainError } from '../../domain/errors.ts';
import { assertVersion, entityTag } from '../../domain/versions.ts';
import { moveOrder } from '../../transactions/move-order.ts';
import type { Handler } from '../handler.ts';
import { idempotently } from '../idempotently.ts';
import { presentOrder } from './present-order.ts';

export const cancelOrder: Handler<'cancelOrder'> = (call, services) =>
  idempotently(call, services, async (trx) => {
    const order = await lockOrder(trx, call.params.orderId, call.actor.userId);
    if (order === undefined) throw new DomainError('ORDER_NOT_FOUND');
    assertVersion(call.headers['if-match'], order.version);
    const move = { to: 'CANCELLED', part: 'CUSTOMER', reason: call.body?.reason ?? null } as const;
    const cancelled = await moveOrder(trx, order, move, call, services.clock.now());
    return {
      status: 200,
      data: presentOrder(cancelled, 'CUSTOMER'),
      headers: { etag: entityTag(cancelled.version) },
    };
  });
