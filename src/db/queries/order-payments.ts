// The payment of an order: one look at everything that it depends on, and one statement that writes all of it or nothing.
import { sql } from 'kysely';
import type { Database } from '../client.ts';
import { tell } from '../commits.ts';
import { columnsOf, prepare, prepareLook, type ValueOf } from '../prepared.ts';
import { AUDIT_COLUMNS, type AuditEntry, auditRow } from './audit-log.ts';
import {
  ANSWER_COLUMNS,
  answerRow,
  claimOf,
  FOUND_ANSWER,
  type FoundAnswer,
  foundAnswer,
  type KeyedAnswer,
  type KeyOwner,
  lockNameOf,
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

/** Whose order is looked at, and under which key the answer would be stored. */
interface PaymentRequest {
  readonly orderId: string;
  readonly userId: string;
  readonly owner: KeyOwner;
}

const findPayable = prepareLook((db, value: ValueOf<PaymentRequest>) =>
  db
    .selectFrom('wallets as wallet')
    .leftJoin('orders', (join) =>
      join.onRef('orders.user_id', '=', 'wallet.user_id').on('orders.id', '=', value('orderId')),
    )
    .leftJoin('idempotency_keys as stored', (join) =>
      join
        .on('stored.principal', '=', value('owner', 'principal'))
        .on('stored.key', '=', value('owner', 'key')),
    )
    .where('wallet.user_id', '=', value('userId'))
    .selectAll('orders')
    .select(withLines)
    .select(['wallet.balance_minor', ...FOUND_ANSWER]),
);

/** Looks at the user's order, at the wallet, and at what is stored under the key. Nothing is locked. */
export async function findPayableOrder(db: Database, request: PaymentRequest): Promise<PayableOrder> {
  const [row] = await findPayable(db, request);
  if (row === undefined) throw new Error(`User ${request.userId} has no wallet.`);
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

/** The same as the statement takes it. */
interface PaymentValues {
  readonly lockName: string;
  readonly order: OrderRow;
  readonly paid: { readonly version: number; readonly at: Date };
  readonly audit: ReturnType<typeof auditRow>;
  readonly history: { readonly trace_parent: string | null };
  readonly movement: { readonly id: string; readonly description: string };
  readonly payment: { readonly id: string };
  readonly answer: ReturnType<typeof answerRow>;
}

const payOnce = prepare((db, value: ValueOf<PaymentValues>) => {
  const amount = value('order', 'total_minor');
  const at = value('paid', 'at');
  return db
    .with('claim', (cte) => cte.selectNoFrom(claimOf(value('lockName')).as('claimed')))
    .with('locked', (cte) =>
      cte
        .selectFrom(['claim', 'orders'])
        .select('orders.id')
        .where('claim.claimed', '=', true)
        .where('orders.id', '=', value('order', 'id'))
        .where('orders.version', '=', value('order', 'version'))
        .where('orders.status', '=', value('order', 'status'))
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
        .where('wallets.user_id', '=', value('order', 'user_id'))
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
          paid_at: at,
          expires_at: null,
          version: value('paid', 'version'),
          updated_at: at,
        })
        .where('orders.id', '=', value('order', 'id'))
        .returning('orders.id'),
    )
    .with('audit', (cte) => insertFor(cte, 'audit_log', columnsOf(value, 'audit', AUDIT_COLUMNS), 'paid'))
    .with('history', (cte) =>
      insertFor(
        cte,
        'order_history',
        {
          order_id: value('order', 'id'),
          version: value('paid', 'version'),
          action: value('audit', 'action'),
          from_status: value('order', 'status'),
          to_status: 'PAID',
          actor_type: value('audit', 'actor_type'),
          actor_id: value('audit', 'actor_id'),
          audit_id: value('audit', 'id'),
          occurred_at: at,
          trace_parent: value('history', 'trace_parent'),
        },
        'paid',
      ),
    )
    .with('movement', (cte) =>
      insertFor(
        cte,
        'ledger_transactions',
        {
          id: value('movement', 'id'),
          type: 'PAYMENT',
          order_id: value('order', 'id'),
          description: value('movement', 'description'),
          audit_id: value('audit', 'id'),
          created_at: at,
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
            SELECT ${value('movement', 'id')}, entry.line, entry.account, entry.sign * ${amount}::bigint, debit.currency,
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
          id: value('payment', 'id'),
          order_id: value('order', 'id'),
          user_id: value('order', 'user_id'),
          amount_minor: amount,
          currency: value('order', 'currency'),
          ledger_transaction_id: value('movement', 'id'),
          created_at: at,
        },
        'paid',
      ),
    )
    .with('stored', (cte) =>
      insertFor(cte, 'idempotency_keys', columnsOf(value, 'answer', ANSWER_COLUMNS), 'paid'),
    )
    .selectFrom('claim')
    .select((eb) => ['claim.claimed', eb.exists(eb.selectFrom('paid').select('paid.id')).as('paid')]);
});

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
  { order, audit, keyed, ...payment }: PaymentToWrite,
): Promise<{ claimed: boolean; paid: boolean }> {
  const [row] = await payOnce(db, {
    lockName: lockNameOf(keyed.owner),
    order,
    paid: { version: order.version + 1, at: payment.paidAt },
    audit: auditRow(audit),
    history: { trace_parent: payment.traceParent },
    movement: { id: payment.movementId, description: `Order ${order.number}` },
    payment: { id: payment.id },
    answer: answerRow(keyed),
  });
  const paid = row?.paid === true;
  if (paid) tell(db, [{ kind: 'payment' }, { kind: 'order-status', from: order.status, to: 'PAID' }]);
  return { claimed: row?.claimed === true, paid };
}
