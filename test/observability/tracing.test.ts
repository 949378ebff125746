// Traces lead from the caller through us to what we cause, and reach a collector that speaks OTLP over HTTP; a collector
// that is away, slow or broken harms neither a request nor the shutdown.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { createDatabase } from '../../src/db/client.ts';
import { handlers } from '../../src/handlers/index.ts';
import { childOf, continueTrace } from '../../src/platform/trace-context.ts';
import { openTracing, type Tracing } from '../../src/platform/tracing.ts';
import { appOptions, useTestApp } from '../support/app.ts';
import { linesMatching, readSources } from '../support/house-rules.ts';

const shop = useTestApp();
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';
const TRACE_PARENT = `00-${TRACE}-${SPAN}-01`;

interface OtlpAttribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number };
}
interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly traceState?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly OtlpAttribute[];
  readonly status: { readonly code: number; readonly message?: string };
}
interface OtlpRequest {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly OtlpAttribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly OtlpSpan[] }[];
  }[];
}

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

const attributesOf = (attributes: readonly OtlpAttribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]));

/** A collector that keeps what it is sent; `answer` false lets it hang. */
async function startCollector(answer: number | false = 200) {
  const received: OtlpRequest[] = [];
  const paths: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (data) => {
      body += data;
    });
    request.on('end', () => {
      paths.push(`${request.method} ${request.url} ${request.headers['content-type']}`);
      received.push(JSON.parse(body));
      if (answer !== false) response.writeHead(answer, { 'content-type': 'application/json' }).end('{}');
    });
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    endpoint: `http://127.0.0.1:${port}`,
    paths,
    spans: () =>
      received
        .flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans))
        .flatMap(({ spans }) => spans),
    resource: () => attributesOf(received[0]?.resourceSpans[0]?.resource.attributes ?? []),
  };
}

const open = (endpoint: string) => openTracing({ endpoint, serviceName: 'test-shop', version: '1.2.3' });

/** Runs requests against an app whose statements are traced too. */
async function withTracedApp(
  tracing: Tracing,
  work: (app: Awaited<ReturnType<typeof buildApp>>) => Promise<void>,
): Promise<void> {
  const db = createDatabase(shop.database.url, {
    maxConnections: 2,
    onError: () => {},
    onStatement: tracing.recordStatement,
  });
  const app = await buildApp({ ...appOptions(db, shop.clock, []), tracing });
  await work(app);
  await app.close();
  await db.destroy();
}

describe('with a collector', () => {
  test('each request is a span with its statements as children', async () => {
    const collector = await startCollector();
    const tracing = await open(collector.endpoint);
    await withTracedApp(tracing, async (app) => {
      await app.inject({
        url: '/api/v1/products?q=secret-search',
        headers: { traceparent: TRACE_PARENT, tracestate: 'vendor=value' },
      });
      await app.inject({ url: '/api/v1/wallet' });
    });
    await tracing.stop();

    expect(collector.paths).toEqual(['POST /v1/traces application/json']);
    expect(collector.resource()).toMatchObject({ 'service.name': 'test-shop', 'service.version': '1.2.3' });
    const spans = collector.spans();
    const server = spans.find(({ name }) => name === 'listProducts');
    expect(server).toMatchObject({
      traceId: TRACE,
      parentSpanId: SPAN,
      traceState: 'vendor=value',
      kind: 2,
      status: { code: 0 },
    });
    expect(attributesOf(server?.attributes ?? [])).toMatchObject({
      'http.request.method': 'GET',
      'http.route': '/api/v1/products',
      'http.response.status_code': 200,
      'url.path': '/api/v1/products',
    });
    expect(Number(server?.endTimeUnixNano)).toBeGreaterThanOrEqual(Number(server?.startTimeUnixNano));
    const statements = spans.filter(({ kind }) => kind === 3);
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      expect(statement).toMatchObject({ name: 'SELECT', traceId: TRACE, parentSpanId: server?.spanId });
      expect(attributesOf(statement.attributes)).toMatchObject({ 'db.system.name': 'postgresql' });
    }
    // A refusal is the client's mistake, not an error of the server.
    const refused = spans.find(({ name }) => name === 'getWallet');
    expect(refused).toMatchObject({ status: { code: 0 } });
    expect(refused?.parentSpanId ?? '').toBe('');
    expect(attributesOf(refused?.attributes ?? [])).toMatchObject({ 'error.type': 'UNAUTHENTICATED' });
    expect(JSON.stringify(spans)).not.toContain('secret-search');
  });

  test('a failure of ours is an error, with its failed statement', async () => {
    const collector = await startCollector();
    const tracing = await open(collector.endpoint);
    const away = createDatabase('postgres://nobody@127.0.0.1:1/nothing', {
      maxConnections: 1,
      onError: () => {},
    });
    const app = await buildApp({ ...appOptions(away, shop.clock, []), tracing });
    expect((await app.inject('/api/v1/products')).statusCode).toBe(503);
    await app.close();
    await away.destroy();
    await tracing.stop();
    expect(collector.spans()).toMatchObject([
      { name: 'listProducts', status: { code: 2, message: 'SERVICE_UNAVAILABLE' } },
    ]);
  });

  test('a trace that its beginner does not record is not recorded here either', async () => {
    const collector = await startCollector();
    const tracing = await open(collector.endpoint);
    await withTracedApp(tracing, async (app) => {
      await app.inject({ url: '/api/v1/products', headers: { traceparent: `00-${TRACE}-${SPAN}-00` } });
    });
    await tracing.stop();
    expect(collector.spans()).toEqual([]);
  });

  test('a job can be a span of the trace that caused it', async () => {
    const collector = await startCollector();
    const tracing = await open(collector.endpoint);
    const trace = childOf(continueTrace({ traceparent: TRACE_PARENT }, true));
    tracing.record({
      name: 'mail',
      kind: 'consumer',
      trace,
      durationMs: 5,
      attributes: {},
      failure: 'no server',
    });
    await tracing.stop();
    expect(collector.spans()).toMatchObject([
      {
        name: 'mail',
        kind: 5,
        traceId: TRACE,
        spanId: trace.spanId,
        status: { code: 2, message: 'no server' },
      },
    ]);
  });
});

