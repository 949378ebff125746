// Makes one attempt to deliver an event and records what became of it together with what follows: the time of the next
// attempt, the end, or the disabling of the endpoint. An attempt that is made twice, beside a worker that was taken for dead,
// carries the same id and is recorded once.
import type { Database, Tx } from '../db/client.ts';
import { insertAuditEntry } from '../db/queries/audit-log.ts';
import { type DeliveryContext, type DueAttempt, findDueDelivery } from '../db/queries/due-deliveries.ts';
import { type AttemptRecord, cancelDelivery, recordAttempt } from '../db/queries/webhook-deliveries.ts';
import {
  beginFailing,
  endFailing,
  lockWebhookEndpoint,
  updateWebhookEndpoint,
  type WebhookEndpointRow,
} from '../db/queries/webhook-endpoints.ts';
import { inTransaction } from '../db/transaction.ts';
import { hasFailedForTooLong, maySeeEvent, pauseAfter, readRetryAfter } from '../domain/webhooks.ts';
import type { Clock } from '../platform/clock.ts';
import type { Outbound, Outcome } from '../platform/outbound-http.ts';
import type { SecretBox } from '../platform/secret-box.ts';
import { signaturesOf } from '../platform/webhook-signatures.ts';
import { auditEntry, systemOrigin } from '../transactions/audit-entry.ts';
import { webhookBody } from '../transactions/webhook-payload.ts';

/** What an attempt works with. `random` decides about the jitter, from 0 to 1. */
export interface DeliveryServices {
  readonly db: Database;
  readonly clock: Clock;
  readonly outbound: Pick<Outbound, 'post'>;
  readonly webhookSecrets: SecretBox;
  readonly random?: () => number;
}

/** The receiver wants no more. */
const GONE = 410;

/** The answers with which a receiver may say when to come back. */
const WAITING: readonly (number | null)[] = [429, 503];

/** What is passed on as `traceparent`; nothing else becomes a header. */
const TRACE_PARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Thrown when nothing can be sent to an endpoint, because its secret does not open under the keys of the configuration. */
export class SecretDoesNotOpen extends Error {
  override name = 'SecretDoesNotOpen';
}

/**
 * Makes the attempt if it is still to be made. What the receiver does is recorded and never thrown. Throws, having sent
 * nothing, SecretDoesNotOpen or when the event is not what the contract promises; having sent it, when the turn is cut off
 * or the attempt cannot be recorded.
 */
export async function deliverWebhook(
  services: DeliveryServices,
  due: DueAttempt,
  signal?: AbortSignal,
): Promise<void> {
  const { db, clock, outbound } = services;
  const context = await findDueDelivery(db, due);
  if (context === undefined) return;
  const { delivery, endpoint, owner, event } = context;
  // The owner may have lost a role since the event was told.
  if (!endpoint.enabled || !maySeeEvent(owner, event.user_id)) {
    await cancelDelivery(db, delivery, clock.now());
    return;
  }
  const body = webhookBody(event);
  const attemptedAt = clock.now();
  const timestamp = Math.floor(attemptedAt.getTime() / 1000);
  const secrets = signingSecrets(services.webhookSecrets, endpoint, attemptedAt);
  const traceParent = event.trace_parent ?? '';
  const started = performance.now();
  const outcome = await outbound.post({
    url: endpoint.url,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'order-management-webhooks/1',
      'webhook-id': event.id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signaturesOf({ id: event.id, timestamp, body }, secrets),
      ...(TRACE_PARENT.test(traceParent) ? { traceparent: traceParent } : {}),
    },
    body,
    ...(signal === undefined ? {} : { signal }),
  });
  const record: AttemptRecord = {
    number: due.attempt,
    attemptedAt,
    durationMs: Math.round(performance.now() - started),
    statusCode: outcome.statusCode,
    error: errorOf(outcome),
    responseBody: outcome.body,
  };
  await inTransaction(db, (trx) => settle(trx, services, context, record, outcome));
}

