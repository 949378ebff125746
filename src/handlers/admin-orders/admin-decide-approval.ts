// Records an approver's decision about an order over the threshold, once.
import { lockOrder } from '../../db/queries/orders.ts';
import { DomainError } from '../../domain/errors.ts';
import { assertNotExpired } from '../../domain/order.ts';
import { assertVersion, entityTag } from '../../domain/versions.ts';
import { type Move, moveOrder } from '../../transactions/move-order.ts';
import type { Handler } from '../handler.ts';
import { idempotently } from '../idempotently.ts';
import { presentOrder } from '../orders/present-order.ts';

export const adminDecideApproval: Handler<'adminDecideApproval'> = (call, services) =>
  idempotently(call, services, async (trx) => {
    const order = await lockOrder(trx, call.params.orderId);
    if (order === undefined) throw new DomainError('ORDER_NOT_FOUND');
    // Four eyes: the threshold would control nothing if approvers could let their own orders pass.
    if (order.user_id === call.actor.userId) throw new DomainError('FORBIDDEN');
    // Read after the lock: the deadline may pass while the request waits for it.
    const now = services.clock.now();
    assertVersion(call.headers['if-match'], order.version);

    const decision = { part: 'APPROVER', reason: call.body.reason ?? null } as const;
    const move: Move =
      call.body.decision === 'APPROVE'
        ? {
            ...decision,
            to: 'PENDING',
            expiresAt: new Date(now.getTime() + services.settings.paymentWindowMs),
          }
        : { ...decision, to: 'REJECTED' };
    if (order.status === 'PENDING_APPROVAL') assertNotExpired(order.expires_at, now);
    const decided = await moveOrder(trx, order, move, call, now);
    return {
      status: 200,
      data: presentOrder(decided, 'APPROVER'),
      headers: { etag: entityTag(decided.version) },
    };
  });
