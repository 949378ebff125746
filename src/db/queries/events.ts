// The events of orders, which the database writes with each change: the dispatcher gives them their place in the feed.
import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../client.ts';
import type { Events } from '../tables.ts';

/** An event; its data is what the contract calls the event's data. */
export type EventRow = Selectable<Events>;

/** A dispatched event. */
export type FeedEvent = EventRow & { readonly position: number };

/** Whether any event waits to be dispatched. */
export async function isAnyEventWaiting(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom('events')
    .select('number')
    .where('position', 'is', null)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Takes the turn to dispatch and tells the newest position; undefined while another process has the turn, which ends
 * with its transaction.
 */
export async function takeFeedTurn(trx: Tx): Promise<number | undefined> {
  const feed = await trx
    .selectFrom('event_feed')
    .select('position')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return feed?.position;
}

/** The events that wait to be dispatched, at most `limit`, in the order in which they were written. */
export function listUndispatchedEvents(trx: Tx, limit: number): Promise<EventRow[]> {
  return trx
    .selectFrom('events')
    .selectAll()
    .where('position', 'is', null)
    .orderBy('number')
    .limit(limit)
    .execute();
}

/** Gives the events the places after `position`, in their order. The caller has the turn. */
export async function placeEvents(trx: Tx, position: number, ids: readonly string[]): Promise<void> {
  await sql`
    UPDATE events SET position = ${position} + placed.place
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS placed (id, place)
    WHERE events.id = placed.id
  `.execute(trx);
  await trx
    .updateTable('event_feed')
    .set({ position: position + ids.length })
    .execute();
}

/** The event. */
export function findEvent(db: Database, id: string): Promise<EventRow | undefined> {
  return db.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Which part of the feed; undefined filters nothing. */
export interface FeedFilter {
  readonly type: string | undefined;
  readonly orderId: string | undefined;
  readonly orderOwnerId: string | undefined;
}

/**
 * The dispatched events after the position, at most `limit`, whether more are there already, and the position from which
 * to read on.
 */
export async function listFeed(
  db: Database,
  filter: FeedFilter,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<{ events: FeedEvent[]; hasMore: boolean; position: number }> {
  // Looked at first: all events up to this position are visible to the second statement, so what it does not find up to
  // there will never be.
  const feed = await db.selectFrom('event_feed').select('position').executeTakeFirstOrThrow();
  let query = db.selectFrom('events').selectAll().where('position', '>', after);
  if (filter.type !== undefined) query = query.where('type', '=', filter.type);
  if (filter.orderId !== undefined) query = query.where('order_id', '=', filter.orderId);
  if (filter.orderOwnerId !== undefined) query = query.where('user_id', '=', filter.orderOwnerId);
  const found = (await query
    .orderBy('position')
    .limit(limit + 1)
    .execute()) as FeedEvent[];
  const events = found.slice(0, limit);
  const hasMore = found.length > limit;
  const last = events.at(-1)?.position ?? after;
  return { events, hasMore, position: hasMore ? last : Math.max(last, feed.position) };
}
