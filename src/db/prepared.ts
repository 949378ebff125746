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
import type { Database } from './client.ts';
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

/**
 * A statement that is built at its first execution. What differs between executions is named with `value`; everything
 * else is the same in all of them.
 */
export function prepare<Values extends object, Row>(
  build: (db: Kysely<DB>, value: ValueOf<Values>) => Compilable<Row>,
): Prepared<Values, Row> {
  let compiled: CompiledQuery<Row> | undefined;
  return async (db, values) => {
    compiled ??= build(builder, placeholder as ValueOf<Values>).compile();
    const parameters = compiled.parameters.map((parameter) =>
      parameter instanceof Placeholder ? parameter.readFrom(values as Record<string, unknown>) : parameter,
    );
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters });
    return rows;
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
