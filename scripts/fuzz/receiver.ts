// Receives the fuzzed shop's webhooks on this machine, and answers as receivers do: mostly well, sometimes not.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const ANSWERS: readonly number[] = [204, 200, 204, 500, 204, 302, 204];

/** Where webhooks can be sent until it is closed. */
export interface Receiver {
  readonly url: string;
  close(): void;
}

/** Opens a receiver on a free port of the loopback interface. */
export async function openReceiver(): Promise<Receiver> {
  let received = 0;
  const server = createServer((request, response) => {
    request.resume();
    received += 1;
    response.writeHead(ANSWERS[received % ANSWERS.length] ?? 204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
