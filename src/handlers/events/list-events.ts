// Reads the feed of events from a cursor on. Events get their places in the order of the commits, so whoever follows the
// cursor misses none; and each answer has one, also where the feed ends for now.
import { listFeed } from '../../db/queries/events.ts';
import { STAFF_ROLES } from '../../domain/webhooks.ts';
import { presentEvent } from '../../transactions/webhook-payload.ts';
import type { Handler } from '../handler.ts';
import { cursorOf, readPage } from '../paging.ts';

export const listEvents: Handler<'listEvents'> = async (call, { db }) => {
  const { limit, after } = readPage(call, ['number']);
  const { type, orderId } = call.query;
  const orderOwnerId = STAFF_ROLES.includes(call.actor.role) ? undefined : call.actor.userId;
  const feed = await listFeed(db, { type, orderId, orderOwnerId }, { limit, after: Number(after?.[0] ?? 0) });
  return {
    status: 200,
    data: feed.events.map(presentEvent),
    meta: { perPage: limit, hasMore: feed.hasMore, nextCursor: cursorOf(call, [feed.position]) },
  };
};
