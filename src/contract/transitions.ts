// Generated from openapi/components/schemas/orders.yaml by `npm run generate`. Do not edit.

/** Where an order stands. */
export type OrderStatus =
  | 'PENDING_APPROVAL'
  | 'PENDING'
  | 'REJECTED'
  | 'EXPIRED'
  | 'PAID'
  | 'CONFIRMED'
  | 'SHIPPED'
  | 'DELIVERED'
  | 'CANCELLED';

/** Who moves an order: its owner, a member of staff, or the passing of its deadline. */
export type OrderActor = 'CUSTOMER' | 'APPROVER' | 'SYSTEM' | 'ADMIN';

/** A change of status that is allowed; `from` is null for the creation. */
export interface OrderTransition {
  readonly from: OrderStatus | null;
  readonly to: OrderStatus;
  readonly actors: readonly OrderActor[];
  readonly effect: string;
}

/** Every change of status that is allowed. */
export const orderTransitions: readonly OrderTransition[] = [
  {
    from: null,
    to: 'PENDING_APPROVAL',
    actors: ['CUSTOMER'],
    effect: 'Stock and coupon are reserved; the total is over the approval threshold.',
  },
  {
    from: null,
    to: 'PENDING',
    actors: ['CUSTOMER'],
    effect: 'Stock and coupon are reserved.',
  },
  {
    from: 'PENDING_APPROVAL',
    to: 'PENDING',
    actors: ['APPROVER'],
    effect: 'The time to pay starts.',
  },
  {
    from: 'PENDING_APPROVAL',
    to: 'REJECTED',
    actors: ['APPROVER', 'SYSTEM'],
    effect: 'Stock and coupon are released.',
  },
  {
    from: 'PENDING',
    to: 'PAID',
    actors: ['CUSTOMER'],
    effect: 'The wallet is debited.',
  },
  {
    from: 'PENDING',
    to: 'CANCELLED',
    actors: ['CUSTOMER', 'ADMIN'],
    effect: 'Stock and coupon are released.',
  },
  {
    from: 'PENDING',
    to: 'EXPIRED',
    actors: ['SYSTEM'],
    effect: 'Stock and coupon are released.',
  },
  {
    from: 'PAID',
    to: 'CONFIRMED',
    actors: ['ADMIN'],
    effect: 'The order is accepted for delivery.',
  },
  {
    from: 'PAID',
    to: 'CANCELLED',
    actors: ['CUSTOMER', 'ADMIN'],
    effect: 'The payment is refunded in full and the stock is released.',
  },
  {
    from: 'CONFIRMED',
    to: 'SHIPPED',
    actors: ['ADMIN'],
    effect: 'The goods have left.',
  },
  {
    from: 'CONFIRMED',
    to: 'CANCELLED',
    actors: ['ADMIN'],
    effect: 'The payment is refunded in full and the stock is released.',
  },
  {
    from: 'SHIPPED',
    to: 'DELIVERED',
    actors: ['ADMIN'],
    effect: 'The goods have arrived.',
  },
];
