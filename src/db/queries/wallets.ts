// Wallets and the ledger beside them: a balance only ever moves together with the entry that explains the step.
import { type NotNull, sql } from 'kysely';
import type { Database, Tx } from '../client.ts';
import { fetchPage, type PageRequest } from './paging.ts';

/** A wallet right after its balance moved; `version` numbers the entry that the move needs. */
export interface MovedWallet {
  readonly id: string;
  readonly currency: string;
  readonly balance_minor: number;
  readonly version: number;
}

/** One movement of money between a wallet and an account of the shop. */
export interface Movement {
  readonly id: string;
  readonly type: 'CREDIT' | 'REFUND';
  readonly wallet: MovedWallet;
  /** What the wallet gained. */
  readonly amountMinor: number;
  /** The shop's account on the other side. */
  readonly account: 'SALES' | 'FUNDING';
  readonly orderId: string | null;
  readonly description: string | null;
  readonly auditId: string;
  readonly createdAt: Date;
}

/** Opens an empty wallet. */
export async function insertWallet(
  trx: Tx,
  wallet: { id: string; userId: string; currency: string; createdAt: Date },
): Promise<void> {
  await trx
    .insertInto('wallets')
    .values({
      id: wallet.id,
      user_id: wallet.userId,
      currency: wallet.currency,
      created_at: wallet.createdAt,
    })
    .execute();
}

/** The wallet of a user. */
export function findWallet(db: Database | Tx, userId: string) {
  return db.selectFrom('wallets').selectAll().where('user_id', '=', userId).executeTakeFirst();
}

/**
 * Adds the amount to the wallet; undefined, with nothing changed, when the user has none or when the balance would
 * exceed the integers that the program holds exactly.
 */
export function creditWallet(trx: Tx, userId: string, amountMinor: number): Promise<MovedWallet | undefined> {
  return trx
    .updateTable('wallets')
    .set(({ eb }) => ({
      balance_minor: eb('balance_minor', '+', amountMinor),
      version: eb('version', '+', 1),
    }))
    .where('user_id', '=', userId)
    .where('balance_minor', '<=', Number.MAX_SAFE_INTEGER - amountMinor)
    .returning(['id', 'currency', 'balance_minor', 'version'])
    .executeTakeFirst();
}

/** Writes the ledger transaction of a movement: two entries that sum to zero. */
export async function insertMovement(trx: Tx, movement: Movement): Promise<void> {
  const { wallet } = movement;
  await trx
    .with('movement', (cte) =>
      cte.insertInto('ledger_transactions').values({
        id: movement.id,
        type: movement.type,
        order_id: movement.orderId,
        description: movement.description,
        audit_id: movement.auditId,
        created_at: movement.createdAt,
      }),
    )
    .insertInto('ledger_entries')
    .values([
      {
        transaction_id: movement.id,
        line: 1,
        account: 'WALLET',
        amount_minor: movement.amountMinor,
        currency: wallet.currency,
        wallet_id: wallet.id,
        wallet_version: wallet.version,
        balance_after_minor: wallet.balance_minor,
      },
      {
        transaction_id: movement.id,
        line: 2,
        account: movement.account,
        amount_minor: -movement.amountMinor,
        currency: wallet.currency,
        wallet_id: null,
        wallet_version: null,
        balance_after_minor: null,
      },
    ])
    .execute();
}

/** A page of a user's movements, the newest first. */
export function listWalletEntries(db: Database, userId: string, page: PageRequest) {
  const entries = db
    .selectFrom('ledger_entries as entry')
    .innerJoin('wallets as wallet', 'wallet.id', 'entry.wallet_id')
    .where('wallet.user_id', '=', userId);
  const query = entries
    .innerJoin('ledger_transactions as movement', 'movement.id', 'entry.transaction_id')
    .select([
      'movement.id',
      'movement.type',
      'movement.order_id',
      'movement.description',
      'movement.created_at',
      'entry.amount_minor',
      'entry.balance_after_minor',
      'entry.currency',
      'entry.wallet_version',
    ])
    .$narrowType<{ balance_after_minor: NotNull; wallet_version: NotNull }>();
  // The wallet's version counts its entries, so the total needs no counting.
  const count = db
    .selectFrom('wallets')
    .where('user_id', '=', userId)
    .select(sql<number>`version`.as('total'));
  return fetchPage(query, count, page, { keys: ['wallet_version'], direction: 'desc' });
}
