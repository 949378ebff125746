// Lists all orders with filters, the newest first.
import { listOrders } from '../../db/queries/orders.ts';
import { staffPart } from '../../domain/actor.ts';
import type { Handler } from '../handler.ts';
import { presentOrder } from '../orders/present-order.ts';
import { pageMeta, readPage } from '../paging.ts';

export const adminListOrders: Handler<'adminListOrders'> = async (call, { db }) => {
  const { number: numberPrefix, ...filter } = call.query;
  const page = await listOrders(db, { ...filter, numberPrefix }, readPage(call, ['time', 'id']));
  const part = staffPart(call.actor);
  return {
    status: 200,
    data: page.rows.map((row) => presentOrder(row, part)),
    meta: pageMeta(call, page),
  };
};
