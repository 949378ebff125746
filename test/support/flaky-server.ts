// An HTTP server in front of another that loses requests and answers as it is told, the way networks and proxies do.
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What happens to a request instead of being answered. */
export type Fault =
  /** The connection breaks before the request arrives. */
  | { readonly kind: 'lose-request' }
  /** The request takes effect, and the connection breaks before its answer arrives. */
  | { readonly kind: 'lose-response' }
  /** The request takes effect, and the connection breaks in the middle of its answer. */
  | { readonly kind: 'cut-response' }
  /** The request takes effect, and its answer comes late. */
  | { readonly kind: 'delay-response'; readonly ms: number }
  /** Something in between answers, and the request does not arrive. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    };

/** A request that came by. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly at: number;
}

export interface FlakyServer {
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  /** The requests whose path ends so. */
  requestsTo(pathEnd: string): SeenRequest[];
  /** Lets the next requests whose path ends so meet these faults, one each; then all goes well again. */
  fail(pathEnd: string, ...faults: Fault[]): void;
  /** Forgets what came by, and the faults that nothing met. */
  reset(): void;
  close(): Promise<void>;
}

interface Upstream {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** Starts a server in front of `upstreamUrl`. */
export async function startFlakyServer(upstreamUrl: string): Promise<FlakyServer> {
  const seen: SeenRequest[] = [];
  let planned: { pathEnd: string; fault: Fault }[] = [];

  const takeFault = (path: string): Fault | undefined => {
    const index = planned.findIndex(({ pathEnd }) => path.endsWith(pathEnd));
    return index < 0 ? undefined : planned.splice(index, 1)[0]?.fault;
  };

  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    seen.push({ method: request.method ?? '', path, headers: request.headers, at: Date.now() });
    handle(request, response, upstreamUrl, takeFault(path)).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    requestsTo: (pathEnd) => seen.filter(({ path }) => path.endsWith(pathEnd)),
    fail: (pathEnd, ...faults) => {
      planned.push(...faults.map((fault) => ({ pathEnd, fault })));
    },
    reset: () => {
      seen.length = 0;
      planned = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  upstreamUrl: string,
  fault: Fault | undefined,
): Promise<void> {
  if (fault?.kind === 'lose-request') {
    response.destroy();
    return;
  }
  if (fault?.kind === 'answer') {
    response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
    response.end(typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body));
    return;
  }
  const { status, headers, body } = await forward(request, upstreamUrl);
  if (fault?.kind === 'lose-response') {
    response.destroy();
    return;
  }
  if (fault?.kind === 'delay-response') await sleep(fault.ms);
  response.writeHead(status, { ...headers, 'content-length': String(body.length) });
  if (fault?.kind === 'cut-response') {
    // The half has to leave before the connection breaks.
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
    return;
  }
  response.end(body);
}

async function forward(request: IncomingMessage, upstreamUrl: string): Promise<Upstream> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { host: _host, connection: _connection, ...headers } = request.headers;
  const answer = await fetch(`${upstreamUrl}${request.url}`, {
    method: request.method ?? 'GET',
    headers: headers as Record<string, string>,
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  });
  const kept = [...answer.headers].filter(([name]) => !/^(content-length|connection|keep-alive)$/.test(name));
  return {
    status: answer.status,
    headers: Object.fromEntries(kept),
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

/** The envelope of a failure, as the API answers it. */
export function failureEnvelope(code: string, retryAfterSeconds?: number): unknown {
  const details = retryAfterSeconds === undefined ? {} : { details: { retryAfterSeconds } };
  return {
    success: false,
    data: null,
    error: { code, message: 'Planned by the test.', ...details },
    requestId: 'planned',
    timestamp: '2026-11-20T09:00:00.000Z',
  };
}
