// Makes the parts of requests, path, query, headers and body: valid ones, some that break one thing, some that are broken
// as text.
import * as fc from 'fast-check';
import type { OperationId } from '../../src/contract/operations.ts';
import type { Json, Parameter } from '../answers/contract-document.ts';
import type { Known } from './known.ts';
import { nearOf, validOf } from './values.ts';

/** How often a part of a request is broken where it could be valid. */
export const BROKEN_EVERY = 6;

/** Parts of a request: `undefined` is left out. */
type Part = fc.Arbitrary<string | undefined>;

const SCRAMBLED_PATHS = [
  '%',
  '%zz',
  '%2e%2e',
  '%00',
  '..%2f..',
  '%c3%28',
  '%ff',
  '%ed%a0%80',
  '%2F',
  'a%2Fb',
  '%E2%80%8B',
  'a%0d%0ab',
  '~'.repeat(1_000),
  'x'.repeat(8_000),
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

export function pathPart(operationId: OperationId, parameter: Parameter, known: Known): fc.Arbitrary<string> {
  const name = kindFor(operationId, parameter.name);
  return fc.oneof(
    { weight: BROKEN_EVERY * 3, arbitrary: validOf(parameter.schema, known, name).map(encoded) },
    { weight: 1, arbitrary: nearOf(parameter.schema, known, name).map(encoded) },
    { weight: 1, arbitrary: fc.constantFrom<string>(...SCRAMBLED_PATHS) },
  );
}

export function queryPart(parameter: Parameter, known: Known): Part {
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

export function headerPart(parameter: Parameter, known: Known): Part {
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

const unicodeEscaped = (text: string): string =>
  [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

/** JSON that is broken as text, oddly written, or heavy. */
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
        text.replace(/:(\d+)/, ':$1.0'),
        text.replace(/:(\d+)/, ':$1e0'),
        text.replace(/:(\d+)/, ':0$1'),
        text.replace(/:(\d+)/, ':$1.0000000000000000001'),
        text.replace(/^\{("[^"]*"):/, '{$1:null,$1:'),
        text.replace(/^\{("[^"]*"):/, (_all, key) => `{"${unicodeEscaped(key.slice(1, -1))}":`),
        text.replaceAll(/([{:,])/g, ' $1\r\n\t'),
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
  'application/json; charset=utf-8',
  'application/json;',
  'application/json, text/plain',
  'application/jsonp',
  ';',
  '',
] as const;

export function bodyPart(schema: Json | undefined, known: Known): fc.Arbitrary<BodyPart> {
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
