// Brings a schema into normal form: follows references, merges `allOf`, and turns the many spellings of one thing
// (nullable, a list of constants, a choice of one) into the same shape.
import { isObject, type JsonObject } from '../document.ts';
import { child, decodePointer, elementsOf, type Located, targetOf } from './located.ts';
import { mergeShapes } from './merge-shapes.ts';
import { readShape } from './read-shape.ts';
import { settleShape } from './settle-shape.ts';
import { commonTypes, isUntyped, type JsonType, openShape, type Shape } from './shape.ts';

const shapes = new WeakMap<JsonObject, Shape>();
const ANNOTATIONS = new Set<keyof Shape>(['pointer', 'title', 'component', 'lifecycle', 'default']);
// Schemas that are being read: one that contains itself through `allOf` adds nothing to itself.
const reading = new Set<JsonObject>();

/** The shape of a schema; the same object for the same node, however often it is asked for. */
export function shapeOf(located: Located): Shape {
  const { node } = located;
  if (!isObject(node)) return readShape(located);
  const known = shapes.get(node);
  if (known) return known;
  if (reading.has(node)) return openShape(located.pointer);
  reading.add(node);
  try {
    const shape = settleShape(simplified(combined(located, node)));
    shapes.set(node, shape);
    return shape;
  } finally {
    reading.delete(node);
  }
}

/** The schema's own keywords with those of what it refers to and of its `allOf`. */
function combined(located: Located, node: JsonObject): Shape {
  const { $ref, ...own } = node;
  if (typeof $ref === 'string') {
    const target = targetOf(located.document, $ref);
    const referred = shapeOf({ node: target, pointer: decodePointer($ref), document: located.document });
    const named = { ...referred, component: componentOf($ref) ?? referred.component };
    if (Object.keys(own).length === 0) return named;
    return merged(combined({ ...located, node: own }, own), named, { ...located, node: { $ref } });
  }
  const bare = readShape(located);
  return elementsOf(child(located, 'allOf')).reduce(
    (shape, member) => merged(shape, shapeOf(member), member),
    bare,
  );
}

function merged(outer: Shape, inner: Shape, member: Located): Shape {
  return mergeShapes(outer, inner) ?? { ...outer, allOf: [...outer.allOf, member] };
}

/** Choices that are none, and choices of constants, of types or of null. */
function simplified(shape: Shape): Shape {
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    const branches = shape[keyword];
    if (branches.length === 0) continue;
    const rest: Shape = { ...shape, [keyword]: [] };
    const read = branches.map(shapeOf);
    const single =
      choiceOfOne(read) ?? choiceOfValues(read) ?? choiceOfTypes(read) ?? nullOrChoice(read, keyword);
    const whole = single && mergeShapes(rest, single);
    if (whole) return simplified(whole);
  }
  return withTypesOfBranches(shape);
}

function choiceOfOne(branches: readonly Shape[]): Shape | undefined {
  const [only] = branches;
  if (branches.length === 1) return only;
  const valued = branches.filter((branch) => !isNull(branch));
  const [first] = valued;
  const isNullable = branches.length === 2 && valued.length === 1;
  return isNullable && first && first.oneOf.length + first.anyOf.length === 0 ? withNull(first) : undefined;
}

/** `oneOf` of constants, each with its own description or deprecation. */
function choiceOfValues(choices: readonly Shape[]): Shape | undefined {
  const nothing = new Map([['null', null]]);
  const branches = choices.map((branch) => (isNull(branch) ? { ...branch, values: nothing } : branch));
  if (!branches.every((branch) => branch.values !== undefined && isPlain(branch))) return undefined;
  const [first] = branches;
  if (first === undefined) return undefined;
  const deprecated = branches.filter((branch) => branch.lifecycle.deprecated);
  return {
    ...first,
    title: undefined,
    component: undefined,
    constant: false,
    default: undefined,
    lifecycle: { deprecated: false, sunset: undefined },
    types: new Set(branches.flatMap((branch) => [...branch.types])),
    values: new Map(branches.flatMap((branch) => [...(branch.values ?? [])])),
    valueLifecycles: new Map([
      ...branches.flatMap((branch) => [...branch.valueLifecycles]),
      ...deprecated.flatMap((branch) =>
        [...(branch.values ?? new Map()).keys()].map((key) => [key, branch.lifecycle] as const),
      ),
    ]),
  };
}

function choiceOfTypes(branches: readonly Shape[]): Shape | undefined {
  const pure = branches.every((branch) => isPlain(branch) && branch.values === undefined && isBare(branch));
  if (!pure || branches.some((branch) => isUntyped(branch.types))) return undefined;
  const types = new Set<JsonType>(branches.flatMap((branch) => [...branch.types]));
  if (types.has('number')) types.delete('integer');
  return { ...openShape(branches[0]?.pointer ?? ''), types };
}

/** `anyOf: [{ oneOf: … }, null]` is the inner choice with null as one more alternative. */
function nullOrChoice(branches: readonly Shape[], keyword: 'oneOf' | 'anyOf'): Shape | undefined {
  const valued = branches.filter((branch) => !isNull(branch));
  const [inner] = valued;
  if (branches.length !== 2 || valued.length !== 1 || inner === undefined) return undefined;
  const nested = inner.oneOf.length > 0 ? 'oneOf' : 'anyOf';
  if (inner[nested].length === 0 || nested !== keyword) return undefined;
  const nothing: Located = { node: { type: 'null' }, pointer: inner.pointer, document: {} };
  return { ...inner, types: new Set([...inner.types, 'null']), [nested]: [...inner[nested], nothing] };
}

function withNull(shape: Shape): Shape {
  return {
    ...shape,
    types: new Set([...shape.types, 'null']),
    values: shape.values && new Map([...shape.values, ['null', null]]),
  };
}

function withTypesOfBranches(shape: Shape): Shape {
  let { types } = shape;
  for (const branches of [shape.oneOf, shape.anyOf]) {
    if (branches.length === 0) continue;
    const some = new Set(branches.flatMap((branch) => [...shapeOf(branch).types]));
    if (some.has('number')) some.delete('integer');
    types = commonTypes(types, some);
  }
  return { ...shape, types };
}

function isNull(shape: Shape): boolean {
  return shape.types.size === 1 && shape.types.has('null');
}

/** Whether the schema describes scalars by their types and values alone. */
function isPlain(shape: Shape): boolean {
  const compositions = shape.allOf.length + shape.anyOf.length + shape.oneOf.length;
  return compositions === 0 && shape.not === undefined && shape.condition === undefined;
}

/** Whether nothing but types is said. */
function isBare(shape: Shape): boolean {
  const open = openShape(shape.pointer);
  return (Object.keys(open) as (keyof Shape)[]).every((key) => {
    const value = shape[key];
    if (ANNOTATIONS.has(key) || key === 'types') return true;
    if (value instanceof Map || value instanceof Set) return value.size === 0;
    return Array.isArray(value) ? value.length === 0 : value === open[key];
  });
}

function componentOf(reference: string): string | undefined {
  return /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1];
}
