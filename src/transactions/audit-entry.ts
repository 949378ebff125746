// Builds the audit row of a change: who did what to which subject, in which request.
import type { AuditEntry } from '../db/queries/audit-log.ts';
import { type Actor, systemActor } from '../domain/actor.ts';
import { newId } from '../platform/ids.ts';

/** What is audited; `changes` names what a reader needs to see and never holds a secret. */
export interface AuditedChange {
  readonly action: string;
  readonly subjectType:
    | 'order'
    | 'wallet'
    | 'product'
    | 'coupon'
    | 'user'
    | 'session'
    | 'job'
    | 'api_key'
    | 'webhook_endpoint';
  readonly subjectId: string;
  readonly changes: Readonly<Record<string, unknown>>;
}

/** Who makes a change, and in which request and trace; the last two are null when no request caused it. */
export interface Origin {
  readonly actor: Actor;
  readonly requestId: string | null;
  readonly traceParent: string | null;
}

/** What the program does by itself. */
export const systemOrigin: Origin = { actor: systemActor, requestId: null, traceParent: null };

/** The audit row of a change that is made at `now`. */
export function auditEntry(
  origin: Pick<Origin, 'actor' | 'requestId'>,
  change: AuditedChange,
  now: Date,
): AuditEntry {
  const { actor, requestId } = origin;
  return {
    id: newId(),
    occurredAt: now,
    actorType: actor.type,
    actorId: actor.type === 'USER' ? actor.userId : null,
    apiKeyId: actor.type === 'USER' ? (actor.apiKeyId ?? null) : null,
    requestId,
    ...change,
  };
}
