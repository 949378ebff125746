// Serves the mock over HTTP, open to pages of every origin, so that a frontend can be pointed at it instead of the real server.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ContractDocument } from '../contract/document.ts';
import { createMockEngine } from './engine.ts';
import type { MockAnswer, MockRequest } from './realistic.ts';

/** Where to listen, and whom to tell of each request. Port 0 takes a free one. */
export interface MockOptions {
  readonly contract: ContractDocument;
  readonly port: number;
  readonly host?: string;
  readonly log?: (line: string) => void;
}

/** A running mock. */
export interface Mock {
  readonly url: string;
  close(): Promise<void>;
}

/** As much as anybody types by hand; the real server refuses more than 64 KiB. */
const MAX_BODY_BYTES = 1_048_576;

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function readRequest(request: IncomingMessage): Promise<MockRequest> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mock');
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(searchParams.keys())) {
    const [value = '', ...more] = searchParams.getAll(name);
    query[name] = more.length === 0 ? value : [value, ...more];
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
  return { method: request.method ?? 'GET', path: pathname, query, headers, body: await readBody(request) };
}

/** What lets a page of any origin send every header and read every header. */
function corsHeaders(request: IncomingMessage): Record<string, string> {
  if (request.headers.origin === undefined) return {};
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
    'access-control-expose-headers':
      'Content-Disposition, ETag, Idempotency-Replayed, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
    'access-control-max-age': '600',
  };
}

function send(response: ServerResponse, answer: MockAnswer, more: Record<string, string>): void {
  response.writeHead(answer.status, { ...answer.headers, ...more });
  const isText = typeof answer.body === 'string' && !answer.headers['content-type']?.includes('json');
  if (answer.body === undefined || isText) response.end(answer.body);
  else response.end(JSON.stringify(answer.body));
}

/** Starts the mock. Rejects with the system's error when the port cannot be had. */
export async function startMock(options: MockOptions): Promise<Mock> {
  const { contract, port, host = '127.0.0.1', log = () => {} } = options;
  const answerTo = await createMockEngine(contract);
  const server = createServer((request, response) => {
    const cors = corsHeaders(request);
    if (request.method === 'OPTIONS') {
      response.writeHead(204, cors).end();
      return;
    }
    readRequest(request)
      .then(async (read) => {
        const answer = await answerTo(read);
        log(`${answer.status} ${read.method} ${read.path}${reasonOf(answer)}`);
        send(response, answer, cors);
      })
      .catch((error: Error) => {
        log(`failed ${request.method} ${request.url}: ${error.stack}`);
        response.destroy(error);
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Why a request was refused, for the log. */
function reasonOf({ body }: MockAnswer): string {
  const { error } = (body ?? {}) as {
    error?: { code: string; details?: { fields?: { in: string; field: string; message: string }[] } };
  };
  if (!error) return '';
  const fields = (error.details?.fields ?? []).map((field) => `${field.in}${field.field} ${field.message}`);
  return ` ${[error.code, ...fields].join('; ')}`;
}
