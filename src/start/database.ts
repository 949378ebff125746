// Finds the database that the process works on: the configured server, or an embedded one that needs nothing installed.
import type { Config } from '../config.ts';
import { migrateToLatest, migrationStatus } from '../db/migrate.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/index.ts';

/** A migrated database. */
export interface ReadyDatabase {
  readonly url: string;
  /** Where the embedded server keeps its data; undefined for a configured server. */
  readonly embeddedIn: string | undefined;
  /** Stops what was started for it. */
  readonly stop: () => Promise<void>;
}

/**
 * Opens the database of the configuration, migrated. An embedded server is started and migrated here; a configured one
 * is migrated only when `migrateOnStart` says so, and otherwise must be.
 * Throws an Error whose message tells a person what to do.
 */
export async function openDatabase(config: Config, say: (line: string) => void): Promise<ReadyDatabase> {
  if (config.databaseUrl === undefined) {
    const server = await startEmbeddedPostgres({ dataDir: `${config.dataDir}/postgres`, log: say });
    try {
      await migrateToLatest(server.url);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return { url: server.url, embeddedIn: server.dataDir, stop: () => server.stop() };
  }
  if (config.migrateOnStart) await migrateToLatest(config.databaseUrl);
  else await assertMigrated(config.databaseUrl);
  return { url: config.databaseUrl, embeddedIn: undefined, stop: async () => {} };
}

async function assertMigrated(url: string): Promise<void> {
  const pending = (await migrationStatus(url)).filter((migration) => migration.appliedAt === undefined);
  if (pending.length === 0) return;
  const names = pending.map((migration) => migration.name).join(', ');
  throw new Error(
    `The database lacks the migrations ${names}. Run "npm run migrate -- up" or set MIGRATE_ON_START=true.`,
  );
}
