// The API's process: opens its database, serves, and in development works the background jobs besides.
import { hkdfSync } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import packageJson from '../package.json' with { type: 'json' };
import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import type { Database } from './db/client.ts';
import { type JobQueue, openJobQueue } from './db/job-queue.ts';
import { systemClock } from './platform/clock.ts';
import { DEFAULT_SCRYPT_COST } from './platform/passwords.ts';
import type { Secrets } from './platform/secrets.ts';
import { assertCurrency, openDatabase, openPool } from './start/database.ts';
import { openDemoShop } from './start/demo-shop.ts';
import { jobQueueEvents } from './start/job-queue-events.ts';
import { type Life, runProcess } from './start/process.ts';
import { secretsOf } from './start/secrets.ts';
import { openWebhooks } from './start/webhooks.ts';
import { welcome } from './start/welcome.ts';

/** The addresses that only this machine can reach. */
const LOOPBACK = /^(127\.|::1$|localhost$)/;

function assemble(
  config: Config,
  secrets: Secrets,
  { db, jobs }: { db: Database; jobs: JobQueue },
  logger: Logger,
): Promise<FastifyInstance> {
  return buildApp({
    services: {
      db,
      jobs,
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
    },
    logger,
    jwtSecret: secrets.jwt,
    corsOrigins: config.corsOrigins,
    trustedProxies: config.trustedProxies,
    rateLimitScale: config.rateLimitScale,
  });
}

/** How soon a connection is closed after its last answer while the server closes. */
const CLOSE_IDLE_EVERY_MS = 50;

/**
 * Closes the API when all requests are answered. Fastify closes the connections that are idle at that moment; those that
 * become so later would be kept open for their clients, and the process with them.
 */
async function closeApp(app: FastifyInstance): Promise<void> {
  const timer = setInterval(() => app.server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
  await app.close().finally(() => clearInterval(timer));
}

async function start({ config, logger, stopRequested, onStop, onAbandon }: Life): Promise<void> {
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
  const db = openPool(database.url, config, 'order-management-api', logger);
  onStop(() => db.destroy());
  await assertCurrency(db, config.shopCurrency);
  if (database.embeddedIn !== undefined) await openDemoShop(db, systemClock, config.shopCurrency);

  stopRequested.throwIfAborted();
  const jobs = openJobQueue(db, jobQueueEvents(logger));
  onStop(() => jobs.stop());
  const app = await assemble(config, secrets, { db, jobs }, logger);
  // Stopped after the API: a job under way takes no time from the requests in flight.
  let stopJobs = async () => {};
  onStop(() => stopJobs());
  onStop(() => closeApp(app));
  const address = await app.listen({ host: config.host, port: config.port });
  stopRequested.throwIfAborted();
  if (config.runJobs) {
    // Loaded late, because a server beside workers never needs it.
    const { startJobs } = await import('./jobs/start-jobs.ts');
    const queueEvents = jobQueueEvents(logger);
    const services = { db, databaseUrl: database.url, clock: systemClock, logger, queueEvents };
    const webhooks = openWebhooks(config, secrets);
    stopJobs = await startJobs({ ...services, ...webhooks, auditSealKey: secrets.auditSeal });
  }
  if (database.embeddedIn !== undefined) {
    if (!LOOPBACK.test(config.host)) {
      logger.warn(
        { host: config.host },
        'the demo accounts have public passwords, and others can reach them',
      );
    }
    process.stdout.write(welcome(address, database.embeddedIn));
  }
}

await runProcess(process.env, start);
