// Backups that are taken while customers order and pay, with the commands of the documentation, restore to a shop that is
// whole and goes on.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller, type Wire } from '../../scripts/chaos/caller.ts';
import { liveAsCustomer } from '../../scripts/chaos/customers.ts';
import { type KeyedRequest, openHistory } from '../../scripts/chaos/history.ts';
import { createKnownOrders } from '../../scripts/chaos/known-orders.ts';
import { randomOf } from '../../scripts/chaos/random.ts';
import { send } from '../../scripts/chaos/send.ts';
import { credit, openShop, type Shop } from '../../scripts/chaos/shop.ts';
import { workAsAdmin } from '../../scripts/chaos/staff.ts';
import { createDatabase } from '../../src/db/client.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { verifyAuditLog } from '../../src/transactions/verify-audit-log.ts';
import {
  cleanUp,
  launchAndWait,
  makeDataDir,
  PROJECT,
  type ServerProcess,
  until,
} from '../start/server-process.ts';
import {
  describeWithPostgres,
  type InstalledPostgres,
  initialise,
  makeFolderForPostgres,
  runAsPostgres,
  startInstalledPostgres,
} from '../support/installed-postgres.ts';
import { brokenInvariants } from '../support/invariants.ts';
import { makeServerFolder } from '../support/server-folder.ts';

const AUDIT_SEAL_KEY = 'only-the-tests-seal-the-audit-log-with-this-key';

const CUSTOMERS = 4;

/** The command of the documentation that begins so. */
function documented(program: string): string {
  const text = readFileSync(path.join(PROJECT, 'docs/operations.md'), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block ?? '');
  const [command, ...more] = blocks.filter((block) => block.startsWith(program));
  if (command === undefined || more.length > 0) throw new Error(`There is not one block of ${program}.`);
  return command;
}

function apiOn(databaseUrl: string, dataDir: string): Promise<ServerProcess> {
  return launchAndWait({
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    JWT_SECRET: 'only-the-tests-sign-tokens-with-this-key',
    AUDIT_SEAL_KEY,
    RATE_LIMIT_SCALE: '0',
    RUN_JOBS: 'true',
    LOG_LEVEL: 'warn',
  });
}

