// Holds the mock against the real server: what a frontend sees of the one is what it will see of the other, in status,
// headers and shape, for the success of every operation and for its main refusals.
import { beforeAll, describe, expect, test } from 'vitest';
import { declaredResponse } from '../../scripts/answers/contract-document.ts';
import { type Mock, startMock } from '../../scripts/mock/server.ts';
import document from '../../src/contract/openapi.json' with { type: 'json' };
import { sealAuditLog } from '../../src/transactions/audit-chain.ts';
import { useTestApp } from '../support/app.ts';
import { aPerson, theAdmin } from '../support/factories.ts';
import { aFailedJob } from '../support/failed-job.ts';
import { makeInvoices } from '../support/invoices.ts';
import { type Exchange, tellStory } from '../support/story.ts';
import { answer, TAKEN, useDeliveries } from '../support/webhooks.ts';

/** Where the mock differs and cannot be mended: `operation` or `operation status`. This list only ever shrinks. */
const KNOWN_DIFFERENCES: readonly string[] = [];

/** Members that the contract leaves open, so that their content differs with what was done. */
const OPEN_MEMBERS = new Set(['changes']);

// The limits are so wide that they are never reached: their headers are a part of every answer.
const shop = useTestApp({ rateLimitScale: 1000 });
let mock: Mock;
let real: Map<string, Exchange>;
let mocked: Map<string, Exchange>;

beforeAll(async () => {
  mock = await startMock({ contract: document as never, port: 0 });
  const url = await shop.app.listen({ port: 0, host: '127.0.0.1' });
  [real, mocked] = await Promise.all([
    tellStory({
      url,
      adminToken: (await theAdmin(shop)).token,
      approverToken: (await aPerson(shop, 'APPROVER')).token,
      seal: async () => {
        await sealAuditLog(shop.db, shop.auditSealKey, shop.clock);
      },
      makeInvoice: (orderId) => makeInvoices(shop, orderId),
      failJob: async () => {
        await aFailedJob(shop.db);
      },
      deliver: async () => {
        const deliveries = useDeliveries(shop, () =>
          deliveries.sent.length === 1 ? answer(503, { body: 'Restarting.' }) : TAKEN,
        );
        await deliveries.dispatch();
        while (await deliveries.runNext());
      },
      choose: () => ({}),
    }),
    tellStory({
      url: mock.url,
      adminToken: 'any',
      approverToken: 'any',
      seal: async () => {},
      makeInvoice: async () => {},
      failJob: async () => {},
      deliver: async () => {},
      choose: (status) => ({ prefer: `code=${status}` }),
    }),
  ]);
  return () => mock.close();
});

/** The types in a value, each under the path that leads there; the items of a list are taken together. */
function shapeOf(value: unknown, path = '', shape: Map<string, Set<string>> = new Map()) {
  const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  shape.set(path, (shape.get(path) ?? new Set()).add(type));
  if (Array.isArray(value)) for (const item of value) shapeOf(item, `${path}[]`, shape);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (OPEN_MEMBERS.has(key)) shape.set(`${path}.${key}`, new Set([typeof member]));
      else shapeOf(member, `${path}.${key}`, shape);
    }
  }
  return shape;
}

/** What of an exchange has to be the same on both sides, one line each. */
function traitsOf({ operationId, status, headers, body }: Exchange): string[] {
  const declared = Object.keys((declaredResponse(operationId, status)?.headers ?? {}) as object);
  const shape = [...shapeOf(body)].map(([path, types]) => `body${path}: ${[...types].sort().join(' | ')}`);
  return [
    `status ${status}`,
    `content-type ${headers.get('content-type')?.split(';', 1)[0]}`,
    ...declared.filter((name) => headers.has(name)).map((name) => `header ${name}`),
    ...shape,
  ].sort();
}

describe('the mock answers as the real server does', () => {
  test('in every operation and its main refusals', () => {
    const differences: Record<string, { mock: string[]; real: string[] }> = {};
    for (const [name, exchange] of real) {
      const theirs = traitsOf(exchange);
      const ours = traitsOf(mocked.get(name) as Exchange);
      const onlyReal = theirs.filter((trait) => !ours.includes(trait));
      const onlyMock = ours.filter((trait) => !theirs.includes(trait));
      if (onlyReal.length + onlyMock.length > 0) differences[name] = { mock: onlyMock, real: onlyReal };
    }
    const unknown = Object.entries(differences).filter(([name]) => !KNOWN_DIFFERENCES.includes(name));
    // A difference is mended in openapi/components/examples, or in scripts/mock where Prism itself departs.
    expect(Object.fromEntries(unknown)).toEqual({});
    expect(KNOWN_DIFFERENCES.filter((name) => !(name in differences))).toEqual([]);
  });

  test('with what the story asks for: the successes succeed, the refusals refuse', () => {
    for (const [name, { status, body }] of real) {
      const [, refused] = name.split(' ');
      expect(`${name}: ${refused === undefined ? status < 300 : status}`, JSON.stringify(body)).toBe(
        `${name}: ${refused ?? true}`,
      );
    }
  });
});
