// Gives everything that the benchmark seeds an id that follows from its number, in TypeScript and in SQL alike, so that
// load driver, pgbench and seeds name the same rows without telling each other.
import { createHmac } from 'node:crypto';

/** The kinds of rows that are found by number; each has a range of ids of its own. */
export const KIND = {
  user: '0001',
  wallet: '0002',
  session: '0003',
  product: '0004',
  order: '0005',
  payable: '0006',
  audit: '0007',
  movement: '0008',
  payment: '0009',
  event: '000a',
} as const;

/** Kinds of one order's audit rows and events: one range for each version. */
export const versionKind = (kind: keyof typeof KIND, version: number): string =>
  `${version}${KIND[kind].slice(1)}`;

const PREFIX = '01999000';

/** The id of the row with this number: a UUIDv7 in form, sorted by number. */
export function numberedId(kind: string, number: number | string): string {
  return `${PREFIX}-${kind}-7000-8000-${String(number).padStart(12, '0')}`;
}

/** The same as an SQL expression of type uuid over a number. */
export function sqlId(kind: string, number: string): string {
  return `('${PREFIX}-${kind}-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;
}

/** How many customers share the load; each has a wallet, so that payments seldom wait for one another. */
export const CUSTOMERS = 1_000;
/** How many products are ordered. */
export const PRODUCTS = 1_000;
/** The user with this number is an admin. */
export const ADMIN = 0;
/** A customer whose wallet has a long history, and one who has just come. */
export const OLD_CUSTOMER = CUSTOMERS + 1;
export const NEW_CUSTOMER = CUSTOMERS + 2;

/** The customer of an order. */
export const customerOf = (order: number): number => 1 + (Math.floor(order / 4) % CUSTOMERS);

/** The secrets of the benchmark's servers; they open nothing else. */
export const JWT_SECRET = 'bench-only-7Zq2vJm4Xc9Lk1Wp8Tn5Rb3Yh6Gd0Fs';
export const AUDIT_SEAL_KEY = 'bench-only-1Hk8Qw5Ed2Rf9Tg6Yh3Uj0Ik7Ol4Pz';
export const WEBHOOK_SECRET_KEY = 'bench-only-5Nb9Vc3Xz7Lk2Jh6Gf1Ds8Ap4Qw0Er';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An access token of a user's seeded session, valid for a day. */
export function tokenOf(user: number): string {
  const iat = Math.floor(Date.now() / 1000);
  const claims = {
    sub: numberedId(KIND.user, user),
    sid: numberedId(KIND.session, user),
    iat,
    exp: iat + 86_400,
    iss: 'order-management-api',
  };
  const head = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${head}.${createHmac('sha256', JWT_SECRET).update(head).digest('base64url')}`;
}
