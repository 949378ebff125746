// Finds the secrets of the process: those of the settings, or for development ones that are made and kept beside the
// data.
import type { Config } from '../config.ts';
import { developmentSecrets, type Secrets } from '../platform/secrets.ts';

/** The configured secrets; what is not configured is read from the data folder, or made there. */
export async function secretsOf({ jwtSecret, auditSealKey, dataDir }: Config): Promise<Secrets> {
  if (jwtSecret !== undefined && auditSealKey !== undefined)
    return { jwt: jwtSecret, auditSeal: auditSealKey };
  const made = await developmentSecrets(dataDir);
  return { jwt: jwtSecret ?? made.jwt, auditSeal: auditSealKey ?? made.auditSeal };
}
