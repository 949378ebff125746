// The one client of the tests: it speaks in operations, and holds every response against the contract.
import type { FastifyInstance, InjectOptions } from 'fastify';
import { contractProblems, type Expectation, errorCodeOf } from '../../scripts/answers/contract-problems.ts';
import type { OperationId, operations as operationTable } from '../../src/contract/operations.ts';
import { operations } from '../../src/contract/operations.ts';
import type { operations as Contract, components } from '../../src/contract/types.ts';
import { recordAnswer } from './coverage.ts';

/** What to send. `token` or `apiKey` says who calls; `body` that is a string is sent as it is. */
export interface ApiRequest {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly token?: string | undefined;
  /** The secret of an API key. */
  readonly apiKey?: string | undefined;
  readonly key?: string | undefined;
  readonly remoteAddress?: string;
}

type SuccessBody<Op extends OperationId> = {
  [S in keyof Contract[Op]['responses'] & (200 | 201)]: Contract[Op]['responses'][S] extends {
    content: { 'application/json': infer B };
  }
    ? B
    : never;
}[keyof Contract[Op]['responses'] & (200 | 201)];

type Data<Op extends OperationId> = SuccessBody<Op> extends { data: infer D } ? D : never;
type Meta<Op extends OperationId> = SuccessBody<Op> extends { meta: infer M } ? M : never;

/** A response that keeps to the contract. `data` and `meta` are only meaningful on success, `error` on failure. */
export interface ApiResponse<Op extends OperationId> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  readonly data: Data<Op>;
  readonly meta: Meta<Op>;
  readonly error: components['schemas']['Error'];
}

/** Calls operations of one app. */
export type Api = <Op extends OperationId>(operationId: Op, request?: ApiRequest) => Promise<ApiResponse<Op>>;

/** The path of an operation with its parameters filled in. */
export function pathOf(operationId: OperationId, params: Readonly<Record<string, string>> = {}): string {
  const { path }: (typeof operationTable)[OperationId] = operations[operationId];
  return path.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(params[name] ?? ''));
}

/** A client of the app. Throws when a response departs from the contract, or from what is expected, in anything. */
export function createApi(app: FastifyInstance, expectation: Expectation = {}): Api {
  return async (operationId, request = {}) => {
    const { params, query, headers, body, token, apiKey, key, remoteAddress } = request;
    const options: InjectOptions = {
      method: operations[operationId].method,
      url: pathOf(operationId, params),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(apiKey === undefined ? {} : { 'x-api-key': apiKey }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    };
    if (query !== undefined) {
      options.query = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
    }
    if (body !== undefined) options.payload = typeof body === 'string' ? body : JSON.stringify(body);
    if (remoteAddress !== undefined) options.remoteAddress = remoteAddress;
    const response = await app.inject(options);
    const received = {
      status: response.statusCode,
      headers: response.headers as Record<string, string | undefined>,
      text: response.payload,
    };
    return checkedResponse(operationId, received, expectation);
  };
}

/** The response as the contract describes it. Throws when it departs from the contract in anything. */
export function checkedResponse<Op extends OperationId>(
  operationId: Op,
  response: { status: number; headers: Record<string, string | undefined>; text: string },
  expectation: Expectation = {},
): ApiResponse<Op> {
  const { status, headers, text } = response;
  const body = parsed(text);
  const problems = contractProblems(operationId, { status, headers, body }, expectation);
  if (problems.length > 0) {
    throw new Error(
      `${operationId} departs from the contract:\n  ${problems.join('\n  ')}\n${status} ${text}`,
    );
  }
  recordAnswer(operationId, status, errorCodeOf(body));
  return { status, headers, text, data: body?.data, meta: body?.meta, error: body?.error };
}

/** The body; text that is no JSON stays text, which no schema of the contract admits. */
// biome-ignore lint/suspicious/noExplicitAny: the contract's check follows.
function parsed(text: string): any {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
