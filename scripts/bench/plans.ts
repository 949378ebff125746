// Asks Postgres how it runs the statements that were captured from the API, and finds what would grow with the shop.
import pg from 'pg';
import type { SentStatement } from './wire-capture.ts';

/** A node of a plan, as EXPLAIN gives it in JSON; of its many members those that are looked at. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Plan Rows': number;
  readonly Plans?: readonly PlanNode[];
}

/** Reading or sorting so many rows for one request is a cost that grows with the shop. */
const MANY_ROWS = 1_000;

/** A statement that counts a whole list reads all of it; its result is kept, so it does not run for each request. */
export const countsAll = ({ text }: SentStatement): boolean => /^select count\(\*\) as "total"/.test(text);

const isStatement = ({ text }: SentStatement): boolean => /^(select|with|insert|update|delete)/i.test(text);

/** Each statement once, without those that only begin and end transactions. */
export function distinct(statements: readonly SentStatement[]): SentStatement[] {
  const byText = new Map(statements.filter(isStatement).map((statement) => [statement.text, statement]));
  return [...byText.values()];
}

/** The execution of a prepared statement with these values. */
function callOf(name: string, values: SentStatement['values']): string {
  const literals = values.map((value) => (value === null ? 'NULL' : pg.escapeLiteral(value)));
  return literals.length === 0 ? name : `${name}(${literals.join(', ')})`;
}

/** The plan that Postgres keeps for a named statement, which is made without looking at the values. */
export async function explain(
  client: pg.Client,
  { text, values }: SentStatement,
  options: 'FORMAT JSON' | 'COSTS OFF' | 'ANALYZE, BUFFERS, COSTS OFF, SUMMARY OFF',
): Promise<{ tree: PlanNode | undefined; lines: readonly string[] }> {
  const call = callOf('explained', values);
  await client.query('BEGIN');
  try {
    await client.query('SET LOCAL plan_cache_mode = force_generic_plan');
    await client.query(`PREPARE explained AS ${text}`);
    const { rows } = await client.query(`EXPLAIN (${options}) EXECUTE ${call}`);
    const lines = rows.map((row) => row['QUERY PLAN']);
    return options === 'FORMAT JSON' ? { tree: lines[0][0].Plan, lines: [] } : { tree: undefined, lines };
  } finally {
    // Nothing that was explained has happened.
    await client.query('ROLLBACK');
    await client.query('DEALLOCATE ALL');
  }
}

/** Postgres plans a statement anew for its first five executions, and then decides whether to keep a plan. */
const BEFORE_A_PLAN_IS_KEPT = 6;

/** Whether Postgres comes to keep a plan of the statement, instead of planning each execution anew for its values. */
export async function keepsPlan(client: pg.Client, { text, values }: SentStatement): Promise<boolean> {
  const call = callOf('kept', values);
  try {
    await client.query(`PREPARE kept AS ${text}`);
    for (let time = 0; time < BEFORE_A_PLAN_IS_KEPT; time += 1) {
      await client.query(`EXPLAIN EXECUTE ${call}`);
    }
    const { rows } = await client.query('SELECT generic_plans > 0 AS keeps FROM pg_prepared_statements');
    return rows[0].keeps;
  } finally {
    await client.query('DEALLOCATE ALL');
  }
}

/** What in the plan of the statement grows with the shop: sequential scans of long tables, and sorts of many rows. */
export async function growingCosts(client: pg.Client, statement: SentStatement): Promise<string[]> {
  const { tree } = await explain(client, statement, 'FORMAT JSON');
  const { rows } = await client.query('SELECT relname FROM pg_class WHERE reltuples >= $1', [MANY_ROWS]);
  const long = new Set(rows.map(({ relname }) => relname));
  const found: string[] = [];
  const look = (node: PlanNode): void => {
    const { 'Node Type': type, 'Relation Name': table, 'Plan Rows': planned } = node;
    if (type === 'Seq Scan' && table !== undefined && long.has(table)) found.push(`${type} on ${table}`);
    if (/Sort$/.test(type) && planned >= MANY_ROWS) found.push(`${type} of ${planned} rows`);
    for (const child of node.Plans ?? []) look(child);
  };
  if (tree !== undefined) look(tree);
  return found;
}
