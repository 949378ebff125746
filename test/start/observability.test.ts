// The real program shows the figures of its process, sends its traces when it is told to, and stops although the collector
// is away.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cleanUp, launchAndWait, makeDataDir } from './server-process.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await makeDataDir();
});
afterEach(cleanUp);

it('shows its metrics to whoever has the token, and stops while its collector is away', async () => {
  const token = 'only-prometheus-knows-this';
  const server = await launchAndWait({
    DATA_DIR: dataDir,
    METRICS_TOKEN: token,
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
  });
  expect((await fetch(`${server.url}/api/v1/products`)).status).toBe(200);
  expect((await fetch(`${server.url}/metrics`)).status).toBe(401);
  const scraped = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  expect(scraped.status).toBe(200);
  const text = await scraped.text();
  for (const sample of [
    'oma_http_requests_total{operation_id="listProducts",status="200"} 1',
    'oma_database_up 1',
    'oma_audit_unsealed_rows',
    'oma_process_resident_memory_bytes',
    'oma_nodejs_eventloop_lag_p99_seconds',
  ]) {
    expect(text).toContain(`\n${sample}`);
  }
  server.signal('SIGINT');
  expect(await server.exited).toBe(0);
});
