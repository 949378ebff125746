// Proves through a real Fastify instance that the generated validators refuse what the contract does not admit, and
// that the generated serializers let out only what it declares.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import openapiGlue from 'fastify-openapi-glue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractFormats } from '../../scripts/generate/formats.ts';
import {
  compiledSerializer,
  compiledValidator,
  prepareSpecification,
} from '../../src/http/compiled-schemas.ts';

const contractFolder = path.resolve(import.meta.dirname, '../../src/contract');
const bundle = JSON.parse(readFileSync(path.join(contractFolder, 'openapi.json'), 'utf8'));

const ORDER_ID = '01a1f833-b260-7c3e-9d52-4f6b8a1c0e31';
const PRODUCT_ID = '01a1f82f-1e80-7a10-8c01-5b0d6e2f9a01';
const ITEM = { productId: PRODUCT_ID, quantity: 2 };

interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
}

let app: FastifyInstance;

beforeAll(async () => {
  app = Fastify({ exposeHeadRoutes: false });
  app.setValidatorCompiler(compiledValidator);
  app.setSerializerCompiler(compiledSerializer);
  app.setErrorHandler(
    (error: { validation?: unknown; validationContext?: string; message: string }, _request, reply) => {
      const { validation, validationContext, message } = error;
      reply
        .code(validation ? 400 : 500)
        .serializer(JSON.stringify)
        .send({ validation, validationContext, message });
    },
  );
  await app.register(openapiGlue, {
    specification: prepareSpecification(bundle),
    operationResolver: (operationId) => (request, reply) => {
      if (operationId === 'getWallet') return reply.send(walletWithExtras);
      const { query, params, headers, body } = request;
      reply.serializer(JSON.stringify).send({ query, params, headers, body });
    },
  });
  await app.ready();
});

afterAll(() => app.close());

const wallet = { id: ORDER_ID, currency: 'USD', balanceMinor: 4990, version: 3 };
const answered = { success: true, error: null, requestId: 'r1', timestamp: '2026-11-20T09:05:00.000Z' };
const walletWithExtras = { ...answered, data: { ...wallet, userId: 'secret' }, stack: 'secret' };

/** The violations that a request is refused for, as `pointer keyword`; `accepted` when it is not. */
async function violations(request: {
  method: 'GET' | 'POST';
  url: string;
  payload?: object;
  headers?: Record<string, string>;
}) {
  const response = await app.inject(request);
  if (response.statusCode !== 400) return 'accepted';
  return response
    .json()
    .validation.map(({ instancePath, keyword }: Violation) => `${instancePath} ${keyword}`);
}

const placeOrder = (payload: object) => violations({ method: 'POST', url: '/api/v1/orders', payload });
const listOrders = (query: string) => app.inject({ method: 'GET', url: `/api/v1/orders?${query}` });
const pay = (headers: Record<string, string>, id = ORDER_ID) =>
  violations({ method: 'POST', url: `/api/v1/orders/${id}/pay`, headers });
const createdFrom = (time: string) =>
  violations({ method: 'GET', url: `/api/v1/admin/orders?createdFrom=${encodeURIComponent(time)}` });

