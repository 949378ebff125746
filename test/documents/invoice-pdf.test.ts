// The file of an invoice: the same bytes for the same content, whatever the machine; any script; as many pages as it takes.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { invoicePdf } from '../../src/documents/invoice-pdf.ts';
import type { InvoiceContent } from '../../src/domain/invoice.ts';
import { readPdf } from '../support/pdf.ts';

const lamp = { sku: 'LAMP-1', name: 'Arc Desk Lamp', quantity: 2, unitPriceMinor: 4900, totalMinor: 9800 };
const content: InvoiceContent = {
  seller: 'Test Shop',
  customer: { name: 'Ada Lovell', email: 'ada@example.com' },
  order: { number: 'ORD-00000042', placedAt: '2026-11-20T09:05:00.000Z' },
  currency: 'USD',
  lines: [lamp],
  subtotalMinor: 9800,
  discountMinor: 0,
  couponCode: null,
  totalMinor: 9800,
  paidAt: '2026-11-20T09:06:00.000Z',
};
const pdfOf = (change: Partial<InvoiceContent> = {}) =>
  invoicePdf({
    kind: 'INVOICE',
    number: 42,
    issuedAt: new Date('2026-11-20T09:06:01.000Z'),
    content: { ...content, ...change },
  });

const textOf = async (change: Partial<InvoiceContent>) =>
  readPdf(await pdfOf(change))
    .pages.flat()
    .join('\n');

// A lost file is made again and has to have the hash that was recorded when it was issued. Whoever changes the look gives
// new documents another layout and keeps this one for those that were issued with it.
test('an issued document comes out in the same bytes for ever', async () => {
  const file = await pdfOf();
  expect(createHash('sha256').update(file).digest('hex')).toBe(
    'c9820398c3cb03564f484e73f16fed44e2bc1e0a280eca2f7c645aff38d4d578',
  );
});

describe('a name', () => {
  test.each([
    'Überlampe für 50 €',
    'Лампа настольная',
    'Λάμπα γραφείου',
    '桌面台灯',
    '電気スタンド',
    '책상 램프',
    'Lampă de birou ăâîșț',
    'Đèn bàn ệ',
    'Emoji 😀',
  ])('in any of these scripts can be read: %s', async (name) => {
    const text = (await textOf({ lines: [{ ...lamp, name }] })).replace(/\s/g, '');
    // A piece in another font is a text of its own.
    expect(text).toContain(name.replace(/\s/g, ''));
  });

  test('of words from right to left stands from right to left', async () => {
    const text = await textOf({ lines: [{ ...lamp, name: 'מנורת שולחן' }] });
    const words = text.split('\n').map((word) => [...word].reverse().join(''));
    expect(words.indexOf('שולחן')).toBeGreaterThan(-1);
    expect(words.indexOf('שולחן')).toBeLessThan(words.indexOf('מנורת'));
  });

  test('with characters that no font has is printed without them', async () => {
    expect(await textOf({ lines: [{ ...lamp, name: 'Lamp \u{10ffff}!' }] })).toContain('Lamp �!');
  });

  test('that is too long for its column is wrapped, also without spaces', async () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
    const { pages } = readPdf(await pdfOf({ lines: [{ ...lamp, name: long }] }));
    const pieces = (pages[0] ?? []).filter((text) => text.length > 5 && long.includes(text));
    expect(pieces.length).toBeGreaterThan(3);
    // Some letters are drawn together.
    expect(pieces.join('')).toBe(long);
  });
});

test('fifty products take several pages, each with the heads of the columns and its number', async () => {
  const lines = Array.from({ length: 50 }, (_none, index) => ({ ...lamp, sku: `LAMP-${index + 1}` }));
  const { pages } = readPdf(await pdfOf({ lines }));
  expect(pages.length).toBeGreaterThan(2);
  pages.forEach((page, index) => {
    expect(page).toContain('UNIT PRICE');
    expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
  });
  const skus = pages.flat().filter((text) => text.startsWith('LAMP-'));
  expect(skus).toEqual(lines.map(({ sku }) => sku));
  expect(pages.at(-1)).toContain('Total');
});

test.each([
  ['JPY', '¥9,800'],
  ['USD', '$98.00'],
  ['KWD', 'KWD\u00a09.800'],
])('amounts in %s have its decimals: %s', async (currency, amount) => {
  expect(await textOf({ currency })).toContain(amount);
});