/** The secrets that sign now: the endpoint's own, and the one before for as long as it is valid. Throws SecretDoesNotOpen. */
function signingSecrets(box: SecretBox, endpoint: DeliveryContext['endpoint'], now: Date): string[] {
  const { id, secret, previousSecret, previousSecretExpiresAt } = endpoint;
  if (secret === null) throw new SecretDoesNotOpen(`The endpoint ${id} has no secret.`);
  const opened = [opening(box, secret, id)];
  if (previousSecret === null || previousSecretExpiresAt === null || previousSecretExpiresAt <= now)
    return opened;
  try {
    return [...opened, opening(box, previousSecret, id)];
  } catch {
    // The new one was made because the key of this one is lost.
    return opened;
  }
}

function opening(box: SecretBox, sealed: Buffer, endpointId: string): string {
  try {
    return box.open(sealed, endpointId);
  } catch (error) {
    const { message } = error as Error;
    throw new SecretDoesNotOpen(`The secret of the endpoint ${endpointId} does not open: ${message}`, {
      cause: error,
    });
  }
}

const isTaken = (statusCode: number | null) => statusCode !== null && statusCode >= 200 && statusCode < 300;

function errorOf({ statusCode, error }: Outcome): string | null {
  if (statusCode === null) return error ?? 'No answer came.';
  return isTaken(statusCode) ? null : `The receiver answered ${statusCode}.`;
}

/** Records the attempt and what follows from it, all or nothing. Locks the endpoint, if at all, before the delivery. */
async function settle(
  trx: Tx,
  services: DeliveryServices,
  { delivery, endpoint }: DeliveryContext,
  record: AttemptRecord,
  outcome: Outcome,
): Promise<void> {
  const now = services.clock.now();
  if (isTaken(record.statusCode)) {
    // Nothing is locked while all goes well, so that attempts side by side do not wait for each other's commits.
    await endFailing(trx, endpoint.id);
    await recordAttempt(trx, delivery.id, record, { status: 'DELIVERED', finishedAt: now });
    return;
  }

  const locked = await lockWebhookEndpoint(trx, endpoint.id);
  const reason = locked === undefined ? undefined : disablingReason(locked, record, now);
  const asked = WAITING.includes(record.statusCode) ? readRetryAfter(outcome.retryAfter, now) : null;
  const pause = pauseAfter(delivery.tries + 1, (services.random ?? Math.random)(), asked);
  const isLast = locked === undefined || reason !== undefined || pause === undefined;
  const nextAttemptAt = new Date(now.getTime() + (pause ?? 0));
  const state = isLast
    ? ({ status: 'FAILED', finishedAt: now } as const)
    : ({ status: 'PENDING', nextAttemptAt } as const);
  if (!(await recordAttempt(trx, delivery.id, record, state)) || locked === undefined) return;
  if (locked.failing_since === null) await beginFailing(trx, locked.id, record.attemptedAt);
  if (reason !== undefined) await disable(trx, locked, reason, now);
}

/** Why the failure disables the endpoint, if it does. */
function disablingReason(
  endpoint: WebhookEndpointRow,
  record: AttemptRecord,
  now: Date,
): 'GONE' | 'FAILING' | undefined {
  if (!endpoint.enabled) return undefined;
  if (record.statusCode === GONE) return 'GONE';
  const since = endpoint.failing_since ?? record.attemptedAt;
  return hasFailedForTooLong(since, now) ? 'FAILING' : undefined;
}

async function disable(
  trx: Tx,
  endpoint: WebhookEndpointRow,
  reason: 'GONE' | 'FAILING',
  now: Date,
): Promise<void> {
  await updateWebhookEndpoint(trx, endpoint.id, { enabled: false, disabled_reason: reason }, now);
  const changes = { enabled: { from: true, to: false }, disabledReason: { from: null, to: reason } };
  const change = { subjectType: 'webhook_endpoint', subjectId: endpoint.id, changes } as const;
  await insertAuditEntry(
    trx,
    auditEntry(systemOrigin, { action: 'webhook_endpoint.disabled', ...change }, now),
  );
}
