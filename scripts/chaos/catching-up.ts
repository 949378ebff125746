// Waits until the background work of a healed shop is done: every event dispatched, every mail sent, every invoice stored,
// every delivery made.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../src/db/client.ts';
import { OPEN_WORK } from '../invariants/background.ts';
import { createCaller, type Person, type Wire } from './caller.ts';
import type { Random } from './random.ts';
import type { ChaosSystem } from './system.ts';

/**
 * When nothing has been done for so long, and nothing waits for its time, the rest never will be: a job that a dead worker
 * had taken runs again after 15 s and a pause, however slow the machine.
 */
const STUCK_AFTER_MS = 60_000;

/** Work that is always put off is never done. */
const LIMIT_MS = 1_800_000;

/** A delivery that failed twice waits for five minutes: its owner does not. */
const HASTENED_AFTER_SECONDS = 8;

const SAY_EVERY_MS = 10_000;

/** What catching up works with; `say` gets lines for a person. */
export interface CatchingUp {
  readonly people: readonly Person[];
  readonly system: ChaosSystem;
  readonly say: (line: string) => void;
}

/** Time for the server to notice that a worker is gone, and to undo what it was doing. */
const UNDONE_WITHIN_MS = 500;

/**
 * Waits for the end of all work that is due and stops the workers then, so that nothing changes any more while the run is
 * judged: orders go on expiring. Returns how long it took.
 */
export async function catchUp(
  wire: Wire,
  random: Random,
  db: Database,
  { people, system, say }: CatchingUp,
): Promise<number> {
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  const hastened = new Set<string>();
  let least = Number.POSITIVE_INFINITY;
  let advanced = 0;
  let told = 0;
  for (;;) {
    const { open, later, words } = await openWork(db);
    if (open === 0 && (await isQuiet(db, system))) break;
    if (open < least || later > 0) advanced = elapsed();
    least = Math.min(least, open);
    if (elapsed() - advanced > STUCK_AFTER_MS || elapsed() > LIMIT_MS) {
      wire.history.violation('all background work is done', `what is left: ${words}`);
      break;
    }
    if (elapsed() - told > SAY_EVERY_MS) {
      told = elapsed();
      say(`    left to do: ${words}`);
    }
    await hasten(wire, random, db, people, hastened);
    await sleep(500);
  }
  return Math.round(elapsed());
}

/** What is left to do now, how much of it waits for its time, and both in words. */
async function openWork(db: Database): Promise<{ open: number; later: number; words: string }> {
  const { rows } = await sql<{ kind: string; open: string; later: string }>`${sql.raw(OPEN_WORK)}`.execute(
    db,
  );
  const left = rows.map(({ kind, open, later }) => ({ kind, open: Number(open), later: Number(later) }));
  return {
    open: left.reduce((sum, { open }) => sum + open, 0),
    later: left.reduce((sum, { later }) => sum + later, 0),
    words: left
      .filter(({ open }) => open > 0)
      .map(({ kind, open, later }) => `${open} ${kind}${later > 0 ? `, ${later} of them later` : ''}`)
      .join('; '),
  };
}

/** Stops the workers and tells whether nothing is left to do; else they run again. */
async function isQuiet(db: Database, { workers }: ChaosSystem): Promise<boolean> {
  await Promise.all(workers.map(({ program }) => program.kill()));
  await sleep(UNDONE_WITHIN_MS);
  if ((await openWork(db)).open === 0) return true;
  for (const { program } of workers) program.start();
  return false;
}

/** Asks for the deliveries whose next attempt is far off, as their owners may. */
async function hasten(
  wire: Wire,
  random: Random,
  db: Database,
  people: readonly Person[],
  hastened: Set<string>,
): Promise<void> {
  const { rows } = await sql<{ id: string; endpoint_id: string; user_id: string }>`
    SELECT delivery.id, delivery.endpoint_id, endpoint.user_id FROM webhook_deliveries AS delivery
    JOIN webhook_endpoints AS endpoint ON endpoint.id = delivery.endpoint_id AND endpoint.enabled
    WHERE delivery.status = 'PENDING'
      AND delivery.next_attempt_at > now() + ${HASTENED_AFTER_SECONDS} * interval '1 second'
  `.execute(db);
  for (const { id, endpoint_id: endpointId, user_id: userId } of rows) {
    const owner = people.find((person) => person.id === userId);
    if (owner === undefined || hastened.has(id)) continue;
    hastened.add(id);
    const asked = await createCaller(wire, random, owner).call({
      operationId: 'redeliverWebhook',
      key: random.token(),
      params: { endpointId },
      body: { type: 'DELIVERY', deliveryId: id },
    });
    if (asked?.data?.deliveries === 1) continue;
    const finding = `delivery ${id} was asked for again: ${asked?.text ?? 'no answer'}`;
    wire.history.violation('everything heals within 15 s', finding);
  }
}
