// Makes the file of an invoice or a credit note. The same content gives the same bytes, whenever and wherever it is made,
// so that a lost file can be made again.
import PDFDocument from 'pdfkit';
import { type InvoiceContent, type InvoiceKind, invoiceNumber } from '../domain/invoice.ts';
import { formatMoney } from '../domain/money.ts';
import { formatDay } from './dates.ts';
import { heightOf, type Pdf, registerFonts, type TextStyle, write } from './pdf-text.ts';

/** A document with what its issue gave it. */
export interface IssuedInvoice {
  readonly kind: InvoiceKind;
  readonly number: number;
  readonly issuedAt: Date;
  readonly content: InvoiceContent;
}

/** A4 in points, with margins in which no printer loses anything. */
const PAGE = { width: 595.28, height: 841.89, left: 56, right: 539.28, top: 56, bottom: 770 };
const WIDTH = PAGE.right - PAGE.left;

const INK = '#1b2430';
const SOFT = '#5b6675';
const RULE = '#d5dae1';
const BODY: TextStyle = { size: 9.5, color: INK };
const STRONG: TextStyle = { ...BODY, bold: true };
const SMALL: TextStyle = { size: 8, color: SOFT };
const LABEL: TextStyle = { size: 8, color: SOFT, bold: true };

/** Where the columns of the products stand. */
const COLUMNS = {
  product: { x: PAGE.left, width: 242 },
  quantity: { x: PAGE.left + 254, width: 40 },
  unit: { x: PAGE.left + 306, width: 82 },
  amount: { x: PAGE.left + 396, width: WIDTH - 396 },
};
const SUMS_X = PAGE.left + 230;

/** The file of the document. */
export async function invoicePdf(invoice: IssuedInvoice): Promise<Buffer> {
  const number = invoiceNumber(invoice.kind, invoice.number);
  const title = `${titleOf(invoice.kind)} ${number}`;
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    // Compressed bytes differ between versions of zlib.
    compress: false,
    // Every text names its font; without one pdfkit would open one of its own.
    font: '',
    lang: 'en',
    displayTitle: true,
    info: { Title: title, Author: invoice.content.seller, CreationDate: invoice.issuedAt },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  registerFonts(pdf);
  const y = head(pdf, invoice, number);
  const { credit } = invoice.content;
  if (credit === undefined) products(pdf, invoice.content, y);
  else refund(pdf, invoice.content, credit, y);
  footers(pdf, invoice.content.seller, title);
  pdf.end();
  await finished;
  return Buffer.concat(chunks);
}

const titleOf = (kind: InvoiceKind) => (kind === 'INVOICE' ? 'Invoice' : 'Credit note');

/** Who the document is from, whom it is for, and what it is about; returns where the rest begins. */
function head(pdf: Pdf, { kind, issuedAt, content }: IssuedInvoice, number: string): number {
  const { seller, customer, order, credit } = content;
  const half = WIDTH / 2 - 12;
  const right = PAGE.left + WIDTH / 2 + 12;
  const sellerHeight = write(
    pdf,
    seller,
    { x: PAGE.left, y: PAGE.top + 4, width: half },
    { size: 13, color: INK, bold: true },
  );
  const titleStyle: TextStyle = { size: 22, color: INK, bold: true, align: 'right' };
  const titleHeight = write(pdf, titleOf(kind), { x: right, y: PAGE.top - 4, width: half }, titleStyle);
  const top = PAGE.top + Math.max(sellerHeight + 4, titleHeight - 4) + 14;
  rule(pdf, top);

  const facts: [string, string][] = [
    [kind === 'INVOICE' ? 'Invoice number' : 'Credit note number', number],
    ['Date of issue', formatDay(issuedAt)],
    ...(credit === undefined ? [] : ([['Corrects invoice', credit.invoiceNumber]] as [string, string][])),
    ['Order', order.number],
    ['Date of order', formatDay(new Date(order.placedAt))],
    credit === undefined
      ? ['Date of payment', formatDay(new Date(content.paidAt))]
      : ['Date of refund', formatDay(new Date(credit.refundedAt))],
  ];
  let factsY = top + 18;
  for (const [label, value] of facts) {
    write(pdf, label, { x: right, y: factsY, width: 110 }, { ...BODY, color: SOFT });
    factsY += write(
      pdf,
      value,
      { x: right + 114, y: factsY, width: half - 114 },
      { ...BODY, align: 'right' },
    );
    factsY += 2;
  }
  let y = top + 18;
  y += write(pdf, 'BILLED TO', { x: PAGE.left, y, width: half }, LABEL) + 3;
  y += write(pdf, customer.name, { x: PAGE.left, y, width: half }, STRONG) + 1;
  y += write(pdf, customer.email, { x: PAGE.left, y, width: half }, BODY);
  return Math.max(y, factsY) + 26;
}

