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
  const validate = find(compiled.validators, place, place.httpPart as SchemaPart);
  return place.httpPart === 'body' ? validate : withDecimalIntegers(validate, integersOf(place.schema));
}

/**
 * The serializerCompiler for the same instance: what the schema does not declare is left out of the response.
 * Throws when no serializer was generated for the schema.
 */
export function compiledSerializer(place: SchemaPlace) {
  return find(compiled.serializers, place, 'response');
}

type Validator = (typeof compiled.validators)[string];

const DECIMAL = /^-?\d+$/;

/** The members of the part that are integers. */
function integersOf(schema: unknown): string[] {
  const { properties = {} } = schema as { properties?: Record<string, { type?: unknown }> };
  return Object.keys(properties).filter((name) => properties[name]?.type === 'integer');
}

/**
 * The same validator, for which an integer is written in decimal digits. On its own it takes whatever JavaScript reads
 * as a whole number, such as `Infinity`, `0x10` or a blank.
 */
function withDecimalIntegers(validate: Validator, names: readonly string[]): Validator {
  if (names.length === 0) return validate;
  const check: Validator = (data) => {
    const values = data as Record<string, unknown>;
    for (const name of names) {
      const value = values[name];
      // No number at all, so that the validator reports it like any other wrong type.
      if (typeof value === 'string' && !DECIMAL.test(value)) values[name] = `"${value}"`;
    }
    const fits = validate(data);
    check.errors = validate.errors ?? null;
    return fits;
  };
  return check;
}

function find<T>(functions: Readonly<Record<string, T>>, place: SchemaPlace, part: SchemaPart): T {
  const found = functions[schemaHash(part, place.schema)];
  if (found !== undefined) return found;
  const status = place.httpStatus === undefined ? '' : ` ${place.httpStatus}`;
  throw new Error(
    `The generated validators are stale: run npm run generate (no match for ${place.method} ${place.url}, ${part}${status}).`,
  );
}
