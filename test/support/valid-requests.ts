// For each operation a request that will succeed, with everything it needs made first: tests over all operations begin
// here, and an operation without its entry does not compile.
import { randomUUID } from 'node:crypto';
import { type OperationId, operations } from '../../src/contract/operations.ts';
import type { Role } from '../../src/domain/actor.ts';
import type { ApiRequest } from './api.ts';
import type { TestApp } from './app.ts';
import {
  addFunds,
  anApiKey,
  anOrder,
  anOrderIn,
  aPerson,
  aProduct,
  type Person,
  theAdmin,
} from './factories.ts';
import { aFailedJob } from './failed-job.ts';
import { makeInvoices } from './invoices.ts';
import { anEndpoint } from './webhooks.ts';

/** A request that will succeed, and who sends it. */
export interface ValidRequest extends ApiRequest {
  /** Who sends it; undefined for an operation that everybody may call. */
  readonly sender?: Person;
}

type Maker = (test: TestApp) => Promise<ValidRequest>;

/** A role that may call the operation. */
export function roleFor(operationId: OperationId): Role {
  return (operations[operationId].roles[0] ?? 'CUSTOMER') as Role;
}

const anonymously =
  (request: ApiRequest = {}): Maker =>
  async () =>
    request;

const asAdmin =
  (makeRequest: (test: TestApp) => Promise<ApiRequest> | ApiRequest): Maker =>
  async (test) => {
    const sender = await theAdmin(test);
    return { ...(await makeRequest(test)), token: sender.token, sender };
  };

const asCustomer =
  (makeRequest: (test: TestApp, sender: Person) => Promise<ApiRequest> | ApiRequest): Maker =>
  async (test) => {
    const sender = await aPerson(test);
    return { ...(await makeRequest(test, sender)), token: sender.token, sender };
  };

const itsOrder = async (test: TestApp, sender: Person) => ({
  params: { orderId: (await anOrderIn(test, sender, 'PENDING')).id },
});

const theProduct = async (test: TestApp) => ({ productId: (await aProduct(test)).id });

const someCode = () => `C-${randomUUID().slice(0, 13)}`.toUpperCase();

async function aNewCoupon(test: TestApp): Promise<{ couponId: string }> {
  const admin = await theAdmin(test);
  const body = { code: someCode(), type: 'PERCENT', percentOff: 10 };
  const created = await test.api('adminCreateCoupon', { token: admin.token, body });
  return { couponId: created.data.id };
}

const itsEndpoint = async (test: TestApp, sender: Person) => ({
  params: { endpointId: (await anEndpoint(test, sender)).id },
});

