// Shows that the mock can give every documented answer of every operation, refuses what the real server refuses, and tells
// one story throughout.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  isObject,
  type Json,
  operationIds,
  parametersOf,
  requestExamplesOf,
  responseExamplesOf,
} from '../../scripts/answers/contract-document.ts';
import { contractProblems } from '../../scripts/answers/contract-problems.ts';
import { type Mock, startMock } from '../../scripts/mock/server.ts';
import document from '../../src/contract/openapi.json' with { type: 'json' };
import { type OperationId, operations } from '../../src/contract/operations.ts';
import { pathOf } from '../support/api.ts';

const ORDER = '/api/v1/orders/01a1f833-b260-7c3e-9d52-4f6b8a1c0e31';
const signedIn = { authorization: 'Bearer any' };

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ contract: document as never, port: 0 });
});
afterAll(() => mock.close());

interface Asked {
  readonly status: number;
  readonly headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: the answers of all operations are read.
  readonly body: any;
}

async function ask(method: string, target: string, headers: object = {}, body?: unknown): Promise<Asked> {
  const response = await fetch(mock.url + target, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body:
      text === '' || !response.headers.get('content-type')?.includes('json')
        ? text || undefined
        : JSON.parse(text),
  };
}

/** Asks as the contract's own examples do. */
function askForExample(operationId: OperationId, prefer: string): Promise<Asked> {
  const valuesIn = (part: 'path' | 'header') =>
    Object.fromEntries(
      parametersOf(operationId, part)
        .filter(({ required }) => required)
        .map(({ name, example }) => [name, String(example)]),
    );
  const target = pathOf(operationId, valuesIn('path'));
  const headers = { ...signedIn, ...valuesIn('header'), prefer };
  return ask(operations[operationId].method, target, headers, requestExamplesOf(operationId)[0]?.value);
}

describe.each(operationIds)('%s', (operationId) => {
  test('gives each of its documented answers', async () => {
    for (const status of operations[operationId].statuses) {
      const examples = responseExamplesOf(operationId, status);
      for (const { name, value } of examples.length > 0
        ? examples
        : [{ name: undefined, value: undefined }]) {
        const example = name === undefined ? '' : `, example=${name}`;
        const answer = await askForExample(operationId, `code=${status}${example}`);
        expect(answer.status).toBe(status);
        expect(contractProblems(operationId, answer, { rateLimits: true })).toEqual([]);
        if (typeof value === 'string') expect(answer.body).toBe(value);
        expect(answer.body?.data).toEqual((value as Json | undefined)?.data);
        expect(answer.body?.error).toEqual((value as Json | undefined)?.error);
      }
    }
  });
});

