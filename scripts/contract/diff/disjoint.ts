// Whether two schemas have no value in common, which `oneOf` needs of its alternatives; where it cannot tell, it says no.
import { commonTypes, type Shape } from './shape.ts';
import { shapeOf } from './shape-of.ts';

/** Whether it is certain that no value fits two of the shapes. */
export function areDisjoint(shapes: readonly Shape[]): boolean {
  return shapes.every((shape, index) =>
    shapes.slice(index + 1).every((other) => haveNothingInCommon(shape, other)),
  );
}

/** Whether it is certain that no value fits both: they differ in type, in listed values, or in a required property. */
export function haveNothingInCommon(a: Shape, b: Shape, depth = 0): boolean {
  const types = commonTypes(a.types, b.types);
  if (types.size === 0) return true;
  const { values } = b;
  if (a.values && values) return [...a.values.keys()].every((key) => !values.has(key));
  if (types.size > 1 || !types.has('object') || depth > 3) return false;
  return forbids(a, b) || forbids(b, a) || isMarkedApart(a, b, depth);
}

/** Whether one is closed and does not have what the other requires. */
function forbids(closed: Shape, other: Shape): boolean {
  if (closed.additional?.node !== false || closed.patternProperties.size > 0) return false;
  return [...other.required].some((name) => !closed.properties.has(name));
}

function isMarkedApart(a: Shape, b: Shape, depth: number): boolean {
  return [...a.required].some((name) => {
    const [mine, other] = [a.properties.get(name), b.properties.get(name)];
    if (!mine || !other || !b.required.has(name)) return false;
    return haveNothingInCommon(shapeOf(mine), shapeOf(other), depth + 1);
  });
}
