// What the API and the workers need for webhooks: the box of their secrets and the way out to their receivers.
import { hkdfSync } from 'node:crypto';
import type { Config } from '../config.ts';
import { resolveLocally, resolvePublicly } from '../platform/destinations.ts';
import { createOutbound, type Outbound } from '../platform/outbound-http.ts';
import { createSecretBox, type SecretBox } from '../platform/secret-box.ts';
import type { Secrets } from '../platform/secrets.ts';

/** Opens both. Without a key of its own, which is for development, the box is locked by one made of the token secret. */
export function openWebhooks(
  { webhookSecretKeys, webhookAllowPrivate, production }: Config,
  secrets: Secrets,
): { readonly webhookSecrets: SecretBox; readonly outbound: Outbound } {
  const made = () => Buffer.from(hkdfSync('sha256', secrets.jwt, '', 'webhooks', 32)).toString('hex');
  return {
    webhookSecrets: createSecretBox(webhookSecretKeys ?? [made()]),
    outbound: createOutbound({
      allowHttp: !production,
      allowPrivate: webhookAllowPrivate,
      resolve: webhookAllowPrivate ? resolveLocally : resolvePublicly,
    }),
  };
}
