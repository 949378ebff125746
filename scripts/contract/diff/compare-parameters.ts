// Compares the parameters of two operations: whether they are there, are required, how they are written, what they are.
import { compareContents } from './compare-payloads.ts';
import { report, reportAs, type Scope } from './finding.ts';
import { compareLifecycles, reportRemoval } from './lifecycle.ts';
import { child, type Located, textOf } from './located.ts';
import { isPresent, type Operation } from './operations.ts';
import { lifecycleOf } from './read-shape.ts';
import type { SchemaComparison } from './schema-comparison.ts';
import { openShape, type Shape } from './shape.ts';
import { shapeOf } from './shape-of.ts';

/** Reports the differences of all parameters of the operation. */
export function compareParameters(
  schemas: SchemaComparison,
  scope: Scope,
  base: Operation,
  revision: Operation,
) {
  for (const [key, before] of base.parameters) {
    const after = revision.parameters.get(key);
    const at = { ...scope, place: placeOf(after ?? before) };
    if (after) compareParameter(schemas, at, before, after);
    else {
      const change = { pointer: before.pointer, from: labelOf(before) };
      reportRemoval(at, 'removed', 'removed', lifecycleOf(memberNode(before)), change);
    }
  }
  for (const [key, after] of revision.parameters) {
    if (base.parameters.has(key)) continue;
    const at = { ...scope, place: placeOf(after) };
    const change = { pointer: after.pointer, to: labelOf(after) };
    if (isRequired(after)) report(at, 'required-added', 'narrows', 'requiredAdded', change);
    else reportAs(at, 'added', 'compatible', 'removed', change);
  }
}

function memberNode(located: Located): Record<string, unknown> {
  return { deprecated: child(located, 'deprecated').node, 'x-sunset': child(located, 'x-sunset').node };
}

function compareParameter(schemas: SchemaComparison, scope: Scope, before: Located, after: Located) {
  const { pointer } = before;
  compareNames(scope, before, after);
  compareLifecycles(scope, '', lifecycleOf(memberNode(before)), lifecycleOf(memberNode(after)), pointer);
  if (isRequired(before) !== isRequired(after)) {
    const becameRequired = isRequired(after);
    const [rule, effect, reason] = becameRequired
      ? (['became-required', 'narrows', 'becameRequired'] as const)
      : (['became-optional', 'widens', 'becameOptional'] as const);
    report(scope, rule, effect, reason, { pointer, from: isRequired(before), to: becameRequired });
  }
  const [schema, otherSchema] = [child(before, 'schema'), child(after, 'schema')];
  const [content, otherContent] = [child(before, 'content'), child(after, 'content')];
  if (isPresent(content) !== isPresent(otherContent)) {
    const change = { pointer, from: formOf(before), to: formOf(after) };
    return report(scope, 'serialization-changed', 'changes', 'serialization', change);
  }
  if (isPresent(content)) return compareContents(schemas, scope, content, otherContent);
  compareFlags(scope, before, after);
  compareValues(schemas, scope, before, after, shapeAt(schema), shapeAt(otherSchema));
}

/** The name of a path parameter is not sent, but generated functions have it in their signature. */
function compareNames(scope: Scope, before: Located, after: Located) {
  const [name, other] = [child(before, 'name').node, child(after, 'name').node];
  if (name === other || child(before, 'in').node !== 'path') return;
  const why = 'The address stays the same, but generated functions name their argument after it.';
  reportAs(scope, 'renamed', 'warning', { why }, { pointer: before.pointer, from: name, to: other });
}

function compareValues(
  schemas: SchemaComparison,
  scope: Scope,
  before: Located,
  after: Located,
  base: Shape,
  revision: Shape,
) {
  const [form, otherForm] = [formOf(before), formOf(after)];
  // `?tag=a` is both the value "a" and the list of it.
  const becameList =
    !base.types.has('array') &&
    revision.types.size === 1 &&
    revision.types.has('array') &&
    isExplodedQuery(after);
  if (becameList && scope.direction === 'accepted') {
    const items = revision.items ? shapeOf(revision.items) : openShape(revision.pointer);
    const takesOne = (revision.bounds.get('minItems') ?? 0) <= 1 && revision.bounds.get('maxItems') !== 0;
    if (takesOne && scalarForm(form) === 'form' && schemas.fits(scope, base, items)) {
      const change = { pointer: before.pointer, from: [...base.types].join(), to: 'array' };
      return reportAs(scope, 'became-list', 'compatible', 'type', change);
    }
  }
  const isScalar = !hasParts(base) && !hasParts(revision);
  const wire = isScalar ? scalarForm(form) : form;
  const otherWire = isScalar ? scalarForm(otherForm) : otherForm;
  if (wire !== otherWire) {
    const change = { pointer: before.pointer, from: form, to: otherForm };
    report(scope, 'serialization-changed', 'changes', 'serialization', change);
  }
  // A value that must be sent never has its default.
  const isAlwaysSent = isRequired(before) && isRequired(after);
  schemas.compare(
    scope,
    isAlwaysSent ? withoutDefault(base) : base,
    isAlwaysSent ? withoutDefault(revision) : revision,
  );
}

// Shapes are remembered by identity, so the same one must come back each time.
const bare = new WeakMap<Shape, Shape>();

function withoutDefault(shape: Shape): Shape {
  if (shape.default === undefined) return shape;
  const known = bare.get(shape) ?? { ...shape, default: undefined };
  bare.set(shape, known);
  return known;
}

function compareFlags(scope: Scope, before: Located, after: Located) {
  for (const [flag, rule] of [
    ['allowEmptyValue', 'empty-value-forbidden'],
    ['allowReserved', 'reserved-characters-forbidden'],
  ] as const) {
    const [was, is] = [child(before, flag).node === true, child(after, flag).node === true];
    if (was === is) continue;
    const change = { pointer: before.pointer, from: was, to: is };
    report(
      scope,
      is ? rule.replace('forbidden', 'allowed') : rule,
      is ? 'widens' : 'narrows',
      'values',
      change,
    );
  }
}

function shapeAt(schema: Located): Shape {
  return schema.node === undefined ? openShape(schema.pointer) : shapeOf(schema);
}

function isRequired(parameter: Located): boolean {
  return child(parameter, 'required').node === true || child(parameter, 'in').node === 'path';
}

function labelOf(parameter: Located): string {
  return `${child(parameter, 'name').node}${isRequired(parameter) ? ' (required)' : ''}`;
}

function placeOf(parameter: Located): string {
  return `${child(parameter, 'in').node} parameter ${child(parameter, 'name').node}`;
}

/** How lists and objects are written, defaults filled in: `form exploded`. */
function formOf(parameter: Located): string {
  if (isPresent(child(parameter, 'content'))) return 'content';
  const place = child(parameter, 'in').node;
  const style =
    textOf(child(parameter, 'style')) ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
  const explode = child(parameter, 'explode').node ?? style === 'form';
  return explode === true ? `${style} exploded` : style;
}

/** How a single value is written: these styles differ only for lists and objects. */
function scalarForm(form: string): string {
  const style = form.replace(' exploded', '');
  return ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'].includes(style) ? 'form' : style;
}

function isExplodedQuery(parameter: Located): boolean {
  return child(parameter, 'in').node === 'query' && formOf(parameter) === 'form exploded';
}

function hasParts({ types }: Shape): boolean {
  return types.has('array') || types.has('object');
}
