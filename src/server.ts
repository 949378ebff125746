// The API's process: reads the settings, opens its database, serves, and leaves nothing behind when it is told to stop.
import { hkdfSync } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import packageJson from '../package.json' with { type: 'json' };
import { buildApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createDatabase, type Database } from './db/client.ts';
import { startJobs } from './jobs/schedule.ts';
import { systemClock } from './platform/clock.ts';
import { createLogger } from './platform/logger.ts';
import { DEFAULT_SCRYPT_COST } from './platform/passwords.ts';
import { developmentSecrets, type Secrets } from './platform/secrets.ts';
import { createSlots } from './platform/slots.ts';
import { assertCurrency, openDatabase, StartError } from './start/database.ts';
import { openDemoShop } from './start/demo-shop.ts';
import { onOrphaned } from './start/orphan.ts';
import { welcome } from './start/welcome.ts';

/** How long a shutdown may take: under the 10 s after which container engines kill what still runs. */
const SHUTDOWN_LIMIT_MS = 9_000;

/** A statement that runs longer is cut off, so that it cannot hold locks and connections for good. */
const STATEMENT_TIMEOUT_MS = 15_000;

/** More would only slow each other, and the requests beside them, down. */
const MAX_EXPORTS = 2;

/** The longest that one batch of a long read may take, when a filter finds next to nothing in a very large table. */
const LONG_READ_TIMEOUT_MS = 600_000;

/** The addresses that only this machine can reach. */
const LOOPBACK = /^(127\.|::1$|localhost$)/;

/** Stops what has been started, the newest last. */
const stops: (() => Promise<void>)[] = [];

/** Ends at once what would outlive this process. */
let abandon: () => void = () => {};

function secretsOf(config: Config): Promise<Secrets> {
  const { jwtSecret, auditSealKey, dataDir } = config;
  return jwtSecret !== undefined && auditSealKey !== undefined
    ? Promise.resolve({ jwt: jwtSecret, auditSeal: auditSealKey })
    : developmentSecrets(dataDir).then((made) => ({
        jwt: jwtSecret ?? made.jwt,
        auditSeal: auditSealKey ?? made.auditSeal,
      }));
}

function assemble(
  config: Config,
  secrets: Secrets,
  { db, longReads }: { db: Database; longReads: Database },
  logger: Logger,
): Promise<FastifyInstance> {
  return buildApp({
    services: {
      db,
      longReads,
      exportSlots: createSlots(MAX_EXPORTS),
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
      version: packageJson.version,
    },
    logger,
    jwtSecret: secrets.jwt,
    corsOrigins: config.corsOrigins,
    trustedProxies: config.trustedProxies,
    rateLimitScale: config.rateLimitScale,
  });
}

/** Stops everything in the reverse order of its start. */
async function stopAll(): Promise<void> {
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
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

/** Ends without waiting. */
function exitNow(): never {
  abandon();
  process.exit(1);
}

/**
 * Stops in order at the first signal and at once at the second. A start that is under way ends after its current step.
 */
function stopOnSignals(
  { startedByNpm }: Config,
  logger: Logger,
  begin: (stopRequested: AbortSignal) => Promise<void>,
): Promise<void> {
  const stopRequest = new AbortController();
  const started = begin(stopRequest.signal);
  const stop = (reason: string) => {
    if (stopRequest.signal.aborted) exitNow();
    stopRequest.abort();
    logger.info({ reason }, 'stopping');
    setTimeout(() => {
      logger.error('the shutdown took too long');
      exitNow();
    }, SHUTDOWN_LIMIT_MS).unref();
    started
      .catch(() => {})
      .then(stopAll)
      .then(
        () => {
          logger.info('stopped');
          process.exitCode = 0;
        },
        (err) => {
          logger.error({ err }, 'the shutdown failed');
          exitNow();
        },
      );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (startedByNpm) {
    onOrphaned(() => {
      if (!stopRequest.signal.aborted) stop('npm has ended');
    });
  }
  return started.catch((error: unknown) => {
    if (!stopRequest.signal.aborted) throw error;
  });
}

async function start(config: Config, logger: Logger, stopRequested: AbortSignal): Promise<void> {
  const database = await openDatabase(config, {
    say: (line) => logger.info(line),
    onLost: (err) => {
      logger.fatal({ err }, 'the embedded Postgres has ended and does not start again');
      process.exit(1);
    },
  });
  stops.push(database.stop);
  abandon = database.kill;
  stopRequested.throwIfAborted();
  const secrets = await secretsOf(config);
  const db = createDatabase(database.url, {
    maxConnections: config.databasePoolSize,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    applicationName: 'order-management-api',
    onError: (err) => logger.warn({ err }, 'a database connection broke'),
  });
  stops.push(() => db.destroy());
  const longReads = createDatabase(database.url, {
    // One more than there are exports, to cancel what one of them runs.
    maxConnections: MAX_EXPORTS + 1,
    statementTimeoutMs: LONG_READ_TIMEOUT_MS,
    applicationName: 'order-management-api exports',
    onError: (err) => logger.warn({ err }, 'a database connection of an export broke'),
  });
  stops.push(() => longReads.destroy());
  await assertCurrency(db, config.shopCurrency);
  if (database.embeddedIn !== undefined) await openDemoShop(db, systemClock, config.shopCurrency);

  stopRequested.throwIfAborted();
  const app = await assemble(config, secrets, { db, longReads }, logger);
  // Before the API, so that they are stopped after it: a job under way takes no time from the requests in flight.
  stops.push(startJobs({ db, clock: systemClock, auditSealKey: secrets.auditSeal, logger }));
  stops.push(() => closeApp(app));
  const address = await app.listen({ host: config.host, port: config.port });
  stopRequested.throwIfAborted();
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

/** Tells a person why the start failed; the stack only helps when the cause is a fault of the program. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartError) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `The port is taken: ${message}. Set PORT to another one.`;
  return code === undefined && stack !== undefined ? stack : message;
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  await stopOnSignals(config, logger, (stopRequested) => start(config, logger, stopRequested));
}

main().catch(async (error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  await stopAll().catch(() => {});
  process.exit(1);
});