describe('a body', () => {
  test('is accepted as the contract describes it', async () => {
    expect(await placeOrder({ items: [ITEM], couponCode: 'WELCOME15' })).toBe('accepted');
  });

  test.each([
    ['an unknown property', { items: [ITEM], note: 'x' }, [' additionalProperties']],
    ['an unknown property inside', { items: [{ ...ITEM, price: 1 }] }, ['/items/0 additionalProperties']],
    ['a number as text', { items: [{ ...ITEM, quantity: '2' }] }, ['/items/0/quantity type']],
    ['a fraction', { items: [{ ...ITEM, quantity: 1.5 }] }, ['/items/0/quantity type']],
    ['null for a text', { items: [ITEM], couponCode: null }, ['/couponCode type']],
    ['null for a number', { items: [{ ...ITEM, quantity: null }] }, ['/items/0/quantity type']],
    ['one item instead of a list', { items: ITEM }, ['/items type']],
    ['a list instead of the body', [], [' type']],
  ])('is refused with %s', async (_name, payload, expected) => {
    expect(await placeOrder(payload)).toEqual(expected);
  });

  test('is refused with all of its violations at once', async () => {
    const payload = { items: [{ productId: 'x', quantity: 0 }, {}], couponCode: 'no', note: 1 };
    expect(new Set(await placeOrder(payload))).toEqual(
      new Set([
        ' additionalProperties',
        '/couponCode minLength',
        '/items/0/productId format',
        '/items/0/quantity minimum',
        '/items/1 required',
      ]),
    );
  });

  test('keeps its own absence: no default is filled in', async () => {
    const response = await app.inject({ method: 'POST', url: '/api/v1/orders', payload: { items: [ITEM] } });
    expect(response.json().body).toEqual({ items: [ITEM] });
  });
});

describe('a query', () => {
  test('becomes the types that the contract names, with its defaults', async () => {
    const response = await listOrders('perPage=5');
    expect(response.json().query).toEqual({ page: 1, perPage: 5 });
  });

  test.each(['perPage=five', 'perPage=1.5', 'perPage=', 'perPage=1&perPage=2', 'perPage=101', 'status=LOST'])(
    'is refused as %s',
    async (query) => {
      expect((await listOrders(query)).statusCode).toBe(400);
    },
  );
});

describe('a header', () => {
  test('is found whatever the case of its name', async () => {
    expect(await pay({ 'Idempotency-Key': 'a-key' })).toBe('accepted');
  });

  test('is missed when the contract requires it', async () => {
    expect(await pay({})).toEqual([' required']);
  });

  test('is validated', async () => {
    expect(await pay({ 'idempotency-key': 'two words' })).toEqual(['/idempotency-key pattern']);
    expect(
      await violations({
        method: 'POST',
        url: `/api/v1/orders/${ORDER_ID}/cancel`,
        headers: { 'if-match': '' },
      }),
    ).toEqual(['/if-match minLength']);
  });
});

describe('a format', () => {
  test.each([ORDER_ID, ORDER_ID.toUpperCase()])('admits the uuid %s', async (id) => {
    expect(await pay({ 'idempotency-key': 'k' }, id)).toBe('accepted');
  });

  test.each([`urn:uuid:${ORDER_ID}`, `{${ORDER_ID}}`, ORDER_ID.replaceAll('-', ''), `${ORDER_ID}%0A`])(
    'refuses the uuid %s',
    async (id) => {
      expect(await pay({ 'idempotency-key': 'k' }, id)).toEqual(['/orderId format']);
    },
  );

  test.each([
    '2026-11-20T09:05:00Z',
    '2026-11-20T09:05:00.123456789+05:30',
    '2024-02-29T23:59:59-23:59',
    '2000-02-29T00:00:00Z',
    '0000-02-29T00:00:00Z',
  ])('admits the date-time %s', async (time) => {
    expect(await createdFrom(time)).toBe('accepted');
  });

  test.each([
    '2016-12-31T23:59:60Z',
    '2026-11-20 09:05:00Z',
    '2026-11-20t09:05:00z',
    '2026-11-20T09:05:00',
    '2026-11-20T09:05Z',
    '2026-11-20T24:00:00Z',
    '2026-11-20T09:05:00+24:00',
    '2026-11-31T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-11-20',
    '+02026-11-20T09:05:00Z',
  ])('refuses the date-time %s', async (time) => {
    expect(await createdFrom(time)).toEqual(['/createdFrom format']);
  });

  test('knows exactly the days of the calendar', () => {
    const format = contractFormats['date-time'] as RegExp;
    for (const year of ['1900', '1999', '2000', '2023', '2024', '2100', '2400']) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= 31; day++) {
          const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const midnight = new Date(`${date}T00:00:00Z`);
          const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
          expect(format.test(`${date}T00:00:00Z`), date).toBe(exists);
        }
      }
    }
  });
});

