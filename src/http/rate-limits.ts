// Holds each caller to the contract's `x-rate-limit` of an operation, and tells how much is left.
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
import { type OperationId, operations } from '../contract/operations.ts';
import { DomainError } from '../domain/errors.ts';

/** Callers that are remembered per operation; beyond that the longest unseen are forgotten. */
const REMEMBERED_CALLERS = 10_000;

/** Prepares the limits; they are counted in this process. */
export async function registerRateLimits(app: FastifyInstance): Promise<void> {
  await app.register(fastifyRateLimit, { global: false, cache: REMEMBERED_CALLERS });
}

/**
 * Returns what makes an operation's limiting hook, which runs after authentication: users are counted by id, everybody
 * else by address. `scale` multiplies the contract's limits; 0 switches them off.
 */
export function createRateLimits(
  app: FastifyInstance,
  scale: number,
): (operationId: OperationId) => onRequestAsyncHookHandler[] {
  return (operationId) => {
    if (scale === 0) return [];
    const { limit, windowSeconds } = operations[operationId].rateLimit;
    const max = Math.max(1, Math.round(limit * scale));
    const policy = `"default";q=${max};w=${windowSeconds}`;
    const count = app.createRateLimit({
      max,
      timeWindow: windowSeconds * 1000,
      keyGenerator: (request) =>
        request.actor.type === 'USER' ? (request.actor.apiKeyId ?? request.actor.userId) : request.ip,
    });
    return [
      async (request, reply) => {
        const result = await count(request);
        if (result.isAllowed) return;
        reply.header('ratelimit-policy', policy);
        reply.header('ratelimit', `"default";r=${Math.max(0, result.remaining)};t=${result.ttlInSeconds}`);
        if (result.isExceeded) {
          throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, result.ttlInSeconds) });
        }
      },
    ];
  };
}
