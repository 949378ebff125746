// Hands each event to every party that reacts to it, exactly once: the jobs of an event are enqueued by the transaction
// that gives the event its place in the feed.
import type { Database, Tx } from '../db/client.ts';
import type { JobQueue, NewJob } from '../db/job-queue.ts';
import {
  type EventRow,
  isAnyEventWaiting,
  listUndispatchedEvents,
  placeEvents,
  takeFeedTurn,
} from '../db/queries/events.ts';
import { inTransaction } from '../db/transaction.ts';

/** A party that reacts to events: it says which jobs they make due. Its own writes in the transaction are once, too. */
export type EventConsumer = (trx: Tx, events: readonly EventRow[]) => Promise<readonly NewJob[]>;

/** Few enough for one short transaction, enough to outrun any number of writers on one database. */
const BATCH = 200;

/** Dispatches the events that wait, and tells how many these were; 0 while another process does. */
export async function dispatchEvents(
  db: Database,
  queue: Pick<JobQueue, 'enqueue'>,
  consumers: readonly EventConsumer[],
): Promise<number> {
  // An idle shop costs one look at an empty index.
  if (!(await isAnyEventWaiting(db))) return 0;
  let dispatched = 0;
  for (;;) {
    const events = await inTransaction(db, (trx) => dispatchBatch(trx, queue, consumers));
    dispatched += events;
    if (events < BATCH) return dispatched;
  }
}

async function dispatchBatch(
  trx: Tx,
  queue: Pick<JobQueue, 'enqueue'>,
  consumers: readonly EventConsumer[],
): Promise<number> {
  const position = await takeFeedTurn(trx);
  if (position === undefined) return 0;
  const events = await listUndispatchedEvents(trx, BATCH);
  if (events.length === 0) return 0;
  const jobs: NewJob[] = [];
  for (const consume of consumers) jobs.push(...(await consume(trx, events)));
  await queue.enqueue(trx, jobs);
  await placeEvents(
    trx,
    position,
    events.map((event) => event.id),
  );
  return events.length;
}
