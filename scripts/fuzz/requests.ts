// Makes whole requests to an operation of the contract: some that it accepts, some that break one thing of it, from callers
// of every kind.
import * as fc from 'fast-check';
import { type OperationId, operations } from '../../src/contract/operations.ts';
import { bodySchemaOf, type Json, type Parameter, parametersOf } from '../answers/contract-document.ts';
import type { Caller, Known } from './known.ts';
import { nearOf, validOf } from './values.ts';

/** A request that an HTTP client can send. */
export interface FuzzRequest {
  readonly operationId: OperationId;
  readonly method: string;
  /** Path and query, encoded. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes of the body. */
  readonly body: Buffer | undefined;
  readonly caller: string;
}

/** How often a part of a request is broken where it could be valid. */
const BROKEN_EVERY = 6;

/** Parts of a request: `undefined` is left out. */
type Part = fc.Arbitrary<string | undefined>;

const SCRAMBLED_PATHS = [
  '%',
  '%zz',
  '%2e%2e',
  '%00',
  '..%2f..',
  '%c3%28',
  'a%0d%0ab',
  '~'.repeat(1_000),
] as const;

/** Kinds of known values that an operation may not touch, as the run needs them as they are. */
function kindFor(operationId: OperationId, name: string): string {
  return operationId === 'adminUpdateUserRole' && name === 'userId' ? 'registeredUserId' : name;
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** Half of a pair of UTF-16 units cannot be encoded. */
const encoded = (value: unknown): string => encodeURIComponent(asText(value).toWellFormed());

/** What Node's client refuses to send in a header is left to the raw requests. */
const headerText = (value: unknown): string => asText(value).replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?');

function pathPart(operationId: OperationId, parameter: Parameter, known: Known): fc.Arbitrary<string> {
  const name = kindFor(operationId, parameter.name);
  return fc.oneof(
    { weight: BROKEN_EVERY * 3, arbitrary: validOf(parameter.schema, known, name).map(encoded) },
    { weight: 1, arbitrary: nearOf(parameter.schema, known, name).map(encoded) },
    { weight: 1, arbitrary: fc.constantFrom<string>(...SCRAMBLED_PATHS) },
  );
}

function queryPart(parameter: Parameter, known: Known): Part {
  const { name, schema } = parameter;
  const valid = validOf(schema, known, name);
  const pair = (value: unknown) => `${name}=${encoded(value)}`;
  return fc.oneof(
    { weight: BROKEN_EVERY * 2, arbitrary: fc.constant(undefined) },
    { weight: BROKEN_EVERY, arbitrary: valid.map(pair) },
    { weight: 1, arbitrary: nearOf(schema, known, name).map(pair) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.tuple(valid, valid).map(([one, other]) => `${pair(one)}&${pair(other)}`),
        fc.constantFrom(
          name,
          `${name}=`,
          `${name}[]=1`,
          `${name}[a]=1`,
          `${name}=%`,
          `${name.toUpperCase()}=1`,
        ),
      ),
    },
  );
}

function headerPart(parameter: Parameter, known: Known): Part {
  const { name, schema, required } = parameter;
  const valid =
    name === 'Idempotency-Key'
      ? fc.oneof(
          { weight: 6, arbitrary: fc.uuid() },
          { weight: 1, arbitrary: fc.constantFrom('again-1', 'again-2', '"again-3"') },
          { weight: 1, arbitrary: validOf(schema, known) },
        )
      : name === 'If-Match'
        ? fc.constantFrom('"1"', '"2"', '"3"', '*', 'W/"1"')
        : validOf(schema, known);
  return fc.oneof(
    { weight: required ? 1 : BROKEN_EVERY, arbitrary: fc.constant(undefined) },
    { weight: required ? BROKEN_EVERY * 4 : BROKEN_EVERY, arbitrary: valid.map(headerText) },
    { weight: 1, arbitrary: nearOf(schema, known).map(headerText) },
  );
}

interface BodyPart {
  readonly bytes: Buffer | undefined;
  readonly type: string | undefined;
}

const jsonOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? 'null');

