// Forges access tokens: what the server must refuse differs from what it accepts in one respect each.
import { createHmac } from 'node:crypto';
import { TEST_JWT_SECRET } from './app.ts';

/** What an access token says. */
export interface Claims {
  readonly sub?: string;
  readonly sid?: string;
  readonly iss?: string;
  readonly iat?: number;
  readonly exp?: number | string;
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** The claims of a token, unverified. */
export function claimsOf(token: string): Claims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

/** A token with these claims; `alg` none leaves the signature out. */
export function forgeToken(
  claims: Claims,
  { secret = TEST_JWT_SECRET, alg = 'HS256' }: { secret?: string; alg?: 'HS256' | 'HS512' | 'none' } = {},
): string {
  const signed = `${encode({ alg, typ: 'JWT' })}.${encode(claims)}`;
  if (alg === 'none') return `${signed}.`;
  const digest = alg === 'HS256' ? 'sha256' : 'sha512';
  return `${signed}.${createHmac(digest, secret).update(signed).digest('base64url')}`;
}
