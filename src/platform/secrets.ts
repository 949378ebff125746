// The development secrets: made once at random and kept beside the data, so that tokens survive a restart.
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The keys of the process: `jwt` signs access tokens, `auditSeal` keys the audit chain. */
export interface Secrets {
  readonly jwt: string;
  readonly auditSeal: string;
}

/**
 * Reads `secrets.json` in the folder, or makes it, readable by its owner only.
 * Throws when the file exists but is not readable or holds something else.
 */
export async function developmentSecrets(folder: string): Promise<Secrets> {
  const path = join(folder, 'secrets.json');
  const fresh: Secrets = {
    jwt: randomBytes(48).toString('base64url'),
    auditSeal: randomBytes(48).toString('base64url'),
  };
  await mkdir(folder, { recursive: true });
  // Linking a complete file into place is atomic: of several processes that start together one wins, and a crash
  // half-way leaves no half-written secrets.
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  const stored: Partial<Secrets> = JSON.parse(await readFile(path, 'utf8'));
  if (typeof stored.jwt !== 'string' || typeof stored.auditSeal !== 'string') {
    throw new Error(`${path} does not hold the keys "jwt" and "auditSeal"; remove it to have new ones made.`);
  }
  return { jwt: stored.jwt, auditSeal: stored.auditSeal };
}
