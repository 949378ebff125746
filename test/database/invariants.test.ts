// Proves that the check of the invariants can fail: each departure is planted behind the back of triggers and foreign
// keys, and must be named.
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { INVARIANTS } from '../../scripts/invariants/queries.ts';
import { useTestApp } from '../support/app.ts';
import { aCoupon, anOrder, aPerson, aProduct, payWith } from '../support/factories.ts';
import { assertInvariants, brokenInvariants } from '../support/invariants.ts';

const test = useTestApp();
let productId: string;

/** One order of each kind: unpaid with a coupon, paid, refunded. */
beforeAll(async () => {
  const person = await aPerson(test, 'CUSTOMER', 9_000);
  const product = await aProduct(test, { stockQuantity: 9 });
  productId = product.id;
  const coupon = await aCoupon(test);
  const item = { productId, quantity: 1 };
  await anOrder(test, person, [item], coupon.code);
  const [paid, refunded] = [await anOrder(test, person, [item]), await anOrder(test, person, [item])];
  await payWith(test, person, paid.id);
  await payWith(test, person, refunded.id);
  await test.api('cancelOrder', { token: person.token, params: { orderId: refunded.id } });
});

/** For each invariant a statement that breaks it. */
const PLANTS: Readonly<Record<string, string>> = {
  'a wallet holds the sum of its entries':
    'UPDATE wallets SET balance_minor = balance_minor + 1 WHERE version > 0',
  'the entries of a wallet are numbered without gaps': 'UPDATE wallets SET version = version + 1',
  'each entry tells the balance after it':
    'UPDATE ledger_entries SET balance_after_minor = balance_after_minor + 1 WHERE line = 1',
  'a ledger transaction sums to zero in each currency':
    'UPDATE ledger_entries SET amount_minor = amount_minor + 1 WHERE line = 2',
  'a ledger transaction has exactly two entries, one of a wallet':
    'DELETE FROM ledger_entries WHERE line = 2',
  'an order has at most one payment, over its total, and is then paid':
    'UPDATE payments SET amount_minor = amount_minor + 1',
  'a paid order has payment, ledger transaction, history and audit row': 'DELETE FROM payments',
  'an order cost its owner exactly what it says':
    'UPDATE ledger_entries SET amount_minor = amount_minor - 1 WHERE line = 1',
  'refunds stay within the payment and are what the order says': 'DELETE FROM refunds',
  'a refund has its ledger transaction': 'UPDATE refunds SET ledger_transaction_id = gen_random_uuid()',
  'stock is not negative': `
    ALTER TABLE products DROP CONSTRAINT products_stock_not_negative;
    UPDATE products SET stock_quantity = -1`,
  'a coupon counts its unreleased redemptions, within its limit': 'UPDATE coupons SET redemption_count = 0',
  'a redemption belongs to its order and is given back when the order ends unpaid':
    'UPDATE coupon_redemptions SET released_at = now()',
  'each version of an order has exactly one history row': 'DELETE FROM order_history WHERE version = 2',
  'the history is one chain that ends where the order stands': `UPDATE order_history SET to_status = 'SHIPPED' WHERE version = 1`,
  'a change that leaves the status gives money back':
    'UPDATE order_history SET to_status = from_status WHERE version = 2',
  'an order that ended without delivery holds no stock':
    'UPDATE order_lines SET restocked_quantity = 1 - restocked_quantity',
  'each history row has its own audit row': `DELETE FROM audit_log WHERE action = 'order.paid'`,
  'an order adds up': 'DELETE FROM order_lines',
  'an idempotency key has its effect': `DELETE FROM ledger_transactions WHERE type = 'CREDIT'`,
  'an effect has its idempotency key': 'DELETE FROM idempotency_keys',
};

class Undo extends Error {}

async function brokenBy(statements: string): Promise<string[]> {
  let broken: string[] = [];
  await test.db
    .transaction()
    .execute(async (trx) => {
      await sql`SET LOCAL session_replication_role = replica`.execute(trx);
      for (const statement of statements.split(';')) await sql.raw(statement).execute(trx);
      broken = await brokenInvariants(trx);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return broken.map((line) => line.split(':', 1)[0] ?? '');
}

it.each(Object.keys(INVARIANTS))('names a departure from: %s', async (name) => {
  expect(await brokenBy(PLANTS[name] ?? '')).toContain(name);
});

it('finds nothing where all is well, and a piece that is missing', async () => {
  const auditSealKey = test.auditSealKey;
  await assertInvariants(test.db, { auditSealKey, initialStock: new Map([[productId, 9]]) });
  const found = await brokenInvariants(test.db, { initialStock: new Map([[productId, 8]]) });
  expect(found).toEqual([`no piece is lost or sold twice: ${productId} had 8, has 9`]);
});

it('finds a changed audit row, and nothing when the seal is not asked for', async () => {
  const auditSealKey = test.auditSealKey;
  await assertInvariants(test.db, { auditSealKey });
  await test.db.connection().execute(async (connection) => {
    await sql`SET session_replication_role = replica`.execute(connection);
    await sql`UPDATE audit_log SET request_id = 'forged' WHERE action = 'order.paid'`.execute(connection);
    await sql`RESET session_replication_role`.execute(connection);
  });
  expect(await brokenInvariants(test.db)).toEqual([]);
  const found = await brokenInvariants(test.db, { auditSealKey });
  expect(found.join()).toContain('the audit log verifies');
});
