// Compares the types and the listed values of two schemas.
import { type Change, report, reportAs, type Scope } from './finding.ts';
import { reportRemoval } from './lifecycle.ts';
import { shapeLimits } from './limits.ts';
import { admits, isUntyped, type JsonType, type Shape, typeOfValue } from './shape.ts';

/** Reports changes of type and nullability; false when the types have nothing in common, so that the rest says nothing. */
export function compareTypes(scope: Scope, base: Shape, revision: Shape): boolean {
  const lost = without(base, revision);
  const gained = without(revision, base);
  const kept = [...base.types].some((type) => type !== 'null' && overlaps(revision.types, type));
  const change = { pointer: base.pointer, from: names(base), to: names(revision) };
  if (!kept && lost.length > 0 && gained.length > 0) {
    if (isTextAnyway(scope, base, revision))
      reportAs(scope, 'type-generalized', 'warning', 'textType', change);
    else report(scope, 'type-changed', 'changes', 'type', change);
    return false;
  }
  // Between two lists of values the values themselves say it.
  if (base.values && revision.values) return true;
  if (lost.length > 0) report(scope, 'type-narrowed', 'narrows', 'type', change);
  if (gained.length > 0) report(scope, 'type-widened', 'widens', 'type', change);
  compareNullability(scope, base, revision, change);
  return true;
}

function compareNullability(scope: Scope, base: Shape, revision: Shape, change: Change) {
  const before = base.types.has('null');
  const after = revision.types.has('null');
  if (before === after || isUntyped(base.types) || isUntyped(revision.types)) return;
  if (before) report(scope, 'became-not-nullable', 'narrows', 'nullability', change);
  else report(scope, 'became-nullable', 'widens', 'nullability', change);
}

/** The types, except null, that only the first admits. */
function without(shape: Shape, other: Shape): JsonType[] {
  return [...shape.types].filter((type) => type !== 'null' && !admits(other.types, type));
}

function overlaps(types: ReadonlySet<JsonType>, type: JsonType): boolean {
  return admits(types, type) || (type === 'number' && types.has('integer'));
}

/** Where scalars travel as text, free text takes any of them, and any of them is text. */
function isTextAnyway({ text, direction }: Scope, base: Shape, revision: Shape): boolean {
  const [narrow, wide] = direction === 'accepted' ? [base, revision] : [revision, base];
  return text && isScalar(narrow) && isFreeText(wide);
}

function isScalar({ types }: Shape): boolean {
  return !types.has('object') && !types.has('array');
}

function isFreeText(shape: Shape): boolean {
  const isBound = shape.values !== undefined || shape.format !== undefined || shape.patterns.length > 0;
  return shape.types.has('string') && !isBound && shape.bounds.size === 0;
}

function names({ types }: Shape): string {
  return isUntyped(types) ? 'any type' : [...types].join(' | ');
}

/** Reports values that were added to, or taken from, the list of `enum` or `const`. */
export function compareValues(scope: Scope, base: Shape, revision: Shape) {
  const { pointer } = base;
  const [before, after] = [base.values, revision.values];
  compareOpenness(scope, base, revision);
  const change = { pointer, from: listed(base), to: listed(revision) };
  if (before === undefined) {
    if (after === undefined) return;
    const effect = keepsAll(base, after) ? 'narrows' : 'changes';
    report(scope, revision.constant ? 'const-set' : 'became-enum', effect, 'values', change);
    return;
  }
  if (after === undefined) {
    const rule = base.constant ? 'const-removed' : 'enum-removed';
    if (base.extensible && scope.direction === 'sent') reportAs(scope, rule, 'compatible', 'values', change);
    else report(scope, rule, keepsAll(revision, before) ? 'widens' : 'changes', 'values', change);
    return;
  }
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const fresh = [...after.keys()].filter((key) => !before.has(key));
  if (base.constant && revision.constant && gone.length > 0) {
    report(scope, 'const-changed', 'changes', 'values', change);
    return;
  }
  for (const key of gone) reportValueRemoved(scope, base, key);
  for (const key of fresh) reportValueAdded(scope, base, revision, key);
}

function reportValueRemoved(scope: Scope, base: Shape, key: string) {
  const change = { pointer: base.pointer, from: base.values?.get(key) };
  const lifecycle = base.valueLifecycles.get(key);
  if (key === 'null') report(scope, 'became-not-nullable', 'narrows', 'nullability', change);
  else if (lifecycle && scope.direction === 'accepted') {
    reportRemoval(scope, 'enum-value-removed', 'values', lifecycle, change);
  } else report(scope, 'enum-value-removed', 'narrows', 'values', change);
}

function reportValueAdded(scope: Scope, base: Shape, revision: Shape, key: string) {
  const change = { pointer: base.pointer, to: revision.values?.get(key) };
  if (key === 'null') report(scope, 'became-nullable', 'widens', 'nullability', change);
  else if (base.extensible && scope.direction === 'sent') {
    reportAs(scope, 'enum-value-added', 'compatible', 'values', change);
  } else report(scope, 'enum-value-added', 'widens', 'values', change);
}

/** An open list tells clients to expect more: opening one is announced a release before the first new value. */
function compareOpenness(scope: Scope, base: Shape, revision: Shape) {
  if (base.values === undefined || revision.values === undefined) return;
  if (base.extensible === revision.extensible) return;
  const change = {
    pointer: base.pointer,
    from: base.extensible ? 'open' : 'closed',
    to: revision.extensible ? 'open' : 'closed',
  };
  const risky = revision.extensible ? 'sent' : 'accepted';
  const rule = revision.extensible ? 'enum-opened' : 'enum-closed';
  reportAs(scope, rule, scope.direction === risky ? 'warning' : 'compatible', 'openEnum', change);
}

/** Whether the limits of the shape admit all the values; of a format nobody can be sure. */
function keepsAll(shape: Shape, values: ReadonlyMap<string, unknown>): boolean {
  const ofType = [...values.values()].filter((value) => admits(shape.types, typeOfValue(value)));
  const isFormatted = shape.format !== undefined && ofType.some((value) => value !== null);
  return !isFormatted && ofType.every((value) => shapeLimits(shape, value));
}

function listed({ values }: Shape): string | undefined {
  return values && [...values.values()].map((value) => JSON.stringify(value)).join(', ');
}
