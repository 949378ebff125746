// Keeps the tokens of the signed-in user and renews them, once for however many calls find them expired.
import { ApiError, SignedOutError } from './errors.ts';
import type { DataOf } from './types.ts';

/** The tokens of a session. Without a refresh token the session ends with its access token. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
}

/**
 * Where the tokens are kept. Reading and writing are immediate, because a refresh token that is read too late is used a
 * second time, which ends the session.
 */
export interface TokenStore {
  get(): Tokens | undefined;
  set(tokens: Tokens | undefined): void;
}

/** Keeps the tokens as long as the program runs. */
export function memoryTokenStore(tokens?: Tokens): TokenStore {
  let kept = tokens;
  return {
    get: () => kept,
    set: (next) => {
      kept = next;
    },
  };
}

/** The tokens of a `login` or `refreshToken`. */
export function tokensOf({ accessToken, refreshToken }: DataOf<'login'>): Tokens {
  return { accessToken, refreshToken };
}

/** What a session is made of. */
export interface SessionOptions {
  readonly store: TokenStore;
  /** Exchanges a refresh token for the next tokens. It is never repeated: each refresh token works once. */
  readonly exchange: (refreshToken: string) => Promise<Tokens>;
  readonly onSignedOut: (reason: ApiError) => void;
}

export interface Session {
  accessToken(): string | undefined;
  /**
   * Makes sure that there is another access token than `expired`. Returns false when there is nothing to renew it with;
   * throws SignedOutError when the API refuses to.
   */
  renew(expired: string | undefined): Promise<boolean>;
}

export function createSession({ store, exchange, onSignedOut }: SessionOptions): Session {
  let renewing: Promise<void> | undefined;

  const renewWith = async (refreshToken: string) => {
    const isCurrent = () => store.get()?.refreshToken === refreshToken;
    try {
      const tokens = await exchange(refreshToken);
      // Whoever signed in or out meanwhile has the last word.
      if (isCurrent()) store.set(tokens);
    } catch (error) {
      // Only a refusal ends the session. After a lost answer the token may or may not have been used: the next call
      // tries it again and learns which.
      if (!(error instanceof ApiError) || error.status === 429 || error.status >= 500) throw error;
      if (isCurrent()) {
        store.set(undefined);
        onSignedOut(error);
      }
      throw new SignedOutError(error);
    }
  };

  return {
    accessToken: () => store.get()?.accessToken,
    renew: async (expired) => {
      const tokens = store.get();
      if (tokens !== undefined && tokens.accessToken !== expired) return true;
      if (renewing === undefined) {
        if (tokens?.refreshToken === undefined) return false;
        renewing = renewWith(tokens.refreshToken).finally(() => {
          renewing = undefined;
        });
      }
      await renewing;
      return true;
    },
  };
}
