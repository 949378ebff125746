// Makes and reads the secrets of API keys: `omk_`, a public part, 256 random bits and a checksum, so that a scanner can
// tell a leaked key from similar text, and a mistyped one is refused without a look into the database.
import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Letters and digits only: a double click marks the whole secret, and no shell or URL needs it quoted. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Enough that two keys of one owner never look alike. */
const PUBLIC_LENGTH = 12;

/** 43 of 62 characters hold 256 bits, which nobody guesses: that is why a fast hash without salt suffices. */
const RANDOM_LENGTH = 43;

/** 62^6 is more than the 2^32 values of the checksum. */
const CHECKSUM_LENGTH = 6;

const FORM = new RegExp(
  `^omk_[0-9A-Za-z]{${PUBLIC_LENGTH}}_[0-9A-Za-z]{${RANDOM_LENGTH + CHECKSUM_LENGTH}}$`,
);

/** A secret that nobody has seen, and its beginning, which may be shown. */
export function newApiKeySecret(): { readonly secret: string; readonly prefix: string } {
  const prefix = `omk_${randomText(PUBLIC_LENGTH)}`;
  const unchecked = `${prefix}_${randomText(RANDOM_LENGTH)}`;
  return { secret: `${unchecked}${checksumOf(unchecked)}`, prefix };
}

/** Whether the text could be a secret: it has the form, and its checksum is right. */
export function isApiKeySecret(text: string): boolean {
  return FORM.test(text) && checksumOf(text.slice(0, -CHECKSUM_LENGTH)) === text.slice(-CHECKSUM_LENGTH);
}

/** The form in which a secret is stored and looked up; how long a look-up takes tells nothing of the secret. */
export function hashApiKeySecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

function checksumOf(text: string): string {
  let rest = crc32(text);
  let written = '';
  while (written.length < CHECKSUM_LENGTH) {
    written = `${ALPHABET[rest % ALPHABET.length]}${written}`;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return written;
}
