// Seeds a shop by the million: every row that the API would have written is there, so that the invariants hold and the
// indexes are as large as in real life.
import type pg from 'pg';
import { CUSTOMERS, KIND, NEW_CUSTOMER, OLD_CUSTOMER, PRODUCTS, sqlId, versionKind } from './numbered.ts';

/** What a seeded order costs, in minor units: one piece of a product. */
const PRICE = 2_500;
const FUNDS = 1_000_000_000_000;
/** Orders in one statement: large enough to be fast, small enough to show progress. */
const BATCH = 50_000;

const customer = (order: string): string => `(1 + (${order} / 4) % ${CUSTOMERS})`;
const product = (order: string): string => `(1 + ${order} % ${PRODUCTS})`;

/** Orders are ten seconds apart and end an hour ago. */
const createdAt = (order: string, last: string): string =>
  `date_trunc('milliseconds', now()) - interval '1 hour' - (${last} - ${order}) * interval '10 seconds'`;

/** Runs statements in one transaction with the triggers off: the rows are consistent, and need no guard to be made so. */
async function withoutTriggers(client: pg.Client, statements: readonly string[]): Promise<void> {
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.query('COMMIT');
}

const ACCOUNTS = [
  `INSERT INTO users (id, email, name, password_hash, role, created_at, updated_at)
   SELECT ${sqlId(KIND.user, 'n')}, 'customer-' || n || '@bench.example', 'Customer ' || n, 'scrypt$none',
     CASE n WHEN 0 THEN 'ADMIN' ELSE 'CUSTOMER' END, now() - interval '10 years', now() - interval '10 years'
   FROM generate_series(0, ${NEW_CUSTOMER}) AS n`,
  `INSERT INTO sessions (id, user_id, created_at, expires_at)
   SELECT ${sqlId(KIND.session, 'n')}, ${sqlId(KIND.user, 'n')}, now(), now() + interval '30 days'
   FROM generate_series(0, ${NEW_CUSTOMER}) AS n`,
  `INSERT INTO wallets (id, user_id, currency, balance_minor, version, created_at)
   SELECT ${sqlId(KIND.wallet, 'n')}, ${sqlId(KIND.user, 'n')}, 'USD', 0, 0, now() - interval '10 years'
   FROM generate_series(0, ${NEW_CUSTOMER}) AS n`,
  `INSERT INTO products (id, sku, name, description, category, price_minor, currency, stock_quantity, created_at, updated_at)
   SELECT ${sqlId(KIND.product, 'n')}, 'BENCH-' || n, 'Product ' || n, 'A thing of everyday use, number ' || n || '.',
     'category-' || n % 20, ${PRICE}, 'USD', 1000000000, now() - interval '10 years' + n * interval '1 second', now()
   FROM generate_series(1, ${PRODUCTS}) AS n`,
];

/** Credits to wallets: `number` numbers the credits, `wallet` the wallets, `version` is the step of the wallet. */
function credits(source: string, amount: number): string[] {
  const id = sqlId(KIND.movement, 'number');
  const audit = sqlId(KIND.audit, 'number');
  return [
    `INSERT INTO audit_log (id, occurred_at, actor_type, actor_id, action, subject_type, subject_id, changes)
     SELECT ${audit}, now() - interval '10 years', 'USER', ${sqlId(KIND.user, '0')}, 'wallet.credited', 'wallet',
       ${sqlId(KIND.wallet, 'wallet')}::text, jsonb_build_object('amountMinor', ${amount}, 'currency', 'USD', 'reason', 'Seeded')
     FROM ${source}`,
    `INSERT INTO ledger_transactions (id, type, description, audit_id, created_at)
     SELECT ${id}, 'CREDIT', 'Seeded', ${audit}, now() - interval '10 years' FROM ${source}`,
    `INSERT INTO ledger_entries
     SELECT ${id}, 1, 'WALLET', ${amount}, 'USD', ${sqlId(KIND.wallet, 'wallet')}, version, version::bigint * ${amount}
     FROM ${source}
     UNION ALL SELECT ${id}, 2, 'FUNDING', -${amount}, 'USD', NULL, NULL, NULL FROM ${source}`,
    `UPDATE wallets SET version = credit.version, balance_minor = credit.version::bigint * ${amount}
     FROM (SELECT ${sqlId(KIND.wallet, 'wallet')} AS id, max(version) AS version FROM ${source} GROUP BY wallet) AS credit
     WHERE credit.id = wallets.id`,
  ];
}

