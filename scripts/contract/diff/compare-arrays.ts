// Compares what two schemas say of arrays, position by position, so that a tuple equals the list that says the same.
import { compareBounds } from './compare-limits.ts';
import { report, type Scope } from './finding.ts';
import type { Located } from './located.ts';
import type { SchemaComparison } from './schema-comparison.ts';
import type { Shape } from './shape.ts';
import { shapeOf } from './shape-of.ts';

/** Reports all differences of arrays. */
export function compareArrays(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  const length = Math.max(base.prefixItems.length, revision.prefixItems.length);
  for (let index = 0; index < length; index += 1) comparePosition(schemas, scope, base, revision, index);
  compareRest(schemas, scope, base, revision);
  compareBounds(scope, base, revision, ['minItems', 'maxItems']);
  compareUniqueness(scope, base, revision);
  compareContains(schemas, scope, base, revision);
  const [before, after] = [base.unevaluatedItems, revision.unevaluatedItems];
  if (before && after) return schemas.compareAt(scope, before, after);
  const change = { pointer: `${base.pointer}/unevaluatedItems`, from: before?.node, to: after?.node };
  if (after) report(scope, 'unevaluated-items-added', 'narrows', 'tuple', change);
  if (before) report(scope, 'unevaluated-items-removed', 'widens', 'tuple', change);
}

/** A position of its own is compared with its counterpart, or with what the other schema says of all the rest. */
function comparePosition(
  schemas: SchemaComparison,
  scope: Scope,
  base: Shape,
  revision: Shape,
  index: number,
) {
  const [before, after] = [base.prefixItems[index], revision.prefixItems[index]];
  const rest = before ? revision.items : base.items;
  if ((before && after) || isSchema(rest)) {
    return schemas.compareAt(scope, before ?? base.items, after ?? revision.items);
  }
  if (before) {
    // Without a schema for the rest nobody says any longer what stands here.
    report(scope, 'prefix-items-removed', 'changes', 'tuple', { pointer: before.pointer, from: before.node });
  } else if (after && scope.direction === 'sent') {
    const isTuple = base.prefixItems.length > 0;
    const effect = isTuple || base.items?.node === false ? 'changes' : 'narrows';
    report(scope, 'prefix-items-added', effect, 'tuple', { pointer: after.pointer, to: after.node });
  } else if (after) {
    const effect = base.items?.node === false ? 'widens' : 'narrows';
    report(scope, 'prefix-items-added', effect, 'tuple', { pointer: after.pointer, to: after.node });
  }
}

function compareRest(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  const [before, after] = [base.items, revision.items];
  const change = { pointer: `${base.pointer}/items`, from: before?.node ?? true, to: after?.node ?? true };
  if (before?.node === false && after?.node === false) return;
  if (after?.node === false) return report(scope, 'items-forbidden', 'narrows', 'tuple', change);
  if (before?.node === false) return report(scope, 'items-allowed', 'widens', 'tuple', change);
  if (before && !after) return report(scope, 'items-unrestricted', 'widens', 'type', change);
  if (after && !before) return report(scope, 'items-restricted', 'narrows', 'type', change);
  schemas.compareAt(scope, before, after);
}

function compareUniqueness(scope: Scope, base: Shape, revision: Shape) {
  if (base.uniqueItems === revision.uniqueItems) return;
  const effect = revision.uniqueItems ? 'narrows' : 'widens';
  const rule = revision.uniqueItems ? 'unique-items-set' : 'unique-items-removed';
  report(scope, rule, effect, 'bound', {
    pointer: base.pointer,
    from: base.uniqueItems,
    to: revision.uniqueItems,
  });
}

function compareContains(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  const [before, after] = [base.contains, revision.contains];
  const { pointer } = base;
  if (before === undefined && after === undefined) return;
  if (before === undefined) {
    return report(scope, 'contains-added', 'narrows', 'condition', { pointer, to: after?.schema.node });
  }
  if (after === undefined) {
    return report(scope, 'contains-removed', 'widens', 'condition', { pointer, from: before.schema.node });
  }
  compareContained(
    schemas,
    scope,
    pointer,
    before.schema,
    after.schema,
    before.max !== after.max || !!after.max,
  );
  if (before.min !== after.min) {
    const effect = after.min > before.min ? 'narrows' : 'widens';
    report(scope, 'min-contains-changed', effect, 'bound', { pointer, from: before.min, to: after.min });
  }
  if (before.max !== after.max) {
    const effect = (after.max ?? Infinity) < (before.max ?? Infinity) ? 'narrows' : 'widens';
    report(scope, 'max-contains-changed', effect, 'bound', { pointer, from: before.max, to: after.max });
  }
}

/** What must be contained is easier to find when it is wider, unless it is counted from above as well. */
function compareContained(
  schemas: SchemaComparison,
  scope: Scope,
  pointer: string,
  before: Located,
  after: Located,
  isCapped: boolean,
) {
  const [old, now] = [shapeOf(before), shapeOf(after)];
  const taking: Scope = { ...scope, direction: 'accepted' };
  const wider = schemas.fits(taking, old, now);
  const narrower = schemas.fits(taking, now, old);
  if (wider && narrower) return;
  const effect = isCapped || (!wider && !narrower) ? 'changes' : wider ? 'widens' : 'narrows';
  report(scope, 'contains-changed', effect, 'condition', { pointer, from: before.node, to: after.node });
}

function isSchema(items: Located | undefined): boolean {
  return items !== undefined && items.node !== false;
}