/** The products with their sums, on as many pages as they need. */
function products(pdf: Pdf, content: InvoiceContent, start: number): void {
  const money = (amountMinor: number) => formatMoney(amountMinor, content.currency);
  let y = columnHeads(pdf, start);
  for (const line of content.lines) {
    const name = heightOf(pdf, line.name, COLUMNS.product.width, BODY);
    const height = name + heightOf(pdf, line.sku, COLUMNS.product.width, SMALL) + 14;
    if (y + height > PAGE.bottom) y = columnHeads(pdf, newPage(pdf));
    write(pdf, line.name, { ...COLUMNS.product, y: y + 6 }, BODY);
    write(pdf, line.sku, { ...COLUMNS.product, y: y + 7 + name }, SMALL);
    const figures: TextStyle = { ...BODY, align: 'right' };
    write(pdf, String(line.quantity), { ...COLUMNS.quantity, y: y + 6 }, figures);
    write(pdf, money(line.unitPriceMinor), { ...COLUMNS.unit, y: y + 6 }, figures);
    write(pdf, money(line.totalMinor), { ...COLUMNS.amount, y: y + 6 }, figures);
    y += height;
    rule(pdf, y);
  }
  const discount = content.couponCode === null ? 'Discount' : `Discount (coupon ${content.couponCode})`;
  sums(pdf, y, [
    ...(content.discountMinor === 0
      ? []
      : ([
          ['Subtotal', money(content.subtotalMinor)],
          [discount, money(-content.discountMinor)],
        ] as const)),
    ['Total', money(content.totalMinor)],
  ]);
  const paid = `Paid in full from the customer's wallet on ${formatDay(new Date(content.paidAt))}. Nothing is due.`;
  note(pdf, paid);
}

/** What went back to the customer, and what the invoice that it corrects amounted to. */
function refund(
  pdf: Pdf,
  content: InvoiceContent,
  credit: NonNullable<InvoiceContent['credit']>,
  start: number,
): void {
  const money = (amountMinor: number) => formatMoney(amountMinor, content.currency);
  const wide = { x: PAGE.left, width: 380 };
  write(pdf, 'DESCRIPTION', { ...wide, y: start }, LABEL);
  write(pdf, 'AMOUNT', { ...COLUMNS.amount, y: start }, { ...LABEL, align: 'right' });
  let y = start + 16;
  rule(pdf, y, INK);
  write(pdf, money(credit.amountMinor), { ...COLUMNS.amount, y: y + 6 }, { ...BODY, align: 'right' });
  const what = `Refund for order ${content.order.number}, invoice ${credit.invoiceNumber} over ${money(content.totalMinor)}`;
  y += 6 + write(pdf, what, { ...wide, y: y + 6 }, BODY);
  if (credit.reason !== null) {
    y += 1 + write(pdf, `Reason: ${credit.reason}`, { ...wide, y: y + 1 }, SMALL);
  }
  y += 7;
  rule(pdf, y);
  sums(pdf, y, [['Total credited', money(credit.amountMinor)]]);
  const day = formatDay(new Date(credit.refundedAt));
  note(pdf, `Credited to the customer's wallet on ${day}.`);
}

/** The names of the columns; returns where the first row begins. */
function columnHeads(pdf: Pdf, y: number): number {
  const figures: TextStyle = { ...LABEL, align: 'right' };
  write(pdf, 'PRODUCT', { ...COLUMNS.product, y }, LABEL);
  write(pdf, 'QTY', { ...COLUMNS.quantity, y }, figures);
  write(pdf, 'UNIT PRICE', { ...COLUMNS.unit, y }, figures);
  write(pdf, 'AMOUNT', { ...COLUMNS.amount, y }, figures);
  rule(pdf, y + 16, INK);
  return y + 16;
}

/** The sums, of which the last is the one that counts; they are never parted from each other. */
function sums(pdf: Pdf, start: number, rows: readonly (readonly [string, string])[]): void {
  // Room for the note as well, which would look lost on a page of its own.
  const needed = rows.length * 24 + 60;
  let y = start + 12 + needed > PAGE.bottom ? newPage(pdf) : start + 12;
  const width = COLUMNS.amount.x - SUMS_X - 12;
  rows.forEach(([label, amount], index) => {
    const isLast = index === rows.length - 1;
    const style: TextStyle = isLast ? { size: 11.5, color: INK, bold: true } : BODY;
    if (isLast && rows.length > 1) {
      rule(pdf, y + 2, RULE, SUMS_X);
      y += 8;
    }
    write(pdf, amount, { ...COLUMNS.amount, y }, { ...style, align: 'right' });
    y += write(pdf, label, { x: SUMS_X, y, width }, style) + 4;
  });
  pdf.y = y;
}

/** The sentence below the sums. */
function note(pdf: Pdf, text: string): void {
  write(pdf, text, { x: PAGE.left, y: pdf.y + 16, width: WIDTH }, { ...BODY, color: SOFT, align: 'right' });
}

function newPage(pdf: Pdf): number {
  pdf.addPage();
  return PAGE.top;
}

function rule(pdf: Pdf, y: number, color = RULE, from = PAGE.left): void {
  pdf.moveTo(from, y).lineTo(PAGE.right, y).lineWidth(0.6).strokeColor(color).stroke();
}

/** Says on every page what it belongs to. */
function footers(pdf: Pdf, seller: string, title: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    const y = 796;
    rule(pdf, y - 8);
    const page = `Page ${index + 1} of ${count}`;
    write(pdf, page, { x: PAGE.right - 80, y, width: 80 }, { ...SMALL, align: 'right' });
    // A second line would leave the paper.
    const text = `${title} · ${seller}`;
    write(
      pdf,
      text.length > 90 ? `${text.slice(0, 89)}…` : text,
      { x: PAGE.left, y, width: WIDTH - 90 },
      SMALL,
    );
  }
}