/** The wallet of every customer holds plenty; that of the old customer came in `steps` credits. */
export async function seedShop(client: pg.Client, steps: number): Promise<void> {
  const everybody = `(SELECT n AS number, n AS wallet, 1 AS version FROM generate_series(1, ${NEW_CUSTOMER}) AS n
    WHERE n <> ${OLD_CUSTOMER}) AS credit`;
  const old = `(SELECT 1000000 + n AS number, ${OLD_CUSTOMER} AS wallet, n AS version
    FROM generate_series(1, ${steps}) AS n) AS credit`;
  await withoutTriggers(client, [...ACCOUNTS, ...credits(everybody, FUNDS), ...credits(old, 100_000)]);
}

/** The rows of new orders, pending: the order, its line, audit row, history row and event. */
function placed(kind: 'order' | 'payable', numbers: string, whose: string, at: string): string[] {
  const id = sqlId(KIND[kind], 'n');
  const audit = sqlId(versionKind('audit', kind === 'order' ? 1 : 8), 'n');
  const user = sqlId(KIND.user, whose);
  const data = `jsonb_build_object('orderId', ${id}, 'orderNumber', 'ORD-0', 'userId', ${user}, 'status', 'PENDING',
    'previousStatus', NULL, 'paymentStatus', 'UNPAID', 'currency', 'USD', 'totalMinor', ${PRICE}, 'refundedMinor', 0,
    'reason', NULL, 'version', 1)`;
  return [
    `INSERT INTO orders (id, user_id, status, currency, subtotal_minor, discount_minor, total_minor, expires_at, created_at, updated_at)
     SELECT ${id}, ${user}, 'PENDING', 'USD', ${PRICE}, 0, ${PRICE}, ${at} + interval '1 day', ${at}, ${at} FROM ${numbers}`,
    `INSERT INTO order_lines (order_id, line, product_id, sku, product_name, unit_price_minor, quantity, total_minor)
     SELECT ${id}, 1, ${sqlId(KIND.product, product('n'))}, 'BENCH-' || ${product('n')}, 'Product ' || ${product('n')},
       ${PRICE}, 1, ${PRICE} FROM ${numbers}`,
    `INSERT INTO audit_log (id, occurred_at, actor_type, actor_id, action, subject_type, subject_id, request_id, changes)
     SELECT ${audit}, ${at}, 'USER', ${user}, 'order.created', 'order', ${id}::text, 'seeded',
       jsonb_build_object('status', 'PENDING', 'totalMinor', ${PRICE}, 'currency', 'USD') FROM ${numbers}`,
    `INSERT INTO order_history (order_id, version, action, to_status, actor_type, actor_id, audit_id, occurred_at)
     SELECT ${id}, 1, 'order.created', 'PENDING', 'USER', ${user}, ${audit}, ${at} FROM ${numbers}`,
    `INSERT INTO events (id, type, order_id, sequence, user_id, occurred_at, data)
     SELECT ${sqlId(versionKind('event', kind === 'order' ? 1 : 8), 'n')}, 'order.created', ${id}, 1, ${user}, ${at}, ${data}
     FROM ${numbers}`,
  ];
}

/** Adds orders that wait to be paid, numbered `from` and on, of the customer whose number the expression gives. */
export async function seedPayable(
  client: pg.Client,
  from: number,
  count: number,
  whose: string = customer('n'),
): Promise<void> {
  const numbers = `generate_series(${from}::bigint, ${from + count - 1}) AS n`;
  await withoutTriggers(client, placed('payable', numbers, whose, `date_trunc('milliseconds', now())`));
}

