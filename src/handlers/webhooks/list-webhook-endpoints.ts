// Lists the caller's webhook endpoints, the newest first.
import { listWebhookEndpointsOf } from '../../db/queries/webhook-endpoints.ts';
import type { Handler } from '../handler.ts';
import { pageMeta, readPage } from '../paging.ts';
import { presentWebhookEndpoint } from './present-webhook-endpoint.ts';

export const listWebhookEndpoints: Handler<'listWebhookEndpoints'> = async (call, { db }) => {
  const page = await listWebhookEndpointsOf(db, call.actor.userId, readPage(call, ['time', 'id']));
  return { status: 200, data: page.rows.map(presentWebhookEndpoint), meta: pageMeta(call, page) };
};
