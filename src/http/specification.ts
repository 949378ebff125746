// Prepares the contract for fastify-openapi-glue and names its schemas; the server and the generator of the validators
// share this, so that both speak of the same schemas.
import { createHash } from 'node:crypto';

/** The parts of a request or response that have a schema of their own, as Fastify names them. */
export type SchemaPart = 'body' | 'querystring' | 'params' | 'headers' | 'response';

type Json = { [key: string]: unknown };

/**
 * A copy of the bundled contract for fastify-openapi-glue, in which the names of header parameters are in small letters:
 * Node hands over the names of incoming headers so, and Fastify leaves the schema alone when validators are its owner's.
 * Bodies that are no JSON are left out of the responses: they are streamed, so no serializer is needed for them. Examples and
 * webhooks are left out because nothing is bound to them, and the plugin would copy them for each operation.
 */
export function prepareSpecification<T extends object>(bundle: T): T {
  const copy = structuredClone(bundle);
  lowerCaseHeaderParameters(copy);
  leaveOutFiles(copy);
  leaveOutExamples(copy);
  const bound = copy as { components?: Json; webhooks?: unknown };
  delete bound.components?.examples;
  delete bound.webhooks;
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

function leaveOutFiles(bundle: Json | object): void {
  const { paths } = bundle as { paths?: { [path: string]: Json } };
  for (const operation of Object.values(paths ?? {}).flatMap((item) => Object.values(item))) {
    const { responses } = (operation ?? {}) as { responses?: { [status: string]: { content?: Json } } };
    for (const response of Object.values(responses ?? {})) {
      if (response.content !== undefined && !('application/json' in response.content))
        delete response.content;
    }
  }
}

/** Media types, parameters and headers have examples beside their schema; those of a schema itself stay. */
function leaveOutExamples(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Json;
  if ('schema' in holder) {
    delete holder.example;
    delete holder.examples;
  }
  for (const member of Object.values(holder)) leaveOutExamples(member);
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
