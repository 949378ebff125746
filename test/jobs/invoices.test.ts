// Invoices: numbered without a gap whatever races, fails or is killed, never changed, and made again from what was frozen
// when a file is lost.
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { PermanentFailure } from '../../src/db/job-queue.ts';
import { findInvoice } from '../../src/db/queries/invoices.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { invoicesOfEvents, makeInvoice } from '../../src/jobs/make-invoice.ts';
import { newId } from '../../src/platform/ids.ts';
import { type FileStorage, StorageError } from '../../src/platform/storage.ts';
import { issueInvoice } from '../../src/transactions/issue-invoice.ts';
import { useTestApp } from '../support/app.ts';
import {
  aCoupon,
  addFunds,
  anOrder,
  anOrderIn,
  aPerson,
  aProduct,
  moveTo,
  payWith,
} from '../support/factories.ts';
import { invoiceServices, makeInvoices } from '../support/invoices.ts';
import { readPdf } from '../support/pdf.ts';
import { openConnections, race } from '../support/race.ts';

const shop = useTestApp();

const make = (orderId: string, refundId: string | null = null, storage: FileStorage = shop.storage) =>
  makeInvoice({ ...invoiceServices(shop), storage }, { orderId, refundId });

async function invoiceOf(orderId: string, refundId: string | null = null) {
  const invoice = await findInvoice(shop.db, orderId, refundId);
  if (invoice === undefined) throw new Error('The order has no such invoice.');
  return invoice;
}

async function fileOf(storageKey: string): Promise<Buffer> {
  const file = await shop.storage.get(storageKey);
  if (file === undefined) throw new Error(`There is no file ${storageKey}.`);
  return buffer(file.stream);
}

async function aPaidOrder(): Promise<string> {
  return (await anOrderIn(shop, await aPerson(shop), 'PAID')).id;
}

async function refundOf(orderId: string): Promise<string> {
  const refund = await shop.db
    .selectFrom('refunds')
    .innerJoin('payments', 'payments.id', 'refunds.payment_id')
    .select('refunds.id')
    .where('payments.order_id', '=', orderId)
    .executeTakeFirstOrThrow();
  return refund.id;
}

/** The numbers of a series that no document has, and those that several have; both are always none. */
async function gapsAndDoubles(): Promise<number> {
  const { rows } = await sql<{ faults: number }>`
    SELECT count(*)::integer AS faults FROM (
      SELECT series.kind, wanted.number FROM invoice_numbers AS series,
        generate_series(1, series.last_number) AS wanted (number)
      WHERE (SELECT count(*) FROM invoices WHERE kind = series.kind AND invoices.number = wanted.number) <> 1
    ) AS found`.execute(shop.db);
  return rows[0]?.faults ?? -1;
}

/** A storage that fails at every second file. */
function unreliable(): FileStorage {
  let calls = 0;
  return {
    get: shop.storage.get,
    put: (...file) => {
      calls += 1;
      if (calls % 2 === 1) return Promise.reject(new StorageError('The disk is full.'));
      return shop.storage.put(...file);
    },
  };
}

describe('numbers', () => {
  test('have no gap and no double when 20 jobs issue at once', async () => {
    const orders = await Promise.all(Array.from({ length: 20 }, aPaidOrder));
    await openConnections(shop.db, 10);
    // Each order twice, and all at once as far as the database is concerned: the files come later.
    const failing = { ...shop.storage, put: () => Promise.reject(new StorageError('The disk is full.')) };
    await race(40, (index) => make(orders[index % 20] ?? '', null, failing).catch(() => {}));
    for (const id of orders) await make(id);
    const invoices = await Promise.all(orders.map((id) => invoiceOf(id)));
    const numbers = invoices.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_none, index) => (numbers[0] ?? 0) + index));
    expect(await gapsAndDoubles()).toBe(0);
    expect(invoices.every(({ stored_at: storedAt }) => storedAt !== null)).toBe(true);
  });

  test('stay with their documents when the storage fails in between', async () => {
    const orders = await Promise.all(Array.from({ length: 6 }, aPaidOrder));
    const storage = unreliable();
    const outcomes = await Promise.allSettled(orders.map((id) => make(id, null, storage)));
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBe(3);
    const issued = await Promise.all(orders.map((id) => invoiceOf(id)));
    await Promise.all(orders.map((id) => make(id)));
    const made = await Promise.all(orders.map((id) => invoiceOf(id)));
    expect(made.map(({ id, number, content }) => ({ id, number, content }))).toEqual(
      issued.map(({ id, number, content }) => ({ id, number, content })),
    );
    expect(made.every(({ stored_at: storedAt }) => storedAt !== null)).toBe(true);
    expect(await gapsAndDoubles()).toBe(0);
  });

  test('are given again when a transaction is rolled back', async () => {
    const [lost, next] = [await aPaidOrder(), await aPaidOrder()];
    let number = 0;
    const dying = inTransaction(shop.db, async (trx) => {
      const subject = { orderId: lost, refundId: null };
      number = (await issueInvoice(trx, subject, 'Test Shop', shop.clock.now()))?.number ?? 0;
      throw new Error('the worker is killed here');
    });
    await expect(dying).rejects.toThrow('the worker is killed here');
    await make(next);
    expect((await invoiceOf(next)).number).toBe(number);
    await make(lost);
    expect(await gapsAndDoubles()).toBe(0);
  });
});

