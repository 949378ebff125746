// The rules of an order's life; which moves there are, and for whom, is read from the contract's state machine.
import { type OrderActor, type OrderStatus, orderTransitions } from '../contract/transitions.ts';
import { DomainError } from './errors.ts';

export type { OrderActor, OrderStatus };

/** The statuses to which `actor` may move an order that stands in `status`. */
export function allowedTransitions(status: OrderStatus, actor: OrderActor): OrderStatus[] {
  return orderTransitions
    .filter((transition) => transition.from === status && transition.actors.includes(actor))
    .map((transition) => transition.to);
}

/** Throws ORDER_STATUS_INVALID, with what is allowed, unless `actor` may move the order from `from` to `to`. */
export function assertTransition(from: OrderStatus, to: OrderStatus, actor: OrderActor): void {
  const allowed = allowedTransitions(from, actor);
  if (!allowed.includes(to)) {
    throw new DomainError('ORDER_STATUS_INVALID', {
      currentStatus: from,
      requestedStatus: to,
      allowedTransitions: allowed,
    });
  }
}

/** Throws ORDER_EXPIRED when the deadline has passed, even if the expiry job has not come by yet. */
export function assertNotExpired(expiresAt: Date | null, now: Date): void {
  if (expiresAt !== null && expiresAt <= now) {
    throw new DomainError('ORDER_EXPIRED', { expiredAt: expiresAt.toISOString() });
  }
}

/** The status in which an order starts: over the threshold (minor units) an approver decides first. */
export function initialStatus(totalMinor: number, approvalThresholdMinor: number): OrderStatus {
  return totalMinor > approvalThresholdMinor ? 'PENDING_APPROVAL' : 'PENDING';
}

/** Whether an order that moves to `to` gives back the stock it holds. */
export function releasesStock(to: OrderStatus): boolean {
  return to === 'CANCELLED' || to === 'EXPIRED' || to === 'REJECTED';
}
