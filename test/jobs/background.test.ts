// The whole way of a mail and an invoice: events, the dispatcher, the real queue with its repetitions and its failed jobs,
// an SMTP conversation and a storage.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { smtpMailer } from '../../src/platform/mailer.ts';
import { type FileStorage, StorageError } from '../../src/platform/storage.ts';
import { useTestApp } from '../support/app.ts';
import { anOrderIn, aPerson, theAdmin } from '../support/factories.ts';
import { jobServices } from '../support/job-services.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { untilTrue } from '../support/race.ts';

const shop = useTestApp();
const refused = new Set<string>();
let server: MailServer;
let isFull = false;
let stop: () => Promise<void>;

/** Starts a worker that sends to `url`; the returned function stops it. */
async function startWorker(url: string): Promise<() => Promise<void>> {
  const mailer = smtpMailer(url, { name: 'Test Shop', address: 'orders@shop.example' });
  const storage: FileStorage = {
    get: (key) => shop.storage.get(key),
    put: (...file) =>
      isFull ? Promise.reject(new StorageError('The disk is full.')) : shop.storage.put(...file),
  };
  const stopJobs = await startJobs(jobServices(shop, { mailer, storage }));
  return () => stopJobs().finally(() => mailer.close());
}

beforeAll(async () => {
  // Repetitions come at once: how long they wait is a setting, that they come is what is tested.
  await sql`UPDATE pgboss.queue SET retry_delay = 1, retry_delay_max = 1, retry_backoff = false`.execute(
    shop.db,
  );
  server = await startMailServer({ refuse: (address) => (refused.has(address) ? 550 : undefined) });
  stop = await startWorker(server.url);
});
afterAll(async () => {
  await stop?.();
  await server?.stop();
});

const subjectsFor = (email: string) =>
  server.mails.filter(({ to }) => to.includes(email)).map(({ parsed }) => parsed.subject);

describe('a paid order', () => {
  test('brings its mails and its invoice by itself', async () => {
    const customer = await aPerson(shop);
    const { id, number } = await anOrderIn(shop, customer, 'PAID');
    await untilTrue(async () => subjectsFor(customer.email).length === 2, 'both mails are there');
    expect(subjectsFor(customer.email).sort()).toEqual([
      `Receipt for order ${number}`,
      `We have your order ${number}`,
    ]);
    const ask = () => shop.api('getOrderInvoice', { token: customer.token, params: { orderId: id } });
    await untilTrue(async () => (await ask()).status === 200, 'the invoice is there');
  });

  test('brings them although the mail server and the storage are away for a while', async () => {
    await stop();
    const { port } = server;
    await server.stop();
    isFull = true;
    stop = await startWorker(`smtp://127.0.0.1:${port}`);
    const customer = await aPerson(shop);
    const { id } = await anOrderIn(shop, customer, 'PAID');
    await untilTrue(async () => {
      const { rows } = await sql`SELECT id FROM pgboss.job WHERE retry_count > 0 AND state = 'retry'
        AND name IN ('send-mail', 'make-invoice')`.execute(shop.db);
      return rows.length >= 1;
    }, 'jobs have failed');
    isFull = false;
    server = await startMailServer({ port, refuse: (address) => (refused.has(address) ? 550 : undefined) });
    await untilTrue(async () => subjectsFor(customer.email).length === 2, 'both mails are there');
    const ask = () => shop.api('getOrderInvoice', { token: customer.token, params: { orderId: id } });
    await untilTrue(async () => (await ask()).status === 200, 'the invoice is there');
  });
});

test('a recipient who does not exist is a failed job at once, and gets the mail when an admin retries it', async () => {
  const customer = await aPerson(shop);
  refused.add(customer.email);
  await anOrderIn(shop, customer, 'PENDING');
  const { token } = await theAdmin(shop);
  const failed = async () =>
    (await shop.api('adminListFailedJobs', { token, query: { queue: 'send-mail' } })).data;
  await untilTrue(async () => (await failed()).length === 1, 'the job has failed');
  const [job] = await failed();
  expect(job?.attempts).toBe(1);
  expect(job?.error).toMatch(/all recipients were rejected.*550/);
  refused.clear();
  await shop.api('adminRetryJob', { token, params: { jobId: job?.id ?? '' } });
  await untilTrue(async () => subjectsFor(customer.email).length === 1, 'the mail is there');
});
