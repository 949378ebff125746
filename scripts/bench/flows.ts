// The flows that are measured: what a client sends, the same to every contestant, numbered so that each request that
// changes something is a new one.
import {
  ADMIN,
  customerOf,
  KIND,
  NEW_CUSTOMER,
  numberedId,
  OLD_CUSTOMER,
  PRODUCTS,
  tokenOf,
} from './numbered.ts';

/** A request as it goes over the wire. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a flow has to know of the seeded shop. */
export interface ShopFacts {
  /** Orders of the past. */
  readonly orders: number;
  /** A cursor of the admin's list, a page before its end. */
  readonly deepCursor: string;
  /** The first of the orders that are paid over and over with their old keys. */
  readonly replayFrom: number;
}

/** What is asked for, again and again. */
export interface Flow {
  readonly name: string;
  readonly expected: number;
  readonly request: (number: number, facts: ShopFacts) => HttpRequest;
  /** Whether each request needs an order of its own that waits to be paid, and whose: by default every customer's. */
  readonly pays?: { readonly customer?: number };
  /** Whether only the API can answer it, so that neither the bare server nor pgbench takes part. */
  readonly rivals: { readonly bare: boolean; readonly pgbench: boolean };
  /** How many connections ask at a time; by default as many as the whole run uses. */
  readonly connections?: number;
}

const tokens = new Map<number, string>();

function authorization(user: number): string {
  let token = tokens.get(user);
  if (token === undefined) {
    token = `Bearer ${tokenOf(user)}`;
    tokens.set(user, token);
  }
  return token;
}

const get = (path: string, user?: number): HttpRequest => ({
  method: 'GET',
  path,
  headers: user === undefined ? {} : { authorization: authorization(user) },
});

const pay = (order: number, key: string, customer = customerOf(order)): HttpRequest => ({
  method: 'POST',
  path: `/api/v1/orders/${numberedId(KIND.payable, order)}/pay`,
  headers: { authorization: authorization(customer), 'idempotency-key': key },
});

/** So many orders are paid over and over with their old keys. */
export const REPLAYED = 500;
const PER_PAGE = 20;
const ALL = { bare: true, pgbench: true };
const OWN = { bare: false, pgbench: true };
const NONE = { bare: false, pgbench: false };

export const FLOWS: readonly Flow[] = [
  {
    name: 'product-get',
    expected: 200,
    rivals: { bare: true, pgbench: false },
    // Twenty popular products: their answers are kept, as they would be in a shop.
    request: (n) => get(`/api/v1/products/${numberedId(KIND.product, 1 + (n % 20))}`),
  },
  {
    name: 'product-list',
    expected: 200,
    rivals: { bare: true, pgbench: false },
    request: () => get(`/api/v1/products?perPage=${PER_PAGE}`),
  },
  {
    name: 'order-create',
    expected: 201,
    rivals: ALL,
    request: (n) => ({
      method: 'POST',
      path: '/api/v1/orders',
      headers: {
        authorization: authorization(customerOf(n * 4)),
        'content-type': 'application/json',
        'idempotency-key': `create-${n}`,
      },
      body: JSON.stringify({
        items: [{ productId: numberedId(KIND.product, 1 + (n % PRODUCTS)), quantity: 1 }],
      }),
    }),
  },
  { name: 'pay', expected: 200, rivals: ALL, pays: {}, request: (n) => pay(n, `pay-${n}`) },
  {
    name: 'pay-replay',
    expected: 200,
    rivals: NONE,
    request: (n, { replayFrom }) => pay(replayFrom + (n % REPLAYED), `replay-${replayFrom + (n % REPLAYED)}`),
  },
  {
    name: 'order-get',
    expected: 200,
    rivals: ALL,
    request: (n, { orders }) => {
      const order = 1 + ((n * 7_919) % orders);
      return get(`/api/v1/orders/${numberedId(KIND.order, order)}`, customerOf(order));
    },
  },
  {
    name: 'admin-list',
    expected: 200,
    rivals: OWN,
    request: () => get(`/api/v1/admin/orders?perPage=${PER_PAGE}`, ADMIN),
  },
  {
    name: 'admin-list-cursor',
    expected: 200,
    rivals: OWN,
    request: (_n, { deepCursor }) =>
      get(`/api/v1/admin/orders?perPage=${PER_PAGE}&cursor=${deepCursor}`, ADMIN),
  },
  {
    name: 'admin-list-page',
    expected: 200,
    rivals: OWN,
    request: (_n, { orders }) =>
      get(`/api/v1/admin/orders?perPage=${PER_PAGE}&page=${deepPage(orders)}`, ADMIN),
  },
  {
    name: 'export',
    expected: 200,
    rivals: NONE,
    // As many at a time as the API lets in.
    connections: 2,
    request: () => get('/api/v1/admin/orders/export', ADMIN),
  },
  {
    name: 'pay-old-wallet',
    expected: 200,
    rivals: NONE,
    pays: { customer: OLD_CUSTOMER },
    connections: 1,
    request: (n) => pay(n, `pay-${n}`, OLD_CUSTOMER),
  },
  {
    name: 'pay-new-wallet',
    expected: 200,
    rivals: NONE,
    pays: { customer: NEW_CUSTOMER },
    connections: 1,
    request: (n) => pay(n, `pay-${n}`, NEW_CUSTOMER),
  },
];

/** A page near the end of the admin's list. */
const deepPage = (orders: number): number => Math.max(1, Math.floor(orders / PER_PAGE) - 1);

/** The flow of this name. Throws when there is none. */
export function flowNamed(name: string): Flow {
  const flow = FLOWS.find((candidate) => candidate.name === name);
  if (flow === undefined) {
    throw new Error(`There is no flow "${name}"; there are ${FLOWS.map((known) => known.name).join(', ')}.`);
  }
  return flow;
}
