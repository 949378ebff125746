// The shape of every handler, derived from the contract: what an operation is called with and what it may answer.
import type { OperationId, operations as operationTable } from '../contract/operations.ts';
import type { operations } from '../contract/types.ts';
import type { Database } from '../db/client.ts';
import type { JobQueue } from '../db/job-queue.ts';
import type { anonymousActor, UserActor } from '../domain/actor.ts';
import type { Clock } from '../platform/clock.ts';
import type { Outbound } from '../platform/outbound-http.ts';
import type { ScryptCost } from '../platform/passwords.ts';
import type { SecretBox } from '../platform/secret-box.ts';

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
}

/** Who calls: an operation that the contract protects is only ever reached by a signed-in user. */
export type Caller<Op extends OperationId> = (typeof operationTable)[Op]['public'] extends true
  ? typeof anonymousActor
  : UserActor;

/** One validated request. */
export interface Call<Op extends OperationId = OperationId> {
  readonly operationId: Op;
  readonly requestId: string;
  /** The W3C trace context that the request's events and jobs belong to. */
  readonly traceParent: string | null;
  readonly actor: Caller<Op>;
  readonly params: Part<Op, 'path'>;
  readonly query: Part<Op, 'query'>;
  readonly headers: DeclaredHeaders;
  readonly body: Body<Op>;
  /** Turns an answer into the exact bytes that are sent, so that they can be stored with the effect. */
  readonly render: (answer: Answer<Op>) => RenderedAnswer;
}

/** Response headers that a handler decides. */
export interface AnswerHeaders {
  readonly etag?: string;
  readonly location?: string;
  readonly 'idempotency-replayed'?: 'true';
}

type SuccessStatus = 200 | 201 | 202 | 204;
type AnswerOf<Status, R> =
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

/** Serves one operation. A refusal is thrown as a DomainError. */
export type Handler<Op extends OperationId> = (
  call: Call<Op>,
  services: Services,
) => Promise<Answer<Op> | RenderedAnswer>;
