// Puts Prism between a client and a server: a program that nobody here wrote holds every answer against the bundled contract.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type OperationId, operations } from '../../src/contract/operations.ts';
import { type Api, type ApiRequest, checkedResponse, pathOf } from './api.ts';

const program = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@stoplight/prism-cli/package.json')),
  'dist/index.js',
);
const bundle = path.resolve(import.meta.dirname, '../../src/contract/openapi.json');

/** A running proxy. */
export interface PrismProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts Prism in front of the server at `upstream`. It answers 500 in place of a response that breaks the contract. */
export async function startPrismProxy(upstream: string): Promise<PrismProxy> {
  const options = ['--errors', '--validate-request', 'false', '--port', '0', '--host', '127.0.0.1'];
  const child = spawn(process.execPath, [program, 'proxy', ...options, bundle, upstream], {
    env: { ...process.env, SCARF_ANALYTICS: 'false', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  let output = '';
  const url = await new Promise<string>((done, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const listening = /Prism is listening on (http:\/\/\S+)/.exec(output)?.[1];
      if (listening !== undefined) done(listening);
    };
    // It goes on reading, as a full pipe would stop the proxy.
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`Prism ended with ${code}:\n${output}`)));
  });
  return {
    url,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

/** What Prism objects to in a response, one line each; none when it lets it pass. */
export function prismViolations(headers: Headers, text: string): string[] {
  // What Prism refuses is in its own body, and what it only warns of, such as an undeclared status, in the header.
  const refused = headers.get('content-type')?.startsWith('application/problem+json') ? [text] : [];
  const warned = headers.get('sl-violations');
  return [...refused, ...(warned === null ? [] : [warned])];
}

/** Sends a request of the operation through the proxy. */
export async function sendThrough(
  url: string,
  operationId: OperationId,
  request: ApiRequest = {},
): Promise<{ status: number; headers: Headers; text: string }> {
  const { params, query, headers, body, token, key } = request;
  const target = new URL(pathOf(operationId, params), url);
  for (const [name, value] of Object.entries(query ?? {})) target.searchParams.set(name, String(value));
  const response = await fetch(target, {
    method: operations[operationId].method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** A client of the tests whose requests go through the proxy. Throws when Prism, or our own check, objects to a response. */
export function createProxiedApi(url: string): Api {
  return async (operationId, request) => {
    const { status, headers, text } = await sendThrough(url, operationId, request);
    const violations = prismViolations(headers, text);
    if (violations.length > 0) {
      throw new Error(`Prism objects to ${operationId}:\n${violations.join('\n')}\n${status} ${text}`);
    }
    const received = { status, headers: Object.fromEntries(headers), text };
    return checkedResponse(operationId, received, { rateLimits: true });
  };
}
