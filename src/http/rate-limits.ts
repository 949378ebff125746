// Holds each caller to the contract's `x-rate-limit` of an operation, and tells how much is left. Whoever guesses tokens
// or passwords is held to limits of their own.
import { createHash } from 'node:crypto';
import fastifyRateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import { type OperationId, operations } from '../contract/operations.ts';
import { DomainError } from '../domain/errors.ts';
import { normalizeEmail } from '../handlers/auth/email-address.ts';
import type { Clock } from '../platform/clock.ts';
import type { RateCounters, Window } from '../platform/rate-counters.ts';

/** How often something may happen, in how many seconds. */
interface Policy {
  readonly name: string;
  readonly max: number;
  readonly windowSeconds: number;
}

/**
 * Requests of an address that fail to say who calls. Many people may share an address, and each of them fails once in a
 * while with a token that has expired; a program that tries tokens fails far more often.
 */
const FAILED_AUTHENTICATION = { name: 'authentication', limit: 300, windowSeconds: 60 };

/** Failed sign-ins of an account, from wherever they come: 5,760 guesses a day lead nowhere. */
const FAILED_SIGN_IN = { name: 'account', limit: 20, windowSeconds: 300 };

/** Addresses whose requests are refused unread; beyond that the longest unseen are let in again. */
const REMEMBERED_ADDRESSES = 50_000;

/** A network of this length is what one household or one rented machine has. */
const IPV6_NETWORK_BITS = 64;

/** The limiting hooks of an operation. */
export interface RateLimits {
  /**
   * Finds out who calls with `authenticate`, which an operation that is open to everybody does without, and counts the
   * request: users and keys by id, everybody else by address.
   */
  admit(
    operationId: OperationId,
    authenticate: onRequestAsyncHookHandler | undefined,
  ): onRequestAsyncHookHandler[];
  /** Counts attempts that only the body tells of. */
  attempts(operationId: OperationId): ((request: FastifyRequest, reply: FastifyReply) => Promise<void>)[];
}

/** Has @fastify/rate-limit count in `counters`, which all instances share while Redis is there. */
export async function registerRateLimits(app: FastifyInstance, counters: RateCounters): Promise<void> {
  class SharedCounters implements FastifyRateLimitStore {
    incr(
      key: string,
      done: (error: Error | null, result?: { current: number; ttl: number }) => void,
      windowMs: number,
    ): void {
      const counted = counters.hit(key, windowMs);
      if (counted instanceof Promise) void counted.then((window) => done(null, resultOf(window)));
      else done(null, resultOf(counted));
    }

    child(): this {
      return this;
    }
  }
  await app.register(fastifyRateLimit, { global: false, store: SharedCounters });
}

const resultOf = ({ hits, endsInMs }: Window) => ({ current: hits, ttl: endsInMs });

