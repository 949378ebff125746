// Hashes and checks passwords with scrypt; the parameters stand in each hash, so that old ones stay readable when the
// cost is raised.
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { createTurns } from './turns.ts';

/** Cost of one hash: N (memory and time), r (block size), p (parallel lanes). */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/**
 * The cost that OWASP's password storage guide lists for 16 MiB: as strong as its 128 MiB setting, but a burst of
 * sign-ins does not exhaust the memory of a small container.
 */
export const DEFAULT_SCRYPT_COST: ScryptCost = { N: 2 ** 14, r: 8, p: 5 };

const KEY_LENGTH = 32;
const SALT_LENGTH = 16;

/**
 * Half of the four threads that Node has for such work. With all of them taken, everything else that uses them would wait
 * behind the whole line, several times over: opening a connection to Postgres does so nine times, and would not be done in
 * time.
 */
const HASHES_AT_ONCE = 2;

/** Some four seconds of hashing: whoever comes later would hear nothing for longer than many clients wait. */
const MAX_WAITING_HASHES = 100;

const hashing = createTurns({ atOnce: HASHES_AT_ONCE, maxWaiting: MAX_WAITING_HASHES });

function derive(password: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r };
  return hashing.run(
    () =>
      new Promise((resolve, reject) => {
        // NFKC makes one password of its different encodings on different keyboards.
        scrypt(password.normalize('NFKC'), salt, KEY_LENGTH, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}

/** Hashes a password into `scrypt$N$r$p$salt$key`, salt and key in base64url. Throws LineFull in a flood of them. */
export async function hashPassword(
  password: string,
  cost: ScryptCost = DEFAULT_SCRYPT_COST,
): Promise<string> {
  const salt = randomBytes(SALT_LENGTH);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/**
 * Whether the password is the one that was hashed. Throws LineFull in a flood of them, and when the hash has not the form of
 * `hashPassword`.
 */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || !salt || !key) throw new Error('The stored password hash has an unknown form.');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return timingSafeEqual(derived, Buffer.from(key, 'base64url'));
}

/** A hash that no password matches at the same cost: checking it takes as long as checking a real one. */
export function unmatchableHash(cost: ScryptCost = DEFAULT_SCRYPT_COST): string {
  const filler = (length: number) => randomBytes(length).toString('base64url');
  return ['scrypt', cost.N, cost.r, cost.p, filler(SALT_LENGTH), filler(KEY_LENGTH)].join('$');
}
