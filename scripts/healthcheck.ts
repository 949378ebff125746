// Asks the process beside it whether it is well, for images that hold no curl: `node scripts/healthcheck.ts [worker]`.
// Exits 0 when the API takes requests, or when the worker lives; 1 when not, or when nobody answers in time.

/** Under the time limit of the health check, so that the reason is said instead of being cut off. */
const LIMIT_MS = 2_500;

const url =
  process.argv[2] === 'worker'
    ? `http://127.0.0.1:${process.env.WORKER_PORT || 3001}/health`
    : `http://127.0.0.1:${process.env.PORT || 3000}/health/ready`;

try {
  const { status } = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) });
  if (status !== 200) throw new Error(`answered ${status}`);
} catch (error) {
  const { message, cause } = error as Error;
  console.error(`${url}: ${(cause as Error | undefined)?.message || message}`);
  process.exitCode = 1;
}
