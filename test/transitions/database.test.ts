// Holds the database's own rule against the contract's state machine: whatever the program does, no order takes a way
// that the contract does not name.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type OrderStatus, orderTransitions } from '../../src/contract/transitions.ts';
import { isCheckViolation } from '../../src/db/sqlstate.ts';
import { useTestApp } from '../support/app.ts';
import { anOrderIn, aPerson } from '../support/factories.ts';
import { STATUSES } from './attempts.ts';

const test = useTestApp();
const standing = new Map<OrderStatus, string>();
let userId: string;

const isAllowed = (from: OrderStatus | null, to: OrderStatus) =>
  orderTransitions.some((transition) => transition.from === from && transition.to === to);

beforeAll(async () => {
  const person = await aPerson(test);
  userId = person.id;
  for (const status of STATUSES) standing.set(status, (await anOrderIn(test, person, status)).id);
});

class Undo extends Error {}

/** Runs the statements and undoes them; returns the error of the one that the database refused. */
async function refusalOf(work: (trx: typeof test.db) => Promise<unknown>): Promise<unknown> {
  try {
    await test.db.transaction().execute(async (trx) => {
      await work(trx);
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) return error;
  }
  return undefined;
}

/** A complete trace of a change, as the program would leave it. */
async function trace(trx: typeof test.db, orderId: string, version: number, from: string | null, to: string) {
  const auditId = randomUUID();
  await sql`
    INSERT INTO audit_log (id, occurred_at, actor_type, action, subject_type, subject_id, changes)
    VALUES (${auditId}, now(), 'SYSTEM', 'order.moved', 'order', ${orderId}, '{}')`.execute(trx);
  await sql`
    INSERT INTO order_history (order_id, version, action, from_status, to_status, actor_type, audit_id, occurred_at)
    VALUES (${orderId}, ${version}, 'order.moved', ${from}, ${to}, 'SYSTEM', ${auditId}, now())`.execute(trx);
}

/** What the other columns must hold for the status, so that the transition alone decides. */
const paymentOf = (to: OrderStatus, wasPaid: boolean) => {
  if (to === 'CANCELLED' && wasPaid) return sql`payment_status = 'REFUNDED', refunded_minor = total_minor`;
  const isPaid = ['PAID', 'CONFIRMED', 'SHIPPED', 'DELIVERED'].includes(to);
  if (isPaid) return sql`payment_status = 'PAID', refunded_minor = 0, paid_at = coalesce(paid_at, now())`;
  return sql`payment_status = 'UNPAID', refunded_minor = 0, paid_at = NULL`;
};

const pairs = STATUSES.flatMap((from) => STATUSES.filter((to) => to !== from).map((to) => ({ from, to })));

// Seen to fail without the trigger orders_move_in_order: all 62 forbidden pairs went through.
describe('a change of status by plain SQL, with history and audit rows', () => {
  it.each(pairs)('from $from to $to', async ({ from, to }) => {
    const id = standing.get(from) ?? '';
    const { version, paid_at: paidAt } = await test.db
      .selectFrom('orders')
      .select(['version', 'paid_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const refusal = await refusalOf(async (trx) => {
      await sql`
        UPDATE orders SET status = ${to}, version = version + 1, expires_at = now(), ${paymentOf(to, paidAt !== null)}
        WHERE id = ${id}`.execute(trx);
      await trace(trx, id, version + 1, from, to);
    });
    if (isAllowed(from, to)) expect(refusal).toBeUndefined();
    else expect(isCheckViolation(refusal, 'orders_follow_transitions'), String(refusal)).toBe(true);
  });
});

// Seen to fail without the trigger orders_start_in_order: all seven other statuses went through.
it.each(STATUSES)('an order made in %s by plain SQL', async (status) => {
  const id = randomUUID();
  const refusal = await refusalOf(async (trx) => {
    const isPaid = ['PAID', 'CONFIRMED', 'SHIPPED', 'DELIVERED'].includes(status);
    await sql`
      INSERT INTO orders (id, user_id, status, payment_status, paid_at, currency, subtotal_minor, discount_minor,
        total_minor, expires_at, created_at, updated_at)
      VALUES (${id}, ${userId}, ${status}, ${isPaid ? 'PAID' : 'UNPAID'}, ${isPaid ? new Date() : null}, 'USD', 0, 0, 0,
        now(), now(), now())`.execute(trx);
    await trace(trx, id, 1, null, status);
  });
  if (isAllowed(null, status)) expect(refusal).toBeUndefined();
  else expect(isCheckViolation(refusal, 'orders_follow_transitions'), String(refusal)).toBe(true);
});

it('order_transition_allowed is the table of the contract', async () => {
  const { rows } = await sql<{ from: OrderStatus | null; to: OrderStatus | null; allowed: boolean }>`
    SELECT "from", "to", order_transition_allowed("from", "to") AS allowed
    FROM unnest(${[...STATUSES, null, 'UNKNOWN']}::text[]) AS a ("from"),
      unnest(${[...STATUSES, null, 'UNKNOWN']}::text[]) AS b ("to")
  `.execute(test.db);
  expect(rows).toHaveLength((STATUSES.length + 2) ** 2);
  for (const { from, to, allowed } of rows) {
    expect([from, to, allowed]).toEqual([from, to, to !== null && isAllowed(from, to)]);
  }
});

it('knows every status of the contract', () => {
  const named = new Set(orderTransitions.flatMap(({ from, to }) => (from === null ? [to] : [from, to])));
  expect([...named].sort()).toEqual([...STATUSES].sort());
});
