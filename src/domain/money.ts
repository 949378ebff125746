// How amounts are written for people: from integers of minor units, exactly, with the decimals of their currency.

/** The decimals of the currency: 2 for USD, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  const { maximumFractionDigits } = formatOf(currency).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** The amount (minor units) in English with its currency's symbol, such as `$1,299.00` or `-¥500`. */
export function formatMoney(amountMinor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(amountMinor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  // Passed as text, since a floating-point number does not hold every amount.
  const text = `${amountMinor < 0 ? '-' : ''}${whole}${fraction}` as `${number}`;
  return formatOf(currency).format(text);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Kept, because making one takes longer than using it a hundred times. */
function formatOf(currency: string): Intl.NumberFormat {
  let format = formats.get(currency);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
    formats.set(currency, format);
  }
  return format;
}
