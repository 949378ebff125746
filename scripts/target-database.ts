// The database that a command-line tool works on: the one of DATABASE_URL, or the embedded one of DATA_DIR, which is started
// for it when it does not run.
import path from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.ts';

/** The database's URL, and how to leave it. */
export interface TargetDatabase {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Finds the database. Throws an Error whose message says what to do. */
export async function openTarget(): Promise<TargetDatabase> {
  const url = process.env.DATABASE_URL;
  if (url) {
    if (!URL.canParse(url))
      throw new Error('DATABASE_URL is not a URL such as postgres://user:password@host:5432/name.');
    return { url, close: async () => {} };
  }
  const dataDir = path.resolve(process.env.DATA_DIR || '.data', 'postgres');
  const server = await startEmbeddedPostgres({ dataDir, log: (line) => console.error(line) });
  return { url: server.url, close: server.stop };
}
