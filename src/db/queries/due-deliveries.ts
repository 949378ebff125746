// What of the deliveries is due: the table is the queue of each endpoint, and this is how workers look into it.
import { sql } from 'kysely';
import type { Database } from '../client.ts';
import type { EventRow } from './events.ts';
import type { WebhookDeliveryRow } from './webhook-deliveries.ts';

/** An attempt to be made: the delivery and its number among all attempts of the delivery. */
export interface DueAttempt {
  readonly deliveryId: string;
  readonly attempt: number;
}

/** An endpoint that has deliveries due, and since when the one has waited that has waited for longest. */
export interface DueEndpoint {
  readonly endpointId: string;
  readonly dueSince: Date;
}

/** The endpoints that have deliveries due at `now`. */
export async function listDueEndpoints(db: Database, now: Date): Promise<DueEndpoint[]> {
  // From one endpoint to the next in the index: what waits for an endpoint is passed over, however much it is.
  const { rows } = await sql<DueEndpoint>`
    WITH RECURSIVE waiting AS (
      (SELECT endpoint_id, next_attempt_at FROM webhook_deliveries WHERE status = 'PENDING'
        ORDER BY endpoint_id, next_attempt_at LIMIT 1)
      UNION ALL
      SELECT following.* FROM waiting CROSS JOIN LATERAL (
        SELECT endpoint_id, next_attempt_at FROM webhook_deliveries
        WHERE status = 'PENDING' AND endpoint_id > waiting.endpoint_id
        ORDER BY endpoint_id, next_attempt_at LIMIT 1
      ) AS following
    )
    SELECT endpoint_id AS "endpointId", next_attempt_at AS "dueSince" FROM waiting WHERE next_attempt_at <= ${now}
  `.execute(db);
  return rows;
}

/** At most `limit` attempts of the endpoint that are due at `now`, those first that have waited for longest. */
export async function listDueAttempts(
  db: Database,
  endpointId: string,
  now: Date,
  limit: number,
): Promise<DueAttempt[]> {
  const rows = await db
    .selectFrom('webhook_deliveries')
    .select(['id', 'attempts'])
    .where('endpoint_id', '=', endpointId)
    .where('status', '=', sql.lit('PENDING'))
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, attempts }) => ({ deliveryId: id, attempt: attempts + 1 }));
}

/** Has the attempt made no sooner than `until`, unless it was made meanwhile. */
export async function putOffDelivery(
  db: Database,
  { deliveryId, attempt }: DueAttempt,
  until: Date,
): Promise<void> {
  await db
    .updateTable('webhook_deliveries')
    .set({ next_attempt_at: until })
    .where('id', '=', deliveryId)
    .where('status', '=', 'PENDING')
    .where('attempts', '=', attempt - 1)
    .execute();
}

/** Has all that is due to the endpoint at `now` attempted no sooner than `until`. */
export async function putOffDueDeliveries(
  db: Database,
  endpointId: string,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<void> {
  await db
    .updateTable('webhook_deliveries')
    .set({ next_attempt_at: until })
    .where('endpoint_id', '=', endpointId)
    .where('status', '=', sql.lit('PENDING'))
    .where('next_attempt_at', '<=', now)
    .execute();
}

/** Everything that an attempt needs: the endpoint and its owner as they are now, and the event. */
export interface DeliveryContext {
  readonly delivery: WebhookDeliveryRow;
  readonly endpoint: {
    readonly id: string;
    readonly url: string;
    readonly enabled: boolean;
    readonly secret: Buffer | null;
    readonly previousSecret: Buffer | null;
    readonly previousSecretExpiresAt: Date | null;
  };
  readonly owner: { readonly id: string; readonly role: string };
  readonly event: EventRow;
}

/** The delivery if this attempt of it is still to be made. */
export async function findDueDelivery(
  db: Database,
  { deliveryId, attempt }: DueAttempt,
): Promise<DeliveryContext | undefined> {
  const delivery = await db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('id', '=', deliveryId)
    .where('status', '=', 'PENDING')
    .where('attempts', '=', attempt - 1)
    .executeTakeFirst();
  if (delivery === undefined) return undefined;
  const [endpoint, event] = await Promise.all([
    db
      .selectFrom('webhook_endpoints as endpoint')
      .innerJoin('users as owner', 'owner.id', 'endpoint.user_id')
      .select([
        'endpoint.id',
        'endpoint.url',
        'endpoint.enabled',
        'endpoint.secret',
        'endpoint.previous_secret as previousSecret',
        'endpoint.previous_secret_expires_at as previousSecretExpiresAt',
        'owner.id as ownerId',
        'owner.role',
      ])
      .where('endpoint.id', '=', delivery.endpoint_id)
      .executeTakeFirstOrThrow(),
    db.selectFrom('events').selectAll().where('id', '=', delivery.event_id).executeTakeFirstOrThrow(),
  ]);
  return { delivery, endpoint, owner: { id: endpoint.ownerId, role: endpoint.role }, event };
}
