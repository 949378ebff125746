// Compares the limits of strings and numbers, and the counts of arrays and objects.
import { type Effect, report, type Scope } from './finding.ts';
import { isMultiple } from './limits.ts';
import { includesPattern } from './pattern-inclusion.ts';
import { type Bound, type Limit, type Shape, UPPER_BOUNDS } from './shape.ts';

// A wider format admits every value of the narrower one.
const WIDER_FORMATS: Readonly<Record<string, readonly string[]>> = {
  int32: ['int64'],
  float: ['double'],
  uri: ['uri-reference', 'iri', 'iri-reference'],
  'uri-reference': ['iri-reference'],
  hostname: ['idn-hostname'],
  email: ['idn-email'],
};

/** Reports changes of length, pattern and format. */
export function compareStrings(scope: Scope, base: Shape, revision: Shape) {
  compareBounds(scope, base, revision, ['minLength', 'maxLength']);
  comparePatterns(scope, base, revision);
  compareFormats(scope, base, revision);
}

/** Reports changes of range, step and format. */
export function compareNumbers(scope: Scope, base: Shape, revision: Shape) {
  compareLimits(scope, 'minimum', base.pointer, base.lower, revision.lower);
  compareLimits(scope, 'maximum', base.pointer, base.upper, revision.upper);
  compareSteps(scope, base, revision);
  // A schema of several types has one format, which has been compared as that of a string.
  if (!base.types.has('string') || !revision.types.has('string')) compareFormats(scope, base, revision);
}

/** Reports changes of the counts that the keywords limit. */
export function compareBounds(scope: Scope, base: Shape, revision: Shape, keywords: readonly Bound[]) {
  for (const keyword of keywords) {
    const before = base.bounds.get(keyword);
    const after = revision.bounds.get(keyword);
    // With listed values no length needs to be said.
    if (before === after || (base.values && revision.values)) continue;
    if (base.values !== undefined || revision.values !== undefined) continue;
    const isUpper = (UPPER_BOUNDS as readonly string[]).includes(keyword);
    report(
      scope,
      `${kebab(keyword)}-${action(before, after)}`,
      boundEffect(before, after, isUpper),
      'bound',
      {
        pointer: base.pointer,
        from: before,
        to: after,
      },
    );
  }
}

function compareLimits(
  scope: Scope,
  keyword: 'minimum' | 'maximum',
  pointer: string,
  before: Limit | undefined,
  after: Limit | undefined,
) {
  if (before?.value === after?.value && before?.exclusive === after?.exclusive) return;
  const isUpper = keyword === 'maximum';
  const exclusive = (after ?? before)?.exclusive === true ? 'exclusive-' : '';
  const isSameValue = before !== undefined && before.value === after?.value;
  const effect = isSameValue
    ? after?.exclusive
      ? 'narrows'
      : 'widens'
    : boundEffect(before?.value, after?.value, isUpper);
  const what = isSameValue ? 'changed' : action(before?.value, after?.value);
  report(scope, `${exclusive}${keyword}-${what}`, effect, 'bound', {
    pointer,
    from: limitText(before, isUpper),
    to: limitText(after, isUpper),
  });
}

function limitText(limit: Limit | undefined, isUpper: boolean): string | undefined {
  if (limit === undefined) return undefined;
  const sign = isUpper ? (limit.exclusive ? '<' : '≤') : limit.exclusive ? '>' : '≥';
  return `${sign} ${limit.value}`;
}

function compareSteps(scope: Scope, base: Shape, revision: Shape) {
  const [before, after] = [base.multipleOf, revision.multipleOf];
  if (before === after) return;
  const change = { pointer: base.pointer, from: before, to: after };
  if (before === undefined) report(scope, 'multiple-of-set', 'narrows', 'bound', change);
  else if (after === undefined) report(scope, 'multiple-of-removed', 'widens', 'bound', change);
  else {
    const effect = isMultiple(before, after) ? 'widens' : isMultiple(after, before) ? 'narrows' : 'changes';
    report(scope, 'multiple-of-changed', effect, 'bound', change);
  }
}

function comparePatterns(scope: Scope, base: Shape, revision: Shape) {
  if (base.values || revision.values) return;
  const gone = base.patterns.filter((pattern) => !revision.patterns.includes(pattern));
  const fresh = revision.patterns.filter((pattern) => !base.patterns.includes(pattern));
  const [before, after] = [gone[0], fresh[0]];
  if (before === undefined && after === undefined) return;
  const change = { pointer: base.pointer, from: before, to: after };
  if (before === undefined) report(scope, 'pattern-added', 'narrows', 'pattern', change);
  else if (after === undefined) report(scope, 'pattern-removed', 'widens', 'pattern', change);
  else {
    const wider = includesPattern(after, before);
    const narrower = includesPattern(before, after);
    if (wider && narrower) return;
    report(scope, 'pattern-changed', wider ? 'widens' : narrower ? 'narrows' : 'changes', 'pattern', change);
  }
}

function compareFormats(scope: Scope, base: Shape, revision: Shape) {
  const [before, after] = [base.format, revision.format];
  if (before === after || (base.values && revision.values)) return;
  const change = { pointer: base.pointer, from: before, to: after };
  if (before === undefined) {
    if (revision.values === undefined) report(scope, 'format-added', 'narrows', 'format', change);
  } else if (after === undefined) {
    if (revision.values === undefined) report(scope, 'format-removed', 'widens', 'format', change);
  } else report(scope, 'format-changed', formatEffect(before, after), 'format', change);
}

function formatEffect(before: string, after: string): Effect {
  if (WIDER_FORMATS[before]?.includes(after)) return 'widens';
  return WIDER_FORMATS[after]?.includes(before) ? 'narrows' : 'changes';
}

function boundEffect(before: number | undefined, after: number | undefined, isUpper: boolean): Effect {
  if (before === undefined) return 'narrows';
  if (after === undefined) return 'widens';
  return after < before === isUpper ? 'narrows' : 'widens';
}

function action(before: number | undefined, after: number | undefined): string {
  if (before === undefined) return 'set';
  if (after === undefined) return 'removed';
  return after > before ? 'raised' : 'lowered';
}

function kebab(keyword: string): string {
  return keyword.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
