// Counts what a list holds without counting a million rows for each of its pages: a large total is kept for a while, and
// everybody who asks meanwhile shares it. A small one is counted each time, and is exact.
import { LRUCache } from 'lru-cache';
import type { Database } from './client.ts';

/** A statement that counts, as Kysely builds it. */
interface CountQuery {
  compile(): { readonly sql: string; readonly parameters: readonly unknown[] };
  executeTakeFirstOrThrow(): Promise<{ readonly total: number }>;
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
  /** The last total of each list that is large, and until when it is taken for true. */
  readonly large: LRUCache<string, { readonly total: number; readonly until: number }>;
  readonly counting: Map<string, Promise<number>>;
}

const totalsOf = new WeakMap<Database, Totals>();

function openTotals(db: Database): Totals {
  const opened: Totals = { large: new LRUCache({ max: MAX_TOTALS }), counting: new Map() };
  totalsOf.set(db, opened);
  return opened;
}

async function keptOrCounted(db: Database, query: CountQuery): Promise<number> {
  const { large, counting } = totalsOf.get(db) ?? openTotals(db);
  const { sql, parameters } = query.compile();
  const key = JSON.stringify([sql, parameters]);
  const startedAt = performance.now();
  const last = large.get(key);
  if (last !== undefined && last.until > startedAt) return last.total;
  // A count under way may be older than what its reader has just written: only a large total may be.
  const running = last === undefined ? undefined : counting.get(key);
  if (running !== undefined) return running;

  const count = query.executeTakeFirstOrThrow().then(({ total }) => {
    const now = performance.now();
    const until = now + Math.max(KEEP_AT_LEAST_MS, (now - startedAt) * KEEP_TIMES);
    if (total > LARGE_TOTAL) large.set(key, { total, until });
    else large.delete(key);
    return total;
  });
  counting.set(key, count);
  return count.finally(() => {
    if (counting.get(key) === count) counting.delete(key);
  });
}

/**
 * The same count, whose result may be some seconds old when it is beyond 10,000: a second, or twenty times as long as
 * counting takes if that is more.
 */
export function keepingTotal(db: Database, query: CountQuery): Pick<CountQuery, 'executeTakeFirstOrThrow'> {
  return { executeTakeFirstOrThrow: async () => ({ total: await keptOrCounted(db, query) }) };
}
