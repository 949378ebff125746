// A load balancer as plain as they come: it asks each server whether it is ready, goes round those that are, keeps
// connections open, and never sends a request twice, so that every one that a server drops shows.
import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server as the balancer sees it. */
export interface Backend {
  readonly url: string;
  /** What the questions for readiness were answered with so far, repetitions left out; 0 stands for no answer. */
  readonly seen: number[];
  /** Requests that it was sent so far. */
  requests: number;
}

export interface Balancer {
  readonly url: string;
  readonly port: number;
  readonly backends: readonly Backend[];
  /** Takes a further server, which is sent requests once it is ready. */
  readonly add: (url: string) => Backend;
  /** Why requests could not be answered. */
  readonly failures: readonly string[];
  /** How long the slowest answer took since this was asked last, in milliseconds. */
  readonly takeSlowestMs: () => number;
  readonly close: () => Promise<void>;
}

/** Balancers ask once in one to ten seconds; asking more often only makes a run shorter. */
const ASK_EVERY_MS = 100;

/** Starts a balancer in front of the servers at `urls`. */
export async function startBalancer(urls: readonly string[]): Promise<Balancer> {
  const backends: Backend[] = [];
  const failures: string[] = [];
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  let isOpen = true;
  let slowestMs = 0;

  const ask = async (backend: Backend) => {
    while (isOpen) {
      const status = await fetch(`${backend.url}/health/ready`, { headers: { connection: 'close' } }).then(
        (response) => response.status,
        () => 0,
      );
      if (backend.seen.at(-1) !== status) backend.seen.push(status);
      await sleep(ASK_EVERY_MS);
    }
  };
  const asking: Promise<void>[] = [];
  const add = (url: string): Backend => {
    const backend = { url, seen: [], requests: 0 };
    backends.push(backend);
    asking.push(ask(backend));
    return backend;
  };
  urls.forEach(add);

  const forward = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const ready = backends.filter(({ seen }) => seen.at(-1) === 200);
    turn += 1;
    const begun = performance.now();
    outgoing.on('close', () => {
      slowestMs = Math.max(slowestMs, performance.now() - begun);
    });
    const backend = ready[turn % ready.length];
    const fail = (reason: string) => {
      failures.push(`${incoming.method} ${incoming.url} at ${backend?.url}: ${reason}`);
      if (!outgoing.headersSent) outgoing.writeHead(502);
      outgoing.end();
    };
    if (backend === undefined) return fail('no server is ready');
    backend.requests += 1;
    const { connection: _own, ...headers } = incoming.headers;
    const outbound = send(`${backend.url}${incoming.url}`, { agent, method: incoming.method, headers });
    outbound.on('error', (error) => fail(error.message));
    outbound.on('response', (response) => {
      if (response.statusCode === 503) failures.push(`${incoming.method} ${incoming.url}: 503`);
      const { connection: _theirs, ...answered } = response.headers;
      outgoing.writeHead(response.statusCode ?? 502, answered);
      response.pipe(outgoing);
    });
    incoming.pipe(outbound);
  };
  const server = createServer(forward).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    backends,
    add,
    failures,
    takeSlowestMs: () => {
      const slowest = slowestMs;
      slowestMs = 0;
      return Math.round(slowest);
    },
    close: async () => {
      isOpen = false;
      await Promise.all(asking);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      agent.destroy();
    },
  };
}
