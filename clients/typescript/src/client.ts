// The client: every operation of the contract as a method, signed in, keyed, repeated where that is safe, and unwrapped.
import { ApiError, type CallFacts } from './errors.ts';
import { type OperationFacts, type OperationId, operations } from './generated/operations.ts';
import { DEFAULT_RETRY, type RetryOptions, retryAfterSecondsOf } from './retry.ts';
import { type PreparedRequest, type Reply, send, type Transport } from './send.ts';
import { createSession, memoryTokenStore, type Session, type TokenStore, tokensOf } from './session.ts';
import type {
  Answer,
  CallOptions,
  DataOf,
  Input,
  ItemOf,
  ListInput,
  ListOperationId,
  Method,
} from './types.ts';

/** How a client is set up. */
export interface ClientOptions {
  /** Where the API is, such as `https://shop.example`; empty for the origin of the page. */
  readonly baseUrl: string;
  /** The secret of an API key, which takes the place of signing in: then no tokens are sent, kept or renewed. */
  readonly apiKey?: string | undefined;
  /** Where the tokens are kept; in memory by default. */
  readonly tokens?: TokenStore | undefined;
  /** Told once when the session has ended and could not be renewed. */
  readonly onSignedOut?: ((reason: ApiError) => void) | undefined;
  readonly retry?: Partial<RetryOptions> | undefined;
  /** How long one attempt may take, in milliseconds; 30 seconds by default. */
  readonly timeoutMs?: number | undefined;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Replaces the platform's `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** The operations of the contract, and what goes beyond one request. */
export type Client = { readonly [Op in OperationId]: Method<Op> } & {
  /** `login`, and the tokens are kept for the calls that follow. */
  signIn(credentials: Input<'login'>['body'], options?: CallOptions): Promise<DataOf<'login'>['user']>;
  /** `logout`, and the tokens are forgotten even when the API cannot be reached. */
  signOut(options?: CallOptions): Promise<void>;
  /** Every row of a list from the first to the last, read page by page as they are asked for. */
  listAll<Op extends ListOperationId>(
    operationId: Op,
    input?: ListInput<Op>,
  ): AsyncGenerator<ItemOf<Op>, void, undefined>;
};

/** Browsers and servers give up at about the same time. */
const DEFAULT_TIMEOUT_MS = 30_000;
/** The most that the API puts on a page. */
const ROWS_PER_PAGE = 100;
const IDEMPOTENT_METHODS = new Set(['GET', 'PUT', 'DELETE']);

/** The input of any operation. */
interface AnyInput extends CallOptions {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

type AnyAnswer = Answer<OperationId>;
type Call = (operationId: OperationId, input?: AnyInput) => Promise<AnyAnswer>;

/** Makes a client. It opens nothing and needs no closing. */
export function createClient(options: ClientOptions): Client {
  const store = options.tokens ?? memoryTokenStore();
  const transport: Transport = {
    // Looked up at each call, and called without a receiver, as browsers demand.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    retry: { ...DEFAULT_RETRY, ...options.retry },
  };
  const session: Session = createSession({
    store,
    exchange: async (refreshToken) => {
      const answer = await call('refreshToken', { body: { refreshToken } });
      return tokensOf(answer.data as DataOf<'refreshToken'>);
    },
    onSignedOut: (reason) => options.onSignedOut?.(reason),
  });

  const hasKey = options.apiKey !== undefined;
  const call: Call = async (operationId, input = {}) => {
    const facts: OperationFacts = operations[operationId];
    const idempotencyKey = facts.keyed ? (input.idempotencyKey ?? newKey()) : undefined;
    for (let renewed = false; ; renewed = true) {
      const token = facts.public || hasKey ? undefined : session.accessToken();
      const request = prepare({ operationId, idempotencyKey }, input, token, options);
      const reply = await send(request, transport);
      const expired = reply.status === 401 && !facts.public && !hasKey && !renewed;
      if (expired && (await untilAborted(session.renew(token), input.signal))) continue;
      return answerOf(request, reply);
    }
  };

  const methods = Object.fromEntries(
    (Object.keys(operations) as OperationId[]).map((operationId) => [
      operationId,
      (input?: AnyInput) => call(operationId, input),
    ]),
  ) as unknown as { readonly [Op in OperationId]: Method<Op> };

  return {
    ...methods,
    signIn: async (body, callOptions = {}) => {
      const { data } = await methods.login({ ...callOptions, body });
      store.set(tokensOf(data));
      return data.user;
    },
    signOut: async (callOptions = {}) => {
      try {
        await methods.logout(callOptions);
      } finally {
        store.set(undefined);
      }
    },
    listAll: (operationId, input) => listAll(call, operationId, input),
  };
}

async function* listAll<Op extends ListOperationId>(
  call: Call,
  operationId: Op,
  input: AnyInput = {},
): AsyncGenerator<ItemOf<Op>, void, undefined> {
  let cursor: string | null | undefined;
  do {
    const query = { perPage: ROWS_PER_PAGE, ...input.query, ...(cursor === undefined ? {} : { cursor }) };
    const page = (await call(operationId, { ...input, query })) as unknown as {
      readonly data: readonly ItemOf<Op>[];
      readonly meta: { readonly nextCursor: string | null };
    };
    yield* page.data;
    cursor = page.meta.nextCursor;
  } while (cursor !== null);
}

function prepare(
  call: CallFacts,
  input: AnyInput,
  token: string | undefined,
  options: ClientOptions,
): PreparedRequest {
  const facts: OperationFacts = operations[call.operationId];
  const headers: Record<string, string> = { ...options.headers, ...input.headers };
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  if (options.apiKey !== undefined && !facts.public) headers['x-api-key'] = options.apiKey;
  if (call.idempotencyKey !== undefined) headers['idempotency-key'] = call.idempotencyKey;
  if (input.ifMatch !== undefined) headers['if-match'] = input.ifMatch;
  if (input.body !== undefined) headers['content-type'] = 'application/json';
  return {
    ...call,
    url: `${options.baseUrl.replace(/\/+$/, '')}${pathOf(facts.path, input.path)}${queryOf(input.query)}`,
    method: facts.method,
    headers,
    body: input.body === undefined ? undefined : JSON.stringify(input.body),
    repeatable: IDEMPOTENT_METHODS.has(facts.method) || call.idempotencyKey !== undefined,
    signal: input.signal,
    timeoutMs: input.timeoutMs ?? options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  };
}

function pathOf(template: string, values: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(values[name] ?? ''));
}

function queryOf(values: Readonly<Record<string, unknown>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) query.append(name, String(item));
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** 128 random bits; `crypto.randomUUID` is missing on pages without TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Waits for what several calls wait for; the abort of one call ends only its own waiting. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** The unwrapped answer. Throws ApiError when the API refused. */
function answerOf(request: PreparedRequest, { status, headers, envelope, blob }: Reply): AnyAnswer {
  const requestId = headers.get('x-request-id') ?? undefined;
  if (
    status >= 200 &&
    status < 300 &&
    (envelope === undefined ? blob !== undefined : envelope.error === null)
  ) {
    return {
      data: (envelope === undefined
        ? status === 204
          ? undefined
          : blob
        : envelope.data) as AnyAnswer['data'],
      meta: envelope?.meta as AnyAnswer['meta'],
      status,
      etag: headers.get('etag') ?? undefined,
      requestId,
      idempotencyKey: request.idempotencyKey,
      replayed: headers.get('idempotency-replayed') === 'true',
    };
  }
  const { code, message, details } = envelope?.error ?? {
    code: 'UNEXPECTED_RESPONSE',
    message: `HTTP ${status} without the API's envelope`,
    details: undefined,
  };
  const retryAfterSeconds = retryAfterSecondsOf(headers.get('retry-after'));
  throw new ApiError(request, { status, code, message, details, requestId, retryAfterSeconds });
}
