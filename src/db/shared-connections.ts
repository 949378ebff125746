// A few connections that many callers share: each statement is sent at once, behind those that are still unanswered. That
// spares a busy service most of the wake-ups between it and Postgres, which cost more than short statements do.
import type { ClientConfig } from 'pg';
import { NamingClient, type StatementListener } from './connection.ts';
import { isUnavailable, TooManyWaiting } from './sqlstate.ts';

/** With so many statements on the way the next connection is used, too. Few connections that are busy wake up least. */
const FILLED = 16;

/** So many statements may be on the way on each connection. Later ones would be answered when nobody waits for them. */
const MAX_UNANSWERED = 200;

/** How long a statement may wait for a lock, which only a change of the schema holds: everybody behind it waits as well. */
const LOCK_LIMIT_MS = 200;

/** A server that answers nothing for so long hangs. It holds up everybody, so it is given up sooner than by those who wait alone. */
const STATEMENT_LIMIT_MS = 4_000;
const ANSWER_LIMIT_MS = 5_000;

/** A server that hangs must not hold up the end of the process. */
const END_LIMIT_MS = 1_000;

interface SharedOptions {
  /** How many connections there may be. */
  readonly count: number;
  /** Told of idle connections that break. */
  readonly onError: (error: Error) => void;
  readonly onStatement?: StatementListener | undefined;
}

/**
 * Opens up to `count` connections as they are needed, and each anew after it has broken. Only for statements that stand
 * alone and are answered at once: what is behind a slow one waits with it.
 */
export class SharedConnections {
  readonly #connections: readonly SharedConnection[];
  readonly #onStatement: StatementListener | undefined;

  constructor(settings: ClientConfig, { count, onError, onStatement }: SharedOptions) {
    const limited = {
      ...settings,
      lock_timeout: LOCK_LIMIT_MS,
      statement_timeout: STATEMENT_LIMIT_MS,
      query_timeout: ANSWER_LIMIT_MS,
      pipeline: true,
    };
    this.#connections = Array.from({ length: count }, () => new SharedConnection(limited, onError));
    this.#onStatement = onStatement;
  }

  /** Statements that are sent, or wait for a connection to open. */
  get unanswered(): number {
    return this.#connections.reduce((sum, connection) => sum + connection.unanswered, 0);
  }

  /** Sends a statement and returns its rows. Throws what Postgres or pg throw, and TooManyWaiting. */
  async query(text: string, values: readonly unknown[]): Promise<unknown[]> {
    const connection = this.#next();
    const tell = this.#onStatement;
    if (tell === undefined) return connection.query(text, values);
    const startedAt = performance.now();
    const took = () => performance.now() - startedAt;
    return connection.query(text, values).then(
      (rows) => {
        tell({ text, durationMs: took() });
        return rows;
      },
      (error: unknown) => {
        tell({ text, durationMs: took(), error });
        throw error;
      },
    );
  }

  /** Closes the connections when what they carry is answered, or a second later. */
  async end(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.end()));
  }

  /** The first that is not filled, or the one with the least on the way. The first is always there to wait for. */
  #next(): SharedConnection {
    let least: SharedConnection | undefined;
    for (const connection of this.#connections) {
      if (least !== undefined && !connection.isOpen) {
        connection.openSoon();
        continue;
      }
      if (connection.unanswered < FILLED) return connection;
      if (least === undefined || connection.unanswered < least.unanswered) least = connection;
    }
    if (least === undefined || least.unanswered >= MAX_UNANSWERED) throw new TooManyWaiting();
    return least;
  }
}

/** A connection from the moment in which it begins to be opened. */
interface Opening {
  readonly client: NamingClient;
  /** Rejects when it cannot be opened. */
  readonly opened: Promise<void>;
  isOpen: boolean;
}

class SharedConnection {
  readonly #settings: ClientConfig;
  readonly #onError: (error: Error) => void;
  /** Undefined until it is needed, and after it has broken. */
  #current: Opening | undefined;
  #isEnded = false;
  unanswered = 0;

  constructor(settings: ClientConfig, onError: (error: Error) => void) {
    this.#settings = settings;
    this.#onError = onError;
  }

  get isOpen(): boolean {
    return this.#current?.isOpen === true;
  }

  /** Opens it beside what is going on; whether that succeeds shows later. */
  openSoon(): void {
    void this.#open().catch(() => {});
  }

  async query(text: string, values: readonly unknown[]): Promise<unknown[]> {
    this.unanswered += 1;
    let opening = this.#current;
    try {
      if (opening?.isOpen !== true) opening = await this.#open();
      const { rows } = await opening.client.query(text, values);
      return rows;
    } catch (error) {
      // It breaks: that it has ended is heard a moment later, and nobody is to use it meanwhile.
      if (isUnavailable(error)) this.#forget(opening);
      throw error;
    } finally {
      this.unanswered -= 1;
    }
  }

  async end(): Promise<void> {
    this.#isEnded = true;
    const current = this.#current;
    if (current === undefined) return;
    const timer = setTimeout(() => current.client.breakOff(), END_LIMIT_MS);
    await current.opened.catch(() => {});
    await current.client.end();
    clearTimeout(timer);
  }

  async #open(): Promise<Opening> {
    if (this.#isEnded) throw new Error('The connections to the database are closed.');
    this.#current ??= this.#begin();
    const opening = this.#current;
    await opening.opened;
    return opening;
  }

  /** Tells whether it was still the one in use: a broken connection has more than one thing to say. */
  #forget(opening: Opening | undefined): boolean {
    if (opening === undefined || this.#current !== opening) return false;
    this.#current = undefined;
    return true;
  }

  #begin(): Opening {
    const client = new NamingClient(this.#settings);
    // Without a listener the event would end the process. Statements on the way fail by themselves.
    client.on('error', (error) => {
      const wasIdle = this.unanswered === 0;
      if (!this.#forget(opening)) return;
      client.breakOff();
      if (wasIdle) this.#onError(error);
    });
    client.on('end', () => this.#forget(opening));
    const opening: Opening = {
      client,
      isOpen: false,
      opened: client.connect().then(
        () => {
          opening.isOpen = true;
        },
        (error: unknown) => {
          this.#forget(opening);
          throw error;
        },
      ),
    };
    return opening;
  }
}
