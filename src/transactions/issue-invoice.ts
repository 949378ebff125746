// Issues an order's invoice or the credit note of a refund: the content is frozen and the number taken in one
// transaction, so that no number is lost and no document changes afterwards.
import type { Tx } from '../db/client.ts';
import { findInvoice, type InvoiceRow, insertInvoice } from '../db/queries/invoices.ts';
import { lockOrder, type OrderRow } from '../db/queries/orders.ts';
import { findRefund } from '../db/queries/payments.ts';
import { findUser } from '../db/queries/users.ts';
import { type InvoiceContent, type InvoiceCredit, invoiceNumber } from '../domain/invoice.ts';
import { newId } from '../platform/ids.ts';

/** What an invoice is issued for: the order as it was paid, or one of its refunds. */
export interface InvoiceSubject {
  readonly orderId: string;
  readonly refundId: string | null;
}

/**
 * The document of the subject, issued now unless it was before; undefined when there is nothing to issue it for, because
 * the order is not paid or has no such refund. A credit note brings the invoice that it corrects with it.
 */
export async function issueInvoice(
  trx: Tx,
  { orderId, refundId }: InvoiceSubject,
  seller: string,
  now: Date,
): Promise<InvoiceRow | undefined> {
  // The lock makes two that issue for one order take turns, so that the second finds what the first has issued.
  const order = await lockOrder(trx, orderId);
  if (order === undefined || order.paid_at === null) return undefined;
  const known = await findInvoice(trx, orderId, refundId);
  if (known !== undefined) return known;
  if (refundId === null) return issue(trx, order, seller, null, now);

  const refund = await findRefund(trx, orderId, refundId);
  if (refund === undefined) return undefined;
  const invoice = (await findInvoice(trx, orderId, null)) ?? (await issue(trx, order, seller, null, now));
  const credit = {
    refundId,
    invoiceId: invoice.id,
    invoiceNumber: invoiceNumber('INVOICE', invoice.number),
    amountMinor: refund.amount_minor,
    reason: refund.reason,
    refundedAt: refund.created_at.toISOString(),
  };
  return issue(trx, order, seller, credit, now);
}

type Credit = InvoiceCredit & { readonly refundId: string; readonly invoiceId: string };

async function issue(
  trx: Tx,
  order: OrderRow,
  seller: string,
  credit: Credit | null,
  now: Date,
): Promise<InvoiceRow> {
  const id = newId();
  return insertInvoice(trx, {
    id,
    orderId: order.id,
    credits: credit,
    amountMinor: credit?.amountMinor ?? order.total_minor,
    currency: order.currency,
    issuedAt: now,
    content: await contentOf(trx, order, seller, credit),
    storageKey: `invoices/${id}.pdf`,
  });
}

async function contentOf(
  trx: Tx,
  order: OrderRow,
  seller: string,
  credit: Credit | null,
): Promise<InvoiceContent> {
  const customer = await findUser(trx, order.user_id);
  if (customer === undefined || order.paid_at === null) {
    throw new Error(`Order ${order.id} has no customer or is not paid.`);
  }
  return {
    seller,
    customer: { name: customer.name, email: customer.email },
    order: { number: order.number, placedAt: order.created_at.toISOString() },
    currency: order.currency,
    lines: order.lines.map((line) => ({
      sku: line.sku,
      name: line.product_name,
      quantity: line.quantity,
      unitPriceMinor: line.unit_price_minor,
      totalMinor: line.total_minor,
    })),
    subtotalMinor: order.subtotal_minor,
    discountMinor: order.discount_minor,
    couponCode: order.coupon_code,
    totalMinor: order.total_minor,
    paidAt: order.paid_at.toISOString(),
    ...(credit === null
      ? {}
      : {
          credit: {
            invoiceNumber: credit.invoiceNumber,
            amountMinor: credit.amountMinor,
            reason: credit.reason,
            refundedAt: credit.refundedAt,
          },
        }),
  };
}
