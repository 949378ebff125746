// One run from its seed to its verdict: the system is started, used and broken, left to heal, and judged.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { createDatabase, type Database } from '../../src/db/client.ts';
import type { Wire } from './caller.ts';
import { checkInvariants, judge } from './checker.ts';
import { liveAsCustomer } from './customers.ts';
import { heal } from './healing.ts';
import { type History, openHistory } from './history.ts';
import { createKnownOrders } from './known-orders.ts';
import { isApplicable, MUTATIONS, mutatedProgram } from './mutations.ts';
import { FAULT_KINDS, workAsNemesis } from './nemesis.ts';
import { randomOf } from './random.ts';
import { progressLine, type RunResult } from './report.ts';
import type { RunSettings } from './settings.ts';
import { openShop, type Shop } from './shop.ts';
import { workAsAdmin, workAsApprover } from './staff.ts';
import { type ChaosSystem, startSystem } from './system.ts';
import { checkDeliveries, startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts';

/** The repository. */
const ROOT = path.resolve(import.meta.dirname, '../..');

/** Histories, logs and changed copies of the program, which git does not see. */
const RUNS = path.join(ROOT, '.data/chaos');

const PROGRESS_EVERY_MS = 10_000;

/** The clients stop a little after the faults, so that the last requests meet a system that heals. */
const AFTER_FAULTS_MS = 1_000;

/** The invariants are also looked at while everything goes on; sooner where something is known to be broken. */
const CHECK_EVERY_MS = 30_000;
const CHECK_MUTATION_EVERY_MS = 5_000;

const COUNTED = [
  'orders',
  'payments',
  'refunds',
  'ledger_entries',
  'audit_log',
  'events',
  'idempotency_keys',
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
  const system = await startSystem({
    root: await programOf(settings, folder),
    folder: server,
    apis: settings.apis,
    workers: settings.workers,
    auditSealKey,
    jwtSecret: `${secrets.token()}${secrets.token()}`,
    webhookSecretKey: Buffer.from(secrets.token()).toString('base64'),
    logs: folder,
    onUnexpectedEnd: (name, how) => history.violation('no process ends by itself', `${name}: ${how}`),
  });
  const db = createDatabase(system.postgres.url(), {
    maxConnections: 2,
    applicationName: 'chaos',
    onError: () => {},
  });
  // The checker's own look goes straight to the server, whose port is another one after each start.
  let direct: Database = db;
  const wire: Wire = {
    history,
    ports: system.apis.flatMap(({ clients }) => clients?.port ?? []),
    mayBeAway: false,
    isOver: false,
  };
  let receiver: WebhookReceiver | undefined;
  try {
    const shop = await openShop(wire, random.fork('shop'), db, settings.clients);
    receiver = await startWebhookReceiver(wire, random.fork('receiver'), shop);
    await db.destroy();
    const progress = setInterval(() => say(progressLine(history, seconds())), PROGRESS_EVERY_MS);
    const known = createKnownOrders(history);
    await live(settings, { system, wire, shop, known, random }).finally(() => clearInterval(progress));

    await system.undoEverything();
    receiver?.setFaithful();
    direct = createDatabase(system.postgres.url(), {
      maxConnections: 4,
      applicationName: 'chaos',
      onError: () => {},
    });
    const healedAfterMs = await heal(wire, random.fork('healing'), direct, shop);
    wire.mayBeAway = false;
    await judge(direct, wire, random.fork('judge'), { shop, known, auditSealKey });
    if (receiver !== undefined) await checkDeliveries(direct, history, receiver);
    return await resultOf(settings, {
      system,
      history,
      db: direct,
      healedAfterMs,
      receiver,
      seconds: seconds(),
    });
  } finally {
    await direct.destroy();
    await receiver?.close();
    await system.stop();
  }
}

/** The folder of the program, or of a changed copy of it. */
async function programOf({ mutation: name }: RunSettings, folder: string): Promise<string> {
  if (name === undefined) return ROOT;
  const mutation = MUTATIONS.find((each) => each.name === name);
  if (mutation === undefined || !isApplicable(mutation))
    throw new Error(`This program has no part for ${name}.`);
  return mutatedProgram(mutation, path.join(folder, 'program'));
}

/** Everybody lives and works, and the nemesis breaks things, until the time is over and all requests are brought to an end. */
async function live(
  settings: RunSettings,
  {
    system,
    wire,
    shop,
    known,
    random,
  }: {
    system: ChaosSystem;
    wire: Wire;
    shop: Shop;
    known: ReturnType<typeof createKnownOrders>;
    random: ReturnType<typeof randomOf>;
  },
): Promise<void> {
  const deadline = performance.now() + settings.minutes * 60_000;
  // A changed copy of the program is only run until it is caught.
  const isOver = () =>
    performance.now() > deadline || (settings.mutation !== undefined && wire.history.violations.length > 0);
  wire.mayBeAway = true;
  const world = { shop, known };
  const people = [
    ...shop.customers.map((person, index) =>
      liveAsCustomer(wire, random.fork(`customer ${index}`), person, world),
    ),
    ...shop.admins.map((person, index) => workAsAdmin(wire, random.fork(`admin ${index}`), person, world)),
    workAsApprover(wire, random.fork('approver'), shop.approver, world),
  ];
  const everyMs = settings.mutation === undefined ? CHECK_EVERY_MS : CHECK_MUTATION_EVERY_MS;
  const looking = lookMeanwhile(system, wire, everyMs, isOver);
  await workAsNemesis(system, wire, random.fork('nemesis'), settings.faults ?? FAULT_KINDS, isOver);
  await looking;
  await sleep(AFTER_FAULTS_MS);
  wire.isOver = true;
  await Promise.all(people);
}

/** Looks at the invariants while everything goes on; a look that meets a fault is left out. */
async function lookMeanwhile(
  system: ChaosSystem,
  wire: Wire,
  everyMs: number,
  isOver: () => boolean,
): Promise<void> {
  let next = performance.now() + everyMs;
  while (!isOver()) {
    await sleep(250);
    if (performance.now() < next) continue;
    next = performance.now() + everyMs;
    const db = createDatabase(system.postgres.url(), {
      maxConnections: 1,
      applicationName: 'chaos',
      onError: () => {},
    });
    await checkInvariants(db, wire)
      .catch((error: Error) => wire.history.record({ type: 'look failed', reason: error.message }))
      .finally(() => db.destroy());
  }
}

async function resultOf(
  settings: RunSettings,
  facts: {
    system: ChaosSystem;
    history: History;
    db: Database;
    healedAfterMs: number;
    receiver: WebhookReceiver | undefined;
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
  const deliveries = receiver === undefined ? [] : [...receiver.received.values()];
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
    webhooks:
      receiver === undefined
        ? null
        : { events: deliveries.length, deliveries: deliveries.reduce((sum, { times }) => sum + times, 0) },
    rows,
    violations: history.violations,
    verdict: history.violations.length === 0 ? 'PASSED' : 'FAILED',
  };
}
