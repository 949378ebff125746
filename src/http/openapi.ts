// Publishes the contract that the server was built from.
import fastifySwagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import specification from '../contract/openapi.json' with { type: 'json' };

/** Serves the contract as JSON and YAML to everybody. */
export async function serveSpecification(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    mode: 'static',
    specification: { document: structuredClone(specification) as never },
  });
  const json = JSON.stringify(app.swagger());
  const yaml = app.swagger({ yaml: true });
  app.get('/openapi.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(json),
  );
  app.get('/openapi.yaml', async (_request, reply) =>
    reply.type('application/yaml; charset=utf-8').send(yaml),
  );
}
