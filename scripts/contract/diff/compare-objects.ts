// Compares what two schemas say of objects: their properties, by the direction in which they flow, and the rest.
import { compareBounds } from './compare-limits.ts';
import { report, reportAs, type Scope } from './finding.ts';
import { compareLifecycles, reportRemoval } from './lifecycle.ts';
import type { Located } from './located.ts';
import type { SchemaComparison } from './schema-comparison.ts';
import { openShape, type Shape } from './shape.ts';
import { shapeOf } from './shape-of.ts';

/** Reports all differences of objects. */
export function compareObjects(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  for (const [name, located] of base.properties) {
    const other = revision.properties.get(name);
    compareProperty(schemas, scope, { base, revision, name }, located, other);
  }
  for (const [name, located] of revision.properties) {
    if (!base.properties.has(name)) addedProperty(schemas, scope, base, revision, name, located);
  }
  compareUndeclaredRequired(scope, base, revision);
  compareAdditional(schemas, scope, base, revision);
  comparePatternProperties(schemas, scope, base, revision);
  comparePropertyNames(schemas, scope, base, revision);
  compareDependencies(schemas, scope, base, revision);
  compareUnevaluated(schemas, scope, base, revision);
  compareBounds(scope, base, revision, ['minProperties', 'maxProperties']);
}

interface Owners {
  readonly base: Shape;
  readonly revision: Shape;
  readonly name: string;
}

function compareProperty(
  schemas: SchemaComparison,
  scope: Scope,
  { base, revision, name }: Owners,
  located: Located,
  other: Located | undefined,
) {
  const [before, after] = [shapeOf(located), other && shapeOf(other)];
  if (!flows(scope, before)) {
    if (other) addedProperty(schemas, scope, base, revision, name, other);
    return;
  }
  const { pointer } = located;
  const required = base.required.has(name);
  if (after === undefined || after.never) {
    const cover = after === undefined ? coverOf(revision, name) : undefined;
    // A property that is gone can still be demanded, and what is left of a map demands nothing.
    if (cover || !required) compareRequired(scope, { base, revision, name }, pointer);
    if (cover) return schemas.compare(scope, before, shapeOf(cover));
    const change = { pointer, from: required ? `${name} (required)` : name };
    return reportRemoval(scope, 'property-removed', 'removed', before.lifecycle, change);
  }
  if (!flows(scope, after)) {
    const isReadOnly = scope.direction === 'accepted';
    const rule = isReadOnly ? 'property-became-read-only' : 'property-became-write-only';
    const reason = isReadOnly ? 'becameReadOnly' : 'becameWriteOnly';
    return report(scope, rule, 'changes', reason, { pointer, from: name });
  }
  compareLifecycles(scope, 'property-', before.lifecycle, after.lifecycle, pointer);
  compareRequired(scope, { base, revision, name }, pointer);
  schemas.compare(scope, before, after);
}

function compareRequired(scope: Scope, { base, revision, name }: Owners, pointer: string) {
  const [before, after] = [base.required.has(name), revision.required.has(name)];
  if (after && !before) {
    const change = { pointer, from: 'optional', to: 'required' };
    report(scope, 'property-became-required', 'narrows', 'becameRequired', change);
  }
  if (before && !after) {
    const change = { pointer, from: 'required', to: 'optional' };
    report(scope, 'property-became-optional', 'widens', 'becameOptional', change);
  }
}

function addedProperty(
  schemas: SchemaComparison,
  scope: Scope,
  base: Shape,
  revision: Shape,
  name: string,
  located: Located,
) {
  const after = shapeOf(located);
  if (!flows(scope, after) || after.never) return;
  const { pointer } = located;
  const cover = coverOf(base, name);
  // So far the property was one of the map's, and clients treat it as such.
  if (cover) schemas.compare(scope, shapeOf(cover), after);
  if (revision.required.has(name) && !base.required.has(name)) {
    const change = { pointer, to: `${name} (required)` };
    return report(scope, 'property-required-added', 'narrows', 'requiredAdded', change);
  }
  const isClosed = base.additional?.node === false && scope.direction === 'sent';
  reportAs(
    scope,
    'property-added',
    isClosed ? 'warning' : 'compatible',
    isClosed ? 'closedObject' : 'removed',
    {
      pointer,
      to: name,
    },
  );
}

/** Whether the property travels this way: what is read only is not sent to the server, what is write only not back. */
function flows({ direction }: Scope, { readOnly, writeOnly }: Shape): boolean {
  return direction === 'accepted' ? !readOnly : !writeOnly;
}

/** The schema of undeclared properties of this name, if there is one. */
function coverOf({ patternProperties, additional }: Shape, name: string): Located | undefined {
  for (const [pattern, located] of patternProperties) {
    if (matches(pattern, name)) return located;
  }
  return additional?.node === false ? undefined : additional;
}

function matches(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(name);
  } catch {
    return false;
  }
}

