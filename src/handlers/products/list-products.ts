// Searches and lists the products that are sold, in the order that the caller chooses.
import type { components } from '../../contract/types.ts';
import { listProducts as listProductRows, type ProductSortKey } from '../../db/queries/products.ts';
import type { Handler } from '../handler.ts';
import { type CursorKey, pageMeta, readPage } from '../paging.ts';
import { presentProduct } from './present-product.ts';

interface Sort {
  readonly key: ProductSortKey;
  readonly direction: 'asc' | 'desc';
  /** What a cursor holds of the key. */
  readonly kind: CursorKey;
}

const sorts: Record<components['parameters']['ProductSort'], Sort> = {
  createdAt: { key: 'created_at', direction: 'asc', kind: 'time' },
  '-createdAt': { key: 'created_at', direction: 'desc', kind: 'time' },
  priceMinor: { key: 'price_minor', direction: 'asc', kind: 'number' },
  '-priceMinor': { key: 'price_minor', direction: 'desc', kind: 'number' },
  name: { key: 'name', direction: 'asc', kind: 'text' },
  '-name': { key: 'name', direction: 'desc', kind: 'text' },
};

export const listProducts: Handler<'listProducts'> = async (call, { db }) => {
  const { q: text, ...filter } = call.query;
  const sort = sorts[call.query.sort ?? '-createdAt'];
  const page = await listProductRows(db, { ...filter, text }, sort, readPage(call, [sort.kind, 'id']));
  return { status: 200, data: page.rows.map(presentProduct), meta: pageMeta(call, page) };
};
