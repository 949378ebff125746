// Announces the end of a deprecated operation in every answer of it, refusals included.
import type { onRequestAsyncHookHandler } from 'fastify';

/**
 * The hook that adds `Deprecation` (RFC 9745: the moment as seconds since the epoch, after an @) and `Sunset` (RFC 8594:
 * an HTTP date). Both dates are days of UTC, as YYYY-MM-DD.
 */
export function announceEnd(deprecation: {
  readonly since: string;
  readonly sunset: string;
}): onRequestAsyncHookHandler {
  const headers = {
    deprecation: `@${Date.parse(deprecation.since) / 1000}`,
    sunset: new Date(deprecation.sunset).toUTCString(),
  };
  return async (_request, reply) => {
    reply.headers(headers);
  };
}
