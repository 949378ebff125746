// What the comparison of two contracts finds, and the one place that decides from direction and effect what breaks.
import stringify from 'safe-stable-stringify';
import { type Reason, reasonFor } from './reasons.ts';

/** `breaking` needs a new major version, `warning` and `compatible` a new minor one. */
export type Level = 'breaking' | 'warning' | 'compatible';

/** Which way the data flows: the API accepts it from its clients, or sends it to them. */
export type Direction = 'accepted' | 'sent';

/** What a change does to the set of valid messages: fewer, more, or others. */
export type Effect = 'narrows' | 'widens' | 'changes';

/** One difference; `pointer` leads into the base for what changed or went, into the revision for what is new. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  /** `GET /api/v1/orders`, or empty for what belongs to the whole contract. */
  readonly operation: string;
  /** The part of the operation, such as `response 200`. */
  readonly place: string;
  readonly pointer: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** One comparison: its day, for sunset dates, and what it has found so far. */
export interface Run {
  readonly today: string;
  readonly findings: Finding[];
}

/** Where the comparison stands. */
export interface Scope {
  readonly run: Run;
  readonly direction: Direction;
  /** The first word of the rules' names. */
  readonly subject: 'parameter' | 'request' | 'response' | 'header';
  readonly operation: string;
  readonly place: string;
  /** Parameters, headers and XML travel as text, where every scalar is a string as well. */
  readonly text: boolean;
  readonly xml: boolean;
}

/** What is said of a change, beside its rule and its weight. */
export interface Change {
  readonly pointer: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** Reports a change of the messages; whether it breaks follows from the direction: accepting less or sending more. */
export function report(scope: Scope, rule: string, effect: Effect, reason: Reason, change: Change) {
  const harmless = scope.direction === 'accepted' ? 'widens' : 'narrows';
  reportAs(scope, rule, effect === harmless ? 'compatible' : 'breaking', reason, change);
}

/** Reports a change whose weight does not follow from the direction. */
export function reportAs(
  scope: Scope,
  rule: string,
  level: Level,
  reason: Reason | { readonly why: string },
  change: Change,
) {
  scope.run.findings.push({
    rule: `${scope.subject}-${rule}`,
    level,
    operation: scope.operation,
    place: scope.place,
    pointer: change.pointer,
    from: show(change.from),
    to: show(change.to),
    why: whyOf(reason, scope.direction, level),
  });
}

/** Reports what concerns an operation or the contract as a whole and has no direction. */
export function note(run: Run, operation: string, rule: string, level: Level, why: string, change: Change) {
  const { pointer } = change;
  run.findings.push({
    rule,
    level,
    operation,
    place: '',
    pointer,
    from: show(change.from),
    to: show(change.to),
    why,
  });
}

function whyOf(reason: Reason | { readonly why: string }, direction: Direction, level: Level): string {
  if (typeof reason !== 'string') return reason.why;
  if (level !== 'compatible') return reasonFor(reason, direction);
  return direction === 'accepted'
    ? 'Every request that was valid stays valid.'
    : 'Clients of the base can read all that is sent.';
}

/** A value as a person reads it in a report: compact, at most 80 characters, empty when there is none. */
export function show(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : (stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
