// Watches the server that is fuzzed: its memory while it runs, and its invariants before and after.
import pg from 'pg';
import { createDatabase } from '../../src/db/client.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { sealAuditLog } from '../../src/transactions/audit-chain.ts';
import { verifyAuditLog } from '../../src/transactions/verify-audit-log.ts';
import { INVARIANTS } from '../invariants/queries.ts';
import type { FuzzedShop } from './shop.ts';

/** The resident memory of the server in MB by its own metrics; undefined when it does not answer. */
export async function residentMbOf(origin: string): Promise<number | undefined> {
  const answer = await fetch(`${origin}/metrics`).catch(() => undefined);
  const text = answer?.ok ? await answer.text() : '';
  const bytes = /^oma_process_resident_memory_bytes (\S+)$/m.exec(text)?.[1];
  return bytes === undefined ? undefined : Math.round(Number(bytes) / 2 ** 20);
}

/** The first part of a run fills caches, pools and compiled code. */
const WARM_UP_SHARE = 0.4;

/** What the collector may leave lying about at any moment; anything that keeps 50,000 requests grows beyond it. */
const GROWTH_LIMIT_MB = 40;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Memory after the warm-up and at the end, in MB: medians over a fifth of the run each. */
export function memoryOf(memoryMb: readonly number[]): { readonly early: number; readonly late: number } {
  const at = (share: number) => Math.floor(memoryMb.length * share);
  return {
    early: median(memoryMb.slice(at(WARM_UP_SHARE), at(WARM_UP_SHARE + 0.2) + 1)),
    late: median(memoryMb.slice(at(0.8))),
  };
}

/** In how far the memory is not flat. */
export function growthOf(memoryMb: readonly number[]): string[] {
  const { early, late } = memoryOf(memoryMb);
  const grew = `it grew from ${early} MB after the warm-up to ${late} MB`;
  return late - early > GROWTH_LIMIT_MB ? [grew] : [];
}

/** The invariants that do not hold, one line for each row, and what is wrong with the audit log. */
export async function brokenInvariants({ databaseUrl, auditSealKey }: FuzzedShop): Promise<string[]> {
  const broken: string[] = [];
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (const [name, query] of Object.entries(INVARIANTS)) {
    const rows = (
      await client.query(`SELECT row_to_json(finding)::text AS text FROM (${query}) AS finding LIMIT 5`)
    ).rows;
    broken.push(...rows.map(({ text }) => `${name}: ${text}`));
  }
  await client.end();
  const db = createDatabase(databaseUrl, { maxConnections: 1, onError: () => {} });
  await sealAuditLog(db, auditSealKey, systemClock);
  const { problems } = await verifyAuditLog(db, auditSealKey);
  await db.destroy();
  return [...broken, ...problems.map(({ message }) => `the audit log verifies: ${message}`)];
}
