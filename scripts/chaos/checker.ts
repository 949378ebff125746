// Judges a run when everything has healed: the invariants in the database, the events, the audit chain, the effects, and
// the answers to requests that are repeated.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../src/db/client.ts';
import { verifyAuditLog } from '../../src/transactions/verify-audit-log.ts';
import { DONE_WORK, DUE_WORK } from '../invariants/background.ts';
import { INVARIANTS } from '../invariants/queries.ts';
import type { Wire } from './caller.ts';
import { checkEffects } from './effects.ts';
import type { KeyedRequest } from './history.ts';
import type { KnownOrders } from './known-orders.ts';
import type { Random } from './random.ts';
import { send } from './send.ts';
import type { Shop } from './shop.ts';

/** What must hold beside the invariants of the product; a row is a departure. */
const CHECKS: Readonly<Record<string, string>> = {
  'a payment has its order, ledger transaction, audit row and event': `
    SELECT payment.id, payment.order_id,
      (SELECT count(*) FROM ledger_transactions AS movement
        WHERE movement.order_id = payment.order_id AND movement.type = 'PAYMENT') AS movements,
      (SELECT count(*) FROM audit_log WHERE action = 'order.paid' AND subject_id = payment.order_id::text) AS audited,
      (SELECT count(*) FROM events WHERE type = 'order.paid' AND order_id = payment.order_id) AS told
    FROM payments AS payment LEFT JOIN orders AS paid ON paid.id = payment.order_id
    WHERE paid.id IS NULL
      OR (SELECT count(*) FROM ledger_transactions AS movement
        WHERE movement.order_id = payment.order_id AND movement.type = 'PAYMENT') <> 1
      OR (SELECT count(*) FROM audit_log WHERE action = 'order.paid' AND subject_id = payment.order_id::text) <> 1
      OR (SELECT count(*) FROM events WHERE type = 'order.paid' AND order_id = payment.order_id) <> 1`,

  'each change of an order is told by an event': `
    SELECT history.order_id, history.version, history.action FROM order_history AS history
    WHERE NOT EXISTS (
      SELECT FROM events WHERE order_id = history.order_id AND type = history.action
        AND data ->> 'version' = history.version::text)`,

  'the events of an order are numbered without gaps': `
    SELECT order_id, count(*) AS events, min(sequence) AS first, max(sequence) AS last FROM events
    GROUP BY order_id HAVING min(sequence) <> 1 OR max(sequence) <> count(*)`,

  'every event is dispatched, in one unbroken feed': `
    SELECT count(*) AS events, count(position) AS dispatched, min(position) AS first, max(position) AS last,
      (SELECT position FROM event_feed) AS feed
    FROM events
    HAVING count(*) <> count(position) OR coalesce(min(position), 1) <> 1 OR coalesce(max(position), 0) <> count(*)
      OR (SELECT position FROM event_feed) <> count(*)`,

  'the feed keeps the order of events of one order': `
    SELECT * FROM (
      SELECT order_id, sequence, position, lag(position) OVER (PARTITION BY order_id ORDER BY sequence) AS before
      FROM events
    ) AS told WHERE position < before`,

  'every audit row is sealed': `SELECT id, action FROM audit_log WHERE seal_no IS NULL`,

  'no transaction is left open': `
    SELECT pid, state, query FROM pg_stat_activity
    WHERE datname = current_database() AND state LIKE 'idle in transaction%'
      AND now() - state_change > interval '5 seconds'`,
};

/** Repeating a sample tells as much as repeating all, and ends. */
const REPLAYS = 400;

/** A departure from a rule. */
export interface Departure {
  readonly rule: string;
  readonly finding: string;
}

/** Some of the rows that break each rule now. */
export async function departuresOf(
  db: Database,
  rules: Readonly<Record<string, string>>,
): Promise<Departure[]> {
  const found: Departure[] = [];
  for (const [rule, query] of Object.entries(rules)) {
    const { rows } = await sql<{ finding: string }>`
      SELECT row_to_json(finding)::text AS finding FROM (${sql.raw(query)}) AS finding LIMIT 5
    `.execute(db);
    found.push(...rows.map(({ finding }) => ({ rule, finding })));
  }
  return found;
}

/** Notes every rule of the database that is broken now. */
async function checkRules(
  db: Database,
  { history }: Pick<Wire, 'history'>,
  rules: Readonly<Record<string, string>>,
): Promise<void> {
  for (const { rule, finding } of await departuresOf(db, rules)) history.violation(rule, finding);
}

/** What the invariants say while the run goes on: they hold at every moment. */
export function checkInvariants(db: Database, wire: Pick<Wire, 'history'>): Promise<void> {
  return checkRules(db, wire, INVARIANTS);
}

/** Whether the background work has caught up: everything is dispatched and sealed. */
export async function isBackgroundDone(db: Database): Promise<boolean> {
  const { rows } = await sql<{ open: string }>`
    SELECT (SELECT count(*) FROM events WHERE position IS NULL)
      + (SELECT count(*) FROM audit_log WHERE seal_no IS NULL) AS open
  `.execute(db);
  return Number(rows[0]?.open) === 0;
}

/** Judges the run; what is found is noted in the history. */
export async function judge(
  db: Database,
  wire: Wire,
  facts: { readonly shop: Shop; readonly known: KnownOrders; readonly auditSealKey: string },
): Promise<void> {
  const { history } = wire;
  await checkEffects(db, history, facts);
  await checkRules(db, wire, { ...INVARIANTS, ...CHECKS, ...DUE_WORK, ...DONE_WORK });
  const { problems } = await verifyAuditLog(db, facts.auditSealKey);
  for (const { type, message } of problems)
    history.violation('the audit log verifies', `${type}: ${message}`);
}

/**
 * Repeats a sample of the acknowledged requests: each gets its first answer, byte for byte. It comes last, because a request
 * that was forgotten has its effect anew.
 */
export async function replay(wire: Wire, random: Random): Promise<void> {
  const { history } = wire;
  const acknowledged = [...history.keyed.values()].filter((keyed) => keyed.acknowledged !== undefined);
  for (let count = 0; count < Math.min(REPLAYS, acknowledged.length); count += 1) {
    await replayAt(wire, random.pick(wire.ports), random.pick(acknowledged));
  }
  history.record({ type: 'replayed', count: Math.min(REPLAYS, acknowledged.length) });
}

/** Repeats one acknowledged request at an instance; another answer than its first one is noted. */
export async function replayAt(
  { history, patienceMs }: Pick<Wire, 'history' | 'patienceMs'>,
  port: number,
  keyed: KeyedRequest,
): Promise<void> {
  const { operationId, params, body, key, token } = keyed;
  const answer = await send(port, {
    operationId,
    params,
    ...(body !== undefined && { body }),
    token: token === '' ? undefined : token,
    headers: { 'idempotency-key': key },
    patienceMs,
  }).catch(async (error: Error) => {
    await sleep(10);
    return { status: 0, text: error.message, headers: {} as Record<string, undefined> };
  });
  const isSame = answer.status === keyed.acknowledged?.status && answer.text === keyed.acknowledged.text;
  if (!isSame || answer.headers['idempotency-replayed'] !== 'true') {
    const finding = `${operationId} with key ${key} was answered ${keyed.acknowledged?.text} and is now answered ${answer.status} ${answer.text}`;
    history.violation('a repeated request gets the same answer', finding);
  }
}
