// Searches and lists the products that are sold, in the order that the caller chooses.
import { createHash } from 'node:crypto';
import type { components } from '../../contract/types.ts';
import type { Database } from '../../db/client.ts';
import { listProducts as listProductRows, type ProductSortKey } from '../../db/queries/products.ts';
import type { KeptAnswer } from '../../platform/answer-cache.ts';
import type { Call, Handler } from '../handler.ts';
import { type CursorKey, pageMeta, readPage } from '../paging.ts';
import { sendKept } from './kept-answers.ts';
import { presentProduct } from './present-product.ts';

interface Sort {
  readonly key: ProductSortKey;
  readonly direction: 'asc' | 'desc';
  /** What a cursor holds of the key. */
  readonly kind: CursorKey;
}

/** 132 bits: two lists never share a tag by chance. */
const TAG_LENGTH = 22;

const sorts: Record<components['parameters']['ProductSort'], Sort> = {
  createdAt: { key: 'created_at', direction: 'asc', kind: 'time' },
  '-createdAt': { key: 'created_at', direction: 'desc', kind: 'time' },
  priceMinor: { key: 'price_minor', direction: 'asc', kind: 'number' },
  '-priceMinor': { key: 'price_minor', direction: 'desc', kind: 'number' },
  name: { key: 'name', direction: 'asc', kind: 'text' },
  '-name': { key: 'name', direction: 'desc', kind: 'text' },
};

/** The answer that a call asks for: calls with the same key get the same one. */
function listKey({ query }: Call<'listProducts'>): string {
  const { q, category, minPriceMinor, maxPriceMinor, inStock, sort, page, perPage } = query;
  return `list:${JSON.stringify([q, category, minPriceMinor, maxPriceMinor, inStock, sort, page, perPage])}`;
}

async function load(call: Call<'listProducts'>, db: Database): Promise<KeptAnswer> {
  const { q: text, ...filter } = call.query;
  const sort = sorts[call.query.sort ?? '-createdAt'];
  const page = await listProductRows(db, { ...filter, text }, sort, readPage(call, [sort.kind, 'id']));
  const data = page.rows.map(presentProduct);
  const pieces = call.prepare({ status: 200, data, meta: pageMeta(call, page) });
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  const digest = hash.digest('base64url').slice(0, TAG_LENGTH);
  return { etag: `W/"${digest}"`, pieces };
}

export const listProducts: Handler<'listProducts'> = async (call, { db, productAnswers }) => {
  // Whoever walks with a cursor is alone on its way: what is kept for the walk would only push out what others share.
  const kept =
    call.query.cursor === undefined
      ? await productAnswers.get(listKey(call), () => load(call, db))
      : await load(call, db);
  return sendKept(call, kept);
};
