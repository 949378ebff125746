// Amounts for people: exact for every amount that can be stored, with the decimals of their currency.
import { expect, test } from 'vitest';
import { formatMoney } from '../../src/domain/money.ts';

test.each([
  [0, 'USD', '$0.00'],
  [5, 'USD', '$0.05'],
  [4990, 'USD', '$49.90'],
  [-1500, 'USD', '-$15.00'],
  [123_456_789, 'EUR', '€1,234,567.89'],
  [500, 'JPY', '¥500'],
  [-7, 'JPY', '-¥7'],
  [1_234, 'KWD', 'KWD\u00a01.234'],
  // As a number of dollars this would be rounded.
  [9_007_199_254_740_991, 'USD', '$90,071,992,547,409.91'],
  [1, 'XTS', 'XTS\u00a00.01'],
])('%i of %s are %s', (amountMinor, currency, text) => {
  expect(formatMoney(amountMinor, currency)).toBe(text);
});