describe('the database refuses', () => {
  const refusal = (statement: Promise<unknown>) =>
    statement.then(
      () => 'nothing',
      (error: { constraint?: string; code: string }) => error.constraint ?? error.code,
    );

  test('to change or remove an invoice', async () => {
    const id = await aPaidOrder();
    await make(id);
    const one = sql`order_id = ${id}`;
    const { db } = shop;
    expect(await refusal(sql`UPDATE invoices SET amount_minor = 1 WHERE ${one}`.execute(db))).toBe('23001');
    expect(await refusal(sql`UPDATE invoices SET stored_at = now() WHERE ${one}`.execute(db))).toBe('23001');
    expect(await refusal(sql`DELETE FROM invoices WHERE ${one}`.execute(db))).toBe('23001');
    expect(await refusal(sql`TRUNCATE invoices`.execute(db))).toBe('23001');
    expect(await refusal(sql`DELETE FROM invoice_numbers`.execute(db))).toBe('23001');
  });

  test('to change anything beside the file when the file is recorded', async () => {
    const id = await aPaidOrder();
    await expect(
      make(id, null, { ...shop.storage, put: async () => Promise.reject(new Error('full')) }),
    ).rejects.toThrow();
    const file = sql`sha256 = sha256('x'), size_bytes = 1, stored_at = now()`;
    const change = sql`UPDATE invoices SET amount_minor = 1, ${file} WHERE order_id = ${id}`;
    expect(await refusal(change.execute(shop.db))).toBe('23001');
  });

  test('to take a number without an invoice', async () => {
    const skip = sql`UPDATE invoice_numbers SET last_number = last_number + 1 WHERE kind = 'INVOICE'`;
    expect(await refusal(skip.execute(shop.db))).toBe('invoice_numbers_without_gaps');
    const back = sql`UPDATE invoice_numbers SET last_number = last_number - 1 WHERE kind = 'INVOICE'`;
    expect(await refusal(back.execute(shop.db))).toBe('invoice_numbers_without_gaps');
  });

  test('a second invoice of an order, and takes no number for it', async () => {
    const id = await aPaidOrder();
    await make(id);
    const again = sql`
      INSERT INTO invoices (id, kind, number, order_id, amount_minor, currency, issued_at, content, storage_key)
      SELECT ${newId()}, kind, 0, order_id, amount_minor, currency, issued_at, content, 'other.pdf'
      FROM invoices WHERE order_id = ${id}`;
    expect(await refusal(again.execute(shop.db))).toBe('invoices_one_per_order');
    const skipped = sql`${again} ON CONFLICT DO NOTHING`;
    expect(await refusal(skipped.execute(shop.db))).toBe('invoice_numbers_without_gaps');
    expect(await gapsAndDoubles()).toBe(0);
  });
});

