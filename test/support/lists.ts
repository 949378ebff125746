// Reads lists to their end, by pages and by cursors, as clients do.
import type { OperationId } from '../../src/contract/operations.ts';
import type { components } from '../../src/contract/types.ts';
import type { ApiRequest } from './api.ts';
import type { TestApp } from './app.ts';

type PageMeta = components['schemas']['PageMeta'];

/** What one page showed. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly meta: PageMeta;
}

/** One page of any list. */
export async function pageOf<Item = { id: string }>(
  test: TestApp,
  operationId: OperationId,
  request: ApiRequest,
): Promise<ListPage<Item>> {
  const response = await test.api(operationId, request);
  if (response.status !== 200) throw new Error(`${operationId}: ${response.status} ${response.text}`);
  return { items: response.data as unknown as Item[], meta: response.meta as unknown as PageMeta };
}

/** All items, page after page by number. */
export async function walkPages<Item = { id: string }>(
  test: TestApp,
  operationId: OperationId,
  request: ApiRequest,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const shown = await pageOf<Item>(test, operationId, { ...request, query: { ...request.query, page } });
    items.push(...shown.items);
    if (page >= shown.meta.totalPages) return items;
  }
}

/** All items, by cursors; `between` runs after each page but the last. */
export async function walkCursors<Item = { id: string }>(
  test: TestApp,
  operationId: OperationId,
  request: ApiRequest,
  between: () => Promise<unknown> = async () => {},
): Promise<Item[]> {
  const items: Item[] = [];
  let query = { ...request.query };
  for (;;) {
    const { items: shown, meta } = await pageOf<Item>(test, operationId, { ...request, query });
    items.push(...shown);
    if (meta.nextCursor === null) return items;
    query = { ...query, cursor: meta.nextCursor };
    await between();
  }
}
