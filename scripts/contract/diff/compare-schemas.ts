// Compares two schemas in normal form, member by member; recursive schemas end where a pair comes round again.
import { compareAlternatives } from './compare-alternatives.ts';
import { compareArrays } from './compare-arrays.ts';
import { compareNumbers, compareStrings } from './compare-limits.ts';
import { compareObjects } from './compare-objects.ts';
import { compareTypes, compareValues } from './compare-values.ts';
import { type Finding, report, reportAs, type Scope } from './finding.ts';
import type { Located } from './located.ts';
import type { SchemaComparison } from './schema-comparison.ts';
import { admits, openShape, type Shape } from './shape.ts';
import { shapeOf } from './shape-of.ts';

// Deeper than any schema that people write; only merged recursive schemas could go on for ever.
const DEEPEST = 80;

type Known = WeakMap<Shape, WeakMap<Shape, Map<string, readonly Finding[]>>>;

/**
 * A comparison of schemas that compares each pair once for each direction and tells the result wherever the pair is used.
 * A pair that comes round again within itself tells nothing there, as it is being compared further out.
 */
export function schemaComparison(): SchemaComparison {
  const known: Known = new WeakMap();
  let depth = 0;

  function compare(scope: Scope, base: Shape, revision: Shape): void {
    if (base === revision || depth > DEEPEST) return;
    const results = resultsOf(known, base, revision);
    const way = `${scope.direction} ${scope.subject} ${scope.text} ${scope.xml}`;
    const { operation, place } = scope;
    const before = results.get(way);
    if (before) {
      for (const finding of before) scope.run.findings.push({ ...finding, operation, place });
      return;
    }
    const findings: Finding[] = [];
    results.set(way, []);
    depth += 1;
    compareShapes(comparison, { ...scope, run: { ...scope.run, findings } }, base, revision);
    depth -= 1;
    results.set(way, findings);
    scope.run.findings.push(...findings);
  }

  const comparison: SchemaComparison = {
    compare,
    compareAt(scope, base, revision) {
      if (isOpen(base) && isOpen(revision)) return;
      compare(scope, shapeAt(base, revision), shapeAt(revision, base));
    },
    findingsOf(scope, base, revision) {
      const findings: Finding[] = [];
      compare({ ...scope, run: { ...scope.run, findings } }, base, revision);
      return findings;
    },
    fits(scope, base, revision) {
      return comparison.findingsOf(scope, base, revision).every(({ level }) => level !== 'breaking');
    },
  };
  return comparison;
}

function resultsOf(known: Known, base: Shape, revision: Shape): Map<string, readonly Finding[]> {
  const partners = known.get(base) ?? new WeakMap<Shape, Map<string, readonly Finding[]>>();
  known.set(base, partners);
  const results = partners.get(revision) ?? new Map<string, readonly Finding[]>();
  partners.set(revision, results);
  return results;
}

function isOpen(located: Located | undefined): boolean {
  return located === undefined || located.node === undefined || located.node === true;
}

/** The shape of a schema that may be absent, which then admits everything where the other stands. */
function shapeAt(located: Located | undefined, other: Located | undefined): Shape {
  return located === undefined || located.node === undefined
    ? openShape(other?.pointer ?? '#')
    : shapeOf(located);
}

function compareShapes(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  if (base.never || revision.never) {
    if (base.never && revision.never) return;
    const effect = base.never ? 'widens' : 'narrows';
    report(scope, 'schema-forbidden', effect, 'values', {
      pointer: base.pointer,
      from: base.never ? 'nothing is valid' : 'some values are valid',
      to: base.never ? 'some values are valid' : 'nothing is valid',
    });
    return;
  }
  if (compareAlternatives(schemas, scope, base, revision, compareKeywords)) return;
  compareKeywords(schemas, scope, base, revision);
}

/** Compares everything but the alternatives of `oneOf` and `anyOf`. */
function compareKeywords(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  compareDefaults(scope, base, revision);
  if (!compareTypes(scope, base, revision)) return;
  compareValues(scope, base, revision);
  const shared = (type: 'string' | 'integer' | 'array' | 'object') =>
    admits(base.types, type) && admits(revision.types, type);
  if (shared('string')) compareStrings(scope, base, revision);
  if (shared('integer')) compareNumbers(scope, base, revision);
  if (shared('array')) compareArrays(schemas, scope, base, revision);
  if (shared('object')) compareObjects(schemas, scope, base, revision);
  compareConditions(schemas, scope, base, revision);
  compareConjunctions(schemas, scope, base, revision);
  compareContent(schemas, scope, base, revision);
  compareXml(scope, base, revision);
}