/** JSON that is broken as text, or heavy. */
function scrambled(json: Buffer): fc.Arbitrary<Buffer> {
  const text = json.toString();
  return fc.oneof(
    fc.nat({ max: json.length }).map((end) => json.subarray(0, end)),
    fc
      .tuple(fc.nat({ max: json.length }), fc.uint8Array({ minLength: 1, maxLength: 4 }))
      .map(([at, noise]) => Buffer.concat([json.subarray(0, at), noise, json.subarray(at)])),
    fc
      .constantFrom(
        `\ufeff${text}`,
        `${text}${text}`,
        text.replace('{', '{"__proto__":{"admin":true},'),
        text.replace('{', '{"constructor":{"prototype":{"admin":true}},'),
        text.replace(/:(\d+)/, ':1e400'),
        text.replace(/:(\d+)/, ':-0'),
        text.replace(/:(\d+)/, `:${'9'.repeat(400)}`),
        '['.repeat(20_000),
        `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
        `"${'x'.repeat(64_000)}"`,
        `"${'x'.repeat(66_000)}"`,
        'NaN',
        'undefined',
        '\u0000',
      )
      .map((one) => Buffer.from(one)),
  );
}

const ODD_TYPES = [
  undefined,
  'text/plain',
  'application/json; charset=utf-16',
  'application/json;charset=latin1',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/vnd.api+json',
  'application/JSON',
  'json',
  ';',
] as const;

function bodyPart(schema: Json | undefined, known: Known): fc.Arbitrary<BodyPart> {
  const none: fc.Arbitrary<BodyPart> = fc.constant({ bytes: undefined, type: undefined });
  const type = 'application/json';
  if (schema === undefined) {
    const unwanted = fc.constantFrom<BodyPart>(
      { bytes: Buffer.from('{}'), type },
      { bytes: Buffer.from('{'), type },
      { bytes: Buffer.from('x'), type: 'text/plain' },
      { bytes: Buffer.alloc(0), type },
    );
    return fc.oneof({ weight: BROKEN_EVERY, arbitrary: none }, { weight: 1, arbitrary: unwanted });
  }
  const valid = validOf(schema, known).map(jsonOf);
  return fc.oneof(
    { weight: BROKEN_EVERY, arbitrary: valid.map((bytes) => ({ bytes, type })) },
    {
      weight: BROKEN_EVERY / 2,
      arbitrary: nearOf(schema, known).map((value) => ({ bytes: jsonOf(value), type })),
    },
    { weight: 1, arbitrary: valid.chain(scrambled).map((bytes) => ({ bytes, type })) },
    {
      weight: 1,
      arbitrary: fc.tuple(valid, fc.constantFrom(...ODD_TYPES)).map(([bytes, odd]) => ({ bytes, type: odd })),
    },
    { weight: 1, arbitrary: none },
  );
}

const NOBODY: Caller = { name: 'nobody', headers: {} };

const IMPOSTORS: readonly Caller[] = [
  'Bearer ',
  'Bearer x',
  'bearer a.b.c',
  'Basic YTpi',
  `Bearer ${'x'.repeat(4_000)}`,
  'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.',
].map((authorization) => ({ name: 'an impostor', headers: { authorization } }));

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

function callersOf(operationId: OperationId, known: Known): fc.Arbitrary<Caller> {
  if (operationId === 'logout') return fc.constantFrom(...known.leaving, NOBODY, ...IMPOSTORS);
  return fc.oneof(
    { weight: BROKEN_EVERY * 2, arbitrary: fc.constantFrom(...known.callers) },
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
      unknownQuery: fc.option(fc.constantFrom('x=1', '__proto__[a]=1', '&&&', '=', '%', '?'), {
        nil: undefined,
        freq: 25,
      }),
      headers: fc.tuple(...inHeader.map((parameter) => headerPart(parameter, known))),
      odd: fc.option(fc.constantFrom(...ODD_HEADERS), { nil: {}, freq: 12 }),
      body: bodyPart(bodySchemaOf(operationId), known),
    })
    .map(({ caller, path: parts, query, unknownQuery, headers, odd, body }) => {
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
        method,
        target: search === '' ? filled : `${filled}?${search}`,
        headers: {
          ...odd,
          ...caller.headers,
          ...Object.fromEntries(named),
          ...(body.type !== undefined && { 'content-type': body.type }),
        },
        body: body.bytes,
        caller: caller.name,
      };
    });
}

/** The request as a command for a shell; `origin` is the address of a server. */
export function asCurl(request: FuzzRequest, origin: string): string {
  const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const parts = ['curl -i --path-as-is -X', request.method];
  for (const [name, value] of Object.entries(request.headers)) parts.push('-H', quote(`${name}: ${value}`));
  const target = quote(origin + request.target);
  if (request.body === undefined) return [...parts, target].join(' ');
  const text = request.body.toString();
  const isText = Buffer.from(text).equals(request.body) && !text.includes('\0');
  if (isText) return [...parts, '--data-binary', quote(text), target].join(' ');
  return `echo ${request.body.toString('base64')} | base64 -d | ${[...parts, '--data-binary @-', target].join(' ')}`;
}
