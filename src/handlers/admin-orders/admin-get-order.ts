// Shows any order to staff.
import { findOrder } from '../../db/queries/orders.ts';
import { staffPart } from '../../domain/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import { entityTag } from '../../domain/versions.ts';
import type { Handler } from '../handler.ts';
import { presentOrder } from '../orders/present-order.ts';

export const adminGetOrder: Handler<'adminGetOrder'> = async (call, { db }) => {
  const order = await findOrder(db, call.params.orderId);
  if (order === undefined) throw new DomainError('ORDER_NOT_FOUND');
  return {
    status: 200,
    data: presentOrder(order, staffPart(call.actor)),
    headers: { etag: entityTag(order.version) },
  };
};
