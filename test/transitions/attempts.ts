// How each actor of the contract's state machine asks for a change of status: through which operation, if any at all.
import type { OrderActor, OrderStatus } from '../../src/contract/transitions.ts';
import { expireOrder } from '../../src/jobs/expire-orders.ts';
import type { TestApp } from '../support/app.ts';
import { type Person, payWith } from '../support/factories.ts';

/** Every status of the contract. */
export const STATUSES: readonly OrderStatus[] = [
  'PENDING_APPROVAL',
  'PENDING',
  'REJECTED',
  'EXPIRED',
  'PAID',
  'CONFIRMED',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
];

export const ACTORS: readonly OrderActor[] = ['CUSTOMER', 'ADMIN', 'APPROVER', 'SYSTEM'];

/** The statuses that an actor's operations can ask for at all; nothing else has a way into the system. */
export const EXPRESSIBLE: Readonly<Record<OrderActor, readonly OrderStatus[]>> = {
  CUSTOMER: ['PAID', 'CANCELLED'],
  ADMIN: STATUSES,
  APPROVER: ['PENDING', 'REJECTED'],
  SYSTEM: ['EXPIRED', 'REJECTED'],
};

/** The people who act. */
export interface Cast {
  readonly CUSTOMER: Person;
  readonly ADMIN: Person;
  readonly APPROVER: Person;
}

/** What an attempt came to. A job has no answer: it tells whether it moved the order. */
export type Outcome =
  | {
      readonly status: number;
      readonly error: { code: string; details?: object | undefined } | null;
      readonly allowed: readonly OrderStatus[] | undefined;
    }
  | { readonly moved: boolean };

/** Lets `actor` try to move the order to `to`. Throws when no operation of the actor can ask for that. */
export async function attempt(
  test: TestApp,
  cast: Cast,
  actor: OrderActor,
  orderId: string,
  to: OrderStatus,
): Promise<Outcome> {
  if (!EXPRESSIBLE[actor].includes(to)) throw new Error(`${actor} has no operation that leads to ${to}.`);
  const params = { orderId };
  switch (actor) {
    case 'CUSTOMER': {
      if (to === 'PAID') {
        const paid = await payWith(test, cast.CUSTOMER, orderId);
        return { status: paid.status, error: paid.error, allowed: paid.data?.order.allowedTransitions };
      }
      return outcomeOf(await test.api('cancelOrder', { token: cast.CUSTOMER.token, params }));
    }
    case 'ADMIN': {
      const request = { token: cast.ADMIN.token, params, body: { status: to } };
      return outcomeOf(await test.api('adminUpdateOrderStatus', request));
    }
    case 'APPROVER': {
      const body = { decision: to === 'PENDING' ? 'APPROVE' : 'REJECT' };
      return outcomeOf(await test.api('adminDecideApproval', { token: cast.APPROVER.token, params, body }));
    }
    case 'SYSTEM':
      // So late that every deadline has passed.
      return { moved: await expireOrder(test.db, orderId, new Date('2999-01-01T00:00:00Z')) };
    default:
      throw new Error(`The contract has an actor that this test does not know: ${actor satisfies never}`);
  }
}

function outcomeOf(response: {
  status: number;
  error: { code: string; details?: object | undefined } | null;
  data: { allowedTransitions: OrderStatus[] } | null;
}): Outcome {
  return { status: response.status, error: response.error, allowed: response.data?.allowedTransitions };
}
