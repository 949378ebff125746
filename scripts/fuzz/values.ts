// Makes values from the contract's schemas: valid ones, in which things that exist are named where the schema allows, and
// near-valid ones, which break one keyword.
import * as fc from 'fast-check';
import type { Json } from '../answers/contract-document.ts';
import { type Known, kindOf } from './known.ts';

/** Beyond this, the long values of a schema are made rarely: by `violationsOf`, which knows the limit. */
const MAX_USUAL_LENGTH = 120;
const MAX_USUAL_ITEMS = 4;

/** How much more often something known is named than made up. */
const KNOWN_WEIGHT = 9;

/** Texts that parsers, databases, logs and spreadsheets stumble over. */
const NASTY_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\r\nX-Injected: 1',
  "' OR 1=1 --",
  '$' + '{jndi:ldap://x}',
  '=1+1',
  '\ud83d',
  '\u202eabc',
  '%00',
  '../../etc/passwd',
  '__proto__',
  '\uffff',
  '\u200b',
  '\ufeffa',
  '\u0085\u2028',
  'e\u0301\u0301\u0301',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{10ffff}',
  'İ',
  'ﬀ'.repeat(60),
  '🎲'.repeat(300),
  'a'.repeat(5_000),
] as const;

const NASTY_NUMBERS = [
  -1,
  0,
  -0,
  0.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  2 ** 31,
  2 ** 63,
  -(2 ** 63),
  1e308,
  5e-324,
] as const;

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

const typesOf = (schema: Json): readonly unknown[] =>
  Array.isArray(schema.type) ? schema.type : [schema.type];

/** Something that exists and fits the name of the member or parameter. */
function knownValue(name: string, known: Known): fc.Arbitrary<unknown> | undefined {
  const some = known.values.get(kindOf(name));
  if (some === undefined || some.length === 0) return undefined;
  return fc.nat().map((index) => some[index % some.length]);
}

/** Where webhooks may be wanted: nothing that is made up here leads to anybody. */
const MADE_UP_URLS = [
  'https://hooks.test/a?b=c#d',
  'https://hooks.test:8443/',
  'http://127.0.0.1:1/',
  'https://user:secret@hooks.test/',
  'ftp://hooks.test/',
  'http://[::ffff:7f00:1]:1/',
  'http://0x7f.1:1/',
  'https://',
  'hooks.test',
] as const;

/** Spellings of times that are rare and right. */
const ODD_TIMES = [
  '2024-02-29T23:59:59Z',
  '2026-01-01T00:00:00+14:00',
  '2026-01-01T00:00:00.123456789-12:00',
  '0001-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
] as const;

/** Addresses that are odd and right; none leads anywhere. */
const ODD_EMAILS = [
  "!#$%&'*+-/=?^_`{|}~@odd.example",
  'a@b.example',
  `${'l'.repeat(64)}@long.example`,
  'UPPER.Case@EXAMPLE.com',
  'x@xn--bcher-kva.example',
] as const;

function textOf(schema: Json, name: string): fc.Arbitrary<unknown> {
  const min = numberOf(schema.minLength, 0);
  const max = Math.max(min, Math.min(numberOf(schema.maxLength, MAX_USUAL_LENGTH), MAX_USUAL_LENGTH));
  switch (schema.format) {
    case 'uuid':
      return fc.oneof(
        fc.uuid({ version: 7 }),
        fc.uuid(),
        fc.uuid().map((id) => id.toUpperCase()),
      );
    case 'date-time':
      return fc.oneof(
        {
          weight: 4,
          arbitrary: fc
            .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
            .map((date) => date.toISOString()),
        },
        { weight: 1, arbitrary: fc.constantFrom(...ODD_TIMES) },
      );
    case 'email':
      return fc.oneof(
        { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,10}[0-9]{1,6}@[a-z]{2,8}\.example$/) },
        { weight: 1, arbitrary: fc.constantFrom(...ODD_EMAILS) },
      );
    default:
      break;
  }
  const pattern = typeof schema.pattern === 'string' ? new RegExp(schema.pattern, 'u') : /^/u;
  const isFit = (text: string) =>
    text.isWellFormed() &&
    [...text].length >= min &&
    [...text].length <= numberOf(schema.maxLength, max) &&
    pattern.test(text);
  const odd = NASTY_TEXTS.filter(isFit);
  const usual =
    typeof schema.pattern === 'string'
      ? fc
          .stringMatching(pattern)
          .map((text) => [...text].slice(0, max).join(''))
          .filter(isFit)
      : fc.string({ minLength: min, maxLength: max, unit: 'grapheme-composite' }).filter(isFit);
  if (name === 'url') return fc.constantFrom(...MADE_UP_URLS);
  if (name === 'password') return fc.constantFrom('a good password', 'correct horse battery staple', ...odd);
  return odd.length === 0
    ? usual
    : fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
}

