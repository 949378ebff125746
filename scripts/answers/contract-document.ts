// The contract as tests and the fuzzer read it: every reference resolved, every operation found by its id.
import document from '../../src/contract/openapi.json' with { type: 'json' };
import { type OperationId, operations } from '../../src/contract/operations.ts';

export type Json = { [key: string]: unknown };

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Json;
  readonly example: unknown;
}

/** A documented example: its name and what it shows. */
export interface Example {
  readonly name: string;
  readonly value: unknown;
}

interface OperationObject {
  readonly parameters?: readonly unknown[];
  readonly requestBody?: { readonly content: { readonly 'application/json': Json } };
  readonly responses: Readonly<Record<string, unknown>>;
}

/** All ids, for tests that are made from the contract. */
export const operationIds = Object.keys(operations) as OperationId[];

/** Whether the value is an object, and neither null nor an array. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value, or what its `$ref` leads to. */
export function resolveRef(value: unknown): Json {
  if (!isObject(value)) throw new Error('The contract refers to something that is not an object.');
  if (typeof value.$ref !== 'string') return value;
  const steps = value.$ref.slice(2).split('/');
  let target: unknown = document;
  for (const step of steps) target = (target as Json)[step];
  return resolveRef(target);
}

/** The value with every reference in it replaced by what it leads to. */
export function resolveAll(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolveAll);
  if (!isObject(value)) return value;
  if (typeof value.$ref === 'string') return resolveAll(resolveRef(value));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, resolveAll(member)]));
}

function operationObject(operationId: OperationId): OperationObject {
  const { path, method } = operations[operationId];
  const paths = document.paths as unknown as Record<string, Record<string, OperationObject>>;
  const operation = paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`The contract has no operation ${operationId}.`);
  return operation;
}

/** The parameters of an operation, in one part or in all. */
export function parametersOf(operationId: OperationId, part?: Parameter['in']): Parameter[] {
  return (operationObject(operationId).parameters ?? [])
    .map((parameter) => resolveAll(parameter) as unknown as Parameter)
    .filter((parameter) => part === undefined || parameter.in === part);
}

/** The JSON schema of the operation's body without references, or undefined when it takes none. */
export function bodySchemaOf(operationId: OperationId): Json | undefined {
  const media = operationObject(operationId).requestBody?.content['application/json'];
  return media === undefined ? undefined : (resolveAll(media.schema) as Json);
}

/** The documented bodies of requests. */
export function requestExamplesOf(operationId: OperationId): Example[] {
  return examplesOf(operationObject(operationId).requestBody?.content['application/json']);
}

/** The documented bodies of the responses with this status. */
export function responseExamplesOf(operationId: OperationId, status: number): Example[] {
  const content = declaredResponse(operationId, status)?.content as Json | undefined;
  return Object.values(content ?? {}).flatMap((media) => examplesOf(media as Json));
}

function examplesOf(media: Json | undefined): Example[] {
  return Object.entries((media?.examples ?? {}) as Json).map(([name, example]) => ({
    name,
    value: resolveRef(example).value,
  }));
}

/** The response that the contract declares, or undefined. */
export function declaredResponse(operationId: OperationId, status: number): Json | undefined {
  const response = operationObject(operationId).responses[String(status)];
  return response === undefined ? undefined : resolveRef(response);
}
