// The attack: somebody registers a webhook that leads the server into its own network, at once, later or by a redirect
// (OWASP API7:2023, server side request forgery). Addresses are tested in test/platform/destinations.test.ts, connections in
// test/platform/outbound-http.test.ts; here an attacker speaks to the API.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createOutbound } from '../../src/platform/outbound-http.ts';
import { useTestApp } from '../support/app.ts';
import { anOrderIn, aPerson } from '../support/factories.ts';
import { anEndpoint, deliveriesTo, useDeliveries } from '../support/webhooks.ts';

const shop = useTestApp();

const INSIDE = [
  'http://127.0.0.1/',
  'http://127.0.0.1:5432/',
  'http://localhost/',
  'http://[::1]:6379/',
  'http://[::ffff:169.254.169.254]/',
  'http://169.254.169.254/latest/meta-data/iam/',
  'http://0xa9fea9fe/',
  'http://2852039166/',
  'http://0177.1/',
  'https://10.0.0.7/',
  'https://inside.example.com/',
  'https://both.example.com/',
  'https://user:pass@hooks.example.com/',
  'https://hooks.example.com:25/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/_FLUSHALL',
  'ftp://hooks.example.com/',
  'javascript:alert(1)',
];

// Seen to fail when createWebhookEndpoint does not call assertDestination.
describe('an address that leads inside', () => {
  test.each(INSIDE)('is refused: %s', async (url) => {
    const owner = await aPerson(shop);
    const { token } = owner;
    const refused = await shop.api('createWebhookEndpoint', { token, body: { url } });
    expect([refused.status, refused.error?.code], refused.text).toEqual([400, 'VALIDATION_FAILED']);
    const { id } = await anEndpoint(shop, owner);
    const params = { endpointId: id };
    const changed = await shop.api('updateWebhookEndpoint', { token, params, body: { url } });
    expect(changed.status, changed.text).toBe(400);
    const { data } = await shop.api('listWebhookEndpoints', { token });
    expect(data.map((each) => each.url)).toEqual(['https://hooks.example.com/orders']);
  });

  test('is refused alike whether something listens there or not', async () => {
    const { token } = await aPerson(shop);
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const ask = async (url: string) =>
      (await shop.api('createWebhookEndpoint', { token, body: { url } })).error;
    const open = await ask(`http://127.0.0.1:${port}/`);
    await new Promise((done) => server.close(done));
    expect(await ask(`http://127.0.0.1:${port}/`)).toEqual(open);
  });
});

/** A server on this machine that stands for one inside the network, and what reached it. */
async function insider() {
  const reached: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url);
    response.writeHead(302, { location: '/secret' }).end('inside');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { port, reached, stop: () => new Promise((done) => server.close(done)) };
}

test('a name that leads inside after it was registered is not called, and the log tells nothing of what is there', async () => {
  const owner = await aPerson(shop);
  const { port, reached, stop } = await insider();
  const { id } = await anEndpoint(shop, owner, { url: `https://rebind.example.com:${port}/` });
  const rebound = createOutbound({
    allowHttp: true,
    allowPrivate: false,
    resolve: async () => ['127.0.0.1'],
  });
  const deliveries = useDeliveries(shop, (request) => rebound.post(request));
  await anOrderIn(shop, owner, 'PENDING');
  await deliveries.dispatch();
  await deliveries.runDue();
  expect(deliveries.sent.length).toBeGreaterThan(0);
  expect(reached).toEqual([]);
  const [delivery] = await deliveriesTo(shop, owner, id);
  expect(JSON.stringify(delivery)).not.toMatch(/ECONN|127\.0\.0\.1|inside"/);
  await stop();
});

test('a redirect ends the attempt and leads nowhere', async () => {
  const owner = await aPerson(shop);
  const { port, reached, stop } = await insider();
  const { id } = await anEndpoint(shop, owner, { url: `http://hooks.example.com:${port}/hook` });
  const open = createOutbound({ allowHttp: true, allowPrivate: true, resolve: async () => ['127.0.0.1'] });
  const deliveries = useDeliveries(shop, (request) =>
    request.url.includes('/hook')
      ? open.post(request)
      : { statusCode: 204, error: null, body: '', retryAfter: null },
  );
  await anOrderIn(shop, owner, 'PENDING');
  await deliveries.dispatch();
  await deliveries.runDue();
  expect(reached).toEqual(['/hook']);
  const [delivery] = await deliveriesTo(shop, owner, id);
  expect(delivery?.status).toBe('PENDING');
  await stop();
});
