// Every operation that changes something leaves exactly the audit row that tells of it; what only reads or is refused
// leaves none.
import { describe, expect, test } from 'vitest';
import { operationIds } from '../../../scripts/answers/contract-document.ts';
import { type OperationId, operations } from '../../../src/contract/operations.ts';
import { useTestApp } from '../../support/app.ts';
import { aPerson } from '../../support/factories.ts';
import { validRequest } from '../../support/valid-requests.ts';

const shop = useTestApp();

/** What the log says of each mutation. An operation that is not listed here fails the first test below. */
const ACTIONS: Partial<Record<OperationId, { action: string; subjectType: string }>> = {
  registerUser: { action: 'user.registered', subjectType: 'user' },
  login: { action: 'session.opened', subjectType: 'session' },
  refreshToken: { action: 'session.refreshed', subjectType: 'session' },
  logout: { action: 'session.closed', subjectType: 'session' },
  createApiKey: { action: 'api_key.created', subjectType: 'api_key' },
  revokeApiKey: { action: 'api_key.revoked', subjectType: 'api_key' },
  createOrder: { action: 'order.created', subjectType: 'order' },
  payOrder: { action: 'order.paid', subjectType: 'order' },
  cancelOrder: { action: 'order.cancelled', subjectType: 'order' },
  adminUpdateOrderStatus: { action: 'order.cancelled', subjectType: 'order' },
  adminDecideApproval: { action: 'order.approved', subjectType: 'order' },
  adminRefundOrder: { action: 'order.refunded', subjectType: 'order' },
  adminCreateProduct: { action: 'product.created', subjectType: 'product' },
  adminUpdateProduct: { action: 'product.updated', subjectType: 'product' },
  adminAdjustStock: { action: 'product.stock_adjusted', subjectType: 'product' },
  adminCreateCoupon: { action: 'coupon.created', subjectType: 'coupon' },
  adminUpdateCoupon: { action: 'coupon.updated', subjectType: 'coupon' },
  adminUpdateUserRole: { action: 'user.role_changed', subjectType: 'user' },
  adminRetryJob: { action: 'job.retried', subjectType: 'job' },
  createWebhookEndpoint: { action: 'webhook_endpoint.created', subjectType: 'webhook_endpoint' },
  updateWebhookEndpoint: { action: 'webhook_endpoint.updated', subjectType: 'webhook_endpoint' },
  deleteWebhookEndpoint: { action: 'webhook_endpoint.deleted', subjectType: 'webhook_endpoint' },
  redeliverWebhook: { action: 'webhook_endpoint.redelivered', subjectType: 'webhook_endpoint' },
  adminCreditWallet: { action: 'wallet.credited', subjectType: 'wallet' },
};

const mutating = operationIds.filter((id) => operations[id].method !== 'GET');
const reading = operationIds.filter((id) => operations[id].method === 'GET');

const rowsOf = (requestId: string | undefined) =>
  shop.db
    .selectFrom('audit_log')
    .selectAll()
    .where('request_id', '=', requestId ?? '')
    .execute();

test('every mutating operation is listed', () => {
  expect(Object.keys(ACTIONS).sort()).toEqual([...mutating].sort());
});

// Seen to fail when insertAuditEntry returns before it inserts.
test.each(mutating)('%s leaves its row', async (operationId) => {
  const request = await validRequest(shop, operationId);
  const response = await shop.api(operationId, request);
  expect(response.status, response.text).toBeLessThan(300);
  const rows = await rowsOf(response.headers['x-request-id']);
  expect(rows).toHaveLength(1);
  const [row] = rows;
  const expected = ACTIONS[operationId];
  expect(row).toMatchObject({ action: expected?.action, subject_type: expected?.subjectType });
  if (request.sender !== undefined)
    expect(row).toMatchObject({ actor_type: 'USER', actor_id: request.sender.id });
  expect(row?.subject_id).toMatch(/^[0-9a-f-]{36}$/);
  expect(Math.abs((row?.occurred_at.getTime() ?? 0) - shop.clock.now().getTime())).toBeLessThan(10_000);
  expect(Object.keys(row?.changes as object).length, 'it says what changed').toBeGreaterThan(0);
});

test.each(reading)('%s leaves no row', async (operationId) => {
  const response = await shop.api(operationId, await validRequest(shop, operationId));
  expect(await rowsOf(response.headers['x-request-id'])).toEqual([]);
});

describe('a refusal leaves no row', () => {
  const withPath = mutating.filter((id) => operations[id].path.includes('{'));

  test.each(withPath)('of %s', async (operationId) => {
    const request = await validRequest(shop, operationId);
    const params = Object.fromEntries(
      Object.keys(request.params ?? {}).map((name) => [name, '01a1f833-b260-7c3e-9d52-4f6b8a1c0e99']),
    );
    const response = await shop.api(operationId, { ...request, params });
    expect(response.status).toBe(404);
    expect(await rowsOf(response.headers['x-request-id'])).toEqual([]);
  });
});

test('no row holds a secret', async () => {
  const person = await aPerson(shop);
  const renewed = await shop.api('refreshToken', { body: { refreshToken: person.refreshToken } });
  const rows = JSON.stringify(await shop.db.selectFrom('audit_log').selectAll().execute());
  const secrets = [
    person.password,
    person.token,
    person.refreshToken,
    renewed.data.refreshToken,
    person.email,
  ];
  for (const secret of secrets) expect(rows).not.toContain(secret);
  expect(rows).not.toMatch(/scrypt\$/);
});
