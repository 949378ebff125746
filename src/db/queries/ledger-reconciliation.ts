// Looks for money that wallets and ledger do not agree on, in steps over indexes that stay short however long the ledger
// is. The three checks together say what the sums would say: each wallet stands where its last entry left it, each entry
// carries exactly the step from the one before it, and the entries of each transaction sum to zero.
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '../client.ts';

export const LEDGER_CHECKS = ['wallets', 'entries', 'transactions'] as const;
export type LedgerCheck = (typeof LEDGER_CHECKS)[number];

/** Where a sweep goes on: behind the row with this id, and for entries with this version of the wallet. */
export interface SweepPosition {
  readonly id: string;
  readonly version: number;
}

/** What one step found. */
export interface SweepStep {
  /** Rows that were looked at. */
  readonly checked: number;
  readonly faults: number;
  /** The sum of the differences' absolute values, in minor units. */
  readonly driftMinor: number;
  /** The last row; null when there was none. */
  readonly last: SweepPosition | null;
}

/** What is known of a check. */
export interface ReconciliationState {
  readonly check: LedgerCheck;
  readonly faults: number;
  readonly driftMinor: number;
  readonly steppedAt: Date | null;
  readonly sweptAt: Date | null;
}

/** Before every id that the program makes. */
const START: SweepPosition = { id: '00000000-0000-0000-0000-000000000000', version: 0 };

interface StepRow {
  readonly checked: number;
  readonly faults: number;
  readonly drift: number;
  readonly last_id: string | null;
  readonly last_version: number | null;
}

// Differences that add up to more than the integers that the program holds exactly are told as that many.
const driftOf = (sum: RawBuilder<unknown>) =>
  sql`least(coalesce(${sum}, 0), ${Number.MAX_SAFE_INTEGER}::bigint)::bigint AS drift`;

const statements: Readonly<Record<LedgerCheck, (from: SweepPosition, limit: number) => RawBuilder<StepRow>>> =
  {
    wallets: (from, limit) => sql`
    SELECT count(*)::integer AS checked,
      count(*) FILTER (WHERE wallet.balance_minor <> entry.balance OR wallet.version <> entry.version)::integer AS faults,
      ${driftOf(sql`sum(abs(wallet.balance_minor::numeric - entry.balance))`)},
      (array_agg(wallet.id ORDER BY wallet.id DESC))[1] AS last_id, 0::bigint AS last_version
    FROM (SELECT id, balance_minor, version FROM wallets WHERE id > ${from.id} ORDER BY id LIMIT ${limit}) AS wallet
    CROSS JOIN LATERAL (
      SELECT coalesce(max(newest.balance_after_minor), 0) AS balance, coalesce(max(newest.wallet_version), 0) AS version
      FROM (
        SELECT balance_after_minor, wallet_version FROM ledger_entries
        WHERE wallet_id = wallet.id ORDER BY wallet_version DESC LIMIT 1
      ) AS newest
    ) AS entry`,
    // The row at the position was judged before; it is read again as the one that the next builds on.
    entries: (from, limit) => sql`
    SELECT count(*)::integer AS checked,
      count(*) FILTER (WHERE NOT known AND (wallet_version <> version_before + 1 OR amount_minor <> step))::integer AS faults,
      ${driftOf(sql`sum(abs(amount_minor::numeric - step)) FILTER (WHERE NOT known)`)},
      (array_agg(wallet_id ORDER BY wallet_id DESC, wallet_version DESC))[1] AS last_id,
      (array_agg(wallet_version ORDER BY wallet_id DESC, wallet_version DESC))[1] AS last_version
    FROM (
      SELECT wallet_id, wallet_version, amount_minor,
        coalesce(lag(wallet_version) OVER wallet, 0) AS version_before,
        balance_after_minor - coalesce(lag(balance_after_minor) OVER wallet, 0) AS step,
        (wallet_id, wallet_version) = (${from.id}::uuid, ${from.version}::bigint) AS known
      FROM (
        SELECT wallet_id, wallet_version, amount_minor, balance_after_minor FROM ledger_entries
        WHERE (wallet_id, wallet_version) >= (${from.id}::uuid, ${from.version}::bigint)
        ORDER BY wallet_id, wallet_version LIMIT ${limit}
      ) AS entry
      WINDOW wallet AS (PARTITION BY wallet_id ORDER BY wallet_version)
    ) AS chain`,
    transactions: (from, limit) => sql`
    SELECT count(DISTINCT movement.id)::integer AS checked,
      count(*) FILTER (WHERE entries.total IS DISTINCT FROM 0)::integer AS faults,
      ${driftOf(sql`sum(abs(entries.total))`)},
      (array_agg(movement.id ORDER BY movement.id DESC))[1] AS last_id, 0::bigint AS last_version
    FROM (SELECT id FROM ledger_transactions WHERE id > ${from.id} ORDER BY id LIMIT ${limit}) AS movement
    LEFT JOIN LATERAL (
      SELECT currency, sum(amount_minor) AS total FROM ledger_entries
      WHERE transaction_id = movement.id GROUP BY currency
    ) AS entries ON true`,
  };

