// Pages of a list: by number (OFFSET) for people, by keyset for programs, both over one total order of the rows.
import { type SelectQueryBuilder, sql } from 'kysely';

/** Which page: `after` holds the sort key and tie-break of the last row seen, `offset` is 0 then. */
export interface PageRequest {
  readonly limit: number;
  readonly offset: number;
  readonly after: readonly (string | number)[] | null;
}

/** The total order: the last key is unique, and an index holds all keys in this order. */
export interface PageOrder<Keys extends string> {
  readonly keys: readonly Keys[];
  readonly direction: 'asc' | 'desc';
}

/** The rows of a page and, when there are more, the keys of its last row. */
export interface Page<Row> {
  readonly rows: Row[];
  readonly total: number;
  readonly next: readonly (string | number)[] | null;
}

const keyOf = (value: unknown): string | number =>
  value instanceof Date ? value.toISOString() : (value as string | number);

/**
 * Reads one page of `query` and the total of `count`. One row more than asked for is read to know whether more follow.
 */
export async function fetchPage<DB, TB extends keyof DB, Row extends object, Keys extends string & keyof Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  // It may look at fewer tables than the rows come from.
  count: { executeTakeFirstOrThrow(): Promise<{ readonly total: number }> },
  page: PageRequest,
  order: PageOrder<Keys>,
): Promise<Page<Row>> {
  const inOrder = <Q extends { orderBy(key: ReturnType<typeof sql.ref>, direction: 'asc' | 'desc'): Q }>(
    rows: Q,
  ) => order.keys.reduce((sorted, key) => sorted.orderBy(sql.ref(key), order.direction), rows);
  const keys = sql.join(order.keys.map((key) => sql.ref(key)));
  const beyond = sql.raw(order.direction === 'asc' ? '>' : '<');
  let ordered = inOrder(query).limit(page.limit + 1);
  if (page.after !== null) {
    ordered = ordered.where(sql<boolean>`(${keys}) ${beyond} (${sql.join([...page.after])})`);
  } else if (page.offset > 0) {
    // Only the keys are read of the rows that are skipped: an OFFSET beside the columns would work them all out.
    const first = inOrder(query.clearSelect().select(order.keys.map((key) => sql.ref(key).as(key))))
      .limit(1)
      .offset(page.offset);
    ordered = ordered.where(sql<boolean>`(${keys}) ${beyond}= ${first}`);
  }
  const [rows, totals] = await Promise.all([ordered.execute(), count.executeTakeFirstOrThrow()]);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    rows: shown as Row[],
    total: totals.total,
    next: last === undefined ? null : order.keys.map((key) => keyOf((last as Row)[key])),
  };
}
