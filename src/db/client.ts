// Opens the pool of connections: values arrive exact (int8 as safe integers, dates as text), and a statement with
// parameters is planned once per connection.
import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { isStaleStatement, isUnanswered, TooManyWaiting } from './sqlstate.ts';
import type { DB } from './tables.ts';

/** For reads that need no atomicity. */
export type Database = Kysely<DB>;

/** For everything that must happen together or not at all. */
export type Tx = Transaction<DB>;

export interface DatabaseOptions {
  readonly maxConnections: number;
  /** Told of idle connections that break; the pool replaces them. */
  readonly onError: (error: Error) => void;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  /**
   * The server cancels a statement that runs longer, and ends a connection that leaves a transaction idle for longer: a
   * process that hangs or is cut off would hold its locks for good otherwise. Default: it never does.
   */
  readonly statementTimeoutMs?: number;
  /** How long to wait for a free or a new connection. Default 5 s. */
  readonly connectionTimeoutMs?: number;
  /**
   * A connection whose server leaves a statement unanswered for so long is given up: the server or the way to it hangs,
   * and nobody knows whether the statement was executed. Default: never.
   */
  readonly answerTimeoutMs?: number;
  /** Told of each statement when it is done: its text with placeholders, how long it took, and how it failed if it did. */
  readonly onStatement?: (statement: {
    readonly text: string;
    readonly durationMs: number;
    readonly error?: unknown;
  }) => void;
}

/** How a pool is used at this moment. */
export interface PoolUse {
  /** Open connections. */
  readonly total: number;
  /** Open connections that nobody uses. */
  readonly idle: number;
  /** Callers that wait for a connection. */
  readonly waiting: number;
  /** The most connections that the pool opens. */
  readonly max: number;
}

const pools = new WeakMap<Database, pg.Pool>();

/** How the pool behind `db` is used; undefined for a database that `createDatabase` has not made itself. */
export function poolUseOf(db: Database): PoolUse | undefined {
  const pool = pools.get(db);
  if (pool === undefined) return undefined;
  return { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount, max: pool.options.max };
}

// A caller should hear that the database is away before its own patience, usually 10 s or more, ends.
const DEFAULT_CONNECTION_TIMEOUT_MS = 5_000;
/**
 * As many callers may wait for each connection. More of them would hold memory and get their turn after their clients
 * have gone; an error now tells them to come back.
 */
const MAX_WAITING_PER_CONNECTION = 50;

// Each name costs the server a kept plan of some 10 kB; the program has fewer statements than this, unless one is
// built with a varying number of parameters, whose later forms then go unnamed.
const MAX_NAMES_PER_CONNECTION = 500;

/**
 * A pool of connections to the database at `url` (postgres://…), opened as they are needed.
 * `destroy()` on the result closes them.
 */
export function createDatabase(url: string, options: DatabaseOptions): Database {
  const pool = new BoundedPool({
    Client: NamingClient,
    connectionString: url,
    max: options.maxConnections,
    connectionTimeoutMillis: options.connectionTimeoutMs ?? DEFAULT_CONNECTION_TIMEOUT_MS,
    application_name: options.applicationName,
    statement_timeout: options.statementTimeoutMs,
    idle_in_transaction_session_timeout: options.statementTimeoutMs,
    query_timeout: options.answerTimeoutMs,
    keepAlive: true,
    types: { getTypeParser },
  });
  // Without a listener either event would end the process. The pool reports idle connections; on a connection in use,
  // the statement that runs or comes next fails and says so.
  pool.on('error', options.onError);
  pool.on('connect', (client) => client.on('error', () => {}));
  const { onStatement } = options;
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement !== undefined && {
      log: (event) => {
        const error = event.level === 'error' ? { error: event.error } : {};
        onStatement({ text: event.query.sql, durationMs: event.queryDurationMillis, ...error });
      },
    }),
  });
  pools.set(db, pool);
  return db;
}

/** Refuses to let more than a bounded number of callers wait; `isUnavailable` knows the error. */
class BoundedPool extends pg.Pool {
  // biome-ignore lint/suspicious/noExplicitAny: stands in for both of pg's overloads.
  override connect(callback?: any): any {
    if (this.waitingCount < this.options.max * MAX_WAITING_PER_CONNECTION) return super.connect(callback);
    const refusal = new TooManyWaiting();
    if (callback === undefined) return Promise.reject(refusal);
    callback(refusal, undefined, () => {});
  }
}

/**
 * Sends statements with parameters under a name, so that the server parses and plans each once per connection.
 *
 * A change of the schema makes such statements stale, usually several on each connection. The first that fails gives new
 * names to all statements of this process, so that the error comes once to those who are at work, and not once for each
 * statement and connection. Outside a transaction it is sent again at once, unnamed; inside, the transaction is lost and
 * `inTransaction` repeats it.
 */
class NamingClient extends pg.Client {
  /** How often statements were found stale: a part of their names. */
  static #newest = 0;
  readonly #names = new Map<string, string>();
  #generation = NamingClient.#newest;

  // biome-ignore lint/suspicious/noExplicitAny: stands in for all of pg's overloads.
  override query(text: any, values?: any, callback?: any): any {
    const result = this.#send(text, values, callback);
    if (typeof result?.catch !== 'function') return result;
    return result.catch((error: unknown) => {
      // The answer may still come, to whatever is sent next: this connection is of no use any more.
      if (isUnanswered(error)) this.#breakOff();
      throw error;
    });
  }

  #breakOff(): void {
    const { connection } = this as unknown as { connection: { stream: { destroy(error: Error): void } } };
    connection.stream.destroy(new Error('Connection terminated: the server does not answer'));
  }

  // biome-ignore lint/suspicious/noExplicitAny: stands in for all of pg's overloads.
  #send(text: any, values?: any, callback?: any): any {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0 || callback) {
      return super.query(text, values, callback);
    }
    const name = this.#nameOf(text);
    if (name === undefined) return super.query(text, values);

    const inTransaction = this.getTransactionStatus() !== 'I';
    const generation = this.#generation;
    return super.query({ name, text, values }).catch((error) => {
      if (!isStaleStatement(error)) throw error;
      if (NamingClient.#newest === generation) NamingClient.#newest += 1;
      if (inTransaction) throw error;
      return super.query(text, values);
    });
  }

  #nameOf(text: string): string | undefined {
    if (this.#generation !== NamingClient.#newest) {
      this.#generation = NamingClient.#newest;
      this.#names.clear();
    }
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MAX_NAMES_PER_CONNECTION) return known;
    const name = `${digest(text)}_${this.#generation}`;
    this.#names.set(text, name);
    return name;
  }
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

const { builtins } = pg.types;
// The array types have no names in pg.
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const TEXT_ARRAY: number = 1009;

const parseTextArray: (text: string) => (string | null)[] = pg.types.getTypeParser(TEXT_ARRAY);

// Everything else is parsed as pg does: numeric as text, timestamptz as Date, json parsed.
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [builtins.INT8, parseSafeInteger],
  [INT8_ARRAY, (text) => parseTextArray(text).map((item) => (item === null ? null : parseSafeInteger(item)))],
  // A calendar day has no zone: as a Date it would move with the zone of this machine.
  [builtins.DATE, (text) => text],
  [DATE_ARRAY, parseTextArray],
]);

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  const parser = format === 'binary' ? undefined : PARSERS.get(oid);
  return parser ?? pg.types.getTypeParser(oid, format);
}

function parseSafeInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`The int8 value ${text} cannot be held exactly by a number.`);
}
