// Payments and refunds. The unique order id is what forbids a second payment, whatever the program does.
import type { Selectable } from 'kysely';
import type { Database, Tx } from '../client.ts';
import { note } from '../commits.ts';
import type { Payments, Refunds } from '../tables.ts';

export type PaymentRow = Selectable<Payments>;

/** The payment of an order. */
export function findPayment(trx: Tx, orderId: string): Promise<PaymentRow | undefined> {
  return trx.selectFrom('payments').selectAll().where('order_id', '=', orderId).executeTakeFirst();
}

/** Records that money went back to the wallet. */
export async function insertRefund(
  trx: Tx,
  refund: {
    id: string;
    payment: PaymentRow;
    amountMinor: number;
    reason: string | null;
    movementId: string;
    createdAt: Date;
  },
): Promise<void> {
  await trx
    .insertInto('refunds')
    .values({
      id: refund.id,
      payment_id: refund.payment.id,
      amount_minor: refund.amountMinor,
      currency: refund.payment.currency,
      reason: refund.reason,
      ledger_transaction_id: refund.movementId,
      created_at: refund.createdAt,
    })
    .execute();
  note(trx, { kind: 'refund' });
}

/** A refund of the order. */
export function findRefund(
  db: Database | Tx,
  orderId: string,
  refundId: string,
): Promise<Selectable<Refunds> | undefined> {
  return db
    .selectFrom('refunds')
    .innerJoin('payments', 'payments.id', 'refunds.payment_id')
    .selectAll('refunds')
    .where('refunds.id', '=', refundId)
    .where('payments.order_id', '=', orderId)
    .executeTakeFirst();
}
