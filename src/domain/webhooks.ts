// The rules of webhook deliveries: when a failed one is tried again, when an endpoint has failed for too long, and who may
// be told of which event.
import type { Role } from './actor.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The pauses after the first attempt, the second and so on: the schedule of the Standard Webhooks specification. */
const PAUSES_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** A fifth more at most, so that deliveries that failed together do not all come back together. */
const JITTER = 0.2;

/** A receiver may ask for a longer pause, but not for one that outlasts everybody's memory. */
const LONGEST_PAUSE_MS = 24 * HOUR;

/** An endpoint that has failed for as long, with no success in between, is disabled. */
const FAILING_LIMIT_MS = 5 * 24 * HOUR;

/** How long the old secret signs beside a new one. */
export const SECRET_OVERLAP_MS = 24 * HOUR;

/**
 * The pause, in milliseconds, after `tries` failed attempts; undefined when no attempt is left. `random` is from 0 to 1,
 * `retryAfterMs` what the receiver asked for.
 */
export function pauseAfter(tries: number, random: number, retryAfterMs: number | null): number | undefined {
  const pause = PAUSES_MS[tries - 1];
  if (pause === undefined) return undefined;
  const asked = Math.min(retryAfterMs ?? 0, LONGEST_PAUSE_MS);
  return Math.round(Math.max(pause * (1 + JITTER * random), asked));
}

/** What a `Retry-After` asks for at `now`, in milliseconds: it holds seconds or a date; null for anything else. */
export function readRetryAfter(value: string | null, now: Date): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * SECOND;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : Math.max(0, time - now.getTime());
}

/** Whether an endpoint that fails at `now` has failed for too long. */
export function hasFailedForTooLong(failingSince: Date, now: Date): boolean {
  return now.getTime() - failingSince.getTime() >= FAILING_LIMIT_MS;
}

/** The roles that see the events of all orders. */
export const STAFF_ROLES: readonly Role[] = ['ADMIN', 'APPROVER'];

/** Whether somebody in this role may be told of the event of an order of `orderOwnerId`. */
export function maySeeEvent(
  user: { readonly id: string; readonly role: string },
  orderOwnerId: string,
): boolean {
  return (STAFF_ROLES as readonly string[]).includes(user.role) || user.id === orderOwnerId;
}
