// The story that the contract's examples tell, as requests over all operations: the mock and the real server are asked the
// same, and an operation without its chapter does not compile.
import { randomUUID } from 'node:crypto';
import { parametersOf } from '../../scripts/answers/contract-document.ts';
import { type OperationId, operations } from '../../src/contract/operations.ts';
import { pathOf } from './api.ts';

/** A server that is told the story. */
export interface Backend {
  readonly url: string;
  readonly adminToken: string;
  readonly approverToken: string;
  /** Seals the audit log, which the real server does in the background. */
  readonly seal: () => Promise<void>;
  /** Makes the invoice of a paid order, which the real server does in the background. */
  readonly makeInvoice: (orderId: string) => Promise<void>;
  /** Has a background job fail for good. */
  readonly failJob: () => Promise<void>;
  /** Tells the events and makes every attempt to deliver them, the first of which fails. */
  readonly deliver: () => Promise<void>;
  /** What to send so that a server without memory answers with this status. */
  readonly choose: (status: number) => Readonly<Record<string, string>>;
}

export interface StoryRequest {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly token?: string | undefined;
}

/** One request and its answer. */
export interface Exchange {
  readonly operationId: OperationId;
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the story reads the answers of all operations.
  readonly body: any;
}

type Send = (operationId: OperationId, request?: StoryRequest) => Promise<Exchange>;

interface Chapter {
  /** The request that succeeds; made after everything that it needs. */
  readonly request: (story: Story) => StoryRequest | Promise<StoryRequest>;
  readonly remember?: (story: Story, data: Exchange['body']) => void | Promise<void>;
}

/** What the chapters hand on. */
interface Story {
  readonly send: Send;
  readonly backend: Backend;
  token: string;
  refreshToken: string;
  userId: string;
  productIds: string[];
  couponId: string;
  orderId: string;
  apiKeyId: string;
  jobId: string;
  endpointId: string;
  readonly creditKey: string;
}

const PASSWORD = 'correct horse battery staple';
const EMAIL = 'ada@example.com';

const anonymously = (request: StoryRequest = {}): Chapter => ({ request: () => request });
const asAda = (request: (story: Story) => StoryRequest = () => ({})): Chapter => ({
  request: (story) => ({ ...request(story), token: story.token }),
});
const asGrace = (request: (story: Story) => StoryRequest = () => ({})): Chapter => ({
  request: (story) => ({ ...request(story), token: story.backend.adminToken }),
});
const theOrder = ({ orderId }: Story): StoryRequest => ({ params: { orderId } });
const theCoupon = ({ couponId }: Story): StoryRequest => ({ params: { couponId } });
const theEndpoint = ({ endpointId }: Story): StoryRequest => ({ params: { endpointId } });
const theLamp = ({ productIds: [productId = ''] }: Story): StoryRequest => ({ params: { productId } });

const lamp = {
  sku: 'DESK-LAMP-01',
  name: 'Arc Desk Lamp',
  description: 'A dimmable lamp with a slender arc of brushed steel.',
  category: 'lighting',
  priceMinor: 4500,
  currency: 'USD',
  stockQuantity: 40,
};
const notebook = { ...lamp, sku: 'NOTE-A5-01', name: 'Linen Notebook A5', priceMinor: 2500 };
const welcome = {
  code: 'WELCOME15',
  type: 'AMOUNT',
  amountOffMinor: 1500,
  currency: 'USD',
  minSubtotalMinor: 5000,
  maxRedemptions: 1000,
};
const orderDesk = {
  name: 'Order desk',
  scopes: ['orders:read', 'orders:write', 'idempotency:read'],
  expiresAt: '2027-12-31T23:59:59.000Z',
};
const credit = (amountMinor: number) => ({
  amountMinor,
  currency: 'USD',
  reason: 'Bank transfer of 20 November.',
});
const key = (value: string = randomUUID()) => ({ 'idempotency-key': value });

/** Ada's order of two products and the coupon. */
const orderOf = ({ productIds }: Story) => ({
  items: productIds.map((productId) => ({ productId, quantity: 2 })),
  couponCode: welcome.code,
});

async function placeAnotherOrder(story: Story, productIds = story.productIds): Promise<string> {
  const body = orderOf({ ...story, productIds });
  const { body: placed } = await story.send('createOrder', { token: story.token, body });
  return placed.data.id;
}

