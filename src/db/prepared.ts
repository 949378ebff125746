// Statements that are built once: Kysely's text is kept, and an execution only puts its values into it. Building the
// longest of them anew costs Node more than sending it does.
import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';
import { type Database, sharedConnectionsOf } from './client.ts';
import { isLockTimeout } from './sqlstate.ts';
import type { DB } from './tables.ts';

/** Stands among a statement's parameters for what an execution puts there: a value, or a member of one. */
class Placeholder {
  readonly #name: string;
  readonly #member: string | undefined;

  constructor(name: string, member: string | undefined) {
    this.#name = name;
    this.#member = member;
  }

  readFrom(values: Record<string, unknown>): unknown {
    const value = values[this.#name];
    return this.#member === undefined ? value : (value as Record<string, unknown>)[this.#member];
  }
}

/** Names a value of an execution, or a member of one, as an expression. */
export interface ValueOf<Values> {
  <Name extends keyof Values>(name: Name): RawBuilder<Values[Name]>;
  <Name extends keyof Values, Member extends keyof Values[Name]>(
    name: Name,
    member: Member,
  ): RawBuilder<Values[Name][Member]>;
}

const placeholder = (name: string, member?: string) => sql`${new Placeholder(name, member)}`;

/** Executes the statement with these values and returns its rows. */
export type Prepared<Values, Row> = (db: Database, values: Values) => Promise<Row[]>;

/** Builds statements and connects to nothing. */
const builder = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** What makes the statement; `value` names what differs between its executions, and everything else is the same in all. */
type Build<Values, Row> = (db: Kysely<DB>, value: ValueOf<Values>) => Compilable<Row>;

/** A statement that is built at its first execution. */
export function prepare<Values extends object, Row>(build: Build<Values, Row>): Prepared<Values, Row> {
  const fill = builtOnce(build);
  return async (db, values) => (await db.executeQuery<Row>(fill(values))).rows;
}

/**
 * The same for a look: a statement that stands alone, finds its few rows at once and locks none. Looks share connections with
 * each other, except within a transaction.
 */
export function prepareLook<Values extends object, Row>(build: Build<Values, Row>): Prepared<Values, Row> {
  const fill = builtOnce(build);
  return async (db, values) => {
    const look = fill(values);
    const shared = sharedConnectionsOf(db);
    const alone = async () => (await db.executeQuery<Row>(look)).rows;
    if (shared === undefined) return alone();
    return shared.query(look.sql, look.parameters).catch((error: unknown) => {
      // Somebody changes the table: whoever waits for that waits alone.
      if (isLockTimeout(error)) return alone();
      throw error;
    }) as Promise<Row[]>;
  };
}

function builtOnce<Values extends object, Row>(build: Build<Values, Row>) {
  let compiled: CompiledQuery<Row> | undefined;
  return (values: Values): CompiledQuery<Row> => {
    compiled ??= build(builder, placeholder as ValueOf<Values>).compile();
    const parameters = compiled.parameters.map((parameter) =>
      parameter instanceof Placeholder ? parameter.readFrom(values as Record<string, unknown>) : parameter,
    );
    return { ...compiled, parameters };
  };
}

/** The named columns of a row among the values, each as an expression. */
export function columnsOf<Values, Name extends keyof Values, Column extends keyof Values[Name]>(
  value: ValueOf<Values>,
  name: Name,
  columns: readonly Column[],
): { [C in Column]: RawBuilder<Values[Name][C]> } {
  return Object.fromEntries(columns.map((column) => [column, value(name, column)])) as never;
}
