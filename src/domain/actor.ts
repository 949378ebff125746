// Who asks for a change: a signed-in user, nobody in particular, or the system itself.
import type { OrderActor } from '../contract/transitions.ts';

/** What a user may do: the roles that the contract's `security` names. */
export type Role = 'CUSTOMER' | 'ADMIN' | 'APPROVER';

/** A signed-in user. `sessionId` names the sign-in that the request belongs to. */
export interface UserActor {
  readonly type: 'USER';
  readonly userId: string;
  readonly role: Role;
  readonly sessionId: string;
  /** The API key that the request came with, if it came with one: it acts as its owner. */
  readonly apiKeyId?: string;
}

/** The passing of time, acting through a job. */
export const systemActor = { type: 'SYSTEM' } as const;

/** Somebody who has not signed in. */
export const anonymousActor = { type: 'ANONYMOUS' } as const;

/** Anybody who can cause a change. */
export type Actor = UserActor | typeof systemActor | typeof anonymousActor;

/**
 * The part that a member of staff plays in an order's state machine. On their own orders they act as CUSTOMER, through
 * the customer's operations.
 */
export function staffPart(actor: UserActor): OrderActor {
  return actor.role === 'APPROVER' ? 'APPROVER' : 'ADMIN';
}
