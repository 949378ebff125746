// The errors that a caller can meet: the API refused, the answer never came, or the session is over.
import type { components } from './generated/contract.ts';
import type { KnownErrorCode, OperationId } from './generated/operations.ts';

/** A code of the error catalogue. Codes may be added, so a program has to live with one that it does not know. */
export type ErrorCode = KnownErrorCode | 'UNEXPECTED_RESPONSE' | (string & {});

/** What a program needs to react; which members are present depends on the code. */
export type ErrorDetails = components['schemas']['ErrorDetails'];

/** What all errors of a call tell. */
export interface CallFacts {
  readonly operationId: OperationId;
  /** The key of the request: with it, it can be repeated later, and `getIdempotencyKey` tells what became of it. */
  readonly idempotencyKey: string | undefined;
}

/** The API refused the request. `code` says why, in the words of the contract's error catalogue. */
export class ApiError extends Error implements CallFacts {
  override readonly name = 'ApiError';
  readonly operationId: OperationId;
  readonly idempotencyKey: string | undefined;
  /** UNEXPECTED_RESPONSE stands for an answer that is not the API's, as of a proxy in front of it. */
  readonly code: ErrorCode;
  /** The HTTP status. */
  readonly status: number;
  readonly details: ErrorDetails;
  /** What to quote when you ask the operators. */
  readonly requestId: string | undefined;
  /** When to come back, if the API said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    call: CallFacts,
    answer: {
      readonly status: number;
      readonly code: ErrorCode;
      readonly message: string;
      readonly details?: ErrorDetails | undefined;
      readonly requestId?: string | undefined;
      readonly retryAfterSeconds?: number | undefined;
    },
  ) {
    super(`${call.operationId}: ${answer.code} ${answer.message}`);
    this.operationId = call.operationId;
    this.idempotencyKey = call.idempotencyKey;
    this.code = answer.code;
    this.status = answer.status;
    this.details = answer.details ?? {};
    this.requestId = answer.requestId;
    this.retryAfterSeconds = answer.retryAfterSeconds;
  }
}

/**
 * No answer came: the connection failed or the time was over, also in the last repetition. Whether the request had an
 * effect is not known. `cause` is the error of `fetch`.
 */
export class ConnectionError extends Error implements CallFacts {
  override readonly name = 'ConnectionError';
  readonly operationId: OperationId;
  readonly idempotencyKey: string | undefined;

  constructor(call: CallFacts, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${call.operationId}: no answer came (${reason})`, { cause });
    this.operationId = call.operationId;
    this.idempotencyKey = call.idempotencyKey;
  }
}

/** The session has ended and could not be renewed: the user has to sign in again. `cause` is the API's refusal. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError';

  constructor(cause: ApiError) {
    super('The session has ended: sign in again.', { cause });
  }
}
