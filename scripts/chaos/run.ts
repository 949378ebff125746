// One run from its seed to its verdict: the system is started, used and broken, left to heal, and judged.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { createDatabase, type Database } from '../../src/db/client.ts';
import type { Wire } from './caller.ts';
import { catchUp } from './catching-up.ts';
import { judge, replay } from './checker.ts';
import { checkSent } from './deliveries.ts';
import { heal } from './healing.ts';
import { type History, openHistory } from './history.ts';
import { createKnownOrders } from './known-orders.ts';
import { live } from './life.ts';
import { startMailServer } from './mail-server.ts';
import { MUTATIONS, mutatedProgram } from './mutations.ts';
import { openPartners } from './partners.ts';
import { randomOf } from './random.ts';
import { progressOf, type RunResult } from './report.ts';
import type { RunSettings } from './settings.ts';
import { openShop } from './shop.ts';
import { type ChaosSystem, dataFolderOf, startSystem } from './system.ts';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts';

/** The repository. */
const ROOT = path.resolve(import.meta.dirname, '../..');

/** Histories, logs and changed copies of the program, which git does not see. */
const RUNS = path.join(ROOT, '.data/chaos');

const PROGRESS_EVERY_MS = 10_000;

const COUNTED = [
  'orders',
  'payments',
  'refunds',
  'ledger_entries',
  'audit_log',
  'events',
  'idempotency_keys',
  'sent_mails',
  'invoices',
  'webhook_deliveries',
  'webhook_attempts',
];

/** A run's result and where its history is. */
export interface Run {
  readonly result: RunResult;
  readonly folder: string;
}

/** Runs. `say` gets the lines for a person. */
export async function run(settings: RunSettings, say: (line: string) => void): Promise<Run> {
  await mkdir(RUNS, { recursive: true });
  const folder = await mkdtemp(path.join(RUNS, `seed-${settings.seed}-`));
  const server = await mkdtemp(path.join(tmpdir(), 'order-management-api-chaos-'));
  // The account that runs Postgres for root passes through it.
  await chmod(server, 0o755);
  const history = openHistory(path.join(folder, 'history.jsonl'));
  try {
    const result = await runWith(settings, { folder, server, history }, say);
    return { result, folder };
  } finally {
    await history.close();
    await rm(server, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runWith(
  settings: RunSettings,
  { folder, server, history }: { folder: string; server: string; history: History },
  say: (line: string) => void,
): Promise<RunResult> {
  const random = randomOf(settings.seed);
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const secrets = random.fork('secrets');
  const auditSealKey = `${secrets.token()}${secrets.token()}`;
  const receiver = await startWebhookReceiver(history, random.fork('receiver'));
  const mailServer = await startMailServer(random.fork('mail server'));
  const mutation = MUTATIONS.find(({ name }) => name === settings.mutation);
  const system = await startSystem({
    root: mutation === undefined ? ROOT : await mutatedProgram(mutation, path.join(folder, 'program')),
    schemaChange: mutation?.schema,
    folder: server,
    apis: settings.apis,
    workers: settings.workers,
    receiverPort: receiver.port,
    mailPort: mailServer.port,
    auditSealKey,
    jwtSecret: `${secrets.token()}${secrets.token()}`,
    webhookSecretKey: Buffer.from(secrets.token()).toString('base64'),
    logs: folder,
    onUnexpectedEnd: (name, how) => history.violation('no process ends by itself', `${name}: ${how}`),
  });
  // Straight to the server, whose port is another one after each start.
  const look = () =>
    createDatabase(system.postgres.url(), {
      maxConnections: 4,
      applicationName: 'chaos',
      onError: () => {},
    });
  let db = look();
  const wire: Wire = {
    history,
    ports: system.apis.flatMap(({ clients }) => clients?.port ?? []),
    mayBeAway: false,
    isOver: false,
  };
  try {
    const shop = await openShop(wire, random.fork('shop'), db, settings.clients);
    const destination = { port: system.receiverWay.port, receiver };
    const { standing, readers } = await openPartners(wire, random.fork('partners'), shop, destination);
    await db.destroy();
    say(`The shop is open after ${Math.round(seconds())} s; ${settings.minutes} minutes of faults begin.`);
    const progress = setInterval(progressOf(history, seconds, say), PROGRESS_EVERY_MS);
    const known = createKnownOrders(history);
    const world = { system, wire, shop, known, destination, readers };
    await live(settings, random, world).finally(() => clearInterval(progress));

    say(`The faults are over after ${Math.round(seconds())} s; everything is left to heal.`);
    await system.undoEverything();
    receiver.setFaithful();
    mailServer.setFaithful();
    db = look();
    const healedAfterMs = await heal(wire, random.fork('healing'), db, shop);
    wire.mayBeAway = false;
    say(`Everything works again after ${healedAfterMs} ms; the background work catches up.`);
    const people = [...shop.admins, ...shop.customers];
    const caughtUpAfterMs = await catchUp(wire, random.fork('catching up'), db, { people, system, say });
    say(`All background work is done after another ${caughtUpAfterMs} ms; the run is judged.`);
    await sql`ANALYZE`.execute(db);
    await judge(db, wire, { shop, known, auditSealKey });
    const files = `${dataFolderOf(server)}/files`;
    await checkSent(db, history, { receiver, standing, readers, mailServer, files });
    await replay(wire, random.fork('replay'));
    return await resultOf(settings, {
      system,
      history,
      db,
      healedAfterMs,
      caughtUpAfterMs,
      receiver,
      mails: mailServer.mails.size,
      seconds: seconds(),
    });
  } finally {
    await db.destroy();
    await system.stop();
    await receiver.close();
    await mailServer.close();
  }
}

async function resultOf(
  settings: RunSettings,
  facts: {
    system: ChaosSystem;
    history: History;
    db: Database;
    healedAfterMs: number;
    caughtUpAfterMs: number;
    receiver: WebhookReceiver;
    mails: number;
    seconds: number;
  },
): Promise<RunResult> {
  const { history, receiver, system } = facts;
  const rows: Record<string, number> = {};
  for (const table of COUNTED) {
    const counted = await sql<{ rows: number }>`SELECT count(*) AS rows FROM ${sql.table(table)}`.execute(
      facts.db,
    );
    rows[table] = Number(counted.rows[0]?.rows);
  }
  const deliveries = [...receiver.addresses.values()].flatMap(({ received }) => [...received.values()]);
  return {
    seed: settings.seed,
    minutes: settings.minutes,
    clients: settings.clients,
    instances: { apis: settings.apis, workers: settings.workers, redis: system.redis !== undefined },
    mutation: settings.mutation ?? null,
    seconds: Math.round(facts.seconds),
    ...history.counts,
    faults: Object.fromEntries([...history.faults].sort()),
    faultsInAll: [...history.faults.values()].reduce((sum, count) => sum + count, 0),
    healedAfterMs: facts.healedAfterMs,
    caughtUpAfterMs: facts.caughtUpAfterMs,
    webhooks: {
      endpoints: receiver.addresses.size,
      events: deliveries.length,
      deliveries: deliveries.reduce((sum, { times }) => sum + times, 0),
    },
    mails: facts.mails,
    rows,
    violations: history.violations,
    verdict: history.violations.length === 0 ? 'PASSED' : 'FAILED',
  };
}
