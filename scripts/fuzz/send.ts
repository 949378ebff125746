// Sends made-up requests over connections that are kept open, and reads the whole answers.
import { Agent, request as httpRequest } from 'node:http';
import type { FuzzAnswer } from './judge.ts';
import type { FuzzRequest } from './requests.ts';

/** Nothing that the server does takes so long, also on a slow machine. */
const ANSWER_LIMIT_MS = 60_000;

/** Sends requests to one server. */
export interface Sender {
  /** Rejects when the connection breaks or no answer comes. */
  send(request: FuzzRequest): Promise<FuzzAnswer>;
  close(): void;
}

/** A sender with at most `connections` connections. */
export function createSender(port: number, connections: number): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    send: ({ method, target, headers, body }) =>
      new Promise((resolve, reject) => {
        // Node announces the body of a POST by itself, but not that of a GET.
        const length = body === undefined ? {} : { 'content-length': String(body.length) };
        const all = { ...headers, ...length };
        const outgoing = httpRequest(
          { host: '127.0.0.1', port, agent, method, path: target, headers: all, timeout: ANSWER_LIMIT_MS },
          (incoming) => {
            const chunks: Buffer[] = [];
            incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
            incoming.on('error', reject);
            incoming.on('end', () =>
              resolve({
                status: incoming.statusCode ?? 0,
                headers: incoming.headers as Record<string, string | undefined>,
                text: Buffer.concat(chunks).toString(),
              }),
            );
          },
        );
        outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer within ${ANSWER_LIMIT_MS} ms`)));
        outgoing.on('error', reject);
        outgoing.end(body);
      }),
    close: () => agent.destroy(),
  };
}
