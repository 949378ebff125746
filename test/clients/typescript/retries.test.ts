// Shows that the client repeats what is safe to repeat, and that no lost answer makes it pay or order twice.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  ApiError,
  type Client,
  ConnectionError,
  createClient,
} from '../../../clients/typescript/src/index.ts';
import { addFunds, anOrder, aPerson, aProduct, type Person } from '../../support/factories.ts';
import { type Fault, failureEnvelope } from '../../support/flaky-server.ts';
import { useFlakyShop } from '../../support/flaky-shop.ts';

const { shop, network, clientOf } = useFlakyShop();
let ada: Person;
let client: Client;
let productId: string;

beforeAll(async () => {
  ada = await aPerson(shop, 'CUSTOMER', 1_000_000);
  productId = (await aProduct(shop, { priceMinor: 1000, stockQuantity: 1000 })).id;
  client = await clientOf(ada);
});

const newOrder = async () => (await anOrder(shop, ada, [{ productId, quantity: 1 }])).id;
const balance = async () => (await shop.api('getWallet', { token: ada.token })).data.balanceMinor;
const paymentsOf = (orderId: string) =>
  shop.db.selectFrom('payments').selectAll().where('order_id', '=', orderId).execute();
const keysOf = (pathEnd: string) =>
  network()
    .requestsTo(pathEnd)
    .map(({ headers }) => headers['idempotency-key']);

/** What the call failed with. */
const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => expect.unreachable('the call succeeded'),
    (error: unknown) => error,
  );

describe('a payment', () => {
  const lost: [string, Fault[]][] = [
    ['the answer is lost', [{ kind: 'lose-response' }]],
    ['the answer is lost again and again', Array.from({ length: 4 }, () => ({ kind: 'lose-response' }))],
    ['the answer breaks off in its middle', [{ kind: 'cut-response' }]],
    ['the request is lost', [{ kind: 'lose-request' }]],
    ['the answer comes too late', [{ kind: 'delay-response', ms: 700 }]],
    [
      'a proxy fails after the request took effect',
      [{ kind: 'lose-response' }, { kind: 'answer', status: 502, body: 'Bad gateway' }],
    ],
  ];

  test.each(lost)('happens once when %s', async (_name, faults) => {
    const orderId = await newOrder();
    const before = await balance();
    network().fail('/pay', ...faults);
    const { data } = await client.payOrder({ path: { orderId }, timeoutMs: 300 });
    expect(data.order.status).toBe('PAID');
    expect(await paymentsOf(orderId)).toHaveLength(1);
    expect(await balance()).toBe(before - 1000);
    expect(network().requestsTo('/pay').length).toBe(faults.length + 1);
    expect(new Set(keysOf('/pay')).size).toBe(1);
  });

  test('tells that its answer is the stored one', async () => {
    const orderId = await newOrder();
    network().fail('/pay', { kind: 'lose-response' });
    const repeated = await client.payOrder({ path: { orderId } });
    expect(repeated.replayed).toBe(true);
    const direct = await client.payOrder({ path: { orderId: await newOrder() } });
    expect(direct.replayed).toBe(false);
    expect(direct.idempotencyKey).not.toBe(repeated.idempotencyKey);
  });

  test("carries the caller's own key, with which it can be repeated much later", async () => {
    const orderId = await newOrder();
    const request = { path: { orderId }, idempotencyKey: `pay-${orderId}` };
    network().fail('/pay', ...Array.from({ length: 5 }, (): Fault => ({ kind: 'lose-response' })));
    const failure = await failureOf(client.payOrder(request));
    expect(failure).toBeInstanceOf(ConnectionError);
    expect(failure).toMatchObject({ operationId: 'payOrder', idempotencyKey: `pay-${orderId}` });

    const { data: record } = await client.getIdempotencyKey({ path: { idempotencyKey: `pay-${orderId}` } });
    expect(record).toMatchObject({ state: 'COMPLETED', operationId: 'payOrder', responseStatus: 200 });
    expect((await client.payOrder(request)).replayed).toBe(true);
    expect(await paymentsOf(orderId)).toHaveLength(1);
  });

  test('waits while its key is in use, and repeats with the same key', async () => {
    const orderId = await newOrder();
    const inUse = failureEnvelope('IDEMPOTENCY_KEY_IN_USE', 1);
    const headers = { 'retry-after': '1' };
    network().fail('/pay', { kind: 'answer', status: 409, headers, body: inUse });
    const started = Date.now();
    await client.payOrder({ path: { orderId } });
    expect(Date.now() - started).toBeGreaterThanOrEqual(1000);
    expect(new Set(keysOf('/pay')).size).toBe(1);
  });

  test('that is refused is not repeated', async () => {
    const poor = await aPerson(shop, 'CUSTOMER', 1000);
    const order = await anOrder(shop, poor, [{ productId, quantity: 1 }]);
    await shop.api('payOrder', {
      token: poor.token,
      params: { orderId: (await anOrder(shop, poor, [{ productId, quantity: 1 }])).id },
      key: 'the-other-order',
    });
    const theirs = await clientOf(poor);
    const failure = await failureOf(theirs.payOrder({ path: { orderId: order.id } }));
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({
      operationId: 'payOrder',
      status: 402,
      code: 'INSUFFICIENT_FUNDS',
      details: { requiredMinor: 1000, availableMinor: 0, currency: 'USD' },
      requestId: expect.stringMatching(/^\w+$/),
    });
    expect(network().requestsTo('/pay')).toHaveLength(1);
    await addFunds(shop, poor, 1000);
    const { idempotencyKey } = failure as ApiError;
    await theirs.payOrder({ path: { orderId: order.id }, idempotencyKey });
  });
});

