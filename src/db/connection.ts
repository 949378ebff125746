// One connection: values arrive exact (int8 as safe integers, dates as text), and a statement with parameters is planned
// once for it.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { isStaleStatement, isUnanswered } from './sqlstate.ts';

// Each name costs the server a kept plan of some 10 kB; the program has fewer statements than this, unless one is
// built with a varying number of parameters, whose later forms then go unnamed.
const MAX_NAMES_PER_CONNECTION = 500;

/** Told of each statement when it is done: its text with placeholders, how long it took, and how it failed if it did. */
export type StatementListener = (statement: {
  readonly text: string;
  readonly durationMs: number;
  readonly error?: unknown;
}) => void;

/** What pg's own connection has beside what its types tell. */
interface PgConnection {
  readonly stream: { destroy(error: Error): void };
  /** By name. */
  readonly parsedStatements: Readonly<Record<string, string>>;
}

/**
 * Sends statements with parameters under a name, so that the server parses and plans each once per connection.
 *
 * A change of the schema makes such statements stale, usually several on each connection. The first that fails gives new
 * names to all statements of this process, so that the error comes once to those who are at work, and not once for each
 * statement and connection. Outside a transaction it is sent again at once, unnamed; inside, the transaction is lost and
 * `inTransaction` repeats it.
 */
export class NamingClient extends pg.Client {
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
      if (isUnanswered(error)) this.breakOff();
      throw error;
    });
  }

  /** Ends the connection without waiting for the server; what is unanswered fails. */
  breakOff(): void {
    this.#connection.stream.destroy(new Error('Connection terminated: the server does not answer'));
  }

  get #connection() {
    return (this as unknown as { connection: PgConnection }).connection;
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
      // What was sent behind a statement that could not be parsed was never prepared, and is no reason for new names.
      const wasPrepared = this.#connection.parsedStatements[name] !== undefined;
      if (wasPrepared && NamingClient.#newest === generation) NamingClient.#newest += 1;
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

/** How values of a type are read. */
export function getTypeParser(oid: number, format?: 'text' | 'binary') {
  const parser = format === 'binary' ? undefined : PARSERS.get(oid);
  return parser ?? pg.types.getTypeParser(oid, format);
}

function parseSafeInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`The int8 value ${text} cannot be held exactly by a number.`);
}
