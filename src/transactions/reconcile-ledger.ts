// Walks over wallets and ledger again and again, a bounded piece each minute, so that money which went astray is noticed
// whatever let it go: a fault of the program, of an administrator, or of a disk.
import type { Database } from '../db/client.ts';
import {
  checkLedger,
  LEDGER_CHECKS,
  type LedgerCheck,
  lockReconciliation,
  recordSweepStep,
  startReconciliation,
} from '../db/queries/ledger-reconciliation.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Clock } from '../platform/clock.ts';

/** Rows per step: measured over a million movements, a step took at most 0.6 s on a machine that was busy otherwise. */
const STEP_ROWS = 5_000;

/** How long a check goes on in one run. A sweep over a million movements then takes less than an hour of the clock. */
const RUN_LIMIT_MS = 1_000;

/** Runs are at least this far apart, however many processes ask for them: a little less than the pause between two. */
const TURN_MS = 50_000;

/**
 * Goes on with each check that no process has taken within the last minute, and tells how many rows were looked at.
 * `stepRows` is for tests, which have few rows.
 */
export async function reconcileLedger(db: Database, clock: Clock, stepRows = STEP_ROWS): Promise<number> {
  let checked = 0;
  for (const check of LEDGER_CHECKS) {
    const now = clock.now();
    const before = new Date(now.getTime() - TURN_MS);
    if (await startReconciliation(db, check, now, before)) checked += await sweep(db, check, clock, stepRows);
  }
  return checked;
}

/** Takes steps until the sweep is over or the time is. */
async function sweep(db: Database, check: LedgerCheck, clock: Clock, stepRows: number): Promise<number> {
  const until = clock.now().getTime() + RUN_LIMIT_MS;
  let checked = 0;
  for (;;) {
    const step = await inTransaction(db, async (trx) => {
      const state = await lockReconciliation(trx, check);
      if (state === undefined) return undefined;
      const found = await checkLedger(trx, check, state.position, stepRows);
      const isOver = found.checked < stepRows;
      await recordSweepStep(trx, check, found, { isOver, now: clock.now() });
      return { ...found, isOver };
    });
    checked += step?.checked ?? 0;
    if (step === undefined || step.isOver || clock.now().getTime() > until) return checked;
  }
}
