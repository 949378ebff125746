// Sends made-up requests to every operation, always the same ones: each answer keeps to the contract, none is a fault of the
// server's own, and afterwards the invariants hold. `npm run fuzz` sends far more of them to a real server.
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { operationIds } from '../../scripts/answers/contract-document.ts';
import { problemsAfter } from '../../scripts/fuzz/after.ts';
import { asCurl } from '../../scripts/fuzz/curl.ts';
import { bodyOf, problemsOf } from '../../scripts/fuzz/judge.ts';
import { type Caller, createKnown } from '../../scripts/fuzz/known.ts';
import { type FuzzRequest, requestsOf } from '../../scripts/fuzz/requests.ts';
import type { Role } from '../../src/domain/actor.ts';
import { useTestApp } from '../support/app.ts';
import { aCoupon, anOrderIn, aPerson, aProduct, theAdmin } from '../support/factories.ts';
import { assertInvariants } from '../support/invariants.ts';

const SEED = 20_261;
const REQUESTS_PER_OPERATION = 32;

const shop = useTestApp();

const signedIn = (name: string, token: string, role: Role): Caller => ({
  name,
  role,
  headers: { authorization: `Bearer ${token}` },
});

async function aKeyOf(token: string, role: Role, scopes: readonly string[]): Promise<Caller> {
  const made = await shop.api('createApiKey', { token, body: { name: 'fuzz', scopes } });
  return { name: 'a key', role, headers: { 'x-api-key': made.data.secret } };
}

async function send(request: FuzzRequest) {
  const { method, target, headers, body } = request;
  const response = await shop.app.inject({
    method: method as 'GET',
    url: target,
    headers,
    ...(body !== undefined && { payload: body }),
  });
  return {
    status: response.statusCode,
    headers: response.headers as Record<string, string | undefined>,
    text: response.payload,
  };
}

it(`answers made-up requests (seed ${SEED}) within the contract`, { timeout: 180_000 }, async () => {
  const [admin, approver, person, leaver] = [
    await theAdmin(shop),
    await aPerson(shop, 'APPROVER'),
    await aPerson(shop),
    await aPerson(shop),
  ];
  const orders = [];
  for (const status of ['PENDING', 'PENDING', 'PAID', 'CONFIRMED', 'PENDING_APPROVAL'] as const) {
    orders.push(await anOrderIn(shop, person, status));
  }
  const product = await aProduct(shop);
  const coupon = await aCoupon(shop);
  const known = createKnown(
    [
      signedIn('the admin', admin.token, 'ADMIN'),
      signedIn('the approver', approver.token, 'APPROVER'),
      signedIn('a customer', person.token, 'CUSTOMER'),
      await aKeyOf(admin.token, 'ADMIN', ['orders:read', 'orders:write', 'catalogue:write', 'refunds:write']),
      await aKeyOf(person.token, 'CUSTOMER', [
        'orders:read',
        'orders:write',
        'payments:write',
        'wallet:read',
      ]),
    ],
    [signedIn('who leaves', leaver.token, 'CUSTOMER')],
    {
      orderId: orders.map(({ id }) => id),
      productId: [product.id],
      couponId: [coupon.id],
      couponCode: [coupon.code],
      currency: ['USD'],
      userId: [person.id, randomUUID()],
    },
  );
  const findings: string[] = [];
  for (const operationId of operationIds) {
    const requests = requestsOf(operationId, known);
    for (let run = 0; run < REQUESTS_PER_OPERATION; run += 1) {
      const [request] = fc.sample(requests, { seed: SEED + run, numRuns: 1 });
      if (request === undefined) throw new Error('fast-check made no request.');
      const answer = await send(request);
      const problems = [...problemsOf(request, answer), ...(await problemsAfter(request, answer, send))];
      if (problems.length > 0) {
        findings.push(`${asCurl(request, 'http://localhost:3000')}\n  ${problems.join('\n  ')}`);
      }
      if (answer.status < 300) known.learn(operationId, (bodyOf(answer.text) as { data?: unknown })?.data);
    }
  }
  expect(findings).toEqual([]);
  await assertInvariants(shop.db, { auditSealKey: shop.auditSealKey });
});
