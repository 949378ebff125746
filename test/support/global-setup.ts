// Starts one throw-away Postgres for a test run and migrates the template that test databases are cloned from; what
// a killed run left behind is removed by the next one.
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateToLatest } from '../../src/db/migrate.ts';
import {
  discardEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/index.ts';
import { discardAbandonedServers, makeServerFolder } from './server-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: {
      /** A superuser's URL for the database `postgres` of the test server. */
      readonly adminUrl: string;
      /** The migrated database that nobody may connect to. */
      readonly template: string;
    };
  }
}

/** TEST_DATABASE_URL, a superuser's URL, runs the tests on another server: one of another version, for instance. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await discardAbandonedServers();
  const { adminUrl, stop } = await openServer();
  const template = `template_${process.pid}`;
  try {
    await runAsAdmin(adminUrl, `CREATE DATABASE ${template}`);
    const url = new URL(adminUrl);
    url.pathname = template;
    await migrateToLatest(url.href);
    // CREATE DATABASE refuses a template to which someone is connected.
    await runAsAdmin(adminUrl, `ALTER DATABASE ${template} WITH ALLOW_CONNECTIONS false`);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('postgres', { adminUrl, template });

  return async () => {
    if (process.env.OMA_KEEP_DATABASES === '1') {
      const kept = await runAsAdmin(
        adminUrl,
        String.raw`SELECT datname FROM pg_database WHERE datname LIKE 'test\_%'`,
      );
      if (kept.length > 0) {
        console.log(`Databases of failed tests are kept until the next test run; their server: ${adminUrl}`);
        return;
      }
    }
    await runAsAdmin(adminUrl, `DROP DATABASE ${template}`);
    await stop();
  };
}

async function openServer(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const adminUrl = process.env.TEST_DATABASE_URL;
  if (adminUrl) return { adminUrl, stop: async () => {} };

  const server = await startEmbeddedPostgres({
    dataDir: await makeServerFolder(),
    durable: false,
    // Room for the pools of two test files, and a journal that stays small where the data is in memory.
    settings: { max_connections: '100', max_wal_size: '128MB' },
  });
  return {
    adminUrl: server.url,
    stop: async () => {
      await discardEmbeddedPostgres(server.dataDir);
    },
  };
}

async function runAsAdmin(adminUrl: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
