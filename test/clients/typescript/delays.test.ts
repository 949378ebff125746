// Shows when a request is repeated and how long is waited before, without waiting.
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type AttemptOutcome,
  delayBefore,
  retryAfterSecondsOf,
} from '../../../clients/typescript/src/retry.ts';

const options = { retries: 5, baseDelayMs: 100, maxDelayMs: 1000, maxRetryAfterMs: 60_000 };
const outcome = (status: number, more: Partial<AttemptOutcome> = {}): AttemptOutcome => ({
  status,
  code: undefined,
  retryAfterSeconds: undefined,
  ...more,
});

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ['nothing came', undefined, true],
  ['a quota is used up', outcome(429), true],
  ['the server fails', outcome(500), true],
  ['a proxy finds no server', outcome(502), true],
  ['the server is unavailable', outcome(503), true],
  ['the key is in use', outcome(409, { code: 'IDEMPOTENCY_KEY_IN_USE' }), true],
  ['the stock is used up', outcome(409, { code: 'OUT_OF_STOCK' }), false],
  ['the request is wrong', outcome(400), false],
  ['the wallet is empty', outcome(402), false],
  ['it succeeded', outcome(200), false],
])('when %s', (_name, came, isRepeated) => {
  expect(delayBefore(0, came, options) !== undefined).toBe(isRepeated);
});

describe('the wait', () => {
  const longest = (repetition: number) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.999_999);
    return Math.round(delayBefore(repetition, undefined, options) ?? -1);
  };

  test('doubles up to a limit, and ends', () => {
    expect([0, 1, 2, 3, 4, 5].map(longest)).toEqual([100, 200, 400, 800, 1000, -1]);
  });

  test('is anything from nothing on, so that clients do not come back together', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    expect(delayBefore(3, undefined, options)).toBe(0);
  });

  test('is at least what the server asks for', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    expect(delayBefore(0, outcome(429, { retryAfterSeconds: 7 }), options)).toBe(7000);
    expect(delayBefore(0, outcome(429, { retryAfterSeconds: 61 }), options)).toBeUndefined();
  });
});

test('Retry-After may be a date, and may be nonsense', () => {
  expect(retryAfterSecondsOf('12')).toBe(12);
  expect(retryAfterSecondsOf(new Date(Date.now() + 10_000).toUTCString())).toBeGreaterThan(8);
  expect(retryAfterSecondsOf(new Date(0).toUTCString())).toBe(0);
  expect(retryAfterSecondsOf('soon')).toBeUndefined();
  expect(retryAfterSecondsOf(null)).toBeUndefined();
});