/** Looks at `limit` rows, at least two, behind `from`, or at the first ones. */
export async function checkLedger(
  trx: Tx,
  check: LedgerCheck,
  from: SweepPosition | null,
  limit: number,
): Promise<SweepStep> {
  const { rows } = await statements[check](from ?? START, limit).execute(trx);
  const row = rows[0];
  return {
    checked: row?.checked ?? 0,
    faults: row?.faults ?? 0,
    driftMinor: row?.drift ?? 0,
    last: row?.last_id == null ? null : { id: row.last_id, version: row.last_version ?? 0 },
  };
}

/** Takes the turn if nobody has since `before`, and tells whether it did. */
export async function startReconciliation(
  db: Database,
  check: LedgerCheck,
  now: Date,
  before: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ledger_reconciliation')
    .set({ started_at: now })
    .where('check_name', '=', check)
    .where(({ eb, or }) => or([eb('started_at', 'is', null), eb('started_at', '<=', before)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Locks the check and tells where it goes on; undefined while somebody else is at it. */
export async function lockReconciliation(
  trx: Tx,
  check: LedgerCheck,
): Promise<{ readonly position: SweepPosition | null } | undefined> {
  const row = await trx
    .selectFrom('ledger_reconciliation')
    .select(['position_id', 'position_version'])
    .where('check_name', '=', check)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { position_id: id, position_version: version } = row;
  return { position: id === null ? null : { id, version: version ?? 0 } };
}

/** Adds what a step found. When the sweep is over, what it found becomes the result and the next one begins anew. */
export async function recordSweepStep(
  trx: Tx,
  check: LedgerCheck,
  step: SweepStep,
  sweep: { readonly isOver: boolean; readonly now: Date },
): Promise<void> {
  const { isOver, now } = sweep;
  const faults = sql<number>`found_faults + ${step.faults}`;
  const drift = sql<number>`least(found_drift_minor::numeric + ${step.driftMinor}, ${Number.MAX_SAFE_INTEGER})::bigint`;
  await trx
    .updateTable('ledger_reconciliation')
    .set(
      isOver
        ? {
            position_id: null,
            position_version: null,
            found_faults: 0,
            found_drift_minor: 0,
            faults,
            drift_minor: drift,
            stepped_at: now,
            swept_at: now,
          }
        : {
            position_id: step.last?.id ?? null,
            position_version: step.last?.version ?? null,
            found_faults: faults,
            found_drift_minor: drift,
            stepped_at: now,
          },
    )
    .where('check_name', '=', check)
    .execute();
}

/** What all checks have found: a fault counts from when it is met until a whole sweep no longer meets it. */
export function readReconciliation(db: Database): Promise<ReconciliationState[]> {
  return db
    .selectFrom('ledger_reconciliation')
    .select([
      sql<LedgerCheck>`check_name`.as('check'),
      sql<number>`greatest(faults, found_faults)`.as('faults'),
      sql<number>`greatest(drift_minor, found_drift_minor)`.as('driftMinor'),
      'stepped_at as steppedAt',
      'swept_at as sweptAt',
    ])
    .orderBy('check_name')
    .execute();
}
