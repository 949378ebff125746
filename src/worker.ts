// The worker's process: runs the background jobs apart from the API, beside any number of others, and tells on a port
// of its own how it is.
import { listenToCommits } from './db/commits.ts';
import { buildWorkerStatus } from './http/worker-status.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { systemClock } from './platform/clock.ts';
import { openStorage } from './platform/storage.ts';
import { assertCurrency, openDatabase, StartError } from './start/database.ts';
import { jobQueueEvents } from './start/job-queue-events.ts';
import { openMailer } from './start/mailer.ts';
import { openObserved } from './start/observed.ts';
import { type Life, runProcess } from './start/process.ts';
import { secretsOf } from './start/secrets.ts';
import { openWebhooks } from './start/webhooks.ts';
import { countCommits, createDatabaseGauges } from './transactions/measure-database.ts';

async function start(life: Life): Promise<void> {
  const { config, logger, stopRequested, onStop } = life;
  if (config.databaseUrl === undefined) {
    throw new StartError(
      'A worker needs DATABASE_URL. Without one the server has an embedded Postgres and runs the jobs itself.',
    );
  }
  const { url } = await openDatabase(config, { say: (line) => logger.info(line), onLost: () => {} });
  stopRequested.throwIfAborted();
  const secrets = await secretsOf(config);
  const { db, monitor, metrics } = await openObserved(life, url, 'order-management-worker');
  listenToCommits(db, countCommits(metrics));
  await assertCurrency(db, config.shopCurrency);
  stopRequested.throwIfAborted();
  const mailer = openMailer(config, logger);
  onStop(async () => mailer.close());
  onStop(
    await startJobs({
      db,
      databaseUrl: url,
      clock: systemClock,
      auditSealKey: secrets.auditSeal,
      mailer,
      storage: openStorage(config.storageUrl),
      shopName: config.shopName,
      ...openWebhooks(config, secrets),
      logger,
      queueEvents: jobQueueEvents(logger),
      onWebhookFault: () => metrics.webhookFaults.inc(),
    }),
  );
  const status = buildWorkerStatus({
    logger,
    clock: systemClock,
    metrics,
    refresh: createDatabaseGauges(metrics, { db, monitor }, systemClock),
    metricsToken: config.metricsToken,
  });
  onStop(() => status.close());
  const address = await status
    .listen({ host: config.host, port: config.workerPort })
    .catch((error: Error) => {
      throw new StartError(`The worker can't listen: ${error.message}. Set WORKER_PORT to a free port.`);
    });
  logger.info({ address }, 'the worker runs');
}

void runProcess(process.env, start);