/** Values that the schema accepts. `name` is what the value is called where it stands. */
export function validOf(schema: Json, known: Known, name = ''): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(alternatives)) {
    return fc.oneof(...alternatives.map((alternative) => validOf(alternative as Json, known, name)));
  }
  const made = fc.oneof(
    ...typesOf(schema).map((type): fc.Arbitrary<unknown> => {
      switch (type) {
        case 'null':
          return fc.constant(null);
        case 'boolean':
          return fc.boolean();
        case 'integer':
        case 'number':
          return integerOf(schema);
        case 'array':
          return arrayOf(schema, known, name);
        case 'object':
          return objectOf(schema, known);
        default:
          return textOf(schema, name);
      }
    }),
  );
  const real = knownValue(name, known);
  return real === undefined
    ? made
    : fc.oneof({ weight: KNOWN_WEIGHT, arbitrary: real }, { weight: 1, arbitrary: made });
}

function integerOf(schema: Json): fc.Arbitrary<unknown> {
  const min = numberOf(schema.minimum, Number.MIN_SAFE_INTEGER);
  const max = numberOf(schema.maximum, Number.MAX_SAFE_INTEGER);
  const small = fc.integer({ min, max: Math.max(min, Math.min(max, min + 20)) });
  return fc.oneof(
    { weight: 4, arbitrary: small },
    { weight: 1, arbitrary: fc.maxSafeInteger().map((n) => clamp(n, min, max)) },
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
  );
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

function arrayOf(schema: Json, known: Known, name: string): fc.Arbitrary<unknown> {
  const min = numberOf(schema.minItems, 0);
  const max = Math.max(min, Math.min(numberOf(schema.maxItems, MAX_USUAL_ITEMS), MAX_USUAL_ITEMS));
  const item = validOf(schema.items as Json, known, name);
  const bounds = { minLength: min, maxLength: max };
  return schema.uniqueItems === true
    ? fc.uniqueArray(item, { ...bounds, comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
    : fc.array(item, bounds);
}

function objectOf(schema: Json, known: Known): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>);
  const required = (schema.required ?? []) as string[];
  const model = Object.fromEntries(
    properties.map(([member, part]) => [member, validOf(part, known, member)]),
  );
  return fc
    .record(model, { requiredKeys: required as never[] })
    .filter((value) => Object.keys(value).length >= numberOf(schema.minProperties, 0));
}

/** Values of any kind, of which most schemas accept none. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, [], {}, [[]], [null], { a: { b: {} } }),
  fc.constantFrom<unknown>(...NASTY_TEXTS),
  fc.constantFrom<unknown>(...NASTY_NUMBERS),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
);

function brokenText(schema: Json): fc.Arbitrary<unknown>[] {
  const min = numberOf(schema.minLength, 0);
  const max = numberOf(schema.maxLength, 2_000);
  return [
    fc.constantFrom(...NASTY_TEXTS),
    fc.constant('x'.repeat(max + 1)),
    fc.constant('x'.repeat(Math.max(0, min - 1))),
    fc.string({ unit: 'binary', maxLength: 40 }),
  ];
}

/** Near-valid values: one keyword of the schema, here or in a member, is broken. */
export function nearOf(schema: Json, known: Known, name = ''): fc.Arbitrary<unknown> {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(alternatives)) {
    return fc.oneof(...alternatives.map((alternative) => nearOf(alternative as Json, known, name)));
  }
  const kinds = typesOf(schema).flatMap((type): fc.Arbitrary<unknown>[] => {
    switch (type) {
      case 'string':
        return brokenText(schema);
      case 'integer':
      case 'number':
        return [
          fc.constantFrom(...NASTY_NUMBERS),
          fc.constantFrom(numberOf(schema.minimum, 0) - 1, numberOf(schema.maximum, 2 ** 53) + 1, '7', 7.5),
        ];
      case 'array':
        return [brokenArray(schema, known, name)];
      case 'object':
        return brokenObject(schema, known);
      default:
        return [];
    }
  });
  return fc.oneof(
    { weight: 1, arbitrary: anything },
    ...kinds.map((arbitrary) => ({ weight: 3, arbitrary })),
  );
}

function brokenArray(schema: Json, known: Known, name: string): fc.Arbitrary<unknown> {
  const items = schema.items as Json;
  const tooMany = Math.min(numberOf(schema.maxItems, 100), 200) + 1;
  return fc.oneof(
    fc.constant([]),
    validOf(items, known, name).map((item) => [item, item]),
    validOf(items, known, name).map((item) => Array.from({ length: tooMany }, () => item)),
    fc.tuple(validOf(items, known, name), nearOf(items, known, name)),
  );
}

function brokenObject(schema: Json, known: Known): fc.Arbitrary<unknown>[] {
  const valid = validOf(schema, known) as fc.Arbitrary<Json>;
  const members = Object.entries((schema.properties ?? {}) as Record<string, Json>);
  if (members.length === 0) return [];
  const breakMember = fc
    .constantFrom(...members)
    .chain(([member, part]) =>
      fc.tuple(valid, nearOf(part, known, member)).map(([value, broken]) => ({ ...value, [member]: broken })),
    );
  const dropMember = fc
    .tuple(valid, fc.constantFrom(...members))
    .map(([value, [member]]) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== member)));
  const addMember = fc
    .tuple(valid, fc.constantFrom('extra', 'id', 'role', 'userId', 'isAdmin', 'constructor', ''), anything)
    .map(([value, member, content]) => ({ ...value, [member]: content }));
  return [breakMember, dropMember, addMember];
}
