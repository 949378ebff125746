// The payment of an order: one look at everything that it depends on, and one statement that writes all of it or nothing.
import { sql } from 'kysely';
import type { Database } from '../client.ts';
import { tell } from '../commits.ts';
import { type AuditEntry, auditRow } from './audit-log.ts';
import {
  answerRow,
  claimOf,
  FOUND_ANSWER,
  type FoundAnswer,
  foundAnswer,
  type KeyedAnswer,
  type KeyOwner,
} from './idempotency-keys.ts';
import { insertFor } from './insert-for.ts';
import { type OrderRow, withLines } from './orders.ts';

/** What a payment depends on, as it stood at one moment. */
export interface PayableOrder {
  /** The answer under the request's key. */
  readonly stored: FoundAnswer | undefined;
  /** The order, if it is the user's. */
  readonly order: OrderRow | undefined;
  /** What the user's wallet holds. */
  readonly balanceMinor: number;
}

/** Looks at the user's order, at the wallet, and at what is stored under the key. Nothing is locked. */
export async function findPayableOrder(
  db: Database,
  { orderId, userId, owner }: { orderId: string; userId: string; owner: KeyOwner | undefined },
): Promise<PayableOrder> {
  const row = await db
    .selectFrom('wallets as wallet')
    .leftJoin('orders', (join) =>
      join.onRef('orders.user_id', '=', 'wallet.user_id').on('orders.id', '=', orderId),
    )
    .leftJoin('idempotency_keys as stored', (join) =>
      join.on('stored.principal', '=', owner?.principal ?? null).on('stored.key', '=', owner?.key ?? null),
    )
    .where('wallet.user_id', '=', userId)
    .selectAll('orders')
    .select(withLines)
    .select(['wallet.balance_minor', ...FOUND_ANSWER])
    .executeTakeFirstOrThrow();
  return {
    stored: foundAnswer(row),
    order: row.id === null ? undefined : (row as unknown as OrderRow),
    balanceMinor: row.balance_minor,
  };
}

/** Everything that a payment writes. */
export interface PaymentToWrite {
  readonly id: string;
  readonly movementId: string;
  /** As it was looked at. */
  readonly order: OrderRow;
  readonly audit: AuditEntry;
  readonly traceParent: string | null;
  readonly paidAt: Date;
  readonly keyed: KeyedAnswer;
}

/**
 * Pays the order out of its owner's wallet: debit, ledger, payment, order, history with its events, audit row and the
 * stored answer. The statement is its own transaction, and all of its parts hang on one another:
 *
 * - `claim` takes the key, so of two requests with one key at a time only one goes on;
 * - `locked` locks the order if it still stands as it was looked at;
 * - `debit` takes the total if the wallet holds it now;
 * - everything else is written for a debit, and only then.
 *
 * Locks are taken in the global order. Returns whether the key was free and whether the order is paid: when neither the
 * order nor the wallet is what it was, nothing is written.
 */
export async function writePayment(
  db: Database,
  payment: PaymentToWrite,
): Promise<{ claimed: boolean; paid: boolean }> {
  const { order, audit, movementId, paidAt } = payment;
  const amount = order.total_minor;
  const { claimed, paid } = await db
    .with('claim', (cte) => cte.selectNoFrom(claimOf(payment.keyed.owner).as('claimed')))
    .with('locked', (cte) =>
      cte
        .selectFrom(['claim', 'orders'])
        .select('orders.id')
        .where('claim.claimed', '=', true)
        .where('orders.id', '=', order.id)
        .where('orders.version', '=', order.version)
        .where('orders.status', '=', order.status)
        .forNoKeyUpdate('orders'),
    )
    .with('debit', (cte) =>
      cte
        .updateTable('wallets')
        .from('locked')
        .set(({ eb }) => ({
          balance_minor: eb('wallets.balance_minor', '-', amount),
          version: eb('wallets.version', '+', 1),
        }))
        .where('wallets.user_id', '=', order.user_id)
        .where('wallets.balance_minor', '>=', amount)
        .returning(['wallets.id', 'wallets.currency', 'wallets.balance_minor', 'wallets.version']),
    )
    .with('paid', (cte) =>
      cte
        .updateTable('orders')
        .from('debit')
        .set({
          status: 'PAID',
          payment_status: 'PAID',
          paid_at: paidAt,
          expires_at: null,
          version: order.version + 1,
          updated_at: paidAt,
        })
        .where('orders.id', '=', order.id)
        .returning('orders.id'),
    )
    .with('audit', (cte) => insertFor(cte, 'audit_log', auditRow(audit), 'paid'))
    .with('history', (cte) =>
      insertFor(
        cte,
        'order_history',
        {
          order_id: order.id,
          version: order.version + 1,
          action: audit.action,
          from_status: order.status,
          to_status: 'PAID',
          actor_type: audit.actorType,
          actor_id: audit.actorId,
          audit_id: audit.id,
          occurred_at: paidAt,
          trace_parent: payment.traceParent,
        },
        'paid',
      ),
    )
    .with('movement', (cte) =>
      insertFor(
        cte,
        'ledger_transactions',
        {
          id: movementId,
          type: 'PAYMENT',
          order_id: order.id,
          description: `Order ${order.number}`,
          audit_id: audit.id,
          created_at: paidAt,
        },
        'paid',
      ),
    )
    .with('entries', (cte) =>
      cte
        .insertInto('ledger_entries')
        .columns([
          'transaction_id',
          'line',
          'account',
          'amount_minor',
          'currency',
          'wallet_id',
          'wallet_version',
          'balance_after_minor',
        ])
        .expression(
          // Two entries that sum to zero, in one statement that a trigger looks at as a whole.
          sql`
            SELECT ${movementId}, entry.line, entry.account, entry.sign * ${amount}::bigint, debit.currency,
              CASE WHEN entry.account = 'WALLET' THEN debit.id END,
              CASE WHEN entry.account = 'WALLET' THEN debit.version END,
              CASE WHEN entry.account = 'WALLET' THEN debit.balance_minor END
            FROM debit, (VALUES (1, 'WALLET', -1), (2, 'SALES', 1)) AS entry (line, account, sign)`,
        ),
    )
    .with('payment', (cte) =>
      insertFor(
        cte,
        'payments',
        {
          id: payment.id,
          order_id: order.id,
          user_id: order.user_id,
          amount_minor: amount,
          currency: order.currency,
          ledger_transaction_id: movementId,
          created_at: paidAt,
        },
        'paid',
      ),
    )
    .with('stored', (cte) => insertFor(cte, 'idempotency_keys', answerRow(payment.keyed), 'paid'))
    .selectFrom('claim')
    .select((eb) => ['claim.claimed', eb.exists(eb.selectFrom('paid').select('paid.id')).as('paid')])
    .executeTakeFirstOrThrow();
  if (paid === true) {
    tell(db, [{ kind: 'payment' }, { kind: 'order-status', from: order.status, to: 'PAID' }]);
  }
  return { claimed, paid: paid === true };
}
