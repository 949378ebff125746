// The API's process: opens its database, serves, and in development works the background jobs besides.
import { hkdfSync } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import packageJson from '../package.json' with { type: 'json' };
import { buildApp } from './app.ts';
import type { Database } from './db/client.ts';
import { openJobQueue } from './db/job-queue.ts';
import { systemClock } from './platform/clock.ts';
import { DEFAULT_SCRYPT_COST } from './platform/passwords.ts';
import type { Redis } from './platform/redis.ts';
import type { Secrets } from './platform/secrets.ts';
import { createSlots } from './platform/slots.ts';
import { type FileStorage, openStorage } from './platform/storage.ts';
import { assertCurrency, openDatabase } from './start/database.ts';
import { openDemoShop } from './start/demo-shop.ts';
import { jobQueueEvents } from './start/job-queue-events.ts';
import { mailsGo, openMailer } from './start/mailer.ts';
import { type Observed, openLongReads, openObserved } from './start/observed.ts';
import { type Life, runProcess } from './start/process.ts';
import { secretsOf } from './start/secrets.ts';
import { openWebhooks } from './start/webhooks.ts';
import { welcome } from './start/welcome.ts';

/** The addresses that only this machine can reach. */
const LOOPBACK = /^(127\.|::1$|localhost$)/;

/** More would only slow each other, and the requests beside them, down. */
const MAX_EXPORTS = 2;

async function assemble(
  { config, logger, stopRequested, onStop }: Life,
  secrets: Secrets,
  {
    db,
    longReads,
    storage,
    monitor,
    metrics,
    tracing,
  }: Observed & { readonly longReads: Database; readonly storage: FileStorage },
): Promise<FastifyInstance> {
  const jobs = openJobQueue(monitor, jobQueueEvents(logger));
  onStop(() => jobs.stop());
  const redis = config.redisUrl === undefined ? undefined : await openRedis(config.redisUrl, logger);
  if (redis !== undefined) onStop(() => redis.close());
  return buildApp({
    services: {
      db,
      longReads,
      exportSlots: createSlots(MAX_EXPORTS),
      jobs,
      storage,
      clock: systemClock,
      settings: {
        shopCurrency: config.shopCurrency,
        approvalThresholdMinor: config.approvalThresholdMinor,
        paymentWindowMs: config.paymentWindowMs,
        approvalWindowMs: config.approvalWindowMs,
        accessTokenTtlSeconds: config.accessTokenTtlSeconds,
        sessionTtlMs: config.sessionTtlMs,
      },
      passwordCost: DEFAULT_SCRYPT_COST,
      fingerprintKey: Buffer.from(hkdfSync('sha256', secrets.jwt, '', 'idempotency', 32)).toString('hex'),
      auditSealKey: secrets.auditSeal,
      ...openWebhooks(config, secrets),
      version: packageJson.version,
      stopRequested,
    },
    redis,
    logger,
    jwtSecret: secrets.jwt,
    corsOrigins: config.corsOrigins,
    trustedProxies: config.trustedProxies,
    rateLimitScale: config.rateLimitScale,
    metrics,
    monitor,
    metricsToken: config.metricsToken,
    tracing,
  });
}

/** Its client is loaded late: a server without Redis starts a tenth of a second sooner without it. */
async function openRedis(url: string, logger: Logger): Promise<Redis> {
  const { connectRedis } = await import('./platform/redis.ts');
  return connectRedis(url, { logger });
}

/** How soon a connection is closed after its last answer while the server closes. */
const CLOSE_IDLE_EVERY_MS = 50;

/**
 * Closes the API when all requests are answered. It goes on answering for `drainMs` before, so that a load balancer sees
 * that it is not ready and has sent its last request by the time the door closes. Fastify closes the connections that are idle at that moment; those that
 * become so later would be kept open for their clients, and the process with them.
 */
async function closeApp(app: FastifyInstance, drainMs: number): Promise<void> {
  if (app.server.listening) await sleep(drainMs);
  const timer = setInterval(() => app.server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
  await app.close().finally(() => clearInterval(timer));
}

async function start(life: Life): Promise<void> {
  const { config, logger, stopRequested, onStop, onAbandon } = life;
  const database = await openDatabase(config, {
    say: (line) => logger.info(line),
    onLost: (err) => {
      logger.fatal({ err }, 'the embedded Postgres has ended and does not start again');
      process.exit(1);
    },
  });
  onStop(database.stop);
  onAbandon(database.kill);
  stopRequested.throwIfAborted();
  const secrets = await secretsOf(config);
  const observed = await openObserved(life, database.url, 'order-management-api');
  const { db, metrics } = observed;
  // One connection more than there are exports, to cancel what one of them runs.
  const longReads = openLongReads(life, database.url, MAX_EXPORTS + 1);
  await assertCurrency(db, config.shopCurrency);
  if (database.embeddedIn !== undefined) await openDemoShop(db, systemClock, config.shopCurrency);

  stopRequested.throwIfAborted();
  const storage = openStorage(config.storageUrl);
  const app = await assemble(life, secrets, { ...observed, longReads, storage });
  // Stopped after the API: a job under way takes no time from the requests in flight.
  let stopJobs = async () => {};
  onStop(() => stopJobs());
  onStop(() => closeApp(app, config.shutdownDrainMs));
  const address = await app.listen({ host: config.host, port: config.port });
  stopRequested.throwIfAborted();
  if (config.runJobs) {
    // Loaded late, because a server beside workers never needs it.
    const { startJobs } = await import('./jobs/start-jobs.ts');
    const mailer = openMailer(config, logger);
    const stop = await startJobs({
      db,
      databaseUrl: database.url,
      clock: systemClock,
      auditSealKey: secrets.auditSeal,
      logger,
      queueEvents: jobQueueEvents(logger),
      onWebhookFault: () => metrics.webhookFaults.inc(),
      mailer,
      storage,
      shopName: config.shopName,
      ...openWebhooks(config, secrets),
    });
    stopJobs = () => stop().finally(() => mailer.close());
  }
  if (database.embeddedIn !== undefined) {
    if (!LOOPBACK.test(config.host)) {
      logger.warn(
        { host: config.host },
        'the demo accounts have public passwords, and others can reach them',
      );
    }
    process.stdout.write(welcome(address, database.embeddedIn, mailsGo(config)));
  }
}

void runProcess(process.env, start);
