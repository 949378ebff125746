// Names the database errors that the program acts on; callers ask these predicates and never compare codes or messages.

/** SQLSTATE codes by their names in Postgres' manual, appendix A. */
export const SQLSTATE = {
  featureNotSupported: '0A000',
  foreignKeyViolation: '23503',
  uniqueViolation: '23505',
  checkViolation: '23514',
  idleInTransactionSessionTimeout: '25P03',
  invalidSqlStatementName: '26000',
  serializationFailure: '40001',
  deadlockDetected: '40P01',
  tooManyConnections: '53300',
  queryCanceled: '57014',
  adminShutdown: '57P01',
  crashShutdown: '57P02',
  cannotConnectNow: '57P03',
  lockNotAvailable: '55P03',
} as const;

/**
 * What a decision was based on has changed before it was written, and nothing was: the same work on what is there now
 * may succeed. It is told like a serialization failure, which means the same.
 */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
  readonly code = SQLSTATE.serializationFailure;
}

/** So many callers wait for a connection already that another one is sent away. */
export class TooManyWaiting extends Error {
  override readonly name = 'TooManyWaiting';
  readonly code = SQLSTATE.tooManyConnections;

  constructor() {
    super('Too many callers wait for a database connection already.');
  }
}

/** The fields of a pg error that are read here; other errors have none of them. */
interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
  readonly routine?: string;
  readonly syscall?: string;
  readonly message?: string;
}

const UNAVAILABLE_CODES: ReadonlySet<string> = new Set([
  SQLSTATE.tooManyConnections,
  SQLSTATE.adminShutdown,
  SQLSTATE.crashShutdown,
  SQLSTATE.cannotConnectNow,
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

// What pg and its pool say, without a code, about a connection that broke or could not be had.
const UNAVAILABLE_MESSAGE =
  /^(Connection terminated|timeout expired$|timeout exceeded when trying to connect$|Query read timeout$|Client has encountered a connection error)/;

/** A unique or primary key refuses the row; with `constraint`, only that one. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return isViolation(SQLSTATE.uniqueViolation, error, constraint);
}

/** A CHECK refuses the row; with `constraint`, only that one. */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return isViolation(SQLSTATE.checkViolation, error, constraint);
}

/** A row refers to one that is missing, or is still referred to; with `constraint`, only by that one. */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return isViolation(SQLSTATE.foreignKeyViolation, error, constraint);
}

/**
 * A prepared statement of this connection no longer fits: its result type changed with the schema, or the server
 * forgot it. Nothing was executed. The feature-not-supported code means this only when it comes from the plan cache.
 */
export function isStaleStatement(error: unknown): boolean {
  const { code, routine } = fieldsOf(error);
  if (code === SQLSTATE.invalidSqlStatementName) return true;
  return code === SQLSTATE.featureNotSupported && routine === 'RevalidateCachedQuery';
}

/** Why a transaction was lost that may be repeated. */
export type RetryReason = 'serialization_failure' | 'deadlock' | 'stale_statement';

/** The reason why the repetition of the transaction can cure the error; undefined when it cannot. */
export function retryReasonOf(error: unknown): RetryReason | undefined {
  const { code } = fieldsOf(error);
  if (code === SQLSTATE.serializationFailure) return 'serialization_failure';
  if (code === SQLSTATE.deadlockDetected) return 'deadlock';
  return isStaleStatement(error) ? 'stale_statement' : undefined;
}

/** The transaction was rolled back for a reason that its repetition can cure. */
export function isRetryable(error: unknown): boolean {
  return retryReasonOf(error) !== undefined;
}

/** The server cannot be reached, has no connection to spare, or broke this one off; the outcome may be unknown. */
export function isUnavailable(error: unknown): boolean {
  const { code, message, syscall } = fieldsOf(error);
  if (code !== undefined && (UNAVAILABLE_CODES.has(code) || /^08...$/.test(code))) return true;
  // A missing Unix socket; the same code from a file is something else.
  if (code === 'ENOENT' && syscall === 'connect') return true;
  return UNAVAILABLE_MESSAGE.test(message ?? '');
}

/** The server has not answered a statement in time. Whether it was executed is unknown. */
export function isUnanswered(error: unknown): boolean {
  return fieldsOf(error).message === 'Query read timeout';
}

/** One of the server's time limits has passed: a sound statement meets it only behind somebody else's lock. */
export function isTimedOut(error: unknown): boolean {
  const { code } = fieldsOf(error);
  return code === SQLSTATE.queryCanceled || code === SQLSTATE.idleInTransactionSessionTimeout;
}

/** A lock was not to be had within the limit that the transaction has set for itself. */
export function isLockTimeout(error: unknown): boolean {
  return fieldsOf(error).code === SQLSTATE.lockNotAvailable;
}

/** A value has the wrong form for its column, such as text with a zero byte or a number out of range. */
export function isDataException(error: unknown): boolean {
  return /^22...$/.test(fieldsOf(error).code ?? '');
}

function isViolation(code: string, error: unknown, constraint?: string): boolean {
  const fields = fieldsOf(error);
  return fields.code === code && (constraint === undefined || fields.constraint === constraint);
}

function fieldsOf(error: unknown): PostgresError {
  return typeof error === 'object' && error !== null ? error : {};
}
