// The least that a Fastify server can do for the same effects: the benchmark's yardstick. It has no authentication,
// validation, limits, logs or retries, and writes the same rows with straightforward SQL, statement by statement.
import { createHash, randomUUID } from 'node:crypto';
import { fastify } from 'fastify';
import pg from 'pg';
import { v7 } from 'uuid';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = fastify();

/** Sends a statement under a name, so that it is planned once per connection. */
const names = new Map<string, string>();
function run(client: pg.PoolClient | pg.Pool, text: string, values: unknown[]) {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha1').update(text).digest('hex');
    names.set(text, name);
  }
  return client.query({ name, text, values });
}

async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** The user of a token is believed. */
function userOf(authorization: string | undefined): string {
  const claims = JSON.parse(Buffer.from(authorization?.split('.')[1] ?? '', 'base64url').toString());
  return claims.sub;
}

const INSERT_AUDIT = `INSERT INTO audit_log (id, occurred_at, actor_type, actor_id, action, subject_type, subject_id, request_id, changes)
  VALUES ($1, $2, 'USER', $3, $4, 'order', $5, $6, $7)`;
const INSERT_HISTORY = `INSERT INTO order_history (order_id, version, action, from_status, to_status, actor_type, actor_id, audit_id, occurred_at)
  VALUES ($1, $2, $3, $4, $5, 'USER', $6, $7, $8)`;
const INSERT_KEY = `INSERT INTO idempotency_keys VALUES ($1, $2, $3, $4, $5, '{}', $6, $7, $8)`;
const KEY_TTL_MS = 72 * 3_600_000;

const storeKey = (
  client: pg.PoolClient,
  user: string,
  key: string,
  operation: string,
  status: number,
  body: string,
  at: Date,
) =>
  run(client, INSERT_KEY, [
    `user:${user}`,
    key,
    operation,
    createHash('sha256').update(body).digest(),
    status,
    body,
    at,
    new Date(at.getTime() + KEY_TTL_MS),
  ]);

app.get('/health', async () => ({ status: 'UP' }));

const kept = new Map<string, string>();
async function answer(key: string, load: () => Promise<unknown>): Promise<string> {
  let body = kept.get(key);
  if (body === undefined) {
    body = JSON.stringify({ success: true, data: await load(), error: null });
    kept.set(key, body);
  }
  return body;
}

app.get('/api/v1/products/:id', async (request, reply) => {
  const { id } = request.params as { id: string };
  const load = async () => (await run(pool, 'SELECT * FROM products WHERE id = $1', [id])).rows[0];
  return reply.type('application/json').send(await answer(id, load));
});

app.get('/api/v1/products', async (_request, reply) => {
  const load = async () =>
    (await run(pool, 'SELECT * FROM products WHERE active ORDER BY created_at DESC, id DESC LIMIT $1', [20]))
      .rows;
  return reply.type('application/json').send(await answer('list', load));
});

app.get('/api/v1/orders/:id', async (request) => {
  const { id } = request.params as { id: string };
  const order = await run(pool, 'SELECT * FROM orders WHERE id = $1', [id]);
  const lines = await run(pool, 'SELECT * FROM order_lines WHERE order_id = $1 ORDER BY line', [id]);
  return { success: true, data: { ...order.rows[0], items: lines.rows }, error: null };
});