describe('an invoice', () => {
  test('says what was sold to whom for how much', async () => {
    const customer = await aPerson(shop, 'CUSTOMER', 100_000);
    const [lamp, rug] = [
      await aProduct(shop, { priceMinor: 4900 }),
      await aProduct(shop, { priceMinor: 15_900 }),
    ];
    const coupon = await aCoupon(shop);
    const items = [
      { productId: lamp.id, quantity: 2 },
      { productId: rug.id, quantity: 1 },
    ];
    const order = await anOrder(shop, customer, items, coupon.code);
    await payWith(shop, customer, order.id);
    await make(order.id);
    const invoice = await invoiceOf(order.id);
    const file = await fileOf(invoice.storage_key);
    expect(createHash('sha256').update(file).digest()).toEqual(invoice.sha256);
    expect(invoice.size_bytes).toBe(file.length);
    const { title, pages } = readPdf(file);
    const number = `INV-${String(invoice.number).padStart(8, '0')}`;
    expect(title).toBe(`Invoice ${number}`);
    expect(pages.length).toBe(1);
    for (const text of ['Test Shop', 'Test Person', number, order.number]) expect(pages[0]).toContain(text);
    // The address is longer than its column.
    expect(pages[0]?.join('')).toContain(customer.email);
    for (const sku of [lamp.sku, rug.sku]) expect(pages[0]).toContain(sku);
    for (const amount of ['$49.00', '$98.00', '$159.00', '$257.00', '-$25.70', '$231.30']) {
      expect(pages[0]).toContain(amount);
    }
    expect(pages[0]?.join(' ')).toContain(`Discount (coupon ${coupon.code})`);
  });

  test('keeps saying it when the customer and the product have other names since', async () => {
    const id = await aPaidOrder();
    await make(id);
    const invoice = await invoiceOf(id);
    const first = await fileOf(invoice.storage_key);
    await sql`UPDATE users SET name = 'Somebody Else' WHERE id = (SELECT user_id FROM orders WHERE id = ${id})`.execute(
      shop.db,
    );
    await shop.storage.put(invoice.storage_key, Buffer.from('lost'), 'application/pdf');
    await make(id);
    expect(await fileOf(invoice.storage_key)).toEqual(first);
    expect((await invoiceOf(id)).stored_at).toEqual(invoice.stored_at);
  });

  test('is not put over a file that is there', async () => {
    const id = await aPaidOrder();
    await make(id);
    const put = () => Promise.reject(new Error('the file is written again'));
    await make(id, null, { ...shop.storage, put });
  });

  test('of an order that is not paid is not issued, and the job has failed for good', async () => {
    const order = await anOrderIn(shop, await aPerson(shop), 'PENDING');
    await expect(make(order.id)).rejects.toBeInstanceOf(PermanentFailure);
    await expect(make(await aPaidOrder(), newId())).rejects.toBeInstanceOf(PermanentFailure);
    expect(await gapsAndDoubles()).toBe(0);
  });

  // The worker died at the worst moments: the next run goes on from what it finds.
  test.each(['issued', 'stored'])('that was left when it was %s is completed', async (state) => {
    const id = await aPaidOrder();
    const dying: FileStorage = {
      get: shop.storage.get,
      put: async (...file) => {
        if (state === 'stored') await shop.storage.put(...file);
        throw new Error('the worker is killed here');
      },
    };
    await expect(make(id, null, dying)).rejects.toThrow('the worker is killed here');
    const left = await invoiceOf(id);
    expect(left.stored_at).toBeNull();
    await make(id);
    const { number, sha256, storage_key: key } = await invoiceOf(id);
    expect(number).toBe(left.number);
    expect(
      createHash('sha256')
        .update(await fileOf(key))
        .digest(),
    ).toEqual(sha256);
    expect(await gapsAndDoubles()).toBe(0);
  });
});

describe('a credit note', () => {
  test('follows a refund, refers to the invoice and is numbered apart', async () => {
    const id = await aPaidOrder();
    await moveTo(shop, id, 'CANCELLED');
    const refundId = await refundOf(id);
    // The job of the refund comes first: it brings the invoice with it.
    await make(id, refundId);
    const [invoice, note] = [await invoiceOf(id), await invoiceOf(id, refundId)];
    expect(note).toMatchObject({ kind: 'CREDIT_NOTE', corrects_id: invoice.id, amount_minor: 1000 });
    expect(invoice.stored_at).toBeNull();
    await make(id);
    expect((await invoiceOf(id)).stored_at).not.toBeNull();
    const { title, pages } = readPdf(await fileOf(note.storage_key));
    expect(title).toBe(`Credit note CN-${String(note.number).padStart(8, '0')}`);
    expect(pages[0]).toContain(`INV-${String(invoice.number).padStart(8, '0')}`);
    expect(pages[0]).toContain('$10.00');
    expect(await gapsAndDoubles()).toBe(0);
  });

  test('is made once, though many jobs ask for it', async () => {
    const id = await aPaidOrder();
    await moveTo(shop, id, 'CANCELLED');
    const refundId = await refundOf(id);
    await race(8, () => make(id, refundId));
    const notes = await shop.db.selectFrom('invoices').select('kind').where('order_id', '=', id).execute();
    expect(notes.map(({ kind }) => kind).sort()).toEqual(['CREDIT_NOTE', 'INVOICE']);
  });
});

test('a payment calls for an invoice, a refund for a credit note, and nothing else for either', async () => {
  const id = await aPaidOrder();
  await moveTo(shop, id, 'CANCELLED');
  const events = await shop.db
    .selectFrom('events')
    .selectAll()
    .where('order_id', '=', id)
    .orderBy('number')
    .execute();
  const jobs = await shop.db.transaction().execute((trx) => invoicesOfEvents(trx, events));
  expect(jobs.map(({ data }) => data)).toEqual([
    { orderId: id, refundId: null },
    { orderId: id, refundId: await refundOf(id) },
  ]);
  await makeInvoices(shop, id);
  expect((await invoiceOf(id, await refundOf(id))).stored_at).not.toBeNull();
});

test('an order that cost nothing has an invoice, too', async () => {
  const customer = await aPerson(shop);
  const product = await aProduct(shop);
  await addFunds(shop, customer, 1);
  const coupon = await aCoupon(shop, { percentOff: 100 });
  const order = await anOrder(shop, customer, [{ productId: product.id, quantity: 1 }], coupon.code);
  await payWith(shop, customer, order.id);
  await make(order.id);
  expect(readPdf(await fileOf((await invoiceOf(order.id)).storage_key)).pages[0]).toContain('$0.00');
});