/** Makes the limits. `scale` multiplies them; 0 switches them off. */
export function createRateLimits(
  app: FastifyInstance,
  counters: RateCounters,
  clock: Clock,
  scale: number,
): RateLimits {
  // Made at the first failure too many, because it takes room for all of them at once.
  let blocked: LRUCache<string, number> | undefined;
  const scaled = ({ name, limit, windowSeconds }: { name: string; limit: number; windowSeconds: number }) =>
    ({ name, max: Math.max(1, Math.round(limit * scale)), windowSeconds }) satisfies Policy;
  const authentication = scaled(FAILED_AUTHENTICATION);
  const signIn = scaled(FAILED_SIGN_IN);

  /** Refuses an address that has failed too often, before anything is looked up for it. */
  function refuseBlocked(request: FastifyRequest, reply: FastifyReply): void {
    if (blocked === undefined) return;
    const endsAt = blocked.get(addressOf(request));
    const endsInMs = endsAt === undefined ? 0 : endsAt - clock.now().getTime();
    if (endsInMs <= 0) return;
    // A clock that was set back must not keep anybody out.
    if (endsInMs > authentication.windowSeconds * 1000) blocked.delete(addressOf(request));
    else enforce(reply, authentication, { hits: authentication.max + 1, endsInMs });
  }

  async function countFailure(request: FastifyRequest): Promise<void> {
    const address = addressOf(request);
    const windowMs = authentication.windowSeconds * 1000;
    const { hits, endsInMs } = await counters.hit(`authentication:${address}`, windowMs);
    if (hits < authentication.max) return;
    blocked ??= new LRUCache({ max: REMEMBERED_ADDRESSES });
    blocked.set(address, clock.now().getTime() + endsInMs);
  }

  return {
    admit(operationId, authenticate) {
      if (scale === 0) return authenticate === undefined ? [] : [authenticate];
      const policy = scaled({ name: 'default', ...operations[operationId].rateLimit });
      const count = app.createRateLimit({
        max: policy.max,
        timeWindow: policy.windowSeconds * 1000,
        keyGenerator: (request) => `${operationId}:${callerOf(request)}`,
      });
      const limit: onRequestAsyncHookHandler = async (request, reply) => {
        const counted = await count(request);
        // Nobody is on the plugin's allow list, where counting would end.
        if (counted.isAllowed) return;
        const hits = counted.isExceeded ? policy.max + 1 : policy.max - counted.remaining;
        enforce(reply, policy, { hits, endsInMs: counted.ttl });
      };
      if (authenticate === undefined) return [limit];
      return [
        async function admitCaller(request, reply) {
          refuseBlocked(request, reply);
          try {
            await authenticate.call(this, request, reply);
          } catch (error) {
            if (error instanceof DomainError && error.code === 'UNAUTHENTICATED') await countFailure(request);
            // Known, but not allowed to: that is a request like any other.
            if (error instanceof DomainError && error.code === 'FORBIDDEN')
              await limit.call(this, request, reply);
            throw error;
          }
        },
        limit,
      ];
    },

    attempts(operationId) {
      if (scale === 0 || operationId !== 'login') return [];
      return [
        async (request, reply) => {
          const { email } = request.body as { email: string };
          // Counted before the password is looked at, so that guesses at the same moment all count. Redis and its dumps
          // hold no addresses. What did not fail for its password is taken back.
          const key = `account:${createHash('sha256').update(normalizeEmail(email)).digest('base64url')}`;
          const window = await counters.hit(key, signIn.windowSeconds * 1000);
          if (window.hits > signIn.max) enforce(reply, signIn, window);
          reply.raw.once('finish', () => {
            if (reply.statusCode !== 401) counters.undo(key);
          });
        },
      ];
    },
  };
}

/** Tells where the caller stands, and throws RATE_LIMITED when that is beyond the limit. */
function enforce(reply: FastifyReply, { name, max, windowSeconds }: Policy, window: Window): void {
  const resetSeconds = Math.ceil(window.endsInMs / 1000);
  reply.header('ratelimit-policy', `"${name}";q=${max};w=${windowSeconds}`);
  reply.header('ratelimit', `"${name}";r=${Math.max(0, max - window.hits)};t=${resetSeconds}`);
  if (window.hits > max) {
    throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, resetSeconds) });
  }
}

function callerOf(request: FastifyRequest): string {
  const { actor } = request;
  if (actor.type !== 'USER') return addressOf(request);
  return actor.apiKeyId === undefined ? `user:${actor.userId}` : `key:${actor.apiKeyId}`;
}

/**
 * Where the request comes from: an IPv4 address, or the network of an IPv6 address, as its owner has all addresses in
 * that. `request.ip` is what a trusted proxy says, or the connection's own.
 */
function addressOf(request: FastifyRequest): string {
  if (!request.ip.includes(':')) return `ip:${request.ip}`;
  if (!ipaddr.isValid(request.ip)) return 'ip:unknown';
  const address = ipaddr.process(request.ip);
  if (address.kind() === 'ipv4') return `ip:${address.toString()}`;
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${IPV6_NETWORK_BITS}`);
  return `ip:${network.toNormalizedString()}`;
}
