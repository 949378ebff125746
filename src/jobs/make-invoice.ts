// Issues invoices and credit notes and puts their files into the storage. The document is committed before its file is
// made, so a full storage or a killed worker costs no number, and whoever comes next goes on from there.
import { createHash } from 'node:crypto';
import type { Database } from '../db/client.ts';
import { PermanentFailure } from '../db/job-queue.ts';
import { type InvoiceRow, recordInvoiceFile } from '../db/queries/invoices.ts';
import { inTransaction } from '../db/transaction.ts';
import { type InvoiceContent, type InvoiceKind, invoiceNumber } from '../domain/invoice.ts';
import type { Clock } from '../platform/clock.ts';
import type { FileStorage } from '../platform/storage.ts';
import { invoiceJob } from '../transactions/invoice-jobs.ts';
import { type InvoiceSubject, issueInvoice } from '../transactions/issue-invoice.ts';
import type { EventConsumer } from './dispatch-events.ts';

/** A payment calls for an invoice, a refund for a credit note. */
export const invoicesOfEvents: EventConsumer = async (_trx, events) =>
  events.flatMap(({ type, order_id: orderId, data, trace_parent: traceParent }) => {
    if (type === 'order.paid') return [invoiceJob({ orderId, refundId: null }, traceParent)];
    if (type !== 'order.refunded') return [];
    const { refund } = data as { refund?: { id: string } };
    return refund === undefined ? [] : [invoiceJob({ orderId, refundId: refund.id }, traceParent)];
  });

/** What making a file takes. */
export interface InvoiceServices {
  readonly db: Database;
  readonly storage: FileStorage;
  readonly clock: Clock;
  /** The seller that is named on new invoices. */
  readonly shopName: string;
}

/**
 * Sees to it that the document is issued and its file in the storage. Throws what the storage throws, and
 * PermanentFailure when there is nothing to issue the document for.
 */
export async function makeInvoice(services: InvoiceServices, subject: InvoiceSubject): Promise<void> {
  const { db, storage, clock, shopName } = services;
  const invoice = await inTransaction(db, (trx) => issueInvoice(trx, subject, shopName, clock.now()));
  if (invoice === undefined) {
    throw new PermanentFailure(`Order ${subject.orderId} is not paid or has no refund ${subject.refundId}.`);
  }
  if (await isStored(storage, invoice)) return;
  const content = await fileOf(invoice);
  await storage.put(invoice.storage_key, content.file, 'application/pdf');
  await recordInvoiceFile(db, invoice.id, {
    sha256: content.sha256,
    sizeBytes: content.file.length,
    storedAt: clock.now(),
  });
}

async function isStored(storage: FileStorage, invoice: InvoiceRow): Promise<boolean> {
  if (invoice.stored_at === null) return false;
  const stored = await storage.get(invoice.storage_key);
  stored?.stream.destroy();
  return stored?.sizeBytes === invoice.size_bytes;
}

async function fileOf(invoice: InvoiceRow): Promise<{ file: Buffer; sha256: Buffer }> {
  // Loaded late: a process that makes no invoice needs neither the library nor the fonts.
  const { invoicePdf } = await import('../documents/invoice-pdf.ts');
  const kind = invoice.kind as InvoiceKind;
  const file = await invoicePdf({
    kind,
    number: invoice.number,
    issuedAt: invoice.issued_at,
    content: invoice.content as unknown as InvoiceContent,
  });
  const sha256 = createHash('sha256').update(file).digest();
  if (invoice.sha256 !== null && !sha256.equals(invoice.sha256)) {
    throw new PermanentFailure(
      `The file of ${invoiceNumber(kind, invoice.number)} is lost and comes out differently now: restore it from a backup.`,
    );
  }
  return { file, sha256 };
}