describe('an invalid request', () => {
  test('is refused with 400 and its own faults, also where the contract declares 422', async () => {
    const body = { items: [{ productId: 'lamp', quantity: 0, colour: 'red' }, {}] };
    const answer = await ask('POST', '/api/v1/orders', signedIn, body);
    expect(answer.status).toBe(400);
    const fields = answer.body.error.details.fields.map((one: Json) => `${one.in} ${one.field} ${one.rule}`);
    expect(fields.sort()).toEqual([
      'body /items/0/colour additionalProperties',
      'body /items/0/productId format',
      'body /items/0/quantity minimum',
      'body /items/1/productId required',
      'body /items/1/quantity required',
    ]);
  });

  test.each<[string, () => Promise<Asked>, string]>([
    ['its path', () => ask('GET', '/api/v1/orders/7', signedIn), 'path /orderId format'],
    ['its query', () => ask('GET', '/api/v1/products?perPage=101'), 'query /perPage maximum'],
    ['a header', () => ask('POST', `${ORDER}/pay`, signedIn), 'header /idempotency-key required'],
    ['no body', () => ask('POST', '/api/v1/auth/login'), 'body  required'],
    ['no JSON', () => ask('POST', '/api/v1/auth/login', {}, '{'), 'body  type'],
  ])('is told what is wrong with %s', async (_name, asking, fault) => {
    const { status, body } = await asking();
    const [{ in: part, field, rule }] = body.error.details.fields;
    expect([status, body.error.code, `${part} ${field} ${rule}`]).toEqual([400, 'VALIDATION_FAILED', fault]);
  });

  test('is refused with 401 first when nobody is signed in', async () => {
    const { status, body, headers } = await ask('POST', '/api/v1/orders', {}, { items: [] });
    expect([status, body.error.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(headers['www-authenticate']).toBe('Bearer');
  });

  test('is let in with an API key where the contract admits one, and only there', async () => {
    const withKey = { 'x-api-key': 'any' };
    expect((await ask('GET', ORDER, withKey)).status).toBe(200);
    const { status, body } = await ask('GET', '/api/v1/api-keys', withKey);
    expect([status, body.error.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('is refused with 415 when its body is no JSON', async () => {
    const headers = { ...signedIn, 'content-type': 'text/plain' };
    expect((await ask('POST', '/api/v1/orders', headers, 'lamp')).status).toBe(415);
  });

  test('is none because of a body that the operation does not read', async () => {
    expect((await ask('POST', '/api/v1/auth/logout', signedIn, {})).status).toBe(204);
  });
});

describe('the mock says so', () => {
  test.each([
    ['GET', '/api/v1/nowhere', 404, 'ROUTE_NOT_FOUND'],
    ['DELETE', '/api/v1/orders', 405, 'METHOD_NOT_ALLOWED'],
  ])('when there is no %s %s', async (method, target, status, code) => {
    const answer = await ask(method, target, { 'x-request-id': 'my-1' });
    expect([answer.status, answer.body.error.code, answer.body.requestId]).toEqual([status, code, 'my-1']);
  });

  test.each(['code=418', 'example=nobody'])('when it cannot answer with %s', async (prefer) => {
    const { status, body } = await ask('GET', '/api/v1/products', { prefer });
    expect(status).toBe(400);
    expect(body.error.details.fields).toMatchObject([{ in: 'header', field: '/prefer' }]);
  });
});

test('made-up data keeps to the contract, and its lists end', async () => {
  const answer = await askForExample('adminListOrders', 'dynamic=true, seed=1');
  const problems = contractProblems('adminListOrders', answer, { rateLimits: true });
  // The tests are stricter than the contract with ids and times, which are made up as any UUID and any RFC 3339 time.
  expect(problems.filter((problem) => !/ must match format /.test(problem))).toEqual([]);
  expect(answer.body.meta.nextCursor).toBeNull();
});

test('a page of another origin may ask', async () => {
  const { headers, status } = await ask('OPTIONS', '/api/v1/orders', {
    origin: 'http://localhost:5173',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,idempotency-key',
  });
  expect(status).toBe(204);
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers['access-control-allow-headers']).toBe('authorization,idempotency-key');
});

describe('the examples tell one story', () => {
  const told = operationIds.flatMap((operationId) =>
    operations[operationId].statuses
      .filter((status) => status < 300)
      .flatMap((status) => responseExamplesOf(operationId, status)),
  );
  const objects = told.flatMap(({ value }) => objectsIn(value));
  const distinct = (values: unknown[]) => [...new Set(values)].sort();

  function objectsIn(value: unknown): Json[] {
    if (Array.isArray(value)) return value.flatMap(objectsIn);
    return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
  }

  const orders = objects.filter((one) => Array.isArray(one.lines));
  const users = objects.filter((one) => typeof one.email === 'string');
  const products = objects.filter((one) => 'stockQuantity' in one);
  const ada = users.find((one) => one.email === 'ada@example.com')?.id;

  test('of one order of one customer', () => {
    expect(orders.length).toBeGreaterThan(5);
    expect(distinct(orders.map((one) => `${one.id} ${one.number} ${one.userId} ${one.totalMinor}`))).toEqual([
      `01a1f833-b260-7c3e-9d52-4f6b8a1c0e31 ORD-00000042 ${ada} 13300`,
    ]);
    const orderIds = objects.map((one) => one.orderId).filter((id) => typeof id === 'string');
    expect(distinct(orderIds)).toEqual([orders[0]?.id]);
  });

  test('in which each thing has one name', () => {
    for (const things of [
      users.map((one) => [one.id, one.email]),
      products.map((one) => [one.id, one.sku]),
    ]) {
      expect(distinct(things.map(([id]) => id)).length).toBe(distinct(things.map(String)).length);
    }
    const sold = orders.flatMap(({ lines }) => lines as Json[]);
    const known = new Set(products.map((one) => `${one.id} ${one.sku} ${one.name}`));
    for (const { productId, sku, name } of sold) expect(known).toContain(`${productId} ${sku} ${name}`);
  });

  test('in which the sums are right', () => {
    for (const { lines, subtotalMinor, discountMinor, totalMinor } of orders as Record<string, number>[]) {
      const items = lines as unknown as { unitPriceMinor: number; quantity: number; totalMinor: number }[];
      for (const item of items) expect(item.totalMinor).toBe(item.unitPriceMinor * item.quantity);
      expect(subtotalMinor).toBe(items.reduce((sum, item) => sum + item.totalMinor, 0));
      expect(totalMinor).toBe((subtotalMinor ?? 0) - (discountMinor ?? 0));
    }
    const [wallet] = objects.filter((one) => 'balanceMinor' in one);
    const movements = objects.filter((one) => 'balanceAfterMinor' in one) as { amountMinor: number }[];
    expect(distinct(movements.map((one) => one.amountMinor))).toEqual([-13300, 50000]);
    expect(wallet?.balanceMinor).toBe(36700);
  });
});

describe('the command', () => {
  const script = path.resolve(import.meta.dirname, '../../scripts/mock.ts');
  const run = (...args: string[]): Promise<{ code: unknown; stderr: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, [script, ...args], (error, _stdout, stderr) => {
        resolve({ code: error?.code ?? 0, stderr });
      });
    });

  test('says which port is taken, and which may be free', async () => {
    const port = Number(new URL(mock.url).port);
    const { code, stderr } = await run('--port', String(port));
    expect([code, stderr]).toEqual([
      1,
      `Port ${port} is taken. Name another one: npm run mock -- --port ${port + 1}\n`,
    ]);
  });

  test('says how it is used', async () => {
    const { code, stderr } = await run('--port', 'http');
    expect([code, stderr]).toEqual([
      1,
      'http is no port.\nUsage: npm run mock [-- --port <1-65535>] [--host <address>]\n',
    ]);
  });
});
