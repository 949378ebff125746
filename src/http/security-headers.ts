// Gives every answer the headers that protect those who read it in a browser.
import fastifyHelmet from '@fastify/helmet';
import { type FastifyInstance, fastify } from 'fastify';

/** What an answer has of its own, whether it is protected or not. */
const NOT_PROTECTIVE = new Set(['content-type', 'content-length', 'date', 'connection']);

/**
 * What @fastify/helmet sets. It is asked once, for an answer of an instance that serves nothing else: the headers are the
 * same for every answer, and working them out anew each time would be a tenth of what a small answer costs.
 */
async function protectiveHeaders(): Promise<Readonly<Record<string, string>>> {
  const asked = fastify();
  await asked.register(fastifyHelmet, {
    // The API serves data, not pages: nothing may be loaded from it or framed.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    // What only pages, plug-ins or browsers of the past heed would be sent with every answer for nobody.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  const { headers } = await asked.inject('/');
  await asked.close();
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !NOT_PROTECTIVE.has(name))
      .map(([name, value]) => [name, String(value)]),
  );
}

/** Sets the headers on every answer that is made after this; a route may replace them. */
export async function protectAnswers(app: FastifyInstance): Promise<void> {
  const headers = await protectiveHeaders();
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
