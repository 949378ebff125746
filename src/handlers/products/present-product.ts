// A product as the contract shows it.
import type { components } from '../../contract/types.ts';
import type { ProductRow } from '../../db/queries/products.ts';

/** The product, alike for customers and admins. */
export function presentProduct(row: ProductRow): components['schemas']['Product'] {
  return {
    id: row.id,
    sku: row.sku,
    name: row.name,
    description: row.description,
    category: row.category,
    priceMinor: row.price_minor,
    currency: row.currency,
    stockQuantity: row.stock_quantity,
    active: row.active,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
