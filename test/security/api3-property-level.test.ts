// The attack: somebody sends properties that are not theirs to set, or reads some that are not theirs to see (OWASP
// API3:2023, broken object property level authorization: mass assignment and excessive exposure).
import { describe, expect, test } from 'vitest';
import {
  bodySchemaOf,
  isObject,
  type Json,
  operationIds,
  resolveAll,
} from '../../scripts/answers/contract-document.ts';
import { responseSchemaOf } from '../../scripts/answers/contract-problems.ts';
import document from '../../src/contract/openapi.json' with { type: 'json' };
import { type OperationId, operations } from '../../src/contract/operations.ts';
import { useTestApp } from '../support/app.ts';
import { aPerson } from '../support/factories.ts';
import { validRequest } from '../support/valid-requests.ts';

const shop = useTestApp();
const withBody = operationIds.filter((id) => operations[id].hasBody);

/** What attackers add, and frameworks that bind bodies to rows would take. */
const PRIVILEGED: readonly string[] = [
  'id',
  'role',
  'isAdmin',
  'userId',
  'passwordHash',
  'password_hash',
  'balanceMinor',
  'version',
  'createdAt',
  'constructor',
  'prototype',
];

/** The names of all properties in the schema, of whatever depth. */
function propertyNames(schema: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const each of schema) propertyNames(each, found);
  else if (isObject(schema)) {
    if (isObject(schema.properties)) for (const name of Object.keys(schema.properties)) found.add(name);
    for (const child of Object.values(schema)) propertyNames(child, found);
  }
  return found;
}

const everyName = propertyNames(document.components.schemas);

/** The operation's own names at the top of its body. */
function ownNames(operationId: OperationId): Set<string> {
  const schema = bodySchemaOf(operationId) as Json;
  const branches = [schema, ...((schema.oneOf ?? []) as Json[])];
  return new Set(branches.flatMap(({ properties }) => Object.keys((properties ?? {}) as Json)));
}

const rowsOf = async () => {
  const counts: Record<string, unknown> = {};
  for (const table of [
    'users',
    'orders',
    'products',
    'coupons',
    'api_keys',
    'audit_log',
    'wallets',
  ] as const) {
    counts[table] = await shop.db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirst();
  }
  return counts;
};

describe('a property that is not declared', () => {
  test.each(withBody)('is refused by %s, whatever it is called, and nothing happens', async (operationId) => {
    const request = await validRequest(shop, operationId);
    const own = ownNames(operationId);
    const foreign = [...new Set([...PRIVILEGED, ...everyName])].filter((name) => !own.has(name));
    const before = await rowsOf();
    for (const name of PRIVILEGED.filter((each) => !own.has(each))) {
      const refused = await shop.api(operationId, {
        ...request,
        body: { ...(request.body as Json), [name]: 'ADMIN' },
      });
      expect(refused.status, `${name}: ${refused.text}`).toBe(400);
    }
    // Each name that the contract knows anywhere, with what it might be worth.
    for (const name of foreign) {
      const body = { ...(request.body as Json), [name]: 1 };
      const refused = await shop.api(operationId, { ...request, body });
      expect([refused.status, refused.error?.code], name).toEqual([400, 'VALIDATION_FAILED']);
    }
    expect(await rowsOf()).toEqual(before);
  });

  test('is refused in the lines of an order, too: nobody sets a price', async () => {
    const request = await validRequest(shop, 'createOrder');
    const [item] = (request.body as { items: Json[] }).items;
    for (const more of [{ unitPriceMinor: 1 }, { priceMinor: 0 }, { discountMinor: 999 }]) {
      const refused = await shop.api('createOrder', { ...request, body: { items: [{ ...item, ...more }] } });
      expect(refused.status).toBe(400);
    }
    for (const more of [{ totalMinor: 1 }, { status: 'PAID' }, { userId: (await aPerson(shop)).id }]) {
      const refused = await shop.api('createOrder', { ...request, body: { items: [item], ...more } });
      expect(refused.status).toBe(400);
    }
    expect((await shop.api('createOrder', request)).status, 'the control').toBe(201);
  });

  test('leaves no trace in the objects of the program', async () => {
    const poisons = [
      '{"__proto__":{"role":"ADMIN"}}',
      '{"constructor":{"prototype":{"role":"ADMIN"}}}',
      '{"email":"a@example.com","password":"a good password","name":"x","__proto__":{"role":"ADMIN"}}',
    ];
    for (const body of poisons) expect((await shop.api('registerUser', { body })).status).toBe(400);
    expect(({} as Json).role).toBeUndefined();
  });
});

/** Where a secret is told to its owner, this once. This list may only shrink. */
const TOLD_ONCE = [
  'createApiKey secret',
  'createWebhookEndpoint secret',
  'login accessToken',
  'login refreshToken',
  'refreshToken accessToken',
  'refreshToken refreshToken',
  'updateWebhookEndpoint secret',
];

describe('an answer', () => {
  test('has no place for a secret but where one is told to its owner', () => {
    const told = operationIds.flatMap((id) =>
      operations[id].statuses
        .filter((status) => status < 300)
        .flatMap((status) => [...propertyNames(resolveAll(responseSchemaOf(id, status) ?? {}))])
        .filter((name) => /password|secret$|hash$|accessToken$|refreshToken$|sealed|salt/i.test(name))
        .map((name) => `${id} ${name}`),
    );
    // The hashes of the audit log are what it is verified by.
    const others = told.filter((name) => !/^admin(Verify|List)AuditLogs? /.test(name));
    expect([...new Set(others)].sort()).toEqual(TOLD_ONCE);
  });

  // The client of the tests refuses members that the contract does not declare. This looks at the values.
  test.each(operationIds)('of %s holds nothing that is stored to check a secret', async (operationId) => {
    const request = await validRequest(shop, operationId);
    const { text, status } = await shop.api(operationId, request);
    expect(status).toBeLessThan(300);
    expect(text).not.toContain('scrypt$');
    expect(text).not.toMatch(/password|_hash|_secret/i);
    const hashes = await shop.db.selectFrom('api_keys').select('secret_hash').execute();
    for (const { secret_hash: hash } of hashes) {
      expect(text).not.toContain(Buffer.from(hash).toString('hex'));
      expect(text).not.toContain(Buffer.from(hash).toString('base64'));
    }
  });
});
