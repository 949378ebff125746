// Decides who calls and whether they may, before anything of the request is read: 401 and 403 come before 400.
import fastifyJwt from '@fastify/jwt';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { type OperationFacts, type OperationId, operations } from '../contract/operations.ts';
import type { Database } from '../db/client.ts';
import { findApiKeyCaller, touchApiKey } from '../db/queries/api-keys.ts';
import { findSignedInUser } from '../db/queries/signed-in-users.ts';
import { type Actor, anonymousActor, type Role, type UserActor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import { hashApiKeySecret, isApiKeySecret } from '../platform/api-key-secrets.ts';
import type { Clock } from '../platform/clock.ts';

/** Who calls, and with which scopes; a session has all that its user's role allows, so it has no list of them. */
interface Caller {
  readonly actor: UserActor;
  readonly scopes: readonly string[] | null;
}

/** Finds out who calls from the request's credentials; throws UNAUTHENTICATED when they do not hold. */
type Authenticate = (request: FastifyRequest) => Promise<Caller>;

interface AccessTokenClaims {
  readonly sub: string;
  readonly sid: string;
  readonly iat: number;
  readonly exp: number;
}

const ISSUER = 'order-management-api';

/** The header of the contract's scheme `apiKeyAuth`, as Node spells it. */
const API_KEY_HEADER = 'x-api-key';

/** To the minute is enough to see which keys are in use, and spares a write in nearly every request. */
const LAST_USED_INTERVAL_MS = 60_000;

/** Signs access tokens with HS256: verifying one costs a tenth of what an asymmetric signature would. */
export async function registerTokens(app: FastifyInstance, secret: string): Promise<void> {
  await app.register(fastifyJwt, {
    secret,
    sign: { algorithm: 'HS256', iss: ISSUER },
    // The expiry is checked against the program's clock, not the machine's.
    verify: {
      algorithms: ['HS256'],
      // An issuer that is not named at all would pass as an allowed one.
      requiredClaims: ['iss', 'sub', 'sid', 'exp'],
      allowedIss: ISSUER,
      ignoreExpiration: true,
    },
  });
}

/** A token of the session that expires after `ttlSeconds`. */
export function signAccessToken(
  app: FastifyInstance,
  clock: Clock,
  session: { userId: string; sessionId: string },
  ttlSeconds: number,
): string {
  const iat = Math.floor(clock.now().getTime() / 1000);
  return app.jwt.sign({ sub: session.userId, sid: session.sessionId, iat, exp: iat + ttlSeconds });
}

function bearerToken(request: FastifyRequest): string {
  const token = /^Bearer +([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new DomainError('UNAUTHENTICATED');
  return token;
}

function verifyToken(app: FastifyInstance, token: string, now: Date): AccessTokenClaims {
  try {
    const claims = app.jwt.verify<AccessTokenClaims>(token);
    if (claims.exp * 1000 > now.getTime()) return claims;
  } catch {
    // Why a token is not valid helps nobody but a forger.
  }
  throw new DomainError('UNAUTHENTICATED');
}

/** The handlers of the contract's security schemes, by name. */
function schemeHandlers(
  app: FastifyInstance,
  db: Database,
  clock: Clock,
): Readonly<Record<string, Authenticate>> {
  return {
    bearerAuth: async (request) => {
      const now = clock.now();
      const claims = verifyToken(app, bearerToken(request), now);
      const user = await findSignedInUser(db, claims.sid, now);
      if (user === undefined || user.id !== claims.sub) throw new DomainError('UNAUTHENTICATED');
      const actor = {
        type: 'USER',
        userId: user.id,
        role: user.role as Role,
        sessionId: claims.sid,
      } as const;
      return { actor, scopes: null };
    },
    apiKeyAuth: async (request) => {
      const now = clock.now();
      const secret = request.headers[API_KEY_HEADER];
      if (typeof secret !== 'string' || !isApiKeySecret(secret)) throw new DomainError('UNAUTHENTICATED');
      const key = await findApiKeyCaller(db, hashApiKeySecret(secret), now);
      if (key === undefined) throw new DomainError('UNAUTHENTICATED');
      await noteUse(db, key, now, request.log);
      const actor = { type: 'USER', userId: key.user_id, role: key.role as Role, apiKeyId: key.id } as const;
      return { actor, scopes: key.scopes };
    },
  };
}

/** Notes the use of a key, at most once in the interval; a failure to do so is no reason to refuse the request. */
async function noteUse(
  db: Database,
  key: { readonly id: string; readonly last_used_at: Date | null },
  now: Date,
  log: FastifyBaseLogger,
): Promise<void> {
  const lastBefore = new Date(now.getTime() - LAST_USED_INTERVAL_MS);
  if (key.last_used_at !== null && key.last_used_at > lastBefore) return;
  await touchApiKey(db, key.id, now, lastBefore).catch((err) => {
    log.warn({ err, apiKeyId: key.id }, 'the use of an API key could not be noted');
  });
}

/**
 * The scheme of the credential that the request carries. Throws UNAUTHENTICATED when there are two, because nobody could
 * tell in whose name it is meant.
 */
function schemeOf(request: FastifyRequest): string {
  const hasKey = request.headers[API_KEY_HEADER] !== undefined;
  if (hasKey && request.headers.authorization !== undefined) throw new DomainError('UNAUTHENTICATED');
  return hasKey ? 'apiKeyAuth' : 'bearerAuth';
}

/** Throws FORBIDDEN, with what is missing, unless the caller has one of the scopes and one of the roles. */
function assertAdmitted(
  { actor, scopes }: Caller,
  wanted: { scopes: readonly string[]; roles: readonly string[] },
) {
  if (scopes !== null && !wanted.scopes.some((scope) => scopes.includes(scope))) {
    throw new DomainError('FORBIDDEN', { scopes: [...wanted.scopes] });
  }
  // The owner's role counts with a key too: a key can never do more than its owner.
  if (wanted.roles.length > 0 && !wanted.roles.includes(actor.role)) {
    throw new DomainError('FORBIDDEN', { roles: [...wanted.roles] });
  }
}

/** Where the caller of a request is kept once it is known. */
const CALLER = Symbol('caller');

type CalledRequest = FastifyRequest & { [CALLER]?: Actor };

/**
 * Returns what makes an operation's security hook; an operation that is open to everybody has none. Throws at boot when the
 * contract names a scheme that has no handler, which would otherwise leave its operations open or closed to everybody.
 */
export function createSecurity(
  app: FastifyInstance,
  db: Database,
  clock: Clock,
): (operationId: OperationId) => onRequestAsyncHookHandler | undefined {
  const handlers = schemeHandlers(app, db, clock);
  const named = new Set<string>(Object.values(operations).flatMap(({ schemes }) => [...schemes]));
  const missing = [...named].filter((scheme) => !(scheme in handlers));
  if (missing.length > 0) throw new Error(`No handler for the security scheme ${missing.join(', ')}.`);

  app.decorateRequest('actor', {
    getter(this: CalledRequest) {
      return this[CALLER] ?? anonymousActor;
    },
  });
  return (operationId) => {
    const operation: OperationFacts = operations[operationId];
    if (operation.public) return undefined;
    return async (request: CalledRequest) => {
      const scheme = schemeOf(request);
      const authenticate = operation.schemes.includes(scheme) ? handlers[scheme] : undefined;
      if (authenticate === undefined) throw new DomainError('UNAUTHENTICATED');
      const caller = await authenticate(request);
      request[CALLER] = caller.actor;
      assertAdmitted(caller, operation);
    };
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls: nobody known until the operation's security hook has found out. */
    readonly actor: Actor;
  }
}
