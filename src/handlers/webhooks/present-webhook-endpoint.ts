// A webhook endpoint as the contract shows it, without its secrets.
import type { components } from '../../contract/types.ts';
import type { WebhookEndpointRow } from '../../db/queries/webhook-endpoints.ts';

type WebhookEndpoint = components['schemas']['WebhookEndpoint'];

/** The endpoint. */
export function presentWebhookEndpoint(row: WebhookEndpointRow): WebhookEndpoint {
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    eventTypes: row.event_types,
    enabled: row.enabled,
    disabledReason: row.disabled_reason as WebhookEndpoint['disabledReason'],
    failingSince: row.failing_since?.toISOString() ?? null,
    previousSecretExpiresAt: row.previous_secret_expires_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
