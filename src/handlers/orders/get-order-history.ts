// Shows every change of an order, the oldest first: to its owner, and to staff of any order.
import type { components } from '../../contract/types.ts';
import { type EventDetails, findOrder, listOrderHistory } from '../../db/queries/orders.ts';
import { DomainError } from '../../domain/errors.ts';
import type { OrderStatus } from '../../domain/order.ts';
import type { Handler } from '../handler.ts';
import { pageMeta, readPage } from '../paging.ts';

type Entry = components['schemas']['OrderHistoryEntry'];

export const getOrderHistory: Handler<'getOrderHistory'> = async (call, { db }) => {
  const { actor } = call;
  const owner = actor.role === 'CUSTOMER' ? actor.userId : undefined;
  const order = await findOrder(db, call.params.orderId, owner);
  if (order === undefined) throw new DomainError('ORDER_NOT_FOUND');
  const page = await listOrderHistory(db, order.id, readPage(call, ['number']));
  const data = page.rows.map((row) => ({
    version: row.version,
    action: row.action,
    fromStatus: row.from_status,
    toStatus: row.to_status as OrderStatus,
    actorType: row.actor_type as Entry['actorType'],
    actorId: row.actor_id,
    reason: row.reason,
    refundId: (row.details as EventDetails | null)?.refund?.id ?? null,
    refundMinor: row.refund_minor,
    occurredAt: row.occurred_at.toISOString(),
  }));
  return { status: 200, data, meta: pageMeta(call, page) };
};
