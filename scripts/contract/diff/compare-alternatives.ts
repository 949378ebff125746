// Compares the alternatives of `oneOf` and `anyOf`: every one that is accepted stays accepted, none is sent that is new.
import { areDisjoint, haveNothingInCommon } from './disjoint.ts';
import { type Finding, report, reportAs, type Scope } from './finding.ts';
import { mergeShapes } from './merge-shapes.ts';
import type { SchemaComparison } from './schema-comparison.ts';
import type { Shape } from './shape.ts';
import { shapeOf } from './shape-of.ts';

type Choice = 'oneOf' | 'anyOf';
type Compare = (schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) => void;

/** Reports everything about two schemas when one of them has alternatives; false when neither has any. */
export function compareAlternatives(
  schemas: SchemaComparison,
  scope: Scope,
  base: Shape,
  revision: Shape,
  compareKeywords: Compare,
): boolean {
  const [before, after] = [choiceOf(base), choiceOf(revision)];
  if (before === undefined && after === undefined) return false;
  compareDiscriminators(scope, base, revision);
  if (before === undefined || after === undefined) {
    compareWithSingle(schemas, scope, base, revision);
    return true;
  }
  const findings: Finding[] = [];
  const apart: Scope = { ...scope, run: { ...scope.run, findings } };
  compareKeywords(schemas, apart, without(base, before), without(revision, after));
  pairUp(schemas, apart, before, branchesOf(base, before), after, branchesOf(revision, after));
  const breaks = findings.some(({ level }) => level === 'breaking');
  // What moves between the alternatives and their common part changes nothing as long as the wholes fit.
  const isMoved = breaks && wholesFit(schemas, scope, base, before, revision, after);
  scope.run.findings.push(...findings.filter(({ level }) => !isMoved || level !== 'breaking'));
  return true;
}

function choiceOf(shape: Shape): Choice | undefined {
  if (shape.oneOf.length > 0) return 'oneOf';
  return shape.anyOf.length > 0 ? 'anyOf' : undefined;
}

function without(shape: Shape, choice: Choice): Shape {
  return { ...shape, [choice]: [], discriminator: undefined };
}

function branchesOf(shape: Shape, choice: Choice): Shape[] {
  return shape[choice].map(shapeOf);
}

// Comparisons are remembered by the identity of the shapes.
const wholes = new WeakMap<Shape, readonly Shape[]>();

/** The alternatives, each with what is said of all of them; a schema without alternatives is its own only one. */
function wholesOf(shape: Shape, choice: Choice | undefined): readonly Shape[] {
  if (choice === undefined) return [shape];
  const common = without(shape, choice);
  const merged =
    wholes.get(shape) ?? branchesOf(shape, choice).map((branch) => mergeShapes(common, branch) ?? branch);
  wholes.set(shape, merged);
  return merged;
}

function wholesFit(
  schemas: SchemaComparison,
  scope: Scope,
  base: Shape,
  before: Choice,
  revision: Shape,
  after: Choice,
): boolean {
  if (becameExclusive(before, after)) return false;
  return uncovered(schemas, scope, wholesOf(base, before), wholesOf(revision, after)).length === 0;
}

/** The alternatives that break somebody: those that are no longer accepted, or that were not sent before. */
function uncovered(
  schemas: SchemaComparison,
  scope: Scope,
  base: readonly Shape[],
  revision: readonly Shape[],
): Shape[] {
  return scope.direction === 'accepted'
    ? base.filter((shape) => !revision.some((other) => schemas.fits(scope, shape, other)))
    : revision.filter(
        (shape) => isNewType(base, shape) || !base.some((other) => schemas.fits(scope, other, shape)),
      );
}

/** Whether generated clients, which know the alternatives by their names, meet one of another name. */
function isNewType(base: readonly Shape[], { component }: Shape): boolean {
  const known = base.map((shape) => shape.component);
  return component !== undefined && known.length > 1 && !known.includes(component);
}

function compareWithSingle(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  const before = wholesOf(base, choiceOf(base));
  const after = wholesOf(revision, choiceOf(revision));
  const broken = uncovered(schemas, scope, before, after);
  const { pointer } = base;
  const change = { pointer, from: names(before), to: names(after) };
  const isOneOf = before.length === 1 && choiceOf(revision) === 'oneOf';
  if (broken.length === 0 && isOneOf && scope.direction === 'accepted' && !areDisjoint(after)) {
    return report(scope, 'wrapped-in-one-of', 'narrows', 'exclusive', change);
  }
  if (broken.length === 0) {
    const rule = before.length === 1 ? 'wrapped-in-alternatives' : 'alternatives-unwrapped';
    return reportAs(scope, rule, 'compatible', 'alternative', change);
  }
  for (const shape of broken) {
    const isGone = scope.direction === 'accepted';
    report(
      scope,
      isGone ? 'alternative-removed' : 'alternative-added',
      isGone ? 'narrows' : 'widens',
      'alternative',
      {
        pointer: shape.pointer,
        ...(isGone ? { from: nameOf(shape) } : { to: nameOf(shape) }),
      },
    );
  }
}

