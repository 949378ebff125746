// Writes rows inside a larger statement on the condition that another part of it took effect.
import { type Insertable, type QueryCreator, type RawBuilder, sql } from 'kysely';
import type { DB } from '../tables.ts';

/** Values of a row; an expression stands for what the rest of the statement gives. */
type Values<Table extends keyof DB> = {
  [Column in keyof Insertable<DB[Table]>]: Insertable<DB[Table]>[Column] | RawBuilder<unknown>;
};

/**
 * An INSERT of the values, once for each row of the part named `source`: when that part changed nothing, nothing is
 * inserted.
 */
export function insertFor<Table extends keyof DB>(
  // biome-ignore lint/suspicious/noExplicitAny: the parts of the statement so far are no concern of this one.
  cte: QueryCreator<any>,
  table: Table,
  values: Values<Table>,
  source: string,
) {
  const columns = Object.keys(values);
  const selected = Object.values(values).map((value, index) => sql`${value}`.as(columns[index] ?? ''));
  return cte.insertInto(table).columns(columns).expression(cte.selectFrom(source).select(selected));
}
