// Opens the connections to a database: a pool of them, each of which one caller has at a time, and some that looks share.
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { getTypeParser, NamingClient, type StatementListener } from './connection.ts';
import { SharedConnections } from './shared-connections.ts';
import { TooManyWaiting } from './sqlstate.ts';
import type { DB } from './tables.ts';

/** For reads that need no atomicity. */
export type Database = Kysely<DB>;

/** For everything that must happen together or not at all. */
export type Tx = Transaction<DB>;

export interface DatabaseOptions {
  /** Of the pool. */
  readonly maxConnections: number;
  /** Beside the pool, for looks (see `prepareLook`). Default 0: looks use the pool too. */
  readonly sharedConnections?: number;
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
  readonly onStatement?: StatementListener;
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
  /** Looks that are on the way on the connections they share. */
  readonly looks: number;
}

const pools = new WeakMap<Database, pg.Pool>();
const shared = new WeakMap<Database, SharedConnections>();

/** The connections that looks share; undefined for a transaction, and for a database that has none. */
export function sharedConnectionsOf(db: Database): SharedConnections | undefined {
  return shared.get(db);
}

/** How the pool behind `db` is used; undefined for a database that `createDatabase` has not made itself. */
export function poolUseOf(db: Database): PoolUse | undefined {
  const pool = pools.get(db);
  if (pool === undefined) return undefined;
  return {
    total: pool.totalCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
    max: pool.options.max,
    looks: shared.get(db)?.unanswered ?? 0,
  };
}

// Sooner than firewalls and balancers on the way forget a connection, which the first to use it would wait for in vain.
const KEEP_ALIVE_AFTER_MS = 30_000;

// A caller should hear that the database is away before its own patience, usually 10 s or more, ends.
const DEFAULT_CONNECTION_TIMEOUT_MS = 5_000;
/**
 * As many callers may wait for each connection. More of them would hold memory and get their turn after their clients
 * have gone; an error now tells them to come back.
 */
const MAX_WAITING_PER_CONNECTION = 50;

/**
 * The connections to the database at `url` (postgres://…), opened as they are needed. `destroy()` on the result closes them.
 */
export function createDatabase(url: string, options: DatabaseOptions): Database {
  const { maxConnections, sharedConnections = 0, onStatement } = options;
  const settings = {
    connectionString: url,
    connectionTimeoutMillis: options.connectionTimeoutMs ?? DEFAULT_CONNECTION_TIMEOUT_MS,
    application_name: options.applicationName,
    statement_timeout: options.statementTimeoutMs,
    idle_in_transaction_session_timeout: options.statementTimeoutMs,
    query_timeout: options.answerTimeoutMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    types: { getTypeParser },
  };
  const pool = new BoundedPool({ ...settings, Client: NamingClient, max: maxConnections });
  // Without a listener either event would end the process. The pool reports idle connections; on a connection in use,
  // the statement that runs or comes next fails and says so.
  pool.on('error', options.onError);
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new ConnectedKysely({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement !== undefined && {
      log: (event) => {
        const error = event.level === 'error' ? { error: event.error } : {};
        onStatement({ text: event.query.sql, durationMs: event.queryDurationMillis, ...error });
      },
    }),
  });
  pools.set(db, pool);
  if (sharedConnections > 0) {
    const { onError } = options;
    shared.set(db, new SharedConnections(settings, { count: sharedConnections, onError, onStatement }));
  }
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

/** Closes the shared connections, too, of which Kysely knows nothing. */
class ConnectedKysely extends Kysely<DB> {
  override async destroy(): Promise<void> {
    await Promise.all([super.destroy(), sharedConnectionsOf(this)?.end()]);
  }
}