app.post('/api/v1/orders', async (request, reply) => {
  const user = userOf(request.headers.authorization);
  const [item] = (request.body as { items: { productId: string; quantity: number }[] }).items;
  const [id, auditId, at] = [v7(), v7(), new Date()];
  const body = await inTransaction(async (client) => {
    const taken = await run(
      client,
      'UPDATE products SET stock_quantity = stock_quantity - $2 WHERE id = $1 AND active AND stock_quantity >= $2 RETURNING *',
      [item?.productId, item?.quantity],
    );
    const [product] = taken.rows;
    const order = await run(
      client,
      `INSERT INTO orders (id, user_id, status, currency, subtotal_minor, discount_minor, total_minor, expires_at, created_at, updated_at)
       VALUES ($1, $2, 'PENDING', 'USD', $3, 0, $3, $4, $5, $5) RETURNING *`,
      [id, user, product.price_minor, new Date(at.getTime() + 1_800_000), at],
    );
    await run(
      client,
      `INSERT INTO order_lines (order_id, line, product_id, sku, product_name, unit_price_minor, quantity, total_minor)
       VALUES ($1, 1, $2, $3, $4, $5, 1, $5)`,
      [id, product.id, product.sku, product.name, product.price_minor],
    );
    await run(client, INSERT_AUDIT, [
      auditId,
      at,
      user,
      'order.created',
      id,
      randomUUID(),
      { status: 'PENDING' },
    ]);
    await run(client, INSERT_HISTORY, [id, 1, 'order.created', null, 'PENDING', user, auditId, at]);
    const text = JSON.stringify({ success: true, data: { ...order.rows[0], items: [product] }, error: null });
    await storeKey(client, user, String(request.headers['idempotency-key']), 'createOrder', 201, text, at);
    return text;
  });
  return reply.code(201).type('application/json').send(body);
});

app.post('/api/v1/orders/:id/pay', async (request, reply) => {
  const user = userOf(request.headers.authorization);
  const { id } = request.params as { id: string };
  const [paymentId, movementId, auditId, at] = [v7(), v7(), v7(), new Date()];
  const body = await inTransaction(async (client) => {
    const found = await run(client, 'SELECT * FROM orders WHERE id = $1 AND user_id = $2 FOR NO KEY UPDATE', [
      id,
      user,
    ]);
    const [order] = found.rows;
    if (order?.status !== 'PENDING') throw new Error('The order is not payable.');
    const debit = await run(
      client,
      `UPDATE wallets SET balance_minor = balance_minor - $2, version = version + 1
       WHERE user_id = $1 AND balance_minor >= $2 RETURNING *`,
      [user, order.total_minor],
    );
    const [wallet] = debit.rows;
    const paid = await run(
      client,
      `UPDATE orders SET status = 'PAID', payment_status = 'PAID', paid_at = $2, expires_at = NULL, version = version + 1,
         updated_at = $2 WHERE id = $1 RETURNING *`,
      [id, at],
    );
    await run(client, INSERT_AUDIT, [auditId, at, user, 'order.paid', id, randomUUID(), { status: 'PAID' }]);
    await run(client, INSERT_HISTORY, [
      id,
      order.version + 1,
      'order.paid',
      'PENDING',
      'PAID',
      user,
      auditId,
      at,
    ]);
    await run(
      client,
      `INSERT INTO ledger_transactions (id, type, order_id, description, audit_id, created_at)
       VALUES ($1, 'PAYMENT', $2, $3, $4, $5)`,
      [movementId, id, `Order ${order.number}`, auditId, at],
    );
    await run(
      client,
      `INSERT INTO ledger_entries VALUES ($1, 1, 'WALLET', -$2::bigint, 'USD', $3, $4, $5), ($1, 2, 'SALES', $2, 'USD', NULL, NULL, NULL)`,
      [movementId, order.total_minor, wallet.id, wallet.version, wallet.balance_minor],
    );
    await run(
      client,
      `INSERT INTO payments (id, order_id, user_id, amount_minor, currency, ledger_transaction_id, created_at)
       VALUES ($1, $2, $3, $4, 'USD', $5, $6)`,
      [paymentId, id, user, order.total_minor, movementId, at],
    );
    const text = JSON.stringify({
      success: true,
      data: { payment: { id: paymentId }, order: paid.rows[0] },
      error: null,
    });
    await storeKey(client, user, String(request.headers['idempotency-key']), 'payOrder', 200, text, at);
    return text;
  });
  return reply.type('application/json').send(body);
});

process.on('SIGTERM', () => process.exit(0));
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
