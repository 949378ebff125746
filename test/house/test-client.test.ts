// The tests' own guard bites: the client refuses every departure from the contract, and the closing count every gap.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Json, operationIds, responseExamplesOf } from '../../scripts/answers/contract-document.ts';
import type { Expectation } from '../../scripts/answers/contract-problems.ts';
import { operations } from '../../src/contract/operations.ts';
import { checkedResponse } from '../support/api.ts';
import { uncoveredAnswers } from '../support/coverage.ts';

interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Json;
}

const answerOf = (status: number, example: unknown, headers: Record<string, string> = {}): Answer => {
  const body = structuredClone(example) as Json;
  const common = {
    'content-type': 'application/json; charset=utf-8',
    'x-request-id': String(body.requestId),
  };
  return { status, headers: { ...common, ...headers }, body };
};

const product = () => answerOf(200, responseExamplesOf('getProduct', 200)[0]?.value, { etag: '"1"' });
const refusal = (status: number, headers: Record<string, string> = {}) =>
  answerOf(status, responseExamplesOf('getProduct', status)[0]?.value, headers);

/** Lets the client judge an answer to getProduct. */
function judge({ status, headers, body }: Answer, expectation: Expectation = {}): void {
  // What this file judges is not produced by any server, so it must not count.
  const folder = process.env.CONTRACT_COVERAGE_DIR;
  delete process.env.CONTRACT_COVERAGE_DIR;
  try {
    checkedResponse('getProduct', { status, headers, text: JSON.stringify(body) }, expectation);
  } finally {
    if (folder !== undefined) process.env.CONTRACT_COVERAGE_DIR = folder;
  }
}

const edited = (answer: Answer, edit: (answer: Answer) => void): Answer => {
  edit(answer);
  return answer;
};

const LIMITS = { ratelimit: '"default";r=1;t=60', 'ratelimit-policy': '"default";q=600;w=60' };

test('the client accepts what keeps to the contract', () => {
  judge(product());
  judge(refusal(404));
  judge(refusal(503, { 'retry-after': '1' }));
  judge(
    edited(product(), ({ headers }) => Object.assign(headers, LIMITS)),
    { rateLimits: true },
  );
});

describe('the client refuses', () => {
  const data = (answer: Answer) => answer.body.data as Json;
  const departures: [string, Answer, RegExp, Expectation?][] = [
    [
      'a member that is not declared',
      edited(product(), (it) => Object.assign(data(it), { cost: 1 })),
      /cost/,
    ],
    ['one in the envelope', edited(product(), ({ body }) => Object.assign(body, { debug: 1 })), /debug/],
    [
      'one in a failure',
      edited(refusal(404), ({ body }) => Object.assign(body.error as Json, { stack: '' })),
      /stack/,
    ],
    ['a missing member', edited(product(), (it) => Reflect.deleteProperty(data(it), 'sku')), /sku/],
    ['a wrong type', edited(product(), (it) => Object.assign(data(it), { priceMinor: '1' })), /priceMinor/],
    ['another kind of id', edited(product(), (it) => Object.assign(data(it), { id: randomUUID() })), /uuid/],
    [
      'a time without milliseconds',
      edited(product(), ({ body }) => Object.assign(body, { timestamp: '2026-11-20T09:00:00Z' })),
      /date-time/,
    ],
    ['a status that is not declared', { ...product(), status: 418 }, /418/],
    [
      'a missing ETag',
      edited(product(), ({ headers }) => Reflect.deleteProperty(headers, 'etag')),
      /etag is missing/,
    ],
    [
      'a missing X-Request-Id',
      edited(product(), ({ headers }) => Reflect.deleteProperty(headers, 'x-request-id')),
      /x-request-id/,
    ],
    [
      'another X-Request-Id',
      edited(product(), ({ headers }) => Object.assign(headers, { 'x-request-id': 'other' })),
      /differ/,
    ],
    [
      'another media type',
      edited(product(), ({ headers }) => Object.assign(headers, { 'content-type': 'text/html' })),
      /text\/html/,
    ],
    [
      'a header that is not declared',
      edited(product(), ({ headers }) => Object.assign(headers, { location: '/' })),
      /location/,
    ],
    [
      'a code of another operation',
      edited(refusal(404), ({ body }) => Object.assign(body.error as Json, { code: 'ORDER_NOT_FOUND' })),
      /ORDER_NOT_FOUND/,
    ],
    [
      'a code of another status',
      { ...refusal(404, { 'retry-after': '1' }), status: 500 },
      /PRODUCT_NOT_FOUND/,
    ],
    ['a missing Retry-After', refusal(503), /without Retry-After/],
    ['another Retry-After', refusal(503, { 'retry-after': '7' }), /differ/],
    ['a Retry-After in words', refusal(503, { 'retry-after': 'soon' }), /retry-after/],
    ['missing limits', product(), /ratelimit is missing/, { rateLimits: true }],
    [
      'limits that are off',
      edited(product(), ({ headers }) => Object.assign(headers, LIMITS)),
      /limits are off/,
    ],
  ];

  test.each(departures)('%s', (_what, answer, problem, expectation) => {
    expect(() => judge(answer, expectation)).toThrow(problem);
  });
});

test('an answer that no test has produced is named, by its status and by its code', () => {
  const before = process.env.CONTRACT_COVERAGE_DIR;
  const folder = mkdtempSync(join(tmpdir(), 'coverage-of-test-'));
  process.env.CONTRACT_COVERAGE_DIR = folder;
  try {
    const all = operationIds.flatMap((id) => {
      const { statuses, errorCodes } = operations[id];
      return [...statuses.map((status) => `${id} ${status}`), ...errorCodes.map((code) => `${id} 0 ${code}`)];
    });
    const gaps = ['payOrder 402', 'login 0 INVALID_CREDENTIALS'];
    writeFileSync(join(folder, '1'), all.filter((answer) => !gaps.includes(answer)).join('\n'));
    expect(uncoveredAnswers()).toEqual(['login INVALID_CREDENTIALS', 'payOrder 402']);
    writeFileSync(join(folder, '2'), gaps.join('\n'));
    expect(uncoveredAnswers()).toEqual([]);
  } finally {
    if (before === undefined) delete process.env.CONTRACT_COVERAGE_DIR;
    else process.env.CONTRACT_COVERAGE_DIR = before;
    rmSync(folder, { recursive: true });
  }
});
