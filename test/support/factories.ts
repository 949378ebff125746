// Makes what tests start from, through the API where it has an operation for it.
import { randomUUID } from 'node:crypto';
import type { OrderStatus } from '../../src/contract/transitions.ts';
import type { components } from '../../src/contract/types.ts';
import type { Role } from '../../src/domain/actor.ts';
import { expireOrder } from '../../src/jobs/expire-orders.ts';
import type { ApiResponse } from './api.ts';
import type { TestApp } from './app.ts';

type Order = components['schemas']['Order'];
type Product = components['schemas']['Product'];

/** Somebody who is signed in. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly token: string;
  readonly refreshToken: string;
}

const PASSWORD = 'correct horse battery staple';

function expectStatus(response: ApiResponse<never> | { status: number; text: string }, status: number): void {
  if (response.status !== status)
    throw new Error(`expected ${status}, got ${response.status}: ${response.text}`);
}

/** Signs a registered user in. */
export async function signIn(test: TestApp, email: string, password = PASSWORD) {
  const session = await test.api('login', { body: { email, password } });
  expectStatus(session, 200);
  return session.data;
}

/** A new user of the role, signed in, with `fundsMinor` in the wallet. */
export async function aPerson(test: TestApp, role: Role = 'CUSTOMER', fundsMinor = 0): Promise<Person> {
  const email = `${role.toLowerCase()}-${randomUUID()}@example.com`;
  const registered = await test.api('registerUser', {
    body: { email, password: PASSWORD, name: 'Test Person' },
  });
  expectStatus(registered, 201);
  const { id } = registered.data;
  if (role !== 'CUSTOMER') await test.db.updateTable('users').set({ role }).where('id', '=', id).execute();
  const { accessToken, refreshToken } = await signIn(test, email);
  const person = { id, email, password: PASSWORD, token: accessToken, refreshToken };
  if (fundsMinor > 0) await addFunds(test, person, fundsMinor);
  return person;
}

/** A new API key of the person: its id, and its secret. */
export async function anApiKey(
  test: TestApp,
  person: Person,
  scopes: readonly string[],
  expiresAt: Date | null = null,
): Promise<{ readonly id: string; readonly secret: string }> {
  const body = { name: 'A program', scopes, expiresAt: expiresAt?.toISOString() ?? null };
  const created = await test.api('createApiKey', { token: person.token, body });
  expectStatus(created, 201);
  return { id: created.data.apiKey.id, secret: created.data.secret };
}

/** Less than the life of an access token, so that one that is handed out still works for a while. */
const ADMIN_TOKEN_MS = 600_000;

const admins = new WeakMap<object, { readonly until: number; readonly admin: Promise<Person> }>();

/** The admin of the app, made at the first call, with a token that works although the clock may have been moved. */
export function theAdmin(test: TestApp): Promise<Person> {
  const now = test.clock.now().getTime();
  const known = admins.get(test.app);
  if (known !== undefined && now < known.until) return known.admin;
  const admin =
    known === undefined ? aPerson(test, 'ADMIN') : known.admin.then((old) => signedInAgain(test, old));
  admins.set(test.app, { until: now + ADMIN_TOKEN_MS, admin });
  return admin;
}

async function signedInAgain(test: TestApp, person: Person): Promise<Person> {
  const { accessToken, refreshToken } = await signIn(test, person.email, person.password);
  return { ...person, token: accessToken, refreshToken };
}

/** Credits the wallet through the admin's operation. */
export async function addFunds(test: TestApp, person: Person, amountMinor: number): Promise<void> {
  const admin = await theAdmin(test);
  const credited = await test.api('adminCreditWallet', {
    token: admin.token,
    key: randomUUID(),
    params: { userId: person.id },
    body: { amountMinor, currency: 'USD', reason: 'for a test' },
  });
  expectStatus(credited, 201);
}

