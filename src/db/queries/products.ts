// Products and their stock. Stock moves by conditional updates in the order of the ids, so that two orders for the same
// products neither oversell nor deadlock. Whatever is changed here is noted, for those who keep copies.
import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../client.ts';
import { note } from '../commits.ts';
import type { Products } from '../tables.ts';
import { fetchPage, type PageRequest } from './paging.ts';

export type ProductRow = Selectable<Products>;

/** Pieces of a product. */
export interface StockItem {
  readonly productId: string;
  readonly quantity: number;
}

/** The product, whether it is sold or not. */
export function findProduct(db: Database | Tx, id: string): Promise<ProductRow | undefined> {
  return db.selectFrom('products').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The product with its row locked until the transaction ends. */
export function lockProduct(trx: Tx, id: string): Promise<ProductRow | undefined> {
  return trx.selectFrom('products').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** Which products to list; undefined filters nothing. */
export interface ProductFilter {
  readonly text?: string | undefined;
  readonly category?: string | undefined;
  readonly minPriceMinor?: number | undefined;
  readonly maxPriceMinor?: number | undefined;
  readonly inStock?: boolean | undefined;
}

/** What products can be sorted by; an index serves each together with the id. */
export type ProductSortKey = 'created_at' | 'price_minor' | 'name';

/** A page of the products that are sold. */
export function listProducts(
  db: Database,
  filter: ProductFilter,
  sort: { key: ProductSortKey; direction: 'asc' | 'desc' },
  page: PageRequest,
) {
  // Bare, as in the indexes: of a comparison with a parameter the planner could not tell that they cover it.
  let query = db.selectFrom('products').where(({ ref }) => ref('active'));
  if (filter.category !== undefined) query = query.where('category', '=', filter.category);
  if (filter.minPriceMinor !== undefined) query = query.where('price_minor', '>=', filter.minPriceMinor);
  if (filter.maxPriceMinor !== undefined) query = query.where('price_minor', '<=', filter.maxPriceMinor);
  if (filter.inStock !== undefined) query = query.where('stock_quantity', filter.inStock ? '>' : '=', 0);
  if (filter.text !== undefined) {
    const pattern = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`(name || ' ' || description) ILIKE ${pattern}`);
  }
  return fetchPage(
    query.selectAll(),
    query.select(({ fn }) => fn.countAll<number>().as('total')),
    page,
    { keys: [sort.key, 'id'], direction: sort.direction },
  );
}

/** A product to be added. */
export interface NewProduct {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly priceMinor: number;
  readonly currency: string;
  readonly stockQuantity: number;
  readonly active: boolean;
  readonly createdAt: Date;
}

/** Adds a product. Throws a unique violation of `products_sku_unique` when the SKU is taken. */
export function insertProduct(trx: Tx, product: NewProduct): Promise<ProductRow> {
  note(trx, { kind: 'products-changed', what: 'catalogue', productIds: [product.id] });
  return trx
    .insertInto('products')
    .values({
      id: product.id,
      sku: product.sku,
      name: product.name,
      description: product.description,
      category: product.category,
      price_minor: product.priceMinor,
      currency: product.currency,
      stock_quantity: product.stockQuantity,
      active: product.active,
      created_at: product.createdAt,
      updated_at: product.createdAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What an admin may change of a product; undefined stays. */
export interface ProductChange {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly category?: string | undefined;
  readonly priceMinor?: number | undefined;
  readonly active?: boolean | undefined;
}

/** Changes a locked product and raises its version. */
export function updateProduct(trx: Tx, id: string, change: ProductChange, now: Date): Promise<ProductRow> {
  note(trx, { kind: 'products-changed', what: 'catalogue', productIds: [id] });
  return trx
    .updateTable('products')
    .set(({ eb }) => ({
      name: change.name,
      description: change.description,
      category: change.category,
      price_minor: change.priceMinor,
      active: change.active,
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Adds `delta` pieces if the stock does not become negative; undefined otherwise, with nothing changed. */
export function adjustStock(trx: Tx, id: string, delta: number, now: Date): Promise<ProductRow | undefined> {
  note(trx, { kind: 'products-changed', what: 'catalogue', productIds: [id] });
  return trx
    .updateTable('products')
    .set(({ eb }) => ({
      stock_quantity: eb('stock_quantity', '+', delta),
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', id)
    .where(({ eb }) => eb(eb('stock_quantity', '+', delta), '>=', 0))
    .returningAll()
    .executeTakeFirst();
}

/**
 * Puts pieces of a locked order back into stock and counts them on its lines, which refuse more than was ordered. Each
 * product appears in one item at most. Throws when the order has no line of one of the products.
 */
export async function releaseStock(trx: Tx, orderId: string, items: readonly StockItem[]): Promise<void> {
  const { ids, quantities } = columnsOf(items);
  note(trx, { kind: 'products-changed', what: 'stock', productIds: ids });
  const { numAffectedRows } = await sql`
    WITH item AS (
      SELECT * FROM unnest(${ids}::uuid[], ${quantities}::integer[]) AS item (product_id, quantity)
    ), line AS (
      UPDATE order_lines AS line
      SET restocked_quantity = line.restocked_quantity + item.quantity
      FROM item
      WHERE line.order_id = ${orderId} AND line.product_id = item.product_id
      RETURNING line.product_id, item.quantity
    ), locked AS (
      SELECT id FROM products WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE
    )
    UPDATE products AS product
    SET stock_quantity = product.stock_quantity + line.quantity
    FROM locked JOIN line ON line.product_id = locked.id
    WHERE product.id = locked.id
  `.execute(trx);
  if (numAffectedRows !== BigInt(items.length)) {
    throw new Error(`Order ${orderId} has no line of a product that was to go back into stock.`);
  }
}

/** Arrays instead of one parameter per item: a statement keeps its text, and so its plan, for any number of items. */
function columnsOf(items: readonly StockItem[]) {
  return { ids: items.map((item) => item.productId), quantities: items.map((item) => item.quantity) };
}
