// Generates the OpenAPI 3.0.3 copy of the contract for tools that cannot read 3.1; what 3.0 cannot say fails the generation
// instead of being lost.
import { Converter } from '@apiture/openapi-down-convert';
import {
  admissionOf,
  type ContractDocument,
  isObject,
  type JsonObject,
  resolve,
  type SecurityRequirement,
} from '../contract/document.ts';
import { type GeneratedFile, generatedNote } from './generated-file.ts';

type Json = { [key: string]: unknown };

/** Keywords of JSON Schema that 3.0 has no counterpart for. Leaving them out would admit what the server refuses. */
const INEXPRESSIBLE = [
  'contains',
  'contentSchema',
  'dependentRequired',
  'dependentSchemas',
  'else',
  'if',
  'maxContains',
  'minContains',
  'patternProperties',
  'prefixItems',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
] as const;

const SCHEMA_LISTS = ['allOf', 'anyOf', 'oneOf'] as const;
const SCHEMA_MEMBERS = ['additionalProperties', 'items', 'not'] as const;

/** `src/contract/openapi-3.0.json`. Throws an Error that names the schema which 3.0 cannot express. */
export function openapi30Files(contract: ContractDocument): GeneratedFile[] {
  const document = { 'x-generated': generatedNote('openapi/'), ...downConvert(contract) };
  return [{ path: 'src/contract/openapi-3.0.json', content: `${JSON.stringify(document, null, 2)}\n` }];
}

/**
 * The contract as OpenAPI 3.0.3. The library converts; what it is known to miss is put into 3.0's words before. Webhooks,
 * of which 3.0 knows nothing, are left out with what only they refer to.
 */
export function downConvert(original: ContractDocument): JsonObject {
  const contract = withoutWebhooks(original);
  const { jsonSchemaDialect: _dialect, ...copy } = walk(contract, contract, '#') as Json;
  const { summary: _summary, ...info } = copy.info as Json & { license?: { identifier?: string } };
  const spdx = info.license?.identifier;
  if (spdx !== undefined)
    info.license = { ...info.license, url: `https://spdx.org/licenses/${spdx}.html` } as never;
  const schemas = Object.entries(contract.components?.schemas ?? {}).map(([name, schema]) => [
    name,
    convertSchema(contract, schema, `#/components/schemas/${name}`),
  ]);
  const prepared = {
    ...copy,
    info,
    components: { ...(copy.components as Json), schemas: Object.fromEntries(schemas) },
  };
  return new Converter(prepared, { allOfTransform: true }).convert() as JsonObject;
}

function withoutWebhooks({ webhooks, ...rest }: ContractDocument): ContractDocument {
  const reached = reachableFrom(rest, rest.paths ?? {});
  const gone = reachableFrom(rest, webhooks ?? {}).difference(reached);
  const components = Object.entries(rest.components ?? {}).map(([section, members]) => {
    const kept = Object.entries(members).filter(([name]) => !gone.has(`#/components/${section}/${name}`));
    return [section, Object.fromEntries(kept)];
  });
  return { ...rest, components: Object.fromEntries(components) };
}

/** The references in a part of the document, and in what they lead to. */
function reachableFrom(contract: ContractDocument, part: object): Set<string> {
  const reached = new Set<string>();
  const open: unknown[] = [part];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const [, reference = ''] of JSON.stringify(node).matchAll(/"\$ref":"([^"]+)"/g)) {
      if (reached.has(reference)) continue;
      reached.add(reference);
      open.push(resolve(contract, { $ref: reference }));
    }
  }
  return reached;
}

/** Copies the document down to its schemas and converts those; examples are data and stay as they are. */
function walk(contract: ContractDocument, node: unknown, place: string): unknown {
  if (Array.isArray(node)) return node.map((item, index) => walk(contract, item, `${place}/${index}`));
  if (!isObject(node)) return node;
  const members = Object.entries(node).map(([key, value]): [string, unknown] => {
    const at = `${place}/${key}`;
    if (key === 'schema' && isObject(value)) return [key, convertSchema(contract, value, at)];
    if (key === 'example' || key === 'examples' || at === '#/components/schemas') return [key, value];
    if (key === 'security' && Array.isArray(value)) return [key, withoutRoles(value)];
    return [key, walk(contract, value, at)];
  });
  if (Array.isArray(node.security)) {
    const { roles, scopes } = admissionOf(node.security as readonly SecurityRequirement[]);
    if (roles.length > 0) members.push(['x-roles', roles]);
    if (scopes.length > 0) members.push(['x-scopes', scopes]);
  }
  return Object.fromEntries(members);
}

