// Reads the period in which a coupon can be redeemed: its start is before its end, whichever of them is sent.
import { invalidFields } from '../../domain/errors.ts';

/** A coupon's period; null where it is open. */
export interface CouponPeriod {
  readonly startsAt: Date | null;
  readonly expiresAt: Date | null;
}

/** The period as it is sent; undefined where the stored one stays. */
interface SentPeriod {
  readonly startsAt?: string | null | undefined;
  readonly expiresAt?: string | null | undefined;
}

/** The period that results from what is sent and what is stored. Throws VALIDATION_FAILED unless it is one. */
export function readPeriod(sent: SentPeriod, stored: CouponPeriod): CouponPeriod {
  const startsAt = sent.startsAt === undefined ? stored.startsAt : readTime('/startsAt', sent.startsAt);
  const expiresAt = sent.expiresAt === undefined ? stored.expiresAt : readTime('/expiresAt', sent.expiresAt);
  if (startsAt !== null && expiresAt !== null && startsAt >= expiresAt) {
    throw sent.expiresAt === undefined
      ? invalid('/startsAt', `is not before the coupon's end at ${expiresAt.toISOString()}`)
      : invalid('/expiresAt', `is not after the coupon's start at ${startsAt.toISOString()}`);
  }
  return { startsAt, expiresAt };
}

function readTime(field: string, time: string | null): Date | null {
  if (time === null) return null;
  const date = new Date(time);
  const year = date.getUTCFullYear();
  // A zone can push a time out of the years that RFC 3339 can write in UTC.
  if (year < 1 || year > 9999) throw invalid(field, 'is not in the years 0001 to 9999 of UTC');
  return date;
}

const invalid = (field: string, message: string) =>
  invalidFields({ in: 'body', field, rule: 'period', message });
