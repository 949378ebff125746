// Finds out which schemas Fastify will ask for, by really registering the contract and listening to what it compiles.
import Fastify from 'fastify';
import openapiGlue from 'fastify-openapi-glue';
import { prepareSpecification, type SchemaPart, schemaHash } from '../../src/http/specification.ts';
import type { ContractDocument, JsonObject } from '../contract/document.ts';

/** A schema that Fastify asked for; `place` names the first place that uses it. */
export interface CapturedSchema {
  readonly hash: string;
  readonly part: SchemaPart;
  readonly schema: JsonObject;
  readonly place: string;
}

/** Each different schema of the contract once, in the order in which Fastify asks for them. */
export async function captureSchemas(contract: ContractDocument): Promise<CapturedSchema[]> {
  const captured = new Map<string, CapturedSchema>();
  const capture = (part: SchemaPart, schema: unknown, place: string) => {
    const hash = schemaHash(part, schema);
    if (!captured.has(hash)) captured.set(hash, { hash, part, schema: schema as JsonObject, place });
  };
  const app = Fastify({ logger: false, exposeHeadRoutes: false });
  app.setValidatorCompiler(({ schema, method, url, httpPart }) => {
    capture(httpPart as SchemaPart, schema, `${method} ${url} ${httpPart}`);
    return () => true;
  });
  app.setSerializerCompiler(({ schema, method, url, httpStatus }) => {
    capture('response', schema, `${method} ${url} ${httpStatus}`);
    return JSON.stringify;
  });
  await app.register(openapiGlue, {
    specification: prepareSpecification(contract),
    operationResolver: () => () => {},
  });
  await app.ready();
  await app.close();
  return [...captured.values()];
}
