// Issues the pair of tokens that login and refreshToken answer with; of a refresh token only the hash is kept.
import { createHash, randomBytes } from 'node:crypto';
import type { components } from '../../contract/types.ts';
import type { Tx } from '../../db/client.ts';
import { insertRefreshToken } from '../../db/queries/sessions.ts';
import type { UserRow } from '../../db/queries/users.ts';
import type { Services } from '../handler.ts';
import { presentUser } from './present-user.ts';

// 256 bits cannot be guessed, which is why a fast hash without salt suffices for them.
const TOKEN_BYTES = 32;

/** The form in which a refresh token is stored and looked up. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Adds a refresh token to the session and returns it with an access token; it ends with the session. */
export async function issueTokens(
  trx: Tx,
  services: Services,
  session: { readonly id: string; readonly user: UserRow; readonly expiresAt: Date },
  now: Date,
): Promise<components['schemas']['Session']> {
  const { id, user, expiresAt } = session;
  const refreshToken = randomBytes(TOKEN_BYTES).toString('base64url');
  await insertRefreshToken(trx, { hash: hashToken(refreshToken), sessionId: id, issuedAt: now, expiresAt });
  return {
    accessToken: services.signAccessToken({ userId: user.id, sessionId: id }),
    tokenType: 'Bearer',
    expiresInSeconds: services.settings.accessTokenTtlSeconds,
    refreshToken,
    refreshTokenExpiresAt: expiresAt.toISOString(),
    user: presentUser(user),
  };
}
