// Lists the caller's API keys, the newest first, those that have ended included.
import { listApiKeysOf } from '../../db/queries/api-keys.ts';
import type { Handler } from '../handler.ts';
import { pageMeta, readPage } from '../paging.ts';
import { presentApiKey } from './present-api-key.ts';

export const listApiKeys: Handler<'listApiKeys'> = async (call, { db }) => {
  const page = await listApiKeysOf(db, call.actor.userId, readPage(call, ['time', 'id']));
  return { status: 200, data: page.rows.map(presentApiKey), meta: pageMeta(call, page) };
};
