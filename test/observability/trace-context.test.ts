// The trace context is read as the W3C wrote it: what fits is continued, what does not is as if it were not there.
import { describe, expect, test } from 'vitest';
import { childOf, continueTrace, traceParentOf } from '../../src/platform/trace-context.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';
const read = (traceparent: string, tracestate?: string) => continueTrace({ traceparent, tracestate }, false);

describe('a traceparent is continued', () => {
  test.each([
    [`00-${TRACE}-${SPAN}-01`, true],
    [`00-${TRACE}-${SPAN}-00`, false],
    // Flags that this version does not know say nothing about those that it does.
    [`00-${TRACE}-${SPAN}-03`, true],
    [`00-${TRACE}-${SPAN}-fe`, false],
    // A later version keeps the first four fields, and may add others.
    [`01-${TRACE}-${SPAN}-01`, true],
    [`cc-${TRACE}-${SPAN}-01-what-the-future-brings`, true],
  ])('%s', (header, sampled) => {
    const trace = read(header);
    expect(trace).toMatchObject({ traceId: TRACE, parentSpanId: SPAN, sampled });
    expect(trace.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(trace.spanId).not.toBe(SPAN);
    expect(traceParentOf(trace)).toBe(`00-${TRACE}-${trace.spanId}-${sampled ? '01' : '00'}`);
  });
});

describe('a new trace begins when the header is malformed', () => {
  test.each([
    '',
    'nonsense',
    `ff-${TRACE}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-01-more`,
    `00-${TRACE}-${SPAN}-01-`,
    `00-${TRACE}-${SPAN}`,
    `00-${TRACE}-${SPAN}-1`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE.slice(1)}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}0-01`,
    ` 00-${TRACE}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-01\n`,
    `cc-${TRACE}-${SPAN}-01x`,
    `00-${TRACE}-${SPAN}-01, 00-${TRACE}-${SPAN}-01`,
  ])('%j', (header) => {
    const trace = read(header, 'vendor=value');
    expect(trace.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(trace.traceId).not.toBe(TRACE);
    expect(trace).toMatchObject({ parentSpanId: undefined, sampled: false, state: undefined });
  });

  test('and is recorded when this process records', () => {
    expect(continueTrace({}, true).sampled).toBe(true);
    expect(continueTrace({ traceparent: `00-${TRACE}-${SPAN}-00` }, true).sampled).toBe(false);
  });
});

test.each([
  ['vendor=value', 'vendor=value'],
  ['a=1,b@c=2', 'a=1,b@c=2'],
  ['', undefined],
  ['no list', undefined],
  ['a=\u0007', undefined],
  [`a=${'x'.repeat(511)}`, undefined],
])('the tracestate %j is passed on as %j', (header, state) => {
  expect(read(`00-${TRACE}-${SPAN}-01`, header).state).toBe(state);
});

test('ids are new each time, and a child names its parent', () => {
  const traces = Array.from({ length: 2_000 }, () => continueTrace({}, false));
  expect(new Set(traces.map(({ traceId }) => traceId)).size).toBe(2_000);
  expect(new Set(traces.map(({ spanId }) => spanId)).size).toBe(2_000);
  const parent = read(`00-${TRACE}-${SPAN}-01`, 'vendor=value');
  const child = childOf(parent);
  expect(child).toMatchObject({
    traceId: TRACE,
    parentSpanId: parent.spanId,
    sampled: true,
    state: 'vendor=value',
  });
  expect(child.spanId).not.toBe(parent.spanId);
});