/** In the order in which they are told. */
const chapters = {
  getHealth: anonymously(),
  getReadiness: anonymously(),
  registerUser: {
    request: () => ({ body: { email: EMAIL, password: PASSWORD, name: 'Ada Lovell' } }),
    remember: (story, user) => {
      story.userId = user.id;
    },
  },
  login: {
    request: () => ({ body: { email: EMAIL, password: PASSWORD } }),
    remember: (story, session) => {
      story.refreshToken = session.refreshToken;
    },
  },
  refreshToken: {
    request: ({ refreshToken }) => ({ body: { refreshToken } }),
    remember: (story, session) => {
      story.token = session.accessToken;
    },
  },
  getCurrentUser: asAda(),
  createApiKey: {
    ...asAda(() => ({ body: orderDesk })),
    remember: async (story, { apiKey, secret }) => {
      story.apiKeyId = apiKey.id;
      await story.send('listOrders', { headers: { 'x-api-key': secret } });
    },
  },
  listApiKeys: asAda(),
  revokeApiKey: asAda(({ apiKeyId }) => ({ params: { apiKeyId } })),
  adminCreateProduct: {
    ...asGrace(() => ({ body: lamp })),
    remember: async (story, { id }) => {
      const request = { token: story.backend.adminToken, body: notebook };
      const second = await story.send('adminCreateProduct', request);
      story.productIds = [id, second.body.data.id];
    },
  },
  getProduct: { request: theLamp },
  adminUpdateProduct: asGrace((story) => ({ ...theLamp(story), body: { priceMinor: 4900 } })),
  listProducts: anonymously(),
  adminCreateCoupon: {
    ...asGrace(() => ({ body: welcome })),
    remember: async (story, { id }) => {
      story.couponId = id;
      const period = { startsAt: '2026-11-27T00:00:00.000Z', expiresAt: '2026-11-30T00:00:00.000Z' };
      const body = { code: 'WEEKEND20', type: 'PERCENT', percentOff: 20, ...period };
      await story.send('adminCreateCoupon', { token: story.backend.adminToken, body });
    },
  },
  adminCreditWallet: asGrace(({ userId, creditKey }) => ({
    params: { userId },
    headers: key(creditKey),
    body: credit(50_000),
  })),
  getIdempotencyKey: asGrace(({ creditKey }) => ({ params: { idempotencyKey: creditKey } })),
  createOrder: {
    ...asAda((story) => ({ body: orderOf(story) })),
    remember: (story, { id }) => {
      story.orderId = id;
    },
  },
  payOrder: asAda((story) => ({ ...theOrder(story), headers: key() })),
  getWallet: asAda(),
  listWalletTransactions: asAda(),
  listOrders: asAda(),
  getOrder: asAda(theOrder),
  getOrderInvoice: {
    request: async (story) => {
      await story.backend.makeInvoice(story.orderId);
      return { ...theOrder(story), token: story.token };
    },
  },
  adminListOrders: asGrace(),
  adminExportOrders: asGrace(),
  adminGetOrder: asGrace(theOrder),
  adminUpdateOrderStatus: {
    request: async (story) => {
      await story.backend.seal();
      const body = { status: 'CONFIRMED', reason: 'Checked and packed.' };
      return { ...theOrder(story), token: story.backend.adminToken, body };
    },
  },
  getOrderHistory: asAda(theOrder),
  adminListAuditLogs: asGrace(({ orderId }) => ({ query: `?subjectType=order&subjectId=${orderId}` })),
  adminVerifyAuditLog: asGrace(),
  adminAdjustStock: asGrace((story) => ({
    ...theLamp(story),
    body: { delta: 10, reason: 'Delivery from the maker.' },
  })),
  adminListCoupons: asGrace(),
  adminGetCoupon: asGrace(theCoupon),
  adminUpdateCoupon: asGrace((story) => ({
    ...theCoupon(story),
    body: { maxRedemptions: 500, expiresAt: '2027-01-01T00:00:00.000Z' },
  })),
  cancelOrder: {
    request: async (story) => {
      const params = { orderId: await placeAnotherOrder(story) };
      await story.send('payOrder', { token: story.token, params, headers: key() });
      return { params, token: story.token, body: { reason: 'Ordered the wrong colour.' } };
    },
  },
  adminRefundOrder: asGrace((story) => ({
    ...theOrder(story),
    headers: key(),
    body: {
      amountMinor: 4900,
      currency: 'USD',
      reason: 'Only one lamp is wanted now.',
      restock: [{ productId: story.productIds[0], quantity: 1 }],
    },
  })),
  adminDecideApproval: {
    request: async (story) => {
      const { adminToken: token, approverToken } = story.backend;
      const params = { userId: story.userId };
      await story.send('adminCreditWallet', { token, params, headers: key(), body: credit(2_000_000) });
      const body = { ...lamp, sku: 'CHANDELIER-01', priceMinor: 600_000 };
      const chandelier = await story.send('adminCreateProduct', { token, body });
      const orderId = await placeAnotherOrder(story, [chandelier.body.data.id]);
      return {
        params: { orderId },
        token: approverToken,
        body: { decision: 'APPROVE', reason: 'Known customer.' },
      };
    },
  },
  adminListUsers: asGrace(),
  adminUpdateUserRole: asGrace(({ userId }) => ({ params: { userId }, body: { role: 'APPROVER' } })),
  adminListFailedJobs: {
    request: async ({ backend }) => {
      await backend.failJob();
      return { token: backend.adminToken };
    },
    remember: (story, [job]) => {
      story.jobId = job.id;
    },
  },
  adminRetryJob: asGrace(({ jobId }) => ({ params: { jobId } })),
  createWebhookEndpoint: {
    ...asAda(() => ({
      body: {
        url: 'https://partner.example.com/hooks/orders',
        description: 'Our warehouse.',
        eventTypes: ['order.created', 'order.paid'],
      },
    })),
    remember: (story, { endpoint }) => {
      story.endpointId = endpoint.id;
    },
  },
  listWebhookEndpoints: asAda(),
  getWebhookEndpoint: asAda(theEndpoint),
  updateWebhookEndpoint: asAda((story) => ({ ...theEndpoint(story), body: { rotateSecret: true } })),
  listWebhookDeliveries: {
    request: async (story) => {
      await placeAnotherOrder(story);
      await story.backend.deliver();
      return { ...theEndpoint(story), token: story.token };
    },
  },
  redeliverWebhook: asAda((story) => ({
    ...theEndpoint(story),
    body: { type: 'RANGE', from: '2026-11-20T08:00:00.000Z', to: '2026-11-20T12:00:00.000Z' },
  })),
  listEvents: asAda(),
  deleteWebhookEndpoint: asAda(theEndpoint),
  logout: asAda(),
} satisfies Record<OperationId, Chapter>;

