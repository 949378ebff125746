// Publishes the contract that the server was built from, and its copy in OpenAPI 3.0.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifySwagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import specification from '../contract/openapi.json' with { type: 'json' };
import { serveContent } from './static-content.ts';

const COPY_IN_3_0 = path.join(import.meta.dirname, '../contract/openapi-3.0.json');

/** Serves the contract as JSON and YAML, and its 3.0 copy as JSON, to everybody. */
export async function serveSpecification(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    mode: 'static',
    specification: { document: specification as never },
  });
  const json = 'application/json; charset=utf-8';
  serveContent(app, {
    url: '/openapi.json',
    type: json,
    load: async () => JSON.stringify(app.swagger()),
  });
  serveContent(app, {
    url: '/openapi.yaml',
    type: 'application/yaml; charset=utf-8',
    load: async () => app.swagger({ yaml: true }),
  });
  serveContent(app, { url: '/openapi-3.0.json', type: json, load: () => readFile(COPY_IN_3_0) });
}
