// What the clients have been told of orders: no instance may ever show one as it was before an acknowledged change.
import type { Outcome } from './caller.ts';
import type { History } from './history.ts';

/** An order as the contract shows it, as far as the run looks at it. */
export interface SeenOrder {
  readonly id: string;
  readonly userId: string;
  readonly status: string;
  readonly version: number;
  readonly totalMinor: number;
  readonly refundedMinor: number;
  readonly lines: readonly { readonly productId: string; readonly quantity: number }[];
}

/** Collects what was acknowledged of orders. */
export interface KnownOrders {
  /** The newest version that was acknowledged; 0 for an unknown order. */
  versionOf(orderId: string): number;
  /** Takes an order from an acknowledged change or a read. */
  see(order: SeenOrder): void;
  /** Takes an order from a read that began when `floor` was the newest version known. */
  read(order: SeenOrder, floor: number): void;
  /** Takes a change that was acknowledged, which no other request may have made. */
  changed(order: SeenOrder, by: string): void;
  /** Orders with the newest version known of each. */
  readonly orders: ReadonlyMap<string, SeenOrder>;
  /** Each acknowledged change: the order as it then was, and the key of the request. */
  readonly changes: ReadonlyMap<string, { readonly order: SeenOrder; readonly by: string }>;
}

/** Begins to collect. */
export function createKnownOrders(history: History): KnownOrders {
  const orders = new Map<string, SeenOrder>();
  const changes = new Map<string, { order: SeenOrder; by: string }>();
  const see = (order: SeenOrder) => {
    if ((orders.get(order.id)?.version ?? 0) < order.version) orders.set(order.id, order);
  };
  return {
    orders,
    changes,
    versionOf: (orderId) => orders.get(orderId)?.version ?? 0,
    see,
    read: (order, floor) => {
      if (order.version < floor) {
        const finding = `order ${order.id} was shown in version ${order.version} after version ${floor} was acknowledged`;
        history.violation('no acknowledged change is unseen later', finding);
      }
      see(order);
    },
    changed: (order, by) => {
      const change = `${order.id} ${order.version}`;
      const other = changes.get(change)?.by;
      if (other !== undefined && other !== by) {
        const finding = `version ${order.version} of order ${order.id} was acknowledged to ${other} and to ${by}`;
        history.violation('a change is acknowledged to one request', finding);
      }
      changes.set(change, { order, by });
      see(order);
    },
  };
}

/** The order in the data of an answer, which may stand beside the payment or the refund. */
export function orderIn(outcome: Outcome | undefined): SeenOrder | undefined {
  const data = outcome?.data;
  if (data === undefined || data === null) return undefined;
  return 'order' in data ? data.order : data;
}
