// Hears which transactions are repeated, as the figures of the service do.
import { onTestFinished } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { listenToCommits } from '../../src/db/commits.ts';
import type { RetryReason } from '../../src/db/sqlstate.ts';

/** The reasons of all repetitions on `db` from now to the end of the test; the list grows with each. */
export function retriesOn(db: Database): readonly RetryReason[] {
  const reasons: RetryReason[] = [];
  const end = listenToCommits(db, (fact) => {
    if (fact.kind === 'retry') reasons.push(fact.reason);
  });
  onTestFinished(end);
  return reasons;
}
