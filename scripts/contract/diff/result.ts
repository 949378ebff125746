// The outcome of one comparison as all reports show it: equal findings of several operations told once.
import type { Difference } from './compare-contracts.ts';
import type { Finding, Level } from './finding.ts';
import { InputError } from './input-error.ts';
import type { Loaded } from './load-contracts.ts';
import { type Bump, judgeVersion, parseVersion } from './version.ts';

/** A change and everywhere it shows. */
export interface Told {
  readonly level: Level;
  readonly rule: string;
  /** The first operation that it shows in, such as `GET /api/v1/orders`; empty for what concerns the whole contract. */
  readonly operation: string;
  /** The part of that operation, such as `response 200`. */
  readonly place: string;
  /** Everywhere that it shows: operations with their parts. */
  readonly places: readonly string[];
  readonly pointer: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** One side of the comparison. */
export interface Side {
  readonly name: string;
  readonly version: string;
}

/** The outcome; `ok` when the release may be made as it is. */
export interface Result {
  readonly ok: boolean;
  readonly base: Side;
  readonly revision: Side;
  readonly bump: Bump;
  readonly neededVersion: string;
  readonly problem: string | undefined;
  readonly counts: Readonly<Record<Level, number>>;
  readonly findings: readonly Told[];
}

/** Judges the differences by the versions of the two documents. Throws an InputError when one has none. */
export function resultOf(base: Loaded, revision: Loaded, difference: Difference): Result {
  const sides = [sideOf(base), sideOf(revision)] as const;
  const { bump, needed, problem } = judgeVersion(sides[0].version, sides[1].version, difference);
  const findings = told(difference.findings);
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return {
    ok: problem === undefined,
    base: sides[0],
    revision: sides[1],
    bump,
    neededVersion: needed,
    problem,
    counts: { breaking: count('breaking'), warning: count('warning'), compatible: count('compatible') },
    findings,
  };
}

/** What is said at the end: how much changed, and what that means for the version. */
export function summaryOf({ base, revision, bump, problem, counts, ok }: Result): string {
  const numbers = [
    amount(counts.breaking, 'breaking change'),
    amount(counts.warning, 'warning'),
    amount(counts.compatible, 'compatible change'),
  ].join(', ');
  const span = `${base.version} → ${revision.version}`;
  if (!ok) return `${numbers} (${span}). ${problem}`;
  if (bump === 'none') return `Nothing has changed (${span}).`;
  if (bump === 'patch') return `Only words or examples have changed (${span}), and the version says so.`;
  return `${numbers} (${span}), and the version says so.`;
}

function amount(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function sideOf({ name, document }: Loaded): Side {
  const { info } = document as { info?: { version?: unknown } };
  const version = info?.version;
  if (typeof version !== 'string' || parseVersion(version) === undefined) {
    const found = version === undefined ? 'is missing' : `${JSON.stringify(version)} is no semantic version`;
    throw new InputError(`${name}: info.version ${found}; it has to be like 1.2.3.`);
  }
  return { name, version };
}

function told(findings: readonly Finding[]): Told[] {
  const groups = Map.groupBy(findings, ({ level, rule, pointer, from, to, why }) =>
    JSON.stringify([level, rule, pointer, from, to, why]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const places = group.map(({ operation, place }) => `${operation} ${place}`.trim()).filter(Boolean);
    return [{ ...first, places: [...new Set(places)] }];
  });
}
