// Tells what became of the caller's keyed request: done with this answer, still running, or never done.
import { findIdempotencyKey } from '../../db/queries/idempotency-keys.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Handler } from '../handler.ts';
import { principalOf, unquoteKey } from '../idempotently.ts';

export const getIdempotencyKey: Handler<'getIdempotencyKey'> = async (call, { db, clock }) => {
  const key = unquoteKey(call.params.idempotencyKey);
  const owner = { principal: principalOf(call.actor), key };
  const { stored, inProgress } = await findIdempotencyKey(db, owner, clock.now());
  if (stored !== undefined) {
    return {
      status: 200,
      data: {
        key,
        state: 'COMPLETED',
        operationId: stored.operation_id,
        responseStatus: stored.response_status,
        response: stored.response_body,
        createdAt: stored.created_at.toISOString(),
        expiresAt: stored.expires_at.toISOString(),
      },
    };
  }
  if (!inProgress) throw new DomainError('IDEMPOTENCY_KEY_NOT_FOUND');
  return {
    status: 200,
    data: {
      key,
      state: 'IN_PROGRESS',
      operationId: null,
      responseStatus: null,
      response: null,
      createdAt: null,
      expiresAt: null,
    },
  };
};
