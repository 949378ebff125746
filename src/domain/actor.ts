// Who asks for a change: a signed-in user, nobody in particular, or the system itself.
import type { OrderActor } from '../contract/transitions.ts';

/** What a user may do: the roles that the contract's `security` names. */
export type Role = 'CUSTOMER' | 'ADMIN' | 'APPROVER';

/** A user, through a session or through an API key: the one that the request came with is named. */
export interface UserActor {
  readonly type: 'USER';
  readonly userId: string;
  readonly role: Role;
  /** The sign-in that the request belongs to. */
  readonly sessionId?: string;
  /** The key with which a program acts as the user. */
  readonly apiKeyId?: string;
}

/** A user who has signed in. */
export type SessionActor = UserActor & { readonly sessionId: string };

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
