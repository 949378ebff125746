// Sends one request until an answer stands: every attempt carries the same key, so that the effect happens once.
import { type ApiError, type CallFacts, ConnectionError } from './errors.ts';
import { delayBefore, pause, type RetryOptions, retryAfterSecondsOf } from './retry.ts';

/** A request that is ready to be sent. */
export interface PreparedRequest extends CallFacts {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Whether it may be repeated: its method is idempotent, or it carries a key. */
  readonly repeatable: boolean;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/** The members of the contract's envelope. */
interface Envelope {
  readonly data?: unknown;
  readonly meta?: unknown;
  readonly error?: Pick<ApiError, 'code' | 'message' | 'details'> | null;
}

/** An answer whose body has been read to its end. `envelope` is undefined when the body is not the API's. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly envelope: Envelope | undefined;
  /** The body of an answer that is no JSON. */
  readonly blob: Blob | undefined;
}

/** What requests are sent with. */
export interface Transport {
  readonly fetch: typeof globalThis.fetch;
  readonly retry: RetryOptions;
}

/**
 * Returns the first answer that is not worth a repetition, be it a success or a refusal.
 * Throws ConnectionError when none came, and the signal's reason when the caller aborted.
 */
export async function send(request: PreparedRequest, { fetch, retry }: Transport): Promise<Reply> {
  for (let repetition = 0; ; repetition += 1) {
    const outcome = await attempt(request, fetch);
    const reply = outcome instanceof ConnectionError ? undefined : outcome;
    const delay = request.repeatable
      ? delayBefore(
          repetition,
          reply && {
            status: reply.status,
            code: reply.envelope?.error?.code,
            retryAfterSeconds: retryAfterSecondsOf(reply.headers.get('retry-after')),
          },
          retry,
        )
      : undefined;
    if (delay !== undefined) {
      await pause(delay, request.signal);
      continue;
    }
    if (reply === undefined) throw outcome;
    return reply;
  }
}

async function attempt(
  request: PreparedRequest,
  fetch: typeof globalThis.fetch,
): Promise<Reply | ConnectionError> {
  const { url, method, headers, body, signal } = request;
  signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(request.timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    // The body is read here: a connection that breaks in the middle of it is a lost answer like any other.
    return await readReply(response);
  } catch (error) {
    signal?.throwIfAborted();
    return new ConnectionError(request, error);
  }
}

async function readReply(response: Response): Promise<Reply> {
  const { status, headers } = response;
  if (!headers.get('content-type')?.includes('json')) {
    return { status, headers, envelope: undefined, blob: await response.blob() };
  }
  const text = await response.text();
  return { status, headers, envelope: parsed(text), blob: undefined };
}

function parsed(text: string): Envelope | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}
