// Makes orders by the thousand, far faster than the API could: rows that agree with each other, without their history.
import { sql } from 'kysely';
import type { Database } from '../../src/db/client.ts';

/**
 * Adds `count` delivered orders with one or two lines to the database, ten in each millisecond, of a thousand
 * users. Triggers are off meanwhile, so the invariants of history and ledger do not hold for them.
 */
export async function manyOrders(db: Database, count: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(trx);
    await sql`
      INSERT INTO users (id, email, name, password_hash, role, created_at, updated_at)
      SELECT gen_random_uuid(), 'customer-' || n || '-' || gen_random_uuid() || '@example.com', 'Customer ' || n,
        'scrypt$none', 'CUSTOMER', now(), now()
      FROM generate_series(1, least(1000, ${count}::integer)) AS n`.execute(trx);
    await sql`
      INSERT INTO products (id, sku, name, description, category, price_minor, currency, stock_quantity, created_at,
        updated_at)
      SELECT gen_random_uuid(), 'MANY-' || n || '-' || gen_random_uuid(), 'Product ' || n, '', 'many', 2500, 'USD', 0,
        now(), now()
      FROM generate_series(1, 2) AS n`.execute(trx);
    await sql`
      WITH customer AS (
        SELECT id, row_number() OVER () - 1 AS n FROM users WHERE password_hash = 'scrypt$none'
      ), made AS (
        INSERT INTO orders (id, user_id, status, payment_status, currency, subtotal_minor, discount_minor, total_minor,
          refunded_minor, paid_at, version, created_at, updated_at)
        SELECT overlay(gen_random_uuid()::text PLACING moment || '-7' FROM 1 FOR 15)::uuid, customer.id, 'DELIVERED', 'PAID', 'USD', 5000, 0, 5000, 0, at, 5, at, at
        FROM generate_series(1, ${count}::integer) AS step
        JOIN customer ON customer.n = step % (SELECT count(*) FROM customer),
        LATERAL (SELECT timestamptz '2026-01-01' + step * interval '0.100137 ms' AS at) AS clock,
        LATERAL (SELECT regexp_replace(
          lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0'), '(.{8})', '\\1-') AS moment) AS prefix
        RETURNING id, created_at
      )
      INSERT INTO order_lines (order_id, line, product_id, sku, product_name, unit_price_minor, quantity, total_minor)
      SELECT made.id, product.line, product.id, product.sku, product.name, 2500, 1, 2500
      FROM made, (
        SELECT id, sku, name, row_number() OVER () AS line FROM products WHERE category = 'many' ORDER BY sku LIMIT 2
      ) AS product`.execute(trx);
  });
  await sql`ANALYZE orders, order_lines, users`.execute(db);
}
