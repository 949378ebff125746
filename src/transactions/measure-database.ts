// Brings the figures that lie in the database into the metrics when they are scraped: never two readings at once, never
// more than one every few seconds, and a database that does not answer leaves its figures out instead of failing.
import { type Database, poolUseOf } from '../db/client.ts';
import type { CommitListener } from '../db/commits.ts';
import {
  type Backlog,
  collectJobs,
  readAuditBacklog,
  readEventBacklog,
  readWebhookBacklog,
} from '../db/queries/figures.ts';
import { pingDatabase } from '../db/queries/health.ts';
import { readReconciliation } from '../db/queries/ledger-reconciliation.ts';
import type { Clock } from '../platform/clock.ts';
import type { Metrics } from '../platform/metrics.ts';

/** A second scraper within this time gets the same figures, so that scraping often costs the database nothing. */
const FRESH_MS = 5_000;

/** Counts what is committed on a database. What may not have been is left out. */
export function countCommits(metrics: Metrics): CommitListener {
  return (fact, isCertain) => {
    if (!isCertain) return;
    switch (fact.kind) {
      case 'payment':
        return metrics.payments.inc({ outcome: 'COMPLETED' });
      case 'refund':
        return metrics.refunds.inc();
      case 'order-status':
        return metrics.orderStatusChanges.inc({ from: fact.from ?? 'NONE', to: fact.to });
      case 'retry':
        return metrics.transactionRetries.inc({ reason: fact.reason });
      case 'products-changed':
    }
  };
}

/**
 * Returns what brings the figures up to date; it never throws. `monitor` is asked for them: a connection of its own with
 * short time limits, so that reading neither waits for the pool of the requests nor takes from it. `db` is that pool.
 */
export function createDatabaseGauges(
  metrics: Metrics,
  databases: { readonly db: Database; readonly monitor: Database },
  clock: Clock,
): () => Promise<void> {
  let reading: Promise<void> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  const read = async () => {
    await measure(metrics, databases.monitor, clock.now());
    readAt = clock.now().getTime();
  };
  return async () => {
    measurePool(metrics, databases.db);
    if (clock.now().getTime() - readAt < FRESH_MS) return;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    await reading;
  };
}

function measurePool(metrics: Metrics, db: Database): void {
  const use = poolUseOf(db);
  if (use === undefined) return;
  metrics.poolConnections.set(use.total);
  metrics.poolIdle.set(use.idle);
  metrics.poolWaiting.set(use.waiting);
  metrics.poolMax.set(use.max);
  metrics.looks.set(use.looks);
}

async function measure(metrics: Metrics, db: Database, now: Date): Promise<void> {
  const isUp = await pingDatabase(db).then(
    () => true,
    () => false,
  );
  metrics.databaseUp.set(isUp ? 1 : 0);
  // One after the other on the one connection: a figure that takes too long costs itself alone.
  const ask = <T>(query: () => Promise<T>) => (isUp ? query().catch(() => undefined) : undefined);
  setBacklog(await ask(() => readAuditBacklog(db)), now, metrics.auditUnsealed, metrics.auditUnsealedAge);
  setBacklog(await ask(() => readEventBacklog(db)), now, metrics.eventsUndispatched, metrics.eventLag);
  const webhooks = await ask(() => readWebhookBacklog(db, now));
  setBacklog(webhooks, now, metrics.webhookEndpointsDue, metrics.webhookLag);
  setJobs(metrics, await ask(() => collectJobs(db, now)), now);
  setLedger(metrics, await ask(() => readReconciliation(db)), now);
}

/** Never below zero: another machine's clock may be ahead of this one. */
const ageSeconds = (since: Date, now: Date): number => Math.max(0, now.getTime() - since.getTime()) / 1000;

function setBacklog(
  backlog: Backlog | undefined,
  now: Date,
  count: Metrics['auditUnsealed'],
  age: Metrics['auditUnsealed'],
): void {
  if (backlog === undefined) {
    count.remove();
    age.remove();
    return;
  }
  count.set(backlog.count);
  age.set(backlog.oldestAt === null ? 0 : ageSeconds(backlog.oldestAt, now));
}

function setJobs(metrics: Metrics, figures: Awaited<ReturnType<typeof collectJobs>>, now: Date): void {
  metrics.jobs.reset();
  metrics.oldestJobAge.reset();
  metrics.deadLetters.reset();
  const ages = new Map<string, number>();
  for (const { queue, state, count, dueSince } of figures?.jobs ?? []) {
    metrics.jobs.set({ queue, state }, count);
    // What runs has been taken up; how long it runs is bounded by its queue.
    const age = dueSince === null || state === 'active' ? 0 : ageSeconds(dueSince, now);
    ages.set(queue, Math.max(age, ages.get(queue) ?? 0));
  }
  for (const [queue, age] of ages) metrics.oldestJobAge.set({ queue }, age);
  for (const { queue, count } of figures?.deadLetters ?? []) metrics.deadLetters.set({ queue }, count);
}

function setLedger(
  metrics: Metrics,
  states: Awaited<ReturnType<typeof readReconciliation>> | undefined,
  now: Date,
): void {
  metrics.ledgerDrift.reset();
  metrics.ledgerFaults.reset();
  metrics.ledgerAge.reset();
  for (const { check, faults, driftMinor, steppedAt, sweptAt } of states ?? []) {
    // Before the first step nothing is known, and zero would say that all is well.
    if (steppedAt === null) continue;
    metrics.ledgerDrift.set({ check }, driftMinor);
    metrics.ledgerFaults.set({ check }, faults);
    metrics.ledgerAge.set({ check, scope: 'step' }, ageSeconds(steppedAt, now));
    if (sweptAt !== null) metrics.ledgerAge.set({ check, scope: 'sweep' }, ageSeconds(sweptAt, now));
  }
}
