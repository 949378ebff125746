// Prepares the contract for fastify-openapi-glue and names its schemas; the server and the generator of the validators
// share this, so that both speak of the same schemas.
import { createHash } from 'node:crypto';

/** The parts of a request or response that have a schema of their own, as Fastify names them. */
export type SchemaPart = 'body' | 'querystring' | 'params' | 'headers' | 'response';

type Json = { [key: string]: unknown };

/** Members whose text is for people; where OpenAPI asks for one, an empty text will do. */
const TEXTS: ReadonlySet<string> = new Set(['description', 'summary']);

/** Statuses from here on are failures. */
const FIRST_FAILURE = 400;

/**
 * A copy of the bundled contract for fastify-openapi-glue, in which the names of header parameters are in small letters:
 * Node hands over the names of incoming headers so, and Fastify leaves the schema alone when validators are its owner's.
 * What nothing is bound to is left out, as the plugin copies everything for each operation that uses it: texts, examples,
 * webhooks, bodies that are no JSON, which are streamed, and failures, whose envelope needs no serializer.
 */
export function prepareSpecification<T extends object>(bundle: T): T {
  const copy = boundPart(bundle) as T;
  lowerCaseHeaderParameters(copy);
  leaveOutUnserialized(copy);
  const bound = copy as { components?: Json; webhooks?: unknown };
  delete bound.components?.examples;
  delete bound.webhooks;
  return copy;
}

/** A copy without texts, and without the examples that media types, parameters and headers have beside their schema. */
function boundPart(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(boundPart);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Json = {};
  for (const [name, member] of Object.entries(value)) {
    if ('schema' in value && (name === 'example' || name === 'examples')) continue;
    copy[name] = typeof member === 'string' && TEXTS.has(name) ? '' : boundPart(member);
  }
  return copy;
}

/** The name of a schema: the SHA-256, in hex, of its canonical JSON and of the part it belongs to. */
export function schemaHash(part: SchemaPart, schema: unknown): string {
  return createHash('sha256').update(canonicalJson({ part, schema })).digest('hex');
}

function lowerCaseHeaderParameters(bundle: Json | object): void {
  const { components, paths } = bundle as {
    components?: { parameters?: Json };
    paths?: { [path: string]: Json };
  };
  lowerCaseNames(Object.values(components?.parameters ?? {}));
  for (const item of Object.values(paths ?? {})) {
    for (const holder of [item, ...Object.values(item)]) lowerCaseNames((holder as Json | null)?.parameters);
  }
}

/** Leaves out the responses that are failures, and the bodies that are no JSON. */
function leaveOutUnserialized(bundle: Json | object): void {
  const { paths } = bundle as { paths?: { [path: string]: Json } };
  for (const operation of Object.values(paths ?? {}).flatMap((item) => Object.values(item))) {
    const { responses = {} } = (operation ?? {}) as { responses?: { [status: string]: { content?: Json } } };
    for (const [status, response] of Object.entries(responses)) {
      if (Number(status) >= FIRST_FAILURE) delete responses[status];
      if (response.content !== undefined && !('application/json' in response.content))
        delete response.content;
    }
  }
}

function lowerCaseNames(parameters: unknown): void {
  if (!Array.isArray(parameters)) return;
  for (const parameter of parameters) {
    if (parameter.in === 'header') parameter.name = parameter.name.toLowerCase();
  }
}

/** JSON with sorted keys. Like JSON.stringify it leaves out undefined members and symbols, which Fastify adds. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
