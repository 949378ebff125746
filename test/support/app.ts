// An app over a database of its own: the real thing, but for cheap password hashes and a clock that can be moved.
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import { type AppOptions, buildApp } from '../../src/app.ts';
import { createDatabase, type Database } from '../../src/db/client.ts';
import { openJobQueue } from '../../src/db/job-queue.ts';
import type { ShopSettings } from '../../src/handlers/handler.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { createSlots } from '../../src/platform/slots.ts';
import { type FileStorage, openStorage } from '../../src/platform/storage.ts';
import type { Tracing } from '../../src/platform/tracing.ts';
import { type Api, createApi } from './api.ts';
import { createTestClock, type TestClock } from './clock.ts';
import { TEST_OUTBOUND, TEST_SECRET_BOX } from './internet.ts';
import { createTestDatabase, type TestDatabase } from './postgres.ts';

export interface TestApp {
  readonly app: FastifyInstance;
  readonly api: Api;
  readonly db: Database;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  /** Where the app looks for files. */
  readonly storage: FileStorage;
  /** The lines that were logged so far. */
  readonly log: readonly string[];
  readonly auditSealKey: string;
}

export interface TestAppOptions {
  readonly settings?: Partial<ShopSettings>;
  /** Rate limits are off unless this says otherwise. */
  readonly rateLimitScale?: number;
  readonly corsOrigins?: readonly string[];
  readonly trustedProxies?: readonly string[];
  /** Connections of the pool; 10 unless this says otherwise. */
  readonly maxConnections?: number;
  readonly metricsToken?: string;
  readonly tracing?: Tracing;
  /** A client that takes nothing of a stream for so long is cut off. */
  readonly stallLimitMs?: number;
  /** Connections apart from those of the requests, as the program has them; the app's own unless this says otherwise. */
  readonly monitor?: Database;
  /** Replaces the folder of the app's files. */
  readonly storage?: FileStorage;
  /** Aborts when the process would be told to stop. */
  readonly stopRequested?: AbortSignal;
  /** Replaces the database, to make it fail. */
  readonly wrapDatabase?: (db: Database) => Database;
}

export const TEST_JWT_SECRET = 'only-the-tests-sign-tokens-with-this-key';
const AUDIT_SEAL_KEY = 'only-the-tests-seal-the-audit-log-with-this-key';

/** The options of an app over `db` as the tests use it. */
export function appOptions(
  db: Database,
  clock: TestClock,
  log: string[],
  options: TestAppOptions = {},
): AppOptions {
  return {
    services: {
      db,
      // Opened by the first test that needs it, with timers that keep no process alive.
      jobs: openJobQueue(options.monitor ?? db, { onError: () => {}, onWarning: () => {} }),
      longReads: db,
      exportSlots: createSlots(2),
      storage: options.storage ?? openStorage('file:///nothing-is-kept-here'),
      clock,
      settings: {
        shopCurrency: 'USD',
        approvalThresholdMinor: 500_000,
        paymentWindowMs: 30 * 60_000,
        approvalWindowMs: 48 * 3_600_000,
        accessTokenTtlSeconds: 900,
        sessionTtlMs: 30 * 86_400_000,
        ...options.settings,
      },
      // The cost is that of the tests only: it makes hashing take no time.
      passwordCost: { N: 16, r: 1, p: 1 },
      fingerprintKey: 'only-the-tests-fingerprint-with-this-key',
      auditSealKey: AUDIT_SEAL_KEY,
      webhookSecrets: TEST_SECRET_BOX,
      outbound: TEST_OUTBOUND,
      version: '0.0.0-test',
      stopRequested: options.stopRequested ?? new AbortController().signal,
    },
    logger: createLogger('info', { write: (line: string) => log.push(line) }),
    jwtSecret: TEST_JWT_SECRET,
    corsOrigins: options.corsOrigins ?? [],
    trustedProxies: options.trustedProxies ?? [],
    rateLimitScale: options.rateLimitScale ?? 0,
    metrics: createMetrics(),
    monitor: options.monitor ?? db,
    metricsToken: options.metricsToken,
    tracing: options.tracing,
    ...(options.stallLimitMs === undefined ? {} : { stallLimitMs: options.stallLimitMs }),
  };
}

/** Opens an app over a fresh clone of the template database; `close` drops both. */
export async function openTestApp(
  options: TestAppOptions = {},
): Promise<TestApp & { close: () => Promise<void> }> {
  const { maxConnections } = options;
  const database = await createTestDatabase(maxConnections === undefined ? {} : { maxConnections });
  const clock = createTestClock();
  const log: string[] = [];
  const db = options.wrapDatabase?.(database.db) ?? database.db;
  const monitor = createDatabase(database.url, { maxConnections: 1, onError: () => {} });
  const folder = join(tmpdir(), `order-management-files-${randomUUID()}`);
  const storage = options.storage ?? openStorage(pathToFileURL(folder).href);
  const app = await buildApp(appOptions(db, clock, log, { monitor, ...options, storage }));
  await app.ready();
  return {
    app,
    api: createApi(app, { rateLimits: (options.rateLimitScale ?? 0) > 0 }),
    db: database.db,
    database,
    clock,
    storage,
    log,
    auditSealKey: AUDIT_SEAL_KEY,
    close: async () => {
      await app.close();
      await monitor.destroy();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Gives the tests of a file one app. Its members are only there once the tests run. */
export function useTestApp(options: TestAppOptions = {}): TestApp {
  let opened: (TestApp & { close: () => Promise<void> }) | undefined;
  beforeAll(async () => {
    opened = await openTestApp(options);
  });
  afterAll(() => opened?.close());
  return new Proxy({} as TestApp, {
    get: (_target, name) => {
      if (opened === undefined) throw new Error('The app is opened before the first test, not before.');
      return opened[name as keyof TestApp];
    },
  });
}
