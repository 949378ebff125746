// Requests that real clients and attackers send: oddly written numbers, bodies that are announced but empty, half
// characters, preflights that are none.
import { randomUUID } from 'node:crypto';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { useTestApp } from '../support/app.ts';
import { aCoupon, anOrderIn, aPerson, payWith, theAdmin } from '../support/factories.ts';

const shop = useTestApp({ corsOrigins: ['https://shop.example'] });

// Seen to fail with the validator as AJV makes it: Infinity passed, and broke the answer's serializer.
it.each(['Infinity', '-Infinity', '1e309', '1e3', '0x10', '%20', '1.0', '+1'])(
  'takes page=%s for no integer',
  async (page) => {
    const response = await shop.app.inject(`/api/v1/products?page=${page}`);
    expect(response.statusCode).toBe(400);
    expect(response.json().error.details.fields).toMatchObject([
      { in: 'query', field: '/page', rule: 'type' },
    ]);
  },
);

it('pins the audit log to no seal but a numbered one', async () => {
  const { token } = await theAdmin(shop);
  const query = { expectedHash: 'a'.repeat(64), expectedSealNo: '-Infinity' };
  expect((await shop.api('adminVerifyAuditLog', { token, query })).status).toBe(400);
});

// Seen to fail without skipEmptyBody: 400 with an empty list of fields.
it('cancels an order when the optional body is announced but not sent', async () => {
  const person = await aPerson(shop);
  const order = await anOrderIn(shop, person, 'PENDING');
  const cancelled = await shop.api('cancelOrder', {
    token: person.token,
    params: { orderId: order.id },
    headers: { 'content-type': 'application/json' },
  });
  expect(cancelled.status).toBe(200);
});

// Seen to fail without holdsHalfCharacters: 201, with U+FFFD in the name.
it('refuses half a surrogate pair and takes a whole one', async () => {
  const register = (name: string) =>
    shop.api('registerUser', {
      body: `{"email":"${randomUUID()}@example.com","password":"a good password","name":"${name}"}`,
    });
  for (const half of ['\\ud83d', 'x\\ude00', '\\ude00\\ud83d']) {
    const refused = await register(half);
    expect(refused.status).toBe(400);
    expect(refused.error.details?.fields?.[0]?.rule).toBe('unicode');
  }
  const taken = await register('\\ud83d\\ude00 \\\\ud83d');
  expect(taken.data.name).toBe('\u{1f600} \\ud83d');
});

it('knows a request again whose id is written in capitals', async () => {
  const person = await aPerson(shop);
  const order = await anOrderIn(shop, person, 'PENDING');
  const key = randomUUID();
  const paid = await payWith(shop, person, order.id, key);
  const again = await payWith(shop, person, order.id.toUpperCase(), key);
  expect(again.text).toBe(paid.text);
});

// Seen to fail with the plugin's strict preflights: 400 in plain text.
it('answers an OPTIONS request that is no preflight like one', async () => {
  const response = await shop.app.inject({ method: 'OPTIONS', url: '/api/v1/orders' });
  expect([response.statusCode, response.payload]).toEqual([204, '']);
});

// Seen to fail with a key that only looked like a time: the database refused it, and the answer blamed no field.
it('refuses a cursor that was written by hand', async () => {
  const { token } = await theAdmin(shop);
  for (let made = 0; made < 2; made += 1) await aCoupon(shop);
  const first = await shop.api('adminListCoupons', { token, query: { perPage: 1 } });
  const [list, , id] = JSON.parse(Buffer.from(first.meta.nextCursor ?? '', 'base64url').toString());
  for (const time of ['2026-01-01 (x)', '2026-02-31', '\u0000', '3e9']) {
    const cursor = Buffer.from(JSON.stringify([list, time, id])).toString('base64url');
    const refused = await shop.api('adminListCoupons', { token, query: { perPage: 1, cursor } });
    expect(refused.error.details?.fields).toMatchObject([{ in: 'query', field: '/cursor' }]);
  }
});

// Seen to fail without the listener of `checkExpectation`: a bare 417 that the contract does not know.
it('answers a request that expects something unknown as if it expected nothing', async () => {
  const text = await talk(
    'GET /health HTTP/1.1\r\nHost: shop.example\r\nExpect: 200-maybe\r\nConnection: close\r\n\r\n',
  );
  expect(text).toMatch(/^HTTP\/1\.1 200 [\s\S]*"success":true/);
});

// Seen to fail with 415 while a body in chunks was refused before it was known whether there is one.
it('takes an optional body that comes in no chunks for none, and refuses one without a media type', async () => {
  const person = await aPerson(shop);
  const cancel = async (chunks: string) => {
    const order = await anOrderIn(shop, person, 'PENDING');
    return talk(
      `POST /api/v1/orders/${order.id}/cancel HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer ${person.token}\r\n` +
        `Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n${chunks}0\r\n\r\n`,
    );
  };
  expect(await cancel('')).toMatch(/^HTTP\/1\.1 200 /);
  expect(await cancel('2\r\n{}\r\n')).toMatch(/^HTTP\/1\.1 415 /);
});

/** Sends the bytes over a connection of its own and returns all that comes back. */
async function talk(text: string): Promise<string> {
  if (!shop.app.server.listening) await shop.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = shop.app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.write(text);
  return (await socket.setEncoding('utf8').toArray()).join('');
}
