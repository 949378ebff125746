// Seals secrets that have to be read again, such as those that sign webhooks: whoever has the database alone has none of
// them, and a sealed secret opens in its own place only.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** Seals and opens. `place` names where the secret is kept, such as the id of its row. */
export interface SecretBox {
  readonly seal: (secret: string, place: string) => Buffer;
  /** Throws when the secret was sealed under another key or for another place, or was changed. */
  readonly open: (sealed: Buffer, place: string) => string;
}

// AES-256-GCM, with the sizes that its standard recommends.
const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Enough to tell a handful of keys apart; it says nothing about the key. */
const KEY_ID_BYTES = 4;

/**
 * A box over the keys, which are texts of high entropy. The first seals; all of them open, so that a key is replaced by
 * putting the new one before it.
 */
export function createSecretBox(keys: readonly [string, ...string[]]): SecretBox {
  const derived = keys.map((key) => {
    const bytes = Buffer.from(hkdfSync('sha256', key, '', 'secret-box', KEY_BYTES));
    return { bytes, id: createHash('sha256').update(bytes).digest().subarray(0, KEY_ID_BYTES) };
  });
  const [first] = derived;
  if (first === undefined) throw new Error('A secret box needs a key.');
  return {
    seal: (secret, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, first.bytes, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(place));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([first.id, nonce, cipher.getAuthTag(), text]);
    },
    open: (sealed, place) => {
      const id = sealed.subarray(0, KEY_ID_BYTES);
      const key = derived.find((candidate) => candidate.id.equals(id));
      if (key === undefined) {
        throw new Error(
          'A secret was sealed under a key that is not configured; add the old key after the new one.',
        );
      }
      const nonce = sealed.subarray(KEY_ID_BYTES, KEY_ID_BYTES + NONCE_BYTES);
      const text = sealed.subarray(KEY_ID_BYTES + NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv(ALGORITHM, key.bytes, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(
        sealed.subarray(KEY_ID_BYTES + NONCE_BYTES, KEY_ID_BYTES + NONCE_BYTES + TAG_BYTES),
      );
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    },
  };
}
