// A typed view of the bundled contract for the scripts that read it: every reference in it is local.

/** A JSON object of unknown shape. */
export type JsonObject = { readonly [key: string]: unknown };

/** One entry of the contract's `x-error-catalogue`. */
export interface CatalogueEntry {
  readonly status: number;
  readonly message: string;
  readonly action: string;
}

/** A parameter of an operation, its reference followed. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema?: JsonObject;
  readonly example?: unknown;
  readonly examples?: JsonObject;
}

/** One media type of a request or a response. */
export interface MediaType {
  readonly schema?: JsonObject;
  readonly example?: unknown;
  readonly examples?: JsonObject;
}

/** A request body or a response, its reference followed. */
export interface Payload {
  readonly required?: boolean;
  readonly headers?: JsonObject;
  readonly content?: { readonly [mediaType: string]: MediaType };
}

/** One way to be admitted: all of its schemes, each with the roles or scopes of which the caller needs one. */
export type SecurityRequirement = { readonly [scheme: string]: readonly string[] };

/** The scheme of API keys, whose alternatives name scopes; those of every other scheme name roles. */
export const API_KEY_SCHEME = 'apiKeyAuth';

/** What an operation declares; members the contract must have are optional here, because scripts report their lack. */
export interface OperationObject {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly SecurityRequirement[];
  readonly parameters?: readonly JsonObject[];
  readonly requestBody?: JsonObject;
  readonly responses?: { readonly [status: string]: JsonObject };
  readonly 'x-rate-limit'?: { readonly limit: number; readonly windowSeconds: number };
  readonly 'x-error-codes'?: readonly string[];
  readonly deprecated?: boolean;
  /** YYYY-MM-DD, as is the sunset. */
  readonly 'x-deprecated-since'?: string;
  readonly 'x-sunset'?: string;
}

/** The bundled contract: one document without references to other files. */
export interface ContractDocument {
  readonly openapi: string;
  readonly info: JsonObject;
  readonly paths?: { readonly [path: string]: JsonObject };
  /** What the API sends to webhook endpoints, by the type of the event. */
  readonly webhooks?: { readonly [type: string]: JsonObject };
  readonly components?: { readonly [section: string]: { readonly [name: string]: JsonObject } };
  readonly 'x-error-catalogue'?: { readonly [code: string]: CatalogueEntry };
}

/** An operation and where it stands. `label` names it in messages. */
export interface LocatedOperation {
  readonly method: string;
  readonly path: string;
  readonly label: string;
  readonly operation: OperationObject;
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** All operations, in the contract's order; `method` is in capitals. */
export function operationsOf(contract: ContractDocument): LocatedOperation[] {
  return Object.entries(contract.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([key]) => METHODS.has(key))
      .map(([key, operation]) => {
        const method = key.toUpperCase();
        const { operationId } = operation as OperationObject;
        const label = operationId ?? `${method} ${path}`;
        return { method, path, label, operation: operation as OperationObject };
      }),
  );
}

/** Whether the value is a JSON object (not an array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The node itself, or what its `$ref` leads to. Throws an Error when that does not exist. */
export function resolve<T>(contract: ContractDocument, node: unknown): T {
  let current = node;
  const seen = new Set<string>();
  while (isObject(current) && typeof current.$ref === 'string') {
    const { $ref } = current;
    if (seen.has($ref)) throw new Error(`The contract's reference ${$ref} leads back to itself.`);
    seen.add($ref);
    current = at(contract, $ref);
    if (current === undefined) throw new Error(`The contract has no ${$ref}.`);
  }
  return current as T;
}

/** Whom an operation admits: with a session, and with an API key. */
export interface Admission {
  /** The roles of which a user needs one; none means that every signed-in user is admitted. */
  readonly roles: readonly string[];
  /** The scopes of which an API key needs one; none means that no key is admitted. */
  readonly scopes: readonly string[];
}

/** The roles and scopes in the alternatives of a security requirement. */
export function admissionOf(security: readonly SecurityRequirement[]): Admission {
  const asked = (wanted: (scheme: string) => boolean) =>
    security.flatMap((alternative) =>
      Object.entries(alternative).flatMap(([scheme, names]) => (wanted(scheme) ? [names] : [])),
    );
  const roles = asked((scheme) => scheme !== API_KEY_SCHEME);
  const scopes = asked((scheme) => scheme === API_KEY_SCHEME);
  return {
    // Of several alternatives any one suffices, so one that asks for no role makes the roles of the others irrelevant.
    roles: roles.some((names) => names.length === 0) ? [] : [...new Set(roles.flat())],
    scopes: [...new Set(scopes.flat())],
  };
}

/** The operation's responses, references followed, each with its status. */
export function responsesOf(contract: ContractDocument, operation: OperationObject): [string, Payload][] {
  return Object.entries(operation.responses ?? {}).map(([status, response]) => [
    status,
    resolve<Payload>(contract, response),
  ]);
}

/** Whether the response declares the header; names of headers are the same in capital and small letters. */
export function hasHeader(response: Payload, name: string): boolean {
  return Object.keys(response.headers ?? {}).some((header) => header.toLowerCase() === name.toLowerCase());
}

/** The values of the examples of all media types of a body, by name. */
export function examplesOf(contract: ContractDocument, payload: Payload): [string, unknown][] {
  return Object.values(payload.content ?? {}).flatMap((media) => {
    const named = Object.entries(media.examples ?? {}).map(([name, example]): [string, unknown] => [
      name,
      resolve<JsonObject>(contract, example).value,
    ]);
    return media.example === undefined ? named : [['(unnamed)', media.example], ...named];
  });
}

/** The error code that an example shows, or undefined. */
export function errorCodeIn(example: unknown): string | undefined {
  const code = isObject(example) && isObject(example.error) ? example.error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** The operation's parameters, references followed. */
export function parametersOf(contract: ContractDocument, operation: OperationObject): Parameter[] {
  return (operation.parameters ?? []).map((parameter) => resolve<Parameter>(contract, parameter));
}

function at(contract: ContractDocument, pointer: string): unknown {
  if (!pointer.startsWith('#/')) return undefined;
  return pointer
    .slice(2)
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (node, key) => (isObject(node) || Array.isArray(node) ? (node as JsonObject)[key] : undefined),
      contract,
    );
}