test('an order is placed once, as each POST that accepts a key is given one', async () => {
  const before = (await client.listOrders()).meta.total;
  network().fail('/orders', { kind: 'lose-response' }, { kind: 'cut-response' });
  const { data: order, status } = await client.createOrder({ body: { items: [{ productId, quantity: 1 }] } });
  expect(status).toBe(201);
  network().reset();
  expect((await client.listOrders()).meta.total).toBe(before + 1);
  expect((await client.getOrder({ path: { orderId: order.id } })).data.id).toBe(order.id);
});

describe('what cannot be repeated safely is not', () => {
  test('a PATCH', async () => {
    const admin = await aPerson(shop, 'ADMIN');
    const theirs = await clientOf(admin);
    network().fail(`/products/${productId}`, { kind: 'lose-response' });
    const call = theirs.adminUpdateProduct({ path: { productId }, body: { name: 'Renamed' } });
    expect(await failureOf(call)).toBeInstanceOf(ConnectionError);
    expect(network().requestsTo(`/products/${productId}`)).toHaveLength(1);
  });

  test('a POST without a key', async () => {
    network().fail('/login', {
      kind: 'answer',
      status: 503,
      body: failureEnvelope('SERVICE_UNAVAILABLE', 0),
    });
    const call = client.login({ body: { email: ada.email, password: ada.password } });
    expect(await failureOf(call)).toMatchObject({ code: 'SERVICE_UNAVAILABLE', status: 503 });
    expect(network().requestsTo('/login')).toHaveLength(1);
  });
});

describe('a read', () => {
  test('is repeated until the server is back', async () => {
    const unavailable = failureEnvelope('SERVICE_UNAVAILABLE', 0);
    network().fail(
      '/wallet',
      { kind: 'answer', status: 503, headers: { 'retry-after': '0' }, body: unavailable },
      { kind: 'answer', status: 500, body: failureEnvelope('INTERNAL_ERROR') },
      { kind: 'lose-request' },
    );
    expect((await client.getWallet()).data.currency).toBe('USD');
    expect(network().requestsTo('/wallet')).toHaveLength(4);
  });

  test('ends with the last refusal', async () => {
    const body = failureEnvelope('SERVICE_UNAVAILABLE', 0);
    network().fail(
      '/wallet',
      ...Array.from({ length: 5 }, (): Fault => ({ kind: 'answer', status: 503, body })),
    );
    expect(await failureOf(client.getWallet())).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(network().requestsTo('/wallet')).toHaveLength(5);
  });

  test('says so when somebody else answers', async () => {
    const headers = { 'content-type': 'text/html' };
    network().fail('/wallet', { kind: 'answer', status: 404, headers, body: '<h1>Not here</h1>' });
    expect(await failureOf(client.getWallet())).toMatchObject({ code: 'UNEXPECTED_RESPONSE', status: 404 });
  });

  test('says so when nobody answers', async () => {
    const nobody = createClient({ baseUrl: 'http://127.0.0.1:1', retry: { retries: 1, baseDelayMs: 1 } });
    expect(await failureOf(nobody.getHealth())).toBeInstanceOf(ConnectionError);
  });
});

describe('a quota', () => {
  const limited = (seconds: number): Fault => ({
    kind: 'answer',
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: failureEnvelope('RATE_LIMITED', seconds),
  });

  test('is waited for as long as Retry-After says', async () => {
    network().fail('/wallet', limited(1));
    await client.getWallet();
    const [first, second] = network().requestsTo('/wallet');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  test('that takes too long is left to the caller', async () => {
    network().fail('/wallet', limited(3600));
    const failure = await failureOf(client.getWallet());
    expect(failure).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 3600 });
    expect(network().requestsTo('/wallet')).toHaveLength(1);
  });
});

describe('the caller can abort', () => {
  test('while the answer is waited for, and nothing is repeated', async () => {
    network().fail('/wallet', { kind: 'delay-response', ms: 2000 });
    const reason = new Error('the page was left');
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    expect(await failureOf(client.getWallet({ signal: controller.signal }))).toBe(reason);
    expect(network().requestsTo('/wallet')).toHaveLength(1);
  });

  test('while a repetition is waited for', async () => {
    const headers = { 'retry-after': '20' };
    const body = failureEnvelope('SERVICE_UNAVAILABLE', 20);
    network().fail('/wallet', { kind: 'answer', status: 503, headers, body });
    const started = Date.now();
    const failure = await failureOf(client.getWallet({ signal: AbortSignal.timeout(100) }));
    expect(failure).toMatchObject({ name: 'TimeoutError' });
    expect(Date.now() - started).toBeLessThan(5000);
  });

  test('before anything is sent', async () => {
    const signal = AbortSignal.abort();
    expect(await failureOf(client.getWallet({ signal }))).toMatchObject({ name: 'AbortError' });
    expect(network().seen).toHaveLength(0);
  });
});

test('an ETag guards a change against what happened meanwhile', async () => {
  const orderId = await newOrder();
  const { etag } = await client.getOrder({ path: { orderId } });
  await client.payOrder({ path: { orderId }, ifMatch: etag });
  const failure = await failureOf(client.cancelOrder({ path: { orderId }, ifMatch: etag }));
  expect(failure).toMatchObject({ code: 'VERSION_MISMATCH', details: { currentVersion: 2 } });
});
