// Customers who order, pay, cancel and look, often two things at once, as impatient people and careless programs do.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Caller, type CallRequest, createCaller, type Person, type Wire } from './caller.ts';
import type { KeyedRequest } from './history.ts';
import { type KnownOrders, orderIn, type SeenOrder } from './known-orders.ts';
import type { Random } from './random.ts';
import type { Shop } from './shop.ts';

/** What a customer does, by how often. */
const HABITS = {
  order: 30,
  pay: 30,
  payWithTwoKeys: 4,
  payEverything: 14,
  cancel: 7,
  look: 20,
  list: 10,
  ask: 5,
} as const;

/** Between two requests of a customer. */
const LONGEST_PAUSE_MS = 60;

/** Orders that a customer pays side by side. */
const MOST_AT_ONCE = 4;

/** The statuses of orders that are paid. */
const INVOICED: ReadonlySet<string> = new Set(['PAID', 'CONFIRMED', 'SHIPPED', 'DELIVERED']);

interface Customer {
  readonly caller: Caller;
  readonly random: Random;
  readonly wire: Wire;
  readonly shop: Shop;
  readonly known: KnownOrders;
  /** The orders that the customer has been told of. */
  readonly mine: string[];
  readonly keys: string[];
}

/** Lives one customer's life until the run is over; requests under way are brought to their end. */
export async function liveAsCustomer(
  wire: Wire,
  random: Random,
  person: Person,
  { shop, known }: { shop: Shop; known: KnownOrders },
): Promise<void> {
  const caller = createCaller(wire, random, person);
  const customer: Customer = { caller, random, wire, shop, known, mine: [], keys: [] };
  while (!wire.isOver) {
    await DO[random.weighted(HABITS)](customer);
    await sleep(random.between(0, LONGEST_PAUSE_MS));
  }
}

const DO: Readonly<Record<keyof typeof HABITS, (customer: Customer) => Promise<void>>> = {
  order: placeOrder,
  pay: async (customer) => {
    const order = someOrder(customer, ['PENDING']);
    if (order !== undefined) await pay(customer, order, customer.random.chance(0.3));
  },
  payWithTwoKeys: async (customer) => {
    const order = someOrder(customer, ['PENDING']);
    if (order !== undefined) await Promise.all([pay(customer, order, false), pay(customer, order, false)]);
  },
  payEverything: async (customer) => {
    // Each may be covered by the wallet, and all together not.
    const orders = ordersIn(customer, ['PENDING']).slice(-MOST_AT_ONCE);
    await Promise.all(orders.map((order) => pay(customer, order, false)));
  },
  cancel: async (customer) => {
    const order = someOrder(customer, ['PENDING', 'PAID']);
    if (order === undefined) return;
    const { random } = customer;
    await change(customer, {
      operationId: 'cancelOrder',
      key: newKey(customer),
      params: { orderId: order.id },
      ifMatch: random.chance(0.3) ? `"${order.version}"` : undefined,
      body: { reason: 'Changed my mind' },
      twice: random.chance(0.2),
    });
  },
  look: async (customer) => {
    const { caller, known, mine, random } = customer;
    const orderId = mine.length === 0 ? undefined : random.pick(mine);
    if (orderId !== undefined) {
      const floor = known.versionOf(orderId);
      const seen = orderIn(await caller.call({ operationId: 'getOrder', params: { orderId } }));
      if (seen !== undefined) known.read(seen, floor);
      await caller.call({ operationId: 'getOrderHistory', params: { orderId } });
      if (seen !== undefined && INVOICED.has(seen.status)) await askForInvoice(customer, orderId);
    }
    await caller.call({ operationId: 'getWallet' });
  },
  list: async ({ caller, random }) => {
    await caller.call({ operationId: 'listProducts', query: { perPage: 5 } });
    await caller.call({ operationId: random.chance(0.5) ? 'listOrders' : 'listWalletTransactions' });
  },
  ask: askWhatBecame,
};

function newKey({ random, keys }: Customer): string {
  const key = random.token();
  keys.push(key);
  return key;
}

async function placeOrder(customer: Customer): Promise<void> {
  const { caller, random, shop, known, mine } = customer;
  const items = Array.from({ length: random.between(1, 3) }, () => ({
    productId: random.pick(shop.products).id,
    quantity: random.between(1, 3),
  }));
  const placed = await caller.call({
    operationId: 'createOrder',
    key: newKey(customer),
    body: random.chance(0.25) ? { items, couponCode: random.pick(shop.coupons) } : { items },
    twice: random.chance(0.2),
  });
  const order = orderIn(placed);
  if (order === undefined) return;
  known.see(order);
  mine.push(order.id);
}

async function pay(customer: Customer, order: SeenOrder, twice: boolean): Promise<void> {
  await change(customer, {
    operationId: 'payOrder',
    key: newKey(customer),
    params: { orderId: order.id },
    twice,
  });
}

/** Sends a change of an order. */
async function change({ caller, known }: Customer, request: CallRequest & { key: string }): Promise<void> {
  const changed = orderIn(await caller.call(request));
  if (changed !== undefined) known.changed(changed, request.key);
}

/** Asks for an invoice, which may still be in the making, and is never unknown of an order that was paid. */
async function askForInvoice({ caller, wire }: Customer, orderId: string): Promise<void> {
  const told = await caller.call({ operationId: 'getOrderInvoice', params: { orderId } });
  if (told?.code !== 'INVOICE_NOT_FOUND') return;
  wire.history.violation('no acknowledged change is unseen later', `paid order ${orderId} has no invoice`);
}

/** The customer's newer orders that may stand in one of these statuses. */
function ordersIn({ mine, known }: Customer, statuses: readonly string[]): SeenOrder[] {
  return mine
    .slice(-40)
    .flatMap((id) => known.orders.get(id) ?? [])
    .filter(({ status }) => statuses.includes(status));
}

/** One of them. */
function someOrder(customer: Customer, statuses: readonly string[]): SeenOrder | undefined {
  const fitting = ordersIn(customer, statuses);
  return fitting.length === 0 ? undefined : customer.random.pick(fitting);
}

/** Asks the API what became of a request, and compares that with what it has said already. */
async function askWhatBecame({ caller, keys, random, wire: { history } }: Customer): Promise<void> {
  if (keys.length === 0) return;
  const key = random.pick(keys.slice(-20));
  const keyed = history.keyed.get(`user:${caller.person?.id} ${key}`);
  const before = keyed?.acknowledged;
  const told = await caller.call({ operationId: 'getIdempotencyKey', params: { idempotencyKey: key } });
  if (told === undefined || keyed === undefined) return;
  compareWithAnswer(keyed, before, told, (finding) =>
    history.violation('a key tells what became of it', finding),
  );
}

function compareWithAnswer(
  keyed: KeyedRequest,
  before: KeyedRequest['acknowledged'],
  // biome-ignore lint/suspicious/noExplicitAny: the contract's check has looked at its form.
  told: { data: any; code: string | undefined; text: string },
  complain: (finding: string) => void,
): void {
  const name = `${keyed.operationId} with key ${keyed.key}`;
  if (before !== undefined && told.data?.state !== 'COMPLETED') {
    complain(`${name} was acknowledged, and is then said to be: ${told.text}`);
  }
  const known = keyed.acknowledged;
  if (known === undefined || told.data?.state !== 'COMPLETED') return;
  const { responseStatus, response } = told.data;
  if (responseStatus !== known.status || response !== known.text) {
    complain(`${name} was answered ${known.text}, and is then said to be: ${told.text}`);
  }
}