/** `required` may name properties that are declared nowhere. */
function compareUndeclaredRequired(scope: Scope, base: Shape, revision: Shape) {
  const { pointer } = base;
  const isDeclared = (name: string) => base.properties.has(name) || revision.properties.has(name);
  for (const name of revision.required.difference(base.required)) {
    if (isDeclared(name)) continue;
    report(scope, 'property-became-required', 'narrows', 'becameRequired', { pointer, to: name });
  }
  for (const name of base.required.difference(revision.required)) {
    if (isDeclared(name)) continue;
    report(scope, 'property-became-optional', 'widens', 'becameOptional', { pointer, from: name });
  }
}

function compareAdditional(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  const [before, after] = [base.additional, revision.additional];
  const change = {
    pointer: `${base.pointer}/additionalProperties`,
    from: before?.node ?? true,
    to: after?.node ?? true,
  };
  if (before?.node === false) {
    if (after?.node === false) return;
    const level = scope.direction === 'accepted' ? 'compatible' : 'warning';
    return reportAs(scope, 'additional-properties-allowed', level, 'closedObject', change);
  }
  if (after?.node === false) {
    // A map whose values are described is read as one, so its end is a removal in both directions.
    if (before) return report(scope, 'additional-properties-removed', 'changes', 'mapValues', change);
    return report(scope, 'additional-properties-forbidden', 'narrows', 'closedObject', change);
  }
  if (before === undefined && after) {
    report(scope, 'additional-properties-restricted', 'narrows', 'mapValues', change);
  } else if (before && after === undefined) {
    report(scope, 'additional-properties-unrestricted', 'widens', 'mapValues', change);
  } else schemas.compareAt(scope, before, after);
}

function comparePatternProperties(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  for (const [pattern, before] of base.patternProperties) {
    const after = revision.patternProperties.get(pattern);
    if (after) schemas.compareAt(scope, before, after);
    else reportPattern(schemas, scope, 'removed', pattern, before, revision.additional);
  }
  for (const [pattern, after] of revision.patternProperties) {
    if (!base.patternProperties.has(pattern)) {
      reportPattern(schemas, scope, 'added', pattern, after, base.additional);
    }
  }
}

/** A pattern narrows where undeclared properties are free, and widens where they are forbidden. */
function reportPattern(
  schemas: SchemaComparison,
  scope: Scope,
  action: 'added' | 'removed',
  pattern: string,
  schema: Located,
  rest: Located | undefined,
) {
  const { pointer } = schema;
  const isAdded = action === 'added';
  const change = isAdded ? { pointer, to: pattern } : { pointer, from: pattern };
  const others = rest ? shapeOf(rest) : openShape(pointer);
  const own = shapeOf(schema);
  const fits = isAdded ? schemas.fits(scope, others, own) : schemas.fits(scope, own, others);
  const harmless = scope.direction === 'accepted' ? 'widens' : 'narrows';
  report(scope, `pattern-property-${action}`, fits ? harmless : 'changes', 'mapValues', change);
}

function comparePropertyNames(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  const [before, after] = [base.propertyNames, revision.propertyNames];
  if (before && after) return schemas.compareAt(scope, before, after);
  const change = { pointer: base.pointer, from: before?.node, to: after?.node };
  if (after) report(scope, 'property-names-added', 'narrows', 'mapValues', change);
  if (before) report(scope, 'property-names-removed', 'widens', 'mapValues', change);
}

function compareDependencies(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  const nothing: ReadonlySet<string> = new Set();
  const names = new Set([...base.dependentRequired.keys(), ...revision.dependentRequired.keys()]);
  for (const name of names) {
    const before = base.dependentRequired.get(name) ?? nothing;
    const after = revision.dependentRequired.get(name) ?? nothing;
    const more = [...after.difference(before)];
    const less = [...before.difference(after)];
    const place = { pointer: `${base.pointer}/dependentRequired/${name}` };
    const change = { ...place, from: [...before].join(', '), to: [...after].join(', ') };
    if (more.length > 0) report(scope, 'dependent-required-added', 'narrows', 'dependency', change);
    if (less.length > 0) report(scope, 'dependent-required-removed', 'widens', 'dependency', change);
  }
  for (const [name, before] of base.dependentSchemas) {
    const after = revision.dependentSchemas.get(name);
    const change = { pointer: before.pointer, from: name };
    if (after) schemas.compareAt(scope, before, after);
    else report(scope, 'dependent-schema-removed', 'widens', 'dependency', change);
  }
  for (const [name, after] of revision.dependentSchemas) {
    const change = { pointer: after.pointer, to: name };
    if (!base.dependentSchemas.has(name)) {
      report(scope, 'dependent-schema-added', 'narrows', 'dependency', change);
    }
  }
}

function compareUnevaluated(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  const [before, after] = [base.unevaluatedProperties, revision.unevaluatedProperties];
  if (before && after) return schemas.compareAt(scope, before, after);
  const change = {
    pointer: `${base.pointer}/unevaluatedProperties`,
    from: before?.node,
    to: after?.node,
  };
  if (after) report(scope, 'unevaluated-properties-added', 'narrows', 'closedObject', change);
  if (before) report(scope, 'unevaluated-properties-removed', 'widens', 'closedObject', change);
}
