// Decides who calls and whether they may, before anything of the request is read: 401 and 403 come before 400.
import fastifyJwt from '@fastify/jwt';
import type { FastifyInstance, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { type OperationId, operations } from '../contract/operations.ts';
import type { Database } from '../db/client.ts';
import { findSignedInUser } from '../db/queries/signed-in-users.ts';
import { type Actor, anonymousActor, type Role, type UserActor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import type { Clock } from '../platform/clock.ts';

/** Finds out who calls from the request's credentials; throws UNAUTHENTICATED when they do not hold. */
type Authenticate = (request: FastifyRequest) => Promise<UserActor>;

interface AccessTokenClaims {
  readonly sub: string;
  readonly sid: string;
  readonly iat: number;
  readonly exp: number;
}

const ISSUER = 'order-management-api';

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
      return { type: 'USER', userId: user.id, role: user.role as Role, sessionId: claims.sid };
    },
  };
}

/**
 * Returns what makes an operation's security hook. Throws at boot when the contract names a scheme that has no handler,
 * which would otherwise leave its operations open or closed to everybody.
 */
export function createSecurity(
  app: FastifyInstance,
  db: Database,
  clock: Clock,
): (operationId: OperationId) => onRequestAsyncHookHandler {
  const handlers = schemeHandlers(app, db, clock);
  const named = new Set<string>(Object.values(operations).flatMap(({ schemes }) => [...schemes]));
  const missing = [...named].filter((scheme) => !(scheme in handlers));
  if (missing.length > 0) throw new Error(`No handler for the security scheme ${missing.join(', ')}.`);

  app.decorateRequest('actor');
  return (operationId) => {
    const operation = operations[operationId];
    const roles: readonly string[] = operation.roles;
    const authenticate = handlers[operation.schemes[0] ?? ''];
    return async (request) => {
      request.actor = anonymousActor;
      if (operation.public || authenticate === undefined) return;
      const actor = await authenticate(request);
      request.actor = actor;
      if (roles.length > 0 && !roles.includes(actor.role))
        throw new DomainError('FORBIDDEN', { roles: [...roles] });
    };
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
  }
}