describeWithPostgres('a backup under load', () => {
  let folder: string;
  let server: InstalledPostgres;
  let wire: Wire;
  let shop: Shop;
  let people: Promise<unknown>;
  const random = randomOf(1);

  beforeAll(async () => {
    folder = await makeServerFolder();
    await chmod(folder, 0o755);
    await initialise(path.join(folder, 'pgdata'));
    server = await startInstalledPostgres(path.join(folder, 'pgdata'));
    const url = server.urlFor('postgres');
    await migrateToLatest(url);
    const api = await apiOn(url, await makeDataDir());
    wire = {
      history: openHistory(path.join(folder, 'history.jsonl')),
      ports: [api.port],
      mayBeAway: false,
      isOver: false,
    };
    const db = createDatabase(url, { maxConnections: 1, onError: () => {} });
    shop = await openShop(wire, random.fork('shop'), db, CUSTOMERS);
    await db.destroy();
    const world = { shop, known: createKnownOrders(wire.history) };
    people = Promise.all([
      ...shop.customers.map((person, index) => liveAsCustomer(wire, random.fork(`c${index}`), person, world)),
      ...shop.admins.map((person, index) => workAsAdmin(wire, random.fork(`a${index}`), person, world)),
    ]);
    people.catch(() => {});
    await until('the shop is busy', () => wire.history.counts.acknowledged > 100);
  });

  afterAll(async () => {
    wire.isOver = true;
    await people;
    await cleanUp();
    await server.stop();
    await wire.history.close();
    await rm(folder, { recursive: true, force: true });
    expect(wire.history.violations).toEqual([]);
  });

  const acknowledged = () =>
    [...wire.history.keyed.values()].filter((keyed) => keyed.acknowledged !== undefined);

  /** Runs a command while the shop is busy; tells what was acknowledged before, and one effect that came after. */
  async function backUp(command: string, env: Record<string, string>) {
    const clerk = createCaller(wire, random, shop.admins[0]);
    const customer = shop.customers[0]?.id ?? '';
    const before = acknowledged();
    let isTaken = false;
    const backup = runAsPostgres(command, {
      cwd: env.BACKUP ?? folder,
      env: { DATABASE_URL: server.urlFor('postgres'), ...env },
    }).finally(() => {
      isTaken = true;
    });
    // The others may all be pausing for as long as a quick backup takes.
    while (!isTaken) expect((await credit(clerk, random, customer, 1))?.status).toBe(201);
    await backup;
    // Somebody was charged or served while the backup was taken.
    expect(acknowledged().length).toBeGreaterThan(before.length);
    const known = new Set(wire.history.keyed.keys());
    const late = await credit(clerk, random, customer, 777);
    expect(late?.status).toBe(201);
    const lost = [...wire.history.keyed].find(([name, { body }]) => {
      return !known.has(name) && (body as { amountMinor?: number }).amountMinor === 777;
    })?.[1];
    return { before, lost };
  }

  async function repeat(port: number, keyed: KeyedRequest | undefined) {
    if (keyed === undefined) throw new Error('There is no request to repeat.');
    const { operationId, params, body, key, token } = keyed;
    return send(port, {
      operationId,
      params,
      token: token === '' ? undefined : token,
      ...(body !== undefined && { body }),
      headers: { 'idempotency-key': key },
    });
  }

  /** What was restored is whole, holds what was acknowledged before the backup, and takes orders and money. */
  async function goesOn(url: string, { before, lost }: Awaited<ReturnType<typeof backUp>>) {
    const db = createDatabase(url, { maxConnections: 2, onError: () => {} });
    expect((await verifyAuditLog(db, AUDIT_SEAL_KEY)).problems).toEqual([]);
    expect(await brokenInvariants(db, { auditSealKey: AUDIT_SEAL_KEY })).toEqual([]);
    await db.destroy();
    // The files are gone with the machine: another folder.
    const { port } = await apiOn(url, await makeDataDir());
    for (const keyed of before.slice(-50)) {
      const again = await repeat(port, keyed);
      expect(again).toMatchObject({
        text: keyed.acknowledged?.text,
        headers: { 'idempotency-replayed': 'true' },
      });
    }
    // It was acknowledged after the backup: the shop has forgotten it, and takes the repetition for a new request.
    const again = await repeat(port, lost);
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, undefined]);
    expect(again.text).not.toBe(lost?.acknowledged?.text);

    const [person] = shop.customers;
    const token = person?.token;
    const ordered = await send(port, {
      operationId: 'createOrder',
      token,
      body: { items: [{ productId: shop.products[0]?.id, quantity: 1 }] },
    });
    expect(ordered.status, ordered.text).toBe(201);
    const { id: orderId } = (ordered.body as { data: { id: string } }).data;
    const headers = { 'idempotency-key': randomUUID() };
    const paid = await send(port, { operationId: 'payOrder', token, params: { orderId }, headers });
    expect(paid.status, paid.text).toBe(200);
  }

  test('with pg_dump, restored into a new database', async () => {
    const place = path.join(folder, 'dump');
    await makeFolderForPostgres(place);
    const made = await backUp(documented('pg_dump'), { BACKUP: place });
    await runAsPostgres('createdb --maintenance-db "$RESTORED_URL" restored', {
      cwd: place,
      env: { RESTORED_URL: server.urlFor('postgres') },
    });
    const url = server.urlFor('restored');
    await runAsPostgres(documented('pg_restore'), { cwd: place, env: { BACKUP: place, RESTORED_URL: url } });
    await goesOn(url, made);
  });

  test('with pg_basebackup, started as a server of its own', async () => {
    const place = path.join(folder, 'base');
    await makeFolderForPostgres(place);
    const made = await backUp(documented('pg_basebackup'), { BACKUP: place });
    const restored = await startInstalledPostgres(path.join(place, 'pgdata'));
    try {
      await goesOn(restored.urlFor('postgres'), made);
    } finally {
      await restored.stop();
    }
  });
});
