// Makes the files of invoices as the worker does.
import { invoicesOfEvents, makeInvoice } from '../../src/jobs/make-invoice.ts';
import type { TestApp } from './app.ts';

type Shop = Pick<TestApp, 'db' | 'clock' | 'storage'>;

/** What the jobs of the app's invoices work with. */
export function invoiceServices({ db, clock, storage }: Shop) {
  return { db, clock, storage, shopName: 'Test Shop' };
}

/** Makes every document that the events of the order call for. */
export async function makeInvoices(shop: Shop, orderId: string): Promise<void> {
  const events = await shop.db
    .selectFrom('events')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('sequence')
    .execute();
  const jobs = await shop.db.transaction().execute((trx) => invoicesOfEvents(trx, events));
  for (const job of jobs) {
    if (job.queue === 'make-invoice') await makeInvoice(invoiceServices(shop), job.data);
  }
}