function pairUp(
  schemas: SchemaComparison,
  scope: Scope,
  before: Choice,
  base: readonly Shape[],
  after: Choice,
  revision: readonly Shape[],
) {
  if (becameExclusive(before, after) && !areDisjoint(revision)) {
    const change = { pointer: base[0]?.pointer ?? '#', from: before, to: after };
    report(scope, 'any-of-became-one-of', 'narrows', 'exclusive', change);
  }
  const left = [...base];
  const right = [...revision];
  const pairs: [Shape, Shape][] = [];
  for (const isPair of pairings(schemas, scope)) {
    for (const shape of [...left]) {
      const index = right.findIndex((other) => isPair(shape, other));
      const partner = right[index];
      if (partner === undefined) continue;
      right.splice(index, 1);
      left.splice(left.indexOf(shape), 1);
      pairs.push([shape, partner]);
    }
  }
  for (const [shape, partner] of pairs) schemas.compare(scope, shape, partner);
  for (const shape of left) {
    // What another alternative takes over is no loss.
    const isTaken = revision.some((other) => schemas.fits(scope, shape, other));
    if (isTaken && scope.direction === 'accepted') continue;
    report(scope, 'alternative-removed', 'narrows', 'alternative', {
      pointer: shape.pointer,
      from: nameOf(shape),
    });
  }
  for (const shape of right) {
    // What fits a known alternative can be read as that.
    const isKnown = !isNewType(base, shape) && base.some((other) => schemas.fits(scope, other, shape));
    if (isKnown && scope.direction === 'sent') continue;
    const change = { pointer: shape.pointer, to: nameOf(shape) };
    report(scope, 'alternative-added', 'widens', 'alternative', change);
    const overlapping = revision.filter((other) => other !== shape && !haveNothingInCommon(other, shape));
    if (after === 'oneOf' && scope.direction === 'accepted' && overlapping.length > 0) {
      reportAs(scope, 'alternative-overlaps', 'warning', 'exclusive', {
        ...change,
        from: overlapping.map(nameOf).join(', '),
      });
    }
  }
}

/** Which alternatives are the same one, from the surest sign to the weakest. */
function pairings(schemas: SchemaComparison, scope: Scope): ((a: Shape, b: Shape) => boolean)[] {
  return [
    (a, b) => a.component !== undefined && a.component === b.component,
    (a, b) => schemas.findingsOf(scope, a, b).length === 0,
    (a, b) => tagOf(a) !== undefined && tagOf(a) === tagOf(b),
    (a, b) => a.title !== undefined && a.title === b.title,
    (a, b) => schemas.fits(scope, a, b),
    (a, b) => tagOf(a) === undefined && tagOf(b) === undefined && isSameKind(a, b),
  ];
}

function isSameKind(a: Shape, b: Shape): boolean {
  const isNamedTwice = a.component !== undefined && b.component !== undefined;
  const shared = [...a.properties.keys()].some((name) => b.properties.has(name));
  const types = [...a.types].join() === [...b.types].join();
  return !isNamedTwice && types && (shared || !a.types.has('object'));
}

/** The constant that marks the alternative, as `type: "CARD"`. */
function tagOf(shape: Shape): string | undefined {
  for (const [name, located] of shape.properties) {
    const { values } = shapeOf(located);
    if (shape.required.has(name) && values?.size === 1) return `${name}: ${[...values.keys()][0]}`;
  }
  return undefined;
}

function becameExclusive(before: Choice, after: Choice): boolean {
  return before === 'anyOf' && after === 'oneOf';
}

function compareDiscriminators(scope: Scope, base: Shape, revision: Shape) {
  const [before, after] = [base.discriminator, revision.discriminator];
  const pointer = `${base.pointer}/discriminator`;
  if (before === undefined && after === undefined) return;
  if (before === undefined) {
    const change = { pointer, to: after?.property };
    return reportAs(scope, 'discriminator-added', 'warning', 'discriminator', change);
  }
  if (after === undefined) {
    const change = { pointer, from: before.property };
    return reportAs(scope, 'discriminator-removed', 'breaking', 'discriminator', change);
  }
  if (before.property !== after.property) {
    const change = { pointer, from: before.property, to: after.property };
    return report(scope, 'discriminator-property-changed', 'changes', 'discriminator', change);
  }
  // That a component's name marks it is implied, and need not be written down.
  for (const [value, target] of before.mapping) {
    const other = after.mapping.get(value);
    const change = { pointer: `${pointer}/mapping/${value}`, from: target, to: other };
    if (other === undefined)
      report(scope, 'discriminator-mapping-removed', 'narrows', 'discriminator', change);
    else if (other !== target) {
      report(scope, 'discriminator-mapping-changed', 'changes', 'discriminator', change);
    }
  }
  for (const [value, target] of after.mapping) {
    const change = { pointer: `${pointer}/mapping/${value}`, to: target };
    if (!before.mapping.has(value) && value !== target) {
      report(scope, 'discriminator-mapping-added', 'widens', 'discriminator', change);
    }
  }
}

function names(shapes: readonly Shape[]): string {
  return shapes.map(nameOf).join(' | ');
}

function nameOf(shape: Shape): string {
  return shape.component ?? shape.title ?? tagOf(shape) ?? [...shape.types].join(' or ');
}
