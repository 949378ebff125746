// Answers what no operation answers: 405 with the allowed methods for a known path, 404 for the rest.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { operations } from '../contract/operations.ts';
import { DomainError } from '../domain/errors.ts';

/** The contract's paths as patterns, each with its methods. */
function knownPaths(): { pattern: RegExp; methods: string[] }[] {
  const methods = new Map<string, string[]>();
  for (const { path, method } of Object.values(operations)) {
    methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  return [...methods].map(([path, allowed]) => ({
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    methods: allowed,
  }));
}

/** Refuses requests that match no route. */
export function handleUnknownRoutes(app: FastifyInstance): void {
  const paths = knownPaths();
  const refuse = (request: FastifyRequest, reply: FastifyReply): never => {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = paths.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods);
    if (allowed.length === 0) throw new DomainError('ROUTE_NOT_FOUND');
    reply.header('allow', [...new Set(allowed)].join(', '));
    throw new DomainError('METHOD_NOT_ALLOWED');
  };
  // Before the body is read: what is wrong with the body of a request to nowhere helps nobody.
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) refuse(request, reply);
  });
  app.setNotFoundHandler(refuse);
}
