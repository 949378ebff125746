// Counts what a list holds without counting a million rows for each of its pages: a large total is kept for a while, and
// everybody who asks meanwhile shares it. A small one is counted each time, and is exact.
import { LRUCache } from 'lru-cache';
import type { Database } from './client.ts';

/** A statement that counts, as Kysely builds it. */
interface CountQuery {
  compile(): { readonly sql: string; readonly parameters: readonly unknown[] };
  executeTakeFirstOrThrow(): Promise<{ total: number }>;
}

/** Up to so many rows are counted in about a millisecond, so nothing is gained by keeping the result. */
const LARGE_TOTAL = 10_000;

/** A total this old says the same to whoever leafs through more pages than that. */
const KEEP_AT_LEAST_MS = 1_000;

/** A total is kept so many times as long as it took to count, so that counting never takes more than a twentieth. */
const KEEP_TIMES = 20;

/** Different filters whose totals are kept for a database. */
const MAX_TOTALS = 1_000;

interface Totals {
  readonly kept: LRUCache<string, number>;
  readonly counting: Map<string, Promise<number>>;
}

const totalsOf = new WeakMap<Database, Totals>();

function openTotals(db: Database): Totals {
  const opened: Totals = { kept: new LRUCache({ max: MAX_TOTALS, ttlResolution: 0 }), counting: new Map() };
  totalsOf.set(db, opened);
  return opened;
}

/**
 * The total that `query` counts in `db`. One beyond 10,000 may be some seconds old: a second, or twenty times as long as
 * counting takes if that is more.
 */
export async function keptTotal(db: Database, query: CountQuery): Promise<number> {
  const { kept, counting } = totalsOf.get(db) ?? openTotals(db);
  const { sql, parameters } = query.compile();
  const key = JSON.stringify([sql, parameters]);
  const known = kept.get(key) ?? counting.get(key);
  if (known !== undefined) return known;

  const startedAt = performance.now();
  const count = query.executeTakeFirstOrThrow().then(({ total }) => {
    const tookMs = performance.now() - startedAt;
    if (total > LARGE_TOTAL) kept.set(key, total, { ttl: Math.max(KEEP_AT_LEAST_MS, tookMs * KEEP_TIMES) });
    return total;
  });
  counting.set(key, count);
  return count.finally(() => counting.delete(key));
}
