// Shows one of the caller's webhook endpoints without its secret; somebody else's answers like one that does not exist.
import { findWebhookEndpoint } from '../../db/queries/webhook-endpoints.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Handler } from '../handler.ts';
import { presentWebhookEndpoint } from './present-webhook-endpoint.ts';

export const getWebhookEndpoint: Handler<'getWebhookEndpoint'> = async (call, { db }) => {
  const endpoint = await findWebhookEndpoint(db, call.params.endpointId, call.actor.userId);
  if (endpoint === undefined) throw new DomainError('WEBHOOK_ENDPOINT_NOT_FOUND');
  return { status: 200, data: presentWebhookEndpoint(endpoint) };
};
