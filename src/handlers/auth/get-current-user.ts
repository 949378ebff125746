// Shows the caller's own account.
import { findUser } from '../../db/queries/users.ts';
import type { Handler } from '../handler.ts';
import { presentUser } from './present-user.ts';

export const getCurrentUser: Handler<'getCurrentUser'> = async (call, { db }) => {
  const user = await findUser(db, call.actor.userId);
  if (user === undefined) throw new Error(`The signed-in user ${call.actor.userId} does not exist.`);
  return { status: 200, data: presentUser(user) };
};
