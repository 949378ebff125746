// Compares what was acknowledged with what is in the database: every acknowledged effect is there, once, and no refused one.
import { sql } from 'kysely';
import type { Database } from '../../src/db/client.ts';
import type { History, KeyedRequest } from './history.ts';
import type { KnownOrders } from './known-orders.ts';
import type { Shop } from './shop.ts';

interface StoredKey {
  readonly principal: string;
  readonly key: string;
  readonly operation_id: string;
  readonly response_status: number;
  readonly response_body: string;
}

/** The statuses in which an order may be before the request takes effect, where a refusal names the status. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  payOrder: ['PENDING_APPROVAL'],
  cancelOrder: ['PENDING_APPROVAL'],
  adminDecideApproval: [],
};

/** Looks for every departure between the history and the database; each is noted in the history. */
export async function checkEffects(
  db: Database,
  history: History,
  { shop, known }: { shop: Shop; known: KnownOrders },
): Promise<void> {
  const { rows } = await sql<StoredKey>`
    SELECT principal, key, operation_id, response_status, response_body FROM idempotency_keys
  `.execute(db);
  const stored = new Map(rows.map((row) => [`${row.principal} ${row.key}`, row]));
  for (const [name, keyed] of history.keyed) checkRequest(history, keyed, stored.get(name));
  for (const [name, row] of stored) {
    if (!history.keyed.has(name)) {
      history.violation('only what was asked for has happened', `${row.operation_id} ${name} is unknown`);
    }
  }
  await checkChanges(db, history, known);
  await checkOrders(db, history);
  await checkStock(db, history, shop, stored);
}

function checkRequest(history: History, keyed: KeyedRequest, row: StoredKey | undefined): void {
  const name = `${keyed.operationId} with key ${keyed.key}`;
  const known = keyed.acknowledged;
  if (known === undefined) {
    // After a lost answer an older attempt may still take effect; after a refusal alone nothing may.
    if (row !== undefined && keyed.uncertain === 0 && keyed.refused !== undefined) {
      const finding = `${name} was refused with ${keyed.refused}, and has taken effect: ${row.response_body}`;
      history.violation('a refusal has no effect', finding);
    }
    return;
  }
  if (row === undefined) {
    const finding = `${name} was acknowledged, and nothing is stored: ${known.text}`;
    history.violation('what was acknowledged is there', finding);
  } else if (row.response_status !== known.status || row.response_body !== known.text) {
    const finding = `${name} was answered ${known.text}, and ${row.response_body} is stored`;
    history.violation('what was acknowledged is there', finding);
  }
  for (const { code, details, invokedAt } of keyed.refusals) {
    const status = (details as { currentStatus?: string } | undefined)?.currentStatus;
    const before = BEFORE[keyed.operationId];
    const afterEffect = status !== undefined && before !== undefined && !before.includes(status);
    if (invokedAt > known.at || afterEffect) {
      const finding = `${name} was acknowledged, and refused with ${code} ${status ?? ''} (${invokedAt})`;
      history.violation('a repeated request gets the same answer', finding);
    }
  }
}

/** Every acknowledged version of an order is in its history as it was told. */
async function checkChanges(db: Database, history: History, known: KnownOrders): Promise<void> {
  const { rows } = await sql<{ order_id: string; version: number; to_status: string }>`
    SELECT order_id, version, to_status FROM order_history
  `.execute(db);
  const told = new Map(rows.map((row) => [`${row.order_id} ${row.version}`, row.to_status]));
  for (const [change, { order, by }] of known.changes) {
    if (told.get(change) !== order.status) {
      const finding = `version ${order.version} of order ${order.id}, ${order.status}, acknowledged to ${by}, is ${told.get(change)}`;
      history.violation('what was acknowledged is there', finding);
    }
  }
}

/** Orders, and people, come from a keyed request each. */
async function checkOrders(db: Database, history: History): Promise<void> {
  const { rows } = await sql<{ finding: string }>`
    SELECT 'order ' || placed.id AS finding
    FROM orders AS placed LEFT JOIN idempotency_keys AS stored
      ON stored.operation_id = 'createOrder' AND stored.response_body::jsonb #>> '{data,id}' = placed.id::text
    GROUP BY placed.id HAVING count(stored.key) <> 1
    UNION ALL
    SELECT 'user ' || person.id
    FROM users AS person LEFT JOIN idempotency_keys AS stored
      ON stored.operation_id = 'registerUser' AND stored.response_body::jsonb #>> '{data,id}' = person.id::text
    GROUP BY person.id HAVING count(stored.key) <> 1
    UNION ALL
    SELECT 'adjustment ' || change.id
    FROM (SELECT count(*) AS rows FROM audit_log WHERE action = 'product.stock_adjusted') AS made,
      (SELECT 'of stock' AS id) AS change,
      (SELECT count(*) AS rows FROM idempotency_keys WHERE operation_id = 'adminAdjustStock') AS stored
    WHERE made.rows > stored.rows
  `.execute(db);
  for (const { finding } of rows) {
    history.violation('an effect has exactly one request', `${finding} does not have exactly one key`);
  }
}

/** No piece is lost or sold twice. */
async function checkStock(
  db: Database,
  history: History,
  shop: Shop,
  stored: ReadonlyMap<string, StoredKey>,
): Promise<void> {
  const expected = new Map(shop.products.map(({ id, stock }) => [id, stock]));
  for (const [name, keyed] of history.keyed) {
    if (keyed.operationId !== 'adminAdjustStock' || !stored.has(name)) continue;
    const { productId = '' } = keyed.params;
    const { delta } = keyed.body as { delta: number };
    const before = expected.get(productId);
    if (before !== undefined) expected.set(productId, before + delta);
  }
  const { rows } = await sql<{ id: string; accounted: number }>`
    SELECT product.id, product.stock_quantity + coalesce(sum(line.quantity - line.restocked_quantity), 0) AS accounted
    FROM products AS product LEFT JOIN order_lines AS line ON line.product_id = product.id
    GROUP BY product.id
  `.execute(db);
  for (const { id, accounted } of rows) {
    const pieces = expected.get(id);
    if (pieces !== undefined && Number(accounted) !== pieces) {
      const finding = `of product ${id} there should be ${pieces} pieces, in stock and in orders, and are ${accounted}`;
      history.violation('no piece is lost or sold twice', finding);
    }
  }
}
