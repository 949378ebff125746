// The shape of every handler, derived from the contract: what an operation is called with and what it may answer.
import type { OperationId, operations as operationTable } from '../contract/operations.ts';
import type { operations } from '../contract/types.ts';
import type { Database } from '../db/client.ts';
import type { JobQueue } from '../db/job-queue.ts';
import type { anonymousActor, SessionActor, UserActor } from '../domain/actor.ts';
import type { AnswerCache, Piece } from '../platform/answer-cache.ts';
import type { Clock } from '../platform/clock.ts';
import type { Outbound } from '../platform/outbound-http.ts';
import type { ScryptCost } from '../platform/passwords.ts';
import type { Redis } from '../platform/redis.ts';
import type { SecretBox } from '../platform/secret-box.ts';
import type { Slots } from '../platform/slots.ts';
import type { FileStorage } from '../platform/storage.ts';

/** What the shop's operator decided. Durations are milliseconds, amounts minor units. */
export interface ShopSettings {
  readonly shopCurrency: string;
  readonly approvalThresholdMinor: number;
  readonly paymentWindowMs: number;
  readonly approvalWindowMs: number;
  readonly accessTokenTtlSeconds: number;
  readonly sessionTtlMs: number;
}

/** What handlers work with, beside the call itself. */
export interface Services {
  readonly db: Database;
  readonly jobs: Pick<JobQueue, 'enqueue' | 'retryFailed'>;
  /** Connections apart from those of `db`, for reads that take long: these never wait for each other. */
  readonly longReads: Database;
  /** How many exports run at a time. */
  readonly exportSlots: Slots;
  /** Where the files are that the jobs have made. */
  readonly storage: Pick<FileStorage, 'get'>;
  readonly clock: Clock;
  readonly settings: ShopSettings;
  readonly passwordCost: ScryptCost;
  /** Signs an access token for a session. */
  readonly signAccessToken: (claims: { userId: string; sessionId: string }) => string;
  /** Keys the fingerprints of idempotent requests, which may hold a password. */
  readonly fingerprintKey: string;
  /** Keys the hash chain of the audit log. */
  readonly auditSealKey: string;
  /** Seals the secrets that sign webhooks. */
  readonly webhookSecrets: SecretBox;
  /** Tells which addresses may be sent to. */
  readonly outbound: Pick<Outbound, 'check'>;
  readonly version: string;
  /** The answers that show products: whoever changes a product or its stock tells them. */
  readonly productAnswers: AnswerCache;
  /** Aborts when the process is told to stop: it still answers then, but wants no new callers. */
  readonly stopRequested: AbortSignal;
  /** Undefined when the service is configured to work without Redis. */
  readonly redis: Pick<Redis, 'ping'> | undefined;
}

type Empty = Record<never, never>;
type Part<Op extends OperationId, Name extends 'path' | 'query' | 'header'> =
  NonNullable<operations[Op]['parameters'][Name]> extends never
    ? Empty
    : NonNullable<operations[Op]['parameters'][Name]>;

type JsonBody<R> = R extends { content: { 'application/json': infer B } } ? B : undefined;

type Body<Op extends OperationId> = operations[Op] extends { requestBody: infer R }
  ? JsonBody<R>
  : operations[Op] extends { requestBody?: infer R }
    ? JsonBody<NonNullable<R>> | undefined
    : undefined;

/** The lower-cased request headers that the contract declares. */
export interface DeclaredHeaders {
  readonly 'idempotency-key'?: string;
  readonly 'if-match'?: string;
  readonly 'if-none-match'?: string;
}

/** Who calls: an operation that the contract protects is only ever reached by a user, and without scopes by a session. */
export type Caller<Op extends OperationId> = (typeof operationTable)[Op]['public'] extends true
  ? typeof anonymousActor
  : (typeof operationTable)[Op]['scopes'] extends readonly []
    ? SessionActor
    : UserActor;

/** One validated request. */
export interface Call<Op extends OperationId = OperationId> {
  readonly operationId: Op;
  readonly requestId: string;
  /** A W3C traceparent: the caller's trace, or a new one, with a span of ours. What the call causes hands it on. */
  readonly traceParent: string;
  readonly actor: Caller<Op>;
  readonly params: Part<Op, 'path'>;
  readonly query: Part<Op, 'query'>;
  readonly headers: DeclaredHeaders;
  readonly body: Body<Op>;
  /** Turns an answer into the exact bytes that are sent, so that they can be stored with the effect. */
  readonly render: (answer: Answer<Op>) => RenderedAnswer;
  /** Turns an answer into the pieces of its body between which request id and timestamp go, so that it can be kept. */
  readonly prepare: (answer: Answer<Op>) => readonly Piece[];
}

/** Response headers that a handler decides. */
export interface AnswerHeaders {
  readonly etag?: string;
  readonly 'cache-control'?: string;
  readonly location?: string;
  readonly 'content-disposition'?: string;
  readonly 'content-length'?: string;
  readonly 'retry-after'?: string;
  readonly 'idempotency-replayed'?: 'true';
}

/** An answer that is made while it is sent, for bodies that are no JSON. */
export interface StreamedAnswer<Status extends number = number> {
  readonly status: Status;
  /** The media type that the contract declares, with its parameters. */
  readonly contentType: string;
  readonly headers?: AnswerHeaders;
  /**
   * Makes the body piece by piece, each when there is room for it. What the first piece throws is answered like the throw of
   * a handler; a later throw breaks the connection. `signal` is aborted when nobody waits for the rest.
   */
  readonly chunks: (signal: AbortSignal) => AsyncIterable<string | Uint8Array>;
}

type SuccessStatus = 200 | 201 | 202 | 204 | 304;
type IsStreamed<R> = R extends { content: infer Content }
  ? 'application/json' extends keyof Content
    ? false
    : true
  : false;
type AnswerOf<Status, R> =
  IsStreamed<R> extends true ? StreamedAnswer<Status & number> : EnvelopedAnswerOf<Status, R>;
type EnvelopedAnswerOf<Status, R> =
  JsonBody<R> extends { data: infer Data; meta: infer Meta }
    ? { readonly status: Status; readonly data: Data; readonly meta: Meta; readonly headers?: AnswerHeaders }
    : JsonBody<R> extends { data: infer Data }
      ? { readonly status: Status; readonly data: Data; readonly headers?: AnswerHeaders }
      : { readonly status: Status; readonly headers?: AnswerHeaders };

/** The answers that the contract declares for the operation: an undeclared status does not compile. */
export type Answer<Op extends OperationId> = {
  [Status in keyof operations[Op]['responses'] & SuccessStatus]: AnswerOf<
    Status,
    operations[Op]['responses'][Status]
  >;
}[keyof operations[Op]['responses'] & SuccessStatus];

/** An answer as it goes over the wire; `body` is the empty string when there is none. */
export interface RenderedAnswer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: string;
}

/** A prepared answer: `pieces` are what `Call.prepare` made. */
export interface PreparedAnswer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly pieces: readonly Piece[];
}

/** Serves one operation. A refusal is thrown as a DomainError. */
export type Handler<Op extends OperationId> = (
  call: Call<Op>,
  services: Services,
) => Promise<Answer<Op> | RenderedAnswer | PreparedAnswer>;
