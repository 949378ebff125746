// Reads orders for an export, batch by batch along the index of their creation: no snapshot, lock or connection is held
// while whoever asked writes a batch down.
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '../client.ts';
import { isTimedOut } from '../sqlstate.ts';
import type { DB } from '../tables.ts';
import { type OrderFilter, ordersMatching } from './orders.ts';

/** Where the next batch begins. Text, because a Date would lose the microseconds that Postgres keeps. */
export interface ExportPosition {
  readonly createdAt: string;
  readonly id: string;
}

/** Before the newest order that there can be. */
export const EXPORT_START: ExportPosition = {
  createdAt: 'infinity',
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
};

/** An order as a line of the export. */
export type ExportedOrder = Awaited<ReturnType<typeof readBatch>>[number];

/**
 * At most `limit` orders after the position, the newest first. No order that is there all the time is skipped or repeated,
 * however many are placed or changed meanwhile; each shows how it stands when it is read.
 * Rejects when `signal` is aborted; a statement that runs then is cancelled in the server.
 */
export function readOrdersForExport(
  db: Database,
  filter: OrderFilter,
  after: ExportPosition,
  limit: number,
  signal: AbortSignal,
): Promise<ExportedOrder[]> {
  signal.throwIfAborted();
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(connection);
    let cancelled: Promise<unknown> | undefined;
    const cancel = () => {
      // The statement may be over by now, and the server may be gone: either way there is nothing left to cancel.
      cancelled = sql`SELECT pg_cancel_backend(${rows[0]?.pid})`.execute(db).catch(() => {});
    };
    signal.throwIfAborted();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await readBatch(connection, filter, after, limit);
    } catch (error) {
      if (signal.aborted && isTimedOut(error)) signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener('abort', cancel);
      // Only now may the connection serve others: what is cancelled is this statement and no other.
      await cancelled;
    }
  });
}

function readBatch(db: Database, filter: OrderFilter, after: ExportPosition, limit: number) {
  return (
    ordersMatching(db, filter)
      .select([
        'id',
        'number',
        'user_id',
        'status',
        'payment_status',
        'currency',
        'subtotal_minor',
        'discount_minor',
        'total_minor',
        'refunded_minor',
        'coupon_code',
        'expires_at',
        'paid_at',
        'version',
        'created_at',
        'updated_at',
        sql<string>`orders.created_at::text`.as('position'),
      ])
      // Looked up row by row: a join could be planned as one over whole tables, whose result had to be kept.
      .select((eb) => [
        eb
          .selectFrom('users')
          .select('users.email')
          .whereRef('users.id', '=', 'orders.user_id')
          .$asScalar()
          .$notNull()
          .as('email'),
        eb
          .selectFrom('order_lines')
          .select(sql<number>`sum(order_lines.quantity)`.as('pieces'))
          .whereRef('order_lines.order_id', '=', 'orders.id')
          .as('pieces'),
      ])
      .where(
        sql<boolean>`(orders.created_at, orders.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`,
      )
      .orderBy('orders.created_at', 'desc')
      .orderBy('orders.id', 'desc')
      // Written into the text, so that the plan is made for a batch and not for the whole table.
      .limit(sql.lit(limit))
      .execute()
  );
}

/** About how many orders the filter finds, as the planner sees it: at no cost, and wrong by a factor at times. */
export async function estimateOrders(db: Database, filter: OrderFilter): Promise<number> {
  const query: SelectQueryBuilder<DB, 'orders', { id: string }> = ordersMatching(db, filter).select('id');
  const [explained] = await query.explain('json');
  const plan = (explained as { 'QUERY PLAN'?: readonly { Plan: { 'Plan Rows': number } }[] } | undefined)?.[
    'QUERY PLAN'
  ];
  return plan?.[0]?.Plan['Plan Rows'] ?? 0;
}