describe('a response', () => {
  test('holds nothing that the contract does not declare', async () => {
    const response = await app.inject({ method: 'GET', url: '/api/v1/wallet' });
    expect(response.json()).toEqual({ ...answered, data: wallet });
  });
});

describe('the generated file', () => {
  const file = path.join(contractFolder, 'compiled.cjs');

  test('evaluates no code at run time', () => {
    const script = `
      const { validators, serializers } = require(${JSON.stringify(file)});
      for (const validate of Object.values(validators)) validate({});
      for (const serialize of Object.values(serializers)) try { serialize({ error: {} }) } catch (error) {
        if (!/is required/.test(error.message)) throw error;
      }`;
    execFileSync(process.execPath, ['--disallow-code-generation-from-strings', '-e', script]);
  });

  test('holds once what several operations answer, and nothing for failures', () => {
    const source = readFileSync(file, 'utf8');
    // Three operations answer a coupon, and one a list of them.
    expect(source.split('= obj["maxRedemptions"]')).toHaveLength(1 + 2);
    expect(source).not.toContain('requiredMinor');
  });
});

describe('a contract that the file was not generated from', () => {
  async function boot(change: (specification: typeof bundle) => void) {
    const specification = prepareSpecification(bundle);
    change(specification);
    const server = Fastify();
    server.setValidatorCompiler(compiledValidator);
    server.setSerializerCompiler(compiledSerializer);
    await server.register(openapiGlue, { specification, operationResolver: () => () => {} });
    await server.ready();
  }

  test('fails the boot and names the body', async () => {
    const boots = boot((specification) => {
      specification.components.schemas.CreateOrderRequest.properties.items.maxItems = 51;
    });
    await expect(boots).rejects.toThrow(
      'The generated validators are stale: run npm run generate (no match for POST /api/v1/orders, body).',
    );
  });

  test('fails the boot and names the response', async () => {
    const boots = boot((specification) => {
      specification.components.schemas.PaidOrder.required = ['order'];
    });
    await expect(boots).rejects.toThrow(
      'The generated validators are stale: run npm run generate (no match for POST /api/v1/orders/:orderId/pay, response 200).',
    );
  });
});

describe('prepareSpecification', () => {
  /** The contract as JSON, in small letters, without what nothing is bound to. */
  function expectedText(): string {
    const expected = structuredClone(bundle);
    delete expected.webhooks;
    delete expected.components.examples;
    const paths = Object.values<Record<string, Operation>>(expected.paths);
    for (const { responses } of paths.flatMap((item) => Object.values(item))) {
      for (const status of Object.keys(responses))
        if (status.startsWith('4') || status.startsWith('5')) delete responses[status];
    }
    // Files have no serializer, so their bodies are left out.
    delete expected.paths['/api/v1/admin/orders/export'].get.responses['200'].content;
    delete expected.paths['/api/v1/orders/{orderId}/invoice'].get.responses['200'].content;
    return JSON.stringify(expected, function (this: object, key, member: unknown) {
      if ('schema' in this && ['example', 'examples'].includes(key)) return undefined;
      return ['description', 'summary'].includes(key) && typeof member === 'string' ? '' : member;
    }).toLowerCase();
  }

  test('changes the names of header parameters, leaves out what nothing is bound to, and nothing else', () => {
    const before = structuredClone(bundle);
    const prepared = prepareSpecification(bundle);
    expect(bundle).toEqual(before);
    expect(prepared.components.parameters.IfMatch.name).toBe('if-match');
    expect(JSON.stringify(prepared).toLowerCase() === expectedText()).toBe(true);
    // A property of that name is none of the texts.
    expect(prepared.components.schemas.Product.properties.description.type).toBe('string');
  });
});

interface Operation {
  readonly responses: Record<string, object>;
}
