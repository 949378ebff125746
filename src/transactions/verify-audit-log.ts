// Recomputes the audit log's hash chain and names every place where it no longer holds.
import type { components } from '../contract/types.ts';
import type { Database } from '../db/client.ts';
import {
  type ChainEnd,
  countSealedRows,
  findChainEnd,
  listSealedRows,
  listSeals,
  listUntracedChanges,
} from '../db/queries/audit-log.ts';
import { type AuditRow, hashOfSeal } from './audit-chain.ts';

type Verification = components['schemas']['AuditVerification'];
type Problem = components['schemas']['AuditProblem'];
type Seal = Awaited<ReturnType<typeof listSeals>>[number];

/** As many problems as an answer shows: the first ones tell where to look. */
const MAX_PROBLEMS = 100;

/** Seals whose rows are read at once: at most 20,000 rows in memory. */
const SEALS_PER_BATCH = 20;

/** A seal that was noted outside the system. */
export interface NotedHead {
  readonly sealNo: number;
  readonly hash: string;
}

/** Collects the findings while the chain is walked once, from the first seal to the last. */
interface Walk {
  readonly key: string;
  readonly noted: NotedHead | undefined;
  readonly problems: Problem[];
  last: { readonly sealNo: number; readonly hash: Buffer };
  checkedSeals: number;
  checkedRows: number;
}

/** Checks every seal and row against the chain, the recorded head and, if given, a head that was noted earlier. */
export async function verifyAuditLog(db: Database, key: string, noted?: NotedHead): Promise<Verification> {
  const walk: Walk = {
    key,
    noted,
    problems: [],
    last: { sealNo: 0, hash: Buffer.alloc(0) },
    checkedSeals: 0,
    checkedRows: 0,
  };
  // The end is read first: seals that are added meanwhile lie beyond it and are no finding.
  const { head, newestSealNo: end } = await findChainEnd(db);
  for (;;) {
    const seals = (await listSeals(db, walk.last.sealNo, SEALS_PER_BATCH)).filter(
      (seal) => seal.seal_no <= end,
    );
    const [first, last] = [seals.at(0), seals.at(-1)];
    if (first === undefined || last === undefined) break;
    const rows = groupBySeal(await listSealedRows(db, first.seal_no, last.seal_no));
    for (const seal of seals) checkSeal(walk, seal, rows.get(seal.seal_no) ?? []);
  }
  checkEnd(walk, head);
  await checkStrays(db, walk, end);
  for (const { audit_id, change } of await listUntracedChanges(db, MAX_PROBLEMS)) {
    report(walk, 'UNTRACED_CHANGE', null, `The audit row of ${change} is gone.`, audit_id);
  }
  return {
    intact: walk.problems.length === 0,
    checkedRows: walk.checkedRows,
    checkedSeals: walk.checkedSeals,
    head: { sealNo: walk.last.sealNo, hash: walk.last.hash.toString('hex') },
    problems: walk.problems,
  };
}

function report(
  walk: Walk,
  type: Problem['type'],
  sealNo: number | null,
  message: string,
  auditId?: string,
): void {
  if (walk.problems.length === MAX_PROBLEMS) return;
  walk.problems.push({ type, sealNo, auditId: auditId ?? null, message });
}

function groupBySeal(rows: readonly AuditRow[]): Map<number, AuditRow[]> {
  const groups = new Map<number, AuditRow[]>();
  for (const row of rows) {
    const group = groups.get(row.seal_no ?? 0);
    if (group === undefined) groups.set(row.seal_no ?? 0, [row]);
    else group.push(row);
  }
  return groups;
}

function checkSeal(walk: Walk, seal: Seal, rows: readonly AuditRow[]): void {
  const { last } = walk;
  if (seal.seal_no !== last.sealNo + 1) {
    report(
      walk,
      'SEAL_MISSING',
      last.sealNo + 1,
      `Seals ${last.sealNo + 1} to ${seal.seal_no - 1} are gone.`,
    );
  } else if (!seal.previous_hash.equals(last.hash)) {
    report(walk, 'SEAL_BROKEN', seal.seal_no, `Seal ${seal.seal_no} does not continue the one before it.`);
  }
  const expected = hashOfSeal(walk.key, {
    sealNo: seal.seal_no,
    previousHash: seal.previous_hash,
    sealedAt: seal.sealed_at,
    rows,
  });
  if (rows.length !== seal.row_count) {
    const found = `Seal ${seal.seal_no} covers ${seal.row_count} rows, but ${rows.length} are there.`;
    report(walk, 'ROW_COUNT_DIFFERS', seal.seal_no, found);
  } else if (!seal.hash.equals(expected)) {
    report(walk, 'ROW_CHANGED', seal.seal_no, `A row under seal ${seal.seal_no}, or the seal, was changed.`);
  }
  if (walk.noted?.sealNo === seal.seal_no && walk.noted.hash.toLowerCase() !== seal.hash.toString('hex')) {
    report(walk, 'HEAD_DIFFERS', seal.seal_no, `Seal ${seal.seal_no} is not the one that was noted.`);
  }
  walk.last = { sealNo: seal.seal_no, hash: seal.hash };
  walk.checkedSeals += 1;
  walk.checkedRows += rows.length;
}

function checkEnd(walk: Walk, head: ChainEnd['head']): void {
  const { last } = walk;
  if (head === undefined) {
    report(walk, 'CHAIN_TRUNCATED', null, 'The recorded head of the chain is gone.');
  } else if (head.seal_no > last.sealNo) {
    const found = `The chain ends at seal ${last.sealNo}, but had reached seal ${head.seal_no}.`;
    report(walk, 'CHAIN_TRUNCATED', head.seal_no, found);
  } else if (!head.hash.equals(last.hash)) {
    report(walk, 'HEAD_DIFFERS', last.sealNo || null, 'The last seal is not the one that the head records.');
  }
  if (walk.noted !== undefined && walk.noted.sealNo > last.sealNo) {
    const found = `The chain ends at seal ${last.sealNo}, before the noted seal ${walk.noted.sealNo}.`;
    report(walk, 'CHAIN_TRUNCATED', walk.noted.sealNo, found);
  }
}

/** Rows that claim a seal which does not exist would be seen by no seal. */
async function checkStrays(db: Database, walk: Walk, end: number): Promise<void> {
  const sealedRows = await countSealedRows(db, end);
  if (sealedRows !== walk.checkedRows) {
    const found = `${sealedRows} rows carry a seal, but the seals cover ${walk.checkedRows}.`;
    report(walk, 'ROW_COUNT_DIFFERS', null, found);
  }
}
