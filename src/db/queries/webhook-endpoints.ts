// Webhook endpoints: a user has a limited number of places for them, which the database itself keeps.
import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../client.ts';
import type { WebhookEndpoints } from '../tables.ts';
import { fetchPage, type PageRequest } from './paging.ts';

/** An endpoint; its secrets are sealed. */
export type WebhookEndpointRow = Selectable<WebhookEndpoints>;

/** An endpoint to be added. */
export interface NewWebhookEndpoint {
  readonly id: string;
  readonly userId: string;
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly string[];
  readonly sealedSecret: Buffer;
  readonly createdAt: Date;
}

/**
 * Adds an endpoint in the first free place of its owner; undefined when all `limit` are taken. Those who add endpoints for
 * one owner take turns on the owner's row, so that no two of them choose the same place.
 */
export async function insertWebhookEndpoint(
  trx: Tx,
  endpoint: NewWebhookEndpoint,
  limit: number,
): Promise<WebhookEndpointRow | undefined> {
  await trx.selectFrom('users').select('id').where('id', '=', endpoint.userId).forNoKeyUpdate().execute();
  const { rows } = await sql<WebhookEndpointRow>`
    INSERT INTO webhook_endpoints (id, user_id, slot, url, description, event_types, secret, created_at, updated_at)
    SELECT ${endpoint.id}, ${endpoint.userId}, min(place), ${endpoint.url}, ${endpoint.description},
      ${[...endpoint.eventTypes]}::text[], ${endpoint.sealedSecret}, ${endpoint.createdAt}, ${endpoint.createdAt}
    FROM generate_series(1, ${limit}::smallint) AS place
    WHERE NOT EXISTS (SELECT FROM webhook_endpoints WHERE user_id = ${endpoint.userId} AND slot = place)
    HAVING count(*) > 0
    RETURNING *
  `.execute(trx);
  return rows[0];
}

/** A page of the user's endpoints, the newest first. */
export function listWebhookEndpointsOf(db: Database, userId: string, page: PageRequest) {
  const query = db
    .selectFrom('webhook_endpoints')
    .where('user_id', '=', userId)
    .where('deleted_at', 'is', null);
  return fetchPage(
    query.selectAll(),
    query.select(({ fn }) => fn.countAll<number>().as('total')),
    page,
    { keys: ['created_at', 'id'], direction: 'desc' },
  );
}

/** The user's endpoint. */
export function findWebhookEndpoint(
  db: Database,
  id: string,
  userId: string,
): Promise<WebhookEndpointRow | undefined> {
  return db
    .selectFrom('webhook_endpoints')
    .selectAll()
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

/** The endpoint with its row locked until the transaction ends; with `userId`, only when it belongs to that user. */
export function lockWebhookEndpoint(
  trx: Tx,
  id: string,
  userId?: string,
): Promise<WebhookEndpointRow | undefined> {
  let query = trx
    .selectFrom('webhook_endpoints')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null);
  if (userId !== undefined) query = query.where('user_id', '=', userId);
  return query.forNoKeyUpdate().executeTakeFirst();
}

/** What may change of an endpoint; undefined leaves a field as it is. */
export interface WebhookEndpointChange {
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly event_types?: string[] | undefined;
  readonly enabled?: boolean | undefined;
  readonly disabled_reason?: string | null | undefined;
  readonly failing_since?: Date | null | undefined;
  readonly secret?: Buffer | undefined;
  readonly previous_secret?: Buffer | null | undefined;
  readonly previous_secret_expires_at?: Date | null | undefined;
}

/** Changes a locked endpoint. */
export function updateWebhookEndpoint(
  trx: Tx,
  id: string,
  change: WebhookEndpointChange,
  now: Date,
): Promise<WebhookEndpointRow> {
  return trx
    .updateTable('webhook_endpoints')
    .set({ ...change, updated_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Notes since when a locked endpoint fails. It is no change that somebody made. */
export async function beginFailing(trx: Tx, id: string, since: Date): Promise<void> {
  await trx.updateTable('webhook_endpoints').set({ failing_since: since }).where('id', '=', id).execute();
}

/** Notes that an endpoint fails no longer. Locks it only if it did. */
export async function endFailing(trx: Tx, id: string): Promise<void> {
  await trx
    .updateTable('webhook_endpoints')
    .set({ failing_since: null })
    .where('id', '=', id)
    .where('failing_since', 'is not', null)
    .execute();
}

/** Ends a locked endpoint: its secrets are gone and its place is free, its deliveries stay until they are old. */
export async function deleteLockedWebhookEndpoint(trx: Tx, id: string, now: Date): Promise<void> {
  await trx
    .updateTable('webhook_endpoints')
    .set({
      slot: null,
      secret: null,
      previous_secret: null,
      previous_secret_expires_at: null,
      enabled: false,
      disabled_reason: 'OWNER',
      updated_at: now,
      deleted_at: now,
    })
    .where('id', '=', id)
    .execute();
}

/** Removes at most `limit` deleted endpoints of which no delivery is left, and tells how many. */
export async function removeDeletedWebhookEndpoints(db: Database, limit: number): Promise<number> {
  const { rows } = await sql`
    WITH ended AS MATERIALIZED (
      SELECT id FROM webhook_endpoints AS endpoint WHERE deleted_at IS NOT NULL
        AND NOT EXISTS (SELECT FROM webhook_deliveries WHERE endpoint_id = endpoint.id)
      LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    DELETE FROM webhook_endpoints USING ended WHERE webhook_endpoints.id = ended.id RETURNING 1
  `.execute(db);
  return rows.length;
}
