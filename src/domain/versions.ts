// Optimistic concurrency: a resource's version as an ETag, and the check of If-Match against it. The version of a
// product or a coupon counts what admins edit; stock and redemptions move without it.
import { DomainError } from './errors.ts';

/** The entity tag of a version: the number in quotes. */
export function entityTag(version: number): string {
  return `"${version}"`;
}

/**
 * Throws VERSION_MISMATCH when `ifMatch` (the header's value, undefined when it was not sent) names other versions only.
 * The comparison is the strong one of RFC 9110: `*` matches whatever exists, a weak tag matches nothing.
 */
export function assertVersion(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined) return;
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (!tags.includes('*') && !tags.includes(entityTag(version))) {
    throw new DomainError('VERSION_MISMATCH', { currentVersion: version });
  }
}
