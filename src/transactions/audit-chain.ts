// The hash chain over the audit log: each seal is a keyed hash over its rows and the seal before it. Writers never take
// part in it, so they never wait for it; sealers take turns on the head.
import { createHash, createHmac } from 'node:crypto';
import type { Selectable } from 'kysely';
import stringify from 'safe-stable-stringify';
import type { Database } from '../db/client.ts';
import { insertSeal, listUnsealed, lockAuditHead } from '../db/queries/audit-log.ts';
import { isUniqueViolation } from '../db/sqlstate.ts';
import type { AuditLog } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Clock } from '../platform/clock.ts';

export type AuditRow = Selectable<AuditLog>;

/** Rows per seal: enough to keep up with a busy system in one statement, few enough to hold in memory. */
const MAX_ROWS_PER_SEAL = 1000;

/** The head is gone or does not name the newest seal, so nothing can be sealed: the verification tells more. */
export class ChainBrokenError extends Error {
  constructor() {
    super('The head of the audit log is not that of its seals: verify the log.');
    this.name = 'ChainBrokenError';
  }
}

/** What a seal vouches for. */
export interface SealContent {
  readonly sealNo: number;
  readonly previousHash: Buffer;
  readonly sealedAt: Date;
  /** In the order of their ids. */
  readonly rows: readonly AuditRow[];
}

/** The HMAC-SHA256 of a seal: over its number, its time, the hash before it and every column of every row. */
export function hashOfSeal(key: string, content: SealContent): Buffer {
  const rows = createHash('sha256');
  for (const row of content.rows) rows.update(canonicalRow(row)).update('\n');
  return createHmac('sha256', key)
    .update(
      JSON.stringify([
        content.sealNo,
        content.sealedAt.toISOString(),
        content.previousHash.toString('hex'),
        content.rows.length,
        rows.digest('hex'),
      ]),
    )
    .digest();
}

/** The row as text. A column that was added later is left out while it is null: older rows were sealed without it. */
function canonicalRow(row: AuditRow): string {
  const { seal_no: _sealNo, api_key_id, ...content } = row;
  const added = api_key_id === null ? {} : { api_key_id };
  return stringify({ ...content, ...added, occurred_at: row.occurred_at.toISOString() }) ?? '';
}

/**
 * Seals all rows that are committed and not sealed yet, and tells how many these were.
 * Throws ChainBrokenError when the recorded head does not allow it.
 */
export async function sealAuditLog(db: Database, key: string, clock: Clock): Promise<number> {
  let sealed = 0;
  for (;;) {
    const rows = await sealBatch(db, key, clock.now());
    sealed += rows;
    if (rows < MAX_ROWS_PER_SEAL) return sealed;
  }
}

function sealBatch(db: Database, key: string, sealedAt: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const head = await lockAuditHead(trx);
    if (head === undefined) throw new ChainBrokenError();
    const rows = await listUnsealed(trx, MAX_ROWS_PER_SEAL);
    if (rows.length === 0) return 0;
    const sealNo = head.seal_no + 1;
    const hash = hashOfSeal(key, { sealNo, previousHash: head.hash, sealedAt, rows });
    await insertSeal(trx, {
      sealNo,
      rowIds: rows.map((row) => row.id),
      previousHash: head.hash,
      hash,
      totalRows: head.total_rows + rows.length,
      sealedAt,
    }).catch((error) => {
      throw isUniqueViolation(error, 'audit_seals_pkey') ? new ChainBrokenError() : error;
    });
    return rows.length;
  });
}
