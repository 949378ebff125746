// The attack: what the server talks to has been taken over, and answers with redirects, garbage or without end (OWASP
// API10:2023, unsafe consumption of APIs). Receivers of webhooks are tested over sockets in test/platform/outbound-http.test.ts.
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { smtpMailer } from '../../src/platform/mailer.ts';
import { openStorage, StorageError } from '../../src/platform/storage.ts';
import { useTestApp } from '../support/app.ts';
import { anOrderIn, aPerson } from '../support/factories.ts';
import { anEndpoint, answer, deliveriesTo, useDeliveries } from '../support/webhooks.ts';

const shop = useTestApp();

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function listening(server: Server): Promise<number> {
  const sockets = new Set<{ destroy: () => void }>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  stops.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => server.close(done));
  });
  return (server.address() as AddressInfo).port;
}

describe('a storage', () => {
  const bucket = async (listener: RequestListener) => {
    const port = await listening(createServer(listener));
    return openStorage(`s3://KEY:SECRET-OF-OURS@127.0.0.1:${port}/files?tls=false`);
  };
  const failureOf = (call: Promise<unknown>) =>
    call.then(
      () => undefined,
      (error: Error) => error,
    );

  // Seen to fail while redirects were followed: the invoice was sent to whoever the storage named.
  test.each([301, 302, 303, 307, 308])('that redirects with %i is not followed', async (status) => {
    const reached: string[] = [];
    const port = await listening(
      createServer((request, response) => {
        reached.push(`${request.method} ${request.headers.authorization ?? ''}`);
        response.writeHead(200, { 'content-length': '2' }).end('ok');
      }),
    );
    const storage = await bucket((_request, response) =>
      response.writeHead(status, { location: `http://127.0.0.1:${port}/elsewhere` }).end(),
    );
    const failures = await Promise.all([
      failureOf(storage.put('a.pdf', Buffer.from('x'), 'application/pdf')),
      failureOf(storage.get('a.pdf')),
    ]);
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(StorageError);
      expect(String(failure)).not.toContain('SECRET-OF-OURS');
    }
    expect(reached).toEqual([]);
  });

  // Seen to fail, by running out of time, while the whole answer was read.
  test('whose refusal never ends is cut off', async () => {
    let closed: () => void = () => {};
    const cutOff = new Promise<void>((done) => {
      closed = done;
    });
    const storage = await bucket((_request, response) => {
      response.writeHead(500);
      const more = setInterval(() => response.write('x'.repeat(4_096)), 1);
      response.on('close', () => {
        clearInterval(more);
        closed();
      });
    });
    expect(await failureOf(storage.get('a.pdf'))).toBeInstanceOf(StorageError);
    await cutOff;
  });

  // Seen to fail while a missing length counted as 0.
  test('that does not say how long a file is has not got it', async () => {
    const storage = await bucket((_request, response) => response.writeHead(200).end('some of it'));
    expect(String(await failureOf(storage.get('a.pdf')))).toContain('does not say how long');
  });

  test('that calls itself something else cannot put words into the log', async () => {
    const evil = '<Code>Fake\n{"level":60}</Code>';
    const storage = await bucket((_request, response) => response.writeHead(403).end(evil));
    const failure = await failureOf(storage.get('a.pdf'));
    expect(String(failure)).toContain('answers 403 (no reason)');
    expect(String(failure)).not.toContain('level');
  });
});

describe('a mail server', () => {
  test.each([
    ['garbage', '\u0000\u0001\u0002 no server\r\n'],
    ['HTTP', 'HTTP/1.1 200 OK\r\n\r\n'],
    ['a refusal with control characters', '554 \u001b[31mred\u0007\r\n'],
    ['nothing', ''],
  ])('that answers %s has not taken the mail', async (_kind, greeting) => {
    const port = await listening(createTcpServer((socket) => socket.on('error', () => {}).end(greeting)));
    const mailer = smtpMailer(
      `smtp://user:secret-of-the-mailer@127.0.0.1:${port}`,
      { name: 'Shop', address: 'orders@shop.example' },
      { connectMs: 1_000, silenceMs: 1_000 },
    );
    const mail = {
      id: 'm1',
      to: { name: 'A', address: 'a@example.com' },
      subject: 's',
      text: 't',
      html: 'h',
    };
    const failure = await mailer.send(mail).then(
      () => undefined,
      (error: Error) => error,
    );
    mailer.close();
    expect(failure).toBeInstanceOf(Error);
    expect(String(failure)).not.toContain('secret-of-the-mailer');
  });
});

test.each([
  '999999999999',
  '-1',
  'NaN',
  '1e9',
  '0x10',
  'Fri, 31 Dec 9999 23:59:59 GMT',
  '\u0000',
  'x'.repeat(5_000),
])('a receiver that asks to come back after %j puts nothing off for ever', async (retryAfter) => {
  const owner = await aPerson(shop);
  const { id } = await anEndpoint(shop, owner);
  const deliveries = useDeliveries(shop, () => answer(503, { retryAfter }));
  await anOrderIn(shop, owner, 'PENDING');
  await deliveries.dispatch();
  await deliveries.runDue();
  const [delivery] = await deliveriesTo(shop, owner, id);
  const next = Date.parse(delivery?.nextAttemptAt ?? '') - shop.clock.now().getTime();
  expect(next).toBeGreaterThan(0);
  expect(next).toBeLessThanOrEqual(86_400_000);
});
