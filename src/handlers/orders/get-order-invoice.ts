// Sends the file of an order's invoice, or of the credit note of a refund. A file that is not there yet, or not there any
// more, is being made when the client comes back.
import { findInvoice, type InvoiceRow } from '../../db/queries/invoices.ts';
import { findOrder } from '../../db/queries/orders.ts';
import { findRefund } from '../../db/queries/payments.ts';
import { inTransaction } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import { type InvoiceKind, invoiceNumber } from '../../domain/invoice.ts';
import { isKnown } from '../../domain/versions.ts';
import { StorageError, type StoredFile } from '../../platform/storage.ts';
import { invoiceJob } from '../../transactions/invoice-jobs.ts';
import type { Handler, Services } from '../handler.ts';

/** A job takes well under a second; with the polls of the queue two are usually enough. */
const RETRY_AFTER_SECONDS = 2;

/** A storage that is down needs longer. */
const STORAGE_RETRY_AFTER_SECONDS = 10;

/** A document that is not made by then has nobody who makes it: its event is from before there were invoices, or its job failed for good. */
const OVERDUE_MS = 60_000;

export const getOrderInvoice: Handler<'getOrderInvoice'> = async (call, services) => {
  const { db, clock } = services;
  const { orderId } = call.params;
  const { refundId = null } = call.query;
  const owner = call.actor.role === 'CUSTOMER' ? call.actor.userId : undefined;
  const order = await findOrder(db, orderId, owner);
  if (order === undefined) throw new DomainError('ORDER_NOT_FOUND');
  const due = refundId === null ? order.paid_at : (await findRefund(db, orderId, refundId))?.created_at;
  if (due === null || due === undefined) throw new DomainError('INVOICE_NOT_FOUND');

  const invoice = await findInvoice(db, orderId, refundId);
  if (invoice !== undefined && invoice.sha256 !== null) {
    const etag = `"${invoice.sha256.toString('hex')}"`;
    // Whoever has the file needs no other: it never changes, also while the storage is away or has lost it.
    if (isKnown(call.headers['if-none-match'], etag)) return { status: 304, headers: { etag } };
    const file = await storedFile(services, invoice);
    if (file !== undefined) return answerWith(invoice, etag, file);
  }

  const isLost = invoice !== undefined && invoice.stored_at !== null;
  if (isLost || clock.now().getTime() - due.getTime() > OVERDUE_MS) {
    const job = invoiceJob({ orderId, refundId }, call.traceParent);
    await inTransaction(db, (trx) => services.jobs.enqueue(trx, [job]));
  }
  return {
    status: 202,
    data: { orderId, refundId, retryAfterSeconds: RETRY_AFTER_SECONDS },
    headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
  };
};

/** The file, whole; undefined when the storage has lost it. Throws SERVICE_UNAVAILABLE while the storage is away. */
async function storedFile({ storage }: Services, invoice: InvoiceRow): Promise<StoredFile | undefined> {
  try {
    const file = await storage.get(invoice.storage_key);
    if (file?.sizeBytes === invoice.size_bytes) return file;
    file?.stream.destroy();
    return undefined;
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause;
    const refusal = new DomainError('SERVICE_UNAVAILABLE', {
      retryAfterSeconds: STORAGE_RETRY_AFTER_SECONDS,
    });
    throw Object.assign(refusal, { cause });
  }
}

function answerWith(invoice: InvoiceRow, etag: string, { sizeBytes, stream }: StoredFile) {
  const number = invoiceNumber(invoice.kind as InvoiceKind, invoice.number);
  return {
    status: 200 as const,
    contentType: 'application/pdf',
    headers: {
      etag,
      'content-length': String(sizeBytes),
      'content-disposition': `attachment; filename="${number}.pdf"`,
    },
    chunks: (signal: AbortSignal) => {
      signal.addEventListener('abort', () => stream.destroy(), { once: true });
      return stream;
    },
  };
}
