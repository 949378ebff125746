// The contract's rules for schemas: no form that the server's validators or the generators of clients silently get wrong.
import { contractFormats } from '../../generate/formats.ts';
import { type ContractDocument, isObject, type JsonObject } from '../document.ts';
import { objectsOf, type PlacedSchema, schemasOf } from '../walk.ts';

/** Schemas that some tool would misunderstand, one line each. */
export function schemaProblems(contract: ContractDocument): string[] {
  return [
    ...schemasOf(contract).flatMap((placed) =>
      [
        ...nullProblems(placed),
        ...typeProblems(placed),
        ...objectProblems(placed),
        ...descriptionProblems(placed),
      ].map((problem) => `${placed.place}: ${problem}`),
    ),
    ...inlineBodies(contract),
    ...recursionProblems(contract),
  ];
}

function nullProblems({ node, isComponent }: PlacedSchema): string[] {
  const types = typesOf(node);
  const problems: string[] = [];
  if ('nullable' in node) problems.push("`nullable` is not of OpenAPI 3.1: write `type: [T, 'null']`.");
  const branches = [node.anyOf, node.oneOf].flat().filter(isObject);
  if (
    isComponent &&
    (types.includes('null') || branches.some((branch) => typesOf(branch).includes('null')))
  ) {
    problems.push(
      "is a component that admits null, which generators drop: use `anyOf: [$ref, {type: 'null'}]` where it is used.",
    );
  }
  if (types.includes('object') && types.includes('null')) {
    problems.push(
      "is an object or null: make the object a component and write `anyOf: [$ref, {type: 'null'}]`.",
    );
  }
  if (!Array.isArray(node.enum)) return problems;
  if (isComponent && node.enum.includes(null)) {
    problems.push('is a shared enum with null in it: remove null, and admit it where the enum is used.');
  }
  if (!isComponent && types.includes('null') !== node.enum.includes(null)) {
    problems.push('its type and its enum disagree about null: put null in both or in neither.');
  }
  return problems;
}

function typeProblems({ node }: PlacedSchema): string[] {
  const problems: string[] = [];
  const types = typesOf(node).filter((type) => type !== 'null');
  if (types.length > 1) {
    problems.push(`is of several types (${types.join(', ')}), which generators reduce to one: choose one.`);
  }
  if (typeof node.format === 'string' && !Object.hasOwn(contractFormats, node.format)) {
    problems.push(
      `nothing checks the format ${node.format}: use one of ${Object.keys(contractFormats).join(', ')}, or a pattern.`,
    );
  }
  return problems;
}

function objectProblems({ node, isComponent, place }: PlacedSchema): string[] {
  const problems: string[] = [];
  const isObjectSchema = typesOf(node).includes('object') || isObject(node.properties);
  if (isObject(node.additionalProperties)) {
    problems.push(
      'has a schema for additionalProperties, which generators lose: list named entries in an array.',
    );
  }
  // The body's own schema has a message of its own.
  if (isObjectSchema && !isComponent && !place.endsWith('/schema')) {
    problems.push(
      'is an object inside of another schema, for which generators invent names: make it a component.',
    );
  }
  return problems;
}

/** A reference is described by what it leads to, a constant by its value, the data of an envelope by the envelope. */
function descriptionProblems({ node, isComponent }: PlacedSchema): string[] {
  const problems: string[] = [];
  if (isComponent && !hasText(node.description)) {
    problems.push('needs a description: generators make it the comment of the type.');
  }
  for (const [name, property] of Object.entries(isObject(node.properties) ? node.properties : {})) {
    if (!isObject(property) || name === 'data' || property.type === 'null') continue;
    if ('$ref' in property || 'const' in property || hasText(property.description)) continue;
    problems.push(`the property ${name} needs a description: say what its value means.`);
  }
  return problems;
}

/** Generators name types after components: a schema in a body gets a name that changes with its surroundings. */
function inlineBodies(contract: ContractDocument): string[] {
  return objectsOf(contract).flatMap(({ place, node }) => {
    const media = isObject(node.content) ? node.content['application/json'] : undefined;
    if (!isObject(media) || !isObject(media.schema) || typeof media.schema.$ref === 'string') return [];
    return [`${place}: the schema of its body stands inside of it: make it a component and refer to it.`];
  });
}

function recursionProblems(contract: ContractDocument): string[] {
  const schemas = contract.components?.schemas ?? {};
  return Object.keys(schemas)
    .filter((name) => reachableFrom(schemas, name).has(name))
    .map(
      (name) =>
        `#/components/schemas/${name}: contains itself, which serializers and generators follow without end: refer by id.`,
    );
}

function reachableFrom(schemas: { readonly [name: string]: JsonObject }, start: string): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const text = JSON.stringify(schemas[name] ?? {});
    for (const [, next = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)"/g)) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

function typesOf(schema: JsonObject): unknown[] {
  return schema.type === undefined ? [] : [schema.type].flat();
}

function hasText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
