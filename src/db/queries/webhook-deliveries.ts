// Deliveries of events to webhook endpoints and their attempts. An attempt is recorded under the number that it was meant
// to have, so that one that was made twice is recorded once.
import { type Selectable, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database, Tx } from '../client.ts';
import type { WebhookAttempts, WebhookDeliveries } from '../tables.ts';
import { fetchPage, type PageRequest } from './paging.ts';

/** A delivery. */
export type WebhookDeliveryRow = Selectable<WebhookDeliveries>;

/**
 * Makes a delivery for each of the events and each enabled endpoint that takes its type and whose owner may see it: staff
 * sees all orders, everybody else their own. What exists already is left alone.
 */
export async function insertDeliveriesOf(
  trx: Tx,
  eventIds: readonly string[],
  staffRoles: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    WITH told AS (SELECT id, type, user_id FROM events WHERE id = ANY(${[...eventIds]}::uuid[])),
    takes AS (
      SELECT endpoint.id AS endpoint_id, told.id AS event_id
      FROM told JOIN webhook_endpoints AS endpoint ON endpoint.user_id = told.user_id
      WHERE endpoint.enabled AND endpoint.event_types && ARRAY['*', told.type]
      UNION ALL
      SELECT endpoint.id, told.id
      FROM webhook_endpoints AS endpoint
      JOIN users AS owner ON owner.id = endpoint.user_id AND owner.role = ANY(${[...staffRoles]}::text[])
      JOIN told ON told.user_id <> endpoint.user_id
      WHERE endpoint.enabled AND endpoint.event_types && ARRAY['*', told.type]
    )
    INSERT INTO webhook_deliveries (id, endpoint_id, event_id, next_attempt_at, created_at)
    SELECT uuid_of_time(${now}), endpoint_id, event_id, ${now}::timestamptz, ${now}::timestamptz FROM takes
    ON CONFLICT ON CONSTRAINT webhook_deliveries_once DO NOTHING
  `.execute(trx);
}

/** How a delivery stands after an attempt. */
export type DeliveryState =
  | { readonly status: 'PENDING'; readonly nextAttemptAt: Date }
  | { readonly status: 'DELIVERED' | 'FAILED'; readonly finishedAt: Date };

/** What is recorded of an attempt. */
export interface AttemptRecord {
  readonly number: number;
  readonly attemptedAt: Date;
  readonly durationMs: number;
  readonly statusCode: number | null;
  readonly error: string | null;
  readonly responseBody: string;
}

/** Records an attempt and how the delivery stands then; false, and nothing, when its number is recorded already. */
export async function recordAttempt(
  trx: Tx,
  deliveryId: string,
  attempt: AttemptRecord,
  state: DeliveryState,
): Promise<boolean> {
  const changed = await trx
    .updateTable('webhook_deliveries')
    .set((eb) => ({
      attempts: attempt.number,
      tries: eb('tries', '+', 1),
      status: state.status,
      next_attempt_at: state.status === 'PENDING' ? state.nextAttemptAt : null,
      finished_at: state.status === 'PENDING' ? null : state.finishedAt,
    }))
    .where('id', '=', deliveryId)
    .where('status', '=', 'PENDING')
    .where('attempts', '=', attempt.number - 1)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return false;
  await trx
    .insertInto('webhook_attempts')
    .values({
      delivery_id: deliveryId,
      number: attempt.number,
      attempted_at: attempt.attemptedAt,
      duration_ms: attempt.durationMs,
      status_code: attempt.statusCode,
      error: attempt.error,
      response_body: attempt.responseBody,
    })
    .execute();
  return true;
}

/** Gives up a delivery whose next attempt is not to be made, unless it has moved on. */
export async function cancelDelivery(
  db: Database,
  { id, attempts }: WebhookDeliveryRow,
  now: Date,
): Promise<void> {
  await db
    .updateTable('webhook_deliveries')
    .set({ status: 'CANCELLED', next_attempt_at: null, finished_at: now })
    .where('id', '=', id)
    .where('status', '=', 'PENDING')
    .where('attempts', '=', attempts)
    .execute();
}

/** Begins a delivery to the endpoint anew; false when there is no such delivery. */
export async function restartDelivery(trx: Tx, id: string, endpointId: string, now: Date): Promise<boolean> {
  const restarted = await trx
    .updateTable('webhook_deliveries')
    .set({ status: 'PENDING', tries: 0, next_attempt_at: now, finished_at: null })
    .where('id', '=', id)
    .where('endpoint_id', '=', endpointId)
    .executeTakeFirst();
  return restarted.numUpdatedRows > 0n;
}

/** Which dispatched events are delivered again: times from `from` to before `to`; undefined types or owner mean all. */
export interface ReplayRange {
  readonly from: Date;
  readonly to: Date;
  readonly eventTypes: readonly string[] | undefined;
  readonly orderOwnerId: string | undefined;
}

/**
 * Begins the deliveries of the range's events to the endpoint anew, and makes those that do not exist; tells how many.
 * Undefined, and nothing, when there are more than `limit`.
 */
export async function replayEvents(
  trx: Tx,
  endpointId: string,
  range: ReplayRange,
  { now, limit }: { now: Date; limit: number },
): Promise<number | undefined> {
  // The id of an event begins with its time, so the primary key finds those of a range.
  const events = await trx
    .selectFrom('events')
    .select('id')
    .where('id', '>=', firstIdOf(range.from))
    .where('id', '<', firstIdOf(range.to))
    .where('position', 'is not', null)
    .$if(range.eventTypes !== undefined, (query) => query.where('type', 'in', [...(range.eventTypes ?? [])]))
    .$if(range.orderOwnerId !== undefined, (query) => query.where('user_id', '=', range.orderOwnerId ?? ''))
    .limit(limit + 1)
    .execute();
  if (events.length > limit) return undefined;
  await sql`
    INSERT INTO webhook_deliveries AS delivery (id, endpoint_id, event_id, next_attempt_at, created_at)
    SELECT uuid_of_time(${now}), ${endpointId}::uuid, told.id, ${now}::timestamptz, ${now}::timestamptz
    FROM unnest(${events.map(({ id }) => id)}::uuid[]) AS told (id)
    ORDER BY told.id
    ON CONFLICT ON CONSTRAINT webhook_deliveries_once
    DO UPDATE SET status = 'PENDING', tries = 0, next_attempt_at = ${now}::timestamptz, finished_at = NULL
  `.execute(trx);
  return events.length;
}

/** The lowest UUIDv7 of a moment. */
function firstIdOf(moment: Date): string {
  const hex = Math.max(0, moment.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-0000-0000-000000000000`;
}

