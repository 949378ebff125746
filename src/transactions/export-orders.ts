// Writes orders as CSV, one line an order, in pieces that are made only when somebody asks for the next one: the memory that
// it takes does not depend on how many orders there are.
import { stringify } from 'csv-stringify/sync';
import type { Database } from '../db/client.ts';
import { EXPORT_START, type ExportedOrder, readOrdersForExport } from '../db/queries/order-export.ts';
import type { OrderFilter } from '../db/queries/orders.ts';

/** What the text is, for whoever receives it. */
export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

/** A piece of the export and how many orders it holds. */
export interface ExportPiece {
  readonly text: string;
  readonly orders: number;
}

/** Some 130 kB of text: enough that the round trips do not count, little enough that a batch is read in milliseconds. */
const BATCH_SIZE = 500;

/** The columns in their order, each with its value. Amounts are minor units, times RFC 3339. */
const COLUMNS: Readonly<Record<string, (order: ExportedOrder) => string | number | null>> = {
  number: (order) => order.number,
  id: (order) => order.id,
  userId: (order) => order.user_id,
  email: (order) => order.email,
  status: (order) => order.status,
  paymentStatus: (order) => order.payment_status,
  currency: (order) => order.currency,
  subtotalMinor: (order) => order.subtotal_minor,
  discountMinor: (order) => order.discount_minor,
  totalMinor: (order) => order.total_minor,
  refundedMinor: (order) => order.refunded_minor,
  couponCode: (order) => order.coupon_code,
  pieces: (order) => order.pieces,
  createdAt: (order) => order.created_at.toISOString(),
  paidAt: (order) => order.paid_at?.toISOString() ?? null,
  expiresAt: (order) => order.expires_at?.toISOString() ?? null,
  updatedAt: (order) => order.updated_at.toISOString(),
  version: (order) => order.version,
};

const VALUES = Object.values(COLUMNS);

/**
 * Lines of CSV as RFC 4180 has them. A text that a spreadsheet would take for a formula gets an apostrophe before it, by
 * which spreadsheets know text.
 */
export function csvLines(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(rows as (string | number | null)[][], {
    escape_formulas: true,
    record_delimiter: 'windows',
    // The library quotes the delimiter of records as a whole, but readers take either half of it for one.
    quoted_match: /[\r\n]/,
  });
}

/**
 * The orders that the filter finds, the newest first, after a line with the names of the columns. Orders that are placed
 * after the first batch are left out. Rejects when `signal` is aborted, and a statement that runs then is cancelled.
 */
export async function* exportOrders(
  db: Database,
  filter: OrderFilter,
  signal: AbortSignal,
): AsyncGenerator<ExportPiece, void, undefined> {
  let text = csvLines([Object.keys(COLUMNS)]);
  let position = EXPORT_START;
  for (;;) {
    const orders = await readOrdersForExport(db, filter, position, BATCH_SIZE, signal);
    text += csvLines(orders.map((order) => VALUES.map((read) => read(order))));
    yield { text, orders: orders.length };
    const last = orders.at(-1);
    if (last === undefined || orders.length < BATCH_SIZE) return;
    position = { createdAt: last.position, id: last.id };
    text = '';
  }
}
