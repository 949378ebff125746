// Lists every movement of the caller's funds, the newest first.
import type { components } from '../../contract/types.ts';
import { listWalletEntries } from '../../db/queries/wallets.ts';
import type { Handler } from '../handler.ts';
import { pageMeta, readPage } from '../paging.ts';

type WalletTransaction = components['schemas']['WalletTransaction'];

export const listWalletTransactions: Handler<'listWalletTransactions'> = async (call, { db }) => {
  const page = await listWalletEntries(db, call.actor.userId, readPage(call, ['number']));
  const data = page.rows.map((row) => ({
    id: row.id,
    type: row.type as WalletTransaction['type'],
    amountMinor: row.amount_minor,
    balanceAfterMinor: row.balance_after_minor,
    currency: row.currency,
    orderId: row.order_id,
    description: row.description,
    createdAt: row.created_at.toISOString(),
  }));
  return { status: 200, data, meta: pageMeta(call, page) };
};
