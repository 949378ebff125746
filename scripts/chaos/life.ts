// The time between opening and healing: everybody uses the shop, and the nemesis breaks it.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { createDatabase } from '../../src/db/client.ts';
import { DUE_WORK } from '../invariants/background.ts';
import type { Wire } from './caller.ts';
import { checkInvariants, departuresOf } from './checker.ts';
import { liveAsCustomer } from './customers.ts';
import type { KnownOrders } from './known-orders.ts';
import { FAULT_KINDS, workAsNemesis } from './nemesis.ts';
import { type Destination, type FeedReader, liveAsPartner } from './partners.ts';
import type { Random } from './random.ts';
import type { RunSettings } from './settings.ts';
import type { Shop } from './shop.ts';
import { workAsAdmin, workAsApprover } from './staff.ts';
import type { ChaosSystem } from './system.ts';

/** The clients stop a little after the faults, so that the last requests meet a system that heals. */
const AFTER_FAULTS_MS = 1_000;

/** The invariants are also looked at while everything goes on; sooner where something is known to be broken. */
const CHECK_EVERY_MS = 30_000;
const CHECK_MUTATION_EVERY_MS = 5_000;

/** Looking takes a tenth of the time at most, however much there is to look at. */
const PAUSE_FOR_EACH_LOOK = 9;

/** A server that was killed cannot start again while a statement of its own still runs. */
const LOOK_LIMIT_MS = 10_000;

/** Who and what lives. */
export interface World {
  readonly system: ChaosSystem;
  readonly wire: Wire;
  readonly shop: Shop;
  readonly known: KnownOrders;
  readonly destination: Destination;
  /** Partners, each of whom follows the feed. */
  readonly readers: readonly FeedReader[];
}

/** Everybody lives and works, and the nemesis breaks things, until the time is over and all requests are brought to an end. */
export async function live(settings: RunSettings, random: Random, world: World): Promise<void> {
  const { system, wire, shop, readers } = world;
  const deadline = performance.now() + settings.minutes * 60_000;
  // A changed copy of the program is only run until it is caught.
  const isOver = () =>
    performance.now() > deadline || (settings.mutation !== undefined && wire.history.violations.length > 0);
  wire.mayBeAway = true;
  const people = [
    ...shop.customers.map((person, index) =>
      liveAsCustomer(wire, random.fork(`customer ${index}`), person, world),
    ),
    ...shop.admins.map((person, index) => workAsAdmin(wire, random.fork(`admin ${index}`), person, world)),
    ...readers.map((reader, index) => liveAsPartner(wire, random.fork(`partner ${index}`), reader, world)),
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
  let missing: ReadonlySet<string> = new Set();
  while (!isOver()) {
    await sleep(250);
    if (performance.now() < next) continue;
    const startedAt = performance.now();
    const db = createDatabase(system.postgres.url(), {
      maxConnections: 1,
      applicationName: 'chaos',
      statementTimeoutMs: LOOK_LIMIT_MS,
      onError: () => {},
    });
    try {
      // Tables that grow this fast would be looked at with plans for empty ones.
      await sql`ANALYZE`.execute(db);
      await checkInvariants(db, wire);
      const now = await departuresOf(db, DUE_WORK);
      // Seen twice, it is no work that is only late.
      for (const { rule, finding } of now.filter((each) => missing.has(nameOf(each)))) {
        wire.history.violation(rule, finding);
      }
      missing = new Set(now.map(nameOf));
    } catch (error) {
      wire.history.record({ type: 'look failed', reason: (error as Error).message });
    } finally {
      await db.destroy();
      const tookMs = performance.now() - startedAt;
      next = performance.now() + Math.max(everyMs - tookMs, PAUSE_FOR_EACH_LOOK * tookMs);
    }
  }
}

const nameOf = ({ rule, finding }: { rule: string; finding: string }) => `${rule} ${finding}`;
