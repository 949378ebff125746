// Decides which version the changes of a contract call for, and whether its `info.version` keeps that promise.
import type { Difference } from './compare-contracts.ts';
import type { Finding } from './finding.ts';

/** A version of the form `major.minor.patch`, with or without what follows a hyphen. */
export interface Version {
  readonly numbers: readonly [number, number, number];
  readonly prerelease: readonly string[];
}

/** How much of the version has to rise. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

/** What the changes ask for, and what is wrong with the version, if anything is. */
export interface VersionVerdict {
  readonly bump: Bump;
  /** The lowest version that is enough. */
  readonly needed: string;
  readonly problem: string | undefined;
}

/** The parts of a semantic version; undefined when the text is none. */
export function parseVersion(text: string): Version | undefined {
  const form = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;
  const found = form.exec(text);
  if (!found) return undefined;
  const numbers = [Number(found[1]), Number(found[2]), Number(found[3])] as const;
  return { numbers, prerelease: found[4]?.split('.') ?? [] };
}

/** Negative when `a` comes before `b`, positive when after, 0 when neither, by the rules of semver.org. */
export function compareVersions(a: Version, b: Version): number {
  const cores = compareNumbers(a.numbers, b.numbers);
  if (cores !== 0) return cores;
  if (a.prerelease.length === 0 || b.prerelease.length === 0) {
    return b.prerelease.length - a.prerelease.length;
  }
  for (const [index, part] of a.prerelease.entries()) {
    const other = b.prerelease[index];
    if (other === undefined) return 1;
    const order = compareIdentifiers(part, other);
    if (order !== 0) return order;
  }
  return a.prerelease.length - b.prerelease.length;
}

function compareIdentifiers(a: string, b: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber && isOtherNumber) return Number(a) - Number(b);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

function compareNumbers(a: Version['numbers'], b: Version['numbers']): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** What has to rise: the major part for what breaks, the minor one for anything else that can be noticed. */
export function bumpFor({ findings, isSame }: Difference): Bump {
  if (findings.some(({ level }: Finding) => level === 'breaking')) return 'major';
  if (findings.length > 0) return 'minor';
  return isSame ? 'none' : 'patch';
}

/** Judges the revision's version by what changed since the base's. Both must be semantic versions. */
export function judgeVersion(base: string, revision: string, difference: Difference): VersionVerdict {
  const bump = bumpFor(difference);
  const [before, after] = [parseVersion(base), parseVersion(revision)];
  if (before === undefined || after === undefined)
    throw new Error('Both versions must be semantic versions.');
  const needed = raised(before, bump);
  const order = compareVersions(after, before);
  const problem = problemOf({ base, revision, bump, needed, order, before, after });
  return { bump, needed, problem };
}

interface Judged {
  readonly base: string;
  readonly revision: string;
  readonly bump: Bump;
  readonly needed: string;
  readonly order: number;
  readonly before: Version;
  readonly after: Version;
}

function problemOf({ base, revision, bump, needed, order, before, after }: Judged): string | undefined {
  if (order < 0) {
    const enough = bump === 'none' ? `at least ${base}` : `at least ${needed}`;
    return `info.version is ${revision}, lower than the base's ${base}; it has to be ${enough}.`;
  }
  if (bump === 'none') return undefined;
  const kinds = {
    major: 'breaking changes',
    minor: 'additions or noticeable changes',
    patch: 'changed words',
  };
  if (order === 0) {
    return `info.version is still ${base}, but there are ${kinds[bump]}; it has to be at least ${needed}.`;
  }
  const least = parseVersion(needed);
  // A prerelease promises nothing yet, so that anything may change up to its release.
  if (before.prerelease.length > 0 || (least && compareNumbers(after.numbers, least.numbers) >= 0))
    return undefined;
  return `info.version rose from ${base} to ${revision}, but there are ${kinds[bump]}; it has to be at least ${needed}.`;
}

function raised({ numbers: [major, minor, patch] }: Version, bump: Bump): string {
  if (bump === 'major') return `${major + 1}.0.0`;
  if (bump === 'minor') return `${major}.${minor + 1}.0`;
  return bump === 'patch' ? `${major}.${minor}.${patch + 1}` : `${major}.${minor}.${patch}`;
}
