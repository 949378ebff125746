// Gives every answer the headers that protect those who read it in a browser.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/**
 * What helmet would set. It is asked once: the headers are the same for every answer, and working them out anew each time
 * would be a tenth of what a small answer costs.
 */
function protectiveHeaders(): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => {},
  };
  const protect = helmet({
    // The API serves data, not pages: nothing may be loaded from it or framed.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
  });
  protect({} as IncomingMessage, answer as unknown as ServerResponse, () => {});
  return headers;
}

/** Sets the headers on every answer that is made after this; a route may replace them. */
export function protectAnswers(app: FastifyInstance): void {
  const headers = protectiveHeaders();
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