const makers = {
  getHealth: anonymously(),
  getReadiness: anonymously(),
  registerUser: async () => ({
    body: {
      email: `${randomUUID()}@example.com`,
      password: 'correct horse battery staple',
      name: 'Somebody',
    },
  }),
  login: async (test) => {
    const { email, password } = await aPerson(test);
    return { body: { email, password } };
  },
  refreshToken: async (test) => ({ body: { refreshToken: (await aPerson(test)).refreshToken } }),
  logout: asCustomer(() => ({})),
  getCurrentUser: asCustomer(() => ({})),
  createApiKey: asCustomer(() => ({ body: { name: 'A program', scopes: ['orders:read'], expiresAt: null } })),
  listApiKeys: asCustomer(() => ({ query: { perPage: 1 } })),
  revokeApiKey: asCustomer(async (test, sender) => ({
    params: { apiKeyId: (await anApiKey(test, sender, ['orders:read'])).id },
  })),
  listProducts: anonymously({ query: { perPage: 1, sort: 'name' } }),
  getProduct: async (test) => ({ params: await theProduct(test) }),
  getWallet: asCustomer(() => ({})),
  listWalletTransactions: asCustomer(() => ({ query: { perPage: 1 } })),
  createOrder: asCustomer(async (test, sender) => {
    const product = await aProduct(test);
    await addFunds(test, sender, product.priceMinor);
    return { body: { items: [{ productId: product.id, quantity: 1 }] } };
  }),
  listOrders: asCustomer(() => ({ query: { perPage: 1 } })),
  getOrder: asCustomer(itsOrder),
  payOrder: asCustomer(async (test, sender) => ({
    ...(await itsOrder(test, sender)),
    headers: { 'if-match': '"1"' },
    key: randomUUID(),
  })),
  cancelOrder: asCustomer(async (test, sender) => ({
    ...(await itsOrder(test, sender)),
    headers: { 'if-match': '"1"' },
    body: { reason: 'No longer needed' },
  })),
  getOrderHistory: asCustomer(itsOrder),
  getOrderInvoice: asCustomer(async (test, sender) => {
    const { id: orderId } = await anOrderIn(test, sender, 'PAID');
    await makeInvoices(test, orderId);
    return { params: { orderId } };
  }),
  getIdempotencyKey: asCustomer(async (test, sender) => {
    const product = await aProduct(test);
    await addFunds(test, sender, product.priceMinor);
    const key = randomUUID();
    const body = { items: [{ productId: product.id, quantity: 1 }] };
    await test.api('createOrder', { token: sender.token, key, body });
    return { params: { idempotencyKey: key } };
  }),
  adminListOrders: asAdmin(() => ({ query: { perPage: 1 } })),
  adminExportOrders: asAdmin(() => ({ query: { minTotalMinor: 1 } })),
  adminGetOrder: asAdmin(async (test) => itsOrder(test, await aPerson(test))),
  adminUpdateOrderStatus: asAdmin(async (test) => ({
    ...(await itsOrder(test, await aPerson(test))),
    headers: { 'if-match': '"1"' },
    body: { status: 'CANCELLED', reason: 'The customer asked for it' },
  })),
  adminDecideApproval: async (test) => {
    const [customer, sender] = [await aPerson(test), await aPerson(test, 'APPROVER')];
    const product = await aProduct(test, { priceMinor: 600_000 });
    await addFunds(test, customer, product.priceMinor);
    const order = await anOrder(test, customer, [{ productId: product.id, quantity: 1 }]);
    return {
      params: { orderId: order.id },
      headers: { 'if-match': '"1"' },
      body: { decision: 'APPROVE', reason: 'A known customer' },
      token: sender.token,
      sender,
    };
  },
  adminRefundOrder: asAdmin(async (test) => {
    const order = await anOrderIn(test, await aPerson(test), 'PAID');
    return {
      params: { orderId: order.id },
      headers: { 'if-match': '"2"' },
      key: randomUUID(),
      body: {
        amountMinor: 400,
        currency: 'USD',
        reason: 'Broken on arrival',
        restock: order.lines.map(({ productId }) => ({ productId, quantity: 1 })),
      },
    };
  }),
  adminCreateProduct: asAdmin(() => ({
    body: {
      sku: `SKU-${randomUUID().slice(0, 13)}`.toUpperCase(),
      name: 'Another Product',
      description: '',
      category: 'tests',
      priceMinor: 1000,
      currency: 'USD',
      stockQuantity: 1,
    },
  })),
  adminUpdateProduct: asAdmin(async (test) => ({
    params: await theProduct(test),
    headers: { 'if-match': '"1"' },
    body: { priceMinor: 1234 },
  })),
  adminAdjustStock: asAdmin(async (test) => ({
    params: await theProduct(test),
    body: { delta: 5, reason: 'A delivery' },
  })),
  adminCreateCoupon: asAdmin(() => ({ body: { code: someCode(), type: 'PERCENT', percentOff: 5 } })),
  adminListCoupons: asAdmin(() => ({ query: { perPage: 1 } })),
  adminGetCoupon: asAdmin(async (test) => ({ params: await aNewCoupon(test) })),
  adminUpdateCoupon: asAdmin(async (test) => ({
    params: await aNewCoupon(test),
    headers: { 'if-match': '"1"' },
    body: { active: false },
  })),
  adminListUsers: asAdmin(() => ({ query: { perPage: 1 } })),
  adminUpdateUserRole: asAdmin(async (test) => ({
    params: { userId: (await aPerson(test)).id },
    body: { role: 'APPROVER' },
  })),
  adminCreditWallet: asAdmin(async (test) => ({
    params: { userId: (await aPerson(test)).id },
    key: randomUUID(),
    body: { amountMinor: 500, currency: 'USD', reason: 'A present' },
  })),
  adminListAuditLogs: asAdmin(() => ({ query: { perPage: 1 } })),
  adminVerifyAuditLog: asAdmin(() => ({})),
  adminListFailedJobs: asAdmin(() => ({ query: { perPage: 1 } })),
  adminRetryJob: asAdmin(async (test) => ({ params: { jobId: await aFailedJob(test.db) } })),
  createWebhookEndpoint: asCustomer(() => ({ body: { url: 'https://hooks.example.com/orders' } })),
  listWebhookEndpoints: asCustomer(() => ({ query: { perPage: 1 } })),
  getWebhookEndpoint: asCustomer(itsEndpoint),
  updateWebhookEndpoint: asCustomer(async (test, sender) => ({
    ...(await itsEndpoint(test, sender)),
    body: { description: 'The warehouse' },
  })),
  deleteWebhookEndpoint: asCustomer(itsEndpoint),
  listWebhookDeliveries: asCustomer(async (test, sender) => ({
    ...(await itsEndpoint(test, sender)),
    query: { perPage: 1 },
  })),
  redeliverWebhook: asCustomer(async (test, sender) => ({
    ...(await itsEndpoint(test, sender)),
    body: { type: 'RANGE', from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' },
  })),
  listEvents: asCustomer(() => ({ query: { perPage: 1 } })),
} satisfies Record<OperationId, Maker>;

/** A fresh request that will succeed once. */
export function validRequest(test: TestApp, operationId: OperationId): Promise<ValidRequest> {
  return makers[operationId](test);
}
