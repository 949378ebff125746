// Shows the caller's wallet.
import { findWallet } from '../../db/queries/wallets.ts';
import type { Handler } from '../handler.ts';

export const getWallet: Handler<'getWallet'> = async (call, { db }) => {
  const wallet = await findWallet(db, call.actor.userId);
  if (wallet === undefined) throw new Error(`User ${call.actor.userId} has no wallet.`);
  return {
    status: 200,
    data: {
      id: wallet.id,
      currency: wallet.currency,
      balanceMinor: wallet.balance_minor,
      version: wallet.version,
    },
  };
};
