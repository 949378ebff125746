// Deprecation comes before removal: what was deprecated and is past its sunset may go, and a sunset is not moved forward.
import { type Change, type Level, note, type Run, reportAs, type Scope } from './finding.ts';
import type { Reason } from './reasons.ts';
import type { Lifecycle } from './shape.ts';

interface Verdict {
  readonly rule: string;
  readonly level: Level;
  readonly why: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** Reports that something a client can see has gone; after its sunset that is allowed. `rule` is the subject's own. */
export function reportRemoval(
  scope: Scope,
  rule: string,
  reason: Reason,
  lifecycle: Lifecycle,
  change: Change,
) {
  const verdict = removalVerdict(lifecycle, scope.run.today);
  if (verdict === undefined) return reportAs(scope, rule, 'breaking', reason, change);
  reportAs(scope, `${rule}-${verdict.rule}`, verdict.level, { why: verdict.why }, change);
}

/** Like `reportRemoval` for an operation, whose `why` is given. */
export function noteRemoval(
  run: Run,
  operation: string,
  rule: string,
  why: string,
  lifecycle: Lifecycle,
  change: Change,
) {
  const verdict = removalVerdict(lifecycle, run.today);
  if (verdict === undefined) return note(run, operation, rule, 'breaking', why, change);
  note(run, operation, `${rule}-${verdict.rule}`, verdict.level, verdict.why, change);
}

/** Reports what happened to the deprecation of a member that both documents have. */
export function compareLifecycles(
  scope: Scope,
  what: string,
  base: Lifecycle,
  revision: Lifecycle,
  pointer: string,
) {
  const verdict = deprecationVerdict(base, revision, scope.run.today);
  if (verdict === undefined) return;
  const { rule, level, why, from, to } = verdict;
  reportAs(scope, `${what}${rule}`, level, { why }, { pointer, from, to });
}

/** Like `compareLifecycles` for an operation. */
export function noteLifecycles(
  run: Run,
  operation: string,
  base: Lifecycle,
  revision: Lifecycle,
  pointer: string,
) {
  const verdict = deprecationVerdict(base, revision, run.today);
  if (verdict === undefined) return;
  const { rule, level, why, from, to } = verdict;
  note(run, operation, `operation-${rule}`, level, why, { pointer, from, to });
}

/** Whether something may go today because clients were told that it would. */
export function isPastSunset({ deprecated, sunset }: Lifecycle, today: string): boolean {
  const date = dateOf(sunset);
  return deprecated && date !== undefined && date <= today;
}

function removalVerdict(lifecycle: Lifecycle, today: string): Verdict | undefined {
  if (!lifecycle.deprecated) return undefined;
  const date = dateOf(lifecycle.sunset);
  if (date === undefined) {
    return {
      rule: 'without-sunset',
      level: 'breaking',
      why: 'It was deprecated, but no x-sunset told clients until when they may use it.',
    };
  }
  return date <= today
    ? {
        rule: 'after-sunset',
        level: 'compatible',
        why: `It was deprecated, and its sunset of ${date} has passed.`,
      }
    : {
        rule: 'before-sunset',
        level: 'breaking',
        why: `Clients were promised it until its sunset of ${date}, which is still to come.`,
      };
}

function deprecationVerdict(base: Lifecycle, revision: Lifecycle, today: string): Verdict | undefined {
  if (!revision.deprecated) {
    if (!base.deprecated) return undefined;
    return { rule: 'deprecation-withdrawn', level: 'compatible', why: 'It stays.', from: 'deprecated' };
  }
  const before = base.deprecated ? dateOf(base.sunset) : undefined;
  const after = dateOf(revision.sunset);
  const dates = { from: base.deprecated ? base.sunset : undefined, to: revision.sunset };
  if (revision.sunset !== undefined && after === undefined) {
    if (base.deprecated && base.sunset === revision.sunset) return undefined;
    return {
      ...dates,
      rule: 'sunset-invalid',
      level: 'breaking',
      why: 'The x-sunset is no date of the form YYYY-MM-DD, so nobody can tell until when it stays.',
    };
  }
  if (before !== undefined && after === undefined) {
    return {
      ...dates,
      rule: 'sunset-removed',
      level: 'breaking',
      why: `Clients were promised it until ${before} and no longer know how long it stays.`,
    };
  }
  if (after === undefined) {
    if (base.deprecated) return undefined;
    return {
      ...dates,
      to: 'deprecated',
      rule: 'deprecated-without-sunset',
      level: 'warning',
      why: 'Clients are not told until when they may use it; it cannot be removed before they were.',
    };
  }
  return datedVerdict(before, after, today);
}

function datedVerdict(before: string | undefined, after: string, today: string): Verdict | undefined {
  const dates = { from: before, to: after };
  if (before !== undefined && after < before) {
    return {
      ...dates,
      rule: 'sunset-moved-earlier',
      level: 'breaking',
      why: `Clients that plan to move by ${before} have less time than they were promised.`,
    };
  }
  if (before !== undefined) {
    return after === before
      ? undefined
      : { ...dates, rule: 'sunset-moved-later', level: 'compatible', why: 'Clients have more time.' };
  }
  return after <= today
    ? {
        ...dates,
        rule: 'sunset-in-the-past',
        level: 'breaking',
        why: 'It is deprecated with a sunset that has passed, which gives clients no time to move.',
      }
    : { ...dates, rule: 'deprecated', level: 'compatible', why: `Clients have until ${after} to move.` };
}

/** The day of an ISO 8601 date or date-time; undefined when it is none. */
function dateOf(sunset: unknown): string | undefined {
  if (typeof sunset !== 'string') return undefined;
  const day = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(sunset)?.[1];
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  if (day === undefined || Number.isNaN(time)) return undefined;
  // `Date.parse` takes the 31st of February for a day in March.
  return new Date(time).toISOString().startsWith(day) ? day : undefined;
}
