// Decides when a request is repeated and how long to wait before: never unless repeating it cannot have a second effect.

/** How requests are repeated. */
export interface RetryOptions {
  /** Repetitions after the first attempt; 0 switches them off. */
  readonly retries: number;
  /** The longest wait before the first repetition, in milliseconds; it doubles with each one. */
  readonly baseDelayMs: number;
  /** No wait between repetitions is longer, in milliseconds. */
  readonly maxDelayMs: number;
  /** A longer `Retry-After` is not waited for but handed to the caller, in milliseconds. */
  readonly maxRetryAfterMs: number;
}

/** About 4 seconds of patience on average, which outlasts a restart; a quota is waited for up to a minute. */
export const DEFAULT_RETRY: RetryOptions = {
  retries: 4,
  baseDelayMs: 500,
  maxDelayMs: 8_000,
  maxRetryAfterMs: 60_000,
};

/** What came back from an attempt, as far as repeating it depends on it; undefined when nothing came. */
export interface AttemptOutcome {
  readonly status: number;
  readonly code: string | undefined;
  readonly retryAfterSeconds: number | undefined;
}

/** Whether the same request may succeed a little later. */
function mayPass(outcome: AttemptOutcome | undefined): boolean {
  if (outcome === undefined) return true;
  const { status, code } = outcome;
  return status === 429 || status >= 500 || (status === 409 && code === 'IDEMPOTENCY_KEY_IN_USE');
}

/**
 * The milliseconds to wait before the repetition number `repetition` (from 0), or undefined when there is none.
 * Without `Retry-After` it is a random time up to the doubling limit, so that clients which failed together do not come
 * back together.
 */
export function delayBefore(
  repetition: number,
  outcome: AttemptOutcome | undefined,
  options: RetryOptions,
): number | undefined {
  if (repetition >= options.retries || !mayPass(outcome)) return undefined;
  const jitter = Math.random() * Math.min(options.maxDelayMs, options.baseDelayMs * 2 ** repetition);
  const asked = (outcome?.retryAfterSeconds ?? 0) * 1000;
  if (asked > options.maxRetryAfterMs) return undefined;
  return asked === 0 ? jitter : asked + Math.random() * options.baseDelayMs;
}

/** Waits; rejects with the signal's reason as soon as it is aborted. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** The seconds of a `Retry-After`, which proxies may also give as a date. */
export function retryAfterSecondsOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