/** The second step of the orders: every other one is paid, the rest ended unpaid. */
function ended(numbers: string, at: string): string[] {
  const id = sqlId(KIND.order, 'n');
  const audit = sqlId(versionKind('audit', 2), 'n');
  const user = sqlId(KIND.user, customer('n'));
  const wallet = sqlId(KIND.wallet, customer('n'));
  const status = `(CASE WHEN n % 2 = 0 THEN 'PAID' WHEN n % 4 = 1 THEN 'CANCELLED' ELSE 'EXPIRED' END)`;
  const action = `('order.' || lower(${status}))`;
  const movement = sqlId(versionKind('movement', 2), 'n');
  const paid = `${numbers} WHERE n % 2 = 0`;
  const step = `(2 + row_number() OVER (PARTITION BY ${customer('n')} ORDER BY n) - 1)`;
  return [
    `UPDATE orders SET status = ${status}, version = 2, expires_at = NULL, updated_at = ${at},
       payment_status = CASE WHEN n % 2 = 0 THEN 'PAID' ELSE 'UNPAID' END, paid_at = CASE WHEN n % 2 = 0 THEN ${at} END
     FROM ${numbers} WHERE orders.id = ${id}`,
    `UPDATE order_lines SET restocked_quantity = 1 FROM ${numbers} WHERE order_id = ${id} AND n % 2 <> 0`,
    `INSERT INTO audit_log (id, occurred_at, actor_type, actor_id, action, subject_type, subject_id, request_id, changes)
     SELECT ${audit}, ${at}, 'USER', ${user}, ${action}, 'order', ${id}::text, 'seeded',
       jsonb_build_object('status', jsonb_build_object('from', 'PENDING', 'to', ${status})) FROM ${numbers}`,
    `INSERT INTO order_history (order_id, version, action, from_status, to_status, actor_type, actor_id, audit_id, occurred_at)
     SELECT ${id}, 2, ${action}, 'PENDING', ${status}, 'USER', ${user}, ${audit}, ${at} FROM ${numbers}`,
    `INSERT INTO events (id, type, order_id, sequence, user_id, occurred_at, data)
     SELECT ${sqlId(versionKind('event', 2), 'n')}, ${action}, ${id}, 2, ${user}, ${at},
       jsonb_build_object('orderId', ${id}, 'status', ${status}, 'version', 2) FROM ${numbers}`,
    `INSERT INTO ledger_transactions (id, type, order_id, description, audit_id, created_at)
     SELECT ${movement}, 'PAYMENT', ${id}, 'Order', ${audit}, ${at} FROM ${paid}`,
    `INSERT INTO payments (id, order_id, user_id, amount_minor, currency, ledger_transaction_id, created_at)
     SELECT ${sqlId(KIND.payment, 'n')}, ${id}, ${user}, ${PRICE}, 'USD', ${movement}, ${at} FROM ${paid}`,
    `WITH step AS (
       SELECT n, wallets.id AS wallet, wallets.version - 1 + ${step} AS version,
         wallets.balance_minor - (${step} - 1) * ${PRICE} AS balance
       FROM ${numbers} JOIN wallets ON wallets.id = ${wallet} WHERE n % 2 = 0
     ), moved AS (
       UPDATE wallets SET version = wallets.version + taken.count, balance_minor = wallets.balance_minor - taken.count * ${PRICE}
       FROM (SELECT wallet, count(*) AS count FROM step GROUP BY wallet) AS taken WHERE wallets.id = taken.wallet
     )
     INSERT INTO ledger_entries
     SELECT ${movement}, 1, 'WALLET', -${PRICE}, 'USD', wallet, version, balance FROM step
     UNION ALL SELECT ${movement}, 2, 'SALES', ${PRICE}, 'USD', NULL, NULL, NULL FROM step`,
  ];
}

/** Adds `count` orders of the past, half of them paid, and tells the progress. */
export async function seedOrders(
  client: pg.Client,
  count: number,
  onProgress: (done: number) => void,
): Promise<void> {
  for (let from = 1; from <= count; from += BATCH) {
    const to = Math.min(from + BATCH - 1, count);
    const numbers = `generate_series(${from}::bigint, ${to}) AS n`;
    const at = createdAt('n', String(count));
    await withoutTriggers(client, [
      ...placed('order', numbers, customer('n'), at),
      ...ended(numbers, `${at} + interval '5 minutes'`),
    ]);
    onProgress(to);
  }
  // As the dispatcher would have left them: told, in order.
  await withoutTriggers(client, [
    'UPDATE events SET position = number',
    'UPDATE event_feed SET position = (SELECT coalesce(max(position), 0) FROM events)',
  ]);
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
}
