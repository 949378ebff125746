// Several instances of the API over one database, as behind a load balancer: each has its pool, its cache, its log and its
// own connection to Redis, so that they share nothing but the servers.
import type { FastifyInstance } from 'fastify';
import type { KyselyPlugin } from 'kysely';
import { buildApp } from '../../src/app.ts';
import { createDatabase, type Database } from '../../src/db/client.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { connectRedis, type Redis } from '../../src/platform/redis.ts';
import { type Api, createApi } from './api.ts';
import { appOptions, type TestApp, type TestAppOptions } from './app.ts';
import type { TestClock } from './clock.ts';

export interface Instance {
  readonly api: Api;
  readonly app: FastifyInstance;
  readonly db: Database;
  readonly clock: TestClock;
  readonly redis: Redis | undefined;
  readonly log: readonly string[];
  /** How many statements it has sent to the database so far. */
  readonly statements: () => number;
  readonly close: () => Promise<void>;
}

export interface InstanceOptions extends TestAppOptions {
  readonly redisUrl?: string;
  /** As the program has it unless this says otherwise; a busy machine is no reason to take Redis for away. */
  readonly commandTimeoutMs?: number;
}

/** Opens an instance over the database of `test`. */
export async function openInstance(test: TestApp, options: InstanceOptions = {}): Promise<Instance> {
  const { redisUrl, commandTimeoutMs, rateLimitScale = 0 } = options;
  let statements = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const pool = createDatabase(test.database.url, { maxConnections: 5, onError: () => {} });
  const db = pool.withPlugin(counting);
  const log: string[] = [];
  const logger = createLogger('info', { write: (line: string) => log.push(line) });
  const redis =
    redisUrl === undefined
      ? undefined
      : await connectRedis(redisUrl, {
          logger,
          ...(commandTimeoutMs === undefined ? {} : { commandTimeoutMs }),
        });
  const app = await buildApp({ ...appOptions(db, test.clock, log, options), redis });
  await app.ready();
  return {
    api: createApi(app, { rateLimits: rateLimitScale > 0 }),
    app,
    db,
    clock: test.clock,
    redis,
    log,
    statements: () => statements,
    close: async () => {
      await app.close();
      await redis?.close();
      await pool.destroy();
    },
  };
}
