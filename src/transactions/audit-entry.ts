// Builds the audit row of a change: who did what to which subject, in which request.
import type { AuditEntry } from '../db/queries/audit-log.ts';
import type { Actor } from '../domain/actor.ts';
import { newId } from '../platform/ids.ts';

/** What is audited; `changes` names what a reader needs to see and never holds a secret. */
export interface AuditedChange {
  readonly action: string;
  readonly subjectType: 'order' | 'wallet' | 'product' | 'coupon' | 'user' | 'session' | 'api_key';
  readonly subjectId: string;
  readonly changes: Readonly<Record<string, unknown>>;
}

/** The audit row of a change that `actor` makes at `now`; the request id is null when no request caused it. */
export function auditEntry(
  origin: { readonly actor: Actor; readonly requestId: string | null },
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
