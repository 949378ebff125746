// The one currency of the shop, as its data shows it.
import { sql } from 'kysely';
import type { Database } from '../client.ts';

/** The currency of the wallets and products; undefined while there are none. Any row tells, as all are in one. */
export async function findCurrency(db: Database): Promise<string | undefined> {
  const { rows } = await sql<{ currency: string }>`
    (SELECT currency FROM wallets LIMIT 1) UNION ALL (SELECT currency FROM products LIMIT 1) LIMIT 1
  `.execute(db);
  return rows[0]?.currency;
}
