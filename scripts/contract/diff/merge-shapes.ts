// Intersects two shapes into one that admits what both admit, so that a schema split over `allOf` equals the whole one.
import type { Located } from './located.ts';
import {
  type Bound,
  type Contains,
  canonicalJson,
  commonTypes,
  type Limit,
  LOWER_BOUNDS,
  type Shape,
} from './shape.ts';

// Keywords that can be intersected only when one side leaves them out or both say the same.
const SINGLE = [
  'format',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'items',
  'contains',
  'condition',
  'not',
  'discriminator',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
] as const;
const LISTS = ['prefixItems', 'anyOf', 'oneOf'] as const;

/** The intersection, or undefined where no single shape says it. The annotations of `outer` win. */
export function mergeShapes(outer: Shape, inner: Shape): Shape | undefined {
  const conflict =
    SINGLE.some((keyword) => !agree(outer[keyword], inner[keyword])) ||
    LISTS.some(
      (keyword) =>
        outer[keyword].length > 0 && inner[keyword].length > 0 && !agree(outer[keyword], inner[keyword]),
    ) ||
    closes(outer, inner) ||
    closes(inner, outer) ||
    !mergeable(outer.multipleOf, inner.multipleOf);
  if (conflict) return undefined;
  return {
    ...outer,
    ...annotationsOf(outer, inner),
    ...Object.fromEntries(SINGLE.map((keyword) => [keyword, outer[keyword] ?? inner[keyword]])),
    ...Object.fromEntries(
      LISTS.map((keyword) => [keyword, outer[keyword].length > 0 ? outer[keyword] : inner[keyword]]),
    ),
    never: outer.never || inner.never,
    types: commonTypes(outer.types, inner.types),
    ...commonValues(outer, inner),
    patterns: [...new Set([...outer.patterns, ...inner.patterns])],
    bounds: tighterBounds(outer.bounds, inner.bounds),
    lower: tighterLimit(outer.lower, inner.lower, (a, b) => a > b),
    upper: tighterLimit(outer.upper, inner.upper, (a, b) => a < b),
    multipleOf: outer.multipleOf ?? inner.multipleOf,
    uniqueItems: outer.uniqueItems || inner.uniqueItems,
    properties: joined(outer.properties, inner.properties, both),
    required: outer.required.union(inner.required),
    additional: outer.additional ?? inner.additional,
    patternProperties: joined(outer.patternProperties, inner.patternProperties, both),
    dependentRequired: joined(outer.dependentRequired, inner.dependentRequired, (a, b) => a.union(b)),
    dependentSchemas: joined(outer.dependentSchemas, inner.dependentSchemas, both),
    allOf: [...outer.allOf, ...inner.allOf],
  };
}

function annotationsOf(outer: Shape, inner: Shape) {
  return {
    component: outer.component ?? inner.component,
    title: outer.title ?? inner.title,
    default: outer.default ?? inner.default,
    readOnly: outer.readOnly || inner.readOnly,
    writeOnly: outer.writeOnly || inner.writeOnly,
    lifecycle: outer.lifecycle.deprecated ? outer.lifecycle : inner.lifecycle,
    xml: outer.xml ?? inner.xml,
    extensible: outer.extensible || inner.extensible,
    constant: outer.constant || inner.constant,
    valueLifecycles: new Map([...inner.valueLifecycles, ...outer.valueLifecycles]),
  };
}

/** Whether one forbids or limits undeclared properties and the other declares some: no one keyword says that. */
function closes(shape: Shape, other: Shape): boolean {
  const declared = new Set(shape.properties.keys());
  const isClosed = shape.additional !== undefined;
  const strangers = [...other.properties.keys()].some((name) => !declared.has(name));
  const differs = other.additional !== undefined && !agree(shape.additional, other.additional);
  return isClosed && (strangers || other.patternProperties.size > 0 || differs);
}

function commonValues(outer: Shape, inner: Shape): Pick<Shape, 'values'> {
  if (outer.values === undefined || inner.values === undefined)
    return { values: outer.values ?? inner.values };
  const { values } = inner;
  return { values: new Map([...outer.values].filter(([key]) => values.has(key))) };
}

function tighterBounds(a: ReadonlyMap<Bound, number>, b: ReadonlyMap<Bound, number>): Map<Bound, number> {
  return joined(a, b, (x, y, keyword) =>
    (LOWER_BOUNDS as readonly string[]).includes(keyword) ? Math.max(x, y) : Math.min(x, y),
  );
}

function tighterLimit(
  a: Limit | undefined,
  b: Limit | undefined,
  tighter: (x: number, y: number) => boolean,
): Limit | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.value === b.value) return a.exclusive ? a : b;
  return tighter(a.value, b.value) ? a : b;
}

/** A schema that is both; it stands in no document, so it keeps the pointer of the first. */
function both(a: Located, b: Located): Located {
  return agree(a, b) ? a : { ...a, node: { allOf: [a.node, b.node] } };
}

function joined<K, V>(
  a: ReadonlyMap<K, V>,
  b: ReadonlyMap<K, V>,
  combine: (x: V, y: V, key: K) => V,
): Map<K, V> {
  const result = new Map(a);
  for (const [key, value] of b) {
    const present = result.get(key);
    result.set(key, present === undefined ? value : combine(present, value, key));
  }
  return result;
}

function mergeable(a: unknown, b: unknown): boolean {
  return a === undefined || b === undefined || a === b;
}

type Comparable = Located | Contains | object | string | undefined;

function agree(a: Comparable, b: Comparable): boolean {
  return a === undefined || b === undefined || a === b || canonicalJson(plain(a)) === canonicalJson(plain(b));
}

/** What is written, without where it stands. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return [...value].map(([key, item]) => [key, plain(item)]);
  if (typeof value !== 'object' || value === null) return value;
  if ('node' in value && 'pointer' in value) return value.node;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