/** So many of the latest attempts are shown. */
const ATTEMPTS_SHOWN = 20;

/** A delivery with what it delivers and its latest attempts. */
export type ListedDelivery = WebhookDeliveryRow & {
  readonly type: string;
  readonly order_id: string;
  readonly sequence: number;
  /** The latest first; its time is in the text form of JSON. */
  readonly recorded: (Omit<Selectable<WebhookAttempts>, 'attempted_at'> & {
    readonly attempted_at: string;
  })[];
};

/** A page of the deliveries to the endpoint, the newest first; with `status`, only those that stand so. */
export function listDeliveriesOf(
  db: Database,
  endpointId: string,
  status: string | undefined,
  page: PageRequest,
) {
  let count = db.selectFrom('webhook_deliveries').where('endpoint_id', '=', endpointId);
  if (status !== undefined) count = count.where('status', '=', status);
  const rows = db
    .selectFrom(count.selectAll().as('delivery'))
    .innerJoin('events as event', 'event.id', 'delivery.event_id')
    .selectAll('delivery')
    .select(['event.type', 'event.order_id', 'event.sequence'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('webhook_attempts as attempt')
          .selectAll()
          .whereRef('attempt.delivery_id', '=', 'delivery.id')
          .orderBy('attempt.number', 'desc')
          .limit(ATTEMPTS_SHOWN),
      ).as('recorded'),
    );
  const listed = db.selectFrom(rows.as('listed')).selectAll();
  return fetchPage(
    listed,
    count.select(({ fn }) => fn.countAll<number>().as('total')),
    page,
    { keys: ['created_at', 'id'], direction: 'desc' },
  );
}

/** Removes at most `limit` deliveries that came to their end before `before`, and tells how many. */
export async function deleteOldDeliveries(db: Database, before: Date, limit: number): Promise<number> {
  const { rows } = await sql`
    WITH old AS MATERIALIZED (
      SELECT id FROM webhook_deliveries WHERE finished_at <= ${before} ORDER BY finished_at LIMIT ${limit}
      FOR UPDATE SKIP LOCKED
    )
    DELETE FROM webhook_deliveries USING old WHERE webhook_deliveries.id = old.id RETURNING 1
  `.execute(db);
  return rows.length;
}
