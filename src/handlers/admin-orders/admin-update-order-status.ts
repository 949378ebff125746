// Moves an order along the state machine in the part of an admin.
import { lockOrder } from '../../db/queries/orders.ts';
import { inTransaction } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import { assertVersion, entityTag } from '../../domain/versions.ts';
import { moveOrder } from '../../transactions/move-order.ts';
import type { Handler } from '../handler.ts';
import { presentOrder } from '../orders/present-order.ts';

export const adminUpdateOrderStatus: Handler<'adminUpdateOrderStatus'> = (call, services) =>
  inTransaction(services.db, async (trx) => {
    const order = await lockOrder(trx, call.params.orderId);
    if (order === undefined) throw new DomainError('ORDER_NOT_FOUND');
    assertVersion(call.headers['if-match'], order.version);
    const move = { to: call.body.status, part: 'ADMIN', reason: call.body.reason ?? null } as const;
    const moved = await moveOrder(trx, order, move, call, services.clock.now());
    return { status: 200, data: presentOrder(moved, 'ADMIN'), headers: { etag: entityTag(moved.version) } };
  });
