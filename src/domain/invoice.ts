// What an invoice or a credit note says: a document is frozen when it is issued, and everything that is ever shown of it
// comes from here. Amounts are minor units, times RFC 3339 in UTC.

export type InvoiceKind = 'INVOICE' | 'CREDIT_NOTE';

/** The content of a document, without its number, which the database gives. */
export interface InvoiceContent {
  readonly seller: string;
  readonly customer: { readonly name: string; readonly email: string };
  readonly order: { readonly number: string; readonly placedAt: string };
  readonly currency: string;
  readonly lines: readonly InvoiceLine[];
  readonly subtotalMinor: number;
  readonly discountMinor: number;
  readonly couponCode: string | null;
  readonly totalMinor: number;
  readonly paidAt: string;
  /** Only of a credit note: what it corrects and why. */
  readonly credit?: InvoiceCredit;
}

/** One product of the order at the price that was paid. */
export interface InvoiceLine {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPriceMinor: number;
  readonly totalMinor: number;
}

/** The refund that a credit note is for. */
export interface InvoiceCredit {
  readonly invoiceNumber: string;
  readonly amountMinor: number;
  readonly reason: string | null;
  readonly refundedAt: string;
}

const PREFIXES: Readonly<Record<InvoiceKind, string>> = { INVOICE: 'INV', CREDIT_NOTE: 'CN' };

/** The number as it is printed, such as `INV-00000042`. */
export function invoiceNumber(kind: InvoiceKind, number: number): string {
  return `${PREFIXES[kind]}-${String(number).padStart(8, '0')}`;
}
