// Shows that the example of the client runs as it stands, against the mock and against the real server.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journey } from '../../../clients/typescript/examples/journey.ts';
import { type Mock, startMock } from '../../../scripts/mock/server.ts';
import document from '../../../src/contract/openapi.json' with { type: 'json' };
import { useTestApp } from '../../support/app.ts';
import { aPerson, aProduct } from '../../support/factories.ts';

const shop = useTestApp();
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ contract: document as never, port: 0 });
});
afterAll(() => mock.close());

test('against the mock', async () => {
  const told: string[] = [];
  const tell = (line: string) => told.push(line);
  await journey({ baseUrl: mock.url, email: 'ada@example.com', password: 'any password', tell });
  expect(told).toEqual([
    'Ada Lovell has 36700 USD in minor units.',
    'Order ORD-00000042 over 13300 is PENDING.',
    'Payment 01a1f834-9cc0-7d20-8a11-2c5e7f9b1d41 is COMPLETED.',
    '1: nothing → PENDING (order.created)',
    '2: PENDING → PAID (order.paid)',
    '3: PAID → CONFIRMED (order.confirmed)',
    'Ada Lovell has 1 orders.',
  ]);
});

test('against the real server', async () => {
  const { email, password, token } = await aPerson(shop, 'CUSTOMER', 5000);
  await aProduct(shop, { priceMinor: 900 });
  await aProduct(shop, { priceMinor: 800, stockQuantity: 0 });
  const baseUrl = await shop.app.listen({ port: 0, host: '127.0.0.1' });
  const told: string[] = [];
  const orderId = await journey({ baseUrl, email, password, tell: (line) => told.push(line) });
  expect(told.slice(3)).toEqual([
    '1: nothing → PENDING (order.created)',
    '2: PENDING → PAID (order.paid)',
    'Test Person has 1 orders.',
  ]);
  // The journey signs out, which ends its own session only.
  const order = await shop.api('getOrder', { token, params: { orderId } });
  expect(order.data).toMatchObject({ status: 'PAID', totalMinor: 900 });
});
