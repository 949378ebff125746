// The worker's process: runs the background jobs apart from the API, beside any number of others, and tells on a port
// of its own that it lives.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startJobs } from './jobs/start-jobs.ts';
import { systemClock } from './platform/clock.ts';
import { assertCurrency, openDatabase, openPool, StartError } from './start/database.ts';
import { jobQueueEvents } from './start/job-queue-events.ts';
import { type Life, runProcess } from './start/process.ts';
import { secretsOf } from './start/secrets.ts';
import { openWebhooks } from './start/webhooks.ts';

async function start({ config, logger, stopRequested, onStop }: Life): Promise<void> {
  if (config.databaseUrl === undefined) {
    throw new StartError(
      'A worker needs DATABASE_URL. Without one the server has an embedded Postgres and runs the jobs itself.',
    );
  }
  const { url } = await openDatabase(config, { say: (line) => logger.info(line), onLost: () => {} });
  stopRequested.throwIfAborted();
  const secrets = await secretsOf(config);
  const db = openPool(url, config, 'order-management-worker', logger);
  onStop(() => db.destroy());
  await assertCurrency(db, config.shopCurrency);
  stopRequested.throwIfAborted();
  onStop(
    await startJobs({
      db,
      databaseUrl: url,
      clock: systemClock,
      auditSealKey: secrets.auditSeal,
      ...openWebhooks(config, secrets),
      logger,
      queueEvents: jobQueueEvents(logger),
    }),
  );
  const status = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}');
  });
  await new Promise<void>((resolve, reject) => {
    status.once('error', reject).listen(config.workerPort, config.host, resolve);
  }).catch((error: Error) => {
    throw new StartError(`The worker can't listen: ${error.message}. Set WORKER_PORT to a free port.`);
  });
  onStop(async () => {
    status.close();
    status.closeAllConnections();
  });
  logger.info({ port: (status.address() as AddressInfo).port }, 'the worker runs');
}

await runProcess(process.env, start);