/** A product that is sold. */
export async function aProduct(
  test: TestApp,
  product: { priceMinor?: number; stockQuantity?: number; active?: boolean } = {},
): Promise<Product> {
  const admin = await theAdmin(test);
  const created = await test.api('adminCreateProduct', {
    token: admin.token,
    body: {
      sku: `SKU-${randomUUID().slice(0, 13).toUpperCase()}`,
      name: 'Test Product',
      description: 'Made for a test.',
      category: 'tests',
      priceMinor: 1000,
      currency: 'USD',
      stockQuantity: 100,
      ...product,
    },
  });
  expectStatus(created, 201);
  return created.data;
}

/** A coupon that takes 10 % off. */
export async function aCoupon(
  test: TestApp,
  coupon: Partial<components['schemas']['CreatePercentCouponRequest']> = {},
): Promise<components['schemas']['Coupon']> {
  const admin = await theAdmin(test);
  const code = `C-${randomUUID().slice(0, 13)}`;
  const created = await test.api('adminCreateCoupon', {
    token: admin.token,
    body: { code, type: 'PERCENT', percentOff: 10, ...coupon },
  });
  expectStatus(created, 201);
  return created.data;
}

/** An order of the person, in PENDING unless its total is over the approval threshold. */
export async function anOrder(
  test: TestApp,
  person: Person,
  items: readonly { productId: string; quantity: number }[],
  couponCode?: string,
): Promise<Order> {
  const created = await test.api('createOrder', {
    token: person.token,
    body: couponCode === undefined ? { items } : { items, couponCode },
  });
  expectStatus(created, 201);
  return created.data;
}

/** Pays the order with a fresh key. */
export function payWith(test: TestApp, person: Person, orderId: string, key: string = randomUUID()) {
  return test.api('payOrder', { token: person.token, params: { orderId }, key });
}

/** Moves the order as the admin. */
export async function moveTo(test: TestApp, orderId: string, status: OrderStatus) {
  const admin = await theAdmin(test);
  return test.api('adminUpdateOrderStatus', { token: admin.token, params: { orderId }, body: { status } });
}

/** An order that has been brought into `status` through the operations that lead there. */
export async function anOrderIn(test: TestApp, person: Person, status: OrderStatus): Promise<Order> {
  const needsApproval = status === 'PENDING_APPROVAL' || status === 'REJECTED';
  const product = await aProduct(test, { priceMinor: needsApproval ? 600_000 : 1000 });
  await addFunds(test, person, product.priceMinor);
  const order = await anOrder(test, person, [{ productId: product.id, quantity: 1 }]);
  await walkTo(test, person, order.id, status);
  const shown = await test.api('getOrder', { token: person.token, params: { orderId: order.id } });
  if (shown.data.status !== status)
    throw new Error(`The order is ${shown.data.status} instead of ${status}.`);
  return shown.data;
}

async function walkTo(test: TestApp, person: Person, orderId: string, status: OrderStatus): Promise<void> {
  switch (status) {
    case 'PENDING_APPROVAL':
    case 'PENDING':
      return;
    case 'REJECTED': {
      const approver = await aPerson(test, 'APPROVER');
      const body = { decision: 'REJECT' };
      expectStatus(
        await test.api('adminDecideApproval', { token: approver.token, params: { orderId }, body }),
        200,
      );
      return;
    }
    case 'EXPIRED':
      await expireNow(test, orderId);
      return;
    case 'CANCELLED':
      expectStatus(await test.api('cancelOrder', { token: person.token, params: { orderId } }), 200);
      return;
    default:
      expectStatus(await payWith(test, person, orderId), 200);
  }
  const steps: OrderStatus[] = ['CONFIRMED', 'SHIPPED', 'DELIVERED'];
  for (const step of steps.slice(0, steps.indexOf(status) + 1))
    expectStatus(await moveTo(test, orderId, step), 200);
}

/** Lets the deadline of this order pass, and of no other: the clock of the app stays where it is. */
async function expireNow(test: TestApp, orderId: string): Promise<void> {
  const { expires_at: deadline } = await test.db
    .selectFrom('orders')
    .select('expires_at')
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
  if (deadline === null) throw new Error('The order has no deadline.');
  await expireOrder(test.db, orderId, deadline);
}
