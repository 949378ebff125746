// Sends requests to addresses that users chose: it connects to nothing but what was looked at, follows nothing, and takes
// a limited time and a limited answer, so that no receiver can reach into the network or hold up others.
import http from 'node:http';
import https from 'node:https';
import {
  type Address,
  addressesOf,
  type DestinationRules,
  parseDestination,
  RefusedDestination,
} from './destinations.ts';

/** Limits of one exchange; times in milliseconds. */
export interface OutboundLimits {
  /** From the beginning, the look-up of the name included, to the head of the answer. */
  readonly totalMs: number;
  /** Until the connection stands, TLS included. */
  readonly connectMs: number;
  /** For the body, which decides nothing any more. */
  readonly bodyMs: number;
  /** So much of the body is read at most. */
  readonly readBytes: number;
  /** So much of it is kept. */
  readonly keptBytes: number;
}

const LIMITS: OutboundLimits = {
  totalMs: 10_000,
  connectMs: 3_000,
  bodyMs: 2_000,
  readBytes: 65_536,
  keptBytes: 1_024,
};

/** What became of a request. `statusCode` is null when no answer came, `error` when one did. */
export interface Outcome {
  readonly statusCode: number | null;
  readonly error: string | null;
  /** The beginning of the answer as text. */
  readonly body: string;
  /** The value of `Retry-After`, as it came. */
  readonly retryAfter: string | null;
}

/** A POST. The names and values of the headers are the caller's own, never a user's. */
export interface OutboundRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Ends the exchange; `post` throws its reason then. */
  readonly signal?: AbortSignal;
}

/** The way out to addresses that users chose. */
export interface Outbound {
  /** Throws RefusedDestination when nothing may be sent there. */
  readonly check: (url: string) => Promise<void>;
  /** Sends the request once. Whatever the receiver does is told as an outcome and never thrown. */
  readonly post: (request: OutboundRequest) => Promise<Outcome>;
}

/** Opens the way. `ca` adds to the certificates that are trusted. */
export function createOutbound(
  rules: DestinationRules,
  options: { readonly limits?: Partial<OutboundLimits>; readonly ca?: string } = {},
): Outbound {
  const limits = { ...LIMITS, ...options.limits };
  return {
    check: async (text) => {
      await addressesOf(parseDestination(text, rules), rules);
    },
    post: async (request) => {
      const { signal } = request;
      const time = AbortSignal.timeout(limits.totalMs);
      const ended = signal === undefined ? time : AbortSignal.any([time, signal]);
      try {
        const url = parseDestination(request.url, rules);
        // The name is looked up anew for each request, and the connection goes to what was found here.
        const addresses = await raced(addressesOf(url, rules), ended);
        return await exchange(url, addresses, request, { limits, ended, ca: options.ca });
      } catch (error) {
        signal?.throwIfAborted();
        return failed(time.aborted ? `No answer came within ${limits.totalMs / 1000} seconds.` : told(error));
      }
    },
  };
}

const failed = (error: string): Outcome => ({ statusCode: null, error, body: '', retryAfter: null });

function told(error: unknown): string {
  if (error instanceof RefusedDestination) return `The address ${error.message}.`;
  const { code, message, errors } = error as NodeJS.ErrnoException & { errors?: readonly Error[] };
  // Of several addresses each has failed in its own way; the first says enough.
  const cause = message !== '' ? message : (errors?.[0]?.message ?? '');
  return `The request failed: ${printable(cause !== '' ? cause : (code ?? 'unknown'))}`;
}

function raced<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

interface Exchange {
  readonly limits: OutboundLimits;
  readonly ended: AbortSignal;
  readonly ca: string | undefined;
}

function exchange(
  url: URL,
  addresses: readonly Address[],
  { headers, body }: OutboundRequest,
  { limits, ended, ca }: Exchange,
): Promise<Outcome> {
  const isHttps = url.protocol === 'https:';
  const { Agent, request } = isHttps ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      // An agent of its own knows no proxy of the environment, and shares no connection.
      agent: new Agent({ keepAlive: false }),
      // Node asks this instead of a name server; for a host that is an address it connects to that one.
      lookup: (_host, options, found) => {
        if (options.all === true) found(null, [...addresses]);
        else found(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
      },
      signal: ended,
      maxHeaderSize: MAX_HEADER_BYTES,
      ...(ca === undefined ? {} : { ca }),
    });
    const connecting = setTimeout(() => {
      sent.destroy(new Error(`no connection within ${limits.connectMs / 1000} seconds`));
    }, limits.connectMs);
    const connected = () => clearTimeout(connecting);
    sent.on('socket', (socket) => socket.once(isHttps ? 'secureConnect' : 'connect', connected));
    let isAnswered = false;
    sent.on('close', () => {
      connected();
      // After `101 Switching Protocols` Node closes the connection, and neither answers nor fails.
      if (!isAnswered) reject(new Error('the connection was closed without an answer'));
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      isAnswered = true;
      void readBody(response, limits).then((text) => {
        sent.destroy();
        const statusCode = response.statusCode ?? 0;
        resolve({ statusCode, error: null, body: text, retryAfter: response.headers['retry-after'] ?? null });
      });
    });
    sent.end(body);
  });
}

/** Far more than a receiver needs. */
const MAX_HEADER_BYTES = 16_384;

/** The beginning of the body. It never fails: the head has come, and however the body ends changes nothing. */
function readBody(response: http.IncomingMessage, limits: OutboundLimits): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let read = 0;
    const finish = () => {
      clearTimeout(timer);
      response.destroy();
      const kept = Buffer.concat(chunks).subarray(0, limits.keptBytes);
      // As a stream, so that a character that was cut in two is left out.
      resolve(printable(new TextDecoder().decode(kept, { stream: true })));
    };
    const timer = setTimeout(finish, limits.bodyMs);
    response.on('data', (chunk: Buffer) => {
      if (read < limits.keptBytes) chunks.push(chunk);
      read += chunk.length;
      if (read >= limits.readBytes) finish();
    });
    response.on('end', finish);
    response.on('error', finish);
    response.on('close', finish);
  });
}

/** Without control characters, which no database or terminal should get from a stranger. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd');
}
