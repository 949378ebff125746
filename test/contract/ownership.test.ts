// What belongs to somebody else answers like what does not exist: ids tell nothing to those who guess them.
import { describe, expect, test } from 'vitest';
import { operationIds, parametersOf } from '../../scripts/answers/contract-document.ts';
import { type OperationId, operations } from '../../src/contract/operations.ts';
import { useTestApp } from '../support/app.ts';
import { aPerson, theAdmin } from '../support/factories.ts';
import { validRequest } from '../support/valid-requests.ts';

const shop = useTestApp();
const UNKNOWN_ID = '01a1f833-b260-7c3e-9d52-4f6b8a1c0e99';

const withPath = operationIds.filter((id) => parametersOf(id, 'path').length > 0);
/** What every signed-in user may call, with an id of something of their own. */
const owned = withPath.filter((id) => !operations[id].public && operations[id].roles.length === 0);

/** Where staff may look at what belongs to others. This list may only shrink. */
const OPEN_TO_STAFF: readonly OperationId[] = ['getOrderHistory', 'getOrderInvoice'];

const notFoundCode = (operationId: OperationId) =>
  operations[operationId].errorCodes.find((code) => code.endsWith('_NOT_FOUND'));

describe('an unknown id', () => {
  test.each(withPath)('is not found by %s', async (operationId) => {
    const request = await validRequest(shop, operationId);
    const params = Object.fromEntries(Object.keys(request.params ?? {}).map((name) => [name, UNKNOWN_ID]));
    const response = await shop.api(operationId, { ...request, params });
    expect(response.status).toBe(404);
    expect(response.error.code).toBe(notFoundCode(operationId));
  });
});

// Seen to fail when lockOrder, findOrder or findIdempotencyKey ignore whose row it is.
describe('what belongs to another user', () => {
  test.each(owned)('is not found by %s, and nothing happens to it', async (operationId) => {
    const request = await validRequest(shop, operationId);
    const strangers = [await aPerson(shop, 'CUSTOMER', 10_000)];
    if (!OPEN_TO_STAFF.includes(operationId)) {
      strangers.push(await theAdmin(shop), await aPerson(shop, 'APPROVER'));
    }
    for (const { token } of strangers) {
      const params = Object.fromEntries(Object.keys(request.params ?? {}).map((name) => [name, UNKNOWN_ID]));
      const unknown = await shop.api(operationId, { ...request, params, token });
      const response = await shop.api(operationId, { ...request, token });
      expect(response.status).toBe(404);
      expect(response.error, 'it answers as for an unknown id').toEqual(unknown.error);
    }
    // The control: its owner succeeds with the same request.
    expect((await shop.api(operationId, request)).status).toBeLessThan(300);
  });

  test.each(OPEN_TO_STAFF)('is shown to staff by %s', async (operationId) => {
    const request = await validRequest(shop, operationId);
    for (const role of ['ADMIN', 'APPROVER'] as const) {
      const { token } = await aPerson(shop, role);
      expect((await shop.api(operationId, { ...request, token })).status).toBe(200);
    }
  });
});

test('lists show what is the caller’s own, to staff too', async () => {
  const { sender } = await validRequest(shop, 'getOrder');
  for (const { token } of [await aPerson(shop), await theAdmin(shop), await aPerson(shop, 'APPROVER')]) {
    expect((await shop.api('listOrders', { token })).meta.total).toBe(0);
    expect((await shop.api('listWalletTransactions', { token })).meta.total).toBe(0);
  }
  expect((await shop.api('listOrders', { token: sender?.token })).meta.total).toBe(1);
});
