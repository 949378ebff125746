// Lists the caller's orders, the newest first.
import { listOrders as listOrderRows } from '../../db/queries/orders.ts';
import type { Handler } from '../handler.ts';
import { pageMeta, readPage } from '../paging.ts';
import { presentOrder } from './present-order.ts';

export const listOrders: Handler<'listOrders'> = async (call, { db }) => {
  const filter = { userId: call.actor.userId, status: call.query.status };
  const page = await listOrderRows(db, filter, readPage(call, ['time', 'id']));
  return {
    status: 200,
    data: page.rows.map((row) => presentOrder(row, 'CUSTOMER')),
    meta: pageMeta(call, page),
  };
};
