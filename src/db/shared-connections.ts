// A few connections that many callers share: each statement is sent at once, behind those that are still unanswered. That
// spares a busy service most of the wake-ups between it and Postgres, which cost more than short statements do.
import { NamingClient } from './connection.ts';
import { TooManyWaiting } from './sqlstate.ts';

/** Told of each statement when it is done: its text with placeholders, how long it took, and how it failed if it did. */
export type StatementListener = (statement: {
  readonly text: string;
  readonly durationMs: number;
  readonly error?: unknown;
}) => void;

/** With so many statements on the way the next connection is used, too. Few connections that are busy wake up least. */
const FILLED = 16;

/** So many statements may be on the way on each connection. Later ones would be answered when nobody waits for them. */
const MAX_UNANSWERED = 200;

/** What a connection is opened with, as pg takes it. */
type Settings = ConstructorParameters<typeof NamingClient>[0];

/**
 * Opens up to `count` connections as they are needed, and each anew after it has broken. Only for statements that stand
 * alone, change nothing that matters and wait for nobody: what is behind a slow one waits with it.
 */
export class SharedConnections {
  readonly #connections: readonly SharedConnection[];
  readonly #onStatement: StatementListener | undefined;

  constructor(
    settings: Settings,
    options: {
      readonly count: number;
      readonly onError: (error: Error) => void;
      readonly onStatement?: StatementListener | undefined;
    },
  ) {
    this.#connections = Array.from(
      { length: options.count },
      () => new SharedConnection(settings, options.onError),
    );
    this.#onStatement = options.onStatement;
  }

  /** Sends a statement and returns its rows. Throws what Postgres or pg throw, and TooManyWaiting. */
  async query(text: string, values: readonly unknown[]): Promise<unknown[]> {
    const connection = this.#next();
    if (this.#onStatement === undefined) return connection.query(text, values);
    const startedAt = performance.now();
    const done = (error: object) =>
      this.#onStatement?.({ text, durationMs: performance.now() - startedAt, ...error });
    try {
      const rows = await connection.query(text, values);
      done({});
      return rows;
    } catch (error) {
      done({ error });
      throw error;
    }
  }

  /** Closes the connections when what they carry is answered. */
  async end(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.end()));
  }

  /** The first that is not filled, or the one with the least on the way. */
  #next(): SharedConnection {
    let least: SharedConnection | undefined;
    for (const connection of this.#connections) {
      if (connection.unanswered < FILLED) return connection;
      if (least === undefined || connection.unanswered < least.unanswered) least = connection;
    }
    if (least === undefined || least.unanswered >= MAX_UNANSWERED) throw new TooManyWaiting();
    return least;
  }
}

class SharedConnection {
  readonly #settings: Settings;
  readonly #onError: (error: Error) => void;
  /** Undefined while none is open. */
  #client: NamingClient | undefined;
  /** The one that is open or being opened. */
  #newest: NamingClient | undefined;
  #opening: Promise<NamingClient> | undefined;
  #isEnded = false;
  /** Statements that are sent, or wait for the connection to open. */
  unanswered = 0;

  constructor(settings: Settings, onError: (error: Error) => void) {
    this.#settings = settings;
    this.#onError = onError;
  }

  async query(text: string, values: readonly unknown[]): Promise<unknown[]> {
    this.unanswered += 1;
    try {
      const client = this.#client ?? (await this.#open());
      const { rows } = await client.query(text, values);
      return rows;
    } finally {
      this.unanswered -= 1;
    }
  }

  async end(): Promise<void> {
    this.#isEnded = true;
    // One that cannot be opened needs no closing.
    const client = await this.#opening?.catch(() => undefined);
    await client?.end();
  }

  #open(): Promise<NamingClient> {
    if (this.#isEnded) throw new Error('The connections to the database are closed.');
    this.#opening ??= this.#connect();
    return this.#opening;
  }

  async #connect(): Promise<NamingClient> {
    const client = new NamingClient({ ...(this.#settings as object), pipeline: true });
    this.#newest = client;
    /** Tells whether it was still the one in use: a broken connection has more than one thing to say. */
    const forget = (): boolean => {
      if (this.#newest !== client) return false;
      this.#newest = undefined;
      this.#client = undefined;
      this.#opening = undefined;
      return true;
    };
    // Without a listener the event would end the process. Statements on the way fail by themselves.
    client.on('error', (error) => {
      const wasIdle = this.unanswered === 0;
      if (forget() && wasIdle) this.#onError(error);
    });
    client.on('end', forget);
    try {
      await client.connect();
    } catch (error) {
      forget();
      throw error;
    }
    this.#client = client;
    return client;
  }
}