/** What is sent to make an operation refuse with VALIDATION_FAILED, whatever else is right. */
function spoiled(operationId: OperationId, request: StoryRequest): StoryRequest {
  const [parameter] = Object.keys(request.params ?? {});
  // Neither a UUID nor printable ASCII.
  if (parameter !== undefined) return { ...request, params: { ...request.params, [parameter]: 'ü' } };
  if (operations[operationId].hasBody) return { ...request, body: {} };
  const number = parametersOf(operationId, 'query').find(({ schema }) => schema.type === 'integer');
  if (number === undefined) throw new Error(`The story knows no invalid request of ${operationId}.`);
  return { ...request, query: `?${number.name}=many` };
}

const UNKNOWN = '01a1f82f-1e80-7c3e-9d52-4f6b8a1c0eff';

function ofNothing(request: StoryRequest): StoryRequest {
  const names = Object.keys(request.params ?? {});
  return { ...request, params: Object.fromEntries(names.map((name) => [name, UNKNOWN])) };
}

async function exchange(
  backend: Backend,
  operationId: OperationId,
  request: StoryRequest,
): Promise<Exchange> {
  const { params, query = '', headers, body, token } = request;
  const response = await fetch(`${backend.url}${pathOf(operationId, params)}${query}`, {
    method: operations[operationId].method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    operationId,
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : isJson(response) ? JSON.parse(text) : text,
  };
}

const isJson = (response: Response) => response.headers.get('content-type')?.includes('json') ?? false;

/**
 * Tells the story to the backend. Returns each operation's answer under its name, and its main refusals under its name
 * and the status.
 */
export async function tellStory(backend: Backend): Promise<Map<string, Exchange>> {
  const told = new Map<string, Exchange>();
  const send: Send = (operationId, request = {}) => exchange(backend, operationId, request);
  const story: Story = {
    send,
    backend,
    token: '',
    refreshToken: '',
    userId: '',
    productIds: [],
    couponId: '',
    orderId: '',
    apiKeyId: '',
    jobId: '',
    endpointId: '',
    creditKey: randomUUID(),
  };
  for (const [id, chapter] of Object.entries(chapters) as [OperationId, Chapter][]) {
    const {
      public: isPublic,
      roles,
      errorCodes,
    } = operations[id] as {
      public: boolean;
      roles: readonly string[];
      errorCodes: readonly string[];
    };
    const request = await chapter.request(story);
    const { token: _token, ...anonymous } = request;
    if (!isPublic) told.set(`${id} 401`, await send(id, anonymous));
    if (roles.length > 0) {
      const asCustomer = { ...request, token: story.token };
      told.set(`${id} 403`, await send(id, choosing(backend, 403, asCustomer)));
    }
    if (errorCodes.includes('VALIDATION_FAILED')) told.set(`${id} 400`, await send(id, spoiled(id, request)));
    if (request.params !== undefined) {
      told.set(`${id} 404`, await send(id, choosing(backend, 404, ofNothing(request))));
    }
    const answer = await send(id, request);
    told.set(id, answer);
    await chapter.remember?.(story, answer.body?.data);
  }
  return told;
}

function choosing(backend: Backend, status: number, request: StoryRequest): StoryRequest {
  return { ...request, headers: { ...request.headers, ...backend.choose(status) } };
}
