// Staff who move orders on, refund, approve, credit wallets and count the stock, often two of them at the same order.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Caller, createCaller, type Person, type Wire } from './caller.ts';
import { type KnownOrders, orderIn, type SeenOrder } from './known-orders.ts';
import type { Random } from './random.ts';
import { credit, type Shop } from './shop.ts';

/** What an admin does, by how often. */
const DUTIES = {
  moveOn: 30,
  cancel: 4,
  refund: 14,
  credit: 22,
  adjustStock: 14,
  read: 8,
  audit: 1,
} as const;

const NEXT: Readonly<Record<string, string>> = {
  PAID: 'CONFIRMED',
  CONFIRMED: 'SHIPPED',
  SHIPPED: 'DELIVERED',
};

/** Between two requests of somebody of the staff. */
const LONGEST_PAUSE_MS = 80;

interface Clerk {
  readonly caller: Caller;
  readonly random: Random;
  readonly wire: Wire;
  readonly shop: Shop;
  readonly known: KnownOrders;
}

/** Works as an admin until the run is over. */
export async function workAsAdmin(
  wire: Wire,
  random: Random,
  person: Person,
  { shop, known }: { shop: Shop; known: KnownOrders },
): Promise<void> {
  const clerk: Clerk = { caller: createCaller(wire, random, person), random, wire, shop, known };
  while (!wire.isOver) {
    await DO[random.weighted(DUTIES)](clerk);
    await sleep(random.between(0, LONGEST_PAUSE_MS));
  }
}

/** Decides about the orders that wait for approval until the run is over. */
export async function workAsApprover(
  wire: Wire,
  random: Random,
  person: Person,
  { shop, known }: { shop: Shop; known: KnownOrders },
): Promise<void> {
  const clerk: Clerk = { caller: createCaller(wire, random, person), random, wire, shop, known };
  while (!wire.isOver) {
    const order = await someOrder(clerk, 'PENDING_APPROVAL');
    if (order !== undefined) {
      const key = random.token();
      const decided = await clerk.caller.call({
        operationId: 'adminDecideApproval',
        key,
        params: { orderId: order.id },
        body: { decision: random.chance(0.8) ? 'APPROVE' : 'REJECT' },
        twice: random.chance(0.3),
      });
      const changed = orderIn(decided);
      if (changed !== undefined) known.changed(changed, key);
    }
    await sleep(random.between(50, 500));
  }
}

const DO: Readonly<Record<keyof typeof DUTIES, (clerk: Clerk) => Promise<void>>> = {
  moveOn: async (clerk) => {
    const from = clerk.random.pick(Object.keys(NEXT));
    const order = await someOrder(clerk, from);
    if (order !== undefined) await moveTo(clerk, order, NEXT[from] ?? from);
  },
  cancel: async (clerk) => {
    const order = await someOrder(clerk, clerk.random.pick(['PENDING', 'PAID', 'CONFIRMED']));
    if (order !== undefined) await moveTo(clerk, order, 'CANCELLED');
  },
  refund: refund,
  credit: async ({ caller, random, shop }) => {
    await credit(caller, random, random.pick(shop.customers).id, random.between(500, 6_000));
  },
  adjustStock: async ({ caller, random, shop }) => {
    await caller.call({
      operationId: 'adminAdjustStock',
      key: random.token(),
      params: { productId: random.pick(shop.products).id },
      body: { delta: random.between(-3, 5), reason: 'Counted' },
      twice: random.chance(0.2),
    });
  },
  read: async ({ caller, random, known }) => {
    const ids = [...known.orders.keys()];
    if (ids.length === 0) return;
    const orderId = random.pick(ids.slice(-200));
    const floor = known.versionOf(orderId);
    const seen = orderIn(await caller.call({ operationId: 'adminGetOrder', params: { orderId } }));
    if (seen !== undefined) known.read(seen, floor);
    await caller.call({ operationId: random.chance(0.5) ? 'adminListUsers' : 'adminListCoupons' });
  },
  audit: async ({ caller }) => {
    await caller.call({ operationId: 'adminListAuditLogs', query: { perPage: 10 } });
  },
};

async function moveTo({ caller, random, known }: Clerk, order: SeenOrder, status: string): Promise<void> {
  const outcome = await caller.call({
    operationId: 'adminUpdateOrderStatus',
    params: { orderId: order.id },
    ifMatch: `"${order.version}"`,
    body: { status },
  });
  const changed = orderIn(outcome);
  if (changed !== undefined) known.changed(changed, `a move ${random.token()}`);
}

async function refund(clerk: Clerk): Promise<void> {
  const { caller, random, known } = clerk;
  const order = await someOrder(clerk, random.pick(['PAID', 'CONFIRMED', 'SHIPPED', 'DELIVERED']));
  if (order === undefined) return;
  const left = order.totalMinor - order.refundedMinor;
  const line = random.pick(order.lines);
  const key = random.token();
  const refunded = await caller.call({
    operationId: 'adminRefundOrder',
    key,
    params: { orderId: order.id },
    body: {
      reason: 'Broken on arrival',
      ...(random.chance(0.7) && left > 1 && { amountMinor: random.between(1, left) }),
      ...(random.chance(0.3) && { restock: [{ productId: line.productId, quantity: 1 }] }),
    },
    twice: random.chance(0.3),
  });
  const changed = orderIn(refunded);
  if (changed !== undefined) known.changed(changed, key);
}

/** An order that stands in the status now. */
async function someOrder({ caller, random, known }: Clerk, status: string): Promise<SeenOrder | undefined> {
  const listed = await caller.call({ operationId: 'adminListOrders', query: { status, perPage: 15 } });
  const orders = (listed?.data ?? []) as SeenOrder[];
  const order = orders.length === 0 ? undefined : random.pick(orders);
  if (order !== undefined) known.see(order);
  return order;
}
