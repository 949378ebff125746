// Reads and continues the W3C trace context of a request (https://www.w3.org/TR/trace-context/), so that its log lines,
// events and calls can be found together with those of the callers; what is malformed is ignored, never passed on.
import { randomHex } from './random-hex.ts';

/** One unit of work inside a trace. All ids are lower-case hex, as they go over the wire. */
export interface TraceContext {
  /** 32 digits: the same in every service that the trace leads through. */
  readonly traceId: string;
  /** 16 digits: this unit of work. */
  readonly spanId: string;
  /** The span that caused this one; undefined when the trace begins here. */
  readonly parentSpanId: string | undefined;
  /** Whether the trace is recorded, as its beginner decided. */
  readonly sampled: boolean;
  /** The vendors' own part, passed on untouched; undefined when there is none. */
  readonly state: string | undefined;
}

/**
 * Headers as Node hands them over, of which `traceparent` and `tracestate` are read. Several of one name are joined by
 * commas, which makes a `traceparent` malformed.
 */
export type TraceHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** A later version may append fields after another dash; these four stay where they are. */
const TRACE_PARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** The one version that the specification calls invalid for good. */
const FORBIDDEN_VERSION = 'ff';

/** The only version whose length is fixed. */
const CURRENT_VERSION = '00';

/** The flag that says that the caller may have recorded the trace. */
const SAMPLED = 0x01;

const NO_TRACE = '0'.repeat(32);
const NO_SPAN = '0'.repeat(16);

/** The least length that the specification asks everybody to pass on; a longer list may be dropped whole. */
const MAX_STATE_LENGTH = 512;

/** What a list of vendors' entries may consist of: printable ASCII, in which nothing can break a header or a log line. */
const TRACE_STATE = /^[\x20-\x7e]+=[\x20-\x7e]*$/;

/** The parts of a `traceparent`; undefined when it is malformed. */
function parseTraceParent(header: unknown): Omit<TraceContext, 'parentSpanId' | 'state'> | undefined {
  if (typeof header !== 'string') return undefined;
  const [, version, traceId, spanId, flags, rest] = TRACE_PARENT.exec(header) ?? [];
  if (version === undefined || traceId === undefined || spanId === undefined || flags === undefined) {
    return undefined;
  }
  if (version === FORBIDDEN_VERSION || (version === CURRENT_VERSION && rest !== undefined)) return undefined;
  if (traceId === NO_TRACE || spanId === NO_SPAN) return undefined;
  // The specification wants flags that this version does not know set to zero.
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & SAMPLED) === SAMPLED };
}

function parseTraceState(header: unknown): string | undefined {
  if (typeof header !== 'string' || header.length > MAX_STATE_LENGTH) return undefined;
  const state = header.trim();
  return TRACE_STATE.test(state) ? state : undefined;
}

function newId(bytes: 8 | 16, none: string): string {
  const id = randomHex(bytes);
  return id === none ? newId(bytes, none) : id;
}

/**
 * A span of ours in the trace that the headers name, or in a new trace when they name none or are malformed. A new
 * trace is marked as recorded when `recording` says that this process records traces.
 */
export function continueTrace(headers: TraceHeaders, recording: boolean): TraceContext {
  const parent = parseTraceParent(headers.traceparent);
  const spanId = newId(8, NO_SPAN);
  if (parent === undefined) {
    const traceId = newId(16, NO_TRACE);
    return { traceId, spanId, parentSpanId: undefined, sampled: recording, state: undefined };
  }
  return {
    traceId: parent.traceId,
    spanId,
    parentSpanId: parent.spanId,
    sampled: parent.sampled,
    state: headers.tracestate === undefined ? undefined : parseTraceState(headers.tracestate),
  };
}

/** A span that `parent` has caused. */
export function childOf(parent: TraceContext): TraceContext {
  return { ...parent, spanId: newId(8, NO_SPAN), parentSpanId: parent.spanId };
}

/** The `traceparent` to hand on, so that what follows becomes a child of this span. */
export function traceParentOf({ traceId, spanId, sampled }: TraceContext): string {
  return `${CURRENT_VERSION}-${traceId}-${spanId}-${sampled ? '01' : '00'}`;
}
