// Sends spans to an OpenTelemetry collector over OTLP/HTTP in JSON. It works beside the requests: spans wait in a bounded
// queue, and a collector that is slow, broken or away costs spans, never a request and never the shutdown.
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { childOf, type TraceContext } from './trace-context.ts';

/** A unit of work that has just been done. */
export interface FinishedSpan {
  readonly name: string;
  readonly kind: 'server' | 'client' | 'consumer';
  readonly trace: TraceContext;
  readonly durationMs: number;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Why it failed; undefined when it did not. */
  readonly failure?: string | undefined;
}

/** What records spans. */
export interface Tracing {
  /** Runs `work` inside the span, so that its statements become children of it. */
  readonly within: <T>(trace: TraceContext, work: () => T) => T;
  /** Records a span, if its trace is one that is recorded. */
  readonly record: (span: FinishedSpan) => void;
  /** Records a database statement as a child of the span that it ran inside of, if it did. */
  readonly recordStatement: (statement: { text: string; durationMs: number; error?: unknown }) => void;
  /** Sends what waits, for at most two seconds. */
  readonly stop: () => Promise<void>;
}

/** A collector nearby answers in milliseconds; after this long the spans of the attempt are lost. */
const EXPORT_TIMEOUT_MS = 2_000;

/** Spans that wait at most; each takes about a kilobyte. Beyond that they are dropped. */
const QUEUE_SPANS = 4_096;

/** How long spans are gathered for one request to the collector. */
const GATHER_MS = 2_000;

/** A shutdown has nine seconds in all, and the requests in flight come first. */
const STOP_LIMIT_MS = 2_000;

const SCOPE = 'order-management-api';

/**
 * Opens the export to the collector at `endpoint`, such as http://collector:4318, to which /v1/traces is added. The
 * packages are loaded here and not at the start of the program: most processes export nothing.
 */
export async function openTracing(options: {
  readonly endpoint: string;
  readonly serviceName: string;
  readonly version: string;
}): Promise<Tracing> {
  const [api, { OTLPTraceExporter }, { resourceFromAttributes }, sdk] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace-node'),
  ]);
  // The ids are made before the span is: log lines and calls name them while the work runs.
  let next = { traceId: '', spanId: '' };
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({
      'service.name': options.serviceName,
      'service.version': options.version,
    }),
    idGenerator: { generateTraceId: () => next.traceId, generateSpanId: () => next.spanId },
    // Whether a trace is recorded was decided where it began, and is known before the span is made.
    sampler: new sdk.AlwaysOnSampler(),
    spanProcessors: [
      new sdk.BatchSpanProcessor(
        new OTLPTraceExporter({
          url: `${options.endpoint.replace(/\/+$/, '')}/v1/traces`,
          timeoutMillis: EXPORT_TIMEOUT_MS,
        }),
        {
          maxQueueSize: QUEUE_SPANS,
          scheduledDelayMillis: GATHER_MS,
          exportTimeoutMillis: EXPORT_TIMEOUT_MS,
        },
      ),
    ],
  });
  const tracer = provider.getTracer(SCOPE, options.version);
  const kinds = {
    server: api.SpanKind.SERVER,
    client: api.SpanKind.CLIENT,
    consumer: api.SpanKind.CONSUMER,
  };
  const current = new AsyncLocalStorage<TraceContext>();

  const parentOf = ({ traceId, parentSpanId, state }: TraceContext) =>
    parentSpanId === undefined
      ? api.ROOT_CONTEXT
      : api.trace.setSpanContext(api.ROOT_CONTEXT, {
          traceId,
          spanId: parentSpanId,
          traceFlags: api.TraceFlags.SAMPLED,
          isRemote: true,
          ...(state !== undefined && { traceState: api.createTraceState(state) }),
        });

  const record = (span: FinishedSpan): void => {
    if (!span.trace.sampled) return;
    next = span.trace;
    const endMs = Date.now();
    const made = tracer.startSpan(
      span.name,
      { kind: kinds[span.kind], startTime: endMs - span.durationMs, attributes: { ...span.attributes } },
      parentOf(span.trace),
    );
    if (span.failure !== undefined) {
      made.setStatus({ code: api.SpanStatusCode.ERROR, message: span.failure });
    }
    made.end(endMs);
  };

  return {
    within: (trace, work) => current.run(trace, work),
    record,
    recordStatement: ({ text, durationMs, error }) => {
      const trace = current.getStore();
      if (trace === undefined || !trace.sampled) return;
      record({
        name: /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? 'statement',
        kind: 'client',
        trace: childOf(trace),
        durationMs,
        // The text holds placeholders where the values stood.
        attributes: { 'db.system.name': 'postgresql', 'db.query.text': text },
        failure: error instanceof Error ? error.name : undefined,
      });
    },
    stop: async () => {
      const limit = new AbortController();
      const ended = provider.shutdown().catch(() => {});
      await Promise.race([ended, sleep(STOP_LIMIT_MS, undefined, { signal: limit.signal }).catch(() => {})]);
      limit.abort();
    },
  };
}
