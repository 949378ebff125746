// Invoices and credit notes. The database numbers them without gaps and refuses every change but the record of the file.
import type { Selectable } from 'kysely';
import type { Database, Tx } from '../client.ts';
import type { Invoices } from '../tables.ts';

/** An issued document; `content` is what it says. */
export type InvoiceRow = Selectable<Invoices>;

/** The document of a refund, or with null the order's invoice. */
export function findInvoice(
  db: Database | Tx,
  orderId: string,
  refundId: string | null,
): Promise<InvoiceRow | undefined> {
  const query = db.selectFrom('invoices').selectAll().where('order_id', '=', orderId);
  return (
    refundId === null ? query.where('kind', '=', 'INVOICE') : query.where('refund_id', '=', refundId)
  ).executeTakeFirst();
}

/** A document to be issued. A credit note names the refund and the invoice that it corrects. */
export interface NewInvoice {
  readonly id: string;
  readonly orderId: string;
  readonly credits: { readonly refundId: string; readonly invoiceId: string } | null;
  readonly amountMinor: number;
  readonly currency: string;
  readonly issuedAt: Date;
  readonly content: object;
  readonly storageKey: string;
}

/**
 * Issues the document under the next number. Others who issue wait until the transaction ends, so it is the last thing
 * that a transaction does.
 */
export function insertInvoice(trx: Tx, invoice: NewInvoice): Promise<InvoiceRow> {
  return trx
    .insertInto('invoices')
    .values({
      id: invoice.id,
      kind: invoice.credits === null ? 'INVOICE' : 'CREDIT_NOTE',
      // Replaced by the database.
      number: 0,
      order_id: invoice.orderId,
      refund_id: invoice.credits?.refundId ?? null,
      corrects_id: invoice.credits?.invoiceId ?? null,
      amount_minor: invoice.amountMinor,
      currency: invoice.currency,
      issued_at: invoice.issuedAt,
      content: JSON.stringify(invoice.content),
      storage_key: invoice.storageKey,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Records that the file is in the storage; does nothing when that is recorded already. */
export async function recordInvoiceFile(
  db: Database,
  id: string,
  file: { readonly sha256: Buffer; readonly sizeBytes: number; readonly storedAt: Date },
): Promise<void> {
  await db
    .updateTable('invoices')
    .set({ sha256: file.sha256, size_bytes: file.sizeBytes, stored_at: file.storedAt })
    .where('id', '=', id)
    .where('stored_at', 'is', null)
    .execute();
}
