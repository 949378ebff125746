// A server that is told to stop finishes what runs and refuses the rest in the contract's envelope.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { checkedResponse } from '../support/api.ts';
import { openTestApp } from '../support/app.ts';

/** The responses in what came over one connection. */
function responsesIn(text: string) {
  return text
    .split(/(?=HTTP\/1\.1 )/)
    .filter((part) => part !== '')
    .map((part) => {
      const [head = '', body = ''] = part.split('\r\n\r\n');
      const [statusLine = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(
        lines.map((line) => [
          line.slice(0, line.indexOf(':')).toLowerCase(),
          line.slice(line.indexOf(':') + 2),
        ]),
      );
      return { status: Number(statusLine.split(' ')[1]), headers, text: body };
    });
}

// Seen to fail with Fastify's own refusal, which is no envelope and carries no request id.
test('requests on a connection that is in use', async () => {
  const shop = await openTestApp();
  await shop.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = shop.app.server.address() as { port: number };

  const lock = await shop.db.startTransaction().execute();
  await sql`LOCK TABLE products IN ACCESS EXCLUSIVE MODE`.execute(lock);
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.on('data', (data) => {
    received += data;
  });
  const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  socket.write(request('/api/v1/products'));
  // The first request waits for the lock, so the connection is in use when the server begins to close.
  while ((await waitingForLock(shop.db)) === 0) await sleep(5);
  const closed = shop.app.close();
  await sleep(20);
  socket.write(request('/health'));
  await sleep(20);
  await lock.rollback().execute();
  await once(socket, 'close');
  await closed;
  await shop.database.close();

  const [running, late, ...more] = responsesIn(received);
  expect(more).toEqual([]);
  expect(checkedResponse('listProducts', running ?? never()).status).toBe(200);
  const refused = checkedResponse('getHealth', late ?? never());
  expect(refused.status).toBe(503);
  expect(refused.headers['retry-after']).toBe('1');
});

function never(): never {
  throw new Error('The server did not answer.');
}

async function waitingForLock(db: Parameters<ReturnType<typeof sql>['execute']>[0]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'
  `.execute(db);
  return rows[0]?.n ?? 0;
}

// Seen to fail without the look at the signal in get-readiness.ts, and without endConnectionsWhenStopping.
test('told to stop, it is not ready, answers everything else, and ends each connection with its answer', async () => {
  const stop = new AbortController();
  const shop = await openTestApp({ stopRequested: stop.signal });
  const ready = await shop.api('getReadiness');
  expect([ready.status, ready.headers.connection]).toEqual([200, 'keep-alive']);
  stop.abort();
  const refused = await shop.api('getReadiness');
  expect([refused.status, refused.error.code, refused.headers['retry-after']]).toEqual([
    503,
    'SERVICE_UNAVAILABLE',
    '1',
  ]);
  for (const operationId of ['getHealth', 'listProducts'] as const) {
    const { status, headers } = await shop.api(operationId);
    expect([operationId, status, headers.connection]).toEqual([operationId, 200, 'close']);
  }
  await shop.close();
});
