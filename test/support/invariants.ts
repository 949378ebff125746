// Asks the database itself whether every invariant of the product holds: what the API answered plays no part in it.
import { sql } from 'kysely';
import { expect } from 'vitest';
import { INVARIANTS } from '../../scripts/invariants/queries.ts';
import type { Database } from '../../src/db/client.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { sealAuditLog } from '../../src/transactions/audit-chain.ts';
import { verifyAuditLog } from '../../src/transactions/verify-audit-log.ts';

/** What only the test knows. */
export interface KnownFacts {
  /** Pieces of each product before anything was ordered, and after all adjustments of an admin. */
  readonly initialStock?: ReadonlyMap<string, number>;
  /** With it, the audit log is sealed and its chain verified. */
  readonly auditSealKey?: string;
  /** Set when keys were forgotten on purpose: then an effect may stand without its key. */
  readonly keysWereForgotten?: boolean;
}

/** Every departure from the invariants, one line each: the invariant's name and what breaks it. */
export async function brokenInvariants(db: Database, known: KnownFacts = {}): Promise<string[]> {
  const names = Object.keys(INVARIANTS).filter(
    (name) => !(known.keysWereForgotten && name === 'an effect has its idempotency key'),
  );
  const broken: string[] = [];
  for (const name of names) {
    const { rows } = await sql<{ finding: string }>`
      SELECT row_to_json(finding)::text AS finding FROM (${sql.raw(INVARIANTS[name] ?? '')}) AS finding LIMIT 5
    `.execute(db);
    broken.push(...rows.map((row) => `${name}: ${row.finding}`));
  }
  broken.push(...(await wrongStock(db, known.initialStock)));
  if (known.auditSealKey !== undefined) {
    await sealAuditLog(db, known.auditSealKey, systemClock);
    const { problems } = await verifyAuditLog(db, known.auditSealKey);
    broken.push(...problems.map((problem) => `the audit log verifies: ${problem.message}`));
  }
  return broken;
}

/** Fails the test that leaves an invariant broken. */
export async function assertInvariants(db: Database, known: KnownFacts = {}): Promise<void> {
  expect(await brokenInvariants(db, known), 'The database breaks an invariant.').toEqual([]);
}

/** Stock and what orders hold must add up to what was there. */
async function wrongStock(db: Database, initial: ReadonlyMap<string, number> = new Map()): Promise<string[]> {
  const { rows } = await sql<{ id: string; accounted: number }>`
    SELECT product.id, product.stock_quantity + coalesce(sum(line.quantity - line.restocked_quantity), 0) AS accounted
    FROM products AS product
    LEFT JOIN order_lines AS line ON line.product_id = product.id
    WHERE product.id = ANY(${[...initial.keys()]}::uuid[])
    GROUP BY product.id
  `.execute(db);
  return rows
    .filter((row) => Number(row.accounted) !== initial.get(row.id))
    .map(
      (row) => `no piece is lost or sold twice: ${row.id} had ${initial.get(row.id)}, has ${row.accounted}`,
    );
}

/** Fails the test that leaves a transaction open or an advisory lock held in the database. */
export async function assertNothingIsLeftOpen(db: Database): Promise<void> {
  const { rows } = await sql<{ left: string }>`
    SELECT format('pid %s is %s after: %s', pid, state, query) AS left FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'
    UNION ALL
    SELECT format('pid %s holds an advisory lock', pid) FROM pg_locks
    WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  `.execute(db);
  expect(rows.map((row) => row.left)).toEqual([]);
}
