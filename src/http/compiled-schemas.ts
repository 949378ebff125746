// Hands Fastify the validators and serializers that were compiled ahead of time: a schema that none was compiled for
// fails the boot, so a stale file can never check the wrong thing.
import compiled from '../contract/compiled.cjs';
import { type SchemaPart, schemaHash } from './specification.ts';

export { prepareSpecification, schemaHash } from './specification.ts';

/** What Fastify tells a compiler: the schema, and the route and the part that it belongs to. */
export interface SchemaPlace {
  readonly schema: unknown;
  readonly method: string;
  readonly url: string;
  readonly httpPart?: string;
  readonly httpStatus?: string;
}

/**
 * The validatorCompiler for the instance that fastify-openapi-glue is registered on. Bodies are taken as they are; in
 * query, path and headers text becomes the type that the schema names, and the query's defaults are filled in.
 * Throws when no validator was generated for the schema.
 */
export function compiledValidator(place: SchemaPlace) {
  return find(compiled.validators, place, place.httpPart as SchemaPart);
}

/**
 * The serializerCompiler for the same instance: what the schema does not declare is left out of the response.
 * Throws when no serializer was generated for the schema.
 */
export function compiledSerializer(place: SchemaPlace) {
  return find(compiled.serializers, place, 'response');
}

function find<T>(functions: Readonly<Record<string, T>>, place: SchemaPlace, part: SchemaPart): T {
  const found = functions[schemaHash(part, place.schema)];
  if (found !== undefined) return found;
  const status = place.httpStatus === undefined ? '' : ` ${place.httpStatus}`;
  throw new Error(
    `The generated validators are stale: run npm run generate (no match for ${place.method} ${place.url}, ${part}${status}).`,
  );
}
