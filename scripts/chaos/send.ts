// Sends one request to one instance and waits for its answer only so long: what does not come counts as lost.
import { Agent, request } from 'node:http';
import { type OperationId, operations } from '../../src/contract/operations.ts';

/** A request of an operation. */
export interface ChaosRequest {
  readonly operationId: OperationId;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long the answer is waited for, in milliseconds. */
  readonly patienceMs?: number | undefined;
}

/** An answer as it came. */
export interface ChaosAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly body: unknown;
}

/** Longer than any fault between two quick retries, shorter than a client's patience. */
const PATIENCE_MS = 5_000;

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** Sends the request to 127.0.0.1 at `port`. Throws when no whole answer comes. */
export function send(port: number, { operationId, ...rest }: ChaosRequest): Promise<ChaosAnswer> {
  const { method, path: template } = operations[operationId];
  const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(rest.params?.[name] ?? ''));
  const query = new URLSearchParams(
    Object.entries(rest.query ?? {}).map(([name, value]) => [name, String(value)]),
  ).toString();
  const text = rest.body === undefined ? undefined : JSON.stringify(rest.body);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path: query === '' ? path : `${path}?${query}`,
        timeout: rest.patienceMs ?? PATIENCE_MS,
        headers: {
          ...(rest.token !== undefined && { authorization: `Bearer ${rest.token}` }),
          ...(text !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(text),
          }),
          ...rest.headers,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('close', () => {
          if (!incoming.complete) reject(new Error('the answer broke off'));
        });
        incoming.on('end', () => {
          const received = Buffer.concat(chunks).toString('utf8');
          const isJson = (incoming.headers['content-type'] ?? '').startsWith('application/json');
          try {
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              text: received,
              body: isJson ? JSON.parse(received) : received,
            });
          } catch (error) {
            reject(error);
          }
        });
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}
