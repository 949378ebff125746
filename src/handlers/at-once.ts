// Runs a change that is a single statement at most once per idempotency key: it looks, decides, and writes on the
// condition that what it decided on still holds. Where that is all a change needs, it spares the database the round trips
// of a transaction.
import type { OperationId } from '../contract/operations.ts';
import {
  deleteExpiredIdempotencyKey,
  type FoundAnswer,
  type KeyedAnswer,
  type KeyOwner,
} from '../db/queries/idempotency-keys.ts';
import { ChangedMeanwhile, isUniqueViolation } from '../db/sqlstate.ts';
import { retrying } from '../db/transaction.ts';
import type { Answer, Call, RenderedAnswer, Services } from './handler.ts';
import { answerToStore, fingerprintOf, keyInUse, keyOwnerOf, replayed } from './idempotently.ts';

/** What is decided: the answer, and the statement that makes it true and stores it. */
export interface Decision<Op extends OperationId> {
  readonly answer: Answer<Op>;
  readonly write: (
    keyed: KeyedAnswer | undefined,
  ) => Promise<{ readonly claimed: boolean; readonly written: boolean }>;
}

/**
 * `look` reads what the decision depends on, together with the answer that is stored under the key if the request has
 * one; `decide` refuses by throwing. When the statement finds things changed it writes nothing, and both run again.
 * Throws IDEMPOTENCY_KEY_IN_USE and IDEMPOTENCY_KEY_REUSED like `idempotently`.
 */
export async function atOnce<Op extends OperationId, Seen extends { stored: FoundAnswer | undefined }>(
  call: Call<Op>,
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  fingerprintKey: string,
  steps: {
    readonly look: (owner: KeyOwner | undefined) => Promise<Seen>;
    readonly decide: (seen: Seen, now: Date) => Decision<Op>;
  },
): Promise<RenderedAnswer> {
  const header = call.headers['idempotency-key'];
  const owner = header === undefined ? undefined : keyOwnerOf(call.actor, header);
  const fingerprint = fingerprintOf(call, fingerprintKey);
  return retrying(db, async () => {
    const seen = await steps.look(owner);
    const now = clock.now();
    if (seen.stored !== undefined && seen.stored.expiresAt > now) return replayed(seen.stored, fingerprint);
    const { answer, write } = steps.decide(seen, now);
    const rendered = call.render(answer);
    const keyed = owner && { owner, answer: answerToStore(call, rendered, fingerprint, now) };
    if (seen.stored !== undefined && owner) await deleteExpiredIdempotencyKey(db, owner, now);
    const { claimed, written } = await write(keyed).catch((error) => {
      // Between the look and the statement, another request has stored its answer under the key.
      throw isUniqueViolation(error, 'idempotency_keys_once_per_principal') ? new ChangedMeanwhile() : error;
    });
    if (!claimed) throw keyInUse();
    if (!written) throw new ChangedMeanwhile();
    return rendered;
  });
}
