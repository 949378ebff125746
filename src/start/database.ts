// Finds the database that the process works on: the configured server, or an embedded one that needs nothing installed.

import type { Config } from '../config.ts';
import type { Database } from '../db/client.ts';
import { migrateToLatest, schemaState } from '../db/migrate.ts';
import { findCurrency } from '../db/queries/currency.ts';
import { isUnavailable } from '../db/sqlstate.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/index.ts';

/** Why the program cannot start, in words for the person who started it; the message holds no secrets. */
export class StartError extends Error {
  override name = 'StartError';
}

/** A migrated database. */
export interface ReadyDatabase {
  readonly url: string;
  /** Where the embedded server keeps its data; undefined for a configured server. */
  readonly embeddedIn: string | undefined;
  /** Stops what was started for it. */
  readonly stop: () => Promise<void>;
  /** The same at once and without waiting. */
  readonly kill: () => void;
}

/** Who is told about the database. */
export interface DatabaseEvents {
  readonly say: (line: string) => void;
  /** The embedded server has ended and could not be started again. */
  readonly onLost: (error: Error) => void;
}

/**
 * Opens the database of the configuration, migrated. An embedded server is started and migrated here; a configured one
 * is migrated only when `migrateOnStart` says so, and otherwise must be, by this version or a newer one. Throws StartError.
 */
export async function openDatabase(config: Config, events: DatabaseEvents): Promise<ReadyDatabase> {
  const { databaseUrl, dataDir, migrateOnStart } = config;
  if (databaseUrl === undefined) return openEmbedded(`${dataDir}/postgres`, events);
  try {
    // During an upgrade the old version starts beside the new one: it finds a schema that is ahead of its own, and works.
    const { pending, newer } = await schemaState(databaseUrl);
    if (newer.length > 0) events.say(`A newer version has migrated the database: ${newer.join(', ')}.`);
    if (migrateOnStart && newer.length === 0) await migrateToLatest(databaseUrl);
    else assertMigrated(pending);
  } catch (error) {
    throw new StartError(explainDatabaseError(error, databaseUrl), { cause: error });
  }
  return { url: databaseUrl, embeddedIn: undefined, stop: async () => {}, kill: () => {} };
}

async function openEmbedded(dataDir: string, { say, onLost }: DatabaseEvents): Promise<ReadyDatabase> {
  const server = await startEmbeddedPostgres({ dataDir, log: say, onLost }).catch((error: Error) => {
    throw new StartError(error.message, { cause: error });
  });
  try {
    await migrateToLatest(server.url);
  } catch (error) {
    await server.stop();
    throw new StartError((error as Error).message, { cause: error });
  }
  return { url: server.url, embeddedIn: server.dataDir, stop: server.stop, kill: server.kill };
}

function assertMigrated(pending: readonly string[]): void {
  if (pending.length === 0) return;
  throw new StartError(
    `The database lacks the migrations ${pending.join(', ')}. Run "npm run migrate -- up" or set MIGRATE_ON_START=true.`,
  );
}

/** Throws StartError unless prices and wallets, if there are any, are in `currency`: amounts are never converted. */
export async function assertCurrency(db: Database, currency: string): Promise<void> {
  const stored = await findCurrency(db);
  if (stored === undefined || stored === currency) return;
  throw new StartError(`The shop's wallets and prices are in ${stored}, but SHOP_CURRENCY is ${currency}.`);
}

/** Why the database at `url` could not be used, in words for a person; never with the password. */
export function explainDatabaseError(error: unknown, url: string): string {
  const { code, message } = error as { code?: string; message: string };
  const { hostname, port, username, pathname } = new URL(url);
  const server = `${hostname}:${port || 5432}`;
  if (code === '28P01' || code === '28000') {
    return `The server ${server} refuses the login of "${decodeURIComponent(username)}": ${message}.`;
  }
  if (code === '3D000') {
    const database = decodeURIComponent(pathname.slice(1));
    return `The server ${server} has no database "${database}". Create it: CREATE DATABASE "${database}";`;
  }
  // An address that leads to several hosts fails with a list of errors and no message of its own.
  if (isUnavailable(error))
    return `The server ${server} can't be reached: ${message || code}. Check DATABASE_URL.`;
  return message;
}
