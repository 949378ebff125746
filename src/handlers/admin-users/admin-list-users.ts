// Lists all users with filters, the newest first.
import { listUsers } from '../../db/queries/users.ts';
import { presentUser } from '../auth/present-user.ts';
import type { Handler } from '../handler.ts';
import { pageMeta, readPage } from '../paging.ts';

export const adminListUsers: Handler<'adminListUsers'> = async (call, { db }) => {
  const filter = { text: call.query.q, role: call.query.role };
  const page = await listUsers(db, filter, readPage(call, ['time', 'id']));
  return { status: 200, data: page.rows.map(presentUser), meta: pageMeta(call, page) };
};
