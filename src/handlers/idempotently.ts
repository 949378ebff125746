// Runs a change at most once per idempotency key: the effect and the answer that tells of it commit together.
import { createHmac } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { OperationId } from '../contract/operations.ts';
import type { Tx } from '../db/client.ts';
import {
  type AnswerToStore,
  claimIdempotencyKey,
  insertIdempotencyKey,
  isIdempotencyKeyStored,
  type KeyOwner,
  type StoredAnswer,
} from '../db/queries/idempotency-keys.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import type { Answer, Call, RenderedAnswer, Services } from './handler.ts';

/** 72 hours: a client that fails on Friday evening can still find out on Monday what became of its request. */
const KEY_TTL_MS = 72 * 3_600_000;

/**
 * The owner of keys: a user, an API key, or everybody who has not signed in. An API key has a name space of its own: it
 * must not be shown the answers to what its owner, or another program of the owner's, has asked for.
 */
export function principalOf(actor: Actor): string {
  if (actor.type !== 'USER') return actor.type.toLowerCase();
  return actor.apiKeyId === undefined ? `user:${actor.userId}` : `api-key:${actor.apiKeyId}`;
}

/** The key without the quotes of the draft standard's form, so that both forms name the same key. */
export function unquoteKey(key: string): string {
  return key.replace(/^"(.*)"$/, '$1');
}

/** Tells apart requests that differ in operation, path or body. Keyed, because a body may hold a password. */
export function fingerprintOf<Op extends OperationId>(call: Call<Op>, secret: string): Buffer {
  // Ids in a path are the same in either case.
  const path = stringify(call.params)?.toLowerCase();
  const request = stringify([call.operationId, path, call.body ?? null]) ?? '';
  return createHmac('sha256', secret).update(request).digest();
}

/** The key that the header names, which is the actor's. */
export function keyOwnerOf(actor: Actor, header: string): KeyOwner {
  return { principal: principalOf(actor), key: unquoteKey(header) };
}

/** The answer as it is stored under the key of the call. */
export function answerToStore<Op extends OperationId>(
  call: Call<Op>,
  answer: RenderedAnswer,
  fingerprint: Buffer,
  now: Date,
): AnswerToStore {
  return {
    operationId: call.operationId,
    fingerprint,
    status: answer.status,
    headers: { ...answer.headers },
    body: answer.body,
    createdAt: now,
    expiresAt: new Date(now.getTime() + KEY_TTL_MS),
  };
}

/** The stored answer once more. Throws IDEMPOTENCY_KEY_REUSED when it belongs to another request. */
export function replayed(stored: StoredAnswer, fingerprint: Buffer): RenderedAnswer {
  if (!stored.fingerprint.equals(fingerprint)) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  return { ...stored, headers: { ...stored.headers, 'idempotency-replayed': 'true' } };
}

/** The refusal while another request works under the key. */
export function keyInUse(): DomainError {
  return new DomainError('IDEMPOTENCY_KEY_IN_USE', { retryAfterSeconds: 1 });
}

/**
 * Runs `work` in a transaction. With an `Idempotency-Key`, the rendered answer is stored in the same transaction, and a
 * repeated request gets these bytes again instead of running `work`.
 * Throws IDEMPOTENCY_KEY_IN_USE while the first request runs and IDEMPOTENCY_KEY_REUSED when the request differs. When
 * `work` throws, nothing is stored and the key stays free.
 */
export async function idempotently<Op extends OperationId>(
  call: Call<Op>,
  services: Services,
  work: (trx: Tx) => Promise<Answer<Op>>,
): Promise<RenderedAnswer> {
  const header = call.headers['idempotency-key'];
  if (header === undefined) return inTransaction(services.db, async (trx) => call.render(await work(trx)));

  const owner = keyOwnerOf(call.actor, header);
  const fingerprint = fingerprintOf(call, services.fingerprintKey);
  let worked = false;
  const run = async (trx: Tx): Promise<RenderedAnswer> => {
    const now = services.clock.now();
    const { claimed, stored } = await claimIdempotencyKey(trx, owner, now);
    if (stored !== undefined) return replayed(stored, fingerprint);
    if (!claimed) throw keyInUse();
    worked = true;
    const answer = call.render(await work(trx));
    await insertIdempotencyKey(trx, owner, answerToStore(call, answer, fingerprint, now));
    return answer;
  };

  try {
    return await inTransaction(services.db, run);
  } catch (error) {
    // The claim looks with a snapshot that may be older than the lock it takes. When the first request committed in
    // between, `work` refused what that one had left behind, such as an order already paid: its answer is due instead.
    if (!(error instanceof DomainError) || !worked) throw error;
    if (!(await isIdempotencyKeyStored(services.db, owner, services.clock.now()))) throw error;
    return inTransaction(services.db, run);
  }
}
