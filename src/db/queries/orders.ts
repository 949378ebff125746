// Orders: every change of one that stands goes through `changeOrder`, which writes the order, its history row and its audit
// row in one statement, so that no path skips the log.
import { type ExpressionBuilder, type Kysely, type Selectable, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database, Tx } from '../client.ts';
import { note } from '../commits.ts';
import { keepingTotal } from '../kept-totals.ts';
import { prepareLook, type ValueOf } from '../prepared.ts';
import type { DB, OrderLines, Orders } from '../tables.ts';
import { type AuditEntry, auditRow } from './audit-log.ts';
import { fetchPage, type PageRequest } from './paging.ts';

/** A line as it is stored with its order. */
export type OrderLineRow = Omit<Selectable<OrderLines>, 'order_id' | 'line'>;

/** An order with its lines, in their order. */
export type OrderRow = Selectable<Orders> & { readonly lines: OrderLineRow[] };

const LINE_COLUMNS = [
  'product_id',
  'sku',
  'product_name',
  'unit_price_minor',
  'quantity',
  'total_minor',
  'restocked_quantity',
] as const;

/** An order's lines, as a column of the order. */
export const withLines = (eb: ExpressionBuilder<DB, 'orders'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('order_lines')
      .select(LINE_COLUMNS)
      .whereRef('order_lines.order_id', '=', 'orders.id')
      .orderBy('line'),
  ).as('lines');

const orderById = (db: Kysely<DB>, value: ValueOf<{ id: string }>) =>
  db.selectFrom('orders').selectAll().select(withLines).where('id', '=', value('id'));

const anyOrder = prepareLook(orderById);

const ownOrder = prepareLook((db, value: ValueOf<{ id: string; userId: string }>) =>
  orderById(db, value).where('user_id', '=', value('userId')),
);

/** An order; with `userId`, only when it belongs to that user. */
export async function findOrder(db: Database, id: string, userId?: string): Promise<OrderRow | undefined> {
  const [order] = await (userId === undefined ? anyOrder(db, { id }) : ownOrder(db, { id, userId }));
  return order;
}

/** The same, with the row locked until the transaction ends. Taken before any wallet, coupon or product. */
export async function lockOrder(trx: Tx, id: string, userId?: string): Promise<OrderRow | undefined> {
  let query = trx.selectFrom('orders').selectAll().select(withLines).where('id', '=', id);
  if (userId !== undefined) query = query.where('user_id', '=', userId);
  const order = await query.forNoKeyUpdate().executeTakeFirst();
  // Who waited for the lock gets the newest row of the order, but its lines as they were before the wait. They only
  // change with a refund, or when the order ends.
  if (order === undefined || order.refunded_minor === 0) return order;
  const lines = await trx
    .selectFrom('order_lines')
    .select(LINE_COLUMNS)
    .where('order_id', '=', id)
    .orderBy('line')
    .execute();
  return { ...order, lines };
}

/** Which orders to list; undefined filters nothing. Amounts are minor units, times RFC 3339. */
export interface OrderFilter {
  readonly userId?: string | undefined;
  readonly status?: string | undefined;
  readonly createdFrom?: string | undefined;
  readonly createdTo?: string | undefined;
  readonly minTotalMinor?: number | undefined;
  readonly maxTotalMinor?: number | undefined;
  readonly numberPrefix?: string | undefined;
}

/** The orders that the filter finds, with nothing selected yet. */
export function ordersMatching(db: Database, filter: OrderFilter) {
  let query = db.selectFrom('orders');
  if (filter.userId !== undefined) query = query.where('user_id', '=', filter.userId);
  if (filter.status !== undefined) query = query.where('status', '=', filter.status);
  if (filter.createdFrom !== undefined) query = query.where('created_at', '>=', new Date(filter.createdFrom));
  if (filter.createdTo !== undefined) query = query.where('created_at', '<', new Date(filter.createdTo));
  if (filter.minTotalMinor !== undefined) query = query.where('total_minor', '>=', filter.minTotalMinor);
  if (filter.maxTotalMinor !== undefined) query = query.where('total_minor', '<=', filter.maxTotalMinor);
  if (filter.numberPrefix !== undefined) {
    query = query.where(sql<boolean>`starts_with(number, ${filter.numberPrefix.toUpperCase()})`);
  }
  return query;
}

