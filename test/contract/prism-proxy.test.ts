// Proves from outside that the server keeps the contract: Prism stands before it while every operation succeeds and fails
// in its main ways, and objects to nothing.
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodySchemaOf, operationIds, parametersOf } from '../../scripts/answers/contract-document.ts';
import document from '../../src/contract/openapi.json' with { type: 'json' };
import { type OperationId, operations } from '../../src/contract/operations.ts';
import { newId } from '../../src/platform/ids.ts';
import type { ApiRequest } from '../support/api.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { createBreakingDatabase } from '../support/breaking-database.ts';
import { addFunds, aPerson, aProduct, type Person } from '../support/factories.ts';
import {
  createProxiedApi,
  type PrismProxy,
  prismViolations,
  sendThrough,
  startPrismProxy,
} from '../support/prism-proxy.ts';
import { type ValidRequest, validRequest } from '../support/valid-requests.ts';

const declares = (operationId: OperationId, status: number) =>
  (operations[operationId].statuses as readonly number[]).includes(status);

describe('the real server behind Prism', () => {
  const database = createBreakingDatabase();
  let opened: TestApp & { close: () => Promise<void> };
  let shop: TestApp;
  let proxy: PrismProxy;
  let stranger: Person;

  beforeAll(async () => {
    // Limits are on, so that their headers are seen, and far away.
    opened = await openTestApp({ rateLimitScale: 1000, wrapDatabase: database.wrap });
    await opened.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = opened.app.server.address() as AddressInfo;
    proxy = await startPrismProxy(`http://127.0.0.1:${port}`);
    shop = { ...opened, api: createProxiedApi(proxy.url) };
    stranger = await aPerson(opened);
  });

  afterAll(async () => {
    await proxy?.close();
    await opened?.close();
  });

  /** The request without what makes it valid, by the status that must follow. */
  function spoiled(operationId: OperationId, request: ValidRequest): [status: number, request: ApiRequest][] {
    const takes = (name: string) =>
      parametersOf(operationId, 'header').some((header) => header.name === name);
    const [pathParameter] = parametersOf(operationId, 'path');
    const [queryParameter] = parametersOf(operationId, 'query');
    const hasBody = bodySchemaOf(operationId) !== undefined;
    const { public: isPublic, roles } = operations[operationId];
    const needsRole = roles.length > 0 && !(roles as readonly string[]).includes('CUSTOMER');

    const cases: [number, ApiRequest][] = [];
    // Prism answers itself where there is no token at all.
    if (!isPublic) cases.push([401, { ...request, token: 'no-token-of-ours' }]);
    if (needsRole) cases.push([403, { ...request, token: stranger.token }]);
    if (pathParameter !== undefined && declares(operationId, 404)) {
      cases.push([404, { ...request, params: { ...request.params, [pathParameter.name]: newId() } }]);
    }
    if (queryParameter !== undefined) {
      cases.push([400, { ...request, query: { [queryParameter.name]: '\u0000' } }]);
    }
    if (hasBody) {
      cases.push([400, { ...request, body: { undeclared: true } }]);
      cases.push([413, { ...request, body: { undeclared: 'x'.repeat(70_000) } }]);
      cases.push([
        415,
        { ...request, body: 'text', headers: { ...request.headers, 'content-type': 'text/plain' } },
      ]);
    }
    if (takes('If-Match')) {
      cases.push([412, { ...request, headers: { ...request.headers, 'if-match': '"999"' } }]);
    }
    return cases;
  }

  test.each(operationIds)('%s succeeds and fails as the contract says', async (operationId) => {
    // What a request needs is made without the proxy, which would only see the same again.
    const request = await validRequest(opened, operationId);
    for (const [status, departure] of spoiled(operationId, request)) {
      const response = await shop.api(operationId, departure);
      expect(response.status, response.text).toBe(status);
    }
    const takesKey = declares(operationId, 422) && operations[operationId].method === 'POST';
    const sent = takesKey ? { key: randomUUID(), ...request } : request;
    const answer = await shop.api(operationId, sent);
    expect(answer.status, answer.text).toBeLessThan(300);
    if (!takesKey) return;

    const replayed = await shop.api(operationId, sent);
    expect(replayed.status).toBe(answer.status);
    expect(replayed.headers['idempotency-replayed']).toBe('true');
    // The same key for somebody else's request, as far as the fingerprint tells.
    const other = await validRequest(opened, operationId);
    const reused = await shop.api(operationId, { ...other, token: request.token, key: sent.key });
    expect(reused.error.code, reused.text).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('the refusals of the journey are answered as the contract says', async () => {
    const product = await aProduct(opened, { priceMinor: 1000, stockQuantity: 2 });
    const buy = async (quantity: number) => {
      const body = { items: [{ productId: product.id, quantity }] };
      const { status, error, data } = await shop.api('createOrder', { token: stranger.token, body });
      return { answer: `${status} ${error?.code ?? ''}`, order: data };
    };
    const { email, password } = stranger;
    const wrong = await shop.api('login', { body: { email, password: `${password}!` } });
    expect(wrong.error.code).toBe('INVALID_CREDENTIALS');
    const again = await shop.api('registerUser', { body: { email, password, name: 'The same' } });
    expect(again.error.code).toBe('EMAIL_TAKEN');

    expect((await buy(1)).answer).toBe('402 INSUFFICIENT_FUNDS');
    await addFunds(opened, stranger, 10_000);
    expect((await buy(3)).answer).toBe('409 OUT_OF_STOCK');
    const { answer, order } = await buy(1);
    expect(answer).toBe('201 ');
    const toOrder = { token: stranger.token, params: { orderId: order.id } };
    expect((await shop.api('cancelOrder', toOrder)).status).toBe(200);
    const late = await shop.api('payOrder', { ...toOrder, key: randomUUID() });
    expect(late.error.code).toBe('ORDER_STATUS_INVALID');
  });

  test.each([
    [500, new TypeError('a bug')],
    [503, Object.assign(new Error('the database is away'), { code: 'ECONNRESET' })],
  ])('a fault is answered with %i as the contract says', async (status, fault) => {
    database.breakAfter(0, fault);
    const response = await shop.api('listProducts').finally(() => database.mend());
    expect(response.status).toBe(status);
  });
});

// Without these the tests above could pass because Prism never objects to anything.
describe('a server that breaks the contract behind Prism', () => {
  let upstream: Server;
  let proxy: PrismProxy;
  let answer: { status: number; type: string; body: string };

  const wallet = document.components.examples.WalletAfterPayment.value;
  const json = (status: number, body: unknown) => ({
    status,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(body),
  });

  beforeAll(async () => {
    upstream = createServer((_request, response) => {
      response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
    });
    await new Promise<void>((done) => upstream.listen(0, '127.0.0.1', done));
    proxy = await startPrismProxy(`http://127.0.0.1:${(upstream.address() as AddressInfo).port}`);
  });

  afterAll(async () => {
    await proxy?.close();
    await new Promise((done) => upstream.close(done));
  });

  const violations = async (broken: typeof answer) => {
    answer = broken;
    const { headers, text } = await sendThrough(proxy.url, 'getWallet', { token: 'any' });
    return prismViolations(headers, text).join('\n');
  };

  test('is told from one that keeps it', async () => {
    expect(await violations(json(200, wallet))).toBe('');
  });

  test('is found with a member missing', async () => {
    const { balanceMinor: _balance, ...rest } = wallet.data;
    expect(await violations(json(200, { ...wallet, data: rest }))).toContain(
      "required property 'balanceMinor'",
    );
  });

  test('is found with a value of another type', async () => {
    const data = { ...wallet.data, balanceMinor: '500' };
    expect(await violations(json(200, { ...wallet, data }))).toContain('must be integer');
  });

  test('is found with another media type', async () => {
    expect(await violations({ status: 200, type: 'text/html', body: '<p>Hello</p>' })).toContain(
      'media type',
    );
  });

  test('is found with a failure in a form of its own', async () => {
    expect(await violations(json(401, { message: 'No.' }))).toContain('errors#VIOLATIONS');
  });

  test('is found with an undeclared status, of which Prism only warns', async () => {
    expect(await violations(json(418, wallet))).toContain('Unable to match the returned status code');
  });
});
