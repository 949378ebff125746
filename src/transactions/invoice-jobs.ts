// The jobs that make the files of invoices. One at a time makes a file, however often it is asked for.
import type { NewJob } from '../db/job-queue.ts';
import { newId } from '../platform/ids.ts';
import type { InvoiceSubject } from './issue-invoice.ts';

/** The job that issues the document and puts its file into the storage, or does nothing when that is done. */
export function invoiceJob({ orderId, refundId }: InvoiceSubject, traceParent: string | null): NewJob {
  const key = refundId === null ? orderId : `${orderId}/${refundId}`;
  return { id: newId(), queue: 'make-invoice', data: { orderId, refundId }, key, traceParent };
}
