// Makes whole requests to an operation of the contract: some that it accepts, some that break one thing of it, from callers
// of every kind.
import * as fc from 'fast-check';
import { type OperationFacts, type OperationId, operations } from '../../src/contract/operations.ts';
import { bodySchemaOf, parametersOf } from '../answers/contract-document.ts';
import type { Caller, Known } from './known.ts';
import { BROKEN_EVERY, bodyPart, headerPart, pathPart, queryPart } from './parts.ts';

/** A request that an HTTP client can send. */
export interface FuzzRequest {
  readonly operationId: OperationId;
  /** As the contract has it, now and then one that it does not have at the path. */
  readonly method: string;
  /** Path and query, encoded. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes of the body. */
  readonly body: Buffer | undefined;
  readonly caller: string;
  /** Whether the caller has credentials that hold, or held when the run began. */
  readonly authenticated: boolean;
}

const NOBODY: Caller = { name: 'nobody', headers: {} };

/** Methods that no operation has. */
const FOREIGN_METHODS = ['PUT', 'TRACE', 'HEAD', 'OPTIONS', 'PROPFIND', 'QUERY', 'PURGE'] as const;

const IMPOSTORS: readonly Caller[] = [
  'Bearer ',
  'Bearer x',
  'bearer a.b.c',
  'Basic YTpi',
  `Bearer ${'x'.repeat(4_000)}`,
  'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.',
]
  .map((authorization): Caller => ({ name: 'an impostor', headers: { authorization } }))
  .concat(
    ['', 'x', `oma_${'A'.repeat(43)}`, 'x'.repeat(4_000)].map((key) => ({
      name: 'an impostor with a key',
      headers: { 'x-api-key': key },
    })),
  );

/** Headers that servers have stumbled over. */
const ODD_HEADERS: readonly Readonly<Record<string, string>>[] = [
  { 'accept-encoding': 'br;q=1, gzip' },
  { accept: 'application/xml' },
  { 'x-request-id': 'known.by-the:client' },
  { 'x-request-id': 'ä'.repeat(200) },
  { 'content-encoding': 'gzip' },
  { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
  { traceparent: '00-zz' },
  { 'x-forwarded-for': "1.2.3.4, ' OR 1=1" },
  { 'x-http-method-override': 'DELETE' },
  { origin: 'https://evil.example' },
  { expect: '200-maybe' },
  { cookie: 'a=b; '.repeat(500) },
  { te: 'trailers', via: '1.1 x' },
  { range: 'bytes=0-1' },
];

/** Once in so many requests the value, else what is usual. */
const seldom = <T, Usual>(every: number, value: fc.Arbitrary<T>, usual: Usual): fc.Arbitrary<T | Usual> =>
  fc.oneof({ weight: every - 1, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: value });

function callersOf(operationId: OperationId, known: Known): fc.Arbitrary<Caller> {
  if (operationId === 'logout') return fc.constantFrom(...known.leaving, NOBODY, ...IMPOSTORS);
  const { roles }: OperationFacts = operations[operationId];
  const fitting = known.callers.filter(({ role = '' }) => roles.length === 0 || roles.includes(role));
  return fc.oneof(
    { weight: BROKEN_EVERY * 2, arbitrary: fc.constantFrom(...fitting) },
    { weight: 4, arbitrary: fc.constantFrom(...known.callers) },
    { weight: 1, arbitrary: fc.constantFrom(NOBODY, ...IMPOSTORS) },
  );
}

/** Requests to the operation. They draw on what is known when they are made. */
export function requestsOf(operationId: OperationId, known: Known): fc.Arbitrary<FuzzRequest> {
  const { path, method } = operations[operationId];
  const inPath = parametersOf(operationId, 'path');
  const inQuery = parametersOf(operationId, 'query');
  const inHeader = parametersOf(operationId, 'header');
  return fc
    .record({
      caller: callersOf(operationId, known),
      path: fc.tuple(...inPath.map((parameter) => pathPart(operationId, parameter, known))),
      query: fc.tuple(...inQuery.map((parameter) => queryPart(parameter, known))),
      unknownQuery: seldom(25, fc.constantFrom('x=1', '__proto__[a]=1', '&&&', '=', '%', '?'), undefined),
      headers: fc.tuple(...inHeader.map((parameter) => headerPart(parameter, known))),
      odd: seldom(12, fc.constantFrom(...ODD_HEADERS), {}),
      body: bodyPart(bodySchemaOf(operationId), known),
      foreign: seldom(40, fc.constantFrom(...FOREIGN_METHODS), undefined),
    })
    .map(({ caller, path: parts, query, unknownQuery, headers, odd, body, foreign }) => {
      const filled = inPath.reduce(
        (text, { name }, index) => text.replace(`{${name}}`, () => parts[index] ?? ''),
        path as string,
      );
      const search = [...query, unknownQuery].filter((part) => part !== undefined).join('&');
      const named = inHeader.flatMap(({ name }, index) => {
        const value = headers[index];
        return value === undefined ? [] : [[name.toLowerCase(), value] as const];
      });
      return {
        operationId,
        method: foreign ?? method,
        target: search === '' ? filled : `${filled}?${search}`,
        headers: {
          ...odd,
          ...caller.headers,
          ...Object.fromEntries(named),
          ...(body.type !== undefined && { 'content-type': body.type }),
        },
        body: body.bytes,
        caller: caller.name,
        authenticated: caller !== NOBODY && !IMPOSTORS.includes(caller),
      };
    });
}