/** What the server sends is there or not, so only what is left out of a request has a default. */
function compareDefaults(scope: Scope, base: Shape, revision: Shape) {
  if (base.default === revision.default || scope.direction === 'sent') return;
  const action =
    base.default === undefined ? 'added' : revision.default === undefined ? 'removed' : 'changed';
  const change = { pointer: base.pointer, from: base.default, to: revision.default };
  // A parameter that was left out had some effect. A new default of a property may only write down what was so before.
  const isSaid = action === 'added' && scope.subject !== 'parameter';
  reportAs(scope, `default-${action}`, isSaid ? 'warning' : 'breaking', 'default', change);
}

function compareConditions(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  const { pointer } = base;
  compareNegation(schemas, scope, base, revision);
  const [before, after] = [base.condition, revision.condition];
  if (before === undefined && after === undefined) return;
  if (before === undefined || after === undefined) {
    const [action, effect] = before ? (['removed', 'widens'] as const) : (['added', 'narrows'] as const);
    report(scope, `condition-${action}`, effect, 'condition', {
      pointer,
      from: before?.when.node,
      to: after?.when.node,
    });
    return;
  }
  const isSameCase = schemas.findingsOf(scope, shapeOf(before.when), shapeOf(after.when)).length === 0;
  if (!isSameCase) {
    const change = { pointer: before.when.pointer, from: before.when.node, to: after.when.node };
    report(scope, 'condition-changed', 'changes', 'condition', change);
  }
  schemas.compareAt(scope, before.consequence ?? always(pointer), after.consequence ?? always(pointer));
  schemas.compareAt(scope, before.otherwise ?? always(pointer), after.otherwise ?? always(pointer));
}

function always(pointer: string): Located {
  return { node: true, pointer, document: {} };
}

/** Under `not` less is more. */
function compareNegation(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  const [before, after] = [base.not, revision.not];
  if (before === undefined && after === undefined) return;
  const change = { pointer: base.pointer, from: before?.node, to: after?.node };
  if (before === undefined) return report(scope, 'not-added', 'narrows', 'condition', change);
  if (after === undefined) return report(scope, 'not-removed', 'widens', 'condition', change);
  const [old, now] = [shapeOf(before), shapeOf(after)];
  const wider: Scope = { ...scope, direction: 'accepted' };
  const forbidsMore = !schemas.fits(wider, now, old);
  const forbidsLess = !schemas.fits(wider, old, now);
  if (!forbidsMore && !forbidsLess) return;
  const effect = forbidsMore && forbidsLess ? 'changes' : forbidsMore ? 'narrows' : 'widens';
  report(scope, 'not-changed', effect, 'condition', change);
}

/** The members of `allOf` that could not be merged: pairs that fit are the same, the rest came or went. */
function compareConjunctions(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  const fresh = [...revision.allOf];
  const gone = base.allOf.filter((member) => {
    const index = fresh.findIndex(
      (other) => schemas.findingsOf(scope, shapeOf(member), shapeOf(other)).length === 0,
    );
    if (index >= 0) fresh.splice(index, 1);
    return index < 0;
  });
  const pairs = Math.min(gone.length, fresh.length);
  for (let index = 0; index < pairs; index += 1) schemas.compareAt(scope, gone[index], fresh[index]);
  for (const member of gone.slice(pairs)) {
    report(scope, 'all-of-removed', 'widens', 'conjunction', { pointer: member.pointer, from: member.node });
  }
  for (const member of fresh.slice(pairs)) {
    report(scope, 'all-of-added', 'narrows', 'conjunction', { pointer: member.pointer, to: member.node });
  }
}

function compareContent(schemas: SchemaComparison, scope: Scope, base: Shape, revision: Shape) {
  const { pointer } = base;
  for (const [keyword, rule] of [
    ['contentEncoding', 'content-encoding-changed'],
    ['contentMediaType', 'content-media-type-changed'],
  ] as const) {
    if (base[keyword] === revision[keyword]) continue;
    const change = { pointer, from: base[keyword], to: revision[keyword] };
    report(scope, rule, 'changes', 'content', change);
  }
  const [before, after] = [base.contentSchema, revision.contentSchema];
  if (before && after) return schemas.compareAt(scope, before, after);
  if (after) report(scope, 'content-schema-added', 'narrows', 'content', { pointer, to: after.node });
  if (before) report(scope, 'content-schema-removed', 'widens', 'content', { pointer, from: before.node });
}

function compareXml(scope: Scope, base: Shape, revision: Shape) {
  if (!scope.xml || base.xml === revision.xml) return;
  const change = { pointer: base.pointer, from: base.xml, to: revision.xml };
  report(scope, 'xml-changed', 'changes', 'serialization', change);
}