/** A page of orders, the newest first. */
export function listOrders(db: Database, filter: OrderFilter, page: PageRequest) {
  const query = ordersMatching(db, filter);
  return fetchPage(
    query.selectAll().select(withLines),
    keepingTotal(
      db,
      query.select(({ fn }) => fn.countAll<number>().as('total')),
    ),
    page,
    { keys: ['created_at', 'id'], direction: 'desc' },
  );
}

/** A change of an order; what is left out stays. */
export interface OrderChange {
  readonly status: string;
  readonly reason: string | null;
  readonly paymentStatus?: string;
  readonly refundedMinor?: number;
  readonly paidAt?: Date;
  readonly expiresAt: Date | null;
  /** What the event tells beside the order as it stands then. */
  readonly details?: EventDetails;
  /** The trace that the event belongs to. */
  readonly traceParent: string | null;
}

/** With `refund`, an event `order.refunded` is told even when the change itself is another one. */
export interface EventDetails {
  readonly refund?: { readonly id: string; readonly amountMinor: number };
}

/**
 * Moves a locked order on: writes the change, raises the version, and adds the history row and the audit row. The
 * history row brings the events of the change with it.
 * Throws when the order is not at the version it was locked at, which would be a fault of the program.
 */
export async function changeOrder(
  trx: Tx,
  order: OrderRow,
  change: OrderChange,
  audit: AuditEntry,
): Promise<OrderRow> {
  const version = order.version + 1;
  const changed = await trx
    .with('audit', (cte) => cte.insertInto('audit_log').values(auditRow(audit)))
    .with('history', (cte) =>
      cte.insertInto('order_history').values({
        order_id: order.id,
        version,
        action: audit.action,
        from_status: order.status,
        to_status: change.status,
        actor_type: audit.actorType,
        actor_id: audit.actorId,
        reason: change.reason,
        audit_id: audit.id,
        occurred_at: audit.occurredAt,
        trace_parent: change.traceParent,
        details: change.details === undefined ? null : JSON.stringify(change.details),
      }),
    )
    .updateTable('orders')
    .set({
      status: change.status,
      payment_status: change.paymentStatus ?? order.payment_status,
      refunded_minor: change.refundedMinor ?? order.refunded_minor,
      paid_at: change.paidAt ?? order.paid_at,
      expires_at: change.expiresAt,
      version,
      updated_at: audit.occurredAt,
    })
    .where('id', '=', order.id)
    .where('version', '=', order.version)
    .where('status', '=', order.status)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (change.status !== order.status) {
    note(trx, { kind: 'order-status', from: order.status, to: change.status });
  }
  return { ...changed, lines: order.lines };
}

/** What the change of a history row gave back, in minor units: both name the audit row that tells of it. */
const withRefund = (eb: ExpressionBuilder<DB, 'order_history'>) =>
  eb
    .selectFrom('payments')
    .innerJoin('refunds', 'refunds.payment_id', 'payments.id')
    .innerJoin('ledger_transactions', 'ledger_transactions.id', 'refunds.ledger_transaction_id')
    .select('refunds.amount_minor')
    .whereRef('payments.order_id', '=', 'order_history.order_id')
    .whereRef('ledger_transactions.audit_id', '=', 'order_history.audit_id')
    .as('refund_minor');

/** A page of an order's changes, the oldest first. */
export function listOrderHistory(db: Database, orderId: string, page: PageRequest) {
  const query = db.selectFrom('order_history').where('order_id', '=', orderId);
  return fetchPage(
    query.selectAll().select(withRefund),
    query.select(({ fn }) => fn.countAll<number>().as('total')),
    page,
    { keys: ['version'], direction: 'asc' },
  );
}

/** The ids of at most `limit` orders whose deadline has passed, the most overdue first. */
export async function listOverdueOrders(db: Database, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('orders')
    .select('id')
    // Written into the text: of a parameter the planner could not tell that the index of deadlines covers it.
    .where('status', 'in', [sql.lit('PENDING_APPROVAL'), sql.lit('PENDING')])
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
