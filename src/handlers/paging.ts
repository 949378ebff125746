// Paging as clients see it: page numbers, and cursors that are bound to the list, the filters and the caller they were
// made for, so that a foreign cursor is refused instead of skipping or repeating rows.
import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { OperationId } from '../contract/operations.ts';
import type { components } from '../contract/types.ts';
import type { Page, PageRequest } from '../db/queries/paging.ts';
import type { Actor } from '../domain/actor.ts';
import { invalidFields } from '../domain/errors.ts';

/** What is read of the call of any operation that answers with a list. */
interface PagedCall {
  readonly operationId: OperationId;
  readonly actor: Actor;
  readonly params: object;
  readonly query: { readonly page?: number; readonly perPage?: number; readonly cursor?: string };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a list is sorted by, in the order of the keys: decides which values a cursor may hold. */
export type CursorKey = 'time' | 'number' | 'text' | 'id';

/** Whether the text is a time as cursors hold it: written out again it is the same. */
function isTimestamp(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}

const isKey: Record<CursorKey, (value: unknown) => boolean> = {
  time: (value) => typeof value === 'string' && isTimestamp(value),
  number: (value) => Number.isSafeInteger(value),
  text: (value) => typeof value === 'string',
  id: (value) => typeof value === 'string' && UUID.test(value),
};

/** Names the list that a cursor belongs to: operation, caller, path and filters. */
function listName(call: PagedCall): string {
  const { page: _page, perPage: _perPage, cursor: _cursor, ...filters } = call.query;
  const caller = call.actor.type === 'USER' ? call.actor.userId : null;
  const list = stringify([call.operationId, caller, call.params, filters]) ?? '';
  return createHash('sha256').update(list).digest('base64url').slice(0, 16);
}

function decodeCursor(
  cursor: string,
  list: string,
  keys: readonly CursorKey[],
): readonly (string | number)[] {
  try {
    const [name, ...after] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits = after.length === keys.length && keys.every((key, index) => isKey[key](after[index]));
    if (name === list && fits) return after;
  } catch {
    // What cannot be parsed is refused below, like every other cursor that is not one of this list.
  }
  throw invalidFields({
    in: 'query',
    field: '/cursor',
    rule: 'cursor',
    message: 'is not a cursor of this list with these filters',
  });
}

/** The page that the call asks for. `keys` are the kinds of the list's sort keys, the unique one last. */
export function readPage(call: PagedCall, keys: readonly CursorKey[]): PageRequest {
  const limit = call.query.perPage ?? 20;
  if (call.query.cursor !== undefined) {
    return { limit, offset: 0, after: decodeCursor(call.query.cursor, listName(call), keys) };
  }
  return { limit, offset: ((call.query.page ?? 1) - 1) * limit, after: null };
}

/** The cursor that continues this list after the row with these keys. */
export function cursorOf(call: PagedCall, keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([listName(call), ...keys])).toString('base64url');
}

/** The `meta` of a list's answer. */
export function pageMeta(call: PagedCall, page: Page<unknown>): components['schemas']['PageMeta'] {
  const perPage = call.query.perPage ?? 20;
  return {
    page: call.query.cursor === undefined ? (call.query.page ?? 1) : null,
    perPage,
    total: page.total,
    totalPages: Math.ceil(page.total / perPage),
    nextCursor: page.next === null ? null : cursorOf(call, page.next),
  };
}