describe('without an answer from the collector', () => {
  test.each([
    ['nobody listens', async () => 'http://127.0.0.1:1'],
    ['it hangs', async () => (await startCollector(false)).endpoint],
    ['it is broken', async () => (await startCollector(500)).endpoint],
  ])('requests and shutdown go on when %s', async (_case, start) => {
    const tracing = await open(await start());
    await withTracedApp(tracing, async (app) => {
      for (let index = 0; index < 5_000; index += 1) {
        tracing.record({
          name: 'much',
          kind: 'client',
          trace: continueTrace({}, true),
          durationMs: 1,
          attributes: {},
        });
      }
      expect((await app.inject('/api/v1/products')).statusCode).toBe(200);
    });
    // The test's own time limit is what this must not reach.
    await tracing.stop();
  });
});

test('the packages are not loaded unless traces are sent', () => {
  const sources = readSources('src/**/*.ts');
  expect(linesMatching(sources, /^import .*@opentelemetry/)).toEqual([]);
  expect(linesMatching(sources, /^ +import\('@opentelemetry/).length).toBeGreaterThan(0);
});

test("a handler is told the caller's trace, with a span of ours to hand on", async () => {
  const real = handlers.getHealth;
  const told: string[] = [];
  const listening: typeof real = (call, services) => {
    told.push(call.traceParent);
    return real(call, services);
  };
  Object.assign(handlers, { getHealth: listening });
  const log: string[] = [];
  const app = await buildApp(appOptions(shop.db, shop.clock, log)).finally(() =>
    Object.assign(handlers, { getHealth: real }),
  );
  await app.inject({ url: '/health', headers: { traceparent: TRACE_PARENT } });
  await app.inject({ url: '/health' });
  const [first, second] = log.map((line) => JSON.parse(line));
  expect(told).toEqual([`00-${TRACE}-${first.spanId}-01`, `00-${second.traceId}-${second.spanId}-00`]);
  await app.close();
});

describe('the log', () => {
  const linesSince = (from: number) => shop.log.slice(from).map((line) => JSON.parse(line));

  test("names the caller's trace and a span of ours in each line", async () => {
    const from = shop.log.length;
    await shop.api('getHealth', { headers: { traceparent: TRACE_PARENT } });
    const [line] = linesSince(from);
    expect(line).toMatchObject({ traceId: TRACE, operationId: 'getHealth', status: 200 });
    expect(line.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(line.spanId).not.toBe(SPAN);
  });

  test('names a new trace when the caller sends none, or one that is malformed', async () => {
    const from = shop.log.length;
    await shop.api('getHealth');
    await shop.api('getHealth', { headers: { traceparent: `ff-${TRACE}-${SPAN}-01` } });
    await shop.api('getHealth', { headers: { traceparent: '{"level":60}' } });
    const ids = linesSince(from).map(({ traceId }) => traceId);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^(?!4bf92f35)[0-9a-f]{32}$/);
  });

  test('names the trace of a request that nobody waited for', async () => {
    const from = shop.log.length;
    await shop.app.inject('/nothing-here');
    expect(linesSince(from)[0].traceId).toMatch(/^[0-9a-f]{32}$/);
  });
});
