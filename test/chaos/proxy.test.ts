// The proxy breaks connections only in ways that networks do: data may be late, and never comes in another order.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startProxy } from '../../scripts/chaos/proxy.ts';

test('nothing overtakes what was held back when the delay ends, and the end comes last', async () => {
  let received = '';
  const server = createServer((socket) => {
    socket.on('data', (chunk) => {
      received += chunk.toString();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const way = await startProxy((server.address() as AddressInfo).port);
  const client = connect(way.port, '127.0.0.1');
  await once(client, 'connect');
  way.delay(80);
  client.write('a');
  await sleep(10);
  way.delay(20);
  client.write('b');
  await sleep(10);
  way.delay(0);
  client.write('c');
  await sleep(10);
  expect(received).toBe('');
  client.end('d');
  await expect.poll(() => received).toBe('abcd');
  await way.close();
  server.close();
});