/** In 3.0 only OAuth schemes may list scopes: one alternative a scheme is left, and roles and scopes move beside them. */
function withoutRoles(security: readonly JsonObject[]): JsonObject[] {
  const alternatives = security.map((alternative) =>
    JSON.stringify(Object.fromEntries(Object.keys(alternative).map((scheme) => [scheme, []]))),
  );
  return [...new Set(alternatives)].map((alternative) => JSON.parse(alternative));
}

function convertSchema(contract: ContractDocument, schema: JsonObject, place: string): JsonObject {
  const missing = INEXPRESSIBLE.filter((keyword) => keyword in schema);
  if (missing.length > 0) throw new Error(`OpenAPI 3.0 cannot express ${missing.join(', ')} at ${place}.`);
  const copy: Json = { ...schema };
  for (const keyword of SCHEMA_LISTS) {
    const list = copy[keyword];
    if (Array.isArray(list)) {
      copy[keyword] = list.map((item, index) =>
        convertSchema(contract, item, `${place}/${keyword}/${index}`),
      );
    }
  }
  for (const keyword of SCHEMA_MEMBERS) {
    const member = copy[keyword];
    if (isObject(member)) copy[keyword] = convertSchema(contract, member, `${place}/${keyword}`);
  }
  if (isObject(copy.properties)) {
    const properties = Object.entries(copy.properties).map(([name, property]) => [
      name,
      convertSchema(contract, property as JsonObject, `${place}/properties/${name}`),
    ]);
    copy.properties = Object.fromEntries(properties);
  }
  return [asEnum, asExclusiveBounds, asNullable, asNullableReference].reduce(
    (converted, step) => step(converted, contract, place),
    copy,
  );
}

/** The library overlooks `const: false` and other constants that count as false. */
function asEnum(schema: Json): Json {
  if (!('const' in schema)) return schema;
  const { const: value, ...rest } = schema;
  return { ...rest, enum: [value] };
}

/** The exclusive bounds of 3.0 are flags beside the bound. */
function asExclusiveBounds(schema: Json): Json {
  const copy = { ...schema };
  for (const [exclusive, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof copy[exclusive] !== 'number') continue;
    if (bound in copy) throw new Error(`A schema has both ${bound} and ${exclusive}; keep the stricter one.`);
    copy[bound] = copy[exclusive];
    copy[exclusive] = true;
  }
  return copy;
}

/** There is no type `null` in 3.0, only types that admit null as well. */
function asNullable(schema: Json, _contract: ContractDocument, place: string): Json {
  const { type, ...rest } = schema;
  if (type === 'null') return { type: 'object', nullable: true, enum: [null], ...rest };
  if (!Array.isArray(type)) return schema;
  const others = type.filter((name) => name !== 'null');
  if (others.length !== 1)
    throw new Error(`OpenAPI 3.0 cannot express the type ${type.join(' or ')} at ${place}.`);
  return { type: others[0], ...(others.length < type.length ? { nullable: true } : {}), ...rest };
}

/** `anyOf` of something and null is that thing, nullable. */
function asNullableReference(schema: Json, contract: ContractDocument, place: string): Json {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf)) return schema;
  const others = anyOf.filter((branch) => JSON.stringify(branch.enum) !== '[null]');
  if (others.length === anyOf.length) return schema;
  if (others.length > 1) throw new Error(`OpenAPI 3.0 cannot express an anyOf with null at ${place}.`);
  const { type } = resolve<{ type?: unknown }>(contract, others[0]);
  // Without a type beside it, `nullable` has no meaning in 3.0.3.
  return { ...rest, type: Array.isArray(type) ? type[0] : type, nullable: true, allOf: others };
}
