// Shows one of the caller's orders; somebody else's answers like one that does not exist.
import { findOrder } from '../../db/queries/orders.ts';
import { DomainError } from '../../domain/errors.ts';
import { entityTag } from '../../domain/versions.ts';
import type { Handler } from '../handler.ts';
import { presentOrder } from './present-order.ts';

export const getOrder: Handler<'getOrder'> = async (call, { db }) => {
  const order = await findOrder(db, call.params.orderId, call.actor.userId);
  if (order === undefined) throw new DomainError('ORDER_NOT_FOUND');
  return {
    status: 200,
    data: presentOrder(order, 'CUSTOMER'),
    headers: { etag: entityTag(order.version) },
  };
};
