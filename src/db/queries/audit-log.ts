// The append-only audit log: rows are inserted by the transaction that they tell of, and later sealed in batches.
import { sql } from 'kysely';
import type { Database, Tx } from '../client.ts';
import { keepingTotal } from '../kept-totals.ts';
import { fetchPage, type PageRequest } from './paging.ts';

/** One audited change. `changes` is what a reader needs to see of before and after; it holds no secrets. */
export interface AuditEntry {
  readonly id: string;
  readonly occurredAt: Date;
  readonly actorType: 'USER' | 'SYSTEM' | 'ANONYMOUS';
  readonly actorId: string | null;
  /** The API key with which a user acted; null without one. */
  readonly apiKeyId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly requestId: string | null;
  readonly changes: Readonly<Record<string, unknown>>;
}

/** The entry as a row, for statements that write it together with the change itself. */
export function auditRow(entry: AuditEntry) {
  return {
    id: entry.id,
    occurred_at: entry.occurredAt,
    actor_type: entry.actorType,
    actor_id: entry.actorId,
    api_key_id: entry.apiKeyId,
    action: entry.action,
    subject_type: entry.subjectType,
    subject_id: entry.subjectId,
    request_id: entry.requestId,
    changes: JSON.stringify(entry.changes),
  };
}

/** The columns of such a row. */
export const AUDIT_COLUMNS = [
  'id',
  'occurred_at',
  'actor_type',
  'actor_id',
  'api_key_id',
  'action',
  'subject_type',
  'subject_id',
  'request_id',
  'changes',
] as const;

/** Appends an entry. */
export async function insertAuditEntry(trx: Tx, entry: AuditEntry): Promise<void> {
  await trx.insertInto('audit_log').values(auditRow(entry)).execute();
}

/** Which entries to list; undefined filters nothing. */
export interface AuditFilter {
  readonly action?: string | undefined;
  readonly actorId?: string | undefined;
  readonly subjectType?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly createdFrom?: string | undefined;
  readonly createdTo?: string | undefined;
}

/** A page of entries, the newest first. */
export function listAuditEntries(db: Database, filter: AuditFilter, page: PageRequest) {
  let query = db.selectFrom('audit_log');
  if (filter.action !== undefined) query = query.where('action', '=', filter.action);
  if (filter.actorId !== undefined) query = query.where('actor_id', '=', filter.actorId);
  if (filter.subjectType !== undefined) query = query.where('subject_type', '=', filter.subjectType);
  if (filter.subjectId !== undefined) query = query.where('subject_id', '=', filter.subjectId);
  if (filter.createdFrom !== undefined)
    query = query.where('occurred_at', '>=', new Date(filter.createdFrom));
  if (filter.createdTo !== undefined) query = query.where('occurred_at', '<', new Date(filter.createdTo));
  return fetchPage(
    query.selectAll(),
    keepingTotal(
      db,
      query.select(({ fn }) => fn.countAll<number>().as('total')),
    ),
    page,
    {
      keys: ['occurred_at', 'id'],
      direction: 'desc',
    },
  );
}

/** The end of the hash chain, as `audit_head` repeats it; `seal_no` 0 before the first seal. */
export function lockAuditHead(trx: Tx) {
  return trx.selectFrom('audit_head').selectAll().forUpdate().executeTakeFirst();
}

/** The rows that no seal covers yet, at most `limit`, in the order of their ids. */
export function listUnsealed(trx: Tx, limit: number) {
  return trx
    .selectFrom('audit_log')
    .selectAll()
    .where('seal_no', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Adds a seal over the rows and moves the head to it. The caller holds the lock of the head. */
export async function insertSeal(
  trx: Tx,
  seal: {
    sealNo: number;
    rowIds: readonly string[];
    previousHash: Buffer;
    hash: Buffer;
    totalRows: number;
    sealedAt: Date;
  },
): Promise<void> {
  await trx
    .insertInto('audit_seals')
    .values({
      seal_no: seal.sealNo,
      row_count: seal.rowIds.length,
      previous_hash: seal.previousHash,
      hash: seal.hash,
      sealed_at: seal.sealedAt,
    })
    .execute();
  await sql`UPDATE audit_log SET seal_no = ${seal.sealNo} WHERE id = ANY(${seal.rowIds}::uuid[])`.execute(
    trx,
  );
  await trx
    .updateTable('audit_head')
    .set({ seal_no: seal.sealNo, total_rows: seal.totalRows, hash: seal.hash })
    .execute();
}

/** The end of the chain: what the head records, if it is there, and the number of the newest seal, 0 without one. */
export interface ChainEnd {
  readonly head: { readonly seal_no: number; readonly hash: Buffer } | undefined;
  readonly newestSealNo: number;
}

/** The end of the chain at one moment: in one statement, so that no seal is added between the two looks. */
export async function findChainEnd(db: Database): Promise<ChainEnd> {
  const { rows } = await sql<{ newest_seal_no: number; seal_no: number | null; hash: Buffer | null }>`
    SELECT newest.seal_no AS newest_seal_no, head.seal_no, head.hash
    FROM (SELECT coalesce(max(seal_no), 0) AS seal_no FROM audit_seals) AS newest
    LEFT JOIN audit_head AS head ON true
  `.execute(db);
  const { newest_seal_no: newestSealNo = 0, seal_no = null, hash = null } = rows[0] ?? {};
  return { head: seal_no === null || hash === null ? undefined : { seal_no, hash }, newestSealNo };
}

/** Seals in order, `limit` of them after `afterSealNo`. */
export function listSeals(db: Database, afterSealNo: number, limit: number) {
  return db
    .selectFrom('audit_seals')
    .selectAll()
    .where('seal_no', '>', afterSealNo)
    .orderBy('seal_no')
    .limit(limit)
    .execute();
}

/** The rows of consecutive seals, in the order in which they were hashed. */
export function listSealedRows(db: Database, fromSealNo: number, toSealNo: number) {
  return db
    .selectFrom('audit_log')
    .selectAll()
    .where('seal_no', '>=', fromSealNo)
    .where('seal_no', '<=', toSealNo)
    .orderBy('seal_no')
    .orderBy('id')
    .execute();
}

/** How many rows carry a seal up to `toSealNo`. */
export async function countSealedRows(db: Database, toSealNo: number): Promise<number> {
  const row = await db
    .selectFrom('audit_log')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('seal_no', '<=', toSealNo)
    .executeTakeFirstOrThrow();
  return row.total;
}

/** Changes whose audit row is gone: history rows and ledger transactions that name a missing entry. */
export async function listUntracedChanges(db: Database, limit: number) {
  const { rows } = await sql<{ audit_id: string; change: string }>`
    (SELECT audit_id, 'order ' || order_id || ' version ' || version AS change FROM order_history AS history
     WHERE NOT EXISTS (SELECT FROM audit_log WHERE audit_log.id = history.audit_id) LIMIT ${limit})
    UNION ALL
    (SELECT audit_id, 'ledger transaction ' || id AS change FROM ledger_transactions AS movement
     WHERE NOT EXISTS (SELECT FROM audit_log WHERE audit_log.id = movement.audit_id) LIMIT ${limit})
  `.execute(db);
  return rows;
}
