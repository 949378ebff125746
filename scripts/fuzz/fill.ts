// Fills the shop that is fuzzed with what requests can name: accounts of every role, keys, products, orders in every state,
// webhooks and a failed job.

import type { Role } from '../../src/domain/actor.ts';
import { isOfUse, type Scope } from '../../src/domain/scopes.ts';
import { DEMO_ACCOUNTS } from '../../src/start/demo-shop.ts';
import { bodySchemaOf } from '../answers/contract-document.ts';
import { type Caller, createKnown, type Known } from './known.ts';

/** Beyond anything that the requests order. */
const FUNDS_MINOR = 10_000_000;

// biome-ignore lint/suspicious/noExplicitAny: reads the answers of several operations.
type Data = any;

/** A caller of the API that throws when it is refused. */
function caller(origin: string) {
  let keys = 0;
  return async (
    method: string,
    target: string,
    headers: Caller['headers'],
    body?: unknown,
  ): Promise<Data> => {
    keys += 1;
    const answer = await fetch(origin + target, {
      method,
      headers: {
        ...headers,
        ...(method === 'POST' && { 'idempotency-key': `setting-up-${keys}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The shop cannot be filled: ${method} ${target} answers ${text}`);
    return text === '' ? undefined : JSON.parse(text).data;
  };
}

const keyBody = bodySchemaOf('createApiKey') as { properties: { scopes: { items: { enum: Scope[] } } } };
const ALL_SCOPES = keyBody.properties.scopes.items.enum;

/** What is in the shop besides what the API made. */
export interface Planted {
  readonly failedJobIds: readonly string[];
  /** Where webhooks may be sent. */
  readonly receiver: string;
}

/** Signs everybody in and makes what the requests will name. */
export async function fillShop(origin: string, { failedJobIds, receiver }: Planted): Promise<Known> {
  const call = caller(origin);
  const enter = async (email: string, password: string, name: string, role: Role = 'CUSTOMER') => {
    const session = await call('POST', '/api/v1/auth/login', {}, { email, password });
    const headers = { authorization: `Bearer ${session.accessToken}` };
    const { user, refreshToken } = session as { user: { id: string }; refreshToken: string };
    return { name, role, headers, userId: user.id, refreshToken };
  };
  const demo = async (role: Role) => {
    const account = DEMO_ACCOUNTS.find((one) => one.role === role);
    if (account === undefined) throw new Error(`The demo shop has no ${role}.`);
    return enter(account.email, account.password, role, role);
  };
  const [admin, approver, ada] = [await demo('ADMIN'), await demo('APPROVER'), await demo('CUSTOMER')];
  const other = { email: 'other@example.com', password: 'a good password', name: 'Other' };
  await call('POST', '/api/v1/auth/register', {}, other);
  const bob = await enter(other.email, other.password, 'another customer');
  const sessions = [];
  for (let index = 0; index < 6; index += 1)
    sessions.push(await enter(other.email, other.password, 'who leaves'));
  // A refresh token that is used twice ends its session, and nobody could leave that one any more.
  const leavers = sessions.slice(0, 3);

  const keyOf = async (owner: Caller, role: Role, scopes = ALL_SCOPES): Promise<Caller> => {
    const useful = scopes.filter((scope) => isOfUse(scope, role));
    const body = { name: 'fuzz', scopes: useful };
    const { secret } = await call('POST', '/api/v1/api-keys', owner.headers, body);
    return { name: `a key of ${owner.name}`, role, headers: { 'x-api-key': secret } };
  };
  const keys = [
    await keyOf(admin, 'ADMIN'),
    await keyOf(approver, 'APPROVER'),
    await keyOf(ada, 'CUSTOMER'),
    await keyOf(ada, 'CUSTOMER', ['wallet:read']),
  ];

  for (const { userId } of [ada, bob]) {
    const body = { amountMinor: FUNDS_MINOR, currency: 'USD', reason: 'to be spent' };
    await call('POST', `/api/v1/admin/wallets/${userId}/credits`, admin.headers, body);
  }
  const products: Data[] = await call('GET', '/api/v1/products?perPage=100', {});
  const cheap = products.filter(({ stockQuantity }) => stockQuantity > 20);
  for (const { id } of products) {
    const body = { delta: 100_000, reason: 'a large delivery' };
    await call('POST', `/api/v1/admin/products/${id}/stock-adjustments`, admin.headers, body);
  }
  const orderIds: string[] = [];
  const numbers: string[] = [];
  for (const [index, owner] of [ada, ada, ada, bob, bob, ada, bob, ada].entries()) {
    const items = [{ productId: cheap[index % cheap.length].id, quantity: index < 6 ? 1 : 200 }];
    const order = await call('POST', '/api/v1/orders', owner.headers, { items });
    orderIds.push(order.id);
    numbers.push(order.number);
    if (index % 2 === 0 && order.status === 'PENDING') {
      await call('POST', `/api/v1/orders/${order.id}/pay`, owner.headers);
    }
  }
  const endpointIds: string[] = [];
  for (const owner of [ada, bob]) {
    const { endpoint } = await call('POST', '/api/v1/webhook-endpoints', owner.headers, { url: receiver });
    endpointIds.push(endpoint.id);
  }
  const coupons: Data[] = await call('GET', '/api/v1/admin/coupons', admin.headers);
  const callers = [admin, approver, ada, bob, ...keys];
  return createKnown(callers, leavers, {
    orderId: orderIds,
    number: numbers,
    productId: products.map(({ id }) => id),
    couponId: coupons.map(({ id }) => id),
    couponCode: coupons.map(({ code }) => code),
    userId: [ada.userId, bob.userId],
    endpointId: endpointIds,
    jobId: failedJobIds,
    currency: ['USD'],
    url: [receiver],
    idempotencyKey: Array.from({ length: 20 }, (_, index) => `setting-up-${index + 1}`),
    email: [...DEMO_ACCOUNTS.map(({ email }) => email), other.email],
    refreshToken: sessions.slice(3).map(({ refreshToken }) => refreshToken),
    category: [...new Set(products.map(({ category }) => category))],
    sku: products.map(({ sku }) => sku),
  });
}
