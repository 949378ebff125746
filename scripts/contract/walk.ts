// Goes through everything in the contract without mistaking data, or names that people chose, for keywords.
import { type ContractDocument, isObject, type JsonObject } from './document.ts';

/** An object of the contract and where it stands, as a JSON pointer. */
export interface Placed {
  readonly place: string;
  readonly node: JsonObject;
}

/** A schema as it is written; `isComponent` tells whether it is one by itself and not a part of another. */
export interface PlacedSchema extends Placed {
  readonly isComponent: boolean;
}

// Their members are named by people.
const NAMED_MEMBERS = new Set([
  '$defs',
  'dependentSchemas',
  'examples',
  'headers',
  'mapping',
  'patternProperties',
  'properties',
  'responses',
  'schemas',
]);
const DATA = new Set(['const', 'default', 'enum', 'example', 'value']);

/** All objects of the contract whose members are keywords. References are not followed. */
export function objectsOf(contract: ContractDocument): Placed[] {
  return objectsIn(contract, '#', false);
}

function objectsIn(node: unknown, place: string, named: boolean): Placed[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => objectsIn(item, `${place}/${index}`, false));
  if (!isObject(node)) return [];
  const inner = Object.entries(node).flatMap(([key, child]) => {
    // The examples of a schema are a list of data; those of a body are objects, which hold it in `value`.
    const isData = DATA.has(key) || (key === 'examples' && Array.isArray(child));
    if (!named && isData) return [];
    return objectsIn(child, step(place, key), !named && NAMED_MEMBERS.has(key));
  });
  return named ? inner : [{ place, node }, ...inner];
}

/** All schemas of the contract, wherever they stand, each once. References are not followed. */
export function schemasOf(contract: ContractDocument): PlacedSchema[] {
  const components = Object.entries(contract.components?.schemas ?? {}).flatMap(([name, schema]) =>
    schemasIn(schema, step('#/components/schemas', name), true),
  );
  const others = objectsOf(contract)
    .filter(({ place, node }) => isObject(node.schema) && !place.startsWith('#/components/schemas/'))
    .flatMap(({ place, node }) => schemasIn(node.schema, step(place, 'schema'), false));
  return [...components, ...others];
}

const SINGLE = ['additionalProperties', 'contains', 'else', 'if', 'items', 'not', 'propertyNames', 'then'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const MAPS = ['$defs', 'dependentSchemas', 'patternProperties', 'properties'];

function schemasIn(schema: unknown, place: string, isComponent: boolean): PlacedSchema[] {
  if (!isObject(schema)) return [];
  const inner = (keywords: readonly string[]) =>
    keywords.flatMap((keyword) => {
      const child = schema[keyword];
      if (SINGLE.includes(keyword)) return schemasIn(child, step(place, keyword), false);
      return Object.entries(isObject(child) || Array.isArray(child) ? child : {}).flatMap(([key, member]) =>
        schemasIn(member, step(step(place, keyword), key), false),
      );
    });
  return [{ place, node: schema, isComponent }, ...inner([...SINGLE, ...LISTS, ...MAPS])];
}

function step(place: string, key: string): string {
  return `${place}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
