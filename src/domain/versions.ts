// Optimistic concurrency: a resource's version as an ETag, and the check of If-Match against it. The version of a
// product or a coupon counts what admins edit; stock and redemptions move without it.
import { DomainError } from './errors.ts';

/** The entity tag of a version: the number in quotes. */
export function entityTag(version: number): string {
  return `"${version}"`;
}

/** The entity tag of a product: the stock follows the version, because it shows in the product and moves without it. */
export function productTag(product: { readonly version: number; readonly stock_quantity: number }): string {
  return `"${product.version}-${product.stock_quantity}"`;
}

/**
 * Whether `ifNoneMatch` (the header's value, undefined when it was not sent) names the tag, by the weak comparison of
 * RFC 9110.
 */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  const tags = ifNoneMatch.split(',').map(opaque);
  return tags.includes('*') || tags.includes(opaque(tag));
}

/**
 * Throws VERSION_MISMATCH when `ifMatch` (the header's value, undefined when it was not sent) names other versions only.
 * The comparison is the strong one of RFC 9110: `*` matches whatever exists, a weak tag matches nothing. Of a product's
 * tag the version alone counts: stock that orders have moved since does not refuse an admin's change.
 */
export function assertVersion(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined) return;
  const tags = ifMatch.split(',').map((tag) => tag.trim().replace(/^"(\d+)-\d+"$/, '"$1"'));
  if (!tags.includes('*') && !tags.includes(entityTag(version))) {
    throw new DomainError('VERSION_MISMATCH', { currentVersion: version });
  }
}
